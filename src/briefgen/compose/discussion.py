"""The discussion: headed prose, with the figures it names."""

from collections.abc import Iterator

from briefgen.compose.context import Context
from briefgen.compose.parts import paragraph
from briefgen.compose.pictures import compose_picture
from briefgen.compose.prose import compose_prose
from briefgen.document.blocks import Block, Heading
from briefgen.document.roles import Role
from briefgen.style.layout import Section

__all__ = ["compose_discussion"]


def compose_discussion(context: Context, _section: Section) -> Iterator[Block]:
    """Yield each part: its heading, its prose, its figures."""
    for index, part in enumerate(context.brief.discussion):
        path = f"discussion[{index}]"
        level = 2
        if part.heading:
            text = context.text(part.heading, f"{path}.heading")
            yield Heading(level=2, text=text, anchor=f"discussion-{index + 1}", path=path)
            level = 3
        if part.body is not None:
            yield from compose_prose(
                context, part.body, f"{path}.body", level=level, sources=part.sources
            )
        if note := context.note(part.note, path):
            yield paragraph(Role.BODY, note, f"{path}.note")
        for figure in part.figures:
            yield from compose_picture(context, figure)
