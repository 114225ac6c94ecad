"""Which characters the codes of a font stand for: its ToUnicode map, or a standard encoding."""

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.glyphs import STANDARD, named
from briefgen.proof.pdf.widths import widths_of

__all__ = ["UNKNOWN", "Font", "font_of"]

UNKNOWN = "\ufffd"
"""What a code reads as that the font does not explain."""

_USUAL = 0.5  # of the size: how wide a glyph is that the font does not tell of
_HEX = re.compile(rb"<([0-9A-Fa-f\x00\t\n\f\r ]*)>")
_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])")
_CODECS = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman"}
_CODES = 256
_ONE_UNIT = 4  # hexadecimal digits of a character that has no surrogate
_SURROGATE = b"dD"
_UNDEFINED = "\ufffe"  # what codecs take for no character
_LAST_CODE = {1: 0xFF, 2: 0xFFFF}
_STANDARD_FONTS = re.compile(r"/(Helvetica|Courier|Times|Arial|CourierNew|TimesNewRoman)\b")


@dataclass(slots=True)
class Font:
    """Decodes the strings shown in a font; `width` is how many bytes a code has.

    `lacks` tells whether a code has come by that the font does not explain.
    """

    name: str
    width: int = 1
    characters: dict[int, str] = field(default_factory=dict)
    lacks: bool = False
    measure: Callable[[], dict[int, float]] = dict
    _table: str | dict[int, str] = ""
    _widths: dict[str, float] | None = None

    def __post_init__(self) -> None:
        known = self.characters
        if self.width == 1 and all(len(text) == 1 for text in known.values()):
            self._table = "".join(known.get(code, _UNDEFINED) for code in range(_CODES))
        else:
            self._table = known

    def decoded(self, string: bytes) -> str:
        """Return the characters of a string; a code that is not explained as U+FFFD."""
        try:
            return self._decoded(string)
        except (UnicodeDecodeError, KeyError):
            self.lacks = True
        codes = string if self.width == 1 else _pairs(string)
        return "".join([self.characters.get(code, UNKNOWN) for code in codes])

    def length(self, text: str) -> float:
        """Return how long a text is at the size 1; the least, where it can be shown in many ways.

        A ligature is taken for its letters, what the font does not tell for half the size.
        """
        if self._widths is None:
            found = self.measure()
            by_width = sorted(found.items(), key=lambda each: -each[1])
            self._widths = {self.characters.get(code, UNKNOWN): width for code, width in by_width}
        return sum([self._widths.get(char, _USUAL) for char in text])

    def _decoded(self, string: bytes) -> str:
        if self.width == 1:
            return codecs.charmap_decode(string, "strict", self._table)[0]
        known = self.characters
        return "".join([known[code] for code in _pairs(string)])


def _pairs(string: bytes) -> Iterator[int]:
    """Yield the codes of two bytes in a string."""
    for high, low in zip(string[::2], string[1::2], strict=False):
        yield high << 8 | low


def font_of(file: File, font: dict[str, Any]) -> Font:
    """Return the font that a font dictionary describes (ISO 32000-1, 9.10.2)."""
    name = str(font.get("/BaseFont") or font.get("/Name") or "/")[1:]
    width = 2 if font.get("/Subtype") == "/Type0" else 1
    data = file.stream(font.get("/ToUnicode"))
    if data is not None:
        characters = dict(_mapped(data, _LAST_CODE[width]))
    else:
        characters = {} if width > 1 else _encoded(file, font)
    return Font(name, width, characters, measure=partial(widths_of, file, font))


def _mapped(cmap: bytes, last: int) -> Iterator[tuple[int, str]]:
    """Yield the codes and characters of a ToUnicode map."""
    for kind, section in _SECTION.findall(cmap):
        if kind == b"bfchar":
            for code, text in _PAIR.findall(section):
                yield int(code, 16), _utf16(text)
        else:
            for first, end, text, texts in _RANGE.findall(section):
                codes = range(int(first, 16), min(int(end, 16), last) + 1)
                yield from zip(codes, _spread(codes, text, texts), strict=False)


def _spread(codes: range, text: bytes, texts: bytes) -> Iterator[str]:
    """Yield the characters of a range: one for each code, or counted up from the first."""
    if texts:
        yield from (_utf16(each) for each in _HEX.findall(texts))
    elif first := _utf16(text):
        head, tail = first[:-1], ord(first[-1])
        yield from (head + chr(min(tail + i, 0x10FFFF)) for i in range(len(codes)))


def _utf16(digits: bytes) -> str:
    """Return the text of hexadecimal digits in UTF-16."""
    if len(digits) == _ONE_UNIT and digits[:1] not in _SURROGATE:
        return chr(int(digits, 16))
    plain = b"".join(digits.split())
    return bytes.fromhex((plain + b"0" * (-len(plain) % 4)).decode("ascii")).decode(
        "utf-16-be", "replace"
    )


def _encoded(file: File, font: dict[str, Any]) -> dict[int, str]:
    """Return the characters of a font that has no ToUnicode map, by its encoding."""
    encoding = file.value(font.get("/Encoding"))
    if not isinstance(encoding, dict):
        return _base(font, encoding)
    found = _base(font, file.value(encoding.get("/BaseEncoding")))
    code = 0
    for each in file.array(encoding.get("/Differences")):
        if isinstance(each, int):
            code = each
        else:
            found[code] = named(each[1:]) if isinstance(each, str) else UNKNOWN
            code += 1
    return {code: text for code, text in found.items() if text}


def _base(font: dict[str, Any], encoding: Any) -> dict[int, str]:
    """Return the characters of a standard encoding; none where the font has one of its own."""
    if encoding in _CODECS:
        decode = codecs.getdecoder(_CODECS[encoding])
        return {code: decode(bytes([code]), "replace")[0] for code in range(32, 256)}
    is_known = encoding == "/StandardEncoding" or _STANDARD_FONTS.match(str(font.get("/BaseFont")))
    return dict(STANDARD) if is_known else {}
