"""Which words two files share, however their lines break and whichever way their letters run."""

import re
import unicodedata
from urllib.parse import quote

__all__ = [
    "address",
    "comparable",
    "has_right_to_left",
    "letters",
    "primary",
    "shown",
    "spaced",
    "squeezed",
    "unspaced",
]

_IGNORABLE = (  # Default_Ignorable_Code_Point of the Unicode Character Database
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    r"\U000e0000-\U000e0fff"
)
_IGNORED = re.compile(f"[{_IGNORABLE}]+")
_UNSEEN = re.compile(rf"[\s{_IGNORABLE}]+")
_BACKWARDS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_MARKS = "\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
_RIGHT_TO_LEFT = re.compile(f"[{_BACKWARDS}]")
_LETTER = (  # but for what is a number of another kind: raised, lowered, circled, a fraction
    r"[^\W\d_\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u218b\u2460-\u24ff\u2776-\u2793]"
)
_LETTERS = re.compile(  # a word ends where the direction changes
    rf"(?:(?![{_BACKWARDS}]){_LETTER}|[\u0300-\u036f])+|(?:(?=[{_BACKWARDS}]){_LETTER}|[{_MARKS}])+"
)
_NUMBER = re.compile(r"[0-9]+|[\u0660-\u0669]+|[\u06f0-\u06f9]+|\d")
_STRONG = {"L": False, "R": True, "AL": True}
_LOOKS = (  # confusables of Unicode (UTS #39): a Latin letter or sign, and what looks like it
    *("A\u0410\u0391", "B\u0412\u0392", "C\u0421", "E\u0415\u0395", "H\u041d\u0397"),
    *("I\u0406\u0399", "J\u0408", "K\u041a\u039a", "M\u041c\u039c", "N\u039d"),
    *("O\u041e\u039f", "P\u0420\u03a1", "Q\u051a", "S\u0405", "T\u0422\u03a4"),
    *("W\u051c", "X\u0425\u03a7", "Y\u03a5", "Z\u0396", ":\u02d0\u2236\ua789"),
)
_ALIKE = {
    ord(each): alike[0] for said in _LOOKS for alike in (said, said.lower()) for each in alike[1:]
}
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def address(url: str) -> str:
    """Return an address in the characters that one may have (RFC 3986): files escape the others."""
    return quote(_STRAY_PERCENT.sub("%25", url), safe="!#$%&'()*+,-./:;=?@[]_~")


def squeezed(text: str) -> str:
    """Return the visible characters alone: lines break, and so spaces fall, where they like.

    A letter and its accent are one character where there is such a one (NFC): fonts have a glyph
    for both, and a glyph does not tell how it was typed. A hyphen that must not break is a hyphen.
    """
    if text.isascii():
        return "".join(text.split())
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text)).replace("\u2011", "-")


def shown(text: str) -> str:
    """Return the Latin letters that words look like: wide ones, and Cyrillic and Greek ones alike.

    Why: one who looks at a marking does not see how it was typed.
    """
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", text).translate(_ALIKE)


def spaced(text: str) -> str:
    """Return the visible characters with one space wherever there is white space."""
    if text.isascii():
        return " ".join(text.split())
    seen = unicodedata.normalize("NFC", _IGNORED.sub("", text)).replace("\u2011", "-")
    return " ".join(seen.split())


def primary(tag: str) -> str:
    """Return the primary subtag of a BCP 47 tag, in small letters."""
    return tag.partition("-")[0].lower()


def has_right_to_left(text: str) -> bool:
    """Tell whether any letter runs from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def comparable(text: str) -> str:
    """Return what two files that say `text` have in common.

    Why: a page shows its letters from left to right and does not tell in which order a number, a
    sign or a word of another direction beside right-to-left words was typed. Of a text with such
    words that leaves: each word letter by letter, the words in order where all run alike, in a
    settled order where not; then each number digit by digit, and all other characters, in a
    settled order.
    """
    if not has_right_to_left(text):
        return spaced(text)
    normal = unicodedata.normalize("NFC", _IGNORED.sub("", text))
    words = _LETTERS.findall(normal)
    if not all(map(_runs_right_to_left, words)):
        words.sort()
    numbers = sorted(_NUMBER.findall(normal))
    others = sorted(_NUMBER.sub("", _LETTERS.sub("", squeezed(text))))
    return " ".join([*words, *numbers, "".join(others)])


def unspaced(text: str) -> str:
    """Return what two files that say `text` have in common, but for its spaces."""
    return comparable(text).replace(" ", "")


def letters(text: str, *, right_to_left: bool) -> str:
    """Return the letters of a text that run in one direction, squeezed."""
    return "".join(
        char
        for char in squeezed(text)
        if _STRONG.get(unicodedata.bidirectional(char)) is right_to_left
    )


def _runs_right_to_left(word: str) -> bool:
    return _RIGHT_TO_LEFT.search(word) is not None
