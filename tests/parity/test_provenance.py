"""Does the Word file tell of all that it prints from which place in the YAML it came?"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

import pytest

from briefgen.app.build import build
from briefgen.app.files import read_picture
from briefgen.app.outcome import Built
from briefgen.document.blocks import Figure, ListItem, Notes, Paragraph
from briefgen.document.inline import Span, Text
from briefgen.document.walk import every_span
from briefgen.proof.docx.provenance import read_provenance
from briefgen.proof.words import squeezed
from briefgen.render.docx.text.bookmarks import LONGEST_NAME, Bookmarks
from briefgen.render.docx.text.provenance import Provenance

ROOT = Path(__file__).parents[2]
BRIEFS = sorted((ROOT / "briefs").glob("*.yaml"))
STYLES = sorted(path.stem for path in (ROOT / "styles").glob("*.yaml"))


@cache
def _built(brief: Path, style: str) -> Built:
    outcome = build(
        brief.read_text(encoding="utf-8"),
        style=style,
        formats=("docx",),
        pictures=lambda name: read_picture(name, brief.parent),
        verify=False,
    )
    assert isinstance(outcome, Built), outcome.diagnostics
    return outcome


def _printed(built: Built) -> Iterator[tuple[str, str]]:
    """Yield the path and the words of each stretch that a document prints from one path."""
    cited = {span.note for span in every_span(built.document.blocks)}
    for block in built.document.blocks:
        if isinstance(block, Notes):  # a note that nothing refers to is not printed
            yield from _stretches(tuple(note for note in block.notes if note.id in cited))
        else:
            yield from _stretches(block)


def _stretches(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, Figure) and value.path:
        yield value.path, ""
    for text in _texts(value):
        for path, spans in groupby(text, key=lambda span: span.path):
            words = "".join(span.text for span in spans if span.note is None)
            if path:
                yield path, squeezed(words)


def _texts(value: object) -> Iterator[Text]:
    """Yield the texts of a block in the order of reading."""
    if isinstance(value, tuple) and value and isinstance(value[0], Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Paragraph | ListItem):
        trailing = value.trailing if isinstance(value, Paragraph) else ()
        yield from (text for text in (value.label, value.text, trailing) if text)
    else:
        for name in getattr(type(value), "__dataclass_fields__", ()):
            yield from _texts(getattr(value, name))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)
def test_every_word_from_the_brief_tells_its_path_and_no_other_does(brief, style):
    built = _built(brief, style)
    told = read_provenance(built.files["docx"], (path for path, _ in _printed(built)))

    found = Counter((path, squeezed(text)) for path, texts in told.items() for text in texts)
    assert found == Counter(_printed(built))
    assert len(found) > 8


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)
def test_the_texts_of_a_path_stand_in_the_order_of_reading(brief, style):
    built = _built(brief, style)
    wanted: dict[str, list[str]] = {}
    for path, words in _printed(built):
        wanted.setdefault(path, []).append(words)

    told = read_provenance(built.files["docx"], wanted)
    assert {path: [squeezed(text) for text in texts] for path, texts in told.items()} == wanted


def test_the_longest_path_of_the_schema_has_room_in_a_name():
    paths = {
        path for brief in BRIEFS for style in STYLES for path, _ in _printed(_built(brief, style))
    }
    longest = {re.sub(r"\[\d+\]", "[9999]", path) for path in paths if "glossary" not in path}
    provenance = Provenance(Bookmarks())
    for path in longest:
        names = [provenance.around("", path).split('"')[3] for _ in range(999)]
        assert len(names[-1]) <= LONGEST_NAME
        assert "_0" not in names[-1], path

    assert "sources[9999].date_of_information" in longest
