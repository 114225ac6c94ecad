"""The body of a document as HTML, for the peers that read HTML: WeasyPrint and pandoc."""

from html import escape
from typing import Any

Plain = dict[str, Any]


def body(content: Plain) -> str:
    """Return the blocks of a document as HTML."""
    return "".join(MAKERS[block["kind"]](block) for block in content["blocks"])


def runs(data: list[Plain]) -> str:
    """Return runs as HTML."""
    return "".join(map(run, data))


def run(data: Plain) -> str:
    """Return one run as HTML."""
    text = escape(data["text"]).replace("\n", "<br>")
    for flag, tag in (("bold", "b"), ("italic", "i"), ("mono", "code"), ("raised", "sup")):
        if flag in data:
            text = f"<{tag}>{text}</{tag}>"
    if "colour" in data:
        text = f'<span style="color:{data["colour"]}">{text}</span>'
    target = data.get("link") or (f"#{data['target']}" if "target" in data else None)
    return f'<a href="{escape(target)}">{text}</a>' if target else text


def heading(block: Plain) -> str:
    """Return a heading."""
    level = block["level"]
    style = f'class="{block["style"]}" id="{block["anchor"]}"'
    return f"<h{level} {style}>{runs(block['runs'])}</h{level}>"


def paragraph(block: Plain) -> str:
    """Return a paragraph."""
    return f'<p class="{block["style"]}">{anchor(block.get("anchor"))}{runs(block["runs"])}</p>'


def anchor(name: str | None) -> str:
    """Return the place that a link leads to; pandoc keeps no id of a paragraph."""
    return f'<span id="{name}"></span>' if name else ""


def item_list(block: Plain) -> str:
    """Return a list, deeper items nested in the one before."""
    tag = "ul" if block["items"][0]["mark"] == "■" else "ol"
    parts: list[str] = []
    level = -1
    for item in block["items"]:
        parts.append(f"<{tag}>" * (item["level"] - level))
        parts.append(f"</li></{tag}>" * (level - item["level"]))
        parts.append("</li>" if item["level"] <= level else "")
        level = item["level"]
        parts.append(f'<li class="{item["style"]}">{runs(item["runs"])}')
    return "".join(parts) + f"</li></{tag}>" * (level + 1)


def table(block: Plain) -> str:
    """Return a table with its caption."""
    columns = "".join(f'<col style="width:{width}mm">' for width in block["widths"])
    head, body = block["rows"][: block["header_rows"]], block["rows"][block["header_rows"] :]
    caption = f'<caption class="table_caption">{runs(block["caption"])}</caption>'
    return (
        f"<table>{caption if block['caption'] else ''}<colgroup>{columns}</colgroup>"
        f"<thead>{rows(head, 'th')}</thead><tbody>{rows(body, 'td')}</tbody></table>"
    )


def rows(data: list[list[Plain]], tag: str) -> str:
    """Return the rows of a table."""
    return "".join(f"<tr>{''.join(cell(one, tag) for one in row)}</tr>" for row in data)


def cell(data: Plain, tag: str) -> str:
    """Return one cell."""
    fill = f' style="background:{data["fill"]}"' if data["fill"] else ""
    return f"<{tag}{fill}>{''.join(map(paragraph, data['paragraphs']))}</{tag}>"


def contents(block: Plain) -> str:
    """Return the contents list."""
    lines = "".join(
        f'<p class="contents_{one["level"]}"><a class="entry" href="#{one["target"]}">'
        f"{escape(one['text'])}</a></p>"
        for one in block["entries"]
    )
    return f'<p class="contents_title">{escape(block["title"])}</p>{lines}'


def notes(block: Plain) -> str:
    """Return the endnotes."""
    return "".join(map(note, block["notes"]))


def note(data: Plain) -> str:
    """Return one endnote."""
    number = data["number"]
    return f'<p class="note">{anchor(f"note-{number}")}{number}  {runs(data["runs"])}</p>'


MAKERS = {
    "heading": heading,
    "paragraph": paragraph,
    "item_list": item_list,
    "table": table,
    "contents": contents,
    "notes": notes,
}
