"""What the file says of itself: properties, XMP, colour space, date and identity."""

import re
from datetime import UTC
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from briefgen.document.blocks import Contents
from briefgen.document.direction import is_written_right_to_left
from briefgen.document.document import Document, Meta
from briefgen.render.pdf.file.canvas import TaggedCanvas
from briefgen.render.pdf.file.hooks import Raw, allow_keys

__all__ = ["describe"]

_CREATOR = "briefgen"
_PRODUCER = "briefgen (reportlab)"
_CREATION_TIME = slice(24, 36)
_EPOCH = bytes.fromhex("07d000010001000000000000")  # 1 January 2000

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{optional}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdf:Keywords>{keywords}</pdf:Keywords>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def describe(canvas: TaggedCanvas, document: Document) -> None:
    """Write into the file what it is, in which language and colour space, and of what date."""
    meta = document.meta
    pdf, catalog = canvas.document, canvas.document.Catalog
    canvas.identify(_properties(meta))
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if is_written_right_to_left(meta.language):
        canvas.setViewerPreference("Direction", "R2L")
        canvas.tree.root.attributes["Layout"] = {"WritingMode": "/RlTb"}
    if any(isinstance(block, Contents) for block in document.blocks):
        canvas.showOutline()
    allow_keys(catalog, "OutputIntents")
    catalog.Lang = PDFString(meta.language)
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    catalog.Metadata = pdf.Reference(_packet(meta), "Metadata")
    catalog.OutputIntents = PDFArray([_output_intent(pdf)])
    catalog.PageLabels = _page_labels()


def _properties(meta: Meta) -> dict[str, str]:
    digits = re.sub(r"\D", "", _moment(meta).removesuffix("+00:00"))
    date = f"D:{digits}+00'00'"
    return {
        "Title": meta.title,
        "Author": meta.author,
        "Subject": meta.subject,
        "Keywords": ", ".join(meta.keywords),
        "Creator": _CREATOR,
        "Producer": _PRODUCER,
        "CreationDate": date,
        "ModDate": date,
    }


def _moment(meta: Meta) -> str:
    """Return the document's date in UTC, to the second (ISO 8601)."""
    return meta.date.astimezone(UTC).isoformat(timespec="seconds")


def _packet(meta: Meta) -> Raw:
    """Return the XMP packet as a stream that any tool can read: unfiltered."""
    date = _moment(meta)
    text = _PACKET.format(
        title=escape(meta.title),
        optional=_optional(meta),
        language=escape(meta.language),
        creator=_CREATOR,
        date=date,
        producer=_PRODUCER,
        keywords=escape(", ".join(meta.keywords)),
    )
    data = text.encode("utf-8")
    head = f"<< /Type /Metadata /Subtype /XML /Length {len(data)} >>\nstream\n"
    return Raw(lambda _: head.encode("ascii") + data + b"endstream\n")


def _optional(meta: Meta) -> str:
    """Return the properties that are left out where they are empty."""
    parts = []
    if meta.author:
        author = escape(meta.author)
        parts.append(f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n")
    if meta.subject:
        subject = f'<rdf:li xml:lang="x-default">{escape(meta.subject)}</rdf:li>'
        parts.append(f"<dc:description><rdf:Alt>{subject}</rdf:Alt></dc:description>\n")
    if meta.keywords:
        words = "".join(f"<rdf:li>{escape(word)}</rdf:li>" for word in meta.keywords)
        parts.append(f"<dc:subject><rdf:Bag>{words}</rdf:Bag></dc:subject>\n")
    return "".join(parts)


def _page_labels() -> PDFDictionary:
    """Return what viewers call the pages: 1, 2, 3, as they are printed."""
    return PDFDictionary({"Nums": PDFArray([0, PDFDictionary({"S": PDFName("D")})])})


def _output_intent(pdf: Any) -> PDFDictionary:
    profile = PDFStream(PDFDictionary({"N": 3}), _srgb(), filters=[PDFZCompress])
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB IEC61966-2.1"),
            "Info": PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": pdf.Reference(profile, "OutputProfile"),
        }
    )


@cache
def _srgb() -> bytes:
    """Return the sRGB profile, its creation time fixed."""
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_CREATION_TIME] = _EPOCH
    return bytes(profile)
