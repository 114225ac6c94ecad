"""In what the passages of two tellings disagree."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise, zip_longest

from briefgen.proof.alignment import Pairs, aligned
from briefgen.proof.assembly import INSIDE
from briefgen.proof.disagreement import Aspect, Disagreement, Saying, Side
from briefgen.proof.languages import adds_what_letters_tell
from briefgen.proof.readback import Cell, Kind, Link, Passage
from briefgen.proof.words import has_right_to_left, spaced

__all__ = ["Telling", "passage_disagreements"]

_CONTEXT = 5
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Telling:
    """The passages that one side tells."""

    side: Side
    passages: Sequence[Passage]


def passage_disagreements(
    one: Telling, other: Telling, third: Telling | None = None
) -> Iterator[Disagreement]:
    """Yield every disagreement between the passages of two sides, in order.

    Of each is told where `third`, another telling of the same, says what `one` says.
    """
    if tuple(one.passages) == tuple(other.passages) and not _differ_exactly(one, other):
        return
    comparison = _Comparison(one, other)
    if third is not None:
        comparison.agreeing = dict(_agreeing(one, third))
    yield from comparison.disagreements()


def _agreeing(one: Telling, third: Telling) -> Iterator[tuple[int, Saying]]:
    """Yield by its identity each passage of `one` that `third` says as well, and where."""
    for i, j in aligned(one.passages, third.passages):
        if i is None or j is None:
            continue
        a, b = one.passages[i], third.passages[j]
        alike = (a.kind, a.words, a.level) == (b.kind, b.words, b.level)
        if alike and _are_in_the_same_languages(a, b, one.side, third.side):
            yield id(a), Saying(third.side, _short(a.text), b.place)


def _differ_exactly(one: Telling, other: Telling) -> bool:
    """Tell whether passages differ that hold right-to-left words, where both tell their order."""
    pairs = zip(one.passages, other.passages, strict=True)
    return any(_are_exact(a, b) and spaced(a.text) != spaced(b.text) for a, b in pairs)


def _are_exact(a: Passage, b: Passage) -> bool:
    """Tell whether two passages hold words in two directions whose order both tell."""
    return a.is_settled and b.is_settled and has_right_to_left(a.text)


class _Comparison:
    def __init__(self, one: Telling, other: Telling) -> None:
        self._one, self._other = one, other
        self.agreeing: dict[int, Saying] = {}
        self._pairs = aligned(one.passages, other.passages)
        self._moved = dict(_moved(one, other, self._pairs))
        self._same = {i: j for i, j in self._pairs if i is not None and j is not None} | self._moved
        self._in_step = all(i == j for i, j in self._pairs)
        self._rows: dict[tuple[int, int], tuple[int, int]] = {}

    def disagreements(self) -> Iterator[Disagreement]:
        """Yield what is missing, what stands elsewhere, and what differs in what both tell."""
        arrived = set(self._moved.values())
        for i, j in self._pairs:
            if i is not None and j is not None:
                yield from self._differing(self._one.passages[i], self._other.passages[j])
            elif i is not None and i in self._moved:
                passages = self._one.passages[i], self._other.passages[self._moved[i]]
                yield self._disagreement(Aspect.ORDER, "stands elsewhere", *passages)
            elif i is not None:
                yield from self._missing(i, self._one, self._other)
            elif j is not None and j not in arrived:
                yield from self._missing(j, self._other, self._one)

    def _missing(self, at: int, has: Telling, lacks: Telling) -> Iterator[Disagreement]:
        """Yield that a passage is missing; an empty cell is missed where its row is not."""
        passage = has.passages[at]
        if passage.words or (passage.cell and _row(passage) in self._shared_rows(has)):
            says = _short(passage.text)
            message = f'{_article(passage.kind)} stands in the {has.side} alone: "{says}"'
            sayings = Saying(has.side, says, passage.place), Saying(lacks.side, "")
            agreeing = self.agreeing.get(id(passage))
            yield Disagreement(Aspect.MISSING, message, sayings, passage.path, agreeing)

    def _shared_rows(self, has: Telling) -> set[tuple[int, int] | None]:
        """Return the rows that hold words which the other side has as well."""
        side = 0 if has is self._one else 1
        found = (has.passages[pair[side] or 0] for pair in self._pairs if None not in pair)
        return {_row(passage) for passage in found if passage.words}

    def _differing(self, a: Passage, b: Passage) -> Iterator[Disagreement]:
        """Yield what differs between two passages that belong together."""
        if not self._says_the_same(a, b):
            yield self._words_differ(a, b)
        elif self._in_step and a == b:
            return
        if a.kind is not b.kind:
            yield self._disagreement(Aspect.KIND, "is another thing", a, b, (a.kind, b.kind))
        elif a.level != b.level:
            levels = f"level {a.level}", f"level {b.level}"
            yield self._disagreement(Aspect.LEVEL, "has another level", a, b, levels)
        if a.mark != b.mark and a.mark is not None and b.mark is not None:
            yield self._disagreement(Aspect.MARK, "is marked otherwise", a, b, (a.mark, b.mark))
        if a.cell and b.cell and not self._is_same_place(a.cell, b.cell):
            places = _place(a.cell), _place(b.cell)
            yield self._disagreement(Aspect.CELL, "stands otherwise in its table", a, b, places)
        sides = self._one.side, self._other.side
        if a.words == b.words and not _are_in_the_same_languages(a, b, *sides):
            languages = _languages(a), _languages(b)
            yield self._disagreement(Aspect.LANGUAGE, "is in another language", a, b, languages)
        yield from self._links_differ(a, b)

    def _says_the_same(self, a: Passage, b: Passage) -> bool:
        if _are_exact(a, b):
            return spaced(a.text) == spaced(b.text)
        return a.words == b.words or _are_joined_otherwise(a, b)

    def _words_differ(self, a: Passage, b: Passage) -> Disagreement:
        aspect = Aspect.ALT if a.kind is Kind.FIGURE else Aspect.TEXT
        says = _excerpts(a.text, b.text)
        what = "has another alt text" if aspect is Aspect.ALT else "says something else"
        return self._disagreement(aspect, what, a, b, says)

    def _links_differ(self, a: Passage, b: Passage) -> Iterator[Disagreement]:
        for mine, yours in zip_longest(a.links, b.links):
            if not self._agree(mine, yours):
                leads = _leads(mine, self._one), _leads(yours, self._other)
                yield self._disagreement(Aspect.LINK, "links otherwise", a, b, leads)

    def _agree(self, mine: Link | None, yours: Link | None) -> bool:
        if mine is None or yours is None:
            return False
        if not (mine.target.startswith(INSIDE) and yours.target.startswith(INSIDE)):
            return mine == yours
        here, there = _index(mine), _index(yours)
        return here is not None and self._same.get(here) == there and mine.text == yours.text

    def _is_same_place(self, a: Cell, b: Cell) -> bool:
        """Tell whether two cells stand alike: the rows of two tables belong together one by one."""
        row = self._rows.setdefault((a.table, a.row), (b.table, b.row))
        shape = (a.column, a.rows, a.columns, a.heads) == (b.column, b.rows, b.columns, b.heads)
        return shape and row == (b.table, b.row)

    def _disagreement(
        self,
        aspect: Aspect,
        what: str,
        a: Passage,
        b: Passage,
        says: tuple[str, str] | None = None,
    ) -> Disagreement:
        mine, yours = says or (_short(a.text), _short(b.text))
        sayings = Saying(self._one.side, mine, a.place), Saying(self._other.side, yours, b.place)
        named = f'{_article(a.kind)} "{_short(a.text)}"' if says else _article(a.kind)
        agreeing = self.agreeing.get(id(a))
        return Disagreement(aspect, f"{named} {what}", sayings, a.path or b.path, agreeing)


def _are_joined_otherwise(a: Passage, b: Passage) -> bool:
    """Tell whether two passages differ in nothing but where a link joins its neighbours.

    Why: of a link among right-to-left words a page shows which letters are its own, but not where
    it stands among its neighbours.
    """
    if not (a.links and b.links and has_right_to_left(a.text)):
        return False
    one, other = Counter(pairwise(a.words)), Counter(pairwise(b.words))
    joins = [pair for pair in (*(one - other), *(other - one)) if " " not in pair]
    has_same_letters = sorted(a.words.replace(" ", "")) == sorted(b.words.replace(" ", ""))
    return has_same_letters and len(joins) <= 2 * len(a.links)


def _moved(one: Telling, other: Telling, pairs: Pairs) -> Iterator[tuple[int, int]]:
    """Yield the pairs of passages that stand at two places."""
    lost = [i for i, j in pairs if i is not None and j is None]
    found = [j for i, j in pairs if i is None and j is not None]
    for i in lost:
        at = next((j for j in found if other.passages[j].words == one.passages[i].words), None)
        if at is not None and one.passages[i].words:
            found.remove(at)
            yield i, at


def _row(passage: Passage) -> tuple[int, int] | None:
    return (passage.cell.table, passage.cell.row) if passage.cell else None


def _article(kind: Kind) -> str:
    return f"an {kind}" if kind is Kind.NOTE else f"a {kind}"


def _place(cell: Cell) -> str:
    spans = f", {cell.columns} columns wide" * (cell.columns > 1)
    spans += f", {cell.rows} rows high" * (cell.rows > 1) + ", in a header row" * cell.heads
    return f"table {cell.table + 1}, row {cell.row + 1}, column {cell.column + 1}{spans}"


def _are_in_the_same_languages(a: Passage, b: Passage, of_a: Side, of_b: Side) -> bool:
    """Tell whether two passages are in the same languages; a Word file may say what letters do."""
    if a.languages == b.languages:
        return True
    pairs = ((a, b, of_a), (b, a, of_b))
    return any(side is Side.DOCX and adds_what_letters_tell(x, y) for x, y, side in pairs)


def _languages(passage: Passage) -> str:
    return ", ".join(tag for tag, _ in passage.languages) or "the language of the document"


def _leads(link: Link | None, telling: Telling) -> str:
    if link is None:
        return "no link"
    target = link.target
    if target.startswith(INSIDE):
        index = _index(link)
        target = "nothing" if index is None else f'"{_short(telling.passages[index].text)}"'
    return f'"{link.text}" leads to {target}'


def _index(link: Link) -> int | None:
    """Return the number of the passage that a link inside the file leads to, None for nothing."""
    number = link.target.removeprefix(INSIDE)
    return int(number) if number.isdecimal() else None


def _excerpts(one: str, other: str) -> tuple[str, str]:
    """Return both texts from a few words before the first difference to a few behind the last."""
    mine, yours = one.split(), other.split()
    blocks = SequenceMatcher(None, mine, yours, autojunk=False).get_opcodes()
    changed = [block for block in blocks if block[0] != "equal"]
    if not changed:
        return _short(one), _short(other)
    (_, i, _, j, _), (_, _, i_end, _, j_end) = changed[0], changed[-1]
    return _around(mine, i, i_end), _around(yours, j, j_end)


def _around(words: Sequence[str], start: int, end: int) -> str:
    first, last = max(start - _CONTEXT, 0), end + _CONTEXT
    before, after = "… " * (first > 0), " …" * (last < len(words))
    return f"{before}{_short(_joined(words[first:last]))}{after}"


def _joined(words: Iterable[str]) -> str:
    return " ".join(words)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
