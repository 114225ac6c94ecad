"""The content by WeasyPrint: HTML and CSS, tagged where `tagged` is asked for.

The page's head and foot are margin boxes, fonts come from files by @font-face, page numbers of the
contents list by `target-counter`. Nothing of the content is left out.

    with_weasyprint.py CONTENT.json OUTPUT.pdf [tagged]
"""

import json
import sys
from html import escape
from pathlib import Path
from typing import Any

from as_html import body
from weasyprint import HTML

Plain = dict[str, Any]

FACES = {
    "regular": ("text", 400, "normal"),
    "bold": ("text", 700, "normal"),
    "italic": ("text", 400, "italic"),
    "bold-italic": ("text", 700, "italic"),
    "mono": ("mono", 400, "normal"),
}


def style_sheet(content: Plain) -> str:
    """Return the style sheet."""
    page, colours = content["page"], content["colours"]
    before, between = content["page_label"]
    faces = "".join(
        f'@font-face{{font-family:{FACES[name][0]};src:url("{Path(path).as_uri()}");'
        f"font-weight:{FACES[name][1]};font-style:{FACES[name][2]}}}"
        for name, path in content["fonts"].items()
    )
    margins = " ".join(f"{page[side]}mm" for side in ("top", "right", "bottom", "left"))
    return (
        f"{faces}@page{{size:{page['width']}mm {page['height']}mm;margin:{margins};"
        f"font:{content['running_style']['size']}pt text;"
        f'@top-left{{content:"{escape(content["head"])}"}}'
        f'@bottom-left{{content:"{escape(content["foot"])}"}}'
        f'@bottom-right{{content:"{before}" counter(page) "{between}" counter(pages)}}}}'
        "body{font-family:text}p,h1,h2,h3{margin:0}code{font-family:mono}"
        f"a{{color:inherit;text-decoration:none}}a[href^=http]{{color:{colours['link']}}}"
        'a.entry::after{content:leader(".") target-counter(attr(href),page)}'
        "sup{font-size:6.5pt;line-height:0}"
        "ul,ol{margin:0;padding:0 0 0 45mm}ul ul,ol ol{padding:0 0 0 5mm}"
        "ul{list-style:square}table{border-collapse:collapse;table-layout:fixed}"
        "caption{text-align:left}th,td{text-align:left;vertical-align:top;padding:3pt 6pt 3pt 0;"
        f"border-bottom:.5pt solid {colours['hair']};font-weight:inherit}}"
        + "".join(rule(name, data) for name, data in content["styles"].items())
    )


def rule(name: str, data: Plain) -> str:
    """Return the rule of one role."""
    indent = 0 if name in {"bullet", "lettered", "numbered"} else data["indent"]
    return (
        f".{name}{{font-size:{data['size']}pt;line-height:{data['leading']}pt;"
        f"color:{data['colour']};font-weight:{700 if data['bold'] else 400};"
        f"font-style:{'italic' if data['italic'] else 'normal'};"
        f"margin:{data['before']}pt 0 {data['after']}pt {indent}mm;"
        + ("break-after:avoid;" if data["keep_with_next"] else "")
        + (f"background:{data['panel']};padding:8pt;" if data["panel"] else "")
        + "}"
    )


def page(content: Plain) -> str:
    """Return the whole page of HTML."""
    meta = content["meta"]
    named = "".join(
        f'<meta name="{name}" content="{escape(meta[key])}">'
        for name, key in (
            ("author", "author"),
            ("description", "subject"),
            ("keywords", "keywords"),
        )
    )
    return (
        f'<html lang="{meta["language"]}"><head><title>{escape(meta["title"])}</title>{named}'
        f"<style>{style_sheet(content)}</style></head><body>{body(content)}</body></html>"
    )


def bytes_of(content: Path, *options: str) -> bytes:
    """Return a content file as PDF."""
    given = json.loads(content.read_text(encoding="utf-8"))
    made: bytes = HTML(string=page(given)).write_pdf(pdf_tags="tagged" in options)
    return made


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(bytes_of(Path(sys.argv[1]), *sys.argv[3:]))
