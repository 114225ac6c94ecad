"""Word files to read: small ones made by hand, and a real one with a small change."""

import io
import re
import zipfile
from collections.abc import Mapping
from functools import cache

from lxml import etree

from briefgen.proof.docx.names import NAMESPACES
from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Readback
from briefgen.render.docx.writer import render
from tests.builders import a_style
from tests.samples import sample_document

__all__ = [
    "DOCUMENT", "a_docx", "a_paragraph", "changed", "element", "part_of", "parts_of", "read",
    "real_file", "without", "zipped",
]  # fmt: skip

DOCUMENT = "word/document.xml"
_RELATIONS = NAMESPACES["r"]
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "endnotes": "endnotes",
    "footnotes": "footnotes",
    "header1": "hdr",
    "header2": "hdr",
    "footer1": "ftr",
}
_MODE = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="15"'
    ' w:uri="http://schemas.microsoft.com/office/word"/></w:compat>'
)
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="text/xml"/>'
    '<Default Extension="rels" ContentType="text/xml"/>'
    '<Default Extension="png" ContentType="image/png"/></Types>'
)


def a_docx(body: str = "", links: Mapping[str, str] | None = None, /, **stories: str) -> bytes:
    """Return a file of a body and of other parts by name (`styles`, `header1`).

    Its settings say that it is of today's Word, unless they say something of it themselves.

    `links` are addresses outside by the identifier of their relationship; parts have their name
    for one.
    """
    settings = stories.get("settings", "")
    stories["settings"] = settings if "<w:compat>" in settings else settings + _MODE
    related = "".join(
        f'<Relationship Id="{name}" Type="{_RELATIONS}/{name.rstrip("12")}" Target="{name}.xml"/>'
        for name in stories
    )
    related += "".join(
        f'<Relationship Id="{name}" Type="{_RELATIONS}/hyperlink" Target="{target}"'
        ' TargetMode="External"/>'
        for name, target in (links or {}).items()
    )
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _related(
            f'<Relationship Id="a" Type="{_RELATIONS}/officeDocument" Target="{DOCUMENT}"/>'
        ),
        DOCUMENT: f"<w:document {_DECLARED}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _related(related),
    }
    for name, content in stories.items():
        parts[f"word/{name}.xml"] = f"<w:{_ROOTS[name]} {_DECLARED}>{content}</w:{_ROOTS[name]}>"
    return zipped({name: part.encode() for name, part in parts.items()})


def _related(relations: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return parts as a package."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def a_paragraph(text: str, properties: str = "", run: str = "") -> str:
    """Return a paragraph of one run, with what its w:pPr and its w:rPr hold."""
    own = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    words = f"<w:rPr>{run}</w:rPr>" if run else ""
    return f"<w:p>{own}<w:r>{words}<w:t>{text}</w:t></w:r></w:p>"


def read(body: str = "", links: Mapping[str, str] | None = None, /, **stories: str) -> Readback:
    """Return what a file of this body and these parts says."""
    return read_docx(a_docx(body, links, **stories))


def element(xml: str) -> etree._Element:
    """Return the element that is written here with Word's usual prefixes."""
    return etree.fromstring(f"<x {_DECLARED}>{xml}</x>")[0]


@cache
def real_file(style: str = "assessment") -> bytes:
    """Return the sample document as our renderer writes it."""
    return render(sample_document(), a_style(style).look)


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a file by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def part_of(data: bytes, name: str = DOCUMENT) -> str:
    """Return the XML of a part."""
    return parts_of(data)[name].decode()


def changed(data: bytes, before: str, after: str, *, part: str = DOCUMENT) -> bytes:
    """Return a file in which the first `before` of a part is `after`."""
    parts = parts_of(data)
    xml = parts[part].decode()
    assert before in xml, f"{before} does not stand in {part}"
    return zipped({**parts, part: xml.replace(before, after, 1).encode()})


def without(data: bytes, pattern: str, *, part: str = DOCUMENT) -> bytes:
    """Return a file without all that matches a pattern in a part; something must."""
    parts = parts_of(data)
    xml, count = re.subn(pattern, "", parts[part].decode())
    assert count, f"{pattern} does not stand in {part}"
    return zipped({**parts, part: xml.encode()})
