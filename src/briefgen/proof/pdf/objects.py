"""What the objects of a file hold: names, numbers, strings, arrays, dictionaries, references.

A name is a `str` that begins with `/`, a string `bytes`, a reference a `Ref`; the rest is what
Python has for it (ISO 32000-1, 7.3).
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

import pikepdf.codec  # noqa: F401  # knows PDFDocEncoding

__all__ = [
    "MalformedError",
    "Ref",
    "composite",
    "parsed",
    "simple",
    "text_string",
    "unescaped",
]

_SPACE = rb"[\x00\t\n\f\r ]"
_REGULAR = rb"[^\x00\t\n\f\r ()<>\[\]{}/%]"
_TOKEN = re.compile(
    rb"(?:" + _SPACE + rb"+|%[^\r\n]*)*"
    rb"(?:/(?P<name>" + _REGULAR + rb"*)"
    rb"|(?P<ref>[0-9]{1,10}" + _SPACE + rb"+[0-9]{1,5}" + _SPACE + rb"+R(?!" + _REGULAR + rb"))"
    rb"|(?P<int>[+-]?[0-9]{1,30}(?!" + _REGULAR + rb"))"
    rb"|(?P<real>[+-]?(?:[0-9]{1,30}\.[0-9]{0,300}|\.[0-9]{1,300})(?!" + _REGULAR + rb"))"
    rb"|(?P<array>\[)|(?P<no_array>\])|(?P<dict><<)|(?P<no_dict>>>)"
    rb"|\((?P<string>(?:[^()\\]|\\.)*)\)|(?P<nested>\()"
    rb"|<(?P<hex>[0-9A-Fa-f\x00\t\n\f\r ]*)>"
    rb"|(?P<word>" + _REGULAR + rb"+))",
    re.DOTALL,
)
_PLAIN = rb"[^\x00\t\n\f\r ()<>\[\]{}/%#]"
_STRING = rb"\([^()\\\r]*+\)|<[0-9A-Fa-f]*+>"
_ENTRY = re.compile(
    rb"/(" + _PLAIN + rb"++)" + _SPACE + rb"*+(?:"  # 1: a key, and one of
    rb"/(" + _PLAIN + rb"++)"  # 2: a name
    rb"|([0-9]{1,10}+)" + _SPACE + rb"++([0-9]{1,5}+)" + _SPACE + rb"++R(?!" + _REGULAR + rb")"
    rb"|(\[[^\[\]()<>%]*+\])"  # 3 and 4: a reference; 5: an array of what has no brackets
    rb"|([0-9]{1,15}+)(?![^\x00\t\n\f\r /])"  # 6: a whole number
    rb"|(<<(?:[^<>()%\\]++|" + _STRING + rb")*+>>|" + _STRING + rb"))"  # 7: what has few
    + _SPACE + rb"*+|([^\x00\t\n\f\r ])"  # 8: anything else
)  # fmt: skip
_REFERENCE = re.compile(
    rb"([0-9]{1,10})" + _SPACE + rb"+([0-9]{1,5})" + _SPACE + rb"+R(?!" + _REGULAR + rb")"
)
_NUMBERS = re.compile(rb"\[\s*(?:-?[0-9]{1,15}(?:\.[0-9]{1,15})?(?:\s+|(?=\])))*\]")
_HASH = re.compile(r"#([0-9A-Fa-f]{2})")
_PARENTHESIS = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|[\r\n])|(.))|(\r\n?)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_WORDS: dict[bytes, Any] = {b"true": True, b"false": False, b"null": None}


class MalformedError(ValueError):
    """What stands there is no object."""


class Ref(NamedTuple):
    """A reference to an indirect object."""

    number: int
    generation: int


class _Array(list[Any]):
    """An array that is being read."""


class _Dictionary(list[Any]):
    """A dictionary that is being read: its keys and values in turn."""


def parsed(data: bytes, start: int = 0) -> tuple[Any, int]:
    """Return the object that begins at `start` and where it ends; refuse what is none."""
    open_: list[Any] = []
    place = start
    while True:
        found = _TOKEN.match(data, place)
        if found is None:
            raise MalformedError(f"no object at byte {place}")
        kind, place = found.lastgroup, found.end()
        if kind in _OPENING:
            open_.append(_OPENING[kind]())
            continue
        if kind == "nested":
            value, place = _nested(data, place)
        elif kind in _CLOSING:
            value = _closed(open_, _CLOSING[kind])
        else:
            value = _VALUES[kind](found[kind])  # type: ignore[index]  # one always matches
        if not open_:
            return value, place
        open_[-1].append(value)


def simple(data: bytes) -> dict[str, Any] | None:
    """Return a dictionary of which most values are plain: the quick way for the many.

    Null is returned for what must be read by `parsed`, that is almost anything unusual.
    """
    plain = data.strip()
    if plain[:2] != b"<<" or plain[-2:] != b">>":
        return None
    found: dict[str, Any] = {}
    for key, name, number, generation, array, whole, other, bad in _ENTRY.findall(plain[2:-2]):
        if bad:
            return None
        if name:
            value: Any = _name(name)
        elif number:
            value = _reference_to(number, generation)
        elif array:
            value = _items(array)
        else:
            value = int(whole) if whole else composite(other)
        found[_name(key)] = value
    return found


def _items(array: bytes) -> list[Any]:
    """Return an array, quickly if it holds references or one whole number alone."""
    items = array[1:-1].split()
    if len(items) == 1 and items[0].isdigit():
        return [int(items[0])]
    references = _REFERENCE.findall(array)
    if len(references) * 3 == len(items):
        return [_reference_to(*each) for each in references]
    if _NUMBERS.fullmatch(array):
        return [int(item) if item.isdigit() else float(item) for item in items]
    value: list[Any] = composite(array)
    return value


@lru_cache(maxsize=1024)
def composite(data: bytes) -> Any:
    """Return an object of which files have many alike; it must not be changed."""
    return parsed(data)[0]


def _closed(open_: list[Any], kind: type) -> Any:
    if not open_ or type(open_[-1]) is not kind:
        raise MalformedError("an array or dictionary ends that did not begin")
    items = open_.pop()
    if kind is _Array:
        return list(items)
    if len(items) % 2 or not all(type(key) is str for key in items[::2]):
        raise MalformedError("a dictionary whose keys are no names")
    return dict(zip(items[::2], items[1::2], strict=True))


def _nested(data: bytes, place: int) -> tuple[bytes, int]:
    """Return a literal string with parentheses in it, and where it ends."""
    depth = 1
    for found in _PARENTHESIS.finditer(data, place):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if not depth:
            return unescaped(data[place : found.start()]), found.end()
    raise MalformedError("a string that does not end")


def unescaped(literal: bytes) -> bytes:
    """Return the bytes that a literal string stands for."""
    if b"\\" not in literal and b"\r" not in literal:
        return literal
    return _ESCAPE.sub(_escape, literal)


def _escape(found: re.Match[bytes]) -> bytes:
    octal, _, char, end = found.groups()
    if octal:
        return bytes([int(octal, 8) & 0xFF])
    if char:
        return _ESCAPED.get(char, char)
    return b"\n" if end else b""


@lru_cache(maxsize=4096)
def _name(raw: bytes) -> str:
    name = "/" + raw.decode("latin-1")
    return _HASH.sub(lambda found: chr(int(found[1], 16)), name) if "#" in name else name


def _hexadecimal(raw: bytes) -> bytes:
    digits = raw.translate(None, b"\x00\t\n\f\r ")
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _word(raw: bytes) -> Any:
    if raw not in _WORDS:
        raise MalformedError(f"no object: {raw!r}")
    return _WORDS[raw]


def _reference(raw: bytes) -> Ref:
    number, generation = _REFERENCE.findall(raw)[0]
    return _reference_to(number, generation)


@lru_cache(maxsize=4096)
def _reference_to(number: bytes, generation: bytes) -> Ref:
    return Ref(int(number), int(generation))


_OPENING: dict[str | None, Callable[[], Any]] = {"array": _Array, "dict": _Dictionary}
_CLOSING: dict[str | None, type] = {"no_array": _Array, "no_dict": _Dictionary}
_VALUES: dict[str, Callable[[bytes], Any]] = {
    "name": _name,
    "ref": _reference,
    "int": int,
    "real": float,
    "string": unescaped,
    "hex": _hexadecimal,
    "word": _word,
}


def text_string(value: object) -> str:
    """Return a text string: UTF-16, UTF-8 or PDFDocEncoding; what is none is empty."""
    if not isinstance(value, bytes):
        return ""
    if value.startswith(b"\xfe\xff"):
        return value[2:].decode("utf-16-be", "replace")
    if value.startswith(b"\xff\xfe"):
        return value[2:].decode("utf-16-le", "replace")
    if value.startswith(b"\xef\xbb\xbf"):
        return value[3:].decode("utf-8", "replace")
    return value.decode("ascii" if value.isascii() else "pdfdoc", "replace")
