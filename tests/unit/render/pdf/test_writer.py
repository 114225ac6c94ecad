import io
import os
import subprocess
import sys
from dataclasses import replace
from typing import Any

import page
import pytest
from pypdf import PdfReader

from briefgen.diagnostics import RenderError
from briefgen.document.blocks import Figure, Heading, ItemList, ListItem, ListKind, Paragraph
from briefgen.document.inline import Span
from briefgen.document.roles import Role
from briefgen.render.pdf.writer import page_numbers, render, typeset
from tests.builders import a_document, a_style, a_text
from tests.samples import SAMPLES, sample_document
from tests.unit.render.pdf.specimens import (
    LOOK,
    a_paragraph,
    a_row,
    a_table,
    code_of,
    read,
    roles,
    shown,
    words_of,
)

STYLES = ["assessment", "sitrep"]


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("style", STYLES)
def test_the_sample_keeps_the_rules_of_accessible_and_archival_pdf(tmp_path, style, profile):
    file = tmp_path / "sample.pdf"
    file.write_bytes(render(sample_document(), a_style(style).look))

    assert page.validate_pdf(str(file), profile=profile).failures == []


@pytest.mark.parametrize("style", STYLES)
def test_equal_documents_give_equal_bytes(style):
    look = a_style(style).look

    assert render(sample_document(), look) == render(sample_document(), look)


_SCRIPT = """
import hashlib, sys
from briefgen.render.pdf.writer import render
from tests.builders import a_style
from tests.samples import sample_document
print(hashlib.sha256(render(sample_document(), a_style().look)).hexdigest())
"""


def test_another_process_time_zone_hash_seed_and_epoch_give_the_same_bytes():
    worlds = (
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "SOURCE_DATE_EPOCH": "1700000000"},
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", _SCRIPT],
            env={**os.environ, **world},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for world in worlds
    }

    assert len(digests) == 1


def test_what_was_set_before_does_not_change_a_document():
    before = render(sample_document(), LOOK)
    render(a_document(a_paragraph("مُحَمَّد في الميناء ﷲ")), LOOK)

    assert render(sample_document(), LOOK) == before


def test_the_page_numbers_are_those_of_the_file():
    document = sample_document()

    numbers = page_numbers(document, LOOK)

    assert numbers == typeset(document, LOOK).numbers
    assert numbers.total == len(PdfReader(io.BytesIO(render(document, LOOK))).pages)
    assert numbers.pages["judgements"] == 1
    assert numbers.pages["gaps"] > numbers.pages["judgements"]


def a_heading(level, words, **fields):
    return Heading(level=level, text=a_text(words), anchor=words, **fields)


def test_headings_are_bookmarks_with_their_numbers():
    reader = read(a_heading(1, "One", number="1"), a_heading(2, "Inner"), a_heading(1, "Two"))

    outline: list[Any] = reader.outline
    one, inner, two = outline
    assert [one["/Title"], [entry["/Title"] for entry in inner], two["/Title"]] == [
        "1 One",
        ["Inner"],
        "Two",
    ]


def test_sections_nest_as_their_headings_do():
    reader = read(
        a_paragraph("before"), a_heading(1, "a"), a_heading(2, "b"), a_paragraph("in"),
        a_heading(1, "c"),
    )  # fmt: skip

    assert roles(reader) == [
        "Document",
        ["P"],
        ["Sect", ["H1"], ["Sect", ["H2"], ["P"]]],
        ["Sect", ["H1"]],
    ]


FILLER = "words and more words "


def lines(count):
    return Paragraph(role=Role.BODY, text=a_text("\n".join(["line"] * count)))


def test_a_heading_is_never_left_at_the_end_of_a_page():
    pages = words_of(read(lines(47), a_heading(1, "Actors"), a_heading(2, "Names"), lines(4)))

    assert "Actors" not in pages[0]
    assert "Actors Names line" in pages[1]


def test_a_heading_stays_with_the_first_row_of_its_table():
    rows = (a_row(f"row {i}", "words") for i in range(8))

    pages = words_of(read(lines(46), a_heading(1, "Actors"), a_table(*rows)))

    assert "Actors" not in pages[0]
    assert "Actors Name Role row 0" in pages[1]


def test_the_header_of_a_table_stands_on_every_page_of_it():
    rows = (a_row(f"row {i}", FILLER * 20) for i in range(30))

    pages = words_of(read(a_table(*rows)))

    assert len(pages) > 2
    assert all("Name Role" in page for page in pages)


def test_a_caption_stays_with_its_table():
    table = replace(a_table(*(a_row(f"row {i}", "words") for i in range(8))), caption=a_text("Of"))

    pages = words_of(read(lines(48), table))

    assert "Of Name Role row 0" in pages[1]
    assert roles(read(table))[1][:2] == ["Table", ["Caption"]]


def test_a_table_without_rows_is_its_caption():
    table = replace(a_table(header=False), caption=a_text("Nothing here"))

    assert "Nothing here" in words_of(read(table))[0]


def test_a_picture_stays_with_its_caption():
    figure = SAMPLES[Figure]

    pages = words_of(read(lines(43), figure))

    assert "Figure 1" not in pages[0]
    assert "Figure 1. The harbour." in pages[1]


def first_line_below(*blocks):
    """Return how far below the top of the text the second block's first line stands."""
    code = code_of(read(*blocks))
    return [each.bottom for each in shown(code.partition("Footer")[2].partition("EMC")[2])]


def test_a_heading_that_follows_one_of_the_level_above_has_no_space_before():
    after_heading = first_line_below(a_heading(1, "a"), a_heading(2, "b"))
    after_words = first_line_below(a_heading(1, "a"), lines(1), a_heading(2, "b"))

    assert after_heading[0] - after_heading[1] == pytest.approx(17 * 0.2 + 6 + 14 * 0.8, abs=0.01)
    assert after_words[1] - after_words[2] == pytest.approx(14 * 0.2 + 10 + 14 * 0.8, abs=0.01)


def test_markup_comes_out_as_typed():
    typed = '<b>x</b> <img src="/etc/passwd"/> {{ y }} &amp; <para>'

    assert typed in words_of(read(a_paragraph(typed)))[0]


def test_a_document_without_blocks_is_one_page():
    document = replace(a_document(), blocks=())

    assert len(PdfReader(io.BytesIO(render(document, LOOK))).pages) == 1


def test_a_link_to_nothing_is_refused():
    text = (Span(text="see", target="gone"),)

    with pytest.raises(RenderError, match='leads to "gone"'):
        read(Paragraph(role=Role.BODY, text=text))


def test_what_no_page_can_hold_is_refused():
    roles_ = {**LOOK.roles, "body": LOOK.roles["body"].model_copy(update={"leading": 400})}
    paper = LOOK.page.papers["A4"].model_copy(update={"top": 200})
    pages = LOOK.page.model_copy(update={"papers": {"A4": paper}})
    look = LOOK.model_copy(update={"roles": roles_, "page": pages})

    with pytest.raises(RenderError, match="taller than the page"):
        render(a_document(a_paragraph("words")), look)


def test_ten_thousand_words_of_a_bullet_are_spread_over_pages():
    items = (ListItem(text=a_text(FILLER * 2500)),)

    pages = words_of(read(ItemList(kind=ListKind.BULLET, items=items)))

    assert len(pages) > 10
    assert sum(words.count("words and more") for words in pages) >= 2400
