import io
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader
from reportlab.lib.units import mm

from briefgen.document.document import Marking, MarkingScheme, PageLabel, Running
from briefgen.document.inline import Mark, Span
from briefgen.render.pdf.page import frame
from briefgen.render.pdf.writer import render
from tests.builders import a_document, a_text
from tests.unit.render.pdf.specimens import LOOK, a_paragraph, code_of, shown, words_of

TLP = Marking(scheme=MarkingScheme.TLP, banner="TLP:CLEAR")
RUNNING = Running(head=a_text("Harbour Desk"), foot=a_text("BG-1, 30 June 2031"), marking=TLP)


def opened(running=RUNNING, *, language="en-GB", words="words"):
    document = a_document(a_paragraph(words), running=running, language=language)
    return PdfReader(io.BytesIO(render(document, LOOK)))


def marked(**fields):
    return opened(replace(RUNNING, marking=replace(TLP, **fields)))


def boxes(reader):
    """Return the black boxes: left, bottom, width, height in millimetres."""
    found = re.findall(r"q 0 0 0 rg (\S+) (\S+) (\S+) (\S+) re f Q", code_of(reader))
    return [tuple(round(float(value) / mm, 2) for value in box) for box in found]


def test_head_and_foot_say_who_what_and_which_page():
    [words] = words_of(opened())

    assert "Harbour Desk" in words
    assert "BG-1, 30 June 2031" in words
    assert "Page 1 of 1" in words
    assert words.count("TLP:CLEAR") == 2


def test_every_page_tells_its_number_and_how_many_there_are():
    reader = opened(words="words and more words " * 1500)

    count = len(reader.pages)
    assert count > 2
    assert [f"Page {i} of {count}" in words for i, words in enumerate(words_of(reader), 1)] == [
        True
    ] * count


def test_the_page_number_is_said_in_the_language_of_the_document():
    label = PageLabel(before="Seite ", between=" von ", after=".")

    assert "Seite 1 von 1." in words_of(opened(replace(RUNNING, page_label=label)))[0]


@pytest.mark.parametrize(
    ("banner", "width", "colour"),
    [
        ("TLP:RED", 25, "1 0.1686 0.1686 rg"),
        ("TLP:AMBER", 31, "1 0.7529 0 rg"),
        ("TLP:AMBER+STRICT", 49, "1 0.7529 0 rg"),
        ("TLP:GREEN", 31, "0.2 1 0 rg"),
        ("TLP:CLEAR", 31, "1 1 1 rg"),
    ],
)
def test_a_traffic_light_label_stands_in_its_black_box_in_its_own_colour(banner, width, colour):
    reader = marked(banner=banner)

    assert boxes(reader) == [(190 - width, 280, width, 7), (190 - width, 10, width, 7)]
    assert code_of(reader).count(colour) == 2


def test_a_label_that_is_not_known_has_a_box_of_its_own_width():
    [(left, _, width, _), _] = boxes(marked(banner="TLP:VIOLET"))

    assert left + width == pytest.approx(190)
    assert 25 < width < 49


def test_no_marking_no_box():
    reader = marked(scheme=MarkingScheme.NONE, banner="")

    assert boxes(reader) == []
    assert "Page 1 of 1" in words_of(reader)[0]


def heights(reader, words):
    return [each.bottom for each in shown(code_of(reader)) if each.words.startswith(words)]


def test_any_other_marking_has_a_line_of_its_own_and_takes_five_millimetres():
    document = a_document(
        running=replace(RUNNING, marking=Marking(scheme=MarkingScheme.TEXT, banner="INTERNAL"))
    )
    page = frame(document, LOOK)
    reader = PdfReader(io.BytesIO(render(document, LOOK)))

    assert (297 * mm - page.top, page.bottom) == pytest.approx((29 * mm, 28 * mm))
    assert boxes(reader) == []
    head, foot = heights(reader, "INTERNAL")
    assert heights(reader, "Harbour Desk")[0] < head
    assert heights(reader, "BG-1")[0] > foot


def test_a_long_marking_takes_two_lines():
    words = "OFFICIAL, " * 12

    reader = opened(
        replace(RUNNING, marking=Marking(scheme=MarkingScheme.TEXT, banner=words.strip(", ")))
    )

    assert len(heights(reader, "OFFICIAL")) == 4


def test_the_lines_of_a_long_marking_do_not_touch_the_text_beside_them():
    banner = "CONFIDENTIAL AND MORE, " * 4
    marking = Marking(scheme=MarkingScheme.TEXT, banner=banner, restrictions="For the desk")

    reader = opened(replace(RUNNING, marking=marking))

    banners = heights(reader, "CONFIDENTIAL")
    [head, foot] = heights(reader, "For the desk")
    assert len(banners) == 2
    assert banners[0] - 14 - head > 8.5
    assert foot - banners[1] > 12


def test_a_head_too_long_for_its_place_takes_two_lines_and_ends_in_dots():
    [words] = words_of(opened(replace(RUNNING, head=a_text("Harbour Desk of Port Example " * 9))))

    assert words.count("Harbour Desk") < 9
    assert "..." in words


LONG = "Do not pass on without the consent of the desk that wrote it; not for the press. " * 2


@pytest.mark.parametrize("banner", ["TLP:AMBER+STRICT", "TLP:GREEN"])
@pytest.mark.parametrize("restrictions", [LONG.strip(), LONG[:60], LONG.upper().strip()])
def test_restrictions_that_do_not_fit_beside_the_label_stand_whole_on_lines_of_their_own(
    banner, restrictions
):
    reader = marked(banner=banner, restrictions=restrictions)
    [words] = words_of(reader)

    assert words.count(restrictions) == 2
    assert "..." not in words
    tops = [bottom + height for _, bottom, _, height in boxes(reader)]
    for each in heights(reader, restrictions[:20]):
        assert not tops[1] - 7 < each / mm < tops[1]
        assert not tops[0] - 7 < each / mm < tops[0]


def test_restrictions_on_lines_of_their_own_take_margin_for_them():
    marking = Marking(scheme=MarkingScheme.TEXT, banner="INTERNAL", restrictions=LONG.strip())
    running = replace(RUNNING, marking=marking)
    page = frame(a_document(running=running), LOOK)
    reader = opened(running)

    head, foot = heights(reader, "Do not pass")
    assert words_of(reader)[0].count(LONG.strip()) == 2
    assert page.bottom > foot + LOOK.running.size
    assert heights(reader, "INTERNAL")[0] > heights(reader, "Harbour Desk")[0] > head > page.top


def test_a_long_head_leaves_room_for_the_restrictions():
    marking = replace(TLP, restrictions="Not for the press")
    running = replace(RUNNING, marking=marking, head=a_text("head " * 60))

    assert words_of(opened(running))[0].count("Not for the press") == 2


def test_restrictions_stand_beside_the_label():
    [words] = words_of(marked(restrictions="Not for the press"))

    assert words.count("Not for the press") == 2


def test_a_foot_too_long_for_its_place_takes_two_lines_and_ends_in_dots():
    [short] = words_of(opened(replace(RUNNING, foot=a_text("words of the foot " * 5))))
    [long] = words_of(opened(replace(RUNNING, foot=a_text("words of the foot " * 9))))

    assert short.count("words of the foot") == 5
    assert "..." not in short
    assert long.count("words of the foot") < 9
    assert re.search(r"\w\.\.\.", long)


def test_a_foot_of_one_endless_word_is_cut():
    [words] = words_of(opened(replace(RUNNING, foot=a_text("x" * 300))))

    assert "x..." in words


def test_a_status_in_the_head_is_set_as_its_marks_say():
    head = (*a_text("Harbour Desk  "), Span(text="DRAFT", marks=frozenset({Mark.STRONG})))

    assert "Harbour Desk DRAFT" in words_of(opened(replace(RUNNING, head=head)))[0]


def test_head_and_foot_are_artifacts():
    code = code_of(opened())

    assert code.count("/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC") == 1
    assert code.count("/Artifact <</Type /Pagination /Subtype /Footer") == 1


def test_a_document_without_head_and_foot_has_its_page_number():
    assert "Page 1 of 1" in words_of(opened(Running()))[0]


def test_a_marking_of_any_length_is_whole_on_two_lines():
    marking = Marking(scheme=MarkingScheme.TEXT, banner="CONFIDENTIAL AND MORE " * 9)
    [words] = words_of(opened(replace(RUNNING, marking=marking)))

    assert words.count("CONFIDENTIAL AND MORE") == 18
