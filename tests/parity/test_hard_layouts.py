"""Is every layout well set that is hard to set: nothing over an edge, lost, over something else?"""

import io
from collections import defaultdict

import pytest
from pypdf import PdfReader

from briefgen.app.build import build
from briefgen.app.outcome import Built, Rejected
from briefgen.document.blocks import (
    Cell,
    Column,
    Contents,
    ContentsEntry,
    Heading,
    ItemList,
    ListItem,
    ListKind,
    Note,
    Notes,
    Paragraph,
    Row,
    Scope,
    Table,
)
from briefgen.document.document import Marking, MarkingScheme, Running
from briefgen.document.inline import Mark, Span
from briefgen.document.roles import Role, TableKind
from briefgen.proof.verify import verify
from briefgen.render.docx.writer import render as docx
from briefgen.render.pdf.page import frame
from briefgen.render.pdf.writer import render as pdf
from tests.builders import a_brief, a_document, a_style, a_text
from tests.laid_out import Words, words_on
from tests.unit.render.pdf.specimens import read, roles, words_of

LOOK = a_style().look
WORD = "Donaudampfschifffahrtsgesellschaftskapitaen" * 7
PROSE = "The harbour office told the planners of the canal that the lock would stay closed. "
ADDRESS = "https://harbour.example/" + "notices/2031-06/closure-of-the-lock?of=" * 51
SLACK = 0.1  # points


def a_paragraph(words, role=Role.BODY, **fields):
    return Paragraph(role=role, text=a_text(words), **fields)


def a_cell(words, role=Role.CELL, scope=Scope.NONE):
    return Cell(paragraphs=(a_paragraph(words, role),) if words else (), scope=scope)


def a_table(*rows, widths, header=True):
    scope = Scope.COLUMN
    made = [
        Row(
            cells=tuple(
                a_cell(words, Role.TABLE_HEADER, scope) if header and not i else a_cell(words)
                for words in row
            )
        )
        for i, row in enumerate(rows)
    ]
    return Table(
        kind=TableKind.DATA,
        title="A table",
        columns=tuple(Column(width=width) for width in widths),
        rows=tuple(made),
        header_rows=int(header),
    )


def a_heading(words, level=1):
    return Heading(level=level, text=a_text(words), anchor=f"h{len(words)}-{level}")


def a_list(*words):
    items = tuple(ListItem(text=a_text(each)) for each in words)
    return ItemList(kind=ListKind.BULLET, items=items)


def a_link(url):
    return Paragraph(role=Role.BODY, text=(Span(text="See "), Span(text=url, link=url)))


def contents(*headings):
    entries = (
        ContentsEntry(level=1, text=each.text[0].text, target=each.anchor) for each in headings
    )
    return Contents(title=a_text("Contents"), entries=tuple(entries))


def notes(count, words=PROSE):
    cited = tuple(
        Span(text=str(i), note=f"s{i}", marks=frozenset({Mark.CITATION}))
        for i in range(1, count + 1)
    )
    return (
        Paragraph(role=Role.BODY, text=(Span(text=PROSE), *cited)),
        Notes(
            notes=tuple(
                Note(id=f"s{i}", number=i, text=a_text(f"{words}{i}")) for i in range(1, count + 1)
            )
        ),
    )


def a_linked_note():
    text = (Span(text="A notice, "), Span(text=ADDRESS, link=ADDRESS))
    cited = Span(text="1", note="s1", marks=frozenset({Mark.CITATION}))
    return (
        Paragraph(role=Role.BODY, text=(Span(text=PROSE), cited)),
        Notes(notes=(Note(id="s1", number=1, text=text),)),
    )


TWELVE = tuple(170 / 12 for _ in range(12))
LONG = PROSE * 60
LABELLED = Paragraph(role=Role.LABELLED_LINE, text=a_text("One line."), label=a_text(PROSE * 2))
BODIES = {
    "a cell longer than a page": (a_table(("A", "B"), ("short", LONG), widths=(40, 130)),),
    "a cell longer than three pages": (
        a_table(("A", "B"), ("short", PROSE * 350), ("after", "it"), widths=(40, 130)),
    ),
    "two long cells in one row": (
        a_table(("A", "B"), (PROSE * 90, PROSE * 200), ("after", "them"), widths=(85, 85)),
    ),
    "a long word in prose": (a_paragraph(f"It is {WORD} by name."),),
    "a long word in a narrow cell": (a_table(("A", "B"), (WORD, PROSE), widths=(15, 155)),),
    "a long word in a header": (a_table((WORD, "B"), ("a", PROSE), widths=(20, 150)),),
    "a header taller than a page": (
        a_paragraph(PROSE),
        a_table((PROSE * 50, "B"), ("a", PROSE), ("b", PROSE), widths=(40, 130)),
        a_paragraph(PROSE),
    ),
    "a header of most of a page": (
        a_table((PROSE * 17, "B"), *(("a", PROSE) for _ in range(30)), widths=(40, 130)),
    ),
    "a header taller than a page and no rows": (a_table((PROSE * 50, "B"), widths=(40, 130)),),
    "a long word in a heading": (a_heading(WORD), a_paragraph(PROSE)),
    "a long word in a bullet": (a_list(WORD, PROSE),),
    "a long word in a label": (
        Paragraph(role=Role.LABELLED_LINE, text=a_text(PROSE), label=a_text(WORD)),
    ),
    "a long word in the contents": (
        contents(a_heading(WORD)),
        a_heading(WORD),
        a_paragraph(PROSE),
    ),
    "a long address in prose": (a_link(ADDRESS),),
    "a long address in a note": a_linked_note(),
    "a long address in a narrow cell": (a_table(("A", "B"), (ADDRESS, PROSE), widths=(20, 150)),),
    "one column": (a_table(("A",), (PROSE * 4,), ("b",), widths=(170,)),),
    "twelve columns": (
        a_table(
            tuple(f"Column {i}" for i in range(12)),
            *(tuple(f"{PROSE[: 7 * i]}{i}" for i in range(12)) for _ in range(9)),
            widths=TWELVE,
        ),
    ),
    "a header and no rows": (a_table(("A", "B"), widths=(40, 130)), a_paragraph(PROSE)),
    "no rows at all": (
        a_table(widths=(40, 130), header=False),
        a_paragraph(PROSE),
    ),
    "an empty column": (
        a_table(("A", "", "C"), *((PROSE, "", "c") for _ in range(4)), widths=(60, 50, 60)),
    ),
    "a heading of five lines": (a_heading(PROSE * 5), a_paragraph(PROSE)),
    "a title of 300 characters": (
        a_paragraph((PROSE * 4)[:300].strip(), Role.TITLE_LONG),
        a_paragraph(PROSE),
    ),
    "a bullet longer than a page": (a_list("short", LONG * 2, "short"),),
    "a label taller than its paragraph": (LABELLED, LABELLED, a_paragraph(PROSE)),
    "a label taller than its bottom line": (
        Paragraph(role=Role.BLUF, text=a_text("One line."), label=a_text(PROSE)),
        a_paragraph(PROSE),
    ),
    "a bottom line longer than a page": (
        Paragraph(role=Role.BLUF, text=a_text(LONG), label=a_text("Bottom line")),
        a_paragraph(PROSE),
    ),
    "four hundred sources": notes(400),
}
RUNNING = {
    "a long word in head and foot": Running(head=a_text(WORD), foot=a_text(WORD)),
    "a long word beside a marking": Running(
        head=a_text(WORD),
        foot=a_text(WORD),
        marking=Marking(
            scheme=MarkingScheme.TLP, banner="TLP:AMBER+STRICT", restrictions=f"Not {WORD}"
        ),
    ),
    "a long marking": Running(
        head=a_text(PROSE),
        marking=Marking(scheme=MarkingScheme.TEXT, banner=PROSE * 3, restrictions=WORD),
    ),
}


def overlaps(words: list[Words]) -> list[tuple[str, str]]:
    """Return the words that stand on others, though by a tenth of their height alone."""
    pages: dict[int, list[Words]] = defaultdict(list)
    for each in words:
        pages[each.page].append(each)
    found = []
    for page in pages.values():
        page.sort(key=lambda each: each.baseline)
        for i, one in enumerate(page):
            for other in page[i + 1 :]:
                if other.baseline - one.baseline > 0.6 * one.size:
                    break
                if min(one.right, other.right) - max(one.left, other.left) > 0.5:
                    found.append((one.text, other.text))
    return found


@pytest.mark.parametrize("name", BODIES)
def test_a_hard_layout_is_set_within_its_text_block(name):
    document = a_document(*BODIES[name])
    data, page = pdf(document, LOOK), frame(document, LOOK)

    words = [each for each in words_on(data) if not each.text.startswith("Page ")]
    assert words
    for each in words:
        assert each.left >= page.left - SLACK, each
        assert each.right <= page.right + SLACK, each
        assert page.bottom <= each.baseline <= page.top, each
    assert overlaps(words) == []


@pytest.mark.parametrize("name", BODIES)
def test_nothing_of_a_hard_layout_is_lost(name):
    document = a_document(*BODIES[name])

    assert verify(docx(document, LOOK), pdf(document, LOOK), document) == ()


@pytest.mark.parametrize("name", RUNNING)
def test_a_running_head_that_is_too_long_stays_between_the_margins(name):
    document = a_document(a_paragraph(PROSE), running=RUNNING[name])
    data, page = pdf(document, LOOK), frame(document, LOOK)

    words = words_on(data)
    for each in words:
        assert each.left >= page.left - SLACK, each
        assert each.right <= page.right + SLACK, each
        assert 0 < each.baseline < page.height - each.size
    assert overlaps(words) == []


def test_a_bullet_that_no_page_holds_begins_where_it_stands():
    words = words_on(pdf(a_document(*BODIES["a bullet longer than a page"]), LOOK))

    assert min(each.page for each in words if each.text.startswith("The harbour")) == 1


def test_a_header_taller_than_a_page_is_cut_and_not_repeated():
    reader = read(*BODIES["a header taller than a page"])
    [_, table, _] = roles(reader)[1:]

    assert 50 < " ".join(words_of(reader)).count(PROSE.strip()) <= 54
    assert table[1][0] == "THead"
    assert [kind for kind, *_ in table[1][1][1:]] == ["TH", "TH"]
    assert [each[0] for each in table[1:]] == ["THead", "TBody"]


BRIEFS = {
    "a long word everywhere": a_brief(
        title=WORD[:160],
        originator=WORD,
        serial=WORD,
        summary=[WORD, f"It is {WORD} by name."],
        judgements=[{"text": f"{WORD} will likely grow.", "likelihood": "likely"}],
    ),
    "four hundred sources": a_brief(
        summary=[{"text": "A fact.", "sources": [f"s{i}" for i in range(400)]}],
        sources=[{"id": f"s{i}", "title": f"Notice {i}"} for i in range(400)],
    ),
    "a long address": a_brief(
        summary=[{"text": f"See [the notice]({ADDRESS}) and {ADDRESS} of it.", "sources": ["s"]}],
        sources=[{"id": "s", "title": "Notice", "url": ADDRESS}],
    ),
}


@pytest.mark.parametrize("style", ["assessment", "sitrep"])
@pytest.mark.parametrize("name", BRIEFS)
def test_a_brief_that_is_hard_to_set_is_built_whole(name, style):
    outcome = build(BRIEFS[name], style=style)
    assert isinstance(outcome, Built), outcome.diagnostics
    page = frame(outcome.document, a_style(style).look)

    words = words_on(outcome.files["pdf"])
    assert all(page.left - SLACK <= each.left for each in words)
    assert all(each.right <= page.right + SLACK for each in words)
    assert overlaps(words) == []


def test_words_over_each_other_are_noticed():
    one = Words(1, 100, 50, 80, 10, "one")

    assert overlaps([one, Words(1, 104, 70, 90, 10, "two")]) == [("one", "two")]
    assert overlaps([one, Words(1, 112, 70, 90, 10, "two")]) == []
    assert overlaps([one, Words(1, 100, 80, 90, 10, "two")]) == []
    assert overlaps([one, Words(2, 100, 50, 80, 10, "two")]) == []


@pytest.mark.parametrize("style", ["assessment", "sitrep"])
@pytest.mark.parametrize("label", ["TLP:AMBER+STRICT", "INTERNAL EXERCISE " * 6])
def test_a_long_marking_stands_whole_in_every_file(label, style):
    words = "Do not pass on without the consent of the desk that wrote it; " * 3
    marking = {"label": label.strip(), "restrictions": words.strip()}

    outcome = build(a_brief(marking=marking), style=style)

    assert isinstance(outcome, Built), outcome.diagnostics
    data = outcome.files["pdf"]
    [said] = words_of(PdfReader(io.BytesIO(data)))
    assert said.count(words.strip()) == 2
    assert overlaps(words_on(data)) == []


@pytest.mark.parametrize("field", ["label", "restrictions"])
def test_a_marking_too_long_for_its_place_is_refused_where_it_stands(field):
    outcome = build(a_brief(marking={"label": "DESK", field: "x" * 241}))

    assert isinstance(outcome, Rejected)
    [found] = outcome.diagnostics
    assert (found.code, found.path) == ("BG005", f"marking.{field}")
    assert found.message.startswith("found 241 characters, expected at most")
