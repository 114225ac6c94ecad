"""A Word file opened again, to look at what is in it."""

import io
import zipfile
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from lxml import etree

from briefgen.document.blocks import Block
from briefgen.document.document import Running
from briefgen.render.docx.writer import render
from tests.builders import a_document, a_style
from tests.samples import SAMPLES

__all__ = ["Opened", "opened", "sample", "words_of", "written"]

Kind = TypeVar("Kind")

_NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
}


def _found(element: etree._Element, path: str) -> Any:
    return element.xpath(path, namespaces=_NAMESPACES)


@dataclass
class Opened:
    """The parts of a package; paths are XPath with Word's usual prefixes."""

    data: bytes

    @cached_property
    def parts(self) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def text(self, part: str = "word/document.xml") -> str:
        return self.parts[part].decode()

    def find(self, path: str, part: str = "word/document.xml") -> Any:
        return _found(etree.fromstring(self.parts[part]), path)

    def values(self, path: str, part: str = "word/document.xml") -> list[str]:
        return [str(found) for found in self.find(path, part)]

    def style(self, name: str):
        """Return the definition of the style of a name."""
        (found,) = self.find(f"//w:style[w:name/@w:val='{name}']", "word/styles.xml")
        return Style(found)


@dataclass
class Style:
    """One style; `says` asks it for an attribute, `has` for an element."""

    element: etree._Element

    def says(self, path: str) -> str | None:
        found = _found(self.element, path)
        return str(found[0]) if found else None

    def has(self, path: str) -> bool:
        return bool(_found(self.element, path))


def opened(
    *blocks: Block, running: Running | None = None, style: str = "assessment", language="en-GB"
) -> Opened:
    """Return a file of these blocks, opened again."""
    document = a_document(*blocks, running=running, language=language)
    return Opened(render(document, a_style(style).look))


def sample(kind: type[Kind]) -> Kind:
    """Return the sample of a kind of block."""
    found = SAMPLES[kind]
    assert isinstance(found, kind)
    return found


def written(*blocks: Block, style: str = "assessment") -> str:
    """Return what these blocks become in the body."""
    body = opened(*blocks, style=style).text()
    return body[body.index("<w:body>") : body.index("<w:sectPr")]


def words_of(element: etree._Element) -> str:
    """Return the words below an element."""
    return "".join(_found(element, ".//w:t/text()"))
