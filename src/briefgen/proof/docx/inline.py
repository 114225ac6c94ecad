"""What a paragraph says: its runs, links, fields, notes and pictures, as a page shows them."""

from collections.abc import Callable, Mapping
from typing import ClassVar, Final

from lxml import etree

from briefgen.proof.assembly import INSIDE
from briefgen.proof.docx.drawings import alts, boxes, chosen
from briefgen.proof.docx.fields import Fields
from briefgen.proof.docx.names import NAMESPACES, VAL, M, R, W
from briefgen.proof.docx.package import Part
from briefgen.proof.docx.places import bookmark, note, noted
from briefgen.proof.docx.reading import Reading
from briefgen.proof.docx.runs import NOTHING_SAID, TELLERS, Found, RunProperties
from briefgen.proof.docx.styles import Look, ParagraphStyle, Setting
from briefgen.proof.docx.words import Words
from briefgen.proof.readback import PAGE

__all__ = ["Inline"]

_CITED: Final = {f"{W}endnoteReference": "endnote", f"{W}footnoteReference": "footnote"}
_YES: Final = frozenset({"1", "true", "on"})
_UNKNOWN: Final = "\ufffd"
_RUN: Final = f"{W}r"
_TEXT: Final = f"{W}t"
_PROPERTIES: Final = f"{W}rPr"
_OF_PARAGRAPH: Final = f"{W}pPr"
_STYLE: Final = f"{W}rStyle"
_ID: Final = f"{W}id"
_FIELD_TURN: Final = f"{W}fldChar"
_FIELD_TURN_TYPE: Final = f"{W}fldCharType"
_TYPED: Final = f"{W}instrText"
_SIGNS: Final[Mapping[object, str]] = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_SKIPPED: Final = ("rPr", "del", "moveFrom", "sdtPr", "sdtEndPr", "delText", "delInstrText")


class Inline:
    """Reads the paragraphs of one part; fields may go on from one to the next."""

    def __init__(self, reading: Reading, part: Part, *, is_running: bool = False) -> None:
        """Begin before the first paragraph; `is_running` is for what every page repeats."""
        self._reading = reading
        self._part = part
        self._fields = Fields(is_running=is_running)
        self._bookmarks: dict[str, str] = {}
        self._field_link: str | None = None

    def words(
        self, paragraph: etree._Element, style: ParagraphStyle, setting: Setting, *, marked: bool
    ) -> Words:
        """Return what a paragraph says; `marked` is for one whose mark is set by hand."""
        self._found = Words()
        self._style, self._setting, self._marked = style, setting, marked
        self._looks = setting.looks_of(style)
        self._plain = self._looks.get(None) or self._looked(None, {})
        self._inside(paragraph, None)
        self._found.settle()
        self._found.contents = self._fields.contents
        if self._fields or self._fields.contents:
            self._fields.end_paragraph()
            self._field_link = self._led(self._fields.link)
        return self._found

    def _inside(self, parent: etree._Element, link: str | None) -> None:
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                self._run(child, link)
            elif tag != _OF_PARAGRAPH:
                self._element(child, link)

    def _element(self, child: etree._Element, link: str | None) -> None:
        read = self._READERS.get(child.tag)
        if read is None:
            self._inside(child, link)
        else:
            read(self, child, link)

    def _run(self, run: etree._Element, link: str | None) -> None:
        look = self._plain
        for child in run:
            tag = child.tag
            if tag == _TEXT:
                self._say(child.text or "", link, look)
            elif tag == _PROPERTIES:
                look = self._look(child)
            elif tag in _SIGNS:
                self._say(_SIGNS[tag], link, look)
            elif tag == _FIELD_TURN:
                self._turn(child.get(_FIELD_TURN_TYPE) or "", link, look)
            elif tag == _TYPED:
                self._fields.type(child.text or "")
            else:
                self._special(child, link, look)

    def _special(self, child: etree._Element, link: str | None, look: Look) -> None:
        """Read what stands in a run and is neither text nor part of a field."""
        tag = child.tag
        if tag in _CITED:
            self._cite(_CITED[tag], child, look)
        elif tag == f"{W}sym":
            self._symbol(child, link, look)
        elif tag == f"{W}pgNum":
            self._say(PAGE, link, look)
        elif tag in self._READERS:
            self._element(child, link)

    def _look(self, properties: etree._Element) -> Look:
        """Return how the words of a run look."""
        if len(properties) == 1 and properties[0].tag == _STYLE:  # as most have it
            name = properties[0].get(VAL)
            return self._looks.get(name) or self._looked(name, {})
        name, said = None, Found()
        for child in properties:
            tag = child.tag
            if tag == _STYLE:
                name = child.get(VAL)
            elif tag in TELLERS:
                TELLERS[tag](child, said)
        return self._looks.get((name, *said.items()) if said else name) or self._looked(name, said)

    def _looked(self, name: str | None, said: Found) -> Look:
        direct = RunProperties(**said) if said else NOTHING_SAID  # type: ignore[arg-type]  # by name
        look = self._reading.styles.look(self._style, self._setting, name, direct)
        self._looks[(name, *said.items()) if said else name] = look
        return look

    def _say(self, text: str, link: str | None, look: Look) -> None:
        fields = self._fields
        if not fields.is_muted:
            self._found.say(text, link or self._field_link, look)
        elif fields.is_page:
            self._found.page = (self._found.page or "") + text

    def _turn(self, kind: str, link: str | None, look: Look) -> None:
        in_contents = self._style.contents is not None
        shown = self._fields.turn(kind, in_contents=in_contents)
        self._field_link = self._led(self._fields.link)
        if shown:
            self._say(shown, link, look)

    def _led(self, link: str | None) -> str | None:
        """Return a link with the note itself for the bookmark of a reference to it."""
        if link is None:
            return None
        place = self._reading.noted.get(link.removeprefix(INSIDE))
        return link if place is None else INSIDE + place

    def _symbol(self, element: etree._Element, link: str | None, look: Look) -> None:
        """Read a w:sym; the first ones of a paragraph whose mark is set by hand are that mark."""
        try:
            char = chr(int(element.get(f"{W}char") or "", 16))
        except (ValueError, OverflowError):
            char = _UNKNOWN
        if not (self._marked and self._found.mark(char)):
            self._say(char, link, look)

    def _cite(self, kind: str, reference: etree._Element, look: Look) -> None:
        """Read a reference to a note: its number; one with a mark of its own has none."""
        if self._fields.is_muted or reference.get(f"{W}customMarkFollows") in _YES:
            return
        identifier = reference.get(_ID) or ""
        place = note(kind, identifier)
        for name in self._bookmarks.values():
            self._reading.noted.setdefault(noted(name), place)
        self._say(self._reading.notes[kind].refer(identifier), INSIDE + place, look)

    def _skip(self, element: etree._Element, _link: str | None) -> None:
        """Leave out what is not shown."""

    def _hyperlink(self, element: etree._Element, link: str | None) -> None:
        identifier, anchor = element.get(f"{R}id"), element.get(f"{W}anchor")
        relation = self._part.relations.get(identifier) if identifier else None
        if relation is not None:
            link = f"{relation.target}#{anchor}" if anchor else relation.target
        elif anchor:
            link = INSIDE + bookmark(anchor)
        self._inside(element, link)

    def _begin_bookmark(self, element: etree._Element, _link: str | None) -> None:
        name = element.get(f"{W}name") or ""
        self._bookmarks[element.get(_ID) or ""] = name
        self._found.begun = (*self._found.begun, name)

    def _end_bookmark(self, element: etree._Element, _link: str | None) -> None:
        self._bookmarks.pop(element.get(_ID) or "", None)

    def _simple_field(self, element: etree._Element, link: str | None) -> None:
        self._turn("begin", link, self._plain)
        self._fields.type(element.get(f"{W}instr") or "")
        self._turn("separate", link, self._plain)
        self._inside(element, link)
        self._turn("end", link, self._plain)

    def _content(self, element: etree._Element, link: str | None) -> None:
        """Read a content control."""
        content = element.find(f"{W}sdtContent")
        if content is not None:
            self._inside(content, link)

    def _alternatives(self, element: etree._Element, link: str | None) -> None:
        choice = chosen(element)
        if choice is not None:
            self._inside(choice, link)

    def _drawing(self, element: etree._Element, _link: str | None) -> None:
        self._found.alts += tuple(alts(element))
        self._found.boxes += tuple(boxes(element))

    def _ruby(self, element: etree._Element, link: str | None) -> None:
        """Read what a reading aid stands above, not the aid."""
        for base in element.iterchildren(f"{W}rubyBase"):
            self._inside(base, link)

    def _formula(self, element: etree._Element, link: str | None) -> None:
        self._say(element.text or "", link, self._plain)

    _READERS: ClassVar[Mapping[object, Callable[["Inline", etree._Element, str | None], None]]] = {
        **dict.fromkeys((W + name for name in _SKIPPED), _skip),
        **dict.fromkeys((W + name for name in ("drawing", "pict", "object")), _drawing),
        f"{W}hyperlink": _hyperlink,
        f"{W}bookmarkStart": _begin_bookmark,
        f"{W}bookmarkEnd": _end_bookmark,
        f"{W}fldSimple": _simple_field,
        f"{W}sdt": _content,
        f"{W}ruby": _ruby,
        f"{M}t": _formula,
        f"{{{NAMESPACES['mc']}}}AlternateContent": _alternatives,
    }
