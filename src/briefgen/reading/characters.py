"""Characters that cannot be printed, or that hide in a text: replaced or left out, with a warning.

What XML, Word and the fonts cannot carry becomes U+FFFD; what only hides is left out, and so are
bidi controls without their partner. It is done here, so that every format gets the same text.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter
from typing import NamedTuple
from unicodedata import name

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.reading.marks import Sheet, Span
from briefgen.reading.paths import Path, path_text

__all__ = ["Cleaned", "clean", "is_suspect", "oddity", "replace_unreadable", "typed"]

_REPLACEMENT = "\ufffd"
_MOST_LISTED = 10_000
_UNREADABLE = re.compile(  # what YAML 1.2 calls non-printable (5.1)
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + low) for plane in range(17) for low in (0xFFFE, 0xFFFF)
)
_OVERRIDES = "\u202d\u202e"
_HIDDEN = (
    f"{_OVERRIDES}\u034f\u115f\u1160\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e007f"
)
_BIDI = "\u202a-\u202c\u2066-\u2069"
_SUSPECT = re.compile(
    f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200c\u200d\u2028\u2029"
    f"{_BIDI}{_HIDDEN}{_NONCHARACTERS}]"
)
_UNCOMMON = re.compile("[^ -~\n]+")  # what stands outside of it is never suspect
_ODD = (
    "(?P<flag>\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f)"
    f"|(?P<illegal>[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff{_NONCHARACTERS}])"
    "|(?P<line>\r\n?|[\x85\u2028\u2029])"
    f"|(?P<hidden>[{_HIDDEN}]|(?<![\u0530-\U0010ffff])[\u200c\u200d])"
)
_OPENING = {
    "\u202a": "\u202c", "\u202b": "\u202c",
    "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069",
}  # fmt: skip
_BIDI_CONTROL = re.compile(f"[\n{_BIDI}]")
_ESCAPE = r"\\(?:x(?P<x>[0-9A-Fa-f]{2})|u(?P<u>[0-9A-Fa-f]{4})|U(?P<U>[0-9A-Fa-f]{8})|(?P<c>.))"
_SHORT_ESCAPES = {
    "0": "\x00", "a": "\x07", "b": "\x08", "v": "\x0b", "f": "\x0c", "e": "\x1b", "r": "\r",
    "N": "\x85", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


class _Oddity(NamedTuple):
    position: int
    character: str
    remedy: str
    replacement: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text that every format can carry, and a warning for each thing that was changed."""

    text: str
    findings: tuple[Diagnostic, ...] = ()


def is_suspect(text: str) -> bool:
    """Tell whether a text holds any character that may have to be replaced."""
    return _SUSPECT.search("".join(_UNCOMMON.findall(text))) is not None


def replace_unreadable(sheet: Sheet) -> Cleaned:
    """Return a text whose every character YAML can read, each still in its own column."""
    odd = [
        (sheet.line(match.start()), match.start(), match[0])
        for match in islice(_UNREADABLE.finditer(sheet.text), _MOST_LISTED)
    ]
    found = []
    kind = itemgetter(0, 2)
    for _, group in groupby(sorted(odd, key=kind), kind):
        (_, offset, character), *more = group
        found.append(oddity(sheet, (offset, offset + 1), _message(character, 1 + len(more))))
    found.sort(key=lambda finding: (finding.place.line, finding.place.column))
    return Cleaned(_UNREADABLE.sub(_REPLACEMENT, sheet.text) if odd else sheet.text, tuple(found))


def clean(text: str, sheet: Sheet, span: Span, path: Path = ()) -> Cleaned:
    """Return a text without what cannot be printed; `span` is where it stands as typed."""
    if not is_suspect(text):
        return Cleaned(text)
    odd = sorted({one.position: one for one in (*_characters(text), *_unbalanced(text))}.values())
    return Cleaned(_replaced(text, odd), tuple(_findings(text, odd, sheet, span, path)))


def oddity(sheet: Sheet, span: Span, message: str, path: Path = ()) -> Diagnostic:
    """Return the warning for a character that was replaced or left out."""
    return Diagnostic(
        severity=Severity.WARNING,
        code="BG013",
        message=message,
        place=sheet.place(span),
        path=path_text(path),
        hint="type the words again by hand: what is copied from pages and PDFs may hold such signs",
    )


def _characters(text: str) -> Iterator[_Oddity]:
    for match in re.finditer(_ODD, text):
        match match.lastgroup:
            case "illegal":
                yield _Oddity(match.start(), match[0], "replaced by U+FFFD", _REPLACEMENT)
            case "hidden":
                yield _Oddity(match.start(), match[0], "left out", "")
            case "line":
                new = "\n" if match[0][0] == "\r" else " "
                yield _Oddity(match.start(), match[0], "replaced by a space", new)
            case _:
                continue


def _unbalanced(text: str) -> Iterator[_Oddity]:
    """Find the bidi controls that have no partner on their line."""
    waiting: list[tuple[int, str]] = []
    controls = [(match.start(), match[0]) for match in _BIDI_CONTROL.finditer(text)]
    for position, control in (*controls, (len(text), "\n")):
        if control == "\n":
            yield from (_lone(*opened) for opened in waiting)
            waiting.clear()
        elif control in _OPENING:
            waiting.append((position, control))
        else:
            yield from _closed(waiting, position, control)


def _closed(waiting: list[tuple[int, str]], position: int, closing: str) -> Iterator[_Oddity]:
    """Take what a closing control closes off the stack; find what is left without a partner.

    The end of an isolate ends the embeddings in it too; the end of an embedding ends no isolate.
    """
    if closing == "\u202c":
        if waiting and _OPENING[waiting[-1][1]] == closing:
            waiting.pop()
        else:
            yield _lone(position, closing)
    elif any(_OPENING[opened] == closing for _, opened in waiting):
        while _OPENING[waiting[-1][1]] != closing:
            yield _lone(*waiting.pop())
        waiting.pop()
    else:
        yield _lone(position, closing)


def _lone(position: int, character: str) -> _Oddity:
    partner = "closing" if character in _OPENING else "opening"
    return _Oddity(position, character, f"without its {partner} partner, left out", "")


def _replaced(text: str, odd: list[_Oddity]) -> str:
    parts = []
    end = 0
    for one in odd:
        parts += [text[end : one.position], one.replacement]
        end = one.position + len(one.character)
    return "".join([*parts, text[end:]])


def _findings(
    text: str, odd: list[_Oddity], sheet: Sheet, span: Span, path: Path
) -> Iterator[Diagnostic]:
    """Warn once for each kind of character in a text, at the first of its kind."""
    kinds: dict[tuple[str, str], list[int]] = {}
    for one in odd:
        if one.replacement != "\n":
            kinds.setdefault((one.character, one.remedy), []).append(one.position)
    for (character, remedy), positions in kinds.items():
        nth = text.count(character, 0, positions[0])
        place = typed(sheet.text, span, character, nth) or span
        yield oddity(sheet, place, _message(character, len(positions), remedy), path)


def _message(character: str, times: int, remedy: str = "replaced by U+FFFD") -> str:
    often = f" {times} times" if times > 1 else ""
    separator = " " if remedy.startswith("without") else ", "
    return f"found U+{ord(character):04X} ({_name(character)}){often}{separator}{remedy}"


def _name(character: str) -> str:
    if "\ud800" <= character <= "\udfff":
        return "half of a surrogate pair"
    fallback = "a control character" if character < "\u0100" else "not a character"
    return name(character, fallback).lower()


def typed(text: str, span: Span, character: str, nth: int = 0) -> Span | None:
    """Return where the nth character of its kind was typed in a stretch, if it was.

    It may stand there as itself or, in double quotes, as an escape.
    """
    itself = re.escape(character)
    quoted = text[span[1] - 1 : span[1]] == '"'
    pattern = re.compile(f"{_ESCAPE}|{itself}" if quoted else itself, re.DOTALL)
    spans = (
        match.span()
        for match in pattern.finditer(text, *span)
        if not quoted or _unescaped(match) == character
    )
    return next(islice(spans, nth, None), None)


def _unescaped(match: re.Match[str]) -> str:
    code = match["x"] or match["u"] or match["U"]
    if code is not None:
        return chr(min(int(code, 16), sys.maxunicode))
    return match[0] if match["c"] is None else _SHORT_ESCAPES.get(match["c"], "")
