"""Which lines of text a page shows, and how many of them two pages share."""

import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

__all__ = ["Word", "agreement", "lines_of", "page_lines"]

_GAP = 9.0
"""A wider space than this, in points, parts two columns; words of one line stand closer."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page and its box, in points from the upper left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """Half its height."""
        return (self.top + self.bottom) / 2


def page_lines(pdf: Path, page: int = 1) -> list[str]:
    """Return the lines of one page, column by column, white space removed."""
    command = ["pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(pdf), "-"]
    done = subprocess.run(command, capture_output=True, check=True)
    root = etree.fromstring(done.stdout, etree.XMLParser(recover=True))
    return lines_of([_word(element) for element in root.iter("{*}word")])


def _word(element: etree._Element) -> Word:
    box = {name: float(element.get(name, "0")) for name in ("xMin", "yMin", "xMax", "yMax")}
    return Word(element.text or "", box["xMin"], box["yMin"], box["xMax"], box["yMax"])


def lines_of(words: list[Word]) -> list[str]:
    """Return words put together to lines: what stands level and close belongs together."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.middle):
        row = next((row for row in rows[-3:] if _is_level(row, word)), None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    return [line for row in rows for line in _columns(sorted(row, key=lambda word: word.left))]


def _is_level(row: list[Word], word: Word) -> bool:
    """Tell whether a word stands on a row: a raised number and a tall word both do."""
    tallest = max(row, key=lambda word: word.bottom - word.top)
    return any(
        one.top <= other.middle <= one.bottom for one, other in ((tallest, word), (word, tallest))
    )


def _columns(row: list[Word]) -> list[str]:
    lines = [""]
    for index, word in enumerate(row):
        if index and word.left - row[index - 1].right > _GAP:
            lines.append("")
        lines[-1] += "".join(word.text.split())
    return lines


def agreement(one: list[str], other: list[str]) -> float:
    """Return which share of the lines of two pages stands on both."""
    longest = max(len(one), len(other))
    return (Counter(one) & Counter(other)).total() / longest if longest else 0.0
