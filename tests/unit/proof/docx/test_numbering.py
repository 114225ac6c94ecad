import pytest

from briefgen.proof.docx.numbering import Mark, Numbering, numbered
from briefgen.proof.docx.styles import Styles
from tests.unit.proof.docx.files import a_paragraph, element, read


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (4, "lowerLetter", "d"),
        (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"),
        (4, "none", ""),
        (0, "lowerRoman", "0"),
        (7, "chicago", "7"),
        (10**20, "lowerLetter", "1" + "0" * 20),
        (10**20, "upperRoman", "1" + "0" * 20),
    ],
)
def test_numbers_are_written_in_the_forms_of_word(number, form, written):
    assert numbered(number, form) == written


def _level(level: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _numbering(levels: str, numbers: str = "") -> Numbering:
    numbers = numbers or '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    xml = f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>{numbers}'
    return Numbering(element(f"<w:numbering>{xml}</w:numbering>"), Styles(None))


def _marks(numbering: Numbering, *levels: int, number: str = "1") -> list[str]:
    found = [numbering.mark(number, level) for level in levels]
    return [mark.text for mark in found if mark]


def test_items_are_counted_and_deeper_ones_begin_anew():
    levels = _level(0, "decimal", "%1.") + _level(1, "lowerLetter", "%2)")

    assert _marks(_numbering(levels), 0, 1, 1, 0, 1) == ["1.", "a)", "b)", "2.", "a)"]


def test_a_mark_may_show_the_numbers_above_it():
    levels = _level(0, "upperRoman", "%1") + _level(1, "decimal", "%1.%2")

    assert _marks(_numbering(levels), 0, 1, 1) == ["I", "I.1", "I.2"]


def test_legal_numbers_are_digits():
    levels = _level(0, "upperRoman", "%1") + _level(1, "decimal", "%1.%2", "<w:isLgl/>")

    assert _marks(_numbering(levels), 0, 1) == ["I", "1.1"]


def test_a_level_may_go_on_counting():
    levels = _level(0, "decimal", "%1") + _level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>')

    assert _marks(_numbering(levels), 0, 1, 0, 1) == ["1", "1", "2", "2"]


def test_a_level_that_is_passed_over_counts_as_begun():
    levels = _level(0, "decimal", "%1") + _level(1, "decimal", "%1.%2")

    assert _marks(_numbering(levels), 1, 0) == ["1.1", "2"]


def test_a_bullet_is_printed_as_it_stands():
    assert _marks(_numbering(_level(0, "bullet", "%1■")), 0, 0) == ["%1■", "%1■"]


def test_a_numbering_that_begins_anew_does_so_once():
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'.format
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="7"/>{override(start)}</w:num>'
        for number, start in ((1, 1), (2, 5))
    )
    numbering = _numbering(_level(0, "decimal", "%1."), numbers)

    assert _marks(numbering, 0, 0) == ["1.", "2."]
    assert _marks(numbering, 0, 0, number="2") == ["5.", "6."]
    assert _marks(numbering, 0) == ["7."]


def test_a_level_may_be_written_anew_in_a_numbering():
    own = f'<w:lvlOverride w:ilvl="0">{_level(0, "lowerLetter", "(%1)")}</w:lvlOverride>'
    numbers = f'<w:num w:numId="1"><w:abstractNumId w:val="7"/>{own}</w:num>'

    assert _marks(_numbering(_level(0, "decimal", "%1."), numbers), 0, 0) == ["(a)", "(b)"]


def test_a_hidden_mark_is_told_apart():
    hidden = _level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")

    assert _numbering(hidden).mark("1", 0) == Mark("1.", is_hidden=True)


def test_an_undefined_numbering_prints_nothing():
    assert _numbering("").mark("9", 0) is None
    assert Numbering(None, Styles(None)).mark("1", 0) is None
    numbers = '<w:num w:numId="1"><w:abstractNumId w:val="8"/></w:num>'
    assert _numbering("", numbers).mark("1", 0) is None
    assert _numbering("").mark("1", 3) == Mark("")


def test_a_numbering_may_borrow_from_a_style():
    style = (
        '<w:styles><w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style></w:styles>"
    )
    xml = (
        '<w:numbering><w:abstractNum w:abstractNumId="7">'
        f"{_level(0, 'upperLetter', '%1')}</w:abstractNum>"
        '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>'
    )

    assert _marks(Numbering(element(xml), Styles(element(style))), 0, number="2") == ["A"]


def test_the_level_of_a_style_is_the_one_that_names_it():
    levels = _level(0, "decimal", "%1") + _level(1, "decimal", "%1.%2", '<w:pStyle w:val="Deep"/>')
    numbering = (
        f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )
    numbered_by = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}">{numbered_by}</w:style>'
        for name in ("Flat", "Deep")
    )
    body = "".join(a_paragraph("x", f'<w:pStyle w:val="{name}"/>') for name in ("Flat", "Deep"))

    found = read(body, styles=styles, numbering=numbering)
    assert [(each.level, each.mark) for each in found.passages] == [(0, "1"), (1, "1.1")]


@pytest.mark.parametrize("level", [-1, 9, 10**20])
def test_there_are_nine_levels(level):
    assert _numbering(_level(0, "decimal", "%1.")).mark("1", level) in {Mark("1."), Mark("")}


def test_the_level_that_names_a_style_comes_before_the_one_that_the_style_names():
    levels = _level(0, "decimal", "%1") + _level(
        1, "decimal", "%1.%2", '<w:pStyle w:val="Heading1"/>'
    )
    numbering = _numbering(levels)

    assert numbering.level_of_style("1", "Heading1") == 1
    assert numbering.level_of_style("1", "Heading2") is None
    assert numbering.level_of_style("9", "Heading1") is None
