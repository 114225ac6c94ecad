"""Where each value and key of a file stands in its text."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from re import finditer

from briefgen.diagnostics import Place
from briefgen.reading.paths import Path

__all__ = ["Mark", "Marks", "Sheet", "Span", "find_mark", "key_span", "mark_below", "value_span"]

Span = tuple[int, int]
"""The offsets of a stretch of text: its first character and the one after its last."""


@dataclass(frozen=True)
class Sheet:
    """A text and its name; turns offsets into lines and columns, only when asked."""

    source: str
    text: str

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in finditer(r"\r\n|\r|\n", self.text))]

    @cached_property
    def _last(self) -> int:
        return len(self.text.rstrip())

    def line(self, offset: int) -> int:
        """Return the line an offset stands in, counted from 1."""
        return bisect_right(self._starts, offset)

    def place(self, span: Span) -> Place:
        """Return a stretch as a place; one that runs over several lines ends with its first."""
        start = min(span[0], self._last)
        line = self.line(start)
        first = self._starts[line - 1]
        following = self._starts[line] if line < len(self._starts) else len(self.text)
        excerpt = self.text[first:following].rstrip("\r\n")
        end = min(span[1], first + len(excerpt))
        return Place(
            source=self.source,
            line=line,
            column=start - first + 1,
            width=max(end - start, 1),
            excerpt=excerpt,
        )


@dataclass(slots=True)
class Mark:
    """Where a value stands: its text, its key if it has one, and the marks of what it holds.

    `filled_by` tells of a value that a record put there, where that is so.
    Never changed once it is made; it is not frozen, for the sake of speed.
    """

    sheet: Sheet
    span: Span
    key: Span | None
    children: "Marks"
    filled_by: str = ""

    def place(self, span: Span) -> Place:
        """Return a stretch of the mark's sheet as a place."""
        place = self.sheet.place(span)
        return replace(place, filled_by=self.filled_by) if self.filled_by else place


Marks = dict[str, Mark] | list[Mark] | None
"""The marks of what a value holds; None for a text."""


def mark_below(mark: Mark, step: str | int) -> Mark:
    """Return the mark of an item, or of what holds it where the item has none."""
    return _child(mark, step) or replace(mark, children=None)


def find_mark(mark: Mark, path: Path) -> tuple[Mark, bool]:
    """Return the mark at a path and True, or that of the nearest ancestor and False."""
    for step in path:
        below = _child(mark, step)
        if below is None:
            return mark, False
        mark = below
    return mark, True


def _child(mark: Mark, step: str | int) -> Mark | None:
    children = mark.children
    if isinstance(children, dict):
        return children.get(step) if isinstance(step, str) else None
    if isinstance(children, list) and isinstance(step, int) and 0 <= step < len(children):
        return children[step]
    return None


def key_span(mark: Mark) -> Span:
    """Return the stretch of a value's key, or of the value where it has none."""
    return value_span(mark) if mark.key is None else mark.key


def value_span(mark: Mark) -> Span:
    """Return the stretch to point at for a value: of a block of fields, the first key."""
    start, _ = mark.span
    if mark.children is None or mark.sheet.text[start : start + 1] in {"[", "{", "*"}:
        return mark.span
    if isinstance(mark.children, dict):
        first = next(iter(mark.children.values()), None)
        if first is not None and first.key is not None:
            return first.key
    return start, start + 1
