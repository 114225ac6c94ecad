"""House templates to build on: six that are in use somewhere much like this, and hostile ones."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from PIL import Image, ImageDraw

from briefgen.app.build import build
from briefgen.app.outcome import Built
from briefgen.app.templates import Reference

__all__ = [
    "TEMPLATES",
    "drawn",
    "earlier_brief",
    "field",
    "german",
    "in_header",
    "landscape",
    "plain",
    "repacked",
    "with_control",
    "with_fields",
    "with_logo",
]

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_GERMAN = {  # as a German Word names them: letters beyond ASCII are left out of identifiers
    "Normal": "Standard",
    "heading 1": "berschrift1",
    "heading 2": "berschrift2",
    "heading 3": "berschrift3",
    "Title": "Titel",
    "Subtitle": "Untertitel",
    "Body Text": "Textkrper",
    "List Bullet": "Aufzhlungszeichen",
    "List Number": "Listennummer",
    "caption": "Beschriftung",
    "header": "Kopfzeile",
    "footer": "Fuzeile",
    "Strong": "Fett",
    "Emphasis": "Hervorhebung",
    "Default Paragraph Font": "Absatz-Standardschriftart",
    "Normal Table": "NormaleTabelle",
}


def plain() -> bytes:
    """Return a document in a house's fonts and colours, with a head, a foot and page numbers."""
    document = docx.Document()
    _set_type(document, "Georgia", "1B5E20")
    document.styles["Body Text"].font.size = Pt(10.5)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.header.paragraphs[0].text = "Harbour Research Office"
    _page_number(section.footer.paragraphs[0], "Sheet ")
    document.add_paragraph("Replace this text.")
    return _saved(document)


def german() -> bytes:
    """Return a document of a German Word: localised identifiers, numbered headings, an alias."""
    document = docx.Document()
    _set_type(document, "Calibri", "7B1E3A")
    _number_headings(document)
    _rename(document, _GERMAN)
    style = next(s for s in document.styles.element if s.get(qn("w:styleId")) == "Textkrper")
    style.find(qn("w:name")).set(qn("w:val"), "Fließtext Haus")
    aliases = OxmlElement("w:aliases")
    aliases.set(qn("w:val"), "Grundtext,Body Text")
    style.find(qn("w:name")).addnext(aliases)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "de-DE")
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(20)
    section.header.paragraphs[0].text = "Lagezentrum Musterhafen"
    section.footer.paragraphs[0].text = "Nur für den Dienstgebrauch im Haus"
    return _saved(document)


def landscape() -> bytes:
    """Return a portrait cover and a landscape section after it; the head stands in the first."""
    document = docx.Document()
    _set_type(document, "Verdana", "0B3D5C")
    cover = document.sections[0]
    cover.page_width, cover.page_height = Mm(210), Mm(297)
    cover.header.paragraphs[0].text = "Quay Street Analysis"
    document.add_paragraph("A cover", style="Title")
    wide = document.add_section(WD_SECTION.NEW_PAGE)
    wide.orientation = WD_ORIENT.LANDSCAPE
    wide.page_width, wide.page_height = Mm(297), Mm(210)
    wide.left_margin = wide.right_margin = Mm(22)
    wide.top_margin = wide.bottom_margin = Mm(26)
    return _saved(document)


def with_logo() -> bytes:
    """Return a template (.dotx): a logo on the first page alone, a line on all others."""
    document = docx.Document()
    _set_type(document, "Arial", "B45309")
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = Mm(34)
    section.different_first_page_header_footer = True
    logo = section.first_page_header.paragraphs[0]
    logo.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    logo.add_run().add_picture(io.BytesIO(_logo()), height=Mm(14))
    section.first_page_footer.paragraphs[0].text = "Pier 9, Lower Basin"
    section.header.paragraphs[0].text = "Pier Nine Watch"
    _page_number(section.footer.paragraphs[0], "")
    kind = f"{_WORD}.template.main+xml"
    return repacked(_saved(document), types=(f"{_WORD}.document.main+xml", kind))


def with_fields() -> bytes:
    """Return a document whose head is full of what Word fills in: fields, controls, links."""
    return in_header(with_control(plain(), "title", "[Title]"), "".join(map(field, _FIELDS)) + _ODD)


def earlier_brief() -> bytes:
    """Return a file that briefgen made of another brief, on a template."""
    built = build(
        "{title: Last month, date: 2024-10-18, serial: OLD-1, marking: TLP:RED, summary: [A.]}",
        formats=["docx"],
        reference_doc=Reference("plain.docx", plain()),
    )
    assert isinstance(built, Built), built
    return built.files["docx"]


_FIELDS = (
    "TITLE \\* Upper", "DOCPROPERTY Serial", 'DOCPROPERTY "Content status"', "NUMPAGES", "FILENAME",
    "SAVEDATE", "REF DocNo", 'HYPERLINK \\l "place"', 'HYPERLINK "https://harbour.example/"',
    "STYLEREF 1", "SEQ Figure",
)  # fmt: skip
_ODD = (
    '<w:hyperlink w:anchor="place"><w:r><w:t>a place</w:t></w:r></w:hyperlink>'
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>"
    '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
    "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def field(typed: str) -> str:
    """Return the runs of a field that shows something."""
    instruction = typed.replace('"', "&quot;")
    begin, between, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    return (
        f'{begin}<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f"{between}<w:r><w:t>old</w:t></w:r>{end}"
    )


def with_control(data: bytes, element: str, shown: str) -> bytes:
    """Return a template of one head with a control bound to a property of the document."""
    store = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
    names = (
        "xmlns:ns0='http://purl.org/dc/elements/1.1/' "
        "xmlns:ns1='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
    )
    path = f"/ns1:coreProperties[1]/ns0:{element}[1]"
    control = (
        f'<w:sdt><w:sdtPr><w:alias w:val="{element}"/><w:id w:val="77"/><w:dataBinding'
        f' w:prefixMappings="{names}" w:xpath="{path}" w:storeItemID="{store}"/><w:text/></w:sdtPr>'
        f"<w:sdtContent><w:r><w:t>{shown}</w:t></w:r></w:sdtContent></w:sdt>"
    )
    return in_header(data, control)


TEMPLATES: dict[str, Callable[[], bytes]] = {
    "plain": plain,
    "german": german,
    "landscape": landscape,
    "with_logo": with_logo,
    "with_fields": with_fields,
    "earlier_brief": earlier_brief,
}


def repacked(
    data: bytes,
    *,
    types: tuple[str, str] = ("", ""),
    changed: Mapping[str, Callable[[bytes], bytes]] | None = None,
    added: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return a package with a content type replaced, parts changed, parts added."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            content = before.read(name)
            if name == "[Content_Types].xml" and types[0]:
                content = content.replace(types[0].encode(), types[1].encode())
            change = (changed or {}).get(name)
            after.writestr(zipfile.ZipInfo(name), change(content) if change else content)
        for name, content in (added or {}).items():
            after.writestr(zipfile.ZipInfo(name), content)
    return stream.getvalue()


def in_header(data: bytes, xml: str) -> bytes:
    """Return a template of one head with markup at the end of its first paragraph."""

    def change(before: bytes) -> bytes:
        return before.replace(b"</w:p>", f"{xml}</w:p>".encode(), 1)

    return repacked(data, changed={"word/header1.xml": change})


def drawn(way: str, words: str) -> str:
    """Return a run with a drawing that says something: as Word's watermarks do, or as others."""
    if way == "word_art":
        return (
            '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="Watermark"'
            ' type="#_x0000_t136" style="position:absolute;width:300pt;height:60pt">'
            f'<v:textpath style="font-family:Calibri" string="{words}"/></v:shape></w:pict></w:r>'
        )
    told = f' descr="{words}"' if way == "described" else ""
    shape = _SHAPE.format(words if way == "in_a_shape" else "")
    return (
        f"<w:r {nsdecls('w')}><w:drawing><wp:inline {nsdecls('wp')}>"
        '<wp:extent cx="914400" cy="914400"/>'
        f'<wp:docPr id="1" name="Drawing"{told}/><a:graphic {nsdecls("a")}>'
        f"{shape}</a:graphic></wp:inline></w:drawing></w:r>"
    )


_SHAPE = (
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas">'
    '<lc:lockedCanvas xmlns:lc="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas">'
    "<a:nvGrpSpPr><a:cNvPr id='0' name=''/><a:cNvGrpSpPr/></a:nvGrpSpPr><a:grpSpPr/><a:sp>"
    "<a:nvSpPr><a:cNvPr id='2' name='Box'/><a:cNvSpPr/></a:nvSpPr><a:spPr/><a:txSp><a:txBody>"
    "<a:bodyPr/><a:p><a:r><a:t>{}</a:t></a:r></a:p></a:txBody><a:useSpRect/></a:txSp></a:sp>"
    "</lc:lockedCanvas></a:graphicData>"
)


def _set_type(document: Any, font: str, colour: str) -> None:
    """Set a font for all text and a colour for titles and headings."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        for name in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[name]
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        own = document.styles[name].font
        own.color.rgb = RGBColor.from_string(colour)
        own.name = font


def _page_number(paragraph: Any, lead: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.add_run(lead)
    field = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))


def _number_headings(document: Any) -> None:
    """Let the headings be counted by a numbering of the template's own."""
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="%{level + 1}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>'
        for level in range(3)
    )
    abstract = (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:nsid w:val="1B5E0001"/>'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    numbering.find(qn("w:num")).addprevious(parse_xml(abstract))
    number = f'<w:num {nsdecls("w")} w:numId="88"><w:abstractNumId w:val="77"/></w:num>'
    numbering.append(parse_xml(number))
    for level, name in enumerate(("Heading 1", "Heading 2", "Heading 3")):
        properties = document.styles[name].element.get_or_add_pPr()
        own = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="88"/></w:numPr>'
        properties.insert_element_before(parse_xml(own), "w:spacing", "w:outlineLvl")


def _rename(document: Any, identifiers: dict[str, str]) -> None:
    """Give styles other identifiers, and let all that names them follow."""
    renamed = {}
    for style in document.styles.element.iter(qn("w:style")):
        name = style.find(qn("w:name")).get(qn("w:val"))
        wanted = {key.lower(): new for key, new in identifiers.items()}.get(name.lower())
        if wanted:
            renamed[style.get(qn("w:styleId"))] = wanted
            style.set(qn("w:styleId"), wanted)
    parts = [document.styles.element, document.element, document.part.numbering_part.element]
    parts += [section.header._element for section in document.sections]
    parts += [section.footer._element for section in document.sections]
    tags = [qn(f"w:{name}") for name in ("basedOn", "next", "link", "pStyle", "rStyle", "tblStyle")]
    for element in (each for part in parts for each in part.iter(*tags)):
        value = element.get(qn("w:val"))
        element.set(qn("w:val"), renamed.get(value, value))


def _logo() -> bytes:
    picture = Image.new("RGB", (480, 140), "#B45309")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((20, 20, 120, 120), fill="#FFFFFF")
    draw.rectangle((160, 50, 460, 90), fill="#FDE68A")
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def _saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
