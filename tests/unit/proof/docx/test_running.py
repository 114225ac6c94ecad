import re

import pytest

from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import PAGE, PAGES, Fault, Running
from tests.templates import drawn
from tests.unit.proof.docx.files import a_paragraph, changed, part_of, read, real_file, without


def _reference(place: str, part: str, kind: str = "default") -> str:
    return f'<w:{place}Reference w:type="{kind}" r:id="{part}"/>'


def _section(*inner: str) -> str:
    return f"<w:sectPr>{''.join(inner)}</w:sectPr>"


(_REAL_SECTION,) = re.findall(r"<w:sectPr.*</w:sectPr>", part_of(real_file()), re.DOTALL)
_ANEW = '<w:pgNumType w:start="1"/>'
_HEAD = _reference("header", "header1")


def test_pieces_are_paragraphs_and_what_stands_between_tabs():
    tabbed = "<w:p><w:r><w:t>left side</w:t><w:tab/><w:tab/><w:t>right</w:t></w:r></w:p>"
    found = read(_section(_HEAD), header1=tabbed + a_paragraph("below") + "<w:p/>")

    assert found.running == (
        Running(head=("left side", "right", "below"), foot=(), place="word/header1.xml"),
    )


@pytest.mark.parametrize("way", ["word_art", "described", "in_a_shape"])
def test_what_drawings_say_is_read_apart_from_the_words(way):
    head = f"<w:p><w:r><w:t>Harbour</w:t></w:r>{drawn(way, 'TLP:RED')}</w:p>"

    (found,) = read(_section(_HEAD), header1=head).running
    assert found.head == ("Harbour",)
    assert "TLP:RED" in found.drawn


def test_page_numbers_are_signs_whatever_is_cached():
    turn = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    pages = (
        f"{turn('begin')}<w:r><w:instrText>NUMPAGES</w:instrText></w:r>{turn('separate')}"
        f"<w:r><w:t>99</w:t></w:r>{turn('end')}"
    )
    page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    old = "<w:r><w:t>/</w:t><w:pgNum/></w:r>"
    foot = f"<w:p><w:r><w:t>Page </w:t></w:r>{page}<w:r><w:t> of </w:t></w:r>{pages}{old}</w:p>"

    (found,) = read(_section(_reference("footer", "footer1")), footer1=foot).running
    assert found.foot == (f"Page {PAGE} of {PAGES}/{PAGE}",)
    assert found.head == ()


def test_first_and_even_pages_have_their_own_where_they_are_asked_for():
    kinds = [
        _HEAD,
        _reference("header", "header2", "first"),
        _reference("header", "header2", "even"),
    ]
    parts = {"header1": a_paragraph("all"), "header2": a_paragraph("own")}

    both = read(_section(*kinds), **parts)
    (plain,) = both.running
    assert (plain.head, plain.only) == (("all",), "")
    assert [(each.only, each.head) for each in both.dormant] == [
        ("first", ("own",)), ("even", ("own",)),
    ]  # fmt: skip
    found = read(
        _section(*kinds, "<w:titlePg/>"), settings="<w:evenAndOddHeaders/>", **parts
    ).running
    assert [(each.only, each.head) for each in found] == [
        ("first", ("own",)), ("even", ("own",)), ("", ("all",)),
    ]  # fmt: skip


def test_a_kind_of_page_that_no_head_is_for_would_have_none():
    found = read(_section(_HEAD), header1=a_paragraph("all"))

    assert [(each.only, each.head, each.place) for each in found.dormant] == [
        ("first", (), ""), ("even", (), ""),
    ]  # fmt: skip


def test_a_first_page_without_a_head_of_its_own_has_none():
    found = read(_section(_HEAD, "<w:titlePg/>"), header1=a_paragraph("all")).running

    assert [(each.only, each.head) for each in found] == [("first", ()), ("", ("all",))]


def test_later_sections_have_what_they_do_not_say_from_the_one_before():
    own = _section(_reference("footer", "footer1"))
    body = f"<w:p><w:pPr>{_section(_HEAD)}</w:pPr></w:p><w:p><w:pPr>{own}</w:pPr></w:p>{_section()}"
    parts = {"header1": a_paragraph("head"), "footer1": a_paragraph("foot")}

    found = read(body, **parts).running
    assert [(each.head, each.foot, each.place) for each in found] == [
        (("head",), (), "word/header1.xml"),
        (("head",), ("foot",), "section 2: word/header1.xml, word/footer1.xml"),
    ]


def test_a_later_section_whose_first_page_has_no_head_is_told():
    data = changed(real_file(), "<w:p>", f"<w:p><w:pPr>{_REAL_SECTION}</w:pPr></w:p><w:p>")
    data = changed(data, "</w:sectPr></w:body>", "<w:titlePg/></w:sectPr></w:body>")
    for place in ("header", "footer"):
        data = without(data, rf'<w:{place}Reference w:type="first"[^>]*/>')

    real, bare = read_docx(real_file()).running, read_docx(data).running
    assert [(each.only, each.head, each.place) for each in bare] == [
        ("", real[0].head, real[0].place), ("first", (), "section 2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "message"),
    [
        ('w:start="5"', "the pages of the section are counted anew from 5"),
        ('w:start="0"', "the pages of the section are counted anew from 0"),
        ('w:fmt="lowerRoman"', "the pages are numbered in the form lowerRoman"),
        ('w:chapStyle="1"', "the numbers of pages have those of chapters before them"),
        ('w:start="1" w:fmt="decimal"', ""),
    ],
)
def test_pages_that_are_not_counted_from_one_are_a_fault(count, message):
    data = changed(
        real_file(), "</w:sectPr></w:body>", f"<w:pgNumType {count}/></w:sectPr></w:body>"
    )

    assert read_docx(data).faults == ((Fault(message, "section 1"),) if message else ())


def test_pages_that_are_counted_anew_in_a_later_section_are_a_fault():
    again = f"<w:p><w:pPr>{_section()}</w:pPr></w:p>{_section(_ANEW)}"

    assert read(again).faults == (
        Fault("the pages of the section are counted anew from 1", "section 2"),
    )


def test_a_section_that_was_changed_counts_as_it_is_now():
    before = f"<w:sectPrChange>{_section(_HEAD)}</w:sectPrChange>"

    (found,) = read(_section(before), header1=a_paragraph("head")).running
    assert found.head == ()


def test_a_part_that_is_not_there_says_nothing():
    assert read(_section(_reference("header", "nowhere"))).running == (Running(head=(), foot=()),)


def test_hidden_words_at_the_head_are_a_fault():
    data = changed(
        real_file(), 'w:val="MarkingTLPCLEAR"', 'w:val="Header"', part="word/header1.xml"
    )

    assert read_docx(data).faults == ()
    white = '<w:r><w:rPr><w:color w:val="000000"/></w:rPr><w:t xml:space="preserve">TLP:CLEAR'
    data = changed(
        real_file(), '<w:r><w:t xml:space="preserve">TLP:CLEAR', white, part="word/header1.xml"
    )
    assert read_docx(data).faults == (
        Fault('hidden text (000000 on 000000): "TLP:CLEAR"', "word/header1.xml"),
    )
