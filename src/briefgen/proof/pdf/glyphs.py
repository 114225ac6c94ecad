"""Which characters glyphs are named after, where a font tells no more than names."""

import re
import unicodedata

__all__ = ["STANDARD", "named"]

_UNI = re.compile(r"uni([0-9A-F]{4})|u([0-9A-F]{4,6})")
_WORDS = {
    "space": " ", "exclam": "!", "quotedbl": '"', "numbersign": "#", "dollar": "$",
    "percent": "%", "ampersand": "&", "quotesingle": "'", "parenleft": "(", "parenright": ")",
    "asterisk": "*", "plus": "+", "comma": ",", "hyphen": "-", "period": ".", "slash": "/",
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "colon": ":", "semicolon": ";", "less": "<",
    "equal": "=", "greater": ">", "question": "?", "at": "@", "bracketleft": "[",
    "backslash": "\\", "bracketright": "]", "asciicircum": "^", "underscore": "_", "grave": "`",
    "braceleft": "{", "bar": "|", "braceright": "}", "asciitilde": "~", "quoteleft": "‘",
    "quoteright": "’", "quotedblleft": "“", "quotedblright": "”", "quotesinglbase": "‚",
    "quotedblbase": "„", "guillemotleft": "«", "guillemotright": "»", "endash": "–",
    "emdash": "—", "bullet": "•", "ellipsis": "…", "dagger": "†", "daggerdbl": "‡",
    "section": "§", "paragraph": "¶", "degree": "°", "Euro": "€", "sterling": "£", "yen": "¥",
    "copyright": "©", "registered": "®", "trademark": "™", "multiply": "×", "divide": "÷",
    "minus": "−", "germandbls": "ß", "AE": "Æ", "ae": "æ", "OE": "Œ", "oe": "œ", "Oslash": "Ø",
    "oslash": "ø", "Lslash": "Ł", "lslash": "ł", "dotlessi": "ı", "Eth": "Ð", "eth": "ð",
    "Thorn": "Þ", "thorn": "þ", "ff": "ff", "fi": "fi", "fl": "fl", "ffi": "ffi", "ffl": "ffl",
    "nbspace": "\u00a0", "periodcentered": "·",
}  # fmt: skip
_ACCENTS = {
    "grave": "\u0300", "acute": "\u0301", "circumflex": "\u0302", "tilde": "\u0303",
    "macron": "\u0304", "breve": "\u0306", "dotaccent": "\u0307", "dieresis": "\u0308",
    "ring": "\u030a", "hungarumlaut": "\u030b", "caron": "\u030c", "cedilla": "\u0327",
    "ogonek": "\u0328",
}  # fmt: skip


def named(glyph: str) -> str:
    """Return the characters of a glyph's name (Adobe Glyph List), empty where it tells none."""
    stem = glyph.partition(".")[0]
    if len(stem) == 1:
        return stem
    if stem in _WORDS:
        return _WORDS[stem]
    if found := _UNI.fullmatch(stem):
        return chr(min(int(found[1] or found[2], 16), 0x10FFFF))
    accent = _ACCENTS.get(stem[1:])
    return unicodedata.normalize("NFC", stem[0] + accent) if accent else ""


STANDARD = {code: chr(code) for code in range(32, 127)} | {
    0x27: "’", 0x60: "‘", 0xA1: "¡", 0xA2: "¢", 0xA3: "£", 0xA4: "⁄", 0xA5: "¥", 0xA6: "ƒ",
    0xA7: "§", 0xA8: "¤", 0xA9: "'", 0xAA: "“", 0xAB: "«", 0xAC: "‹", 0xAD: "›", 0xAE: "fi",
    0xAF: "fl", 0xB1: "–", 0xB2: "†", 0xB3: "‡", 0xB4: "·", 0xB6: "¶", 0xB7: "•", 0xB8: "‚",
    0xB9: "„", 0xBA: "”", 0xBB: "»", 0xBC: "…", 0xBD: "‰", 0xBF: "¿", 0xC1: "`", 0xD0: "—",
    0xE1: "Æ", 0xE8: "Ł", 0xE9: "Ø", 0xEA: "Œ", 0xF1: "æ", 0xF5: "ı", 0xF8: "ł", 0xF9: "ø",
    0xFA: "œ", 0xFB: "ß",
}  # fmt: skip
"""StandardEncoding (ISO 32000-1, D.2), but for accents that stand alone."""
