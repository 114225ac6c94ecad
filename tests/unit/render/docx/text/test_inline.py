import pytest

from briefgen.diagnostics import RenderError
from briefgen.document.blocks import Heading, Note, Notes, Paragraph
from briefgen.document.inline import Mark, Span
from briefgen.document.roles import Role
from tests.builders import a_text
from tests.unit.render.docx.opened import opened, words_of, written

_CITATION = frozenset({Mark.CITATION})


def _body(*spans: Span) -> Paragraph:
    return Paragraph(role=Role.BODY, text=spans)


def _notes(*ids: str) -> Notes:
    notes = (Note(id=id_, number=i, text=a_text(f"Note {id_}")) for i, id_ in enumerate(ids, 1))
    return Notes(notes=tuple(notes))


def _cite(note: str, number: int) -> Span:
    return Span(text=str(number), note=note, marks=_CITATION)


def test_markup_in_words_comes_out_as_typed():
    words = '<b>bold?</b> &amp; {{ x }} "quoted" ]]>'

    assert words_of(opened(_body(Span(text=words))).find("//w:body")[0]) == words


def test_breaks_tabs_and_hyphens_are_elements_of_their_own():
    body = written(_body(Span(text="a\nb\tc\u2011d\u00ade al-Example")))

    for element in ("<w:br/>", "<w:tab/>", "<w:noBreakHyphen/>", "<w:softHyphen/>"):
        assert element in body
    assert body.count("<w:noBreakHyphen/>") == 2


def test_white_space_is_kept():
    body = written(_body(Span(text="  two\u00a0spaces  ")))

    assert '<w:t xml:space="preserve">  two\u00a0spaces  </w:t>' in body


def test_native_words_run_from_right_to_left_in_their_language():
    body = written(_body(Span(text="in "), Span(text="مكتب الميناء", language="ar")))

    assert '<w:rPr><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr>' in body


def test_east_asian_words_are_set_in_the_east_asian_font():
    body = written(_body(Span(text="港", language="ja")))

    hint = '<w:rFonts w:hint="eastAsia" w:eastAsia="Yu Gothic"/>'
    assert f'{hint}<w:lang w:eastAsia="ja-JP"/>' in body


def test_han_characters_in_the_forms_of_the_document_need_no_font_of_their_own():
    body = written(_body(Span(text="港")))

    assert '<w:rFonts w:hint="eastAsia"/>' in body


def test_a_language_is_said_of_the_words_that_are_in_it():
    body = written(_body(Span(text="Линия", language="ru"), Span(text="in مكتب", language="ar")))

    assert '<w:lang w:val="ru"/>' in body
    assert '<w:r><w:t xml:space="preserve">in</w:t></w:r>' in body


def test_a_first_citation_is_an_endnote_and_a_later_one_leads_to_it():
    file = opened(
        _body(_cite("b", 1), Span(text=",", marks=_CITATION), _cite("a", 2), _cite("b", 1)),
        _notes("b", "a"),
    )

    assert file.values("//w:endnoteReference/@w:id") == ["1", "2"]
    assert file.values("//w:instrText/text()") == [" NOTEREF _Ref_b \\h "]
    assert file.values("//w:bookmarkStart/@w:name") == ["_Ref_b", "_Ref_a"]
    cached = "//w:r[preceding-sibling::w:r/w:fldChar/@w:fldCharType='separate']/w:t/text()"
    assert file.values(cached) == ["1"]


def test_a_note_that_is_not_there_is_refused():
    with pytest.raises(RenderError, match='leads to the note "gone"'):
        opened(_body(_cite("gone", 1)))


def test_a_link_outside_is_related_once_and_underlined():
    link = Span(text="there", link="https://example.org/?a=1&b=2")
    file = opened(_body(link, Span(text=" "), link))
    relations = "word/_rels/document.xml.rels"

    (one, other) = file.values("//w:hyperlink/@r:id")
    assert one == other
    assert file.text(relations).count("https://example.org/?a=1&amp;b=2") == 1
    assert file.values("//w:hyperlink//w:rStyle/@w:val") == ["Hyperlink", "Hyperlink"]


def test_a_link_inside_leads_to_the_bookmark_of_its_block_and_is_not_underlined():
    heading = Heading(level=1, text=a_text("Sources"), anchor="the sources")
    file = opened(_body(Span(text="see", target="the sources")), heading)

    assert file.values("//w:hyperlink/@w:anchor") == ["the_sources"]
    assert file.values("//w:bookmarkStart/@w:name") == ["the_sources"]
    assert file.values("//w:hyperlink//w:rStyle/@w:val") == []


def test_marks_are_styles():
    body = written(_body(Span(text="a", marks=frozenset({Mark.MONO, Mark.ACCENT}))))

    assert '<w:rStyle w:val="MonoAccent"/>' in body


def test_a_span_with_an_anchor_is_a_place_that_links_lead_to():
    there = Span(text="[1]", anchor="citation-report", marks=_CITATION)
    body = written(_body(there), _body(Span(text="back", target="citation-report")))

    assert '<w:bookmarkStart w:id="1" w:name="citation_report"/><w:r>' in body
    assert '<w:hyperlink w:anchor="citation_report"' in body
