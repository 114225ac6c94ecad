"""What a document says, taken from its blocks: the witness that both files are held against."""

from collections.abc import Iterable
from datetime import UTC
from itertools import count

from briefgen.document.blocks import (
    Cell,
    Contents,
    Figure,
    Heading,
    ItemList,
    ListItem,
    Note,
    Notes,
    Paragraph,
    Row,
    Table,
)
from briefgen.document.document import Document, Meta
from briefgen.document.document import Running as RunningText
from briefgen.document.inline import Span, Text, plain
from briefgen.document.marks import counted, mark
from briefgen.document.writer import write_blocks
from briefgen.proof.assembly import INSIDE, Chunk, assembled, with_targets
from briefgen.proof.readback import PAGE, PAGES, Kind, Passage, Readback, Running
from briefgen.proof.readback import Cell as Position
from briefgen.proof.words import spaced, squeezed

__all__ = ["witness"]

_NOTE = "note:"
_CUSTOM = ("Marking", "Serial", "Information cut-off", "Countries", "Style", "Generator")
_SPACE = Chunk(" ")


def witness(document: Document) -> Readback:
    """Return what every format of the document must say."""
    teller = _Teller(document.meta.language)
    write_blocks(document.blocks, teller)
    passages = with_targets(teller.passages, teller.places)
    headings = (passage for passage in passages if passage.kind is Kind.HEADING)
    return Readback(
        passages=passages,
        outline=tuple((heading.level, heading.words) for heading in headings),
        running=(_running(document.running),),
        properties={
            **_properties(document.meta),
            "restrictions": document.running.marking.restrictions,
        },
    )


class _Teller:
    """Tells the blocks of a document in order; `places` are the passages that links lead to."""

    def __init__(self, language: str) -> None:
        self.passages: list[Passage] = []
        self.places: dict[str, int] = {}
        self._language = language
        self._tables = count()

    def heading(self, block: Heading, /) -> None:
        words = [Chunk(block.number), _SPACE, *_chunks(block.text)]
        self._reach(block.anchor)
        self._say(Kind.HEADING, block.path, [words], block.text, level=block.level)

    def paragraph(self, block: Paragraph, /) -> None:
        words = _words(block)
        if squeezed("".join(chunk.text for chunk in words)):
            self._say(Kind.PARAGRAPH, block.path, [words], block.text)

    def item_list(self, block: ItemList, /) -> None:
        for item, kind, number in counted(block):
            self._item(item, mark(kind, number))

    def table(self, block: Table, /) -> None:
        self._caption(block.caption, block.path)
        self._say(Kind.TABLE, block.path, [[Chunk(block.title)]])
        table = next(self._tables)
        for index, row in enumerate(block.rows):
            self._reach(row.anchor)
            for column, cell in enumerate(row.cells):
                heads = index < block.header_rows
                position = Position(table=table, row=index, column=column, heads=heads)
                self._cell(row, cell, position)

    def figure(self, block: Figure, /) -> None:
        self._reach(block.anchor)
        self._say(Kind.FIGURE, block.path, [[Chunk(block.alt)]])
        self._caption(block.caption, block.path)

    def contents(self, block: Contents, /) -> None:
        self._caption(block.title, None)
        for entry in block.entries:
            words = [Chunk(entry.words, f"{INSIDE}{entry.target}")]
            self._say(Kind.CONTENTS, None, [words], level=entry.level)

    def notes(self, block: Notes, /) -> None:
        for note in block.notes:
            self._note(note)

    def _item(self, item: ListItem, printed: str) -> None:
        words = [*_chunks(item.label), _SPACE, *_chunks(item.text)]
        self._say(Kind.ITEM, item.path, [words], item.text, level=item.level, mark=printed)

    def _cell(self, row: Row, cell: Cell, position: Position) -> None:
        texts = [_words(paragraph) for paragraph in cell.paragraphs]
        spans = tuple(span for paragraph in cell.paragraphs for span in paragraph.text)
        self._say(Kind.CELL, row.path, texts, spans, cell=position)

    def _note(self, note: Note) -> None:
        self._reach(f"{_NOTE}{note.id}")
        words = _chunks(note.text)
        self._say(Kind.NOTE, note.path, [words], note.text, mark=str(note.number))

    def _caption(self, caption: Text, path: str | None) -> None:
        if squeezed(plain(caption)):
            self._say(Kind.PARAGRAPH, path, [_chunks(caption)], caption)

    def _reach(self, anchor: str | None) -> None:
        """Let links that lead to an anchor lead to what is said next."""
        if anchor is not None:
            self.places[anchor] = len(self.passages)

    def _say(
        self,
        kind: Kind,
        path: str | None,
        texts: Iterable[list[Chunk]],
        spans: Text = (),
        **rest: object,
    ) -> None:
        came_from = next((span.path for span in spans if span.path), path)
        for span in spans:
            self._reach(span.anchor)
        passage = assembled(kind, texts, self._language, path=came_from, **rest)
        self.passages.append(passage)


def _words(block: Paragraph) -> list[Chunk]:
    texts = block.label, block.text, block.trailing
    return [chunk for text in texts if text for chunk in (*_chunks(text), _SPACE)]


def _chunks(text: Text) -> list[Chunk]:
    return [Chunk(span.text, _link(span), span.language or "") for span in text]


def _link(span: Span) -> str | None:
    if span.note:
        return f"{INSIDE}{_NOTE}{span.note}"
    return f"{INSIDE}{span.target}" if span.target else span.link


def _running(running: RunningText) -> Running:
    """Return the head and foot of every page."""
    label, marking = running.page_label, running.marking
    page = f"{label.before}{PAGE}{label.between}{PAGES}{label.after}"
    marked = (marking.banner, marking.restrictions) if marking.scheme != "none" else ()
    head = (plain(running.head), *marked)
    foot = (plain(running.foot), page, *marked)
    return Running(head=_pieces(head), foot=_pieces(foot))


def _pieces(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(spaced, texts)))


def _properties(meta: Meta) -> dict[str, str]:
    date = meta.date if meta.date.tzinfo else meta.date.replace(tzinfo=UTC)
    moment = date.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    custom = dict(meta.custom)
    return {
        "title": meta.title,
        "author": meta.author,
        "subject": meta.subject,
        "keywords": ", ".join(meta.keywords),
        "created": moment,
        "modified": moment,
        "language": meta.language,
        "category": meta.category,
        "status": meta.status,
        "identifier": meta.identifier,
        "version": meta.version,
        **{name.lower(): custom.get(name, "") for name in _CUSTOM},
    }
