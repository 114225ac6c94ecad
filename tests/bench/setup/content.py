"""What does a brief say, free of any library: the content that every peer sets.

Runs in briefgen's own environment. It composes a brief with briefgen and writes the words, the
tables and the sizes of the style as JSON, so that each peer sets the same content in the same type.
What only briefgen has is left out or flattened: labels of the label column stand before their text,
places of origin in the YAML are dropped. Beside each JSON stands one without its contents list
(`.flat.json`).

    content.py FONTS BRIEF JSON [BRIEF JSON ...]
"""

import json
import sys
from pathlib import Path
from typing import Any

from briefgen import Built, build
from briefgen.app.styles import find_style
from briefgen.document.blocks import (
    Block,
    Cell,
    Contents,
    Fill,
    Heading,
    ItemList,
    ListKind,
    Notes,
    Paragraph,
    Row,
    Table,
)
from briefgen.document.document import Document
from briefgen.document.inline import Mark, Span, Text, plain
from briefgen.document.marks import counted, mark
from briefgen.render.pdf.writer import typeset
from briefgen.style.look import Look

__all__ = ["content_of"]

_FLAGS = {
    Mark.STRONG: "bold",
    Mark.EMPHASIS: "italic",
    Mark.MONO: "mono",
    Mark.CITATION: "raised",
}
_COLOURS = {Mark.ACCENT: "accent", Mark.MUTED: "muted", Mark.INVERSE: "paper"}

Plain = dict[str, Any]


def content_of(document: Document, look: Look, fonts: Path) -> Plain:
    """Return a document as plain data, with the sizes of its look and the files of its fonts."""
    meta, running = document.meta, document.running
    numbers = {note.id: note.number for note in _notes(document)}
    return {
        "meta": {
            "title": meta.title,
            "author": meta.author,
            "subject": meta.subject,
            "keywords": ", ".join(meta.keywords),
            "language": meta.language,
        },
        "page": look.page.paper(meta.language).model_dump(),
        "head": f"{plain(running.head)}  {running.marking.banner}",
        "foot": f"{plain(running.foot)}  {running.marking.banner}",
        "page_label": [running.page_label.before, running.page_label.between],
        "running_style": {"size": look.running.size, "leading": look.running.leading},
        "fonts": {path.stem: str(path) for path in sorted(fonts.iterdir())},
        "colours": look.colours.model_dump(),
        "styles": {name: _style(look, name) for name in look.roles},
        "blocks": [_block(block, look, numbers) for block in document.blocks],
    }


def _notes(document: Document) -> tuple[Any, ...]:
    return next((block.notes for block in document.blocks if isinstance(block, Notes)), ())


def _style(look: Look, name: str) -> Plain:
    role = look.roles[name]
    return {
        "size": role.size,
        "leading": role.leading,
        "bold": role.bold,
        "italic": role.italic,
        "colour": look.colour(role.colour),
        "before": role.before,
        "after": role.after,
        "indent": look.page.indent if role.indented else 0,
        "hanging": role.hanging,
        "panel": look.colour(role.panel.colour) if role.panel else None,
        "keep_with_next": role.keep_with_next,
    }


def _block(block: Block, look: Look, numbers: dict[str, int]) -> Plain:
    match block:
        case Heading():
            head = (Span(text=f"{block.number} "),) if block.number else ()
            runs = _runs(head + block.text, look, numbers)
            return {
                "kind": "heading",
                "level": block.level,
                "anchor": block.anchor,
                "style": f"heading_{block.level}",
                "runs": runs,
            }
        case Paragraph():
            return {"kind": "paragraph", **_paragraph(block, look, numbers)}
        case ItemList():
            return _list(block, look, numbers)
        case Table():
            return _table(block, look, numbers)
        case Contents():
            entries = [
                {"level": one.level, "text": one.words, "target": one.target}
                for one in block.entries
            ]
            return {"kind": "contents", "title": plain(block.title), "entries": entries}
        case Notes():
            notes = [
                {"number": one.number, "runs": _runs(one.text, look, numbers)}
                for one in block.notes
            ]
            return {"kind": "notes", "style": "note", "notes": notes}
        case _:
            message = f"no peer places a {type(block).__name__}"
            raise ValueError(message)


def _paragraph(block: Paragraph, look: Look, numbers: dict[str, int]) -> Plain:
    gap = (Span(text="  "),)
    text = (block.label + gap if block.label else ()) + block.text
    text += gap + block.trailing if block.trailing else ()
    return {"style": block.role.value, "runs": _runs(text, look, numbers)}


def _list(block: ItemList, look: Look, numbers: dict[str, int]) -> Plain:
    names = {ListKind.BULLET: "bullet", ListKind.LETTER: "lettered", ListKind.NUMBER: "numbered"}
    gap = (Span(text="  "),)
    items = [
        {
            "mark": mark(kind, number),
            "level": item.level,
            "style": names[kind],
            "runs": _runs((item.label + gap if item.label else ()) + item.text, look, numbers),
        }
        for item, kind, number in counted(block)
    ]
    return {"kind": "item_list", "items": items}


def _table(block: Table, look: Look, numbers: dict[str, int]) -> Plain:
    return {
        "kind": "table",
        "title": block.title,
        "caption": _runs(block.caption, look, numbers),
        "widths": [column.width for column in block.columns],
        "header_rows": block.header_rows,
        "rows": [_row(row, look, numbers) for row in block.rows],
    }


def _row(row: Row, look: Look, numbers: dict[str, int]) -> list[Plain]:
    """Return the cells of a row; links to the row lead to its first paragraph."""
    cells = [_cell(cell, look, numbers) for cell in row.cells]
    first = next((one for cell in cells for one in cell["paragraphs"]), None)
    if row.anchor and first is not None:
        first["anchor"] = row.anchor
    return cells


def _cell(cell: Cell, look: Look, numbers: dict[str, int]) -> Plain:
    paragraphs = [_paragraph(one, look, numbers) for one in cell.paragraphs]
    fills = {Fill.NONE: None, Fill.PANEL: look.colours.panel, Fill.ACCENT: look.colours.accent}
    return {"fill": fills[cell.fill], "paragraphs": paragraphs}


def _runs(text: Text, look: Look, numbers: dict[str, int]) -> list[Plain]:
    return [_run(span, look, numbers) for span in text]


def _run(span: Span, look: Look, numbers: dict[str, int]) -> Plain:
    run: Plain = {"text": span.text}
    for one in span.marks:
        if one in _FLAGS:
            run[_FLAGS[one]] = True
        if one in _COLOURS:
            run["colour"] = look.colour(_COLOURS[one])
    if span.link:
        run["link"] = span.link
    if span.target:
        run["target"] = span.target
    if span.note:
        run["target"] = f"note-{numbers[span.note]}"
    return run


def _write(brief: Path, target: Path, fonts: Path) -> None:
    text = brief.read_text(encoding="utf-8")
    built = build(text, source=brief.name, formats=("text",), verify=False)
    if not isinstance(built, Built):
        sys.exit(f"{brief.name}: {built.diagnostics[0].message}")
    look = find_style("assessment").look
    data = content_of(built.document, look, fonts)
    data["pages"] = typeset(built.document, look).numbers.total
    _dump(data, target)
    data["blocks"] = [block for block in data["blocks"] if block["kind"] != "contents"]
    _dump(data, target.with_suffix(".flat.json"))


def _dump(data: Plain, target: Path) -> None:
    target.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def _write_fonts(folder: Path) -> None:
    """Write the faces that briefgen embeds, so that every peer embeds the very same."""
    from briefgen.render.pdf.fonts.chain import font_set

    folder.mkdir(parents=True, exist_ok=True)
    fonts = font_set(find_style("assessment").look.fonts)
    for name, bold, italic in (
        ("regular", False, False),
        ("bold", True, False),
        ("italic", False, True),
        ("bold-italic", True, True),
    ):
        (folder / f"{name}.ttf").write_bytes(fonts.text.face(bold=bold, italic=italic).data)
    (folder / "mono.ttf").write_bytes(fonts.mono.face(bold=False, italic=False).data)


if __name__ == "__main__":
    folder, *pairs = map(Path, sys.argv[1:])
    _write_fonts(folder)
    for brief, target in zip(pairs[::2], pairs[1::2], strict=True):
        _write(brief, target, folder)
