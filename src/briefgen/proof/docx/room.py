"""Can what is said here be seen on the page? Words pushed off the paper or squeezed away cannot.

What is known is what the file says: the paper and its margins, indents, frames, the columns of
tables. Where lines break and how high they are, a program decides, so this tells only what no
program can show: lines that begin outside the paper, have no room for a letter, or begin further
down than a page is long. Everything is given the room it may have. So what it does not tell: words
that are cut off half, that lie on others or under a picture, that a tab carries off, and tables
that a program fits to their words (their columns are as wide as those need).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from briefgen.proof.docx.layout import AUTO, EXACT, Layout
from briefgen.proof.docx.names import W, integer, twips

__all__ = ["Room", "page_faults", "room_of", "sections"]

_NARROWEST: Final = 100  # twips of a line: five points are about one letter

_LOWEST: Final = 40  # twips of a line's height
_LEAST_SHARE: Final = 60  # of a line's usual height, in 240ths
_OVERHANG: Final = 360  # twips: a quarter of an inch, by which a band may reach over the edge
_LEAST_PAGE: Final = 720  # twips: half an inch of room for the text of a page
_LETTER: Final = (12240.0, 15840.0)  # the paper of a section that names none
_MARGIN: Final = 1440.0


@dataclass(frozen=True, slots=True, eq=False)
class Room:
    """Where words may stand, in twips: on a page, or in a cell of a table on it.

    Lines are `wide`; they may begin as far as `over` before the edge of the text and less than
    `across` behind it. `paper` is its width and height. `lost` is why nothing here can be seen.
    """

    wide: float
    over: float
    across: float
    paper: tuple[float, float]
    lost: str | None = None
    _told: dict[object, str | None] = field(default_factory=dict)
    _cells: dict[tuple[float, str | None], "Room"] = field(default_factory=dict)

    def unseen_as(self, style: str, layout: Layout, own: Layout) -> str | None:
        """Return why words of a style cannot be seen here; None where they can.

        `layout` is what the style says of their place, `own` what they say themselves.
        """
        key = (style, *own.items()) if own else style
        if key not in self._told:
            self._told[key] = self.unseen({**layout, **own})
        return self._told[key]

    def unseen(self, layout: Layout) -> str | None:
        """Return why words cannot be seen that are laid out so; None where they can."""
        return self.lost or next(self._reasons(layout), None)

    def cell(self, wide: float, lost: str | None) -> "Room":
        """Return the room of a cell with so much between its margins, the same one for the same."""
        found = self._cells.get((wide, lost))
        if found is None:
            reason = f"a column with {wide / 20:g} pt for words" if wide < _NARROWEST else None
            reach = self.over + self.across
            found = Room(wide, reach, reach, self.paper, self.lost or lost or reason)
            self._cells[wide, lost] = found
        return found

    def _reasons(self, layout: Layout) -> Iterator[str]:
        yield from _low_lines(layout)
        left, right = layout.get("left", 0), layout.get("right", 0)
        for start in (left, left + layout.get("first", 0)):
            if self.is_outside(start):
                yield f"lines that begin {start / 20:g} pt from the edge of the text"
        if (width := self.wide - max(left, 0) - max(right, 0)) < _NARROWEST:
            yield f"lines {width / 20:g} pt wide"
        if (before := layout.get("before", 0)) >= self.paper[1]:
            yield f"{before / 20:g} pt below what is above"
        yield from self._frame(layout)

    def is_outside(self, start: float) -> bool:
        """Tell whether a line outside the paper begins there, counted from the text's edge."""
        return start >= self.across or start < -self.over

    def _frame(self, layout: Layout) -> Iterator[str]:
        wide, high = self.paper
        x, y = layout.get("x", 0), layout.get("y", 0)
        over = _OVERHANG if layout.get("x_page") else self.over
        above = _OVERHANG if layout.get("y_page") else high
        if not -over <= x < wide or not -above <= y < high:
            yield f"a frame at {x / 20:g} pt, {y / 20:g} pt"
        if 0 < layout.get("wide", 0) < _NARROWEST:
            yield f"a frame {layout['wide'] / 20:g} pt wide"
        if layout.get("high", _LOWEST) < _LOWEST:
            yield f"a frame {layout['high'] / 20:g} pt high"


def _low_lines(layout: Layout) -> Iterator[str]:
    """Yield why words cannot be seen on lines of this height; one below 0 is an exact one."""
    line, rule = layout.get("line"), layout.get("rule", AUTO)
    if line is None:
        return
    if (rule == EXACT or line < 0) and abs(line) < _LOWEST:
        yield f"lines {line / 20:g} pt high"
    elif rule == AUTO and 0 < line < _LEAST_SHARE:
        yield f"lines {line / 240:.2g} of their height"


def room_of(section: etree._Element | None) -> Room:
    """Return the room of the text on the pages of a section."""
    wide, high = _paper(section)
    left, right = _edges(section)
    text = wide - left - right
    over, across = max(left, right) + _OVERHANG, wide - min(left, right)
    return Room(min([text, *_columns(section, text)]), over, across, (wide, high))


def sections(document: etree._Element) -> Iterator[etree._Element]:
    """Yield the properties of each section, in order."""
    for section in document.iter(f"{W}sectPr"):
        parent = section.getparent()
        if parent is not None and parent.tag != f"{W}sectPrChange":
            yield section


def page_faults(section: etree._Element) -> Iterator[str]:
    """Yield what leaves no room on the pages of a section: margins, columns, heads and feet."""
    wide, high = _paper(section)
    room = wide - sum(_edges(section))
    if room < _LEAST_PAGE:
        yield f"the margins leave {room / 20:g} pt of a page {wide / 20:g} pt wide"
    elif narrow := [each for each in _columns(section, room) if each < _NARROWEST]:
        yield f"a column of the page is {min(narrow) / 20:g} pt wide"
    above, below = (_margin(section, name, _MARGIN) for name in ("top", "bottom"))
    head, foot = (_margin(section, name, 0) for name in ("header", "footer"))
    room = high - max(abs(above), head) - max(abs(below), foot)
    if room < _LEAST_PAGE:
        yield f"the margins leave {room / 20:g} pt of a page {high / 20:g} pt high"
    for name, place in (("head", head), ("foot", foot)):
        if place < -_OVERHANG:
            yield f"the {name} stands {-place / 20:g} pt outside the page"


def _paper(section: etree._Element | None) -> tuple[float, float]:
    size = None if section is None else section.find(f"{W}pgSz")
    if size is None:
        return _LETTER
    said = [twips(size.get(W + name)) for name in ("w", "h")]
    return (said[0] or _LETTER[0], said[1] or _LETTER[1])


def _edges(section: etree._Element | None) -> tuple[float, float]:
    gutter = _margin(section, "gutter", 0)
    return _margin(section, "left", _MARGIN) + gutter, _margin(section, "right", _MARGIN)


def _margin(section: etree._Element | None, name: str, usual: float) -> float:
    margins = None if section is None else section.find(f"{W}pgMar")
    said = None if margins is None else twips(margins.get(W + name))
    return usual if said is None else said


def _columns(section: etree._Element | None, text: float) -> list[float]:
    """Return the widths of the columns that the text of a page stands in, if it says any."""
    columns = None if section is None else section.find(f"{W}cols")
    if columns is None:
        return []
    if columns.get(f"{W}equalWidth") in {"0", "false", "off"}:
        said = (twips(each.get(f"{W}w")) for each in columns.iterchildren(f"{W}col"))
        return [each for each in said if each is not None]
    count = max(1, integer(columns.get(f"{W}num"), 1))
    between = twips(columns.get(f"{W}space"))
    return [(text - (count - 1) * (720 if between is None else between)) / count]
