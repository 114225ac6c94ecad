import pytest

from briefgen.diagnostics import RenderError
from briefgen.document.blocks import Align
from briefgen.document.inline import Mark, Span
from briefgen.render.pdf.file.structure import Element
from briefgen.render.pdf.text.inline import Setter, Tone, ink
from tests.unit.render.pdf.specimens import LOOK, a_passage

ARABIC = "مكتب الميناء"


def run_of(text="words", *marks, tone=None, **span):
    element = Element("P")
    given = Span(text=text, marks=frozenset(marks), **span)
    [run] = Setter(LOOK, "en-GB").passage((given,), tone or Tone(10), element).runs
    return run


def test_a_colour_becomes_an_operator():
    assert ink("#FF0000") == "1 0 0 rg"
    assert ink("#1F3864") == "0.1216 0.2196 0.3922 rg"


@pytest.mark.parametrize(
    ("marks", "face"),
    [
        ((), b"Arimo-Regular"),
        ((Mark.STRONG,), b"Arimo-Bold"),
        ((Mark.EMPHASIS,), b"Arimo-Italic"),
        ((Mark.STRONG, Mark.EMPHASIS), b"Arimo-BoldItalic"),
        ((Mark.MONO,), b"IBMPlexMono-Regular"),
    ],
)
def test_marks_choose_the_face(marks, face):
    assert run_of("words", *marks).style.face.font.face.name == face


def test_emphasis_in_an_italic_paragraph_stands_upright():
    style = run_of("words", Mark.EMPHASIS, tone=Tone(10, italic=True)).style

    assert style.face.font.face.name == b"Arimo-Regular"


@pytest.mark.parametrize(
    ("mark", "colour"),
    [
        (Mark.INK, LOOK.colours.ink),
        (Mark.ACCENT, LOOK.colours.accent),
        (Mark.MUTED, LOOK.colours.muted),
        (Mark.INVERSE, LOOK.colours.paper),
    ],
)
def test_marks_choose_the_colour(mark, colour):
    assert run_of("words", mark, tone=Tone(10, colour="rule")).style.colour == ink(colour)


def test_a_citation_is_raised_and_small():
    style = run_of("1", Mark.CITATION).style

    assert (style.size, style.rise) == (6.5, 3.6)
    assert style.colour == ink(LOOK.colours.accent)


def test_a_citation_on_the_line_is_not_raised_and_never_larger_than_its_text():
    citation = LOOK.citation.model_copy(update={"superscript": False, "size": 8.5})
    setter = Setter(LOOK.model_copy(update={"citation": citation}), "en-GB")
    cited = (Span(text="[1]", marks=frozenset({Mark.CITATION})),)

    sizes = [setter.passage(cited, Tone(size), Element("P")).runs[0].style for size in (10, 8)]

    assert [(style.size, style.rise) for style in sizes] == [(8.5, 0), (8, 0)]


def test_a_link_is_coloured_and_underlined():
    style = run_of(link="https://harbour.example/a").style

    assert style.underlined
    assert style.colour == ink(LOOK.colours.link)
    assert style.address is not None
    assert style.address.url == "https://harbour.example/a"


@pytest.mark.parametrize("link", ["http://a.example", "HTTPS://a.example", "mailto:a@b.example"])
def test_web_and_mail_addresses_are_linked(link):
    assert run_of(link=link).style.address.url == link


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "ftp://a", "a.html"])
def test_no_other_address_is(link):
    with pytest.raises(RenderError, match='link of "words" is neither'):
        run_of(link=link)


def test_words_that_lead_inside_look_as_the_rest():
    style = run_of(target="gaps").style

    assert (style.underlined, style.colour) == (False, ink(LOOK.colours.ink))
    assert style.address.anchor == "gaps"


def test_the_first_reference_to_a_note_is_where_the_note_leads_back_to():
    setter = Setter(LOOK, "en-GB")
    text = (Span(text="1", note="s1"), Span(text=" and "), Span(text="1", note="s1"))

    runs = setter.passage(text, Tone(10), Element("P")).runs

    assert [run.style.anchor for run in runs] == ["reference:s1", "", ""]
    assert setter.referred == {"s1"}


def roles_of(*spans):
    element = Element("P")
    runs = Setter(LOOK, "en-GB").passage(spans, Tone(10), element).runs
    return [_chain(run.style.element) for run in runs]


def _chain(element):
    return (*(_chain(element.parent) if element.parent else ()), element.role)


def test_each_meaning_has_an_element_of_its_own():
    assert roles_of(
        Span(text="a"),
        Span(text="b", link="https://a.example"),
        Span(text="c", note="s1"),
        Span(text="d", language="fr"),
        Span(text="e", language="en-GB"),
    ) == [("P",), ("P", "Link"), ("P", "Reference", "Link"), ("P", "Span"), ("P",)]


def test_spans_of_one_link_are_one_element():
    setter, element = Setter(LOOK, "en-GB"), Element("P")
    link = "https://a.example"
    text = (
        Span(text="a ", link=link),
        Span(text=""),
        Span(text="b", marks=frozenset({Mark.STRONG}), link=link),
    )

    first, second = setter.passage(text, Tone(10), element).runs

    assert first.style.element is second.style.element


def test_right_to_left_words_in_a_line_are_larger():
    passage = a_passage(f"see {ARABIC} now")

    assert passage.level == 0
    assert {round(run.style.size, 2) for run in passage.runs} == {10, 11}


def test_a_native_name_is_not_made_larger_again():
    setter = Setter(LOOK, "en-GB")

    passage = setter.passage((Span(text=ARABIC),), Tone(11, native=True), Element("P"))

    assert passage.level == 1
    assert {run.style.size for run in passage.runs} == {11}


def test_a_number_within_right_to_left_words_runs_from_left_to_right():
    passage = a_passage("الميناء 1948 مكتب")

    assert [(run.text, run.style.level) for run in passage.runs if "1948" in run.text] == [
        ("1948", 2)
    ]


@pytest.mark.parametrize(
    ("words", "language", "align"),
    [
        ("words", "en-GB", Align.START),
        ("مكتب", "en-GB", Align.END),
        ("مكتب", "ar", Align.START),
        ("words", "ar", Align.START),
    ],
)
def test_right_to_left_words_begin_at_the_right_on_any_page(words, language, align):
    assert Setter(LOOK, language).flush(a_passage(words, language=language)) is align
