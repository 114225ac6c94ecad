"""What three readers of PDF take out of a file, and how each is known to read otherwise."""

import re
import subprocess
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
from pypdf import PdfReader

from briefgen.proof.words import has_right_to_left, spaced, squeezed

__all__ = ["READERS", "Reading", "canonical", "read"]

_LINE_HYPHEN = "\ufffe"
_MULTIPLE = re.compile(rb"<((?:[0-9A-Fa-f]{4}){2,})>\s")
_WORD = re.compile(r"\d+|[^\W\d_]+")
_MARKED = re.compile("\\w[\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u200c]+")
_TORN = {
    ("poppler", "كبي"): "of كبيرًا, where one glyph is two letters, and a mark stands on the second",
    ("poppler", "کشت"): "of کشتی‌ها, where one glyph is two letters, a non-joiner behind them",
    ("pypdf", "וההבטחה"): "of a conjunction before emphasised words, in two fonts",
}
_SHORT = 20


def canonical(text: str) -> str:
    """Return the visible characters of a text, letters and their marks apart (NFD)."""
    return unicodedata.normalize("NFD", squeezed(text))


class Reading:
    """The text of each page as a reader gives it, and what that reader does to words.

    Each peculiarity stands in a method of its own, with what it is.
    """

    def __init__(self, reader: str, pages: list[str], joined: frozenset[str] = frozenset()) -> None:
        self.reader = reader
        self.pages = [canonical(page) for page in pages]
        self._joined = joined

    def end_of(self, words: str, text: str, at: int) -> int | None:
        """Return where words end that begin at a place of a text, or None if they do not."""
        if text.startswith(words, at):
            return at + len(words)
        return self._with_line_hyphens(words, text, at) if self.reader == "pdfium" else None

    def mixed(self, text: str, found: str) -> bool:
        """Tell whether a text in two directions has the same characters and words, in any order.

        Each reader turns lines in two directions by its own rules, and the words of a line stand in
        another order than that of reading: its words are held one by one, each letter by letter.
        A vowel mark is a glyph of its own, which poppler and pdfium set apart, now and then with
        the letter it stands on: those two are counted, and the word is held up to and after them.
        So it is in poppler with a letter before a zero-width non-joiner, which has its glyph.
        """
        if sorted(self._brackets(canonical(text))) != sorted(self._brackets(found)):
            return False
        words, rest = self._words(text), _unmarked(found)
        wanted = " ".join(words)
        return all(rest.count(word) >= wanted.count(word) or self._is_torn(word) for word in words)

    def moved_mark(self, mark: str, words: str, text: str, at: int) -> int | None:
        """Return where an item ends whose bullet or number pdfium gives behind its label."""
        if self.reader != "pdfium" or not mark:
            return None
        places = range(1, _SHORT)
        tried = (words[:place] + mark + words[place:] for place in places)
        ends = (self.end_of(each, text, at) for each in tried)
        return next((end for end in ends if end is not None), None)

    def _with_line_hyphens(self, words: str, text: str, at: int) -> int | None:
        """Let U+FFFE stand for a hyphen: pdfium gives it for each at a line's end, typed or not."""
        for char in words:
            if text[at : at + 1] == _LINE_HYPHEN:
                at += 1
                if char == "-":
                    continue
            if text[at : at + 1] != char:
                return None
            at += 1
        return at

    def _brackets(self, text: str) -> str:
        """Let brackets open and close alike in pdfium, which turns those beside turned words."""
        return text.translate(_TURNED) if self.reader == "pdfium" else text

    def _words(self, text: str) -> list[str]:
        """Return the words of a text, which pypdf alone does not cut where vowel marks stand."""
        cut = unicodedata.normalize("NFC", text)
        parts = spaced(cut if self.reader == "pypdf" else _MARKED.sub(" ", cut))
        return _WORD.findall(_unmarked(unicodedata.normalize("NFD", parts)))

    def _is_torn(self, word: str) -> bool:
        """Tell whether a word is listed as torn, or has a glyph of several letters in pypdf.

        That takes such a glyph for a sign without direction, and its letters as they are seen.
        """
        is_joined = self.reader == "pypdf" and any(letters in word for letters in self._joined)
        return is_joined or (self.reader, word) in _TORN


_TURNED = str.maketrans(")]}»›", "([{«‹")


def _unmarked(text: str) -> str:
    return "".join(char for char in text if unicodedata.category(char) != "Mn")


def _by_poppler(path: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


def _by_pypdf(path: Path) -> list[str]:
    return [page.extract_text() for page in PdfReader(path).pages]


def _by_pdfium(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    return [page.get_textpage().get_text_range() for page in document]


READERS: dict[str, Callable[[Path], list[str]]] = {
    "poppler": _by_poppler,
    "pypdf": _by_pypdf,
    "pdfium": _by_pdfium,
}


def read(reader: str, pdf: bytes) -> Reading:
    """Return what a reader takes out of a file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "read.pdf"
        path.write_bytes(pdf)
        return Reading(reader, READERS[reader](path), _joined(path))


def _joined(path: Path) -> frozenset[str]:
    """Return the right-to-left letters that one glyph stands for, as they are typed."""
    with pikepdf.open(path) as pdf:
        maps = [each.ToUnicode.read_bytes() for each in pdf.objects if _has_map(each)]
    codes = (bytes.fromhex(code.decode()) for each in maps for code in _MULTIPLE.findall(each))
    texts = (code.decode("utf-16-be") for code in codes)
    return frozenset(_unmarked(canonical(t[::-1])) for t in texts if has_right_to_left(t))


def _has_map(held: pikepdf.Object) -> bool:
    return isinstance(held, pikepdf.Dictionary) and "/ToUnicode" in held
