"""What the bookmarks of a file say, and whether they lead where they say."""

from collections.abc import Collection, Iterator
from typing import Any

from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.links import Destinations
from briefgen.proof.pdf.objects import Ref, text_string
from briefgen.proof.pdf.report import Report, quoted
from briefgen.proof.words import comparable

__all__ = ["read_outline"]

_DEEPEST = 64  # of bookmarks below bookmarks


def read_outline(
    file: File,
    destinations: Destinations,
    headings: Collection[tuple[int, str]],
    report: Report,
) -> Iterator[tuple[int, str]]:
    """Yield (level from 1, words) of every bookmark, depth first.

    `headings` are the pages on which headings begin, with their words; where there are none,
    nothing is known about where bookmarks should lead.
    """
    outlines = file.dictionary(file.catalog.get("/Outlines"))
    for level, entries in _entries(file, outlines, report):
        title = text_string(file.value(entries.get("/Title")))
        words = comparable(title)
        target = destinations.target(entries)
        if target.point is None:
            report.add(f"the bookmark {quoted(title)} leads nowhere")
        elif headings and (target.point.page, words) not in headings:
            report.add(f"the bookmark {quoted(title)} leads to no such heading", target.point.page)
        yield level, words


def _entries(
    file: File, outlines: dict[str, Any], report: Report
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield each bookmark with its level."""
    seen: set[Ref] = set()
    waiting = [(1, outlines.get("/First"))]
    while waiting:
        level, reference = waiting.pop()
        if type(reference) is not Ref:
            continue
        if reference in seen or level > _DEEPEST:
            report.add("bookmarks that lead round in a circle")
            continue
        seen.add(reference)
        entries = file.dictionary(reference)
        yield level, entries
        waiting += [(level, entries.get("/Next")), (level + 1, entries.get("/First"))]
