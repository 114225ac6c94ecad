"""The content by pandoc: from HTML to a Word file, or to typst's markup, which typst sets.

Pandoc sets everything in the styles of its own reference document or template: the sizes, colours
and rules of the style, the running head and, in Word, the page numbers are left out; so are the
keywords, of which its template for typst makes markup that typst refuses. Of the links within the
PDF those to headings alone are left: it gives typst no label for the places that others lead to.

    with_pandoc.py CONTENT.json OUTPUT.docx|OUTPUT.pdf
"""

import json
import re
import sys
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

import pypandoc
from as_html import Plain, body


def page(content: Plain) -> str:
    """Return the whole page of HTML."""
    meta = content["meta"]
    named = "".join(
        f'<meta name="{name}" content="{escape(meta[name])}">' for name in ("author", "subject")
    )
    head = f"<title>{escape(meta['title'])}</title>{named}"
    return f'<html lang="{meta["language"]}"><head>{head}</head><body>{body(content)}</body></html>'


def write_docx(content: Plain, out: Path) -> None:
    """Write the content as DOCX."""
    pypandoc.convert_text(page(content), "docx", format="html", outputfile=str(out))


def bytes_of(source: Path) -> bytes:
    """Return the Word file of a content file; pandoc writes it to the disk."""
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out.docx"
        write_docx(json.loads(source.read_text(encoding="utf-8")), out)
        return out.read_bytes()


def pdf_bytes_of(source: Path) -> bytes:
    """Return the PDF of a content file."""
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out.pdf"
        write_pdf(json.loads(source.read_text(encoding="utf-8")), out)
        return out.read_bytes()


def write_pdf(content: Plain, out: Path) -> None:
    """Write the content as PDF, by typst and in the given fonts."""
    import typst

    options = ["--standalone", "--variable=mainfont:Arimo", "--variable=papersize:a4"]
    html = _with_links_to_headings(page(content))
    markup = pypandoc.convert_text(html, "typst", format="html", extra_args=options)
    fonts = str(Path(content["fonts"]["regular"]).parent)
    typst.compile(markup.encode(), output=str(out), font_paths=[fonts], ignore_system_fonts=True)


def _with_links_to_headings(html: str) -> str:
    """Return the page without links to places that are no headings."""
    headings = set(re.findall(r'<h[1-6][^>]* id="([^"]+)"', html))
    link = re.compile(r' href="#([^"]+)"')
    return link.sub(lambda found: found[0] if found[1] in headings else "", html)


if __name__ == "__main__":
    given = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    target = Path(sys.argv[2])
    (write_docx if target.suffix == ".docx" else write_pdf)(given, target)
