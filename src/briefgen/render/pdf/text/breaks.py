"""Where a line may end in Chinese and Japanese, which have no spaces between words.

The classes and rules are those of UAX #14 (Unicode Line Breaking Algorithm) in its strict form, as
Requirements for Chinese Text Layout (CLREQ, 3.1.3) and for Japanese Text Layout (JLREQ, 3.1.7) ask
for: no line begins with a closing sign, a small kana or a mark of repetition or length, none ends
with an opening one. Hangul is broken at spaces, as Koreans write, and within a word only where
the word is wider than a line.
"""

import re

from briefgen.document.east_asian import EAST_ASIAN, has_east_asian

__all__ = ["break_places", "holds"]

_OPENING = (
    "([{¡¿“‘«‹〈《「『【〔〖〘〚〝（［｛｟｢︵︷︹︻︽︿﹁﹃﹙﹛﹝±$£¥€№﹩＄￡￥￦"  # OP, QU, PR
)
_CLOSING = (  # CL, CP, QU, EX, IS, SY, NS, CJ, IN, HY, BA, PO, CM
    ")]}”’»›〉》」』】〕〗〙〛〞〟）］｝｠｣︶︸︺︼︾﹀﹂﹄﹚﹜﹞、。，．､｡﹐﹑﹒：；﹔﹕！？﹖﹗‼⁇⁈⁉!?,.:;/"
    "-–・･·‥…‧〜～゠ーｰ々〻ゝゞヽヾ゛゜ﾞﾟぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
    "ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ%％﹪‰°℃℉′″￠\u3000\u3099\u309a"
)
_GLUE = "\u00a0\u2007\u200d\u2011\u202f\u2060\ufeff"
_MARKS = "\u0300-\u036f\ufe00-\ufe0f\U000e0100-\U000e01ef"
_HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc"
_FULL = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"  # digits and letters, which make up words
_NOT_AFTER = f"{re.escape(_OPENING)}{_GLUE}{_HANGUL} \n\u200b"
_NOT_BEFORE = f"{re.escape(_CLOSING)}{_GLUE}{_MARKS}{_HANGUL} \n\u200b"

_PLACES = re.compile(
    f"(?:(?<=[{EAST_ASIAN}])|(?=[{EAST_ASIAN}]))(?<=[^{_NOT_AFTER}])(?=[^{_NOT_BEFORE}])"
    f"(?!(?<=[{_FULL}])[{_FULL}])"
)
_HELD = frozenset(_CLOSING)


def break_places(text: str) -> frozenset[int]:
    """Return the places in a text before which a line may begin beside a character of full width.

    Places after spaces are not among them.
    """
    return frozenset(found.start() for found in _PLACES.finditer(text))


def holds(before: str, after: str) -> bool:
    """Tell whether a sign keeps with the character of full width before it, whatever the room."""
    return after in _HELD and has_east_asian(before)
