"""Which number each source has, and how a citation is set."""

from collections.abc import Iterable, Sequence

from briefgen.compose.parts import NO_BREAK
from briefgen.compose.returns import source_anchor
from briefgen.document.inline import Mark, Span, Text
from briefgen.style.layout import Citations

__all__ = ["Ledger"]

_CITATION = frozenset({Mark.CITATION})


class Ledger:
    """The numbers of the sources.

    Endnotes are numbered in the order of first citation, as Word does; bracketed sources in the
    order of the list. Sections must therefore be composed in the order in which they are read.
    """

    def __init__(self, sources: Iterable[str], form: Citations, comma: str = ",") -> None:
        """Take the ids of the sources in the order of the list, and the sign between numbers."""
        self._listed = tuple(sources)
        self._form = form
        self._sign = comma
        self._numbers: dict[str, int] = {}
        self._in_text: set[str] = set()
        self._is_closed = False
        if form is Citations.BRACKETS:
            for source in self._listed:
                self.number(source)

    @property
    def numbered(self) -> tuple[str, ...]:
        """Return the ids numbered so far, in the order of their numbers."""
        return tuple(self._numbers)

    @property
    def cited_in_text(self) -> tuple[str, ...]:
        """Return the ids that some citation names, in the order of their numbers."""
        return tuple(source for source in self._numbers if source in self._in_text)

    def number(self, source: str) -> int:
        """Return a source's number; the first question settles it."""
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    def number_the_rest(self) -> None:
        """Give the sources that nothing cites the numbers after the last; no new notes."""
        for source in self._listed:
            self.number(source)
        self._is_closed = True

    def knows(self, source: str) -> bool:
        """Tell whether there is such a source."""
        return source in self._listed

    def citation(
        self, sources: Sequence[str], path: str | None, locators: Sequence[str] = ()
    ) -> Text:
        """Return the spans of one citation: `1,4` raised, or ` [1, 4]` that never breaks."""
        known = [(s, loc) for s, loc in self._paired(sources, locators) if self.knows(s)]
        known.sort(key=lambda entry: self.number(entry[0]))
        if not known:
            return ()
        spans = [span for entry in known for span in (*self._one(*entry, path), self._comma(path))]
        spans.pop()
        if self._form is Citations.ENDNOTES:
            return tuple(spans)
        return (_mark(f"{NO_BREAK}[", path), *spans, _mark("]", path))

    def cited(
        self, text: Text, sources: Sequence[str], path: str | None, locators: Sequence[str] = ()
    ) -> Text:
        """Return a text with a citation behind it, parted from one that it ends in."""
        citation = self.citation(sources, path, locators)
        is_touching = self._form is Citations.ENDNOTES and _last_marks(text) >= _CITATION
        return (*text, *((self._comma(path),) if citation and is_touching else ()), *citation)

    def _paired(self, sources: Sequence[str], locators: Sequence[str]) -> Iterable[tuple[str, str]]:
        full = [*locators, *[""] * (len(sources) - len(locators))]
        return dict.fromkeys(zip(sources, full, strict=True))

    def _one(self, source: str, locator: str, path: str | None) -> tuple[Span, ...]:
        number = str(self.number(source))
        if not self._is_closed:
            self._in_text.add(source)
        if self._form is Citations.ENDNOTES and source in self._in_text:
            spans = [Span(text=number, marks=_CITATION, note=source, path=path)]
        else:
            spans = [Span(text=number, marks=_CITATION, target=source_anchor(source), path=path)]
        if locator:
            spans.append(_mark(f"{self._sign}{NO_BREAK}{locator.replace(' ', NO_BREAK)}", path))
        return tuple(spans)

    def _comma(self, path: str | None) -> Span:
        space = "" if self._form is Citations.ENDNOTES else NO_BREAK
        return _mark(f"{self._sign}{space}", path)


def _last_marks(text: Text) -> frozenset[Mark]:
    return text[-1].marks if text else frozenset()


def _mark(text: str, path: str | None) -> Span:
    return Span(text=text, marks=_CITATION, path=path)
