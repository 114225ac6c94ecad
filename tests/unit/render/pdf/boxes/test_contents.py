import re
from itertools import pairwise
from typing import Any

import pytest
from reportlab.lib.units import mm

from briefgen.document.blocks import Contents, ContentsEntry, Heading
from tests.builders import a_text
from tests.unit.render.pdf.specimens import (
    LOOK,
    a_paragraph,
    code_of,
    read,
    roles,
    shown,
    words_of,
)

LEFT, RIGHT = 20 * mm, 190 * mm
INDENT = LEFT + LOOK.page.indent * mm
PITCH = 2.8
LONG = "a heading that is told at length " * 5


def a_heading(anchor, words="", level=1):
    return Heading(level=level, text=a_text(words or f"Title of {anchor}"), anchor=anchor)


def a_contents(*anchors, words=""):
    entries = (
        ContentsEntry(level=1 + i % 2, text=words or f"Title of {anchor}", target=anchor)
        for i, anchor in enumerate(anchors)
    )
    return Contents(title=a_text("Contents"), entries=tuple(entries))


def annotations(reader) -> list[Any]:
    return [annotation.get_object() for annotation in reader.pages[0]["/Annots"]]


def leaders(reader) -> list[tuple[float, float, float]]:
    """Return where the dots of each line begin and end, and how high they stand."""
    shape = re.compile(r"\] 0 d ([\d.]+) ([\d.]+) m ([\d.]+) \2 l")
    found = shape.findall(code_of(reader))
    return [(float(start), float(end), float(height)) for start, height, end in found]


def baselines(reader) -> list[float]:
    return [each.bottom for each in shown(code_of(reader))]


def test_the_contents_list_knows_pages_that_come_after_it():
    filler = a_paragraph("words and more words " * 700)

    reader = read(a_contents("a", "b"), a_heading("a"), filler, a_heading("b"))

    last = len(reader.pages)
    assert last > 2
    assert f"Contents Title of a 1 Title of b {last}" in words_of(reader)[0]


def test_the_contents_list_is_tagged_as_one_and_leads_to_its_headings():
    reader = read(a_contents("a"), a_heading("a"))

    toc = ["TOC", ["TOCI", ["Reference", ["Link"]]]]
    assert roles(reader) == ["Document", ["P"], toc, ["Sect", ["H1"]]]
    assert len(annotations(reader)) == 1


def test_a_contents_list_may_have_no_title():
    contents = Contents(title=(), entries=a_contents("a").entries)

    assert roles(read(contents, a_heading("a")))[1][0] == "TOC"


def test_a_link_lies_over_the_whole_line():
    reader = read(a_contents("a"), a_heading("a"))

    [link] = annotations(reader)
    left, bottom, right, top = map(float, link["/Rect"])
    assert (left, right) == pytest.approx((INDENT, RIGHT), abs=0.01)
    assert top - bottom == pytest.approx(LOOK.roles["contents_1"].leading, abs=0.01)
    assert link["/Contents"] == "Title of a"


def test_the_dots_of_all_lines_stand_below_each_other():
    anchors = ("a", "b", "c")
    headings = (a_heading(anchor) for anchor in anchors)
    reader = read(a_contents(*anchors), a_paragraph("words " * 3000), *headings)

    made = leaders(reader)

    assert len(made) == 3
    for start, end, _ in made:
        steps = (RIGHT - start) / PITCH
        assert steps == pytest.approx(round(steps), abs=0.01)
        assert end < RIGHT - 2 * 3


def test_the_dots_are_no_words():
    reader = read(a_contents("a"), a_heading("a"))

    assert "." not in words_of(reader)[0].replace("Page 1 of 1", "")
    assert re.search(
        r"/Artifact <</Type /Layout>> BDC\nq [^\n]* 0 d [^\n]* S Q\nEMC", code_of(reader)
    )


def test_a_long_entry_wraps_before_the_column_of_numbers_and_has_its_number_in_the_last_line():
    reader = read(a_contents("a", words=LONG), a_heading("a", LONG))

    [(start, end, height)] = leaders(reader)
    [link] = annotations(reader)
    _, bottom, _, top = map(float, link["/Rect"])
    entry = [place for place in baselines(reader) if bottom < place < top]
    assert len(set(entry)) > 2
    assert entry[-1] == min(entry) == pytest.approx(height - 0.45, abs=0.01)
    assert INDENT < start < end < RIGHT
    assert top - bottom == pytest.approx(len(set(entry)) * LOOK.roles["contents_1"].leading)


def test_words_that_fill_the_line_leave_the_number_alone_and_have_no_dots():
    width = RIGHT - INDENT - LOOK.contents_number * mm
    words = "i" * int(width / 2.78)

    reader = read(a_contents("a", words=words), a_heading("a", words))

    assert all(RIGHT - end > 3 for _, end, _ in leaders(reader))
    assert f"{words} 1" in words_of(reader)[0]


def test_pages_past_a_hundred_are_right():
    anchors = [f"h{i}" for i in range(104)]
    blank = a_paragraph("\n" * 48)
    blocks = [block for anchor in anchors for block in (a_heading(anchor), blank)]

    reader = read(a_contents(*anchors), *blocks)

    listed = " ".join(page.extract_text() for page in reader.pages[:4])
    numbers = [int(each) for each in re.findall(r"Title of h\d+ (\d+)", listed)]
    assert len(numbers) == len(anchors)
    assert numbers[-1] > 104
    assert all(one < other for one, other in pairwise(numbers))
    for anchor, number in list(zip(anchors, numbers, strict=True))[::20]:
        assert f"Title of {anchor}\n" in reader.pages[number - 1].extract_text()
