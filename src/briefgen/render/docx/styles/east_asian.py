"""Which font Word sets Han characters, kana and Hangul in, and the language it takes them for."""

from briefgen.document.east_asian import east_asian_language, written_as
from briefgen.style.look import Look

__all__ = ["east_asian_font", "east_asian_tag", "own_font", "own_tag"]

_TAGS = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "ja": "ja-JP", "ko": "ko-KR"}
_USUAL = "zh-Hans"


def east_asian_font(look: Look, language: str) -> str:
    """Return the font of a document in this language (BCP 47), empty where the look names none."""
    faces = look.fonts.east_asian_faces(written_as(language))
    return faces[0].word if faces else ""


def east_asian_tag(look: Look, language: str) -> str:
    """Return the language that Word takes the East Asian words of a document for."""
    faces = look.fonts.east_asian_faces(written_as(language))
    return _TAGS[faces[0].language if faces else _USUAL]


def own_font(look: Look, words: str, document: str, said: str | None) -> str:
    """Return the font of words that are drawn otherwise than the rest, empty for that of the rest.

    `document` is the language of the document, `said` that of the words where it is told.
    """
    faces = look.fonts.east_asian_faces(east_asian_language(words, said, document))
    wanted = faces[0].word if faces else ""
    return "" if wanted == east_asian_font(look, document) else wanted


def own_tag(look: Look, words: str, document: str) -> str:
    """Return the language that letters tell (kana, Hangul), empty for that of the rest.

    `document` is the language of the document; nothing is said of the words.
    """
    wanted = _TAGS.get(east_asian_language(words, document), "")
    return "" if wanted == east_asian_tag(look, document) else wanted
