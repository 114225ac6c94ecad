"""Whatever is typed, no character reaches a renderer that a format cannot carry."""

import json
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.app.composed import Composed, composed
from tests.samples import sample_picture

_ILLEGAL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef]|[" + "".join(
        chr(plane * 0x10000 + low) for plane in range(17) for low in (0xFFFE, 0xFFFF)
    ) + "]"
)  # fmt: skip
_CHARACTERS = st.one_of(
    st.sampled_from([chr(code) for code in (*range(9), 11, 12, *range(14, 32), *range(127, 160))]),
    st.sampled_from(["\ud800", "\udfff", "\ufdd0", "\ufffe", "\uffff", "\U0001fffe", "\U0010ffff"]),
)
_PROSE = "One{}\n\n- two{}\n\n| a{} | b |\n|---|---|\n"
_FIELDS = {
    "title": "A{}title",
    "subtitle": "A{}subtitle",
    "serial": "BG{}1",
    "originator": "The{}desk",
    "authors": ["Somebody{}else"],
    "keywords": ["har{}bour"],
    "marking": "FOR{}TRAINING",
    "summary": ["See [the{}notice](https://example.org/a{}b) [@s1]."],
    "actors": [{"name": "An{}actor", "role": "keeps{}watch"}],
    "discussion": [{"heading": "What{}failed", "body": _PROSE}],
    "figures": [{"id": "f1", "path": "a{}b.png", "alt": "A{}map", "caption": "The{}quay"}],
    "glossary": {"A{}B": "two{}letters"},
    "sources": [{"id": "s1", "title": "A{}notice", "url": "https://example.org/{}c"}],
}


def _strings(value):
    """Yield every string of a document, those that no page shows among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))


def _filled(value, character):
    if isinstance(value, str):
        return value.replace("{}", character)
    if isinstance(value, list):
        return [_filled(item, character) for item in value]
    if isinstance(value, dict):
        return {_filled(k, character): _filled(v, character) for k, v in value.items()}
    return value


def _brief(character, *, escaped):
    """Return a brief with a character everywhere, as an escape or as itself."""
    whole = {"date": "2020-06-30", "product": "assessment", **_filled(_FIELDS, character)}
    return json.dumps(whole, ensure_ascii=escaped)


def _clean(text, **more):
    outcome = composed(
        text, source="brief.yaml", pictures=lambda _: sample_picture(), force=True, **more
    )
    if not isinstance(outcome, Composed):  # refused in words is safe as well
        assert any(found.severity == "error" for found in outcome.diagnostics)
        return None
    assert [words for words in _strings(outcome.document) if _ILLEGAL.search(words)] == []
    # What no font has is replaced later (BG605): here it must be gone before.
    assert [found.message for found in outcome.diagnostics if found.code == "BG605"] == []
    return outcome


@given(_CHARACTERS, st.booleans())
def test_no_field_lets_a_character_through_that_no_format_carries(character, escaped):
    _clean(_brief(character, escaped=escaped))


@pytest.mark.parametrize("escaped", [True, False])
def test_each_field_that_was_cleaned_is_named(escaped):
    outcome = _clean(_brief("\x07", escaped=escaped))

    assert outcome is not None
    found = [one for one in outcome.diagnostics if one.code == "BG013"]
    if escaped:
        assert {"title", "keywords[0]", "figures[0].alt", "sources[0].url"} <= {
            one.path for one in found
        }
    else:
        assert found
        assert all(one.place.line for one in found)


@given(_CHARACTERS)
def test_neither_do_fields_set_on_the_command_line(character):
    text = json.dumps({"title": "A title", "date": "2020-06-30", "summary": ["A fact."]})

    _clean(text, settings=[("title", f"A{character}title"), ("summary[0]", f"So{character}it is.")])


@given(_CHARACTERS)
def test_neither_do_block_scalars(character):
    text = f"title: A title\ndate: 2020-06-30\nsummary:\n  - |\n    One{character}fact.\n"

    outcome = _clean(text)
    if outcome is None:  # to YAML it is the end of a line, and the block with it
        assert character == "\x85"
        return
    assert "BG013" in {found.code for found in outcome.diagnostics}


def test_neither_do_the_titles_of_a_style(tmp_path: Path):
    path = tmp_path / "mine.yaml"
    sections = json.dumps([{"kind": "title"}, {"kind": "summary", "title": "Key\x07\ufffe points"}])
    path.write_text(
        f'{{"extends": "assessment", "name": "mine", "layout": {{"sections": {sections}}}}}',
        encoding="utf-8",
    )
    text = json.dumps({"title": "A title", "date": "2020-06-30", "summary": ["A fact."]})

    outcome = _clean(text, style=str(path))
    assert outcome is not None
    told = [(found.place.source, found.code) for found in outcome.diagnostics]
    assert told == [(str(path), "BG013")] * 2
