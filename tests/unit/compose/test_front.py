"""Page 1 alone answers: what is this, what is the bottom line, for whom, when."""

from typing import Any

import pytest

from briefgen.document.blocks import Paragraph, Scope
from briefgen.document.inline import plain
from briefgen.document.roles import Role, TableKind
from tests.unit.compose.composed import (
    composed,
    layout_of,
    paragraphs,
    rows,
    section_of,
    sitrep,
    tables,
    widths,
)


def first(document, role: Role) -> Paragraph:
    return next(b for b in document.blocks if isinstance(b, Paragraph) and b.role is role)


@pytest.mark.parametrize(
    ("product", "line"),
    [("assessment", "Assessment"), ("one-pager", "One-pager"), ("night-watch", "Night watch")],
)
def test_the_product_line_names_the_product(product, line):
    layout = layout_of(product="")

    document = composed(layout=layout, product=product)

    assert plain(first(document, Role.PRODUCT_LINE).text) == line


def test_a_style_names_its_own_product_whatever_the_brief_asks_for():
    line = first(sitrep(product="assessment"), Role.PRODUCT_LINE)

    assert plain(line.text) == "Situation report"


@pytest.mark.parametrize(
    ("given", "trailing"),
    [
        ({"serial": "BG-1", "version": "1.0"}, "BG-1, version 1.0"),
        ({"serial": "BG-1"}, "BG-1"),
        ({"version": "1.0"}, "version 1.0"),
    ],
)
def test_serial_and_version_stand_at_the_far_edge_of_the_product_line(given, trailing):
    assert plain(first(composed(**given), Role.PRODUCT_LINE).trailing) == trailing


@pytest.mark.parametrize(
    ("field", "length", "role"),
    [
        ("title", 90, Role.TITLE),
        ("title", 91, Role.TITLE_LONG),
        ("subtitle", 120, Role.SUBTITLE),
        ("subtitle", 121, Role.SUBTITLE_LONG),
    ],
)
def test_a_long_title_or_subtitle_is_set_a_step_smaller(field, length, role):
    words = "x" * length

    assert paragraphs(composed(**{field: words}), role) == [words]


def test_a_brief_without_subtitle_has_none():
    assert paragraphs(composed(), Role.SUBTITLE, Role.SUBTITLE_LONG) == []


@pytest.mark.parametrize(("count", "role"), [(45, Role.BLUF), (46, Role.BLUF_LONG)])
def test_a_long_bottom_line_is_set_a_step_smaller(count, role):
    document = composed(bluf="word " * count)

    bluf = first(document, role)

    assert plain(bluf.label) == "Bottom line"
    assert len(plain(bluf.text).split()) == count


def test_without_a_bottom_line_the_first_heading_follows():
    assert paragraphs(composed(), Role.BLUF, Role.BLUF_LONG) == []


def test_the_meta_strip_has_a_cell_for_each_value_that_exists():
    [strip] = tables(
        composed(originator="A Desk", audience=["Planners", "Ministers"]), TableKind.META
    )

    assert rows(strip) == [
        ["Issued", "From", "For"],
        ["30 June 2020", "A Desk", "Planners; Ministers"],
    ]
    assert widths(strip) == [40, 42, 88]
    assert strip.header_rows == 1
    assert {cell.scope for cell in strip.rows[0].cells} == {Scope.COLUMN}


def test_more_values_than_columns_make_a_second_strip():
    fields: dict[str, Any] = {
        "information_cutoff": "2020-06-27",
        "originator": "A Desk",
        "audience": "Planners",
        "authors": ["A. One", {"name": "B. Two", "role": "Analyst"}],
        "supersedes": "BG-0",
    }

    strips = tables(composed(**fields), TableKind.META)

    assert [rows(strip)[0] for strip in strips] == [
        ["Issued", "Information cut-off", "From", "For"],
        ["Authors", "Supersedes"],
    ]
    assert [sum(widths(strip)) for strip in strips] == [170, 170]


def test_a_single_value_needs_no_strip_and_stands_in_the_product_line():
    document = composed()

    assert tables(document, TableKind.META) == []
    assert plain(first(document, Role.PRODUCT_LINE).trailing) == "30 June 2020"


def test_a_single_value_keeps_its_strip_where_the_product_line_is_taken():
    document = composed(serial="BG-1")

    [strip] = tables(document, TableKind.META)
    assert rows(strip) == [["Issued"], ["30 June 2020"]]
    assert plain(first(document, Role.PRODUCT_LINE).trailing) == "BG-1"


def test_a_style_says_which_values_its_strip_shows():
    layout = section_of("assessment", "meta", fields=("issued", "for"))

    [strip] = tables(composed(layout=layout, originator="A Desk", audience="P"), TableKind.META)

    assert rows(strip)[0] == ["Issued", "For"]


def test_a_style_that_names_no_values_shows_all_even_the_period():
    layout = section_of("assessment", "meta", fields=())

    made = tables(composed(layout=layout, period="2020-06-20/2020-06-30"), TableKind.META)

    assert rows(made[0]) == [
        ["Issued", "Period covered"],
        ["30 June 2020", "20 June to 30 June 2020"],
    ]


def test_the_message_header_says_from_and_to_beside_issued_and_period():
    document = sitrep(
        originator="A Desk",
        audience="Planners",
        information_cutoff="2020-06-27",
        next_report="2020-07-07",
    )

    [message] = tables(document, TableKind.MESSAGE)

    assert rows(message) == [
        ["From", "A Desk", "Issued", "30 JUN 20"],
        ["To", "Planners", "Period covered", "20 JUN 20 to 30 JUN 20"],
        ["Information cut-off", "27 JUN 20", "Next report", "07 JUL 20"],
    ]
    assert widths(message) == [32, 62, 30, 46]


def test_a_message_header_leaves_no_cell_empty_that_another_could_fill():
    [message] = tables(sitrep(supersedes="BG-0", period=None, product=None), TableKind.MESSAGE)

    assert rows(message) == [["Issued", "30 JUN 20", "Supersedes", "BG-0"]]


def test_the_question_stands_beside_its_label():
    document = composed(requirement="Will it last?")

    line = first(document, Role.LABELLED_LINE)

    assert (plain(line.label), plain(line.text)) == ("Question", "Will it last?")


def test_the_label_of_several_questions_stands_beside_the_first():
    document = composed(requirement=["Will it last?", {"question": "Who gains?"}])

    blocks = (b for b in document.blocks if isinstance(b, Paragraph))
    lines = [b for b in blocks if b.role is Role.LABELLED_LINE]
    assert [(plain(b.label), plain(b.text)) for b in lines] == [
        ("Questions", "Will it last?"),
        ("", "Who gains?"),
    ]


def test_the_unit_of_the_originator_and_the_roles_of_authors_are_printed():
    document = composed(
        originator={"name": "Example Cell", "unit": "Desk 4"},
        authors=[{"name": "A. Writer", "role": "lead analyst"}, "B. Writer"],
    )

    cells = (
        cell
        for table in tables(document, TableKind.META)
        for row in table.rows
        for cell in row.cells
    )
    said = {plain(paragraph.text) for cell in cells for paragraph in cell.paragraphs}

    assert {"Example Cell, Desk 4", "A. Writer, lead analyst; B. Writer"} <= said
