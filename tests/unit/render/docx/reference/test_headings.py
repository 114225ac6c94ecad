from briefgen.document.blocks import Contents, ContentsEntry, Heading
from briefgen.proof.docx.reader import read_docx
from tests.builders import a_text
from tests.unit.render.docx.reference.on_template import on_template
from tests.unit.render.docx.reference.test_styling import a_paragraph_style, styled

_NUMBERING = "word/numbering.xml"
_HEADINGS = tuple(
    Heading(level=level, number=number, text=a_text("Words"), anchor=f"h{at}")
    for at, (level, number) in enumerate(((1, "1"), (2, ""), (1, "2")))
)
_OWN = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="700" w:hanging="700"/></w:pPr>'


def _said(file):
    return [" ".join(words.split()) for _, words in read_docx(file.data).outline]


def _on(*styles, without=("heading 1",)):
    return on_template(styled(*styles, without=without), *_HEADINGS)


def test_the_house_s_own_headings_are_numbered_by_our_numbering_and_bound_to_it():
    file = _on(a_paragraph_style("heading 1", _OWN, identifier="H1"))
    style = file.style("heading 1")
    number = style.says("w:pPr/w:numPr/w:numId/@w:val")
    (definition,) = file.values(f"//w:num[@w:numId='{number}']/w:abstractNumId/@w:val", _NUMBERING)
    level = f"//w:abstractNum[@w:abstractNumId='{definition}']/w:lvl[1]"

    assert file.values(f"{level}/w:pStyle/@w:val", _NUMBERING) == ["H1"]
    assert style.says("w:pPr/w:ind/@w:hanging") == "454"
    assert file.find("//w:body/w:p/w:pPr/w:numPr") == []
    assert _said(file) == ["1 Words", "Words", "2 Words"]
    assert read_docx(file.data).faults == ()


def test_a_style_that_is_based_on_numbered_headings_has_no_number():
    own = a_paragraph_style("heading 1", '<w:pPr><w:ind w:left="99"/></w:pPr>', identifier="H1")
    heirs = (
        a_paragraph_style("heading 2", '<w:basedOn w:val="H1"/>', identifier="H2"),
        a_paragraph_style(
            "Chapter",
            '<w:basedOn w:val="H1"/><w:pPr><w:ind w:start="5" w:hanging="5"/></w:pPr>',
        ),
        a_paragraph_style("Counted", f'<w:basedOn w:val="H1"/>{_OWN}'),
    )
    file = _on(own, *heirs, without=("heading 1", "heading 2"))

    assert file.style("heading 2").says("w:pPr/w:numPr/w:numId/@w:val") == "0"
    assert file.style("heading 2").says("w:pPr/w:ind/@w:left") == "99"
    assert file.style("heading 2").says("w:pPr/w:ind/@w:firstLine") == "0"
    assert file.style("Chapter").says("w:pPr/w:ind/@w:hanging") == "5"
    assert file.style("Counted").says("w:pPr/w:numPr/w:numId/@w:val") == "1"
    assert _said(file) == ["1 Words", "Words", "2 Words"]


def test_headings_without_numbers_leave_the_house_s_style_unbound():
    file = on_template(styled(), _HEADINGS[1])

    assert not file.style("heading 1").has("w:pPr/w:numPr")


def test_a_contents_line_keeps_the_stop_behind_its_number():
    entry = ContentsEntry(level=1, number="1", text="Words", target="h0")
    style = a_paragraph_style("toc 1", "<w:pPr/>", identifier="V1")
    file = on_template(
        styled(style), Contents(title=a_text("Contents"), entries=(entry,)), _HEADINGS[0]
    )

    assert file.values("//w:sdt//w:pPr/w:tabs/w:tab/@w:val") == ["left", "right"]
    assert read_docx(file.data).faults == ()
