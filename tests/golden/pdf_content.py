"""Which text each marked stretch of a page holds, read from its content stream."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DictionaryObject, StreamObject, TextStringObject

from tests.golden.directions import in_reading_order

__all__ = ["PageContent", "read_page"]

_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(<[0-9A-Fa-f]+>|\[[^\]]*\])")


@dataclass
class PageContent:
    """The text of a page by the number of its mark, and the text of its artifacts in order."""

    marked: dict[int, str] = field(default_factory=lambda: defaultdict(str))
    artifacts: list[str] = field(default_factory=list)
    unmarked: str = ""


@dataclass
class _Mark:
    tag: str
    number: int | None = None
    actual: str | None = None
    text: str = ""


def read_page(page: PageObject, reader: PdfReader) -> PageContent:
    """Return the text of a page."""
    resources: Any = page.get("/Resources", {})
    walker = _Walker(resources.get_object(), reader)
    contents = page.get_contents()
    if contents is not None:
        walker.follow(contents)
    return walker.content


class _Walker:
    def __init__(self, resources: Any, reader: PdfReader) -> None:
        self.content = PageContent()
        self._reader = reader
        fonts: Any = resources.get("/Font", {}).get_object()
        self._fonts = {name: _Font(font.get_object()) for name, font in fonts.items()}
        self._forms: Any = resources.get("/XObject", {})
        self._font: _Font | None = None
        self._kept: list[_Font | None] = []
        self._marks: list[_Mark] = []
        self._height = self._shown_at = self._step = 0.0
        self._properties: Any = resources.get("/Properties", {})

    def follow(self, stream: Any) -> None:
        """Follow the operators of a page or of a form, which shares the fonts of its page."""
        for operands, operator in ContentStream(stream, self._reader).operations:
            self.take(operator.decode("latin-1"), operands)

    def take(self, operator: str, operands: Any) -> None:
        """Follow one operator of text or of marks, or one that keeps or restores the font."""
        match operator:
            case "q":
                self._kept.append(self._font)
            case "Q":
                self._font = self._kept.pop()
            case "Tf":
                self._font = self._fonts[operands[0]]
            case _:
                self._mark(operator, operands)
                self._place(operator, operands)
                self._write(operator, operands)

    def _mark(self, operator: str, operands: Any) -> None:
        match operator:
            case "BMC":
                self._marks.append(_Mark(str(operands[0])))
            case "BDC":
                self._marks.append(self._begun(str(operands[0]), operands[1]))
            case "EMC":
                self._end(self._marks.pop())
            case _:
                pass

    def _place(self, operator: str, operands: Any) -> None:
        match operator:
            case "BT":
                self._height = 0.0
            case "Tm":
                self._height = float(operands[5])
            case "Td":
                self._height += float(operands[1])
            case "TD":
                self._step = float(operands[1])
                self._height += self._step
            case "T*":
                self._height += self._step
            case _:
                pass

    def _write(self, operator: str, operands: Any) -> None:
        match operator:
            case "Do":
                self._draw(self._forms[operands[0]].get_object())
            case "Tj" | "'" | '"':
                self._show(operands[-1])
            case "TJ":
                self._show(b"".join(_bytes(s) for s in operands[0] if isinstance(s, str | bytes)))
            case _:
                pass

    def _begun(self, tag: str, properties: Any) -> _Mark:
        if isinstance(properties, str):
            properties = self._properties[properties].get_object()
        actual = properties.get("/ActualText")
        return _Mark(tag, properties.get("/MCID"), None if actual is None else _string(actual))

    def _draw(self, form: Any) -> None:
        if form["/Subtype"] == "/Form":
            self.follow(form)

    def _show(self, string: Any) -> None:
        assert self._font is not None, "text in no font"
        text = self._font.decoded(_bytes(string))
        if self._height != self._shown_at:  # a new line, which is turned round by itself
            text = "\n" + text
            self._shown_at = self._height
        if self._marks:
            self._marks[-1].text += text
        else:
            self.content.unmarked += text

    def _end(self, mark: _Mark) -> None:
        lines = mark.text.split("\n")
        text = "\n".join(map(in_reading_order, lines)) if mark.actual is None else mark.actual
        if mark.number is not None:
            self.content.marked[int(mark.number)] += text
        elif mark.tag == "/Artifact":
            self.content.artifacts.append(text)
        elif self._marks:
            self._marks[-1].text += text
        else:
            self.content.unmarked += text


class _Font:
    """Decodes the strings shown in one font by its ToUnicode map alone."""

    def __init__(self, font: DictionaryObject) -> None:
        self._width = 2 if font.get("/Subtype") == "/Type0" else 1
        stream = font.get("/ToUnicode")
        assert stream is not None, f"{font.get('/BaseFont')} has no ToUnicode map"
        cmap = stream.get_object()
        assert isinstance(cmap, StreamObject)
        self._map = _character_map(cmap.get_data())

    def decoded(self, string: bytes) -> str:
        """Return the characters of a string; a code that the map leaves out reads as U+FFFD."""
        codes = (string[i : i + self._width] for i in range(0, len(string), self._width))
        return "".join(self._map.get(int.from_bytes(code, "big"), "\ufffd") for code in codes)


def _character_map(data: bytes) -> dict[int, str]:
    found: dict[int, str] = {}
    for section in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.DOTALL):
        strings = _HEX.findall(section)
        for code, text in zip(strings[::2], strings[1::2], strict=True):
            found[int(code, 16)] = _utf16(text)
    for section in re.findall(rb"beginbfrange(.*?)endbfrange", data, re.DOTALL):
        for first, last, target in _RANGE.findall(section):
            found |= _spread(int(first, 16), int(last, 16), target)
    return found


def _spread(first: int, last: int, target: bytes) -> dict[int, str]:
    """Return the characters of a range: one for each code, or counted up from the first."""
    strings = [_utf16(text) for text in _HEX.findall(target)]
    if target.startswith(b"["):
        return dict(zip(range(first, last + 1), strings, strict=False))
    head, tail = strings[0][:-1], ord(strings[0][-1])
    return {code: head + chr(tail + code - first) for code in range(first, last + 1)}


def _utf16(text: bytes) -> str:
    return bytes.fromhex(text.decode("ascii")).decode("utf-16-be")


def _string(value: Any) -> str:
    """Return a text string of the file, in UTF-16 or PDFDocEncoding."""
    if isinstance(value, TextStringObject):
        return str(value)
    data = bytes(value)
    return data[2:].decode("utf-16-be") if data.startswith(b"\xfe\xff") else data.decode("latin-1")


def _bytes(value: Any) -> bytes:
    if isinstance(value, TextStringObject):
        return value.original_bytes
    return bytes(value)
