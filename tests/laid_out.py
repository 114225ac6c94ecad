"""Where everything stands on the pages of a PDF, read from the finished file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.hidden import _ends, _Extents
from briefgen.proof.pdf.marks import Mark, PageContent
from briefgen.proof.pdf.pages import Pages
from briefgen.proof.pdf.report import Report
from briefgen.proof.pdf.tree import Content, Element, StructureTree

__all__ = ["Placed", "Words", "laid_out", "words_on"]

_INLINE = frozenset({"Link", "Reference", "Span"})
_ONE_LINE = 5.0  # points between the baselines of one line, raised words among them


class Words(NamedTuple):
    """Words that stand on a page, side by side; in points from its lower left corner."""

    page: int
    baseline: float
    left: float
    right: float
    size: float
    text: str


@dataclass
class Placed:
    """An element and where its own words stand; `parent` is the element that it stands in."""

    role: str
    parent: "Placed | None"
    words: list[Words] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)
    kids: "list[Placed]" = field(default_factory=list)

    @property
    def lines(self) -> list[tuple[int, float]]:
        """The page and the baseline of each line, in order."""
        found: list[tuple[int, float]] = []
        for each in sorted(self.words, key=lambda each: (each.page, -each.baseline)):
            last = found[-1] if found else None
            if not last or last[0] != each.page or last[1] - each.baseline > _ONE_LINE:
                found.append((each.page, each.baseline))
        return found

    @property
    def text(self) -> str:
        """The words, in the order in which they are drawn."""
        return "".join(each.text for each in self.words)

    def below(self) -> "Iterator[Placed]":
        """Yield the element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.below()


def laid_out(data: bytes) -> Placed:
    """Return the structure of a PDF, with the places of all words."""
    file = File(data)
    pages = Pages(file, Report())
    words = {
        id(mark): found for content in pages.contents for mark, found in _by_mark(content).items()
    }
    root = Placed("Root", None)
    _fill(root, StructureTree(file).root(), pages, words)
    return root


def words_on(data: bytes) -> list[Words]:
    """Return all words of a PDF, those of head and foot among them."""
    pages = Pages(File(data), Report())
    return [each for page in pages.contents for found in _by_mark(page).values() for each in found]


def _fill(placed: Placed, element: Element, pages: Pages, words: dict[int, list[Words]]) -> None:
    for kid in element.kids:
        if isinstance(kid, Content):
            mark = pages.mark_of(kid)
            if mark is not None:
                placed.words += words.get(id(mark), [])
                placed.pages.add(mark.page)
        elif isinstance(kid, Element) and kid.role in _INLINE:
            _fill(placed, kid, pages, words)
        elif isinstance(kid, Element):
            inner = Placed(kid.role, placed)
            placed.kids.append(inner)
            _fill(inner, kid, pages, words)


def _by_mark(content: PageContent) -> dict[Mark, list[Words]]:
    """Return the words of each mark of a page."""
    extents, ends = _Extents(content), _ends(content.points)
    found: dict[Mark, list[Words]] = {}
    for index, point in enumerate(content.points):
        left, right = extents._extent(index)
        text = "".join(point.mark.parts[point.start : ends[index]])
        if text.strip():
            size = point.setting.size
            words = Words(content.number, point.baseline, left, right, size, text)
            found.setdefault(point.mark, []).append(words)
    return found
