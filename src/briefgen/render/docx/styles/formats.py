"""How paragraphs, runs and lines are formatted, in the order in which Word wants to hear it."""

from dataclasses import dataclass, replace
from typing import Any

from briefgen.render.docx.markup import eighths, half_points, twips

__all__ = [
    "Border",
    "ParagraphFormat",
    "RunFormat",
    "Tab",
    "ground",
    "overruling",
    "overruling_words",
]


def ground(colour: str, theme: str = "") -> str:
    """Return what fills a paragraph or a cell: a colour, and its name in the theme, if any."""
    named = f' w:themeFill="{theme}"' if theme else ""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"{named}/>'


@dataclass(frozen=True, slots=True)
class Border:
    """A line: its width in points, its colour, its whole points from the text.

    `theme` is the name of the colour in the theme, empty where it has none.
    """

    width: float
    colour: str
    space: int = 0
    theme: str = ""

    def xml(self, side: str) -> str:
        """Return the line as it stands at one side of a paragraph, a table or a cell."""
        named = f' w:themeColor="{self.theme}"' if self.theme else ""
        return (
            f'<w:{side} w:val="single" w:sz="{eighths(self.width)}" w:space="{self.space}"'
            f' w:color="{self.colour}"{named}/>'
        )


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop, in twips from the margin where the line begins; its kind is `left` there too."""

    position: int
    kind: str = "left"
    leader: str = ""

    def xml(self) -> str:
        """Return the stop; what `leader` names fills the way to it."""
        leader = f' w:leader="{self.leader}"' if self.leader else ""
        return f'<w:tab w:val="{self.kind}"{leader} w:pos="{self.position}"/>'


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphFormat:
    """The formatting of paragraphs; spaces in points, indents in twips; None says nothing.

    Where lines run from right to left, Word takes `left` for where they begin, in indents, tabs
    and alignment; the borders stay on the sides that their names say.
    """

    keep_next: bool | None = None
    keep_lines: bool | None = None
    numbering: tuple[int, int] | None = None
    borders: tuple[tuple[str, Border], ...] = ()
    fill: str = ""
    theme_fill: str = ""
    tabs: tuple[Tab, ...] = ()
    hyphenation: bool | None = None
    right_to_left: bool | None = None
    before: float | None = None
    after: float | None = None
    leading: float | None = None
    left: int | None = None
    right: int | None = None
    hanging: int | None = None
    alignment: str = ""
    outline: int | None = None

    def xml(self) -> str:
        """Return the properties, without the element that holds them."""
        borders = "".join(border.xml(side) for side, border in self.borders)
        tabs = "".join(tab.xml() for tab in self.tabs)
        parts = (
            _switch("keepNext", self.keep_next),
            _switch("keepLines", self.keep_lines),
            self._numbering(),
            f"<w:pBdr>{borders}</w:pBdr>" if borders else "",
            ground(self.fill, self.theme_fill) if self.fill else "",
            f"<w:tabs>{tabs}</w:tabs>" if tabs else "",
            self._hyphenation(),
            _switch("bidi", self.right_to_left),
            self._spacing(),
            self._indent(),
            f'<w:jc w:val="{self.alignment}"/>' if self.alignment else "",
            "" if self.outline is None else f'<w:outlineLvl w:val="{self.outline}"/>',
        )
        return "".join(parts)

    def _hyphenation(self) -> str:
        is_off = None if self.hyphenation is None else not self.hyphenation
        return _switch("suppressAutoHyphens", is_off)

    def _numbering(self) -> str:
        if self.numbering is None:
            return ""
        number, level = self.numbering
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    def _spacing(self) -> str:
        before = "" if self.before is None else f' w:before="{twips(self.before)}"'
        after = "" if self.after is None else f' w:after="{twips(self.after)}"'
        line = ""
        if self.leading is not None:
            line = f' w:line="{twips(self.leading)}" w:lineRule="exact"'
        return f"<w:spacing{before}{after}{line}/>" if before or after or line else ""

    def _indent(self) -> str:
        given = (("left", self.left), ("right", self.right), ("hanging", self.hanging))
        indents = "".join(f' w:{name}="{value}"' for name, value in given if value is not None)
        return f"<w:ind{indents}/>" if indents else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunFormat:
    """The formatting of runs; sizes in points; `native_size` is that of right-to-left scripts.

    `light` words are not bold and `upright` ones not italic, whatever their style is based on.
    """

    font: str = ""
    bold: bool = False
    italic: bool = False
    light: bool = False
    upright: bool = False
    colour: str = ""
    theme_colour: str = ""
    rise: float = 0
    size: float | None = None
    native_size: float | None = None
    underlined: bool = False
    superscript: bool = False
    hidden: bool = False

    def xml(self) -> str:
        """Return the properties, without the element that holds them."""
        font, theme = self.font, self.theme_colour
        parts = (
            f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>' if font else "",
            _both("b", is_on=self.bold, is_off=self.light),
            _both("i", is_on=self.italic, is_off=self.upright),
            "<w:vanish/>" if self.hidden else "",
            self._colour(f' w:themeColor="{theme}"' if theme else ""),
            f'<w:position w:val="{half_points(self.rise)}"/>' if self.rise else "",
            self._size(),
            '<w:u w:val="single"/>' if self.underlined else "",
            self._height(),
        )
        return "".join(parts)

    def _colour(self, theme: str) -> str:
        return f'<w:color w:val="{self.colour}"{theme}/>' if self.colour else ""

    def _height(self) -> str:
        """Return whether the words are raised and made smaller.

        Why: LibreOffice makes raised words smaller too, unless they are told to be of full height.
        """
        if self.superscript:
            return '<w:vertAlign w:val="superscript"/>'
        return '<w:vertAlign w:val="baseline"/>' if self.rise else ""

    def _size(self) -> str:
        if self.size is None:
            return ""
        native = half_points(self.native_size or self.size)
        return f'<w:sz w:val="{half_points(self.size)}"/><w:szCs w:val="{native}"/>'


_UNSAID = (None, "")
_USUAL: dict[str, Any] = {
    "keep_next": False,
    "keep_lines": False,
    "hyphenation": False,
    "left": 0,
    "right": 0,
    "hanging": 0,
    "alignment": "left",
}


def overruling(own: ParagraphFormat, base: ParagraphFormat) -> ParagraphFormat:
    """Return a format that looks the same on a base: what that says and it does not is taken back.

    Not taken back are numbers, borders, grounds and tab stops.
    """
    told = {
        name: usual
        for name, usual in _USUAL.items()
        if getattr(own, name) in _UNSAID and getattr(base, name) not in _UNSAID
    }
    return replace(own, **told)


def overruling_words(own: RunFormat) -> RunFormat:
    """Return a format of words that have their own weight and slant, whatever their base has."""
    return replace(own, light=not own.bold, upright=not own.italic)


def _switch(name: str, is_on: bool | None) -> str:
    """Return a property that is on or off; None says nothing."""
    if is_on is None:
        return ""
    return f"<w:{name}/>" if is_on else f'<w:{name} w:val="0"/>'


def _both(name: str, *, is_on: bool, is_off: bool) -> str:
    """Return a property of words that has a twin for scripts from right to left."""
    state = True if is_on else False if is_off else None
    return _switch(name, state) + _switch(f"{name}Cs", state)
