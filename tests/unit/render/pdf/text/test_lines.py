import pytest

from briefgen.document.inline import Mark, Span
from briefgen.render.pdf.text import lines
from briefgen.render.pdf.text.lines import break_lines
from tests.unit.render.pdf.specimens import a_passage

WIDE = 1000.0


def broken(*words, width=WIDE, first=None, **setting):
    """Return the lines as they are read, with the spaces at their ends."""
    passage = a_passage(*words, **setting)
    found = break_lines(passage, width if first is None else first, width)
    return ["".join(segment.text for segment in line.segments) for line in found]


def width_of(*words):
    [line] = break_lines(a_passage(*words), WIDE, WIDE)
    return line.width


def test_words_fill_a_line_and_go_on_in_the_next():
    assert broken("one two three", width=width_of("one two")) == ["one two ", "three"]


def test_a_space_at_a_lines_end_takes_no_room():
    passage = a_passage("one two")

    assert break_lines(passage, WIDE, WIDE)[0].width == pytest.approx(width_of("one two "))


def test_a_line_ends_after_a_hyphen_within_a_word():
    assert broken("an Iran-backed group", width=width_of("an Iran-")) == [
        "an Iran-",
        "backed ",
        "group",
    ]


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_a_line_ends_after_a_dash_between_figures(dash):
    assert broken(f"in 2019{dash}2020", width=width_of(f"in 2019{dash}")) == [
        f"in 2019{dash}",
        "2020",
    ]


@pytest.mark.parametrize("name", ["al-Example", "Al-Example", "al\u2011Example"])
def test_no_line_ends_after_an_article(name):
    assert broken(f"see {name}", width=width_of(name)) == ["see ", name]


def test_no_line_ends_between_a_minus_and_its_figure():
    assert broken("it was -20", width=width_of("it was -2")) == ["it was ", "-20"]


def test_no_line_ends_at_a_no_break_space():
    assert broken("see 7\u00a0km", width=width_of("see 7")) == ["see ", "7\u00a0km"]


def test_an_article_at_the_end_of_another_word_is_none():
    assert broken("the canal-side", width=width_of("the canal-")) == ["the canal-", "side"]


def test_a_long_address_is_broken_after_a_slash():
    address = "https://harbour.example/notices/2031/06"

    assert broken(address, width=width_of("https://harbour.example/notices/")) == [
        "https://harbour.example/notices/",
        "2031/06",
    ]


def test_a_short_word_with_a_slash_is_not():
    assert broken("lock and/or gate", width=width_of("lock and/")) == ["lock ", "and/or ", "gate"]


def test_a_word_wider_than_a_line_is_cut_where_the_line_ends():
    lines = broken("x" * 50, width=width_of("x" * 20))

    assert [len(line) for line in lines] == [20, 20, 10]


def test_a_word_of_two_styles_wider_than_a_line_is_cut_as_one():
    strong = Span(text="y" * 30, marks=frozenset({Mark.STRONG}))

    lines = broken("x" * 30, strong, width=width_of("x" * 30))

    assert "".join(lines) == "x" * 30 + "y" * 30
    assert all(len(line) <= 30 for line in lines)


def test_a_line_takes_at_least_one_character_however_narrow():
    assert broken("abc", width=0.5) == ["a", "b", "c"]


def test_a_newline_ends_a_line_by_hand():
    passage = a_passage("one\ntwo\n\nthree")

    lines = break_lines(passage, WIDE, WIDE)

    shown = ["".join(s.text for s in line.segments) for line in lines]
    assert shown == ["one ", "two ", " ", "three"]
    assert [line.ends for line in lines] == [True, True, True, False]


def test_an_empty_text_is_one_empty_line():
    assert broken("") == [""]


def test_the_first_line_may_be_narrower():
    assert broken("one two three", width=WIDE, first=width_of("one")) == ["one ", "two three"]


def test_words_of_one_style_are_one_segment():
    [line] = break_lines(a_passage("one two three"), WIDE, WIDE)

    assert len(line.segments) == 1


def test_no_line_ends_between_a_word_and_the_citation_after_it():
    cited = Span(text="1", marks=frozenset({Mark.CITATION}))

    assert broken("the end.", cited, width=width_of("the end.")) == ["the ", "end.1"]


def test_a_soft_hyphen_divides_a_word_where_the_line_ends_and_is_not_seen_elsewhere():
    width = width_of("in that har-")

    assert broken("in that har\u00adbour", width=width) == ["in that har\u00ad", "bour"]
    assert broken("in that har\u00adbour") == ["in that harbour"]
    assert broken("in that har\u00adbour", width=width - 1) == ["in that ", "harbour"]


def test_words_are_divided_where_the_style_asks():
    words = "what the intelligence says"
    width = width_of("what the intelli-")

    assert broken(words, width=width) == ["what the ", "intelligence ", "says"]
    assert broken(words, width=width, hyphenates=True) == ["what the intelli\u00ad", "gence says"]


def test_the_last_word_of_a_paragraph_is_never_divided():
    words, width = "what the intelligence", width_of("what the intelli-")

    assert broken(words, width=width, hyphenates=True) == ["what the ", "intelligence"]
    assert broken(f"{words}\nsays", width=width, hyphenates=True)[0] == "what the "


def test_no_three_lines_in_a_row_end_in_a_hyphen():
    words = "administrative " * 40

    for width in range(90, 130, 3):
        lines = break_lines(a_passage(words, hyphenates=True), width, width)
        hyphens = "".join("-" if line.is_divided else " " for line in lines)
        assert "---" not in hyphens
        assert (
            "".join(s.text for line in lines for s in line.segments).replace("\u00ad", "").strip()
            == words.strip()
        )


def test_a_word_wider_than_a_line_is_divided_before_it_is_cut():
    word = "har\u00adbour\u00admas\u00adter"

    assert broken(word, width=width_of("harbour-")) == ["harbour\u00ad", "master"]
    assert broken(word, width=width_of("master")) == ["har\u00ad", "bour\u00ad", "master"]


def test_no_hyphen_stands_within_a_line():
    lines = broken("har\u00adbour x", width=width_of("har-bo"), first=width_of("har-b"))

    assert lines == ["har\u00ad", "bour x"]


@pytest.mark.parametrize(
    "text", ["https://harbour.example/administrative/notices", "MQ9intelligence"]
)
def test_addresses_and_numbered_things_are_not_divided(text):
    for width in range(60, 200, 9):
        assert "\u00ad" not in "".join(broken(f"see {text} now", width=width, hyphenates=True))


def test_a_link_and_a_code_are_not_divided():
    link = Span(text="intelligence", link="https://harbour.example")
    code = Span(text="intelligence", marks=frozenset({Mark.MONO}))
    width = width_of("what the intelli-")

    for span in (link, code):
        assert broken("what the ", span, " says", width=width, hyphenates=True)[0] == "what the "


def test_words_are_divided_by_the_rules_of_their_own_language():
    german = Span(text="Versicherung", language="de")
    width = width_of("all of the Versiche-")

    assert broken("all of the ", german, " here", width=width, hyphenates=True) == [
        "all of the Versiche\u00ad",
        "rung here",
    ]


def test_a_soft_hyphen_by_itself_is_dropped_and_a_zero_width_space_may_end_a_line():
    assert broken("har\u00adbour \u00ad") == ["harbour "]
    assert broken("one\u200btwo", width=width_of("one")) == ["one", "two"]


def test_right_to_left_words_stand_in_the_order_of_the_page():
    [line] = break_lines(a_passage("see مكتب الميناء now"), WIDE, WIDE)

    assert [segment.text for segment in line.segments] == [
        "see ",
        "الميناء",
        " ",
        "مكتب",
        " ",
        "now",
    ]


def test_a_right_to_left_paragraph_begins_and_ends_its_lines_with_their_words():
    passage = a_passage("مكتب الميناء مكتب")
    width = width_of("مكتب الميناء")

    lines = break_lines(passage, width, width)

    assert [[s.text for s in line.segments] for line in lines] == [
        [" ", "الميناء", " ", "مكتب"],
        ["مكتب"],
    ]
    assert lines[0].lead == lines[0].segments[0].width > 0
    assert lines[0].width == pytest.approx(sum(s.width for s in lines[0].segments[1:]))


def test_a_word_of_a_million_letters_is_cut_in_time():
    lines = broken("x" * 1_000_000, width=400.0)

    assert sum(map(len, lines)) == 1_000_000


def test_lines_of_han_characters_end_anywhere_without_a_space():
    assert broken("北港码头停止作业", width=width_of("北港码头")) == ["北港码头", "停止作业"]


def test_no_line_begins_with_a_full_stop_or_a_closing_bracket():
    text = "见（北港）。停止"

    assert broken(text, width=width_of("见（北港")) == ["见（北", "港）。停", "止"]


def test_words_of_two_scripts_are_parted_where_they_meet():
    assert broken("抵达Nangang港", width=width_of("抵达Nangang")) == ["抵达Nangang", "港"]


def test_a_citation_keeps_with_the_han_characters_before_it():
    raised = Span(text="12", marks=frozenset({Mark.CITATION}))

    assert broken("停止", raised, "作业", width=25) == ["停", "止12", "作业"]
    note = Span(text="12", note="a")
    assert broken("停止", note, "作业", width=25) == ["停", "止12", "作业"]


def test_hangul_wider_than_a_line_is_cut_but_not_before_a_full_stop():
    assert broken("항구항구.", width=width_of("항구항구")) == ["항구항", "구."]
    assert broken("항구항구」", width=width_of("항구항구")) == ["항구항", "구」"]
    assert broken("항.", width=width_of("항")) == ["항", "."]


@pytest.mark.parametrize(
    "words",
    [
        ("plain words",),
        ("spaces behind  ",),
        ("  and before",),
        (" ",),
        ("a label", " "),
        ("a label ", " "),
        ("strong", Span(text=" and", marks=frozenset({Mark.STRONG})), " plain – not ASCII"),
        ("http://a.example/with/slashes-and-hyphens and/or more",),
        ("a mark\u0301", " and two\nlines"),
        ("",),
    ],
)
def test_what_fits_one_line_is_set_alike_the_quick_way_and_the_long(words, monkeypatch):
    quick = break_lines(a_passage(*words), 900, 900)
    monkeypatch.setattr(lines, "_whole", lambda *_: None)
    long = break_lines(a_passage(*words), 900, 900)

    assert [_told(line) for line in quick] == [_told(line) for line in long]


def _told(line):
    shown = [(segment.text, segment.style.face.name) for segment in line.segments]
    return shown, round(line.width, 6), line.ends, line.lead


def test_spaces_of_two_levels_stand_each_where_its_words_do():
    [line] = break_lines(a_passage("אב \u2066\u200e גד\u2069"), WIDE, WIDE)

    assert [segment.text for segment in line.segments] == [" ", "גד", " ", "אב"]
