"""Disagreements planted in the Word file: each a small change of its XML."""

import re
from collections.abc import Callable

from briefgen.proof.disagreement import Aspect
from tests.parity.planted.files import replaced, rewritten
from tests.parity.planted.word import instead, planted

__all__ = ["IN_DOCX"]

_HEBREW = "משרד הנמל"
_PUSHED = "Nobody knows when"


def _styled(words: str, old: str, new: str) -> Callable[[str], str]:
    """Give the paragraph with these words another style."""
    return lambda xml: rewritten(
        xml,
        rf'<w:pStyle w:val="{old}"/>((?:(?!</w:p>).)*{words}</w:t>)',
        rf'<w:pStyle w:val="{new}"/>\1',
    )


def _run_properties(words: str, properties: str) -> Callable[[str], str]:
    old = f'<w:r><w:t xml:space="preserve">{words}'
    return instead(old, old.replace("<w:t ", f"<w:rPr>{properties}</w:rPr><w:t "))


def _laid_out(properties: str) -> Callable[[str], str]:
    """Say where a paragraph stands that no other property says anything of but its style."""
    return lambda xml: rewritten(
        xml,
        rf'(<w:pStyle w:val="[^"]*"/>)(</w:pPr><w:bookmarkStart [^>]*><w:r><w:t [^>]*>{_PUSHED})',
        rf"\1{properties}\2",
    )


def _without_paragraph(words: str) -> Callable[[str], str]:
    return lambda xml: rewritten(xml, rf"<w:p>(?:(?!</w:p>).)*{words}(?:(?!</w:p>).)*</w:p>", "")


def _rows_swapped(xml: str) -> str:
    row = r"<w:tr>(?:(?!</w:tr>).)*"
    pattern = (
        rf"({row}Orlo Mill(?:(?!</w:tr>).)*</w:tr>)({row}Vellin Council(?:(?!</w:tr>).)*</w:tr>)"
    )
    return rewritten(xml, pattern, r"\2\1")


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
    planted(
        "a lost bullet", Aspect.MISSING, _without_paragraph("Some 340"), path="summary[1].text"
    ),
    planted(
        "a changed digit",
        Aspect.TEXT,
        instead("drive 62 km", "drive 63 km"),
        path="summary[1].text",
    ),
    planted(
        "a dropped diacritic", Aspect.TEXT, instead("The café", "The cafe"), path="summary[2].text"
    ),
    planted(
        "reversed Hebrew",
        Aspect.TEXT,
        instead(_HEBREW, _HEBREW[::-1]),
        says="table 4, row 2, cell 3",
    ),
    planted("swapped rows", Aspect.ORDER, _rows_swapped, says="Vellin Council"),
    planted(
        "a merged cell",
        Aspect.CELL,
        _merged,
        says="A cable is ordered",
        also=frozenset({Aspect.MISSING}),
    ),
    planted(
        "a heading one level off",
        Aspect.LEVEL,
        _styled("What failed", "Heading2", "Heading3"),
        says="What failed",
        also=frozenset({Aspect.STRUCTURE}),
    ),
    planted(
        "a heading that is none",
        Aspect.KIND,
        _styled("Chronology", "Heading1", "BodyText"),
        says="Chronology",
        also=frozenset({Aspect.STRUCTURE}),
    ),
    planted(
        "an item one level up",
        Aspect.LEVEL,
        _styled("its brake", "ListBullet2", "ListBullet"),
        says="its brake",
    ),
    planted(
        "an item that is none",
        Aspect.KIND,
        _styled("the lamps", "ListBullet", "BodyText"),
        says="the lamps",
    ),
    planted("an item in another place", Aspect.ORDER, _moved, says="the lamps"),
    planted(
        "a lost endnote",
        Aspect.MISSING,
        _without_note,
        "word/endnotes.xml",
        says="Lorries at",
        also=frozenset({Aspect.STRUCTURE}),
    ),
    planted(
        "another endnote",
        Aspect.TEXT,
        instead("5 March 2024", "6 March 2024"),
        "word/endnotes.xml",
        says="6 March 2024",
    ),
    planted(
        "an empty alt text",
        Aspect.ALT,
        lambda xml: rewritten(xml, 'descr="[^"]*"', 'descr=""'),
        says="A plan of the two piers",
    ),
    planted(
        "another name of a table",
        Aspect.TEXT,
        instead('<w:tblCaption w:val="Chronology"/>', '<w:tblCaption w:val="Events"/>'),
        says="Chronology",
    ),
    planted(
        "a header row that is not repeated",
        Aspect.CELL,
        lambda xml: replaced(xml, "<w:tblHeader/>", ""),
        says="in a header row",
    ),
    planted(
        "a mark of another kind",
        Aspect.MARK,
        lambda xml: xml.replace('<w:lvlText w:val="■"/>', '<w:lvlText w:val="–"/>'),
        "word/numbering.xml",
        says="■",
    ),
    planted(
        "a lost space", Aspect.TEXT, instead("one worn cable", "oneworn cable"), says="oneworn"
    ),
    planted(
        "words in another order beside Hebrew",
        Aspect.TEXT,
        lambda xml: rewritten(xml, r"(משרד) (\w+)", r"\2 \1"),
        path="actors[0].native_name",
    ),
    planted(
        "a row that Word does not show",
        Aspect.STRUCTURE,
        lambda xml: rewritten(
            xml, r"<w:trPr>((?:(?!</w:tr>).)*Orlo Mill)", r"<w:trPr><w:hidden/>\1"
        ),
        says="Orlo Mill",
    ),
    planted(
        "text hidden in white",
        Aspect.STRUCTURE,
        _run_properties("Nobody knows when", '<w:color w:val="FFFFFF"/>'),
        says="Nobody knows when",
    ),
    planted(
        "text that Word does not show",
        Aspect.STRUCTURE,
        _run_properties("Nobody knows when", "<w:vanish/>"),
        says="Nobody knows when",
    ),
    *(
        planted(f"words pushed off the page by {how}", Aspect.STRUCTURE, change, says=_PUSHED)
        for how, change in (
            ("an indent", _laid_out('<w:ind w:left="30000"/>')),
            ("a right indent", _laid_out('<w:ind w:right="30000"/>')),
            ("a first line", _laid_out('<w:ind w:hanging="30000"/>')),
            ("space above", _laid_out('<w:spacing w:before="30000"/>')),
            ("a frame", _laid_out('<w:framePr w:x="30000" w:y="1"/>')),
            ("being raised", _run_properties(_PUSHED, '<w:position w:val="2000"/>')),
            ("space between letters", _run_properties(_PUSHED, '<w:spacing w:val="-2000"/>')),
            ("narrow letters", _run_properties(_PUSHED, '<w:w w:val="1"/>')),
            ("tiny letters", _run_properties(_PUSHED, '<w:sz w:val="1"/>')),
            ("low lines", _laid_out('<w:spacing w:line="20" w:lineRule="exact"/>')),
        )
    ),
    planted(
        "items pushed off the page by their style",
        Aspect.STRUCTURE,
        lambda xml: rewritten(
            xml, r'(w:styleId="ListBullet">(?:(?!</w:style>).)*<w:ind w:left=")', r"\g<1>3"
        ),
        "word/styles.xml",
        says="the lamps",
    ),
    planted(
        "a table beside the page",
        Aspect.STRUCTURE,
        lambda xml: rewritten(xml, r'<w:tblInd w:w="\d+"', '<w:tblInd w:w="30000"'),
        says="table 1",
    ),
    planted(
        "columns as narrow as nothing",
        Aspect.STRUCTURE,
        lambda xml: re.sub(r'<w:(gridCol|tcW) w:w="[0-9]+"', r'<w:\1 w:w="1"', xml),
        says="table 1",
    ),
    planted(
        "a page that is all margins",
        Aspect.STRUCTURE,
        lambda xml: rewritten(xml, r'w:left="\d+" w:header', 'w:left="30000" w:header'),
        says="the margins leave",
    ),
    planted(
        "another title in the properties",
        Aspect.PROPERTY,
        instead("Vellin ferry stops", "Vellin ferry starts"),
        "docProps/core.xml",
        path="title",
    ),
    planted(
        "another marking in the foot",
        Aspect.MARKING,
        instead("TLP:AMBER", "TLP:GREEN"),
        "word/footer1.xml",
        path="marking",
    ),
    planted(
        "no marking in a head that no page shows yet",
        Aspect.MARKING,
        instead("TLP:AMBER", ""),
        "word/header2.xml",
        path="marking",
        place="word/header2.xml",
        says="first pages",
    ),
    planted(
        "no foot for even pages",
        Aspect.MARKING,
        lambda xml: rewritten(xml, r'<w:footerReference w:type="even"[^>]*/>', ""),
        path="marking",
        says="the foot of even pages",
    ),
    planted(
        "restrictions left out of the head",
        Aspect.MARKING,
        instead("Planners only", ""),
        "word/header1.xml",
        alone=Aspect.HEAD,
        says="word/header1.xml",
    ),
    planted("another foot", Aspect.FOOT, instead("VF-7", "VF-8"), "word/footer1.xml", says="VF-8"),
    planted(
        "a name that no longer runs from right to left",
        Aspect.STRUCTURE,
        lambda xml: rewritten(
            xml, rf"<w:rtl/>((?:(?!</w:rPr>).)*</w:rPr><w:t[^>]*>{_HEBREW})", r"\1"
        ),
        says=_HEBREW,
        also=frozenset({Aspect.LANGUAGE}),
    ),
    planted(
        "an English paragraph from right to left",
        Aspect.STRUCTURE,
        _laid_out("<w:bidi/>"),
        says=_PUSHED,
    ),
    planted(
        "English words from right to left",
        Aspect.STRUCTURE,
        _run_properties(_PUSHED, "<w:rtl/>"),
        says=_PUSHED,
    ),
    planted(
        "the layout of an older Word",
        Aspect.STRUCTURE,
        lambda xml: rewritten(xml, r'(w:name="compatibilityMode"[^>]*w:val=)"15"', r'\1"12"'),
        "word/settings.xml",
        says="as its version 12 did",
    ),
    planted(
        "a table that begins at the right",
        Aspect.STRUCTURE,
        instead("<w:tblW ", "<w:bidiVisual/><w:tblW "),
        says="table 1",
    ),
    planted(
        "a name in another language",
        Aspect.LANGUAGE,
        instead('w:bidi="he-IL"', 'w:bidi="yi"'),
        says="yi",
    ),
    planted(
        "another language of the document",
        Aspect.PROPERTY,
        instead('<w:lang w:val="en-GB"', '<w:lang w:val="de-DE"'),
        "word/styles.xml",
        path="language",
        also=frozenset({Aspect.STRUCTURE}),
    ),
)
