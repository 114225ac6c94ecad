"""How the endnotes are written: a part of their own, in the order of first reference."""

from collections.abc import Iterable, Mapping

from briefgen.document.blocks import Note
from briefgen.document.roles import Role
from briefgen.render.docx.blocks.paragraphs import TAB, paragraph_xml
from briefgen.render.docx.markup import part_xml
from briefgen.render.docx.styles.definitions import NORMAL
from briefgen.render.docx.styles.names import style_id
from briefgen.render.docx.text.inline import REFERENCE_STYLE, InlineWriter

__all__ = ["endnotes_part"]


def endnotes_part(notes: Iterable[Note], inline: InlineWriter, numbers: Mapping[str, int]) -> str:
    """Return endnotes.xml; a note that nothing refers to is not printed, so not written."""
    cited = sorted((numbers[note.id], note) for note in notes if note.id in numbers)
    written = [_note(number, note, inline) for number, note in cited]
    return part_xml("endnotes", "".join([*_separators(), *written]))


def _separators() -> Iterable[str]:
    """Return the two notes that Word wants to have: the lines above the notes."""
    for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
        line = paragraph_xml(style_id(NORMAL), f"<w:r><w:{kind}/></w:r>")
        yield f'<w:endnote w:type="{kind}" w:id="{number}">{line}</w:endnote>'


def _note(number: int, note: Note, inline: InlineWriter) -> str:
    own = f"<w:r><w:rPr>{REFERENCE_STYLE}</w:rPr><w:endnoteRef/></w:r>"
    content = f"{own}{TAB}{inline.text(note.text, Role.NOTE)}"
    paragraph = paragraph_xml(inline.styles.paragraph(Role.NOTE), content)
    return f'<w:endnote w:id="{number}">{paragraph}</w:endnote>'
