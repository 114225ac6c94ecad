from briefgen.document.blocks import Heading
from briefgen.proof.docx.reader import read_docx
from tests.builders import a_text
from tests.unit.render.docx.opened import opened

_PART = "word/numbering.xml"
_DEFINITION = "//w:abstractNum[w:lvl/w:pStyle/@w:val='Heading1']"


def _heading(number, level=1, words="Words"):
    return Heading(
        level=level, number=number, text=a_text(words), anchor=f"a {level} {number} {words}"
    )


def _said(file):
    return [" ".join(words.split()) for _, words in read_docx(file.data).outline]


def test_the_numbers_of_headings_are_words_own():
    file = opened(_heading("1"), _heading("", 2), _heading("2", words="More"))

    assert file.find("//w:body/w:p/w:pPr/*[not(self::w:pStyle) and not(self::w:spacing)]") == []
    assert file.values("//w:body//w:t/text()") == ["Words", "Words", "More"]
    assert _said(file) == ["1 Words", "Words", "2 More"]


def test_style_and_level_name_each_other():
    file = opened(_heading("1"))
    (number,) = file.values("//w:num[w:abstractNumId/@w:val='7']/@w:numId", _PART)

    assert file.style("heading 1").says("w:pPr/w:numPr/w:numId/@w:val") == number
    assert file.values(f"{_DEFINITION}/w:lvl[w:pStyle]/@w:ilvl", _PART) == ["0"]
    assert not file.style("heading 2").has("w:pPr/w:numPr")


def test_words_of_numbered_headings_hang_by_style_and_by_level():
    file = opened(_heading("1"))

    assert file.style("heading 1").says("w:pPr/w:ind/@w:hanging") == "454"
    assert set(file.values(f"{_DEFINITION}/w:lvl[1]/w:pPr/w:ind/@w:left", _PART)) == {"454"}


def test_levels_below_count_on_those_above():
    file = opened(_heading("1"), _heading("1.1", 2), _heading("1.2", 2, "More"))

    patterns = file.values(f"{_DEFINITION}/w:lvl/w:lvlText/@w:val", _PART)
    assert patterns[:3] == ["%1", "%1.%2", "%1.%2.%3"]
    assert len(patterns) == 9
    assert _said(file) == ["1 Words", "1.1 Words", "1.2 More"]


def test_a_document_without_numbers_has_no_such_numbering():
    file = opened(_heading(""))

    assert file.find("//w:abstractNum[@w:abstractNumId='7']", _PART) == []
    assert not file.style("heading 1").has("w:pPr/w:numPr")


def test_a_heading_among_numbered_ones_that_has_none_is_not_counted():
    file = opened(_heading("1"), _heading("", words="Annex"), _heading("2"))

    assert file.values("//w:body/w:p/w:pPr/w:numPr/w:numId/@w:val") == ["0"]
    assert file.values("//w:body/w:p[2]/w:pPr/w:ind/@*") == ["0", "0"]
    assert _said(file) == ["1 Words", "Annex", "2 Words"]


def test_a_number_that_word_would_not_count_is_set_by_hand():
    file = opened(_heading("1"), _heading("7", words="Odd"), _heading("2"))

    assert _said(file) == ["1 Words", "7 Odd", "2 Words"]
    assert file.values("//w:body/w:p[2]/w:pPr/w:numPr/w:numId/@w:val") == ["0"]
    assert file.values("//w:body/w:p[2]/w:pPr/w:ind/@w:hanging") == ["454"]


def test_the_side_of_a_number_is_unsaid_where_lines_begin_at_the_right():
    document = opened(_heading("1"), language="he")

    assert document.find("//w:lvlJc", _PART) == []
