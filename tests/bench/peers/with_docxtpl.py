"""The content by docxtpl: a Word template with Jinja marks, filled with rich text.

The template is made once with python-docx, beside the content, in a run that is not measured; it
has a style for each role, the head, the foot with its fields, one loop over the blocks. Left out:
links inside the document and bookmarks, which its rich text does not know, and header rows that
repeat, since the template has one kind of row.

    with_docxtpl.py CONTENT.json OUTPUT.docx
"""

import json
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate, RichText

Plain = dict[str, Any]

TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""


class Filler:
    """Turns the content into what the template asks for."""

    def __init__(self, content: Plain, template: DocxTemplate) -> None:
        self.content = content
        self.template = template

    def context(self) -> Plain:
        """Return the values of the template."""
        blocks = [one for block in self.content["blocks"] for one in self.blocks(block)]
        return {"head": self.content["head"], "foot": self.content["foot"], "blocks": blocks}

    def blocks(self, block: Plain) -> list[Plain]:
        """Return a block as paragraphs and tables of the template."""
        match block["kind"]:
            case "table":
                rows = [self.row(row, block["widths"]) for row in block["rows"]]
                caption = {"style": "table_caption", "runs": block["caption"]}
                return [*([self.paragraph(caption)] if block["caption"] else []), {"rows": rows}]
            case "item_list":
                return [self.paragraph(item) for item in block["items"]]
            case "contents":
                entries = [
                    {"style": f"contents_{one['level']}", "runs": [{"text": one["text"]}]}
                    for one in block["entries"]
                ]
                title = {"style": "contents_title", "runs": [{"text": block["title"]}]}
                return [self.paragraph(one) for one in (title, *entries)]
            case "notes":
                return [
                    self.paragraph(
                        {"style": "note", "runs": [{"text": f"{one['number']}  "}, *one["runs"]]}
                    )
                    for one in block["notes"]
                ]
            case _:
                return [self.paragraph(block)]

    def row(self, row: list[Plain], widths: list[float]) -> Plain:
        """Return a row; a cell of the template has at least one paragraph."""
        empty = {"style": "cell", "runs": []}
        return {
            "cells": [
                {
                    "width": round(width * TWIPS),
                    "fill": (cell["fill"] or "#auto")[1:],
                    "paragraphs": [self.paragraph(one) for one in cell["paragraphs"] or [empty]],
                }
                for cell, width in zip(row, widths, strict=True)
            ]
        }

    def paragraph(self, data: Plain) -> Plain:
        """Return a paragraph: the name of its style and its rich text."""
        text = RichText()
        for run in data["runs"]:
            link = self.template.build_url_id(run["link"]) if "link" in run else None
            text.add(
                run["text"],
                bold="bold" in run,
                italic="italic" in run,
                superscript="raised" in run,
                color=run.get("colour", "")[1:] or None,
                font="Courier New" if "mono" in run else None,
                url_id=link,
            )
        return {"style": data["style"], "text": text}


def make_template(content: Plain, path: Path) -> None:
    """Write the template."""
    from docx import Document
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Mm, Pt, RGBColor

    document = Document()
    for name, data in content["styles"].items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        heading = f"Heading {name[-1]}" if name.startswith("heading_") else ""
        lists = {"bullet": "List Bullet", "lettered": "List Number", "numbered": "List Number"}
        style.base_style = document.styles[heading or lists.get(name, "Normal")]
        font, shape = style.font, style.paragraph_format
        font.name, font.size = "Arial", Pt(data["size"])
        font.bold, font.italic = data["bold"], data["italic"]
        font.color.rgb = RGBColor.from_string(data["colour"][1:])
        shape.line_spacing, shape.keep_with_next = Pt(data["leading"]), data["keep_with_next"]
        shape.space_before, shape.space_after = Pt(data["before"]), Pt(data["after"])
        shape.left_indent = Mm(data["indent"] + data["hanging"])
        shape.first_line_indent = Mm(-data["hanging"])
    page, section = content["page"], document.sections[0]
    section.page_width, section.page_height = Mm(page["width"]), Mm(page["height"])
    section.top_margin, section.bottom_margin = Mm(page["top"]), Mm(page["bottom"])
    section.left_margin, section.right_margin = Mm(page["left"]), Mm(page["right"])
    section.header.paragraphs[0].text = "{{ head }}"
    foot = section.footer.paragraphs[0]
    foot.text = "{{ foot }}\tPage "
    add_field(foot, "PAGE")
    foot.add_run(" of ")
    add_field(foot, "NUMPAGES")
    add_loop(document)
    document.save(str(path))


def add_field(paragraph: Any, code: str) -> None:
    """Add a field that Word fills in."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    paragraph._p.append(field)


def add_loop(document: Any) -> None:
    """Add the loop over the blocks."""
    document.add_paragraph("{%p for block in blocks %}")
    document.add_paragraph("{%p if block.rows is defined %}")
    table = document.add_table(3, 3, "Table Grid")
    table.cell(0, 0).text = "{%tr for row in block.rows %}"
    table.cell(1, 0).text = "{%tc for cell in row.cells %}"
    add_cell(table.cell(1, 1))
    table.cell(1, 2).text = "{%tc endfor %}"
    table.cell(2, 0).text = "{%tr endfor %}"
    document.add_paragraph("{%p else %}")
    set_style(document.add_paragraph("{{r block.text }}"), "{{ block.style }}")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")


def add_cell(cell: Any) -> None:
    """Fill the cell that is repeated: its width, its ground, the loop over its paragraphs."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = cell._tc.get_or_add_tcPr()
    properties.get_or_add_tcW().set(qn("w:w"), "{{ cell.width }}")
    ground = OxmlElement("w:shd")
    ground.set(qn("w:val"), "clear")
    ground.set(qn("w:fill"), "{{ cell.fill }}")
    properties.append(ground)
    cell.text = "{%p for one in cell.paragraphs %}"
    set_style(cell.add_paragraph("{{r one.text }}"), "{{ one.style }}")
    cell.add_paragraph("{%p endfor %}")


def set_style(paragraph: Any, mark: str) -> None:
    """Let the template say a paragraph's style."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    style = OxmlElement("w:pStyle")
    style.set(qn("w:val"), mark)
    paragraph._p.get_or_add_pPr().append(style)


def bytes_of(source: Path) -> bytes:
    """Return the Word file of a content file."""
    out = BytesIO()
    main(source, out)
    return out.getvalue()


def main(source: Path, out: Path | BytesIO) -> None:
    """Fill the template with a content file."""
    content = json.loads(source.read_text(encoding="utf-8"))
    path = source.with_name("docxtpl-template.docx")
    if not path.is_file():
        make_template(content, path)
    template = DocxTemplate(path)
    template.render(Filler(content, template).context(), autoescape=True)
    core = template.docx.core_properties
    for name in ("title", "author", "subject", "keywords", "language"):
        setattr(core, name, content["meta"][name])
    template.save(out)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
