"""The measures and colours of a style are refused where they make no sense."""

import pytest
from pydantic import TypeAdapter, ValidationError

from briefgen.style.units import Colour, Frozen, Millimetres, Points, Share


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        (Points, -1),
        (Points, 401),
        (Points, float("inf")),
        (Millimetres, -0.1),
        (Millimetres, 1001),
        (Share, 0),
        (Share, 5),
        (Colour, "red"),
        (Colour, "#12345"),
        (Colour, "#12345G"),
    ],
)
def test_a_value_out_of_bounds_is_refused(unit, value):
    with pytest.raises(ValidationError):
        TypeAdapter(unit).validate_python(value)


@pytest.mark.parametrize(
    ("unit", "typed", "value"),
    [
        (Points, "9.5", 9.5),
        (Millimetres, "170", 170),
        (Share, "1.1", 1.1),
        (Colour, "#1f3864", "#1F3864"),
    ],
)
def test_values_come_as_the_texts_of_a_file(unit, typed, value):
    assert TypeAdapter(unit).validate_python(typed) == value


class Part(Frozen):
    """A part of a style with one field."""

    size: Points


def test_a_part_refuses_keys_that_it_does_not_know_and_never_changes():
    with pytest.raises(ValidationError, match="colour"):
        Part.model_validate({"size": 1, "colour": "red"})
    with pytest.raises(ValidationError, match="frozen"):
        setattr(Part(size=1), "size", 2)  # noqa: B010  what the type checker forbids
