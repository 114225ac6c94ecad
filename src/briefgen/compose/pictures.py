"""Pictures with their captions, numbered in the order in which they stand."""

from collections.abc import Iterator

from briefgen.compose.context import Context
from briefgen.compose.parts import joined, space_after, words
from briefgen.document.blocks import Block, Figure
from briefgen.document.inline import Mark, Text
from briefgen.schema.figures import Figure as BriefFigure
from briefgen.style.layout import Section
from briefgen.style.units import TEXT_WIDTH

__all__ = ["compose_figures", "compose_picture", "printed_size"]

_TALLEST = 200
_MM_PER_PIXEL = 25.4 / 96


def compose_figures(context: Context, _section: Section) -> Iterator[Block]:
    """Yield the figures that neither the discussion nor an annex names."""
    brief = context.brief
    named = {id_ for part in brief.discussion for id_ in part.figures}
    named |= {annex.figure for annex in brief.annexes if annex.figure}
    for index, figure in enumerate(brief.figures):
        if figure.id not in named:
            yield from _picture(context, index)


def compose_picture(context: Context, wanted: str) -> Iterator[Block]:
    """Yield the figure with this id, once in a document; nothing where there is none."""
    ids = [figure.id for figure in context.brief.figures]
    if wanted in ids and ids.index(wanted) not in context.shown_figures:
        yield from _picture(context, ids.index(wanted))


def _picture(context: Context, index: int) -> Iterator[Block]:
    """Yield a figure; nothing where its picture could not be read."""
    figure = context.brief.figures[index]
    picture = context.pictures.get(figure.path)
    if picture is None:
        return
    context.shown_figures.append(index)
    number = len(context.shown_figures)
    width, height = printed_size(picture.width, picture.height)
    path = f"figures[{index}]"
    yield Figure(
        data=picture.data,
        media_type=picture.media_type,
        vector=picture.vector,
        width=width,
        height=height,
        alt=figure.alt,
        caption=_caption(context, figure, number, path),
        anchor=f"figure-{number}",
        path=path,
    )


def printed_size(width: float, height: float) -> tuple[float, float]:
    """Return a size in mm: 96 pixels an inch, never wider or taller than the page's text."""
    natural = width * _MM_PER_PIXEL, height * _MM_PER_PIXEL
    scale = min(1, TEXT_WIDTH / natural[0], _TALLEST / natural[1])
    return natural[0] * scale, natural[1] * scale


def _caption(context: Context, figure: BriefFigure, number: int, path: str) -> Text:
    """Return `Figure 1. Caption. Credit: ...` with the citation of its sources."""
    labels = context.labels
    label = labels("figure", number=number)
    lead = words(label + space_after(label), Mark.STRONG, Mark.INK)
    caption = context.text(figure.caption, f"{path}.caption", Mark.STRONG, Mark.INK)
    credit = context.text(figure.credit, f"{path}.credit")
    said = joined([(*lead, *caption), _credit(context, credit)])
    text = context.with_citation(said, figure.sources, f"{path}.sources")
    return joined([text, context.note(figure.note, path)])


def _credit(context: Context, credit: Text) -> Text:
    label = context.labels("credit")
    return (*words(label + space_after(label)), *credit) if credit else ()
