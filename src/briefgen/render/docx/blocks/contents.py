"""How the contents list is written: Word's own field, already filled, that asks for nothing.

It lists the headings behind it and none before, so the field is told of a bookmark round those.
"""

from collections.abc import Mapping

from briefgen.document.blocks import Contents, ContentsEntry, Paragraph
from briefgen.document.roles import Role
from briefgen.render.docx.blocks.paragraphs import TAB, TOC_PREFIX, ParagraphWriter, paragraph_xml
from briefgen.render.docx.styles.definitions import NARROW
from briefgen.render.docx.styles.headings import number_stop
from briefgen.render.docx.styles.names import style_id
from briefgen.render.docx.text.inline import cached_field

__all__ = ["contents_xml"]

_LISTED_PREFIX = "_Listed_"
_ROLES = {1: Role.CONTENTS_1, 2: Role.CONTENTS_2}
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def contents_xml(
    block: Contents, paragraphs: ParagraphWriter, pages: Mapping[str, int] | None
) -> str:
    """Return the contents list, and behind it the beginning of the bookmark round what it lists.

    That goes on to the end of the document, which has to close it (`Bookmarks.close`). Without
    `pages` (by anchor) the lines carry no page numbers.
    """
    bookmarks = paragraphs.inline.bookmarks
    title = paragraphs.in_flow(Paragraph(role=Role.CONTENTS_TITLE, text=block.title))
    lines = [_entry(entry, paragraphs, pages) for entry in block.entries]
    if not lines:
        return _content_control(title)
    listed = bookmarks.name(block.entries[0].target, _LISTED_PREFIX)
    unpaged = "" if pages else " \\n"
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
        f' TOC \\o "1-2" \\b {listed}{unpaged} \\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    written = [
        paragraph_xml(style, (begin if first else "") + content, direct)
        for first, (style, direct, content) in zip(
            [True, *[False] * len(lines)], lines, strict=False
        )
    ]
    end = paragraph_xml(style_id(NARROW), _END)
    return _content_control(f"{title}{''.join(written)}{end}") + bookmarks.open(listed)


def _content_control(content: str) -> str:
    """Return content as a contents list that Word updates as a whole."""
    return (
        "<w:sdt><w:sdtPr><w:docPartObj>"
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def _entry(
    entry: ContentsEntry, paragraphs: ParagraphWriter, pages: Mapping[str, int] | None
) -> tuple[str, str, str]:
    """Return the style of a line, what it says itself, and what stands in it.

    That is as Word makes it: the number, if any, and a tab, the words and, if known, the page.
    """
    styles, role = paragraphs.inline.styles, _ROLES[entry.level]
    direct = ""
    name = paragraphs.inline.bookmarks.lead_to(entry.target, TOC_PREFIX)
    content = paragraphs.inline.plain(entry.text)
    if entry.number:
        content = f"{paragraphs.inline.plain(entry.number)}{TAB}{content}"
        direct = number_stop(styles.look, styles.grid, role).xml()
    if pages:
        page = str(pages.get(entry.target, ""))
        content += TAB + cached_field(f"PAGEREF {name} \\h", page)
    link = f'<w:hyperlink w:anchor="{name}" w:history="1">{content}</w:hyperlink>'
    return styles.paragraph(role), direct, link
