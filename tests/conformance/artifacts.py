"""The words of a page that are drawn for nobody: its running head and foot."""

import io
from typing import Any

import pikepdf
import pypdfium2

__all__ = ["paginated"]

_SHOWING = frozenset({"Tj", "TJ"})


def paginated(data: bytes, number: int) -> str:
    """Return the words that a page, counted from 1, shows in artifacts of type Pagination."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        page = pdf.pages[number - 1]
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(_kept(page)))
        left = io.BytesIO()
        pdf.save(left)
    shown = pypdfium2.PdfDocument(left.getvalue())[number - 1].get_textpage()
    return str(shown.get_text_range())


def _kept(page: pikepdf.Page) -> list[Any]:
    kept: list[Any] = []
    open_: list[bool] = []
    for instruction in pikepdf.parse_content_stream(page):
        name = str(instruction.operator)
        if name in ("BMC", "BDC"):
            open_.append(_is_pagination(instruction.operands))
        elif name == "EMC":
            open_.pop()
        if name not in _SHOWING or any(open_):
            kept.append(instruction)
    return kept


def _is_pagination(operands: Any) -> bool:
    tag, *properties = operands
    return tag == "/Artifact" and bool(properties) and properties[0].get("/Type") == "/Pagination"
