"""Annexes: titled prose or a figure."""

from collections.abc import Iterator

from briefgen.compose.context import Context
from briefgen.compose.parts import paragraph
from briefgen.compose.pictures import compose_picture
from briefgen.compose.prose import compose_prose
from briefgen.document.blocks import Block, Heading
from briefgen.document.roles import Role
from briefgen.style.layout import Section

__all__ = ["compose_annexes"]


def compose_annexes(context: Context, _section: Section) -> Iterator[Block]:
    """Yield each annex: its title, its prose, its figure."""
    for index, annex in enumerate(context.brief.annexes):
        path = f"annexes[{index}]"
        title = context.text(annex.title, f"{path}.title")
        yield Heading(level=2, text=title, anchor=f"annex-{index + 1}", path=path)
        if annex.body:
            yield from compose_prose(
                context, annex.body, f"{path}.body", level=3, sources=annex.sources
            )
        if note := context.note(annex.note, path):
            yield paragraph(Role.BODY, note, f"{path}.note")
        if annex.figure:
            yield from compose_picture(context, annex.figure)
