"""The labels of TLP 2.0 are all there, and the band leaves room beside the widest."""

import pytest
from pydantic import TypeAdapter

from briefgen.style.band import LEFT_WIDTH, PAGE_WIDTH, TLP_LABELS, TlpLabel
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
