import re
from functools import cache

import pytest

from briefgen.document.blocks import Cell, Column, Heading, Paragraph, Row, Table
from briefgen.document.document import Marking, MarkingScheme, Running
from briefgen.document.inline import Span
from briefgen.document.roles import Role, TableKind
from briefgen.proof.docx.reader import read_docx
from briefgen.render.docx.writer import render
from tests.builders import a_document, a_style, a_text
from tests.unit.proof.docx.files import DOCUMENT, a_docx, a_paragraph, changed, real_file

_FOOT = "word/footer1.xml"
_WORDS = {"ar": "مكتب الميناء", "he": "משרד הנמל", "en-GB": "the harbour, الميناء"}


@cache
def _file(language):
    text = a_text(_WORDS[language])
    cell = Cell(paragraphs=(Paragraph(role=Role.CELL, text=text),))
    table = Table(
        kind=TableKind.DATA, columns=(Column(width=40),), rows=(Row(cells=(cell,)),), title="T"
    )
    heading = Heading(level=1, text=text, anchor="a-heading")
    running = Running(head=text, foot=text, marking=Marking(scheme=MarkingScheme.NONE, banner=""))
    body = Paragraph(role=Role.BODY, text=(*text, Span(text=" Harbour Desk 2020\u20132024.")))
    document = a_document(heading, body, table, running=running, language=language)
    return render(document, a_style().look)


def _faults(language, *changes, part=DOCUMENT):
    data = _file(language)
    for before, after in changes:
        data = changed(data, before, after, part=part)
    return [(fault.message, fault.place) for fault in read_docx(data).faults]


@pytest.mark.parametrize("language", _WORDS)
def test_nothing_is_wrong_with_what_runs_the_way_it_is_written(language):
    assert _faults(language) == []


@pytest.mark.parametrize("language", _WORDS)
@pytest.mark.parametrize("off", ["", '<w:rtl w:val="0"/>', '<w:rtl w:val="false"/>'])
def test_a_run_that_does_not_say_that_its_words_run_so_is_named(language, off):
    [(message, place)] = _faults(language, ("<w:rtl/>", off))

    assert message.endswith("runs from right to left, and its run does not")
    assert message.startswith(f'"{_WORDS[language].removeprefix("the harbour, ")}')
    assert place == DOCUMENT


def _made(body, *styles, usual=""):
    """Return what is wrong with an Arabic file made by hand."""
    defaults = f'<w:rPrDefault><w:rPr><w:lang w:val="ar"/></w:rPr></w:rPrDefault>{usual}'
    said = f"<w:docDefaults>{defaults}</w:docDefaults>{''.join(styles)}"
    section = "<w:sectPr><w:bidi/></w:sectPr>"
    return [fault.message for fault in read_docx(a_docx(body + section, styles=said)).faults]


def _style(kind, properties, identifier="S", base=""):
    based_on = f'<w:basedOn w:val="{base}"/>' if base else ""
    named = f'<w:name w:val="{identifier}"/>{based_on}'
    return f'<w:style w:type="{kind}" w:styleId="{identifier}">{named}{properties}</w:style>'


def _paragraph(paragraph="<w:bidi/>", run="<w:rtl/>"):
    text = f"<w:t>{_WORDS['ar']}</w:t>"
    return f"<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr>{text}</w:r></w:p>"


_NAMED = '<w:{} w:val="S"/>'
_TURNED = "<w:rPr><w:rtl/></w:rPr>"


@pytest.mark.parametrize(
    ("body", "styles"),
    [
        (_paragraph(run=_NAMED.format("rStyle")), (_style("character", _TURNED),)),
        (_paragraph(f"{_NAMED.format('pStyle')}<w:bidi/>", ""), (_style("paragraph", _TURNED),)),
        (
            _paragraph(_NAMED.format("pStyle")),
            (
                _style("paragraph", "", base="Under"),
                _style("paragraph", "<w:pPr><w:bidi/></w:pPr>", "Under"),
            ),
        ),
        (
            f"<w:tbl><w:tblPr>{_NAMED.format('tblStyle')}</w:tblPr></w:tbl>",
            (_style("table", "<w:tblPr><w:bidiVisual/></w:tblPr>"),),
        ),
    ],
)
def test_a_direction_may_be_said_by_a_style_and_what_it_is_based_on(body, styles):
    refused = [
        re.sub("<w:(rtl|bidi|bidiVisual)/>", r'<w:\1 w:val="0"/>', style) for style in styles
    ]

    assert _made(body, *styles) == []
    assert len(_made(body, *refused)) == 1


def test_words_outside_of_runs_are_passed_over():
    assert _made(f"<w:p><w:t>{_WORDS['ar']}</w:t></w:p>") == []


def test_a_direction_may_be_said_by_the_defaults():
    usual = "<w:pPrDefault><w:pPr><w:bidi/></w:pPr></w:pPrDefault>"

    assert _made(_paragraph(""), usual=usual) == []
    [message] = _made(_paragraph(""))
    assert message.endswith("runs from left to right")


def test_a_paragraph_that_runs_from_the_left_is_named_whoever_says_so():
    own = ('<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading1"/><w:bidi w:val="0"/>')

    assert _faults("he", own) == [
        (f'the paragraph of "{_WORDS["he"]}" runs from left to right', DOCUMENT)
    ]


@pytest.mark.parametrize("part", [DOCUMENT, _FOOT])
def test_a_table_that_begins_at_the_left_is_named(part):
    assert _faults("he", ("<w:bidiVisual/>", ""), part=part) == [
        ("table 1 runs from left to right, and the document does not", part)
    ]


def test_a_section_that_is_read_from_the_left_is_named():
    assert _faults("ar", ("<w:bidi/></w:sectPr>", "</w:sectPr>")) == [
        ("section 1 runs from left to right, and the document does not", DOCUMENT)
    ]


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("<w:tblW ", "<w:bidiVisual/><w:tblW ", "table 1"),
        ("</w:sectPr>", "<w:bidi/></w:sectPr>", "section 1"),
    ],
)
def test_what_runs_from_the_right_in_a_document_that_does_not_is_named(before, after, message):
    data = changed(real_file(), before, after)

    [fault] = read_docx(data).faults
    assert fault.message == f"{message} runs from right to left, and the document does not"


def test_long_words_are_quoted_in_part():
    text = a_text("مكتب الميناء " * 9)
    document = a_document(Paragraph(role=Role.BODY, text=text))
    data = changed(render(document, a_style().look), "<w:rtl/>", "")

    [fault] = read_docx(data).faults
    assert '..." runs from right to left' in fault.message


def _western(body, *styles, section=""):
    """Return what is wrong with an English file made by hand."""
    defaults = '<w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>'
    said = f"<w:docDefaults>{defaults}</w:docDefaults>{''.join(styles)}"
    return [fault.message for fault in read_docx(a_docx(body + section, styles=said)).faults]


_TO_THE_LEFT = 'the paragraph of "the harbour" runs from right to left'
_RUN_TO_THE_LEFT = '"the harbour" runs from left to right, and its run does not'


@pytest.mark.parametrize("style", ["", "<w:pPr><w:bidi/></w:pPr>"])
def test_a_paragraph_of_english_words_that_runs_from_right_to_left_is_named(style):
    own = _NAMED.format("pStyle") if style else "<w:bidi/>"
    body = a_paragraph("the harbour", own)

    assert _western(body, _style("paragraph", style)) == [_TO_THE_LEFT]
    assert _western(body.replace("bidi/", 'bidi w:val="0"/'), _style("paragraph", "")) == []


@pytest.mark.parametrize("style", ["", "<w:rPr><w:rtl/></w:rPr>"])
@pytest.mark.parametrize("made", [_western, _made])
def test_a_run_of_english_words_that_runs_from_right_to_left_is_named(made, style):
    body = a_paragraph("the harbour", "", _NAMED.format("rStyle") if style else "<w:rtl/>")

    assert made(body, _style("character", style)) == [_RUN_TO_THE_LEFT]
    assert made(body.replace("<w:rtl/>", "<w:cs/>"), _style("character", "")) == []


@pytest.mark.parametrize(
    "words", [_WORDS["ar"], "منطقة A", "2020\u20132024", "مكتب الميناء of the harbour"]
)
def test_a_paragraph_that_begins_from_right_to_left_or_has_no_letters_may_run_so(words):
    assert _western(a_paragraph(words, "<w:bidi/>", "<w:rtl/>")) == []


def test_how_the_paragraphs_of_a_head_run_is_for_a_house_to_say():
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    data = a_docx(section, header1=a_paragraph("the harbour", "<w:bidi/>"))

    assert read_docx(data).faults == ()


def test_letters_close_by_an_arabic_number_may_run_with_it():
    number, letter, apart = (
        a_paragraph(words, "", "<w:rtl/>").split("<w:r>", 1)[1].rsplit("</w:p>", 1)[0]
        for words in ("١٩٤٨", "A", " A")
    )

    assert _western(f"<w:p><w:r>{number}<w:r>{letter}</w:p>") == []
    assert _western(f"<w:p><w:r>{letter}<w:r>{number}</w:p>") == []
    assert _western(f"<w:p><w:r>{apart}<w:r>{apart}</w:p>") != []


def test_a_house_may_set_words_from_right_to_left_in_a_line_of_its_own():
    language = '<w:rPrDefault><w:rPr><w:lang w:bidi="ar-SA" w:val="ar-SA"/></w:rPr></w:rPrDefault>'
    section = '<w:sectPr><w:bidi/><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    turned = "<w:r><w:rPr><w:rtl/></w:rPr><w:t>مكتب الميناء</w:t></w:r>"
    ours = "<w:r><w:t>Harbour Office</w:t></w:r>"

    def faults(head):
        styles = f"<w:docDefaults>{language}</w:docDefaults>"
        data = a_docx(section, header1=f"<w:p>{head}</w:p>", styles=styles)
        return [fault.message for fault in read_docx(data).faults if "runs from" in fault.message]

    assert faults(ours + turned) == []
    assert faults(turned) == ['the paragraph of "مكتب الميناء" runs from left to right']
