"""What a good engineer writes by hand with plain platypus: what our PDF is held against.

Fonts are registered once a process, embedded and subsetted; the page count takes no second layout
(a canvas that keeps its pages); only a contents list takes `multiBuild`. Headings make bookmarks,
links work, header rows repeat, the document information is filled in. It neither validates its
input nor tags the PDF, nor checks what it made.

    plain_pdf.py CONTENT.json OUTPUT.pdf
"""

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, Literal
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.colors import HexColor
from reportlab.lib.fonts import addMapping
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    ListFlowable,
    ListItem,
    PageTemplate,
    Paragraph,
    Table,
)
from reportlab.platypus.tableofcontents import TableOfContents

Plain = dict[str, Any]

FACES: dict[tuple[Literal[0, 1], Literal[0, 1]], str] = {
    (0, 0): "regular",
    (1, 0): "bold",
    (0, 1): "italic",
    (1, 1): "bold-italic",
}


@cache
def register(folder: Path) -> None:
    """Tell reportlab of the fonts, once a process."""
    for (bold, italic), name in FACES.items():
        pdfmetrics.registerFont(TTFont(name, folder / f"{name}.ttf"))
        addMapping("text", bold, italic, name)
    pdfmetrics.registerFont(TTFont("mono", folder / "mono.ttf"))


def style_of(name: str, data: Plain) -> ParagraphStyle:
    """Return the paragraph style of one role."""
    panel: dict[str, Any] = {}
    if data["panel"]:
        panel = {"backColor": HexColor(data["panel"]), "borderPadding": 8}
    return ParagraphStyle(
        name,
        fontName=FACES[1 if data["bold"] else 0, 1 if data["italic"] else 0],
        fontSize=data["size"],
        leading=data["leading"],
        textColor=HexColor(data["colour"]),
        spaceBefore=data["before"],
        spaceAfter=data["after"],
        leftIndent=data["indent"] * mm,
        keepWithNext=int(data["keep_with_next"]),
        **panel,
    )


def markup(runs: list[Plain], anchor: str | None = None) -> str:
    """Return runs as the little markup of a paragraph."""
    head = f"<a name={quoteattr(anchor)}/>" if anchor else ""
    return head + "".join(map(run_markup, runs))


def run_markup(run: Plain) -> str:
    """Return one run as markup."""
    text = escape(run["text"]).replace("\n", "<br/>")
    for flag, tag in (("bold", "b"), ("italic", "i")):
        if flag in run:
            text = f"<{tag}>{text}</{tag}>"
    if "mono" in run:
        text = f'<font face="mono">{text}</font>'
    if "raised" in run:
        text = f'<super rise="3.6" size="6.5">{text}</super>'
    if "colour" in run:
        text = f'<font color="{run["colour"]}">{text}</font>'
    if "link" in run:
        text = f'<a href={quoteattr(run["link"])} color="#0B57A4">{text}</a>'
    elif "target" in run:
        text = f"<a href={quoteattr('#' + run['target'])}>{text}</a>"
    return text


class Heading(Paragraph):
    """A heading that makes a bookmark, and an entry of the contents list."""

    def __init__(self, block: Plain, style: ParagraphStyle) -> None:
        self.level = block["level"]
        self.words = "".join(run["text"] for run in block["runs"])
        self.anchor = block["anchor"]
        super().__init__(markup(block["runs"]), style)

    def draw(self) -> None:
        """Draw the heading and make its bookmark."""
        self.canv.bookmarkHorizontal(self.anchor, 0, self.height)
        self.canv.addOutlineEntry(self.words, self.anchor, self.level - 1)
        super().draw()


class Story:
    """Makes the flowables of a document."""

    def __init__(self, content: Plain) -> None:
        self.content = content
        self.styles = {name: style_of(name, data) for name, data in content["styles"].items()}
        self.has_contents = False

    def flowables(self) -> list[Flowable]:
        """Return the document as flowables."""
        return [
            one for block in self.content["blocks"] for one in getattr(self, block["kind"])(block)
        ]

    def heading(self, block: Plain) -> list[Flowable]:
        """Return a heading."""
        return [Heading(block, self.styles[block["style"]])]

    def paragraph(self, block: Plain) -> list[Flowable]:
        """Return a paragraph."""
        text = markup(block["runs"], block.get("anchor"))
        return [Paragraph(text, self.styles[block["style"]])]

    def item_list(self, block: Plain) -> list[Flowable]:
        """Return a list; its marks stand in the content."""
        items: list[Any] = [
            ListItem(
                Paragraph(markup(item["runs"]), self.item_style(item["style"])),
                value=item["mark"],
                leftIndent=(40 + 5 * (item["level"] + 1)) * mm,
            )
            for item in block["items"]
        ]
        options: dict[str, Any] = {
            "bulletType": "bullet",
            "bulletFontName": "regular",
            "bulletFontSize": 8,
        }
        return [ListFlowable(items, leftIndent=45 * mm, bulletDedent=5 * mm, **options)]

    def item_style(self, name: str) -> ParagraphStyle:
        """Return the style of a list's items: the list itself does the indenting."""
        key = f"item-{name}"
        if key not in self.styles:
            self.styles[key] = ParagraphStyle(key, parent=self.styles[name], leftIndent=0)
        return self.styles[key]

    def table(self, block: Plain) -> list[Flowable]:
        """Return a table with its caption; a rule stands between its rows."""
        hair = HexColor(self.content["colours"]["hair"])
        commands: list[tuple[Any, ...]] = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, hair),
        ]
        for y, row in enumerate(block["rows"]):
            for x, cell in enumerate(row):
                if cell["fill"]:
                    commands.append(("BACKGROUND", (x, y), (x, y), HexColor(cell["fill"])))
        table = Table(
            [[self.cell(cell) for cell in row] for row in block["rows"]],
            colWidths=[width * mm for width in block["widths"]],
            repeatRows=block["header_rows"],
            style=commands,
            hAlign="LEFT",
        )
        caption = markup(block["caption"])
        return [Paragraph(caption, self.styles["table_caption"]), table] if caption else [table]

    def cell(self, cell: Plain) -> list[Flowable]:
        """Return the paragraphs of one cell."""
        return [one for paragraph in cell["paragraphs"] for one in self.paragraph(paragraph)]

    def contents(self, block: Plain) -> list[Flowable]:
        """Return the title of the contents list and the list, which fills itself."""
        self.has_contents = True
        toc = TableOfContents(dotsMinLevel=0)
        toc.levelStyles = [self.styles["contents_1"], self.styles["contents_2"]]
        return [Paragraph(escape(block["title"]), self.styles["contents_title"]), toc]

    def notes(self, block: Plain) -> list[Flowable]:
        """Return the endnotes as paragraphs."""
        style = self.styles[block["style"]]
        return [self.note(note, style) for note in block["notes"]]

    def note(self, note: Plain, style: ParagraphStyle) -> Flowable:
        """Return one endnote."""
        anchor = f"note-{note['number']}"
        return Paragraph(f"{note['number']}  {markup(note['runs'], anchor)}", style)


class Template(BaseDocTemplate):
    """Tells the contents list where the headings fell."""

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802  reportlab's name
        """Report a heading of the first two levels."""
        if isinstance(flowable, Heading) and flowable.level < 3:
            entry = (flowable.level - 1, escape(flowable.words), self.page, flowable.anchor)
            self.notify("TOCEntry", entry)


def numbered_canvas(content: Plain) -> type[Canvas]:
    """Return a canvas that keeps its pages until it knows how many there are."""
    page = content["page"]
    before, between = content["page_label"]
    middle, right = page["width"] / 2 * mm, (page["width"] - page["right"]) * mm

    class Numbered(Canvas):
        _startPage: Any  # noqa: N815  reportlab's own, which its stubs leave out

        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self.kept: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802  reportlab's name
            self.kept.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for state in self.kept:
                self.__dict__.update(state)
                self.running()
                super().showPage()
            super().save()

        def running(self) -> None:
            self.setFont("regular", content["running_style"]["size"])
            self.drawString(
                page["left"] * mm, (page["height"] - page["band"] - 3) * mm, content["head"]
            )
            foot = page["band"] * mm
            self.drawString(page["left"] * mm, foot, content["foot"])
            number = f"{before}{self.getPageNumber()}{between}{len(self.kept)}"
            self.drawRightString(max(middle, right), foot, number)

    return Numbered


def write(content: Plain, out: BinaryIO) -> None:
    """Write the content as PDF."""
    register(Path(content["fonts"]["regular"]).parent)
    page, meta = content["page"], content["meta"]
    size = (page["width"] * mm, page["height"] * mm)
    template = Template(
        out,
        pagesize=size,
        title=meta["title"],
        author=meta["author"],
        subject=meta["subject"],
        keywords=meta["keywords"],
        lang=meta["language"],
    )
    width = size[0] - (page["left"] + page["right"]) * mm
    height = size[1] - (page["top"] + page["bottom"]) * mm
    left, bottom = page["left"] * mm, page["bottom"] * mm
    frame = Frame(
        left,
        bottom,
        width,
        height,
        leftPadding=0,
        bottomPadding=0,
        rightPadding=0,
        topPadding=0,
    )
    template.addPageTemplates(PageTemplate(frames=[frame]))
    story = Story(content)
    flowables = story.flowables()
    build = template.multiBuild if story.has_contents else template.build
    build(flowables, canvasmaker=numbered_canvas(content))


if __name__ == "__main__":
    given = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with Path(sys.argv[2]).open("wb") as target:
        write(given, target)
