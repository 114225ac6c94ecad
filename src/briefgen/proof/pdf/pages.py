"""What all pages show, and which of it the structure owns."""

from briefgen.diagnostics import ProofError
from briefgen.proof.pdf.content import read_content
from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.inline import differing
from briefgen.proof.pdf.marks import Mark, PageContent
from briefgen.proof.pdf.objects import Ref
from briefgen.proof.pdf.report import Report, quoted
from briefgen.proof.pdf.resources import Library, Resources
from briefgen.proof.pdf.text import text_of
from briefgen.proof.pdf.tree import Content
from briefgen.proof.words import squeezed

__all__ = ["Pages"]

_LETTER = (0.0, 0.0, 612.0, 792.0)
_CORNERS = 4


class Pages:
    """The pages of a file, each with what it shows."""

    def __init__(self, file: File, report: Report) -> None:
        self._file = file
        self._report = report
        self._library = Library(file)
        self.references = file.pages
        if not self.references:
            raise ProofError("the PDF has no pages")
        self.numbers = {page: number for number, page in enumerate(self.references, 1)}
        self.contents = [self._read(number, page) for page, number in self.numbers.items()]
        self._owned: set[int] = set()
        self._missing: dict[int, list[int]] = {}

    def mark_of(self, content: Content) -> Mark | None:
        """Return the mark that an element points at, and note that it is owned."""
        marks = self._marks(content.holder)
        mark = marks.get(content.number)
        if mark is None:
            page = self.numbers.get(content.holder, 0) if content.holder else 0
            self._missing.setdefault(page, []).append(content.number)
            return None
        if id(mark) in self._owned:
            self._report.add(f"{quoted(text_of(mark))} stands twice in the structure", mark.page)
            return None
        self._owned.add(id(mark))
        return mark

    def report_missing(self) -> None:
        """Report for each page what elements point at that is not there."""
        for page, numbers in self._missing.items():
            which = f"number {numbers[0]}" + f" and {len(numbers) - 1} more" * (len(numbers) > 1)
            what = f"content that is not there ({which})"
            self._report.add(f"a structure element points at {what}", page)

    def report_unread(self) -> None:
        """Report the words that stand in no element."""
        for content in self.contents:
            marks = [
                *content.marks.values(),
                *(m for f in content.forms.values() for m in f.values()),
            ]
            for mark in [content.stray, *(mark for mark in marks if id(mark) not in self._owned)]:
                if squeezed(mark.text):
                    words = quoted(text_of(mark))
                    self._report.add(f"{words} stands outside the structure", content.number)

    def _marks(self, holder: Ref | None) -> dict[int, Mark]:
        if holder is None:
            return {}
        if holder in self.numbers:
            return self.contents[self.numbers[holder] - 1].marks
        found = (page.forms[holder] for page in self.contents if holder in page.forms)
        return next(found, {})

    def _read(self, number: int, reference: Ref) -> PageContent:
        page = self._file.dictionary(reference)
        content = PageContent(number, self._box(page), Mark("", number))
        resources = self._file.inherited(page, "/Resources")
        own = Resources(self._library, resources if isinstance(resources, dict) else {})
        read_content(content, self._data(page, number), own)
        for problem in dict.fromkeys(content.problems):
            self._report.add(problem, number)
        self._check_marks(content)
        return content

    def _data(self, page: dict[str, object], number: int) -> bytes:
        value = page.get("/Contents")
        held = self._file.value(value)
        parts = []
        for each in held if isinstance(held, list) else [value] if value else []:
            data = self._file.stream(each)
            if data is None:
                self._report.add("a page whose content cannot be read", number)
            parts.append(data or b"")
        return b"\n".join(parts)

    def _box(self, page: dict[str, object]) -> tuple[float, float, float, float]:
        """Return what of a page is shown: its crop box within its media box."""
        media = self._corners(self._file.inherited(page, "/MediaBox")) or _LETTER
        crop = self._corners(self._file.inherited(page, "/CropBox")) or media
        return (
            max(media[0], crop[0]), max(media[1], crop[1]),
            min(media[2], crop[2]), min(media[3], crop[3]),
        )  # fmt: skip

    def _corners(self, value: object) -> tuple[float, float, float, float] | None:
        numbers = [self._file.value(each) for each in value] if isinstance(value, list) else []
        if len(numbers) != _CORNERS or not all(isinstance(n, int | float) for n in numbers):
            return None
        a, b, c, d = map(float, numbers)
        return min(a, c), min(b, d), max(a, c), max(b, d)

    def _check_marks(self, content: PageContent) -> None:
        """Report what is read aloud otherwise than it is drawn."""
        for mark in (*content.marks.values(), *content.artifacts, content.stray):
            for start, end, actual in mark.replaced:
                if difference := differing(text_of(mark.part(start, end)), actual):
                    self._report.add(difference, content.number)
