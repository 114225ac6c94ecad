"""What a PDF says, read as a viewer and a screen reader would."""

from briefgen.proof.assembly import with_targets
from briefgen.proof.pdf.actions import check_actions
from briefgen.proof.pdf.annotations import Annotations
from briefgen.proof.pdf.artifacts import running_of
from briefgen.proof.pdf.body import Body
from briefgen.proof.pdf.contents import settle_contents
from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.hidden import hidden_words
from briefgen.proof.pdf.inline import Inline
from briefgen.proof.pdf.objects import text_string
from briefgen.proof.pdf.order import DrawingOrder
from briefgen.proof.pdf.outline import read_outline
from briefgen.proof.pdf.pages import Pages
from briefgen.proof.pdf.properties import read_properties
from briefgen.proof.pdf.report import Report
from briefgen.proof.pdf.story import Story
from briefgen.proof.pdf.tree import StructureTree
from briefgen.proof.pdf.untagged import read_untagged
from briefgen.proof.readback import Kind, Passage, Readback

__all__ = ["read_pdf"]


def read_pdf(data: bytes) -> Readback:
    """Return what a PDF says; raise ProofError for what cannot be read at all."""
    return _Reader(data).readback()


class _Reader:
    """Reads the parts of a file one after the other."""

    def __init__(self, data: bytes) -> None:
        self._report = Report()
        self._file = File(data)
        self._pages = Pages(self._file, self._report)
        self._links = Annotations(self._file, self._pages.references, self._report)
        language = text_string(self._file.value(self._file.catalog.get("/Lang")))
        self._story = Story(language, DrawingOrder(self._report))

    def readback(self) -> Readback:
        """Return all that the file says."""
        self._check_file()
        self._read_body()
        passages = self._passages()
        headings = {
            (page, passage.words)
            for page, passage in zip(self._story.pages, passages, strict=True)
            if passage.kind is Kind.HEADING
        }
        outline = tuple(read_outline(self._file, self._links.destinations, headings, self._report))
        running = tuple(
            running_of(content, self._story.repeated, self._report)
            for content in self._pages.contents
        )
        properties = read_properties(self._file, self._report)
        self._report_hidden()
        for number, _ in self._file.undecoded:
            self._report.add(f"object {number} is a stream that cannot be decoded")
        return Readback(
            passages=passages,
            outline=outline,
            running=running,
            properties=properties,
            pages=len(self._pages.references),
            faults=self._report.faults,
        )

    def _check_file(self) -> None:
        if self._file.is_encrypted:
            self._report.add("the file is encrypted")
        marking = self._file.dictionary(self._file.catalog.get("/MarkInfo"))
        if self._file.value(marking.get("/Marked")) is not True:
            self._report.add("the file does not say that it is tagged")
        check_actions(self._file, self._report)

    def _read_body(self) -> None:
        tree = StructureTree(self._file)
        if not tree.is_there:
            self._report.add("the file has no structure")
            read_untagged(self._story, self._pages.contents)
            self._links.report_drawn(self._pages.references)
            return
        inline = Inline(self._pages.mark_of, self._links.link_of, self._report)
        Body(self._story, inline, self._report).read(tree.root())
        for problem in tree.problems:
            self._report.add(problem)
        self._pages.report_missing()
        self._pages.report_unread()
        self._links.report_unowned(self._pages.references)
        self._links.report_drawn(self._pages.references)

    def _passages(self) -> tuple[Passage, ...]:
        """Return the passages, their links led to other passages."""
        places = self._story.places.found(self._links.points)
        for point in sorted(self._links.points, key=lambda point: point.page):
            if point.key not in places:
                self._report.add("a link to a place below which nothing stands", point.page)
        settle_contents(self._story, places, self._report)
        return with_targets(self._story.passages, places)

    def _report_hidden(self) -> None:
        for content in self._pages.contents:
            for problem in hidden_words(content):
                self._report.add(problem, content.number)
