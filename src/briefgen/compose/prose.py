"""How prose becomes blocks: paragraphs, sub-headings, lists, tables."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from briefgen.compose.context import Context
from briefgen.compose.parts import advance, cell, paragraph
from briefgen.compose.tables import record_table
from briefgen.document.blocks import (
    Block,
    Cell,
    Heading,
    ItemList,
    ListItem,
    ListKind,
    Paragraph,
    Row,
    Scope,
)
from briefgen.document.inline import Text, plain
from briefgen.document.roles import Role, TableKind
from briefgen.schema.prose import Prose
from briefgen.schema.runs import (
    CitationRun,
    ProseBlock,
    ProseHeading,
    ProseItem,
    ProseList,
    ProseParagraph,
    ProseTable,
    Run,
)
from briefgen.style.units import TEXT_WIDTH

__all__ = ["compose_prose"]

_DEEPEST_LIST = 2
_DEEPEST_HEADING = 3


def compose_prose(
    context: Context, prose: Prose, path: str, *, level: int, sources: Sequence[str] = ()
) -> Iterator[Block]:
    """Yield the blocks of a prose text; its sub-headings start at `level`.

    The citation of `sources` stands at the end of the last paragraph or item.
    """
    depths = _depths(prose.blocks, level)
    blocks = [
        _block(context, block, path, depth, f"{path}-{index}")
        for index, (block, depth) in enumerate(zip(prose.blocks, depths, strict=True))
    ]
    if sources and blocks:
        blocks[-1:] = _cited(context, blocks[-1], sources, path)
    yield from blocks


def _depths(blocks: Sequence[ProseBlock], level: int) -> Iterator[int]:
    """Yield the level of the heading over each block; from one to the next none is left out."""
    depth = level - 1
    for block in blocks:
        if isinstance(block, ProseHeading):
            depth = min(level + block.level - 1, depth + 1, _DEEPEST_HEADING)
        yield depth


def _block(context: Context, block: ProseBlock, path: str, depth: int, anchor: str) -> Block:
    match block:
        case ProseParagraph():
            return paragraph(Role.BODY, context.runs(block.runs, path), path)
        case ProseHeading():
            runs = tuple(run for run in block.runs if not isinstance(run, CitationRun))
            return Heading(level=depth, text=context.runs(runs, path), anchor=anchor, path=path)
        case ProseList():
            return _list(context, block, path)
        case ProseTable():
            return _table(context, block, path)
        case _:
            assert_never(block)


def _list(context: Context, block: ProseList, path: str) -> ItemList:
    def item(one: ProseItem) -> ListItem:
        level = min(one.level, _DEEPEST_LIST)
        text, kind = context.runs(one.runs, path), _kind(ordered=one.ordered)
        return ListItem(text=text, level=level, kind=kind, path=path)

    items = tuple(item(one) for one in block.items)
    return ItemList(kind=_kind(ordered=block.ordered), items=items, start=block.start)


def _kind(*, ordered: bool) -> ListKind:
    return ListKind.NUMBER if ordered else ListKind.BULLET


def _table(context: Context, block: ProseTable, path: str) -> Block:
    """Return a table over the whole text width, its columns as wide as their words ask."""
    rows = [_row(context, block.header, path, Role.TABLE_HEADER)]
    rows += [_row(context, row, path, Role.CELL) for row in block.rows]
    title = context.labels.listed(plain(p.text) for c in rows[0].cells for p in c.paragraphs)
    made = record_table(title or path, _widths(rows), rows, TableKind.PROSE)
    return replace(made, header_rows=1, path=path)


def _row(context: Context, cells: Sequence[tuple[Run, ...]], path: str, role: Role) -> Row:
    scope = Scope.COLUMN if role is Role.TABLE_HEADER else Scope.NONE
    made = (cell(paragraph(role, context.runs(runs, path), path)) for runs in cells)
    return Row(cells=tuple(replace(one, scope=scope) for one in made), path=path)


def _widths(rows: Sequence[Row]) -> list[float]:
    """Return widths in mm that add up to the text width: by the length of the words, in bounds."""
    across = zip(*(row.cells for row in rows), strict=True)
    longest = [max(12, min(60, max(map(_length, column)))) for column in across]
    return [TEXT_WIDTH * length / sum(longest) for length in longest]


def _length(made: Cell) -> int:
    return max((advance(plain(p.text)) for p in made.paragraphs), default=0)


def _cited(context: Context, last: Block, sources: Sequence[str], path: str) -> Sequence[Block]:
    """Return the last block with the citation at its end, or below it where it has none."""
    if isinstance(last, Paragraph):
        return (replace(last, text=context.with_citation(last.text, sources, path)),)
    if isinstance(last, ItemList):
        *before, item = last.items
        changed = replace(item, text=context.with_citation(item.text, sources, path))
        return (replace(last, items=(*before, changed)),)
    text: Text = context.ledger.citation(sources, path)
    return (last, paragraph(Role.BODY, text, path)) if text else (last,)
