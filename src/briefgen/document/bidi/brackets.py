"""Which way brackets run that belong together (UAX #9, rules BD16 and N0)."""

import re
from collections.abc import Iterator

__all__ = ["resolve_brackets"]

_PAIRS = (  # the Unicode Character Database, BidiBrackets.txt
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽"
    "⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_CLOSING = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True)) | {"\u2329": "\u3009"}
_CLOSED = {closing: closing for closing in _CLOSING.values()} | {"\u232a": "\u3009"}
_BRACKET = re.compile(f"[{re.escape(''.join([*_CLOSING, *_CLOSED]))}]")
_MOST_OPEN = 63
_STRONG = str.maketrans("12", "RR")


def resolve_brackets(text: str, weak: str, start: str, direction: str, marks: str) -> str:
    """Return the classes of a sequence with its paired brackets resolved (N0).

    `weak` are its classes so far, `start` the direction before it, `direction` that of its level,
    `marks` its classes before any mark took that of its letter.
    """
    pairs = sorted(_pairs(text, weak)) if _BRACKET.search(text) else []
    if not pairs:
        return weak
    strong = bytearray((start + weak).translate(_STRONG), "ascii")
    resolved = bytearray(weak, "ascii")
    for opening, closing in pairs:
        if found := _direction(strong, opening + 1, closing + 1, direction):
            for place in (opening, closing):
                end = _behind_marks(marks, place + 1)
                strong[place + 1 : end + 1] = resolved[place:end] = (end - place) * found
    return resolved.decode("ascii")


def _pairs(text: str, weak: str) -> Iterator[tuple[int, int]]:
    """Yield the places of brackets that belong together, none if too many are open (BD16)."""
    opened: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for bracket in _BRACKET.finditer(text):
        place, char = bracket.start(), bracket[0]
        if weak[place] != "O":
            continue
        if char in _CLOSING:
            if len(opened) == _MOST_OPEN:
                return
            opened.append((_CLOSING[char], place))
            continue
        for depth in range(len(opened) - 1, -1, -1):
            if opened[depth][0] == _CLOSED[char]:
                found.append((opened[depth][1], place))
                del opened[depth:]
                break
    yield from found


def _direction(strong: bytearray, opening: int, closing: int, direction: str) -> bytes:
    """Return the direction of two brackets by what stands in them, else before them."""
    own, other = (b"L", b"R") if direction == "L" else (b"R", b"L")
    if strong.find(own, opening, closing) >= 0:
        return own
    if strong.find(other, opening, closing) < 0:
        return b""
    return other if strong.rfind(other, 0, opening) > strong.rfind(own, 0, opening) else own


def _behind_marks(marks: str, place: int) -> int:
    while marks[place : place + 1] == "M":
        place += 1
    return place
