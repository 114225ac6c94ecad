"""What a good engineer writes by hand with plain python-docx: what our DOCX is held against.

One paragraph style for each role, made when it is first used; tables are filled row by row through
`row.cells` (`table.cell` is quadratic); a paragraph gets its style by id (the setter that takes a
style or its name looks through every style of the template each time, which took two thirds of the
whole script); list styles are Word's own; head and foot have PAGE and NUMPAGES fields; links
outside and inside work; header rows repeat. It neither validates its input nor checks its output.

    plain_docx.py CONTENT.json OUTPUT.docx
"""

import json
import sys
from pathlib import Path
from typing import Any, BinaryIO

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

Plain = dict[str, Any]

LISTS = {"bullet": "List Bullet", "lettered": "List Number", "numbered": "List Number"}
HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def element(tag: str, **attributes: str) -> Any:
    """Return an element of WordprocessingML with attributes of its namespace."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


class Writer:
    """Writes the content into one python-docx document."""

    def __init__(self, content: Plain) -> None:
        self.content = content
        self.document = Document()
        self.bookmarks = 0
        self.relations: dict[str, str] = {}
        self.styles: dict[str, str] = {}

    def styled(self, paragraph: Any, name: str) -> Any:
        """Return a paragraph in the style of a role, which is made when it is first used."""
        if name not in self.styles:
            self.styles[name] = self.new_style(name, self.content["styles"][name]).style_id
        paragraph._p.style = self.styles[name]
        return paragraph

    def new(self, name: str) -> Any:
        """Return a new paragraph at the end of the document."""
        return self.styled(self.document.add_paragraph(), name)

    def new_style(self, name: str, data: Plain) -> Any:
        """Return the paragraph style of one role; headings keep Word's own."""
        styles = self.document.styles
        if name.startswith("heading_"):
            style = styles[f"Heading {name[-1]}"]
        else:
            style = styles.add_style(f"Role {name}", WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = styles[LISTS.get(name, "Normal")]
        font, shape = style.font, style.paragraph_format
        font.name, font.size = "Arial", Pt(data["size"])
        font.bold, font.italic = data["bold"], data["italic"]
        font.color.rgb = RGBColor.from_string(data["colour"][1:])
        shape.line_spacing, shape.keep_with_next = Pt(data["leading"]), data["keep_with_next"]
        shape.space_before, shape.space_after = Pt(data["before"]), Pt(data["after"])
        shape.left_indent = Mm(data["indent"] + data["hanging"])
        shape.first_line_indent = Mm(-data["hanging"])
        if data["panel"]:
            style.element.get_or_add_pPr().append(
                element("shd", val="clear", fill=data["panel"][1:])
            )
        return style

    def write(self) -> None:
        """Write properties, page, head, foot and blocks."""
        self.properties()
        self.page()
        for block in self.content["blocks"]:
            getattr(self, block["kind"])(block)

    def properties(self) -> None:
        """Fill in the core properties."""
        core = self.document.core_properties
        for name in ("title", "author", "subject", "keywords", "language"):
            setattr(core, name, self.content["meta"][name])

    def page(self) -> None:
        """Set the page, its head and its foot with the page number."""
        page, section = self.content["page"], self.document.sections[0]
        section.page_width, section.page_height = Mm(page["width"]), Mm(page["height"])
        section.top_margin, section.bottom_margin = Mm(page["top"]), Mm(page["bottom"])
        section.left_margin, section.right_margin = Mm(page["left"]), Mm(page["right"])
        section.header_distance = section.footer_distance = Mm(page["band"])
        section.header.paragraphs[0].text = self.content["head"]
        foot = section.footer.paragraphs[0]
        before, between = self.content["page_label"]
        foot.add_run(f"{self.content['foot']}\t{before}")
        self.field(foot, "PAGE")
        foot.add_run(between)
        self.field(foot, "NUMPAGES")

    def field(self, paragraph: Any, code: str) -> None:
        """Add a field that Word fills in."""
        field = element("fldSimple", instr=code)
        run, text = element("r"), element("t")
        text.text = "1"
        run.append(text)
        field.append(run)
        paragraph._p.append(field)

    def heading(self, block: Plain) -> None:
        """Add a heading."""
        self.fill(self.new(block["style"]), block)

    def paragraph(self, block: Plain) -> None:
        """Add a paragraph."""
        self.fill(self.new(block["style"]), block)

    def item_list(self, block: Plain) -> None:
        """Add a list; Word makes its marks."""
        for item in block["items"]:
            paragraph = self.new(item["style"])
            if item["level"]:
                paragraph.paragraph_format.left_indent = Mm(45 + 5 * item["level"])
            self.fill(paragraph, item)

    def table(self, block: Plain) -> None:
        """Add a table with its caption."""
        if block["caption"]:
            caption = {"runs": block["caption"]}
            self.fill(self.new("table_caption"), caption)
        table = self.document.add_table(len(block["rows"]), len(block["widths"]))
        table.autofit = False
        table.style = "Table Grid"
        widths = [Mm(width) for width in block["widths"]]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for y, (row, cells) in enumerate(zip(table.rows, block["rows"], strict=True)):
            if y < block["header_rows"]:
                row._tr.get_or_add_trPr().append(element("tblHeader"))
            for cell, data, width in zip(row.cells, cells, widths, strict=True):
                cell.width = width
                self.cell(cell, data)

    def cell(self, cell: Any, data: Plain) -> None:
        """Fill one cell; its first paragraph is there already."""
        if data["fill"]:
            cell._tc.get_or_add_tcPr().append(element("shd", val="clear", fill=data["fill"][1:]))
        for i, block in enumerate(data["paragraphs"]):
            paragraph = cell.add_paragraph() if i else cell.paragraphs[0]
            self.fill(self.styled(paragraph, block["style"]), block)

    def contents(self, block: Plain) -> None:
        """Add the contents list: links to the headings; page numbers are left to Word."""
        self.new("contents_title").add_run(block["title"])
        for entry in block["entries"]:
            run = {"text": entry["text"], "target": entry["target"]}
            paragraph = self.new(f"contents_{entry['level']}")
            self.fill(paragraph, {"runs": [run]})

    def notes(self, block: Plain) -> None:
        """Add the endnotes as paragraphs: python-docx knows no endnotes."""
        for note in block["notes"]:
            paragraph = self.new(block["style"])
            number = {"text": f"{note['number']}  "}
            data = {"runs": [number, *note["runs"]], "anchor": f"note-{note['number']}"}
            self.fill(paragraph, data)

    def fill(self, paragraph: Any, data: Plain) -> None:
        """Add the runs of a paragraph, in a bookmark where links lead to it."""
        if anchor := data.get("anchor"):
            self.bookmarks += 1
            number = str(self.bookmarks)
            paragraph._p.append(element("bookmarkStart", id=number, name=anchor[:40]))
            paragraph._p.append(element("bookmarkEnd", id=number))
        for run in data["runs"]:
            self.run(paragraph, run)

    def run(self, paragraph: Any, data: Plain) -> None:
        """Add one run, within a link where it has one."""
        run = paragraph.add_run(data["text"])
        if "bold" in data:
            run.bold = True
        if "italic" in data:
            run.italic = True
        if "raised" in data:
            run.font.superscript = True
        if "mono" in data:
            run.font.name = "Courier New"
        if "colour" in data:
            run.font.color.rgb = RGBColor.from_string(data["colour"][1:])
        if "link" in data or "target" in data:
            link = self.link(paragraph, data)
            link.append(run._r)
            paragraph._p.append(link)

    def link(self, paragraph: Any, data: Plain) -> Any:
        """Return the element of a link, outside or inside the document."""
        if "link" not in data:
            return element("hyperlink", anchor=data["target"][:40])
        address = data["link"]
        if address not in self.relations:
            part = paragraph.part
            self.relations[address] = part.relate_to(address, HYPERLINK, is_external=True)
        link = element("hyperlink")
        link.set(qn("r:id"), self.relations[address])
        return link


def write(content: Plain, out: BinaryIO) -> None:
    """Write the content as DOCX."""
    writer = Writer(content)
    writer.write()
    writer.document.save(out)


if __name__ == "__main__":
    given = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with Path(sys.argv[2]).open("wb") as target:
        write(given, target)
