"""What a paragraph says: its runs, fields, links, notes and pictures, as a page shows them."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from lxml import etree

from briefgen.proof.assembly import INSIDE, Chunk
from briefgen.proof.docx.drawings import Box, alts, boxes, chosen
from briefgen.proof.docx.fields import Field, Fields, Instruction
from briefgen.proof.docx.names import NAMESPACES, VAL, M, R, W, integer
from briefgen.proof.docx.notes import key
from briefgen.proof.docx.package import Part
from briefgen.proof.docx.reading import Reading
from briefgen.proof.docx.runs import TELLERS, Found, RunProperties
from briefgen.proof.docx.styles import Look, ParagraphStyle, Setting
from briefgen.proof.readback import PAGE, PAGES

__all__ = ["Inline", "Words", "bookmark", "noted"]

_PAGES: Final = {"PAGE": PAGE, "NUMPAGES": PAGES}
_CITED: Final = {f"{W}endnoteReference": "endnote", f"{W}footnoteReference": "footnote"}
_PRIVATE: Final = 0xF000  # where Word has the characters of symbol fonts
_ID: Final = f"{W}id"
_NAME: Final = f"{W}name"
_FIELD_TYPE: Final = f"{W}fldCharType"
_ANCHOR: Final = f"{W}anchor"
_STYLE: Final = f"{W}rStyle"


def bookmark(name: str) -> str:
    """Return what a bookmark is known by as a place: Word does not tell its letters' case."""
    return f"bookmark:{name.lower()}"


def noted(name: str) -> str:
    """Return what the note is known by that is referred to within a bookmark."""
    return f"noted:{name.lower()}"


@dataclass(slots=True)
class Words:
    """What a paragraph says.

    `symbols` are the first set by hand, `page` is the number printed in a contents line, `hidden`
    are words that do not show and why, `begun` the bookmarks that begin here.
    """

    chunks: list[Chunk] = field(default_factory=list)
    symbols: str = ""
    page: str | None = None
    alts: list[str] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    hidden: list[tuple[str, str]] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words alone, as they stand."""
        return "".join([chunk.text for chunk in self.chunks])


class Inline:
    """Reads the paragraphs of one part; fields may go on from one to the next."""

    def __init__(self, reading: Reading, part: Part, *, is_running: bool = False) -> None:
        """Begin with the first paragraph; `is_running` is for what every page repeats."""
        self._reading = reading
        self._part = part
        self._is_running = is_running
        self._fields = Fields()
        self._bookmarks: dict[str, str] = {}
        self._is_muted = False
        self._field_link: str | None = None

    def words(
        self, paragraph: etree._Element, style: ParagraphStyle, setting: Setting, *, marked: bool
    ) -> Words:
        """Return what a paragraph says; `marked` is for one whose mark is set by hand."""
        self._found = Words()
        self._style, self._setting = style, setting
        self._looks = self._reading.styles.looks(style, setting)
        self._marked = marked
        self._pieces: list[str] = []
        self._manner: tuple[str | None, str] = (None, "")
        self._inside(paragraph, None)
        self._settle()
        if self._fields.open:
            self._fields.give_up()
            self._turned()
        return self._found

    @property
    def is_in_contents(self) -> bool:
        """Tell whether a list of contents is open, of which every paragraph is a line."""
        return bool(self._fields.open) and self._fields.has("TOC")

    def _inside(self, parent: etree._Element, link: str | None) -> None:
        for child in parent:
            handler = _HANDLERS.get(child.tag, Inline._inside)
            handler(self, child, link)

    def _skip(self, element: etree._Element, link: str | None) -> None:
        """Leave out what is not shown."""

    def _run(self, run: etree._Element, link: str | None) -> None:
        look: Look | None = None
        for child in run:
            tag = child.tag
            if tag == _TEXT:
                self._say(child.text or "", link, look or self._look(None))
            elif tag == _PROPERTIES:
                look = self._look(child)
            elif tag in _SIGNS:
                self._say(_SIGNS[tag], link, look or self._look(None))
            else:
                self._special(child, link, look or self._look(None))

    def _special(self, child: etree._Element, link: str | None, look: Look) -> None:
        """Read what stands in a run and is neither text nor a sign."""
        tag = child.tag
        if tag == _FIELD_TURN:
            self._turn(child.get(_FIELD_TYPE) or "", link, look)
        elif tag == _TYPED:
            if self._fields.open:
                self._fields.open[-1].typed += child.text or ""
        elif tag in _CITED:
            self._cite(_CITED[tag], child, look)
        elif tag == _SYMBOL:
            self._symbol(chr(integer_of_hex(child.get(f"{W}char"))), link, look)
        elif tag == _PAGE_NUMBER:
            self._say(PAGE, link, look)
        elif tag in _DRAWINGS:
            self._found.alts += alts(child)
            self._found.boxes += boxes(child)
        elif tag in _HANDLERS:
            _HANDLERS[tag](self, child, link)

    def _look(self, properties: etree._Element | None) -> Look:
        """Return how the words of a run look."""
        name: str | None = None
        said: Found = {}
        for child in properties if properties is not None else ():
            if child.tag == _STYLE:
                name = child.get(VAL)
            elif (tell := TELLERS.get(child.tag)) is not None:
                tell(child, said)
        known = (name, *said.items()) if said else name
        look = self._looks.get(known)
        if look is None:
            direct = RunProperties(**said)  # type: ignore[arg-type]  # fields by name
            look = self._reading.styles.look(self._style, self._setting, name, direct)
            self._looks[known] = look
        return look

    def _say(self, text: str, link: str | None, look: Look) -> None:
        if self._is_muted:
            if self._is_page():
                self._found.page = (self._found.page or "") + text
            return
        if look.eastern and not text.isascii():
            for language, part in _by_script(text, look):
                self._add(part, link or self._field_link, language)
        else:
            self._add(text, link or self._field_link, look.language)
        if look.hidden and text.strip():
            self._hide(text, look.hidden)

    def _add(self, text: str, link: str | None, language: str) -> None:
        if (link, language) != self._manner:
            self._settle()
            self._manner = (link, language)
        self._pieces.append(text)

    def _settle(self) -> None:
        if self._pieces:
            self._found.chunks.append(Chunk("".join(self._pieces), *self._manner))
            self._pieces = []

    def _hide(self, text: str, reason: str) -> None:
        hidden = self._found.hidden
        if hidden and hidden[-1][1] == reason:
            text = hidden.pop()[0] + text
        hidden.append((text, reason))

    def _symbol(self, char: str, link: str | None, look: Look) -> None:
        """Read a w:sym; the first ones of a paragraph whose mark is set by hand are that mark."""
        said = len(self._pieces) + len(self._found.chunks)
        if self._marked and (not self._found.symbols or said == self._symbols_end):
            self._found.symbols += char
            self._symbols_end = said
        else:
            self._say(char, link, look)

    _symbols_end = 0

    def _cite(self, kind: str, reference: etree._Element, look: Look) -> None:
        if self._is_muted or reference.get(f"{W}customMarkFollows") in {"1", "true", "on"}:
            return
        identifier = reference.get(_ID) or ""
        place = key(kind, identifier)
        for name in self._bookmarks.values():
            self._reading.noted.setdefault(noted(name), place)
        self._say(self._reading.notes[kind].refer(identifier), INSIDE + place, look)

    def _hyperlink(self, element: etree._Element, link: str | None) -> None:
        identifier, anchor = element.get(f"{R}id"), element.get(_ANCHOR)
        relation = self._part.relations.get(identifier) if identifier else None
        if relation is not None:
            link = f"{relation.target}#{anchor}" if anchor else relation.target
        elif anchor:
            link = INSIDE + bookmark(anchor)
        self._inside(element, link)

    def _begin_bookmark(self, element: etree._Element, link: str | None) -> None:
        name = element.get(_NAME) or ""
        self._bookmarks[element.get(_ID) or ""] = name
        self._found.begun.append(name)

    def _end_bookmark(self, element: etree._Element, link: str | None) -> None:
        self._bookmarks.pop(element.get(_ID) or "", None)

    def _simple_field(self, element: etree._Element, link: str | None) -> None:
        look = self._look(None)
        self._turn("begin", link, look)
        self._fields.open[-1].typed = element.get(f"{W}instr") or ""
        self._turn("separate", link, look)
        self._inside(element, link)
        self._turn("end", link, look)

    def _turn(self, kind: str, link: str | None, look: Look) -> None:
        """Go into a field, from its instruction to its result, or out of it."""
        fields = self._fields.open
        if kind == "begin":
            fields.append(Field())
        elif fields and kind == "separate":
            fields[-1].in_result = True
        elif fields:
            name = fields.pop().instruction.name
            self._turned()
            if self._is_running and name in _PAGES:
                self._say(_PAGES[name], link, look)
        self._turned()

    def _turned(self) -> None:
        """Work out whether what follows is shown, and where it leads."""
        self._is_muted, self._field_link = False, None
        for each in self._fields.open:
            if not each.in_result:
                self._is_muted = True
                return
            name = each.instruction.name
            is_page = name == "PAGEREF" and self._is_contents_line()
            if is_page or (self._is_running and name in _PAGES):
                self._is_muted = True
            self._field_link = _link(each.instruction) or self._field_link

    def _is_contents_line(self) -> bool:
        return self._style.contents is not None or self.is_in_contents

    def _is_page(self) -> bool:
        """Tell whether what stands here is the page number of a contents line."""
        fields = self._fields
        return fields.are_all_in_result and fields.has("PAGEREF") and self._is_contents_line()

    def _content(self, element: etree._Element, link: str | None) -> None:
        """Read a content control."""
        content = element.find(f"{W}sdtContent")
        if content is not None:
            self._inside(content, link)

    def _alternatives(self, element: etree._Element, link: str | None) -> None:
        choice = chosen(element)
        if choice is None:
            return
        for child in choice:
            if child.tag in _DRAWINGS:
                self._found.alts += alts(child)
                self._found.boxes += boxes(child)
            else:
                _HANDLERS.get(child.tag, Inline._inside)(self, child, link)

    def _ruby(self, element: etree._Element, link: str | None) -> None:
        """Read what a reading aid stands above, not the aid."""
        for base in element.iterchildren(f"{W}rubyBase"):
            self._inside(base, link)

    def _formula(self, element: etree._Element, link: str | None) -> None:
        self._say(element.text or "", link, self._look(None))


def _link(instruction: Instruction) -> str | None:
    """Return where the result of a field leads, None where it does not."""
    name = instruction.name
    if name == "NOTEREF":
        return INSIDE + noted(instruction.argument)
    if name == "HYPERLINK" and instruction.address:
        inside = f"#{instruction.bookmark}" if instruction.bookmark else ""
        return instruction.address + inside
    if instruction.bookmark and (name == "HYPERLINK" or instruction.has("h")):
        return INSIDE + bookmark(instruction.bookmark)
    return None


def _by_script(text: str, look: Look) -> list[tuple[str, str]]:
    """Return the stretches of a text with the language of each: East Asian words have their own."""
    return [
        (look.eastern if is_eastern else look.language, "".join(chars))
        for is_eastern, chars in groupby(text, _is_eastern)
    ]


def _is_eastern(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


def integer_of_hex(text: str | None) -> int:
    """Return the character that w:sym names; those of symbol fonts are where Word has them."""
    try:
        return int(text or "", 16)
    except ValueError:
        return _PRIVATE


_TEXT: Final = f"{W}t"
_PROPERTIES: Final = f"{W}rPr"
_FIELD_TURN: Final = f"{W}fldChar"
_TYPED: Final = f"{W}instrText"
_SYMBOL: Final = f"{W}sym"
_PAGE_NUMBER: Final = f"{W}pgNum"
_DRAWINGS: Final = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_SIGNS: Final[Mapping[object, str]] = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_SKIPPED: Final = (
    "pPr",
    "rPr",
    "del",
    "moveFrom",
    "rt",
    "sdtPr",
    "sdtEndPr",
    "delText",
    "instrText",
)
_HANDLERS: Final[Mapping[object, Callable[[Inline, etree._Element, str | None], None]]] = {
    **{W + name: Inline._skip for name in _SKIPPED},
    f"{W}r": Inline._run,
    f"{W}hyperlink": Inline._hyperlink,
    f"{W}bookmarkStart": Inline._begin_bookmark,
    f"{W}bookmarkEnd": Inline._end_bookmark,
    f"{W}fldSimple": Inline._simple_field,
    f"{W}sdt": Inline._content,
    f"{W}ruby": Inline._ruby,
    f"{M}t": Inline._formula,
    f"{{{NAMESPACES['mc']}}}AlternateContent": Inline._alternatives,
}
