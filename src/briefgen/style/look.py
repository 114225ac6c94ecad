"""How a document looks: page, fonts, sizes, spaces, colours."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Literal, Self

from pydantic import BaseModel, Field, model_validator

from briefgen.style.units import TEXT_WIDTH, Colour, Frozen, Millimetres, Points, Share

__all__ = [
    "CitationLook",
    "Colours",
    "EastAsianFace",
    "Face",
    "Fonts",
    "Look",
    "Page",
    "Panel",
    "Paper",
    "RoleLook",
    "Rule",
    "Size",
    "TableLook",
]


_TOLERANCE = 0.01
"""How far, in mm, measures in other units may be off."""

_HYPHENATED = frozenset({
    "body", "bullet", "lettered", "numbered", "judgement", "confidence", "run_in", "record_text",
    "cell", "cell_note", "key_text", "note",
})  # fmt: skip
"""The roles of prose: in what is read at a glance no word is divided."""

_NARROW = 10
"""Columns narrower than this, in mm, hold no more than a number."""


class Size(StrEnum):
    """A paper size; `auto` is Letter for en-US and en-CA and A4 for every other language."""

    AUTO = "auto"
    A4 = "A4"
    LETTER = "Letter"


class Paper(Frozen):
    """One paper size: its margins and where the band of the head and foot stands."""

    width: Millimetres
    height: Millimetres
    top: Millimetres
    right: Millimetres
    bottom: Millimetres
    left: Millimetres
    band: Millimetres = Field(description="from the paper's edge to the band, top and bottom")


class Page(Frozen):
    """The page and its grid; the text block is as wide on every paper."""

    size: Size = Size.AUTO
    papers: dict[str, Paper]
    indent: Millimetres = Field(description="width of the label column; prose hangs at it")
    gutter: Millimetres = Field(3, description="kept free at the label column's right edge")
    band_height: Millimetres = 7

    @model_validator(mode="after")
    def _has_both_papers(self) -> Self:
        wanted = {size.value for size in Size if size is not Size.AUTO}
        if missing := sorted(wanted - self.papers.keys()):
            raise ValueError(f"no measures of the paper {', '.join(missing)}")
        for name, paper in self.papers.items():
            width = paper.width - paper.left - paper.right
            if abs(width - TEXT_WIDTH) > _TOLERANCE:
                raise ValueError(f"the text on {name} is {width:g} mm wide, not {TEXT_WIDTH}")
        return self

    def paper(self, language: str) -> Paper:
        """Return the paper for a document in `language` (a BCP 47 tag)."""
        if self.size is not Size.AUTO:
            return self.papers[self.size.value]
        letter = language.lower() in {"en-us", "en-ca"}
        return self.papers[(Size.LETTER if letter else Size.A4).value]


class Face(Frozen):
    """A typeface: its name in Word, and the family or font file that the PDF embeds."""

    word: str
    pdf: str = Field(
        description="a family, or a TrueType file seen from the folder of the style file"
    )


class EastAsianFace(Face):
    """A typeface for Han characters as one language draws them."""

    language: Literal["zh-Hans", "zh-Hant", "ja", "ko"]


class Fonts(Frozen):
    """The faces of a style: what one lacks the next draws, from `text` to `east_asian`.

    A family that comes with an extra is left out where the extra is not installed.
    """

    text: Face
    mono: Face
    arabic: Face
    fallback: tuple[str, ...] = Field(
        (), description="further families or TrueType files of the PDF, as `pdf`"
    )
    east_asian: tuple[EastAsianFace, ...] = Field(
        (), description="Chinese, Japanese, Korean; the first also for words of unknown language"
    )
    kerning: bool = Field(
        False, description="Latin letters are set closer where they fit together, and as ligatures"
    )
    native_scale: Share = Field(1.1, description="size of right-to-left words within a line")

    def east_asian_faces(self, language: str) -> tuple[EastAsianFace, ...]:
        """Return the faces for Han characters, those of the language first."""
        return tuple(sorted(self.east_asian, key=lambda face: face.language != language))


class Colours(Frozen):
    """The palette; every other part of the look names these."""

    ink: Colour
    accent: Colour
    muted: Colour
    panel: Colour
    rule: Colour
    hair: Colour
    link: Colour
    paper: Colour = "#FFFFFF"


class Rule(Frozen):
    """A line: its width, its colour by name, and the space between it and the text."""

    width: Points
    colour: str = "hair"
    offset: Points = 0


class Panel(Frozen):
    """A filled ground with a bar at its left edge: the bottom line."""

    colour: str = "panel"
    bar: Points = 3
    bar_colour: str = "accent"
    top: Points = 10
    right: Points = 10
    bottom: Points = 11
    label_gap: Points = Field(8, description="from the bar to the label")


class RoleLook(Frozen):
    """How the paragraphs of one role are set; leading is exact, sizes in points."""

    size: Points
    leading: Points
    bold: bool = False
    italic: bool = False
    colour: str = "ink"
    before: Points = 0
    after: Points = 0
    indented: bool = Field(False, description="hangs at the label column's right edge")
    hanging: Millimetres = Field(0, description="from the mark or number to the text")
    centred: bool = False
    keep_with_next: bool = False
    keep_together: bool = False
    hyphenation: bool | None = Field(
        None, description="words are divided in this role; as the look has it when not given"
    )
    rule: Rule | None = Field(None, description="a line above, over the whole text width")
    panel: Panel | None = None
    label_size: Points | None = None
    label_bold: bool = False
    label_colour: str = "muted"
    mark: str = Field("", description="the character that marks a bullet")
    mark_size: Points | None = None
    mark_raise: Points = 0
    mark_colour: str = "accent"


class TableLook(Frozen):
    """The rules of one kind of table and the padding of its rows, in points."""

    above: Rule | None = None
    below_header: Rule | None = None
    between: Rule | None = None
    below: Rule | None = None
    gap: Rule | None = Field(None, description="kept free at the right of a filled cell")
    stripe: str | None = Field(
        None, description="the ground of every second row below the header; none when not given"
    )
    row: tuple[Points, Points] = (0, 0)
    first_row: Points | None = Field(None, description="padding above the first row, if other")
    header_row: tuple[Points, Points] = (0, 3)
    right: Points = Field(8, description="right padding of every column but the last")
    last_right: Points = 2
    before: Points = 0
    after: Points = 0
    keep_rows: int = Field(1, description="rows that stay with the header", ge=1)
    whole_rows: int = Field(
        0,
        ge=0,
        description="tables of up to so many rows stay on one page, if half a page holds them",
    )

    def right_of(self, width: float) -> float:
        """Return the right padding in points of a column this wide in mm; narrow ones get less."""
        return self.right if width >= _NARROW else min(self.right, self.last_right)


class CitationLook(Frozen):
    """How citations are set: raised, or on the line in the size given."""

    superscript: bool = True
    size: Points = 6.5
    rise: Points = 3.6
    colour: str = "accent"


class Look(Frozen):
    """The look half of a style."""

    page: Page
    fonts: Fonts
    colours: Colours
    roles: dict[str, RoleLook]
    tables: dict[str, TableLook]
    citation: CitationLook = CitationLook()
    heading_number: Millimetres = Field(8, description="from a heading's number to its words")
    contents_number: Millimetres = Field(
        10, description="kept free for the page numbers of the contents list"
    )
    running: RoleLook
    hyphenation: bool = Field(
        False, description="words of prose and of cells are divided, by the rules of their language"
    )

    @model_validator(mode="after")
    def _names_its_colours(self) -> Self:
        if unknown := set(_colours_in(self)) - set(Colours.model_fields):
            raise ValueError(
                f"colours that the palette does not name: {', '.join(sorted(unknown))}; "
                f"it names {', '.join(sorted(Colours.model_fields))}"
            )
        return self

    @property
    def is_hyphenated(self) -> bool:
        """Tell whether words are divided in any role."""
        return any(map(self.hyphenates, self.roles))

    def hyphenates(self, role: str) -> bool:
        """Tell whether words are divided in a role."""
        own = self.roles[role].hyphenation
        return self.hyphenation and role in _HYPHENATED if own is None else own

    def colour(self, name: str) -> str:
        """Return the palette's colour called `name`, as `#RRGGBB`."""
        return str(getattr(self.colours, name))


_COLOURED = ("colour", "stripe")  # how the fields are called that name a colour


def _colours_in(value: object) -> Iterator[str]:
    """Yield every name of a colour that a part of a look asks for."""
    if isinstance(value, dict):
        for part in value.values():
            yield from _colours_in(part)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            held = getattr(value, name)
            if not name.endswith(_COLOURED):
                yield from _colours_in(held)
            elif held is not None:
                yield held
