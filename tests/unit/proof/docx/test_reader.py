from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, strategies

from briefgen.app.build import build
from briefgen.app.files import read_picture
from briefgen.app.outcome import Built
from briefgen.document.blocks import Heading, Paragraph
from briefgen.document.inline import Span
from briefgen.document.roles import Role
from briefgen.proof.disagreement import Aspect, Side
from briefgen.proof.docx.reader import read_docx
from briefgen.proof.passages import Telling, passage_disagreements
from briefgen.proof.readback import PAGE, PAGES, Kind, Readback
from briefgen.proof.witness import witness
from briefgen.render.docx.writer import render
from tests.builders import a_document, a_style
from tests.property.strategies import documents
from tests.samples import sample_document

STYLES = ("assessment", "sitrep")
BRIEFS = sorted((Path(__file__).parents[4] / "briefs").glob("*.yaml"))


def _told(found: Readback) -> list[object]:
    """Return the passages but for what may differ.

    The witness does not know on which page a heading stands, nor what letters tell (see below).
    """
    return [
        (each.kind, each.words, each.level, each.cell, each.links)
        if each.kind is Kind.CONTENTS
        else replace(each, languages=())
        for each in found.passages
    ]


def _disagreements(wanted: Readback, found: Readback) -> list[object]:
    sides = Telling(Side.BRIEF, wanted.passages), Telling(Side.DOCX, found.passages)
    return [one for one in passage_disagreements(*sides) if one.aspect is Aspect.LANGUAGE]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)
def test_a_real_file_says_what_its_document_says_and_has_no_faults(brief, style):
    outcome = build(
        brief.read_text(encoding="utf-8"),
        style=style,
        verify=False,
        pictures=lambda name: read_picture(name, brief.parent),
    )
    assert isinstance(outcome, Built), outcome.diagnostics
    found, wanted = read_docx(outcome.files["docx"]), witness(outcome.document)

    assert found.faults == ()
    assert _told(found) == _told(wanted)
    assert _disagreements(wanted, found) == []
    assert found.outline == wanted.outline
    keywords = found.properties["keywords"].replace("; ", ", ")
    assert {**found.properties, "keywords": keywords}.items() <= wanted.properties.items()
    assert len(found.properties) == 17
    assert [sorted(each.foot) for each in found.running] == [
        sorted(each.foot) for each in wanted.running
    ]


@pytest.mark.parametrize("style", STYLES)
def test_a_file_of_every_role_says_what_its_document_says(style):
    document = sample_document()
    found, wanted = read_docx(render(document, a_style(style).look)), witness(document)

    assert found.faults == ()
    assert found.passages == wanted.passages
    assert {each.kind for each in found.passages} == set(Kind)
    assert any(PAGE in piece and PAGES in piece for piece in found.running[0].foot)


@given(document=documents())
def test_any_file_says_what_its_document_says(document):
    found, wanted = read_docx(render(document, a_style().look)), witness(document)

    assert found.faults == ()
    assert _told(found) == _told(wanted)
    assert _disagreements(wanted, found) == []
    assert found.outline == wanted.outline


def test_a_link_that_repeats_words_and_one_that_touches_it_are_one_as_in_the_document():
    def link(text: str) -> Span:
        return Span(text=text, target="h")

    heading = Heading(level=1, text=(Span(text="Harbour"),), number="1", anchor="h")
    text = (link("Harbour"), link("s"), Span(text=" and "), link("t"), link("Harbour"))
    blocks = (heading, Paragraph(role=Role.BODY, text=text))
    document = replace(a_document(), blocks=blocks)

    found, wanted = read_docx(render(document, a_style().look)), witness(document)

    assert [link.text for link in found.passages[1].links] == ["Harbours", "tHarbour"]
    assert _told(found) == _told(wanted)


_WORDS = (
    "harbour",
    "שלום",
    "سلام",
    "港",
    "港の",
    "항구",
    "ㄅㄆ",
    "12",
    "ܫܠܡ",
    "ߒߞߏ",
    "ー",
    "Ａ",
    "Линия",
)
_SPANS = strategies.builds(
    Span,
    text=strategies.lists(strategies.sampled_from(_WORDS), min_size=1, max_size=4).map(" ".join),
    language=strategies.sampled_from([None, "ar", "he", "fr", "ja", "zh", "ko"]),
)


@given(
    spans=strategies.lists(_SPANS, min_size=1, max_size=4),
    language=strategies.sampled_from(["en-GB", "ar", "he", "zh-Hant", "ja", "sr-Latn", "dv"]),
)
def test_words_are_in_their_languages_however_the_scripts_are_mixed(spans, language):
    document = a_document(Paragraph(role=Role.BODY, text=tuple(spans)), language=language)
    found, wanted = read_docx(render(document, a_style().look)), witness(document)

    assert _disagreements(wanted, found) == []
    assert found.properties["language"] == language


def test_a_contents_list_tells_the_pages_it_prints():
    pages = {"discussion": 2, "what-changed": 2, "actors": 3, "gaps": 3, "key": 4}
    data = render(sample_document(), a_style().look, pages=pages)

    lines = [each for each in read_docx(data).passages if each.kind is Kind.CONTENTS]
    assert [line.mark for line in lines] == ["2", "2", "3", "3", "4"]
