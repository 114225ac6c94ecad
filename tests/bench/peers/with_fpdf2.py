"""The content by fpdf2, with its own Markdown in paragraphs and its own tables.

What it cannot say, and so leaves out: a cell of its tables holds one text in one size, so that the
paragraphs of a cell become lines of it; raised and coloured runs are plain there and in paragraphs,
links inside the document are left out; no tags.

    with_fpdf2.py CONTENT.json OUTPUT.pdf
"""

import json
import sys
from pathlib import Path
from typing import Any

from fpdf import FPDF
from fpdf.enums import TableBordersLayout
from fpdf.fonts import FontFace

Plain = dict[str, Any]

STYLES = {"regular": "", "bold": "B", "italic": "I", "bold-italic": "BI"}
MILLIMETRES = 25.4 / 72
"""Millimetres in a point."""


class Paper(FPDF):  # type: ignore[misc]  # fpdf2 lives in an environment of its own
    """The page with its head and foot."""

    def __init__(self, content: Plain) -> None:
        page = content["page"]
        super().__init__(format=(page["width"], page["height"]))
        self.content = content
        self.set_margins(page["left"], page["top"], page["right"])
        self.set_auto_page_break(True, page["bottom"])
        for name, path in content["fonts"].items():
            self.add_font("mono" if name == "mono" else "text", STYLES.get(name, ""), path)
        meta = content["meta"]
        self.set_title(meta["title"])
        self.set_author(meta["author"])
        self.set_subject(meta["subject"])
        self.set_keywords(meta["keywords"])
        self.set_lang(meta["language"])

    def header(self) -> None:
        """Print the running head."""
        self.running(self.content["page"]["band"])
        self.cell(0, 4, self.content["head"])
        self.set_xy(self.l_margin, self.t_margin)

    def footer(self) -> None:
        """Print the running foot and the page number."""
        before, between = self.content["page_label"]
        self.running(self.h - self.content["page"]["band"] - 4)
        self.cell(100, 4, self.content["foot"])
        self.cell(0, 4, f"{before}{self.page_no()}{between}{{nb}}", align="R")

    def running(self, y: float) -> None:
        """Move to a running line and take its font."""
        self.set_xy(self.l_margin, y)
        self.set_text_color(0)
        self.set_font("text", "", self.content["running_style"]["size"])


class Writer:
    """Sets the blocks of one document."""

    def __init__(self, content: Plain) -> None:
        self.content = content
        self.pdf = Paper(content)
        self.pdf.add_page()

    def write(self) -> None:
        """Set every block."""
        for block in self.content["blocks"]:
            getattr(self, block["kind"])(block)

    def set(self, runs: list[Plain], name: str, mark: str = "", level: int = 0) -> None:
        """Set one paragraph in its style."""
        style = self.content["styles"][name]
        self.pdf.set_font("text", face(style), style["size"])
        self.pdf.set_text_color(*colour(style["colour"]))
        if style["before"]:
            self.pdf.ln(style["before"] * MILLIMETRES)
        self.pdf.set_x(self.pdf.l_margin + style["indent"] + level * 5)
        if mark:
            self.pdf.cell(5, style["leading"] * MILLIMETRES, mark)
        self.pdf.multi_cell(
            0,
            style["leading"] * MILLIMETRES,
            markdown(runs, bold=not style["bold"]),
            align="L",
            markdown=True,
            new_x="LMARGIN",
            new_y="NEXT",
            fill=False,
        )
        if style["after"]:
            self.pdf.ln(style["after"] * MILLIMETRES)

    def heading(self, block: Plain) -> None:
        """Set a heading, with its bookmark."""
        self.pdf.start_section("".join(run["text"] for run in block["runs"]), block["level"] - 1)
        self.set(block["runs"], block["style"])

    def paragraph(self, block: Plain) -> None:
        """Set a paragraph."""
        self.set(block["runs"], block["style"])

    def item_list(self, block: Plain) -> None:
        """Set the items with their marks."""
        for item in block["items"]:
            self.set(item["runs"], item["style"], item["mark"], item["level"])

    def table(self, block: Plain) -> None:
        """Set a table with its caption."""
        if block["caption"]:
            self.set(block["caption"], "table_caption")
        cell, head = self.content["styles"]["cell"], self.content["styles"]["table_header"]
        self.pdf.set_font("text", "", cell["size"])
        self.pdf.set_text_color(*colour(cell["colour"]))
        with self.pdf.table(
            align="LEFT",
            borders_layout=TableBordersLayout.HORIZONTAL_LINES,
            col_widths=block["widths"],
            width=sum(block["widths"]),
            first_row_as_headings=bool(block["header_rows"]),
            headings_style=FontFace(emphasis=face(head), color=colour(head["colour"])),
            line_height=cell["leading"] * MILLIMETRES,
            markdown=True,
            text_align="LEFT",
        ) as table:
            for row in block["rows"]:
                self.row(table.row(), row)
        self.pdf.ln(2)

    def row(self, row: Any, cells: list[Plain]) -> None:
        """Fill one row."""
        for cell in cells:
            text = "\n".join(markdown(one["runs"]) for one in cell["paragraphs"])
            fill = cell["fill"]
            row.cell(text, style=FontFace(fill_color=colour(fill)) if fill else None)

    def contents(self, block: Plain) -> None:
        """Leave room for the contents list, which is set at the end."""
        self.set([{"text": block["title"]}], "contents_title")
        self.pdf.insert_toc_placeholder(toc, pages=1, allow_extra_pages=True)

    def notes(self, block: Plain) -> None:
        """Set the endnotes as paragraphs."""
        for note in block["notes"]:
            self.set([{"text": f"{note['number']}  "}, *note["runs"]], block["style"])


def toc(pdf: Paper, outline: Any) -> None:
    """Set the contents list."""
    pdf.set_font("text", "", 10)
    for section in outline:
        if section.level < 2:
            link = pdf.add_link(page=section.page_number)
            pdf.cell(150, 5, section.name, link=link)
            pdf.cell(0, 5, str(section.page_number), align="R", new_x="LMARGIN", new_y="NEXT")


def face(style: Plain) -> str:
    """Return the letters that fpdf2 knows a face by."""
    return ("B" if style["bold"] else "") + ("I" if style["italic"] else "")


def colour(name: str) -> tuple[int, int, int]:
    """Return the three parts of a colour."""
    red, green, blue = bytes.fromhex(name[1:])
    return red, green, blue


def markdown(runs: list[Plain], *, bold: bool = True) -> str:
    """Return runs in fpdf2's Markdown; `bold` tells whether bold words are to be marked."""
    return "".join(marked(run, bold=bold) for run in runs)


def marked(run: Plain, *, bold: bool) -> str:
    """Return one run in fpdf2's Markdown."""
    text: str = run["text"]
    if "link" in run:
        return f"[{text}]({run['link']})"
    if "italic" in run and text.strip():
        text = f"__{text}__"
    return f"**{text}**" if "bold" in run and bold and text.strip() else text


def bytes_of(content: Path) -> bytes:
    """Return a content file as PDF."""
    writer = Writer(json.loads(content.read_text(encoding="utf-8")))
    writer.write()
    return bytes(writer.pdf.output())


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(bytes_of(Path(sys.argv[1])))
