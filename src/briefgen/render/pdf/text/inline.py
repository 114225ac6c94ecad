"""How spans become runs: each with its face, size, colour, meaning and direction."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from briefgen.diagnostics import RenderError
from briefgen.document.bidi.direction import base_level, runs_right_to_left
from briefgen.document.blocks import Align
from briefgen.document.direction import is_written_right_to_left
from briefgen.document.east_asian import east_asian_language
from briefgen.document.inline import Mark, Span, Text, plain
from briefgen.render.pdf.file.canvas import ARTIFACT, Address
from briefgen.render.pdf.file.structure import Element
from briefgen.render.pdf.fonts.chain import Faces, FontSet, font_set
from briefgen.render.pdf.fonts.shaping import advance, needs_shaping
from briefgen.render.pdf.fonts.typeface import UNSEEN, Typeface
from briefgen.style.look import Look

__all__ = ["Passage", "Run", "RunStyle", "Setter", "Tone", "ink", "note_anchor", "reference_anchor"]

_SCHEMES = ("http://", "https://", "mailto:")
_UNDIVIDED = frozenset({Mark.MONO, Mark.CITATION})
_UNTOLD = {**dict.fromkeys(map(ord, UNSEEN - {"\u200c", "\u200d"})), ord("\n"): " "}
_COLOURS = {
    Mark.INK: "ink",
    Mark.ACCENT: "accent",
    Mark.MUTED: "muted",
    Mark.INVERSE: "paper",
}


@dataclass(frozen=True, slots=True)
class Tone:
    """How a paragraph's words are set where no mark says otherwise; `colour` is a name."""

    size: float
    bold: bool = False
    italic: bool = False
    colour: str = "ink"
    native: bool = False
    hyphenates: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class RunStyle:
    """What the words of a run have in common; `level` is their embedding level (odd: RTL).

    `hyphenation` is the language by whose rules they are divided, empty where they are not.
    `told` is the element that tells them in the order of reading, within that of their meaning.
    """

    face: Typeface
    size: float
    colour: str
    rise: float
    element: Element
    address: Address | None = None
    underlined: bool = False
    level: int = 0
    is_shaped: bool = False
    is_kerned: bool = False
    anchor: str = ""
    hyphenation: str = ""
    told: Element | None = None

    @property
    def owner(self) -> Element:
        """The element that the words are drawn for."""
        return self.told or self.element

    def width(self, text: str) -> float:
        """Return how far a text in this style runs, in points."""
        if self.is_shaped:
            backwards = bool(self.level % 2)
            return advance(self.face, text, backwards=backwards, kerned=self.is_kerned) * self.size
        return self.face.width(text) * self.size


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one style."""

    text: str
    style: RunStyle


@dataclass(frozen=True, slots=True)
class Passage:
    """A text ready to be broken into lines; `level` is 1 where it runs from right to left.

    `anchors` are the places in it that links lead to.
    """

    runs: tuple[Run, ...] = ()
    level: int = 0
    is_mixed: bool = False
    anchors: tuple[str, ...] = ()


class Setter:
    """Turns text into passages, for one look and one language."""

    def __init__(self, look: Look, language: str) -> None:
        self.look = look
        self.language = language
        self.is_mirrored = is_written_right_to_left(language)
        self.fonts: FontSet = font_set(look.fonts)
        self._referred: set[str] = set()

    @property
    def referred(self) -> frozenset[str]:
        """The ids of the notes referred to so far."""
        return frozenset(self._referred)

    def passage(self, text: Text, tone: Tone, element: Element) -> Passage:
        """Return the runs of a text that belongs to `element`."""
        runs: list[Run] = []
        last: Span | None = None
        inner = element
        for span in text:
            if not span.text:
                continue
            inner = self._element(span, last, inner, element)
            runs += self._runs(span, tone, inner)
            last = span
        words = plain(text)
        if not runs_right_to_left(words):
            return Passage(tuple(runs), anchors=_anchors(text))
        level = base_level(words, self.language)
        directed = tuple(self._directed(runs, level, tone, element))
        return Passage(directed, level, is_mixed=True, anchors=_anchors(text))

    def flush(self, passage: Passage) -> Align:
        """Return at which edge a passage begins: a right-to-left one at the right, in any page."""
        turns = passage.level == 1 and not self.is_mirrored
        return Align.END if turns else Align.START

    def _runs(self, span: Span, tone: Tone, element: Element) -> list[Run]:
        faces, style = self._style(span, tone, element)
        return [
            Run(text, style if face is style.face else replace(style, face=face))
            for face, text in self.fonts.spread(span.text, faces)
        ]

    def _style(self, span: Span, tone: Tone, element: Element) -> tuple[Faces, RunStyle]:
        marks = span.marks
        faces = self.fonts.faces(
            bold=tone.bold or Mark.STRONG in marks,
            italic=tone.italic is not (Mark.EMPHASIS in marks),
            mono=Mark.MONO in marks,
            language=east_asian_language(span.text, span.language, self.language),
        )
        size, rise, colour = self._measure(marks, tone)
        address = self._address(span)
        is_kerned = self.look.fonts.kerning and Mark.MONO not in marks
        style = RunStyle(
            face=faces[0],
            size=size,
            rise=rise,
            colour=ink(self.look.colour("link" if span.link else colour)),
            element=element,
            address=address,
            underlined=bool(span.link),
            is_shaped=is_kerned or needs_shaping(span.text),
            is_kerned=is_kerned,
            anchor=self._first_reference(span),
            hyphenation=self._hyphenation(span) if tone.hyphenates else "",
        )
        return faces, style

    def _hyphenation(self, span: Span) -> str:
        """Return the language by whose rules words are divided: no code, no link, no number."""
        if span.link or span.note or not _UNDIVIDED.isdisjoint(span.marks):
            return ""
        return span.language or self.language

    def _measure(self, marks: frozenset[Mark], tone: Tone) -> tuple[float, float, str]:
        """Return size, rise and colour name of words with these marks."""
        colour = next((_COLOURS[mark] for mark in marks if mark in _COLOURS), "")
        if Mark.CITATION not in marks:
            return tone.size, 0, colour or tone.colour
        citation = self.look.citation
        rise = citation.rise if citation.superscript else 0
        return min(citation.size, tone.size), rise, colour or citation.colour

    def _address(self, span: Span) -> Address | None:
        if span.link:
            if not span.link.lower().startswith(_SCHEMES):
                raise RenderError(f'the link of "{span.text}" is neither http, https nor mailto')
            return Address(url=span.link, words=span.link)
        if span.note:
            return Address(anchor=note_anchor(span.note), words=span.text)
        return Address(anchor=span.target, words=span.text) if span.target else None

    def _first_reference(self, span: Span) -> str:
        if not span.note or span.note in self._referred:
            return ""
        self._referred.add(span.note)
        return reference_anchor(span.note)

    def _element(self, span: Span, last: Span | None, inner: Element, outer: Element) -> Element:
        """Return the element of a span: that of the span before where both mean the same."""
        meaning = (span.link, span.target, span.note, span.language)
        if last and meaning == (last.link, last.target, last.note, last.language):
            return inner
        element = outer
        if span.language and span.language != self.language:
            element = element.inline("Span", language=span.language)
        if span.note:
            element = element.inline("Reference")
        if span.note or span.link or span.target:
            element = element.inline("Link")
        return element

    def _directed(self, runs: list[Run], base: int, tone: Tone, element: Element) -> list[Run]:
        """Return the runs cut where the direction changes, right-to-left words made larger."""
        from briefgen.document.bidi.levels import embedding_levels

        levels = embedding_levels("".join(run.text for run in runs), base)
        scale = 1 if tone.native else self.look.fonts.native_scale
        directed: list[Run] = []
        place = 0
        for run in runs:
            for start, end in _stretches(levels, place, place + len(run.text)):
                text = run.text[start - place : end - place]
                directed.append(Run(text, _turned(run.style, text, levels[start], scale)))
            place += len(run.text)
        return _told(directed) if element is not ARTIFACT else directed


def _turned(style: RunStyle, text: str, level: int, scale: float) -> RunStyle:
    if level % 2 == 0:
        return replace(style, level=level, is_shaped=style.is_kerned or needs_shaping(text))
    grown = style.size * scale if runs_right_to_left(text) else style.size
    return replace(style, level=level, is_shaped=True, size=grown)


def _told(runs: list[Run]) -> list[Run]:
    """Return the runs, those from right to left each in a Span that tells them as they are read.

    Why: what is drawn shows them as they look, and assistive technology reads it as it stands.
    """
    groups = [list(group) for _, group in groupby(runs, _element_and_level)]
    count = Counter(group[0].style.element for group in groups)
    told: list[Run] = []
    for group in groups:
        element = group[0].style.element
        words = "".join(run.text for run in group).translate(_UNTOLD)
        if group[0].style.level % 2 == 0 or not words:
            told += group
        elif element.role == "Span" and count[element] == 1:
            element.actual = words
            told += group
        else:
            span = element.inline("Span", actual=words)
            told += [replace(run, style=replace(run.style, told=span)) for run in group]
    return told


def _element_and_level(run: Run) -> tuple[Element, int]:
    return run.style.element, run.style.level


def _stretches(levels: list[int], start: int, end: int) -> list[tuple[int, int]]:
    cuts = [i for i in range(start + 1, end) if levels[i] != levels[i - 1]]
    return list(zip([start, *cuts], [*cuts, end], strict=True))


def _anchors(text: Text) -> tuple[str, ...]:
    return tuple(span.anchor for span in text if span.anchor)


@cache
def ink(colour: str) -> str:
    """Return the operator that fills in a colour given as `#RRGGBB`."""
    shares = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return " ".join(f"{share:.4f}".rstrip("0").rstrip(".") for share in shares) + " rg"


def note_anchor(note: str) -> str:
    """Return the anchor of an endnote."""
    return f"note:{note}"


def reference_anchor(note: str) -> str:
    """Return the anchor of the first reference to an endnote."""
    return f"reference:{note}"
