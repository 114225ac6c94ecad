"""How paragraphs, headings and the items of lists are written."""

from dataclasses import dataclass, replace

from briefgen.document.bidi.direction import base_level
from briefgen.document.blocks import Align, Heading, ItemList, ListItem, ListKind, Paragraph
from briefgen.document.inline import Span, Text, plain
from briefgen.document.marks import counted, mark
from briefgen.document.roles import Role
from briefgen.render.docx.blocks.heading_numbers import HeadingNumbers
from briefgen.render.docx.markup import escaped
from briefgen.render.docx.styles.formats import ParagraphFormat
from briefgen.render.docx.styles.headings import plain_heading
from briefgen.render.docx.styles.numbering import Lists, Numbers
from briefgen.render.docx.styles.role_formats import (
    HEADING_ROLES,
    LIST_ROLES,
    Variant,
    has_label_column,
    may_turn,
    paragraph_format,
)
from briefgen.render.docx.text.inline import InlineWriter
from briefgen.render.docx.text.order import against

__all__ = ["TAB", "TOC_PREFIX", "ParagraphWriter", "paragraph_xml"]

TAB = "<w:r><w:tab/></w:r>"
TOC_PREFIX = "_Toc_"
_SPACE = (Span(text=" "),)
_FROM_ITS_END = {Align.START: Align.END, Align.CENTRE: Align.CENTRE, Align.END: Align.START}
_AT_ITS_START = {Align.START: Align.START, Align.CENTRE: Align.CENTRE, Align.END: Align.START}


def paragraph_xml(style: str, content: str, direct: str = "") -> str:
    """Return a paragraph in a style; `direct` is what no style can say."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{direct}</w:pPr>{content}</w:p>'


@dataclass
class ParagraphWriter:
    """Writes whole paragraphs, in the flow and in cells."""

    inline: InlineWriter
    lists: Lists
    headings: HeadingNumbers

    def in_flow(self, block: Paragraph, before: float | None = None) -> str:
        """Return a paragraph of the text; its label, if any, stands in the label column."""
        own = self.inline.styles.role(block.role)
        begins_left = has_label_column(block.role, own)
        variant = Variant(labelled=bool(block.label) and not begins_left)
        if not (block.label or block.trailing):
            variant = self._turned(block.role, block.text, variant)
        content = self.inline.text(block.text, block.role, is_turned=variant.turned)
        if block.label or begins_left:
            content = f"{self.inline.label(block.label, block.role)}{TAB}{content}"
        if block.trailing:
            content = f"{content}{TAB}{self.inline.label(block.trailing, block.role)}"
        style = self.inline.styles.paragraph(block.role, variant)
        return paragraph_xml(style, content, ParagraphFormat(before=before).xml())

    def in_cell(self, block: Paragraph, variant: Variant, direct: str, anchor: str | None) -> str:
        """Return a paragraph of a cell, on one line: there is no label column in it."""
        text = block.text
        if block.label or block.trailing:
            text = _spaced((block.label, text, block.trailing))
        if block.role is Role.NATIVE_NAME:
            variant = replace(variant, align=Align.END)
        variant = self._turned(block.role, text, variant)
        content = self.inline.text(text, block.role, is_turned=variant.turned)
        if anchor is not None:
            content = self.inline.bookmarks.around(content, anchor)
        return paragraph_xml(self.inline.styles.paragraph(block.role, variant), content, direct)

    def _turned(self, role: Role, text: Text, variant: Variant) -> Variant:
        """Return the variant that runs against the document where the text does.

        It stands at the right: words from right to left do on any page, and on one that is read
        so Latin ones do, but for those of a column that is aligned at its far edge.
        """
        styles = self.inline.styles
        is_mirrored = styles.grid.is_mirrored
        turns = against(text) if is_mirrored else base_level(plain(text), styles.language) == 1
        if not turns or not may_turn(role, styles.role(role)):
            return variant
        seen = _FROM_ITS_END if is_mirrored else _AT_ITS_START
        return replace(variant, turned=True, align=seen[variant.align])

    def heading(self, block: Heading, *, in_contents: bool, before: float | None = None) -> str:
        """Return a heading, with bookmarks for the links and for the contents list."""
        role = HEADING_ROLES[block.level]
        content, direct = self.inline.text(block.text, role), ParagraphFormat()
        if not self.headings.counts(block):
            content = self._numbered_by_hand(block.number, content)
            direct = self._not_counted(block)
        direct = replace(direct, before=before)
        content = self.inline.bookmarks.around(content, block.anchor)
        if in_contents:
            content = self.inline.bookmarks.around(content, block.anchor, TOC_PREFIX)
        return paragraph_xml(self.inline.styles.paragraph(role), content, direct.xml())

    def _not_counted(self, block: Heading) -> ParagraphFormat:
        """Return what a heading says itself that Word does not number."""
        styles, is_bound = self.inline.styles, block.level in self.headings.levels
        by_hand = bool(block.number)
        return plain_heading(
            styles.look, styles.grid, block.level, is_set_by_hand=by_hand, is_bound=is_bound
        )

    def _numbered_by_hand(self, number: str, words: str) -> str:
        return f"{self.inline.plain(number)}{TAB}{words}" if number else words

    def item_list(self, block: ItemList, before: float | None = None) -> str:
        """Return the items of a list, each a numbered paragraph."""
        numbers = Numbers(self.lists)
        written: list[str] = []
        for item, kind, place in counted(block):
            direct = ParagraphFormat(before=None if written else before)
            if item.label:
                written.append(self._labelled_item(kind, item, place, direct))
            else:
                number = numbers.of(kind, item.level, place)
                written.append(self._item(kind, item, number, direct))
        return "".join(written)

    def _item(
        self, kind: ListKind, item: ListItem, number: int | None, direct: ParagraphFormat
    ) -> str:
        role = LIST_ROLES[kind]
        style = self.inline.styles.paragraph(role, Variant(level=item.level))
        if number is not None:
            direct = replace(direct, numbering=(number, item.level))
        return paragraph_xml(style, self.inline.text(item.text, role), direct.xml())

    def _labelled_item(
        self, kind: ListKind, item: ListItem, place: int, direct: ParagraphFormat
    ) -> str:
        """Return an item with a word in the label column, left of its mark.

        Why: Word prints the number of a paragraph before all its words. So this item is counted
        by a numbering that prints nothing, and its mark is set by hand, as symbols.
        """
        role, styles = LIST_ROLES[kind], self.inline.styles
        variant = Variant(level=item.level, labelled=True)
        own = paragraph_format(styles.look, styles.grid, role, variant)
        number = self.lists.begin(kind, place, item.level, hidden=True)
        direct = replace(direct, numbering=(number, item.level), left=own.left, hanging=own.hanging)
        label = self.inline.label(item.label, role)
        symbols = self._symbols(mark(kind, place), role)
        content = f"{label}{TAB}{symbols}{TAB}{self.inline.text(item.text, role)}"
        return paragraph_xml(styles.paragraph(role, variant), content, direct.xml())

    def _symbols(self, printed: str, role: Role) -> str:
        styles = self.inline.styles
        font = escaped(styles.look.fonts.text.word)
        return "".join(
            f"<w:r><w:rPr>{styles.list_mark(role)}</w:rPr>"
            f'<w:sym w:font="{font}" w:char="{ord(char):04X}"/></w:r>'
            for char in printed
        )


def _spaced(texts: tuple[Text, ...]) -> Text:
    """Return texts one after another, a space between two."""
    joined: Text = ()
    for text in texts:
        joined = (*joined, *(_SPACE if joined and text else ()), *text)
    return joined
