"""The labels of TLP 2.0 are all there, and the band leaves room beside the widest."""

import pytest
from pydantic import TypeAdapter

from briefgen.style.band import (
    LEFT_WIDTH,
    PAGE_WIDTH,
    TLP_LABELS,
    TlpLabel,
    extra_margin,
    own_lines,
)
from briefgen.style.units import TEXT_WIDTH


@pytest.mark.parametrize(
    ("label", "colour"),
    [
        ("TLP:RED", "#FF2B2B"),
        ("TLP:AMBER", "#FFC000"),
        ("TLP:AMBER+STRICT", "#FFC000"),
        ("TLP:GREEN", "#33FF00"),
        ("TLP:CLEAR", "#FFFFFF"),
    ],
)
def test_a_label_has_the_colour_that_the_protocol_prescribes(label, colour):
    assert TLP_LABELS[label].colour == colour


def test_there_are_five_labels_and_each_is_a_colour_and_a_width():
    assert len(TLP_LABELS) == 5
    for label in TLP_LABELS.values():
        assert TypeAdapter(TlpLabel).validate_python(label) == label


def test_the_page_number_stands_in_the_middle_and_leaves_room_for_the_widest_label():
    widest = max(label.width for label in TLP_LABELS.values())

    assert LEFT_WIDTH + PAGE_WIDTH / 2 == TEXT_WIDTH / 2
    assert LEFT_WIDTH + PAGE_WIDTH + widest < TEXT_WIDTH


@pytest.mark.parametrize(
    ("words", "label", "lines"),
    [
        ("", "TLP:RED", 0),
        ("Fiction, for training", "TLP:GREEN", 0),
        ("Do not pass on", "TLP:AMBER+STRICT", 0),
        ("Do not pass on without consent", "TLP:AMBER+STRICT", 1),
        ("Desk only", "INTERNAL", 0),
        ("Do not pass on without consent of the desk", "INTERNAL", 1),
        ("not for the press " * 10, "TLP:RED", 2),
        ("W" * 240, "TLP:RED", 5),
        ("\u6e2f" * 60, "TLP:RED", 2),
        ("x\u0301" * 30, "TLP:RED", 0),
        ("\u0645" * 60, "TLP:RED", 1),
    ],
)
def test_restrictions_stand_alone_where_they_do_not_fit_beside_the_label(words, label, lines):
    assert own_lines(words, label, 8.5) == lines


def test_lines_of_their_own_take_margin():
    assert extra_margin(0, is_text=False) == 0
    assert extra_margin(0, is_text=True) == 5
    assert extra_margin(2, is_text=True) == pytest.approx(5 + 1 + 20 * 25.4 / 72)
