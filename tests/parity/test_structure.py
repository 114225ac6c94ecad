"""Does the structure of each PDF say what its pages show, in the order in which they show it?"""

import io
from collections import Counter
from functools import cache
from itertools import pairwise

import pikepdf
import pytest

from briefgen.document.blocks import Heading
from briefgen.document.inline import plain
from briefgen.document.walk import every_span
from tests.parity.tagged import Element, Tagged, misplaced, out_of_order
from tests.parity.test_briefs import BRIEFS, STYLES, _built

_PARENTS = {
    "Caption": {"Sect", "Table"},
    "Document": {""},
    "Figure": {"Document", "Sect"},
    "H1": {"Sect"},
    "H2": {"Sect"},
    "H3": {"Sect"},
    "L": {"Document", "Sect", "LBody"},
    "LBody": {"LI"},
    "LI": {"L"},
    "Lbl": {"LI", "Note"},
    "Link": {"Caption", "LBody", "Lbl", "P", "Reference", "Span", "TD", "TH"},
    "Note": {"Document", "Sect"},
    "P": {"Document", "Note", "Sect", "TD", "TH"},
    "Reference": {"Caption", "LBody", "P", "TD", "TH", "TOCI"},
    "Sect": {"Document", "Sect"},
    "Span": {
        "Caption",
        "H1",
        "H2",
        "H3",
        "LBody",
        "Lbl",
        "Link",
        "P",
        "Reference",
        "Span",
        "TD",
        "TH",
        "TOCI",
    },
    "TBody": {"Table"},
    "TD": {"TR"},
    "TH": {"TR"},
    "THead": {"Table"},
    "TOC": {"Document", "Sect"},
    "TOCI": {"TOC"},
    "TR": {"TBody", "THead"},
    "Table": {"Document", "Sect"},
}
"""Under what each element of ours may stand (ISO 32000-1, 14.8.4)."""

_ARTIFACTS = {
    "Background",
    "Layout",
    "Pagination",  # the header row of a table, repeated
    "Pagination Footer",
    "Pagination Header",
}


def each_file(function):
    function = pytest.mark.parametrize("style", STYLES)(function)
    return pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)(function)


@cache
def _made(brief, style):
    built = _built(brief.read_text(encoding="utf-8"), style, brief.parent)
    return built.document, built.files["pdf"], Tagged(built.files["pdf"])


@each_file
def test_pages_are_painted_in_the_order_in_which_they_are_read(brief, style):
    _, _, tagged = _made(brief, style)

    assert out_of_order(tagged) == []
    assert sum(len(marks.numbers) for marks in tagged.pages) > 20


@each_file
def test_every_mark_and_link_is_found_from_its_page(brief, style):
    _, _, tagged = _made(brief, style)

    assert misplaced(tagged) == []


@pytest.mark.parametrize("role", ["Sect", "TR", "LI", "P"])
def test_a_tree_in_another_order_is_noticed(role):
    pdf = pikepdf.open(io.BytesIO(_made(BRIEFS[0], STYLES[0])[1]))
    parent = next(
        each
        for each in pdf.objects
        if isinstance(each, pikepdf.Dictionary)
        and isinstance(each.get("/K"), pikepdf.Array)
        and [getattr(kid, "S", None) for kid in list(each.K)[-2:]] == [f"/{role}"] * 2
    )
    parent.K = pikepdf.Array([*list(parent.K)[:-2], parent.K[-1], parent.K[-2]])
    buffer = io.BytesIO()
    pdf.save(buffer)

    assert out_of_order(Tagged(buffer.getvalue()))


@each_file
def test_elements_stand_where_the_standard_wants_them(brief, style):
    _, _, tagged = _made(brief, style)

    for element in tagged.elements():
        parent = element.parent.role if element.parent else ""
        assert parent in _PARENTS[element.role], f"{element.role} in {parent or 'nothing'}"
    for header in tagged.elements("TH"):
        assert header.attribute("/Scope") in {"/Column", "/Row"}
    for figure in tagged.elements("Figure"):
        assert str(figure.entries.Alt).strip()
        assert len(figure.attribute("/BBox")) == 4
    for item in tagged.elements("LI"):
        assert [kid.role for kid in item.kids] == ["Lbl", "LBody"]
    for foreign in tagged.elements("Span"):
        assert "/Lang" in foreign.entries or "/ActualText" in foreign.entries


def test_every_kind_of_element_was_seen():
    seen = Counter(
        element.role
        for brief in BRIEFS
        for style in STYLES
        for element in _made(brief, style)[2].elements()
    )

    assert seen.keys() == _PARENTS.keys()


@each_file
def test_no_level_of_heading_is_left_out(brief, style):
    document, _, tagged = _made(brief, style)
    levels = [int(element.role[1]) for element in tagged.elements("H1", "H2", "H3")]

    assert len(levels) == sum(isinstance(block, Heading) for block in document.blocks) > 2
    assert levels[0] == 1
    assert all(level <= before + 1 for before, level in pairwise(levels))


@each_file
def test_every_link_says_where_it_leads_and_every_note_is_itself(brief, style):
    _, _, tagged = _made(brief, style)
    links = tagged.elements("Link")
    laid = [note for page in tagged.pdf.pages for note in page.get("/Annots", [])]
    names = [str(element.entries.ID) for element in tagged.elements("Note")]

    assert all(link.annotations and list(link.contents()) for link in links)
    assert all(str(note.Contents).strip() for link in links for note in link.annotations)
    held = [note.objgen for link in links for note in link.annotations]
    assert sorted(held) == sorted(note.objgen for note in laid)
    assert len(set(names)) == len(names)


@each_file
def test_what_is_not_read_is_an_artifact_of_its_type(brief, style):
    _, _, tagged = _made(brief, style)

    for marks in tagged.pages:
        assert marks.stray == []
        kinds = Counter(artifact.kind for artifact in marks.artifacts)
        assert kinds.keys() <= _ARTIFACTS
        assert kinds["Pagination Header"] == kinds["Pagination Footer"] == 1
        for artifact in marks.artifacts:
            assert artifact.has_words <= artifact.kind.startswith("Pagination")
            assert ("/Attached" in artifact.properties) == (" " in artifact.kind)
            assert ("/BBox" in artifact.properties) == (artifact.kind == "Background")


def test_every_kind_of_artifact_was_seen():
    pages = (page for brief in BRIEFS for style in STYLES for page in _made(brief, style)[2].pages)
    seen = {artifact.kind for page in pages for artifact in page.artifacts}

    assert seen == _ARTIFACTS


@each_file
def test_every_heading_is_bookmarked_where_it_stands(brief, style):
    document, _, tagged = _made(brief, style)
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    elements = tagged.elements("H1", "H2", "H3")
    with tagged.pdf.open_outline() as outline:
        entries = list(_every(outline.root))

    assert [entry.title for entry in entries] == [
        " ".join(filter(None, (block.number, plain(block.text)))) for block in headings
    ]
    pages = [tagged.destination(entry.destination)[0] for entry in entries]
    assert pages == [next(element.contents()).page for element in elements]


def _every(entries):
    for entry in entries:
        yield entry
        yield from _every(entry.children)


@each_file
def test_every_link_within_leads_to_a_place_that_is_there(brief, style):
    _, _, tagged = _made(brief, style)
    inner = [
        note for link in tagged.elements("Link") for note in link.annotations if "/Dest" in note
    ]

    for note in inner:
        page, height = tagged.destination(note.Dest)
        assert page is not None
        assert 0 < height <= float(tagged.pdf.pages[page].MediaBox[3])


@each_file
def test_citations_and_sources_lead_to_each_other(brief, style):
    document, _, tagged = _made(brief, style)
    wanted = {span.anchor for span in every_span(document.blocks) if span.anchor}
    wanted |= {span.note for span in every_span(document.blocks) if span.note}
    backwards = [_return_of(element) for element in tagged.elements("Note", "TR")]
    returns = [link for link in backwards if link is not None]

    assert len(returns) == len(wanted)
    for link in returns:
        page, height = tagged.destination(link.annotations[0].Dest)
        own = next(link.contents()).page
        assert (page, -height) < (own, -_height(link))


def _return_of(element):
    """Return the link that the label of a note, or the first cell of a row, begins with."""
    first = element.kids[0]
    link = first.kids[0] if first.role in {"Lbl", "TH"} and first.kids else None
    return link if isinstance(link, Element) and link.role == "Link" else None


def _height(link):
    return float(link.annotations[0].Rect[1])


@each_file
def test_pages_are_called_what_is_printed_on_them(brief, style):
    _, _, tagged = _made(brief, style)

    assert tagged.pdf.Root.PageLabels.Nums[0] == 0
    assert [page.label for page in tagged.pdf.pages] == [
        str(number) for number in range(1, len(tagged.pages) + 1)
    ]
