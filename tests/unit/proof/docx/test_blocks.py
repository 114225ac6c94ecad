from briefgen.proof.docx.blocks import Blocks
from briefgen.proof.docx.package import Package
from briefgen.proof.docx.reading import Reading
from tests.unit.proof.docx.files import a_docx, a_paragraph

_NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
_NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def _flat(body: str, **parts: str):
    package = Package(a_docx(body, **parts))
    reading = Reading.of(package)
    return Blocks(reading, package.main).flat(package.main.root[0], reading.page)


def test_paragraphs_are_found_wherever_they_stand():
    table = f"<w:tbl><w:tr><w:tc>{a_paragraph('cell')}</w:tc></w:tr></w:tbl>"
    control = f"<w:sdt><w:sdtContent>{a_paragraph('held')}</w:sdtContent></w:sdt>"
    choice = (
        f"<mc:AlternateContent><mc:Choice>{a_paragraph('chosen')}</mc:Choice>"
        f"<mc:Fallback>{a_paragraph('not')}</mc:Fallback></mc:AlternateContent>"
    )
    box = f"<w:pict><v:textbox><w:txbxContent>{a_paragraph('boxed')}</w:txbxContent></v:textbox>"
    boxed = f"<w:p><w:r>{box}</w:pict></w:r></w:p>"

    found = _flat(table + control + choice + boxed + "<w:sectPr/>")
    assert [block.words.text for block in found] == ["cell", "held", "chosen", "", "boxed"]


def test_a_numbered_paragraph_has_its_mark_in_front():
    (block,) = _flat(a_paragraph("words", _NUMBERED), numbering=_NUMBERING)

    assert "".join(chunk.text for chunk in block.chunks) == "1. words"


def test_a_paragraph_may_say_that_it_is_no_heading_or_not_numbered():
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:pPr>'
        f'{_NUMBERED}<w:outlineLvl w:val="0"/></w:pPr></w:style>'
    )
    off = '<w:numPr><w:numId w:val="0"/></w:numPr><w:outlineLvl w:val="9"/>'
    body = a_paragraph("a", '<w:pStyle w:val="H"/>') + a_paragraph(
        "b", f'<w:pStyle w:val="H"/>{off}'
    )

    found = _flat(body, styles=styles, numbering=_NUMBERING)
    assert [(block.outline, block.printed_mark) for block in found] == [(0, "1."), (None, "")]


def test_a_mark_that_is_hidden_is_the_one_set_by_hand():
    hidden = _NUMBERING.replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>")
    by_hand = (
        f"<w:p><w:pPr>{_NUMBERED}</w:pPr><w:r><w:t>label</w:t><w:tab/>"
        '<w:sym w:char="0031"/><w:sym w:char="002E"/><w:tab/><w:t>words</w:t></w:r></w:p>'
    )

    (block,) = _flat(by_hand, numbering=hidden)
    assert block.printed_mark == "1."
    assert block.words.text.split() == ["label", "words"]


def test_the_indents_of_a_list_count_unless_its_style_has_others():
    far = _NUMBERING.replace("</w:lvl>", '<w:pPr><w:ind w:left="30000"/></w:pPr></w:lvl>')

    def told(own, style):
        styles = f'<w:style w:type="paragraph" w:styleId="S"><w:pPr>{style}</w:pPr></w:style>'
        paragraph = a_paragraph("item", f'<w:pStyle w:val="S"/>{own}')
        (block,) = _flat(paragraph, numbering=far, styles=styles)
        return block.words.hidden

    reason = "lines that begin 1500 pt from the edge of the text"
    near = '<w:ind w:left="9"/>'
    assert told(_NUMBERED, "") == told("", _NUMBERED) == (("item", reason),)
    assert told(_NUMBERED, near) == (("item", reason),)
    assert told("", _NUMBERED + near) == told(_NUMBERED + near, "") == ()
