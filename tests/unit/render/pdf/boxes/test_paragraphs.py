import pytest
from reportlab.lib.units import mm

from briefgen.document.blocks import Heading, Paragraph
from briefgen.document.roles import Role
from tests.builders import a_text
from tests.unit.render.pdf.specimens import LOOK, code_of, read, shown

LEFT = 20 * mm


def places(reader):
    """Return where each text of the page's body begins: its left edge by its words."""
    code = code_of(reader)
    body = code.split("EMC", 2)[2]
    return {each.words.strip(): each.left for each in shown(body)}


def test_prose_hangs_at_the_edge_of_the_label_column():
    reader = read(Paragraph(role=Role.BODY, text=a_text("words")))

    assert places(reader) == {"words": pytest.approx(LEFT + 40 * mm, abs=0.01)}


def test_a_label_stands_in_the_label_column():
    labelled = Paragraph(role=Role.LABELLED_LINE, text=a_text("words"), label=a_text("Question"))

    assert places(read(labelled)) == {
        "Question": pytest.approx(LEFT, abs=0.01),
        "words": pytest.approx(LEFT + 40 * mm, abs=0.01),
    }


def test_the_label_of_a_panel_stands_off_its_bar():
    panel = LOOK.roles["bluf"].panel
    assert panel is not None
    bluf = Paragraph(role=Role.BLUF, text=a_text("words"), label=a_text("Bottom line"))

    assert places(read(bluf))["Bottom line"] == pytest.approx(
        LEFT + panel.bar + panel.label_gap, abs=0.01
    )


def test_trailing_words_end_at_the_right_edge():
    line = Paragraph(role=Role.PRODUCT_LINE, text=a_text("Assessment"), trailing=a_text("BG-1"))

    found = places(read(line))

    assert found["Assessment"] == pytest.approx(LEFT, abs=0.01)
    assert LEFT + 150 * mm < found["BG-1"] < LEFT + 170 * mm


def test_the_number_of_a_heading_stands_before_its_words():
    heading = Heading(level=1, number="3", text=a_text("Actors"), anchor="actors")

    assert places(read(heading)) == {
        "3": pytest.approx(LEFT, abs=0.01),
        "Actors": pytest.approx(LEFT + 8 * mm, abs=0.01),
    }
