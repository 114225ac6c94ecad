"""Whether the lines of the contents list lead to the headings and pages that they name."""

from collections.abc import Mapping
from dataclasses import replace

from briefgen.proof.assembly import INSIDE
from briefgen.proof.pdf.report import Report, quoted
from briefgen.proof.pdf.story import Entry, Story
from briefgen.proof.readback import Kind

__all__ = ["settle_contents"]


def settle_contents(story: Story, places: Mapping[str, int], report: Report) -> None:
    """Give each line the level of its heading, and report a page that is another than printed."""
    for entry in story.entries:
        target = (entry.link or "").removeprefix(INSIDE)
        index = places.get(target)
        if index is None:
            continue
        _settle(story, entry, index, report)


def _settle(story: Story, entry: Entry, index: int, report: Report) -> None:
    line, heading = story.passages[entry.passage], story.passages[index]
    if heading.kind is Kind.HEADING and entry.nesting == 1:
        story.passages[entry.passage] = replace(line, level=heading.level)
    page = story.pages[index]
    if line.mark and line.mark != str(page):
        message = f"the contents name page {line.mark} for {quoted(line.text)}, on page {page}"
        report.add(message, story.pages[entry.passage])
