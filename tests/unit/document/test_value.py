from dataclasses import replace

import pytest

from briefgen.document.value import value


@value
class Point:
    x: float
    y: float = 0.0


def test_values_are_told_by_their_fields():
    assert Point(x=1) == Point(x=1, y=0)
    assert len({Point(x=1), Point(x=1), replace(Point(x=1), y=2)}) == 2


def test_fields_are_named_and_no_others_can_be_set():
    with pytest.raises(TypeError):
        Point(1)  # type: ignore[call-arg]  # what is tried
    with pytest.raises(AttributeError):
        Point(x=1).z = 1  # type: ignore[attr-defined]  # what is tried
