"""A text and a style become a document and its files, or all that is wrong."""

from datetime import UTC, datetime
from typing import Any

import pytest

from briefgen.app import build as module
from briefgen.app.build import build
from briefgen.app.outcome import Built, Rejected
from briefgen.diagnostics import AssetError, BriefgenError, RenderError
from briefgen.document.blocks import Contents, Figure
from briefgen.document.inline import plain
from tests.builders import a_brief, a_style
from tests.samples import sample_picture

MAP: dict[str, Any] = {"figures": [{"path": "map.png", "alt": "A map", "caption": "The port"}]}


def built(text: str, **choices: Any) -> Built:
    outcome = build(text, **{"formats": ["text"], **choices})
    assert isinstance(outcome, Built), outcome.diagnostics
    return outcome


def rejected(text: str, **choices: Any) -> list[str]:
    outcome = build(text, **{"formats": ["text"], **choices})
    assert isinstance(outcome, Rejected)
    return [found.code for found in outcome.diagnostics]


def no_picture(name: str) -> bytes:
    raise AssetError(f'"{name}": there is no such file')


def test_a_word_file_and_a_pdf_are_made_where_nothing_is_said():
    outcome = build(a_brief())

    assert isinstance(outcome, Built)
    assert list(outcome.files) == ["pdf", "docx"]
    assert outcome.files["pdf"].startswith(b"%PDF-")
    assert outcome.files["docx"].startswith(b"PK")


def test_every_format_that_is_asked_for_is_made():
    assert list(built(a_brief(), formats=["text", "pdf"]).files) == ["text", "pdf"]


def test_a_format_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="rtf"):
        build(a_brief(), formats=["rtf"])


@pytest.mark.parametrize(
    ("product", "style", "used"),
    [
        (None, None, "assessment"),
        ("sitrep", None, "sitrep"),
        ("sitrep", "assessment", "assessment"),
        (None, a_style("sitrep"), "sitrep"),
    ],
)
def test_the_style_is_the_one_asked_for_else_that_of_the_product(product, style, used):
    text = a_brief(product=product, period="2020-06-20/2020-06-30")

    custom = dict(built(text, style=style).document.meta.custom)

    assert custom["Style"] == used


def test_a_style_that_does_not_exist_is_told_like_any_mistake():
    assert rejected(a_brief(), style="memo") == ["BG008"]
    assert rejected(a_brief(product="memo")) == ["BG008"]


def test_a_brief_with_errors_is_rejected():
    assert rejected(a_brief(summary=["X. [@nobody]"])) == ["BG204"]


def test_force_builds_what_leaves_a_document_and_marks_it_a_draft():
    outcome = built(a_brief(summary=["X. [@nobody]"]), force=True)

    assert plain(outcome.document.running.head) == "DRAFT"
    assert [found.code for found in outcome.diagnostics] == ["BG204"]
    assert "■ X.\n" in outcome.files["text"].decode()


def test_force_cannot_build_what_leaves_no_document():
    assert rejected(a_brief(date="x"), force=True) == ["BG401"]
    assert rejected("title: [", force=True) == ["BG001"]


def test_force_marks_a_sound_brief_with_nothing():
    assert plain(built(a_brief(), force=True).document.running.head) == ""


def test_settings_change_the_brief():
    outcome = built(a_brief(), settings=[("title", "Another"), ("serial", "BG-9")])

    assert (outcome.document.meta.title, outcome.document.meta.identifier) == ("Another", "BG-9")


def test_pictures_come_as_bytes():
    outcome = built(a_brief(**MAP), pictures=lambda _: sample_picture())

    [figure] = [b for b in outcome.document.blocks if isinstance(b, Figure)]
    assert figure.data == sample_picture()


@pytest.mark.parametrize(
    ("pictures", "words"),
    [
        (None, "no folder of pictures was given"),
        (no_picture, "there is no such file"),
        (lambda _: b"GIF89a", "not a PNG, JPEG or SVG picture"),
    ],
)
def test_a_lost_picture_is_told_where_it_is_named(pictures, words):
    outcome = build(a_brief(**MAP), formats=["text"], pictures=pictures)

    assert isinstance(outcome, Rejected)
    [found] = [one for one in outcome.diagnostics if one.code == "BG601"]
    assert words in found.message
    assert found.path == "figures[0].path"


def test_force_builds_without_a_lost_picture():
    outcome = built(a_brief(**MAP), force=True, pictures=no_picture)

    assert [b for b in outcome.document.blocks if isinstance(b, Figure)] == []
    assert plain(outcome.document.running.head) == "DRAFT"


def test_a_character_that_no_font_has_is_replaced_in_every_format():
    outcome = built(a_brief(title="A \U0001d518 title"), formats=["text", "docx"])

    assert [found.code for found in outcome.diagnostics] == ["BG605"]
    assert "\U0001d518" not in outcome.files["text"].decode()
    assert "\U0001d518" not in outcome.document.meta.title


def test_a_document_that_a_format_cannot_express_is_a_finding(monkeypatch):
    def refuse(*_: Any) -> bytes:
        raise RenderError("the table in gaps[0] is wider than the page")

    monkeypatch.setattr(module._Renderers, "render", refuse)

    assert rejected(a_brief()) == ["BG612"]


def test_source_date_epoch_is_the_date_of_the_document(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")

    assert built(a_brief()).document.meta.date == datetime(1970, 1, 2, tzinfo=UTC)


def test_a_wrong_source_date_epoch_is_refused(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "today")

    with pytest.raises(BriefgenError, match="SOURCE_DATE_EPOCH"):
        build(a_brief(), formats=["text"])


def test_a_word_file_with_a_contents_list_knows_its_pages():
    text = a_brief(discussion=[{"heading": f"Part {n}", "body": "X."} for n in range(30)])

    both, alone = (build(text, formats=formats) for formats in (["pdf", "docx"], ["docx"]))

    assert isinstance(both, Built)
    assert isinstance(alone, Built)
    assert any(isinstance(block, Contents) for block in both.document.blocks)
    assert both.files["docx"] == alone.files["docx"]
