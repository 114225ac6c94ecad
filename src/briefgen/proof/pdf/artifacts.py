"""What pages show that is not read: running head and foot, repeated header rows of tables."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from briefgen.proof.pdf.marks import Mark, PageContent
from briefgen.proof.pdf.report import Report, page_name, quoted
from briefgen.proof.pdf.text import text_of
from briefgen.proof.readback import Running
from briefgen.proof.words import spaced, squeezed, unspaced

__all__ = ["running_of"]

_HEAD, _FOOT = "/Header", "/Footer"


def running_of(content: PageContent, repeated: Collection[str], report: Report) -> Running:
    """Return the head and foot of a page, and report other text that is not read.

    `repeated` are the `unspaced` words of rows that tables repeat on each page.
    """
    sides: dict[str, list[Mark]] = {_HEAD: [], _FOOT: []}
    shown = [mark for mark in content.artifacts if squeezed(mark.text)]
    says = any(mark.kind in sides for mark in shown)
    for mark in shown:
        if mark.kind in sides:
            sides[mark.kind].append(mark)
    for _, group in groupby((m for m in shown if m.kind not in sides), lambda mark: mark.order):
        marks = list(group)
        if _is_repeated(marks, repeated):
            continue
        for mark in marks:
            side = "" if says else _side(mark, content)
            if side:
                sides[side].append(mark)
            elif not _is_repeated([mark], repeated):
                words = quoted(text_of(mark))
                report.add(f"{words} is drawn but not read aloud", content.number)
    return Running(
        head=_pieces(sides[_HEAD]), foot=_pieces(sides[_FOOT]), place=page_name(content.number)
    )


def _is_repeated(marks: Sequence[Mark], repeated: Collection[str]) -> bool:
    return unspaced("\n".join(map(text_of, marks))) in repeated


def _side(mark: Mark, content: PageContent) -> str:
    """Return the side on which a text stands beyond all that is read on its page, or nothing."""
    heights = [line.baseline for each in content.marks.values() for line in each.lines]
    own = [line.baseline for line in mark.lines]
    if not own:
        return ""
    if not heights:
        middle = (content.box[1] + content.box[3]) / 2
        return _HEAD if min(own) > middle else _FOOT
    if min(own) > max(heights):
        return _HEAD
    return _FOOT if max(own) < min(heights) else ""


def _pieces(marks: Sequence[Mark]) -> tuple[str, ...]:
    """Return what is set anew, each by itself; what goes on behind another belongs to it."""
    pieces: list[str] = []
    for line in (line for mark in marks for line in _lines(mark)):
        goes_on = bool(pieces and line.lines) and line.lines[0].left is None
        if goes_on:
            pieces[-1] += text_of(line)
        else:
            pieces.append(text_of(line))
    return tuple(filter(None, map(spaced, pieces)))


def _lines(mark: Mark) -> Iterator[Mark]:
    """Yield what a mark sets anew, each by itself: a marking tells nothing of a page number."""
    starts = [0, *(line.start for line in mark.lines[1:])]
    for start, end in zip(starts, [*starts[1:], len(mark.parts)], strict=True):
        yield mark.part(start, end)
