import pytest

from briefgen.diagnostics import RenderError
from briefgen.document.blocks import Heading, ItemList, ListItem, ListKind, Note, Notes, Paragraph
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


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("en-GB", "\u05e0\u05de\u05dc", 'w:bidi="he-IL"'),
        ("ar", "\u05e0\u05de\u05dc", 'w:bidi="he-IL"'),
        ("he", "\u0645\u064a\u0646\u0627\u0621", 'w:bidi="ar-SA"'),
        ("de", "\u6e2f\u306e", 'w:eastAsia="ja-JP"'),
        ("de", "\ud56d\uad6c", 'w:eastAsia="ko-KR"'),
    ],
)
def test_words_of_which_nothing_is_said_are_in_the_language_that_their_letters_tell(
    language, words, said
):
    file = opened(_body(Span(text=words)), language=language)

    assert f"<w:lang {said}/>" in file.text()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en-GB", "\u0645\u064a\u0646\u0627\u0621"),
        ("he", "\u05e0\u05de\u05dc"),
        ("ja", "\u6e2f\u306e"),
        ("ja", "\u6e2f"),
        ("de", "\u6e2f"),
    ],
)
def test_words_that_the_styles_know_the_language_of_say_none(language, words):
    file = opened(_body(Span(text=words)), language=language)

    assert "<w:lang" not in file.text()


def test_han_characters_in_the_forms_of_the_document_need_no_font_of_their_own():
    body = written(_body(Span(text="港")))

    assert '<w:rFonts w:hint="eastAsia"/>' in body


def test_a_language_is_said_of_the_words_that_are_in_it():
    body = written(_body(Span(text="Линия", language="ru"), Span(text="in مكتب", language="ar")))

    assert '<w:lang w:val="ru-RU"/>' in body
    assert '<w:r><w:t xml:space="preserve">in </w:t></w:r>' in body


def test_a_first_citation_is_an_endnote_and_a_later_one_leads_to_it():
    file = opened(
        _body(_cite("b", 1), Span(text=",", marks=_CITATION), _cite("a", 2), _cite("b", 1)),
        _notes("b", "a"),
    )

    assert file.values("//w:endnoteReference/@w:id") == ["1", "2"]
    assert file.values("//w:instrText/text()") == [" NOTEREF _Ref_b \\f \\h "]
    assert file.values("//w:bookmarkStart/@w:name") == ["_Ref_b", "_Ref_a"]
    cached = "//w:r[preceding-sibling::w:r/w:fldChar/@w:fldCharType='separate']/w:t/text()"
    assert file.values(cached) == ["1"]


def test_every_number_of_a_note_is_in_the_style_that_word_gives_it():
    bold = Span(text="1", note="b", marks=frozenset({Mark.CITATION, Mark.STRONG}))
    file = opened(_body(_cite("b", 1), bold), _notes("b"))

    assert set(file.values("//w:p[.//w:endnoteReference]//w:rStyle/@w:val")) == {"EndnoteReference"}


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

    assert file.values("//w:hyperlink/@w:anchor") == ["_the_sources"]
    assert file.values("//w:bookmarkStart/@w:name") == ["_the_sources"]
    assert file.values("//w:hyperlink//w:rStyle/@w:val") == []


def test_marks_are_styles():
    body = written(_body(Span(text="a", marks=frozenset({Mark.MONO, Mark.ACCENT}))))

    assert '<w:rStyle w:val="MonoAccent"/>' in body


def test_a_span_with_an_anchor_is_a_place_that_links_lead_to():
    there = Span(text="[1]", anchor="citation-report", marks=_CITATION)
    body = written(_body(there), _body(Span(text="back", target="citation-report")))

    assert '<w:bookmarkStart w:id="1" w:name="_citation_report"/><w:r>' in body
    assert '<w:hyperlink w:anchor="_citation_report"' in body


def _runs(*spans, language="ar", role=Role.BODY):
    file = opened(Paragraph(role=role, text=spans), language=language)
    runs = file.find("//w:body/w:p[1]/w:r[w:t]")
    turned = [bool(run.xpath("w:rPr/w:rtl", namespaces=run.nsmap)) for run in runs]
    return list(zip(map(words_of, runs), turned, strict=True))


def test_in_a_paragraph_from_right_to_left_each_run_says_which_way_it_runs():
    spans = (Span(text="وكالة ("), Span(text="Reuters", path="a"), Span(text=")، 25 مايو"))

    assert _runs(*spans) == [
        ("وكالة (", True),
        ("Reuters", False),
        (")، ", True),
        ("25", False),
        (" مايو", True),
    ]


def test_latin_words_alone_keep_their_order_where_nothing_lets_the_paragraph_turn():
    item = ItemList(kind=ListKind.BULLET, items=(ListItem(text=a_text("Reuters.")),))
    file = opened(item, language="he")

    assert words_of(file.find("//w:body/w:p")[0]) == "\u200eReuters.\u200e"
    assert "\u200e" not in written(item)


def test_the_number_of_a_figure_is_a_field_in_a_caption_from_right_to_left_too():
    caption = (Span(text="الشكل 1. "), Span(text="المخزون"))
    file = opened(Paragraph(role=Role.FIGURE_CAPTION, text=caption), language="ar")

    assert file.values("//w:instrText/text()") == [" SEQ Figure \\* ARABIC "]
    runs = file.find("//w:body/w:p[1]/w:r[w:t]")
    assert [words_of(run) for run in runs] == ["الشكل ", "1", ". ", "المخزون"]
    assert [bool(run.xpath("w:rPr/w:rtl", namespaces=run.nsmap)) for run in runs] == [
        True, False, True, True,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "marks", "role", "upright"),
    [
        ("مهم", {Mark.EMPHASIS}, Role.BODY, True),
        ("مهم", set(), Role.HEADING_3, True),
        ("מאוד", {Mark.EMPHASIS}, Role.BODY, False),
        ("مهم", set(), Role.BODY, False),
    ],
)
def test_arabic_words_are_never_slanted_and_hebrew_ones_may_be(words, marks, role, upright):
    body = written(Paragraph(role=role, text=(Span(text=words, marks=frozenset(marks)),)))

    assert ('<w:iCs w:val="0"/><w:rtl/>' in body) is upright


@pytest.mark.parametrize("marks", [{Mark.EMPHASIS}, {Mark.EMPHASIS, Mark.STRONG}])
def test_east_asian_words_are_never_slanted_and_latin_ones_among_them_may_be(marks):
    body = written(
        Paragraph(role=Role.BODY, text=(Span(text="很 may 很", marks=frozenset(marks)),))
    )
    runs = [run for run in body.split("<w:r>") if "<w:t" in run]

    assert [('<w:i w:val="0"/>' in run, "may" in run) for run in runs] == [
        (True, False),
        (False, True),
        (True, False),
    ]
