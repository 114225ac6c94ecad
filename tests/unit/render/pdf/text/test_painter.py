import re

from briefgen.document.inline import Mark, Span
from briefgen.render.pdf.text.lines import break_lines
from tests.unit.render.pdf.specimens import a_painter, a_passage


def paint(painter, *words, decorates=False, **setting):
    [line] = break_lines(a_passage(*words, **setting), 1000, 1000)
    painter.line(line, 50, 700, decorates=decorates)
    painter.finish()
    return painter.canvas.code


def test_a_line_is_a_text_object_at_its_place():
    code = paint(a_painter(), "plain words")

    assert code[0] == "/P <</MCID 0>> BDC"
    assert code[1:3] == ["BT", "50 700 Td"]
    assert code[-3:] == ["(plain words)Tj", "ET", "EMC"]


def test_brackets_and_letters_beyond_ascii_are_escaped():
    shown = paint(a_painter(), "(a) \\ é")[-3]

    assert shown.startswith("(\\(a\\) \\\\ ")


def test_what_does_not_change_is_not_said_again():
    painter = a_painter()
    paint(painter, "one")
    before = len(painter.canvas.code)

    paint(painter, "two")

    assert not any(" Tf" in operator for operator in painter.canvas.code[before:])


def test_on_a_new_page_everything_is_said_again():
    painter = a_painter()
    paint(painter, "one")
    painter.canvas.showPage()

    assert any(" Tf" in operator for operator in paint(painter, "two"))


def test_a_citation_is_raised_and_what_follows_is_not():
    cited = Span(text="1", marks=frozenset({Mark.CITATION}))

    code = paint(a_painter(), "end.", cited, " Next")

    assert [operator for operator in code if operator.endswith(" Ts")] == ["3.6 Ts", "0 Ts"]


def test_an_outside_link_is_laid_over_its_words_and_underlined():
    painter = a_painter()

    code = paint(painter, "see ", Span(text="here", link="https://a.example"))

    assert any(re.search(r" l S Q$", operator) for operator in code)
    assert len(painter.canvas._annotationrefs) == 1


def test_decoration_has_no_links():
    painter = a_painter()

    code = paint(painter, Span(text="here", link="https://a.example"), decorates=True)

    assert code[0] == "/Artifact <</Type /Pagination>> BDC"
    assert painter.canvas._annotationrefs == []


def test_shaped_glyphs_are_moved_to_their_place():
    code = paint(a_painter(), "x\u0304")

    assert any(operator.endswith("TJ") for operator in code)


def test_a_mark_above_a_letter_is_lifted_and_the_line_goes_on_below():
    code = paint(a_painter(), "مُحَمَّد")

    lifts = [operator for operator in code if operator.endswith(" Ts")]
    assert lifts[-1] == "0 Ts"
    assert len(lifts) % 2 == 0


def test_a_free_line_says_all_it_needs_and_changes_nothing():
    painter = a_painter()
    [line] = break_lines(a_passage("Page 1"), 1000, 1000)
    painter.free_line(line, 10, 20)

    operators = painter.free_line(line, 10, 20)

    assert operators.startswith("q BT 1 0 0 1 10 20 Tm ")
    assert " Tf (Page 1)Tj ET Q" in operators
    assert painter.canvas.code == []


def test_words_whose_letters_are_moved_are_shown_by_one_operator():
    code = paint(a_painter(), "תקרית ראשונה")
    shown = [operator for operator in code if operator.endswith(("Tj", "TJ"))]

    assert len(shown) == 1
    assert re.fullmatch(r"\[(\([^)]*\) ?|-?[\d.]+ ?)+\]TJ", shown[0])
