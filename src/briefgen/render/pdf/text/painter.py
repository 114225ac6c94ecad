"""How lines of text become operators of a page."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from briefgen.render.pdf.file.canvas import ARTIFACT, TaggedCanvas, number
from briefgen.render.pdf.file.structure import Element
from briefgen.render.pdf.fonts.shaping import Glyph, shape
from briefgen.render.pdf.fonts.truetype import glyph_words
from briefgen.render.pdf.fonts.typeface import Typeface
from briefgen.render.pdf.text.dividing import ROUNDING
from briefgen.render.pdf.text.inline import RunStyle
from briefgen.render.pdf.text.lines import Line, Segment
from briefgen.render.pdf.text.stretches import Stretch, stretches

__all__ = ["Painter"]

_ESCAPES = {
    **{code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))},
    **{ord(char): f"\\{char}" for char in "()\\"},
}
_UNDERLINE = (0.8, 0.5)  # below the baseline, thickness
_SHOWS = ")Tj"
_PER_POINT = 100  # steps between two places: a hundredth of a point is less than any eye sees
_LINK_BOX = (0.22, 0.78)  # of the size, below and above the baseline


@dataclass(slots=True)
class _Codes:
    """The codes of one face in one document."""

    resource: str
    chars: dict[str, tuple[str, str]] = field(default_factory=dict)


@dataclass(slots=True)
class _State:
    """What the page's text state is, so that only what changes is written; `step` in hundredths."""

    font: str = ""
    size: float = 0
    colour: str = ""
    rise: float = 0
    step: int = 0


@dataclass(slots=True)
class _Link:
    """Where the words of a link stand on one line."""

    style: RunStyle
    left: float
    width: float
    baseline: float

    def take(self, other: "_Link") -> bool:
        """Grow by a neighbour on the line that leads to the same place; tell whether it does."""
        mine, its = self.style, other.style
        same = (
            mine.element is its.element
            and (mine.address, mine.rise, mine.size) == (its.address, its.rise, its.size)
            and self.baseline == other.baseline
        )
        left = min(self.left, other.left)
        width = max(self.left + self.width, other.left + other.width) - left
        if not same or width > self.width + other.width + ROUNDING:
            return False
        self.left, self.width = left, width
        return True


class Painter:
    """Sets lines on one canvas, tagged as what they belong to."""

    def __init__(self, canvas: TaggedCanvas) -> None:
        self.canvas = canvas
        self._codes: dict[str, _Codes] = {}
        self._state = _State()
        self._page = 0
        self._links: list[tuple[Segment, float, float]] = []
        self._in_text = False
        self._at = (0, 0)

    def line(self, line: Line, left: float, baseline: float, *, decorates: bool = False) -> None:
        """Set a line; as decoration it is not tagged and its links do not work."""
        if self._page != self.canvas.page:
            self._state, self._page = _State(), self.canvas.page
        x = self.canvas.across(left, line.width) - line.lead
        if decorates:
            self._stretch(Stretch(ARTIFACT, x, line.segments), baseline)
            return
        for i, stretch in enumerate(stretches(line, x)):
            if i and self.canvas.is_open(stretch.element):
                self._end()
                self.canvas.close()
            self._stretch(stretch, baseline)
            x = stretch.left
            for segment in stretch.segments:
                if segment.style.address or segment.style.anchor:
                    self._links.append((segment, x, baseline))
                x += segment.width

    def finish(self) -> None:
        """End a block of lines: lay its links and draw their underlines."""
        self._end()
        self.canvas.close()
        links, self._links = self._links, []
        for segment, x, baseline in links:
            if anchor := segment.style.anchor:
                left = self.canvas.across(x, segment.width)
                self.canvas.mark_place(anchor, left, baseline + segment.style.size)
        for link in _united(_Link(each.style, x, each.width, at) for each, x, at in links):
            self._link(link)

    def free_line(self, line: Line, left: float, baseline: float) -> str:
        """Return the operators of a line that may stand anywhere in a page's code."""
        kept, self._state = self._state, _State()
        try:
            operators = self._operators(line.segments)
        finally:
            self._state = kept
        start = number(self.canvas.across(left, line.width) - line.lead)
        return f"q BT 1 0 0 1 {start} {number(baseline)} Tm {' '.join(operators)} ET Q"

    def _stretch(self, stretch: Stretch, baseline: float) -> None:
        self._begin(stretch.element)
        self._move(stretch.left, baseline)
        self.canvas.emit(*self._operators(stretch.segments))

    def _begin(self, element: Element) -> None:
        """Begin a text object of an element, unless one is open."""
        if self.canvas.is_open(element):
            return
        self._end()
        self.canvas.open(element, "Pagination" if element is ARTIFACT else "")
        self.canvas.emit("BT")
        self._in_text = True
        self._at = (0, 0)

    def _move(self, x: float, baseline: float) -> None:
        """Go to a point of the page, from where the line before began.

        Why: a step down is told in fewer bytes than a place, and most steps are alike.
        """
        place = (round(x * _PER_POINT), round(baseline * _PER_POINT))
        across, up = place[0] - self._at[0], place[1] - self._at[1]
        self._at = place
        if across == 0 and up == self._state.step:
            self.canvas.emit("T*")
            return
        if across == 0:
            self._state.step = up
            self.canvas.emit(f"0 {_hundredths(up)} TD")
        else:
            self.canvas.emit(f"{_hundredths(across)} {_hundredths(up)} Td")

    def _end(self) -> None:
        if self._in_text:
            self.canvas.emit("ET")
            self._in_text = False

    def _operators(self, segments: Iterable[Segment]) -> list[str]:
        operators: list[str] = []
        for segment in segments:
            style = segment.style
            self._set(operators, style)
            if style.is_shaped:
                glyphs = shape(
                    style.face,
                    segment.text,
                    backwards=bool(style.level % 2),
                    kerned=style.is_kerned,
                )
                self._glyphs(operators, style, glyphs)
            else:
                for font, literal in self._literals(style.face, segment.text):
                    self._font(operators, font, style.size)
                    _show(operators, literal)
        return operators

    def _set(self, operators: list[str], style: RunStyle) -> None:
        state = self._state
        if state.colour != style.colour:
            operators.append(style.colour)
            state.colour = style.colour
        if state.rise != style.rise:
            operators.append(f"{number(style.rise)} Ts")
            state.rise = style.rise

    def _font(self, operators: list[str], font: str, size: float) -> None:
        state = self._state
        if state.font != font or state.size != size:
            operators.append(f"{font} {number(size)} Tf")
            state.font, state.size = font, size

    def _glyphs(self, operators: list[str], style: RunStyle, glyphs: tuple[Glyph, ...]) -> None:
        words = glyph_words(self.canvas.document, style.face.name)
        for glyph in glyphs:
            if glyph.words:
                words.setdefault(glyph.key, glyph.words)
            font, literal = self._literals(style.face, chr(glyph.key))[0]
            self._font(operators, font, style.size)
            if glyph.up:
                operators.append(f"{number(style.rise + glyph.up * style.size)} Ts")
            _show(operators, literal, -1000 * glyph.right)
            after = number(1000 * (glyph.natural - glyph.advance + glyph.right))
            if after != "0":
                operators.append(f"{_array(operators.pop())}{after}]TJ")
            if glyph.up:
                operators.append(f"{number(style.rise)} Ts")

    def _literals(self, face: Typeface, text: str) -> list[tuple[str, str]]:
        """Return a text as literals, each with the resource of the subset that it is in."""
        codes = self._codes.get(face.name) or self._enter(face)
        if text.isascii():
            return [(codes.resource, text.translate(_ESCAPES))]
        literals: list[tuple[str, str]] = []
        for char in text:
            font, literal = codes.chars.get(char) or self._assign(face, codes, char)
            if literals and literals[-1][0] == font:
                literals[-1] = (font, literals[-1][1] + literal)
            else:
                literals.append((font, literal))
        return literals

    def _enter(self, face: Typeface) -> _Codes:
        face.font.splitString(" ", self.canvas.document)
        resource = face.font.getSubsetInternalName(0, self.canvas.document)
        codes = self._codes[face.name] = _Codes(resource)
        return codes

    def _assign(self, face: Typeface, codes: _Codes, char: str) -> tuple[str, str]:
        document = self.canvas.document
        [(subset, code)] = face.font.splitString(char, document)
        literal = code.decode("latin-1").translate(_ESCAPES)
        font = face.font.getSubsetInternalName(subset, document)
        codes.chars[char] = (font, literal)
        return font, literal

    def _link(self, link: _Link) -> None:
        style, width = link.style, link.width
        if style.address is None:
            return
        below, above = (share * style.size for share in _LINK_BOX)
        left = self.canvas.across(link.left, width)
        bottom = link.baseline + style.rise
        box = (left, bottom - below, left + width, bottom + above)
        self.canvas.link(style.element, box, style.address)
        if style.underlined:
            drop, thickness = _UNDERLINE
            self.canvas.rule(style.colour, (left, link.baseline - drop), width, thickness)


def _united(links: Iterable[_Link]) -> list[_Link]:
    """Return links as few as can be: words of one link side by side are one."""
    found: list[_Link] = []
    for link in links:
        if not (found and found[-1].take(link)):
            found.append(link)
    return found


def _show(operators: list[str], literal: str, back: float = 0) -> None:
    """Add the showing of a string, moved back by thousandths of an em, to what is shown before.

    Why: readers of the file take each operator for a piece of its own, and where pieces of a
    right-to-left line are moved against each other some sort them anew, and tear words.
    """
    shown = operators.pop() if operators and operators[-1].endswith(("Tj", "TJ")) else ""
    before = number(back)
    if before == "0" and (not shown or shown.endswith(_SHOWS)):
        operators.append(f"{shown.removesuffix(_SHOWS) or '('}{literal}{_SHOWS}")
    elif before == "0":
        shown = shown.removesuffix("]TJ")
        joined = shown.removesuffix(")") if shown.endswith(")") else f"{shown}("
        operators.append(f"{joined}{literal})]TJ")
    else:
        operators.append(f"{_array(shown)} {before}({literal})]TJ")


def _array(shown: str) -> str:
    """Return the showing of a string as an array that is still open."""
    return shown.removesuffix("]TJ") if shown.endswith("]TJ") else f"[{shown.removesuffix('Tj')}"


def _hundredths(steps: int) -> str:
    """Return a distance as PDF writes it."""
    return number(steps / _PER_POINT)
