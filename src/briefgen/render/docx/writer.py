"""A document as a Word file: one handler for each kind of block, and the whole of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE as TYPES
from docx.opc.constants import RELATIONSHIP_TYPE as RELATIONS
from docx.opc.part import Part

from briefgen.diagnostics import RenderError
from briefgen.document.blocks import (
    Block,
    Contents,
    Figure,
    Heading,
    ItemList,
    Note,
    Notes,
    Paragraph,
    Table,
)
from briefgen.document.document import Document
from briefgen.document.roles import Role
from briefgen.document.writer import write_blocks
from briefgen.render.docx.band import (
    footer_part,
    header_part,
    margin_for,
    marking_lines,
    restriction_lines,
)
from briefgen.render.docx.blocks.contents import contents_xml
from briefgen.render.docx.blocks.endnotes import endnotes_part
from briefgen.render.docx.blocks.figures import FigureWriter
from briefgen.render.docx.blocks.heading_numbers import HeadingNumbers
from briefgen.render.docx.blocks.paragraphs import ParagraphWriter, paragraph_xml
from briefgen.render.docx.blocks.spacing import (
    ends_in_paragraph,
    ends_in_rule,
    gap_above,
    space_before,
)
from briefgen.render.docx.blocks.tables import TableWriter
from briefgen.render.docx.file.package import WordPackage
from briefgen.render.docx.page import PAGE_KINDS, section_xml
from briefgen.render.docx.styles.definitions import NARROW, NARROW_LEADING
from briefgen.render.docx.styles.formats import ParagraphFormat
from briefgen.render.docx.styles.names import style_id
from briefgen.render.docx.styles.numbering import Lists
from briefgen.render.docx.styles.role_formats import HEADING_ROLES, LIST_ROLES
from briefgen.render.docx.styles.sheet import StyleSheet
from briefgen.render.docx.text.bookmarks import Bookmarks
from briefgen.render.docx.text.cross_references import CrossReferences
from briefgen.render.docx.text.inline import InlineWriter, NoteReferences
from briefgen.render.docx.text.links import Links
from briefgen.render.docx.text.provenance import Provenance
from briefgen.style.look import Look

if TYPE_CHECKING:
    from briefgen.render.docx.reference.opening import Template
    from briefgen.render.docx.reference.running import Bands

__all__ = ["DocxWriter", "render"]


def render(
    document: Document,
    look: Look,
    *,
    pages: Mapping[str, int] | None = None,
    page_count: int = 1,
    template: "Template | None" = None,
) -> bytes:
    """Return the document as a Word file.

    `pages` gives the page of each heading's anchor: the contents list prints them until Word
    works them out anew, and prints none where they are not known. A `template` is a house's own,
    to which the document and the look are fitted. Raises TemplateError where it is marked
    otherwise than the document.
    """
    writer = DocxWriter(document, look, pages)
    writer.write()
    return writer.written(page_count, template)


class DocxWriter:
    """Collects a fragment of WordprocessingML for each block."""

    def __init__(
        self, document: Document, look: Look, pages: Mapping[str, int] | None = None
    ) -> None:
        """Begin an empty package for a document."""
        language = document.meta.language
        self._document = document
        self._pages = pages
        headings = HeadingNumbers(document.blocks)
        self._package = WordPackage(look, language, headings.levels)
        self._styles = StyleSheet(look, language)
        self._bookmarks = Bookmarks()
        self._provenance = Provenance(self._bookmarks)
        self._repeated = CrossReferences(document.blocks)
        self._notes = tuple(_notes(self._repeated.blocks))
        self._references = NoteReferences(frozenset(note.id for note in self._notes))
        self._in_contents = frozenset(_targets(document.blocks))
        self._lists = Lists(look, language)
        self._paragraphs = ParagraphWriter(self._words(self._package.main), self._lists, headings)
        self._tables = TableWriter(self._paragraphs)
        self._figures = FigureWriter(self._package, self._paragraphs)
        self._written: list[Block] = []
        self._fragments: list[tuple[str, str]] = []

    def write(self) -> None:
        """Write all blocks of the document."""
        write_blocks(self._repeated.blocks, self)

    def heading(self, block: Heading, /) -> None:
        """Write a heading; below another it stands as close as that one wants."""
        last = self._last
        is_below = isinstance(last, Heading) and last.level < block.level
        before = 0.0 if is_below else self._space_before(HEADING_ROLES[block.level])
        in_contents = block.anchor in self._in_contents
        self._add(block, self._paragraphs.heading(block, in_contents=in_contents, before=before))

    def paragraph(self, block: Paragraph, /) -> None:
        """Write a paragraph."""
        self._add(block, self._paragraphs.in_flow(block, self._space_before(block.role)))

    def item_list(self, block: ItemList, /) -> None:
        """Write a list."""
        before = self._space_before(LIST_ROLES[block.kind])
        self._add(block, self._paragraphs.item_list(block, before))

    def table(self, block: Table, /) -> None:
        """Write a table."""
        gap = gap_above(self._styles, self._last, block)
        space = _empty_line(gap, keeps_next=True) if gap else ""
        is_under_rule = ends_in_rule(self._styles, self._last) and gap <= NARROW_LEADING
        self._add(block, space + self._tables.table(block, is_under_rule=is_under_rule))

    def figure(self, block: Figure, /) -> None:
        """Write a picture and its caption."""
        self._add(block, self._figures.figure(block))

    def contents(self, block: Contents, /) -> None:
        """Write the contents list."""
        self._add(block, contents_xml(block, self._paragraphs, self._pages))

    def notes(self, block: Notes, /) -> None:
        """Write nothing here: the notes are a part of their own, and Word places them."""

    def written(self, page_count: int, template: "Template | None" = None) -> bytes:
        """Return the file."""
        section = self._section(page_count)
        bands = self._bands(page_count) if template else None
        self._write_notes()
        self._bookmarks.check()
        end = "" if ends_in_paragraph(self._last) else _empty_line(NARROW_LEADING)
        self._package.set_body(
            [*self._fragments, ("the end", end + self._bookmarks.close() + section)]
        )
        self._package.add_styles(self._styles.added)
        self._package.add_numberings(self._lists.definitions, self._lists.added)
        self._package.describe(self._document.meta)
        if template and bands:
            from briefgen.render.docx.reference.grafting import graft

            graft(self._package, template, self._styles.look, bands)
        return self._package.written(self._document.meta.date)

    @property
    def _last(self) -> Block | None:
        return self._written[-1] if self._written else None

    def _space_before(self, role: Role) -> float | None:
        return space_before(self._styles, self._last, role)

    def _add(self, block: Block, fragment: str) -> None:
        self._written.append(block)
        name = f"block {len(self._written)} ({type(block).__name__})"
        path = getattr(block, "path", None)
        self._fragments.append((f"{name}, {path}" if path else name, fragment))

    def _inline(self, part: Part) -> InlineWriter:
        return InlineWriter(
            self._styles, self._bookmarks, self._references, Links(part), self._repeated
        )

    def _words(self, part: Part) -> InlineWriter:
        """Return a writer that also tells where in the YAML the words came from."""
        return replace(self._inline(part), provenance=self._provenance)

    def _section(self, page_count: int) -> str:
        """Write the head and the foot; return the properties of the section that shows them."""
        running = self._document.running
        headers = self._band(
            ("header", TYPES.WML_HEADER, RELATIONS.HEADER),
            lambda inline: header_part(running, inline),
        )
        footers = self._band(
            ("footer", TYPES.WML_FOOTER, RELATIONS.FOOTER),
            lambda inline: footer_part(running, inline, page_count),
        )
        extra = margin_for(running.marking, self._styles.look)
        return section_xml(self._styles.grid, extra, headers, footers)

    def _band(
        self, kind: tuple[str, str, str], written: Callable[[InlineWriter], str]
    ) -> Sequence[str]:
        """Write a band for every kind of page; return the relationships to them.

        `kind` is what its parts are called, their type of content and of relationship.
        """
        name, content_type, relation = kind
        first, *others = (f"{name}{number}.xml" for number in range(1, len(PAGE_KINDS) + 1))
        part, identifier = self._package.add_story(first, content_type, relation)
        part.tell(written(self._inline(part)))
        return [identifier, *self._package.add_copies(part, relation, others)]

    def _bands(self, page_count: int) -> "Bands":
        """Return what marks the pages of a template that has a head and a foot of its own."""
        from briefgen.render.docx.reference.running import Bands
        from briefgen.render.docx.reference.told import told_properties

        marking, inline = self._document.running.marking, self._inline(self._package.main)
        return Bands(
            marking=marking,
            head=marking_lines(marking, inline),
            foot=marking_lines(marking, inline, at_foot=True),
            restrictions=restriction_lines(marking, inline),
            is_mirrored=self._styles.grid.is_mirrored,
            properties=told_properties(self._document.meta),
            page_count=page_count,
        )

    def _write_notes(self) -> None:
        part, _ = self._package.add_story("endnotes.xml", TYPES.WML_ENDNOTES, RELATIONS.ENDNOTES)
        numbers = dict(self._references.numbers)
        part.tell(endnotes_part(self._notes, self._words(part), numbers))
        if len(self._references.numbers) > len(numbers):
            raise RenderError("a note cites a note that the text does not cite")


def _empty_line(height: float, *, keeps_next: bool = False) -> str:
    leading = None if height == NARROW_LEADING else height
    lines = ParagraphFormat(leading=leading, keep_next=keeps_next or None)
    return paragraph_xml(style_id(NARROW), "", lines.xml())


def _notes(blocks: Iterable[Block]) -> Iterator[Note]:
    for block in blocks:
        if isinstance(block, Notes):
            yield from block.notes


def _targets(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the anchors that contents lists lead to."""
    for block in blocks:
        if isinstance(block, Contents):
            yield from (entry.target for entry in block.entries)
