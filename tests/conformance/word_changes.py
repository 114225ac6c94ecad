"""Defects planted in a sound Word file of ours: what each breaks, in the parts of the file."""

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Mapping

from tests.parity.planted.files import replaced, rewritten

__all__ = ["NUMBER_CHANGES", "WORD_CHANGES", "Change", "Parts", "in_title", "packed", "parts_of"]

Parts = dict[str, bytes]
Change = Callable[[Parts], None]

_BODY = "word/document.xml"
_NOTES = "word/endnotes.xml"
_NUMBERING = "word/numbering.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_SETTINGS = "word/settings.xml"
_STYLES = "word/styles.xml"
_TYPES = "[Content_Types].xml"
_CUSTOM = "docProps/custom.xml"
_TITLE = '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>'
_NESTED = (
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
)
_CONTROL = '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'


def parts_of(docx: bytes) -> Parts:
    """Return the parts of a Word file by their names."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes], *, twice: str = "") -> bytes:
    """Return parts as a file; `twice` names one that is to stand in it again."""
    target = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # of two parts by one name
        for name in (*parts, *filter(None, [twice])):
            archive.writestr(name, parts[name])
    return target.getvalue()


def _in(part: str, change: Callable[[str], str]) -> Change:
    def changed(parts: Parts) -> None:
        parts[part] = change(parts[part].decode()).encode()

    return changed


def _instead(part: str, old: str, new: str) -> Change:
    return _in(part, lambda xml: replaced(xml, old, new))


def _rewritten(part: str, pattern: str, new: str) -> Change:
    return _in(part, lambda xml: rewritten(xml, pattern, new))


def _before_title(xml: str) -> Change:
    return _instead(_BODY, _TITLE, xml + _TITLE)


def in_title(xml: str) -> Change:
    """Put elements into the paragraph of the title, before its words."""
    return _instead(_BODY, _TITLE, _TITLE + xml)


def _without(part: str) -> Change:
    def changed(parts: Parts) -> None:
        del parts[part]

    return changed


def _again(part: str, pattern: str) -> Change:
    """Say what matches a pattern twice."""
    return _rewritten(part, f"({pattern})", r"\1\1")


def _picture_again(parts: Parts) -> None:
    xml = parts[_BODY].decode()
    drawing = re.search(r"<w:r><w:drawing>.*?</w:drawing></w:r>", xml, re.DOTALL)
    assert drawing is not None
    parts[_BODY] = replaced(xml, drawing[0], drawing[0] * 2).encode()


WORD_CHANGES: dict[str, Change] = {
    "properties of a paragraph in another order": _rewritten(
        _BODY, r"(<w:pStyle [^>]*/>)(<w:keepNext/>)", r"\2\1"
    ),
    "properties of a run in another order": _rewritten(
        _BODY, r'(<w:rStyle w:val="ProductLineLabel"/>)(<w:b w:val="0"/>)', r"\2\1"
    ),
    "settings in another order": _rewritten(
        _SETTINGS, r"(<w:zoom [^>]*/>)(.*)(<w:compat>.*?</w:compat>)", r"\3\1\2"
    ),
    "abstract numberings behind those that use them": _rewritten(
        _NUMBERING, r"(<w:abstractNum .*</w:abstractNum>)(.*)(</w:numbering>)", r"\2\1\3"
    ),
    "a word of no run": _rewritten(
        _BODY, r"<w:r>(<w:t [^>]*>Vellin ferry[^<]*</w:t>)</w:r>", r"\1"
    ),
    "a paragraph in a paragraph": in_title("<w:p/>"),
    "a row of no table": _before_title("<w:tr><w:tc><w:p/></w:tc></w:tr>"),
    "an alignment of nobody's": _rewritten(
        _STYLES, '<w:jc w:val="[^"]*"/>', '<w:jc w:val="middle"/>'
    ),
    "a colour of five digits": _instead(
        _STYLES, '<w:color w:val="1A1A1A"', '<w:color w:val="1A1A1"'
    ),
    "a size in words": _instead(_STYLES, '<w:sz w:val="40"/>', '<w:sz w:val="large"/>'),
    "a cell without a paragraph": _rewritten(
        _BODY, r"(<w:tc><w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr>)<w:p>.*?</w:p></w:tc>", r"\1</w:tc>"
    ),
    "a cell that ends in a table": _rewritten(_BODY, r"</w:p></w:tc>", f"</w:p>{_NESTED}</w:tc>"),
    "a grid with a column less": _rewritten(
        _BODY, r'<w:gridCol w:w="\d+"/></w:tblGrid>', "</w:tblGrid>"
    ),
    "a table without a grid": _rewritten(_BODY, r"<w:tblGrid>.*?</w:tblGrid>", ""),
    "two bookmarks with one number": _in(
        _BODY, lambda xml: xml.replace(' w:id="2" w:name', ' w:id="1" w:name')
    ),
    "two bookmarks with one name": _instead(_BODY, 'w:name="_Ref_tally"', 'w:name="_Ref_notice"'),
    "a bookmark that is not closed": _rewritten(_BODY, r'<w:bookmarkEnd w:id="\d+"/>', ""),
    "a bookmark of sixty letters": _instead(_BODY, 'w:name="_Ref_tally"', f'w:name="{"x" * 60}"'),
    "a field without its end": _rewritten(
        _BODY, r'<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""
    ),
    "a page number of no bookmark": _instead(
        _BODY, "PAGEREF _Toc_section_gaps", "PAGEREF _Toc_none"
    ),
    "a note of no bookmark": _instead(_BODY, "NOTEREF _Ref_tally", "NOTEREF _Ref_none"),
    "a link to no bookmark": _instead(
        _BODY, 'w:anchor="_Toc_section_gaps"', 'w:anchor="_Toc_none"'
    ),
    "a link of no relationship": _rewritten(
        _BODY, r'<w:hyperlink r:id="rId\d+"', '<w:hyperlink r:id="rId999"'
    ),
    "an address with a space": _instead(
        _RELATIONS, "https://example.org/office", "https://exa mple.org/%zz"
    ),
    "an address of no scheme": _instead(
        _RELATIONS, "https://example.org/office", "example.org/office"
    ),
    "a reference to no endnote": _rewritten(
        _BODY, r'<w:endnoteReference w:id="\d+"', '<w:endnoteReference w:id="99"'
    ),
    "two endnotes with one number": _instead(
        _NOTES, '<w:endnote w:id="2">', '<w:endnote w:id="1">'
    ),
    "endnotes without a separator": _rewritten(
        _NOTES, '<w:endnote w:type="separator".*?</w:endnote>', ""
    ),
    "a picture of no relationship": _rewritten(
        _BODY, r'<a:blip r:embed="rId\d+"', '<a:blip r:embed="rId998"'
    ),
    "a picture that is not there": _without("word/media/image1.png"),
    "two pictures with one number": _picture_again,
    "a picture without its size": _rewritten(_BODY, r"<wp:extent [^>]*/>", ""),
    "a style that is not defined": _instead(
        _BODY, 'w:pStyle w:val="Heading1"', 'w:pStyle w:val="HeadingOne"'
    ),
    "a style based on none": _instead(
        _STYLES, '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Abnormal"/>'
    ),
    "two styles with one identifier": _instead(
        _STYLES, 'w:styleId="Subtitle"', 'w:styleId="Title"'
    ),
    "a numbering that is not defined": _rewritten(
        _STYLES, r'<w:numId w:val="\d+"/>', '<w:numId w:val="99"/>'
    ),
    "a numbering of no abstract one": _rewritten(
        _NUMBERING,
        r'(<w:num .*?)<w:abstractNumId w:val="\d+"/>',
        r'\1<w:abstractNumId w:val="99"/>',
    ),
    "two properties with one number": _instead(_CUSTOM, 'pid="3"', 'pid="2"'),
    "two titles": _again("docProps/core.xml", "<dc:title>.*?</dc:title>"),
    "a date in words": _rewritten("docProps/core.xml", "2024-03-09T00:00:00Z", "9 March"),
    "a head that is not there": _without("word/header1.xml"),
    "a head of no relationship": _rewritten(
        _BODY, r'(<w:headerReference [^>]*r:id=)"rId\d+"', r'\1"rId997"'
    ),
    "two relationships with one name": _instead(_RELATIONS, 'Id="rId2"', 'Id="rId1"'),
    "endnotes of no type": _rewritten(
        _TYPES, r'<Override PartName="/word/endnotes.xml"[^>]*/>', ""
    ),
    "a picture of no type": _rewritten(
        _TYPES, r'<Override PartName="/word/media/image1.png"[^>]*/>', ""
    ),
    "no types at all": _without(_TYPES),
    "a part that is no XML": _instead(_STYLES, "</w:styles>", ""),
    "no document": _without(_BODY),
    "a content control without its properties": _before_title(
        "<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>"
    ),
    "two content controls with one number": _before_title(_CONTROL * 2),
    "spaces that Word leaves out": in_title("<w:r><w:t> and then </w:t></w:r>"),
    "a revision that is not accepted": in_title(
        '<w:ins w:id="900" w:author="A"><w:r><w:t>new</w:t></w:r></w:ins>'
    ),
    "a comment that is not there": in_title('<w:r><w:commentReference w:id="5"/></w:r>'),
    "fields that ask to be updated": _instead(
        _SETTINGS, "<w:endnotePr>", "<w:updateFields/><w:endnotePr>"
    ),
    "a template of somebody's": _instead(
        _SETTINGS, "<w:defaultTabStop", '<w:attachedTemplate r:id="rId1"/><w:defaultTabStop'
    ),
}
"""What is changed, by its name."""

_HEADINGS = r'(<w:pStyle w:val="Heading1"/>)<w:lvlText w:val="%1"/>'

NUMBER_CHANGES: dict[str, Change] = {
    "a heading with the number of the level below": _rewritten(
        _NUMBERING, _HEADINGS, r'\1<w:lvlText w:val="%2"/>'
    ),
    "a heading that begins at seven": _rewritten(
        _NUMBERING,
        r'<w:start w:val="1"/>(<w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/>)',
        r'<w:start w:val="7"/>\1',
    ),
    "a heading with a letter for its number": _rewritten(
        _NUMBERING,
        r'<w:numFmt w:val="decimal"/>(<w:pStyle w:val="Heading1"/>)',
        r'<w:numFmt w:val="upperLetter"/>\1',
    ),
    "a heading whose style names no numbering": _rewritten(
        _STYLES, r'(w:styleId="Heading1">(?:(?!</w:style>).)*?)<w:numPr>.*?</w:numPr>', r"\1"
    ),
}
"""What is changed where headings are numbered."""
