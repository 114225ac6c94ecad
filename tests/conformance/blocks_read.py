"""Is what a document says found by a reader: block by block, in order, and nothing else?"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from briefgen.proof.readback import PAGE, PAGES, Kind, Passage, Readback
from briefgen.proof.words import has_right_to_left
from tests.conformance.readers import Reading, canonical

__all__ = ["Search"]

_UNPRINTED = (Kind.TABLE, Kind.FIGURE)


class Search:
    """Looks for the blocks of a document in what a reader gives, white space aside.

    The running head and foot and repeated headers of tables are taken out where they stand. `wrong`
    is what is not found, or found and not said; `counts` is how many were found in which way.
    """

    def __init__(self, reading: Reading, said: Readback) -> None:
        self.wrong: list[str] = []
        self.counts: Counter[str] = Counter()
        self._reading = reading
        self._turns = any(has_right_to_left(passage.text) for passage in said.passages)
        self._text = ""
        self._starts: list[int] = []
        self._at = 0
        for number, page in enumerate(reading.pages, 1):
            self._add(number, page, said)
        headers = _headers(said)
        for unit in _units(said):
            self._find(unit, headers)
        if rest := self._text[self._at :]:
            self.wrong.append(f"nobody says {rest!r}")

    def _add(self, number: int, page: str, said: Readback) -> None:
        """Add a page without its running head and foot, which are drawn first."""
        [running] = said.running
        pieces = " ".join(running.head + running.foot)
        count = str(len(self._reading.pages))
        pieces = pieces.replace(PAGE, str(number)).replace(PAGES, count)
        end = len(canonical(pieces))
        if not self._reading.mixed(pieces, page[:end]):  # readers order its pieces as they stand
            self.wrong.append(f"page {number} begins {page[:end]!r}, not {pieces!r}")
        self._starts.append(len(self._text))
        self._text += page[end:]

    def _find(self, unit: list[Passage], headers: dict[int, str]) -> None:
        kind, cell = unit[0].kind, unit[0].cell
        length = sum(len(_printed(passage)) for passage in unit)
        if cell and not cell.heads:
            self._skip_header(headers[cell.table], length)
        end = self._contents(unit) if kind is Kind.CONTENTS else self._blocks(unit, length)
        if end is None:
            found = self._text[self._at : self._at + length]
            said = [_printed(passage) for passage in unit]
            self.wrong.append(f"{unit[0].path or kind}: {said} is read as {found!r}")
        self._at = self._at + length if end is None else end

    def _blocks(self, unit: list[Passage], length: int) -> int | None:
        """Return where blocks end, one after the other or, of a row that is torn, all together."""
        at: int | None = self._at
        for passage in unit:
            at = self._block(passage, at) if at is not None else None
        if at is not None or len(unit) == 1:
            return at
        if self._is_cut(length) or (self._turns and self._reading.reader == "pdfium"):
            return self._together(" ".join(map(_typed, unit)), "rows together", self._at)
        return None

    def _block(self, passage: Passage, at: int) -> int | None:
        words, mark = _printed(passage), canonical(passage.mark or "")
        end = self._reading.end_of(words, self._text, at)
        if end is not None:
            self.counts["in order"] += 1
            return end
        end = self._reading.moved_mark(mark, words[len(mark) :], self._text, at)
        if end is not None:
            self.counts["mark behind label"] += 1
            return end
        if has_right_to_left(words) or (self._turns and self._reading.reader == "pdfium"):
            return self._together(_typed(passage), "word by word", at)
        return None

    def _together(self, text: str, how: str, at: int) -> int | None:
        end = at + len(canonical(text))
        if not self._reading.mixed(text, self._text[at:end]):
            return None
        self.counts[how] += 1
        return end

    def _contents(self, unit: list[Passage]) -> int | None:
        """Return where the lines of contents end, each with the number of a page behind it."""
        lines = "".join(re.escape(_printed(passage)) + r"(\d+)" for passage in unit)
        found = re.compile(lines).match(self._text, self._at)
        pages = [int(number) for number in found.groups()] if found else []
        if not found or pages != sorted(pages) or pages[-1] > len(self._starts):
            return None
        self.counts["in order"] += len(unit)
        return found.end()

    def _skip_header(self, header: str, length: int) -> None:
        """Take out the header of a table where a page begins within the row that is looked for."""
        for i, start in enumerate(self._starts):
            found = self._text[start : start + len(header)]
            if header and self._at <= start < self._at + length and sorted(found) == sorted(header):
                self._text = self._text[:start] + self._text[start + len(header) :]
                later = self._starts[i + 1 :]
                self._starts[i + 1 :] = [each - len(header) for each in later]

    def _is_cut(self, length: int) -> bool:
        return any(self._at < start < self._at + length for start in self._starts)


def _typed(passage: Passage) -> str:
    return f"{passage.mark or ''} {passage.text}"


def _printed(passage: Passage) -> str:
    return canonical(_typed(passage))


def _headers(said: Readback) -> dict[int, str]:
    headers: dict[int, str] = {}
    for passage in said.passages:
        if passage.cell:
            words = _printed(passage) if passage.cell.heads else ""
            headers[passage.cell.table] = headers.get(passage.cell.table, "") + words
    return headers


def _units(said: Readback) -> Iterator[list[Passage]]:
    """Yield what stands together: a block, the cells of a row, the lines of contents."""
    printed = (each for each in enumerate(said.passages) if each[1].kind not in _UNPRINTED)

    def unit(each: tuple[int, Passage]) -> object:
        number, passage = each
        if passage.cell:
            return passage.cell.table, passage.cell.row
        return passage.kind if passage.kind is Kind.CONTENTS else number

    for _, group in groupby(printed, key=unit):
        yield [passage for _, passage in group]
