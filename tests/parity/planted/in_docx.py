"""Disagreements planted in the Word file: each a small change of its XML."""

import re
from collections.abc import Callable
from typing import Any

from briefgen.proof.disagreement import Aspect
from tests.parity.planted.case import Planted
from tests.parity.planted.files import docx_with, replaced, rewritten

__all__ = ["IN_DOCX"]

_BODY = "word/document.xml"
_HEBREW = "משרד הנמל"


def _planted(
    name: str, aspect: Aspect, change: Callable[[str], str], part: str = _BODY, **rest: Any
) -> Planted:
    return Planted(name=name, aspect=aspect, docx=lambda: docx_with(part, change), **rest)


def _instead(old: str, new: str) -> Callable[[str], str]:
    return lambda xml: replaced(xml, old, new)


def _styled(words: str, old: str, new: str) -> Callable[[str], str]:
    """Give the paragraph with these words another style."""
    return lambda xml: rewritten(
        xml,
        rf'<w:pStyle w:val="{old}"/>((?:(?!</w:p>).)*{words}</w:t>)',
        rf'<w:pStyle w:val="{new}"/>\1',
    )


def _run_properties(words: str, properties: str) -> Callable[[str], str]:
    old = f'<w:r><w:t xml:space="preserve">{words}'
    return _instead(old, old.replace("<w:t ", f"<w:rPr>{properties}</w:rPr><w:t "))


def _without_paragraph(words: str) -> Callable[[str], str]:
    return lambda xml: rewritten(xml, rf"<w:p>(?:(?!</w:p>).)*{words}(?:(?!</w:p>).)*</w:p>", "")


def _rows_swapped(xml: str) -> str:
    row = r"<w:tr>(?:(?!</w:tr>).)*"
    pattern = (
        rf"({row}Orlo Mill(?:(?!</w:tr>).)*</w:tr>)({row}Vellin Council(?:(?!</w:tr>).)*</w:tr>)"
    )
    return rewritten(xml, pattern, r"\2\1")


def _enclosing_nothing(bookmark: str) -> Callable[[str], str]:
    start, end = (
        rf'(<w:bookmarkStart w:id="(\d+)" w:name="{bookmark}"/>)',
        r'<w:bookmarkEnd w:id="\2"/>',
    )
    return lambda xml: rewritten(xml, f"{start}(.*?)({end})", r"\1\4\3")


def _merged(xml: str) -> str:
    cell = r"<w:tc><w:tcPr>((?:(?!</w:tc>).)*A cable is ordered.*?</w:tc>)<w:tc>.*?</w:tc>"
    return rewritten(xml, cell, r'<w:tc><w:tcPr><w:gridSpan w:val="2"/>\1')


def _without_note(xml: str) -> str:
    return rewritten(xml, r'<w:endnote w:id="2">.*?</w:endnote>', "")


def _moved(xml: str) -> str:
    paragraph = r"<w:p>(?:(?!</w:p>).)*the lamps(?:(?!</w:p>).)*</w:p>"
    found = re.search(paragraph, xml)
    assert found is not None
    rest = xml.replace(found[0], "", 1)
    before = re.search(r"<w:p>(?:(?!</w:p>).)*the winch", rest)
    assert before is not None
    return replaced(rest, before[0], found[0] + before[0])


IN_DOCX = (
    _planted(
        "a lost bullet", Aspect.MISSING, _without_paragraph("Some 340"), path="summary[1].text"
    ),
    _planted(
        "a changed digit",
        Aspect.TEXT,
        _instead("drive 62 km", "drive 63 km"),
        path="summary[1].text",
    ),
    _planted(
        "a dropped diacritic", Aspect.TEXT, _instead("The café", "The cafe"), path="summary[2].text"
    ),
    _planted(
        "reversed Hebrew",
        Aspect.TEXT,
        _instead(_HEBREW, _HEBREW[::-1]),
        says="table 4, row 2, cell 3",
    ),
    _planted("swapped rows", Aspect.ORDER, _rows_swapped, says="Vellin Council"),
    _planted(
        "a merged cell",
        Aspect.CELL,
        _merged,
        says="A cable is ordered",
        also=frozenset({Aspect.MISSING}),
    ),
    _planted(
        "a heading one level off",
        Aspect.LEVEL,
        _styled("What failed", "Heading2", "Heading3"),
        says="What failed",
    ),
    _planted(
        "a heading that is none",
        Aspect.KIND,
        _styled("Chronology", "Heading1", "BodyText"),
        says="Chronology",
    ),
    _planted(
        "an item one level up",
        Aspect.LEVEL,
        _styled("its brake", "ListBullet2", "ListBullet"),
        says="its brake",
    ),
    _planted(
        "an item that is none",
        Aspect.KIND,
        _styled("the lamps", "ListBullet", "BodyText"),
        says="the lamps",
    ),
    _planted("an item in another place", Aspect.ORDER, _moved, says="the lamps"),
    _planted(
        "a lost endnote",
        Aspect.MISSING,
        _without_note,
        "word/endnotes.xml",
        says="Lorries at",
        also=frozenset({Aspect.STRUCTURE}),
    ),
    _planted(
        "another endnote",
        Aspect.TEXT,
        _instead("5 March 2024", "6 March 2024"),
        "word/endnotes.xml",
        says="6 March 2024",
    ),
    _planted(
        "a link to another address",
        Aspect.LINK,
        _instead("https://example.org/office", "https://example.org/offers"),
        "word/_rels/document.xml.rels",
        says="https://example.org/offers",
    ),
    _planted(
        "a contents line that leads elsewhere",
        Aspect.LINK,
        _instead('w:anchor="_Toc_discussion_1"', 'w:anchor="_Toc_section_gaps"'),
        says="What failed",
    ),
    _planted(
        "a reference to another note",
        Aspect.LINK,
        _instead("NOTEREF _Ref_tally", "NOTEREF _Ref_notice"),
        says="Some 340 lorries",
        also=frozenset({Aspect.STRUCTURE}),
    ),
    _planted(
        "an empty alt text",
        Aspect.ALT,
        lambda xml: rewritten(xml, 'descr="[^"]*"', 'descr=""'),
        says="A plan of the two piers",
    ),
    _planted(
        "another name of a table",
        Aspect.TEXT,
        _instead('<w:tblCaption w:val="Chronology"/>', '<w:tblCaption w:val="Events"/>'),
        says="Chronology",
    ),
    _planted(
        "a header row that is not repeated",
        Aspect.CELL,
        lambda xml: replaced(xml, "<w:tblHeader/>", ""),
        says="in a header row",
    ),
    _planted(
        "a mark of another kind",
        Aspect.MARK,
        lambda xml: xml.replace('<w:lvlText w:val="■"/>', '<w:lvlText w:val="–"/>'),
        "word/numbering.xml",
        says="■",
    ),
    _planted(
        "a lost space", Aspect.TEXT, _instead("one worn cable", "oneworn cable"), says="oneworn"
    ),
    _planted(
        "words in another order beside Hebrew",
        Aspect.TEXT,
        lambda xml: rewritten(xml, r"(משרד) (\w+)", r"\2 \1"),
        path="actors[0].native_name",
    ),
    _planted(
        "pages counted from five",
        Aspect.STRUCTURE,
        lambda xml: rewritten(xml, r"(<w:cols )", r'<w:pgNumType w:start="5"/>\1'),
        says="5",
    ),
    _planted(
        "a contents line without its page",
        Aspect.MARK,
        lambda xml: rewritten(
            xml, r"(PAGEREF _Toc_section_gaps(?:(?!</w:hyperlink>).)*?<w:t[^>]*>)3", r"\1"
        ),
        says="Gaps",
    ),
    _planted(
        "a row that Word does not show",
        Aspect.STRUCTURE,
        lambda xml: rewritten(
            xml, r"<w:trPr>((?:(?!</w:tr>).)*Orlo Mill)", r"<w:trPr><w:hidden/>\1"
        ),
        says="Orlo Mill",
    ),
    _planted(
        "text hidden in white",
        Aspect.STRUCTURE,
        _run_properties("Nobody knows when", '<w:color w:val="FFFFFF"/>'),
        says="Nobody knows when",
    ),
    _planted(
        "text that Word does not show",
        Aspect.STRUCTURE,
        _run_properties("Nobody knows when", "<w:vanish/>"),
        says="Nobody knows when",
    ),
    _planted(
        "another title in the properties",
        Aspect.PROPERTY,
        _instead("Vellin ferry stops", "Vellin ferry starts"),
        "docProps/core.xml",
        path="title",
    ),
    _planted(
        "another marking in the foot",
        Aspect.MARKING,
        _instead("TLP:AMBER", "TLP:GREEN"),
        "word/footer1.xml",
        path="marking",
    ),
    _planted(
        "another word in a cross-reference",
        Aspect.TEXT,
        lambda xml: rewritten(xml, r"(Affects:.*?REF .*?<w:t [^>]*>)KJ-1", r"\1KJ-2"),
        says="KJ-2",
        also=frozenset({Aspect.STRUCTURE, Aspect.LINK}),
    ),
    _planted(
        "a cross-reference to another judgement",
        Aspect.LINK,
        lambda xml: rewritten(xml, r"(Affects:.*?REF _Ref_judgement_)kj1", r"\1kj2"),
        says="Affects",
        also=frozenset({Aspect.STRUCTURE}),
    ),
    _planted(
        "a bookmark that encloses less than its cross-references show",
        Aspect.STRUCTURE,
        _enclosing_nothing("_Ref_judgement_kj1"),
        says='shows "KJ-1"',
    ),
    _planted(
        "a figure that Word would count otherwise",
        Aspect.STRUCTURE,
        _instead("SEQ Figure ", "SEQ Figure \\r 4 "),
        says='would show "4"',
    ),
    _planted(
        "no marking in a head that no page shows yet",
        Aspect.MARKING,
        _instead("TLP:AMBER", ""),
        "word/header2.xml",
        path="marking",
        place="word/header2.xml",
        says="first pages",
    ),
    _planted(
        "no foot for even pages",
        Aspect.MARKING,
        lambda xml: rewritten(xml, r'<w:footerReference w:type="even"[^>]*/>', ""),
        path="marking",
        says="the foot of even pages",
    ),
    _planted(
        "restrictions left out of the head",
        Aspect.MARKING,
        _instead("Planners only", ""),
        "word/header1.xml",
        alone=Aspect.HEAD,
        says="word/header1.xml",
    ),
    _planted(
        "another foot", Aspect.FOOT, _instead("VF-7", "VF-8"), "word/footer1.xml", says="VF-8"
    ),
    _planted(
        "no page number",
        Aspect.PAGE_NUMBER,
        _instead(" PAGE ", " DATE "),
        "word/footer1.xml",
        alone=Aspect.FOOT,
        says="{page}",
    ),
    _planted(
        "another page in the contents",
        Aspect.MARK,
        lambda xml: rewritten(
            xml, r"(PAGEREF _Toc_section_gaps(?:(?!</w:hyperlink>).)*?<w:t[^>]*>)3", r"\g<1>2"
        ),
        says="Gaps",
    ),
    _planted(
        "a name that no longer runs from right to left",
        Aspect.STRUCTURE,
        lambda xml: rewritten(
            xml, rf"<w:rtl/>((?:(?!</w:rPr>).)*</w:rPr><w:t[^>]*>{_HEBREW})", r"\1"
        ),
        says=_HEBREW,
        also=frozenset({Aspect.LANGUAGE}),
    ),
    _planted(
        "a table that begins at the right",
        Aspect.STRUCTURE,
        _instead("<w:tblW ", "<w:bidiVisual/><w:tblW "),
        says="table 1",
    ),
    _planted(
        "a name in another language",
        Aspect.LANGUAGE,
        _instead('w:bidi="he-IL"', 'w:bidi="yi"'),
        says="yi",
    ),
    _planted(
        "another language of the document",
        Aspect.PROPERTY,
        _instead('<w:lang w:val="en-GB"', '<w:lang w:val="de-DE"'),
        "word/styles.xml",
        path="language",
        also=frozenset({Aspect.STRUCTURE}),
    ),
    _planted(
        "a bookmark that is not closed",
        Aspect.STRUCTURE,
        lambda xml: rewritten(xml, r'<w:bookmarkEnd w:id="\d+"/>', ""),
        says="is not closed",
    ),
)
