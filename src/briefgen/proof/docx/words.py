"""What one paragraph says, collected run by run."""

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from briefgen.proof.assembly import Chunk
from briefgen.proof.docx.drawings import Box
from briefgen.proof.docx.instructions import Instruction
from briefgen.proof.docx.styles import Look
from briefgen.proof.words import squeezed

__all__ = ["Words"]


class Words:
    """What a paragraph says.

    `symbols` are the first ones set by hand, `page` is the number printed in a contents line,
    `contents` the list of contents that it stands in, `alts` and `boxes` are of its pictures,
    `hidden` are words that do not show and why, `begun` the bookmarks that begin here.
    """

    __slots__ = (
        "_language",
        "_link",
        "_pieces",
        "_symbols_end",
        "alts",
        "begun",
        "boxes",
        "chunks",
        "contents",
        "hidden",
        "page",
        "symbols",
    )  # fmt: skip

    def __init__(self) -> None:
        """Begin with no words."""
        self.chunks: list[Chunk] = []
        self.symbols = ""
        self.page: str | None = None
        self.contents: Instruction | None = None
        self.alts: tuple[str, ...] = ()
        self.boxes: tuple[Box, ...] = ()
        self.hidden: tuple[tuple[str, str], ...] = ()
        self.begun: tuple[str, ...] = ()
        self._pieces: list[str] = []
        self._link: str | None = None
        self._language = ""
        self._symbols_end = 0

    @property
    def text(self) -> str:
        """The words alone, as they stand."""
        chunks = self.chunks
        return chunks[0].text if len(chunks) == 1 else "".join([chunk.text for chunk in chunks])

    @property
    def say_something(self) -> bool:
        """Tell whether there is anything to be seen."""
        text = self.text
        return bool(text.strip()) and (text.isascii() or bool(squeezed(text)))

    def say(self, text: str, link: str | None, look: Look) -> None:
        """Add words that look so and lead somewhere (or nowhere)."""
        if look.is_plain:
            if link != self._link or look.language != self._language:
                self.settle()
                self._link, self._language = link, look.language
            self._pieces.append(text)
            return
        for language, part in _by_script(text, look):
            self._add(part, link, language)
        if look.hidden and text.strip():
            self._hide(text, look.hidden)

    def mark(self, symbol: str) -> bool:
        """Add to the mark set by hand; tell whether it belongs to it: words end the mark."""
        said = len(self._pieces) + len(self.chunks)
        if self.symbols and said != self._symbols_end:
            return False
        self.symbols += symbol
        self._symbols_end = said
        return True

    def hide(self, reason: str) -> None:
        """Note that nothing of the paragraph can be seen."""
        if self.text.strip():
            self.hidden = ((self.text, reason),)

    def settle(self) -> None:
        """Make a chunk of the words that were said in one manner."""
        if self._pieces:
            self.chunks.append(Chunk("".join(self._pieces), self._link, self._language))
            self._pieces = []

    def _add(self, text: str, link: str | None, language: str) -> None:
        if link != self._link or language != self._language:
            self.settle()
            self._link, self._language = link, language
        self._pieces.append(text)

    def _hide(self, text: str, reason: str) -> None:
        before = self.hidden
        if before and before[-1][1] == reason:
            text, before = before[-1][0] + text, before[:-1]
        self.hidden = (*before, (text, reason))


def _by_script(text: str, look: Look) -> Iterator[tuple[str, str]]:
    """Yield the stretches of a text with the language of each: East Asian words have their own."""
    if not look.eastern or text.isascii():
        yield look.language, text
        return
    for is_eastern, chars in groupby(text, _is_eastern):
        yield look.eastern if is_eastern else look.language, "".join(chars)


def _is_eastern(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"
