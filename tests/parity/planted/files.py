"""The real files that disagreements are planted in, and how a little of one is changed."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf

from briefgen.app.build import build
from briefgen.app.outcome import Built
from briefgen.app.styles import find_style
from briefgen.style.layout import SectionKind
from briefgen.style.style import Style
from tests.samples import sample_picture

__all__ = [
    "built",
    "changed",
    "docx_with",
    "elements",
    "pdf_with",
    "replaced",
    "rewritten",
    "shown",
    "without_marks",
]

_BRIEF = Path(__file__).with_name("brief.yaml")


@cache
def built(*, numbered: bool = False) -> Built:
    """Return the document, the Word file and the PDF of the brief: three pages of everything.

    Its headings may be `numbered`.
    """
    text = _BRIEF.read_text(encoding="utf-8")
    picture = sample_picture()
    outcome = build(
        text, style=_with_contents(numbered=numbered), pictures=lambda _: picture, verify=False
    )
    assert isinstance(outcome, Built), outcome.diagnostics
    return outcome


def _with_contents(*, numbered: bool) -> Style:
    """Return the house style, but with a contents list in a paper as short as this one."""
    style = find_style("assessment")
    sections = tuple(
        section.model_copy(update={"at_least": 1})
        if section.kind is SectionKind.CONTENTS
        else section
        for section in style.layout.sections
    )
    layout = style.layout.model_copy(update={"sections": sections, "numbered_headings": numbered})
    return style.model_copy(update={"layout": layout})


def replaced(text: str, old: str, new: str, count: int = 1) -> str:
    """Return a text with something replaced that must stand there."""
    assert old in text, f"nothing to change: {old}"
    return text.replace(old, new, count)


def rewritten(text: str, pattern: str, new: str) -> str:
    """Return a text with what matches a pattern first rewritten; it must match."""
    found, count = re.subn(pattern, new, text, count=1, flags=re.DOTALL)
    assert count == 1, f"nothing to change: {pattern}"
    return found


def docx_with(part: str, change: Callable[[str], str]) -> bytes:
    """Return the Word file with one of its parts changed."""
    old, new = io.BytesIO(built().files["docx"]), io.BytesIO()
    with zipfile.ZipFile(old) as source, zipfile.ZipFile(new, "w") as target:
        assert part in source.namelist(), f"no such part: {part}"
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, change(data.decode()).encode() if name == part else data)
    return new.getvalue()


def pdf_with(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Return the PDF with some of its objects changed."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(built().files["pdf"])) as pdf:
        change(pdf)
        pdf.save(target)
    return target.getvalue()


def shown(pdf: pikepdf.Pdf, page: int, old: str, new: str) -> None:
    """Change the operators of a page, counted from 1."""
    changed(pdf, page, lambda code: replaced(code, old, new))


def changed(pdf: pikepdf.Pdf, page: int, change: Callable[[str], str]) -> None:
    """Change the operators of a page, counted from 1; its head and foot are its own from then."""
    found = pdf.pages[page - 1]
    code = found.Contents.read_bytes()
    for name, form in found.Resources.get("/XObject", {}).items():
        if form.Subtype == "/Form":
            code = code.replace(name.encode() + b" Do", form.read_bytes())
    found.Contents.write(change(code.decode("latin-1")).encode("latin-1"))


def elements(pdf: pikepdf.Pdf, role: str) -> Iterator[Any]:
    """Yield the structure elements of a role, in reading order."""
    waiting = [pdf.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop()
        if element.get("/S") == f"/{role}":
            yield element
        kids: Any = element.get("/K", [])
        below = kids if isinstance(kids, pikepdf.Array) else [kids]
        waiting += [kid for kid in reversed(list(below)) if isinstance(kid, pikepdf.Dictionary)]


def without_marks(pdf: pikepdf.Pdf, page: int, element: Any) -> None:
    """Take what an element holds off a page, counted from 1, and the element off the tree."""
    contents = pdf.pages[page - 1].Contents
    code = contents.read_bytes().decode("latin-1")
    for number in _marks(element):
        code = rewritten(code, rf"/\w+ <</MCID {number}>> BDC\n.*?EMC\n", "")
    contents.write(code.encode("latin-1"))
    siblings = element.P.K
    del siblings[next(i for i, kid in enumerate(siblings) if _is_same(kid, element))]


def _marks(element: Any) -> Iterator[int]:
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary):
            yield from _marks(kid)
        elif isinstance(kid, int):
            yield kid


def _is_same(one: Any, other: Any) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.objgen == other.objgen
