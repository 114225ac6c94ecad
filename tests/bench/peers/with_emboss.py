"""The content by emboss-pdf, tagged as it comes.

What it cannot say, and so leaves out: a cell holds one text, in which the paragraphs of a cell run
on; runs are not raised; a heading holds no marked words; links inside lead to headings alone, so
that notes and rows are not linked to. Tables without a header row get an empty one, since it knows
no table without. The title it prints by itself is left as it comes.

    with_emboss.py CONTENT.json OUTPUT.pdf
"""

import json
import sys
from pathlib import Path
from typing import Any

from emboss import Document, TextRun
from emboss.spec import (
    BulletList,
    HeaderFooter,
    Heading,
    NumberedList,
    PageSpec,
    Paragraph,
    Table,
    TableCell,
    TableOfContents,
)
from emboss.styles import Style

Plain = dict[str, Any]

POINTS = 72 / 25.4
"""Points in a millimetre."""


class Writer:
    """Makes the elements of one document."""

    def __init__(self, content: Plain) -> None:
        self.content = content
        self.styles = {name: style_of(data) for name, data in content["styles"].items()}

    def elements(self) -> list[Any]:
        """Return the document as elements."""
        return [
            one for block in self.content["blocks"] for one in getattr(self, block["kind"])(block)
        ]

    def runs(self, data: list[Plain], style: str) -> list[TextRun]:
        """Return runs in the style of their paragraph, which a run does not inherit in a cell."""
        role = self.content["styles"][style]
        return [
            TextRun(
                run["text"],
                bold=role["bold"] or "bold" in run,
                italic=role["italic"] or "italic" in run,
                font_size=role["size"],
                font_family="mono" if "mono" in run else "text",
                color=run.get("colour", role["colour"])[1:],
                link=run.get("link"),
            )
            for run in data
        ]

    def heading(self, block: Plain) -> list[Any]:
        """Return a heading."""
        words = "".join(run["text"] for run in block["runs"])
        style = self.styles[block["style"]]
        return [Heading(words, block["level"], anchor=block["anchor"], style=style)]

    def paragraph(self, block: Plain) -> list[Any]:
        """Return a paragraph."""
        return [Paragraph(self.runs(block["runs"], block["style"]), self.styles[block["style"]])]

    def item_list(self, block: Plain) -> list[Any]:
        """Return a list; deeper items are nested."""
        kind = BulletList if block["items"][0]["mark"] == "■" else NumberedList
        made: list[Any] = []
        for item in block["items"]:
            runs = self.runs(item["runs"], item["style"])
            if item["level"] and made and isinstance(made[-1], kind):
                made[-1].items.append(runs)
            else:
                made.append(kind(items=[runs]) if item["level"] else runs)
        return [kind(items=made, style=self.styles[block["items"][0]["style"]])]

    def table(self, block: Plain) -> list[Any]:
        """Return a table."""
        rows = [[self.cell(cell) for cell in row] for row in block["rows"]]
        head = rows[: block["header_rows"]] or [[TableCell("")] * len(block["widths"])]
        caption = "".join(run["text"] for run in block["caption"])
        return [
            Table(
                headers=head[0],
                rows=rows[block["header_rows"] :],
                column_widths=[width * POINTS for width in block["widths"]],
                caption=caption or None,
            )
        ]

    def cell(self, data: Plain) -> TableCell:
        """Return a cell; its paragraphs stand one after the other."""
        runs: list[TextRun] = []
        for i, block in enumerate(data["paragraphs"]):
            runs += [TextRun("\n")] * bool(i) + self.runs(block["runs"], block["style"])
        return TableCell(runs, background=data["fill"] and data["fill"][1:])

    def contents(self, block: Plain) -> list[Any]:
        """Return the contents list."""
        return [TableOfContents(title=block["title"], depth=2)]

    def notes(self, block: Plain) -> list[Any]:
        """Return the endnotes as paragraphs."""
        style = block["style"]
        return [
            Paragraph(
                self.runs([{"text": f"{note['number']}  "}, *note["runs"]], style),
                self.styles[style],
            )
            for note in block["notes"]
        ]


def style_of(data: Plain) -> Style:
    """Return the style of one role."""
    return Style(
        font_family="text",
        font_size=data["size"],
        bold=data["bold"],
        italic=data["italic"],
        color=data["colour"][1:],
        align="left",
        line_height=data["leading"] / data["size"],
        space_before=data["before"],
        space_after=data["after"],
        indent_left=data["indent"] * POINTS,
        keep_with_next=data["keep_with_next"],
        hyphenate=False,
    )


def write(content: Plain) -> bytes:
    """Return the content as PDF."""
    page, meta = content["page"], content["meta"]
    before, between = content["page_label"]
    document = Document(
        title=meta["title"],
        author=meta["author"],
        subject=meta["subject"],
        keywords=meta["keywords"],
        language=meta["language"],
        page=PageSpec.a4(
            margin_top=page["top"] * POINTS,
            margin_right=page["right"] * POINTS,
            margin_bottom=page["bottom"] * POINTS,
            margin_left=page["left"] * POINTS,
        ),
        header=HeaderFooter(left=content["head"], font_family="text"),
        footer=HeaderFooter(
            left=content["foot"],
            right=f"{before}{{page}}{between}{{pages}}",
            font_family="text",
        ),
    )
    for name, path in content["fonts"].items():
        family = "mono" if name == "mono" else "text"
        document.fonts.register(family, path, bold="bold" in name, italic="italic" in name)
    document.extend(Writer(content).elements())
    return bytes(document.render())


def bytes_of(content: Path) -> bytes:
    """Return a content file as PDF."""
    return write(json.loads(content.read_text(encoding="utf-8")))


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(bytes_of(Path(sys.argv[1])))
