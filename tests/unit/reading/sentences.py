"""Short ways to read a text and to say what was found."""

from briefgen.diagnostics import Diagnostic, InputError
from briefgen.reading.tree import parse


def refusal(text: str) -> tuple[Diagnostic, ...]:
    """Return what a text is refused for."""
    try:
        parse(text, "brief.yaml")
    except InputError as error:
        return error.diagnostics
    raise AssertionError("the text was not refused")


def found(text: str) -> list[tuple[str, int, int]]:
    """Return the code, line and column of everything a text is refused for."""
    return [where(one) for one in refusal(text)]


def where(one: Diagnostic) -> tuple[str, int, int]:
    """Return the code, line and column of a finding."""
    return one.code, one.place.line, one.place.column


def covered(one: Diagnostic) -> str:
    """Return the text above the carets."""
    place = one.place
    return place.excerpt[place.column - 1 : place.column - 1 + place.width]
