"""The contents list, from the headings that were composed."""

from collections.abc import Sequence

from briefgen.compose.context import Context
from briefgen.compose.parts import words
from briefgen.document.blocks import Block, Contents, ContentsEntry, Heading
from briefgen.document.inline import plain
from briefgen.style.layout import SectionKind

__all__ = ["with_contents"]

_DEEPEST = 2


def with_contents(context: Context, blocks: Sequence[Block], place: int) -> tuple[Block, ...]:
    """Return the blocks with a contents list at `place`, if the style asks for one and it helps."""
    wanted = [s for s in context.layout.sections if s.kind is SectionKind.CONTENTS]
    entries = tuple(
        ContentsEntry(
            level=block.level, number=block.number, text=plain(block.text), target=block.anchor
        )
        for block in blocks[place:]
        if isinstance(block, Heading) and block.level <= _DEEPEST
    )
    if not wanted or len(entries) < max(wanted[0].at_least, 1):
        return tuple(blocks)
    title = words(wanted[0].title or context.labels("contents"))
    return (*blocks[:place], Contents(title=title, entries=entries), *blocks[place:])
