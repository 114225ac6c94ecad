import pytest

from briefgen.diagnostics import RenderError
from briefgen.document.document import Marking, MarkingScheme, PageLabel, Running
from briefgen.document.inline import Mark, Span, plain
from briefgen.proof.docx.reader import read_docx
from briefgen.render.docx.band import _cut
from tests.builders import a_text
from tests.unit.render.docx.opened import opened, words_of

_HEADER, _FOOTER = "word/header1.xml", "word/footer1.xml"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WIDTH, _CELL_WIDTH = f"{_WORD}w", f"{_WORD}tcW"


def _marked(scheme=MarkingScheme.TLP, banner="TLP:CLEAR", **more):
    marking = Marking(scheme=scheme, banner=banner, **more)
    return Running(head=a_text("Harbour Desk"), foot=a_text("BG-1"), marking=marking)


@pytest.mark.parametrize(
    ("banner", "colour", "widths"),
    [
        ("TLP:RED", "FF2B2B", ["8220", "1418"]),
        ("TLP:AMBER", "FFC000", ["7880", "1758"]),
        ("TLP:AMBER+STRICT", "FFC000", ["6860", "2778"]),
        ("TLP:GREEN", "33FF00", ["7880", "1758"]),
        ("TLP:CLEAR", "FFFFFF", ["7880", "1758"]),
    ],
)
def test_a_tlp_label_stands_in_its_colour_on_black(banner, colour, widths):
    file = opened(running=_marked(banner=banner))

    assert file.values("//w:tcW/@w:w", _HEADER) == widths
    assert file.values("//w:shd/@w:fill", _HEADER) == ["000000"]
    style = file.style(f"Marking {banner}")
    assert style.says("w:rPr/w:color/@w:val") == colour
    assert style.says("w:rPr/w:sz/@w:val") == "24"
    assert style.says("w:pPr/w:jc/@w:val") == "center"


def test_the_band_is_exactly_seven_millimetres_high_and_ends_in_a_narrow_line():
    file = opened(running=_marked())

    for part in (_HEADER, _FOOTER):
        assert file.values("//w:trHeight/@w:val", part) == ["397"]
        assert file.values("//w:trHeight/@w:hRule", part) == ["exact"]
        assert file.values("/*/w:p//w:pStyle/@w:val", part) == ["NarrowLine"]
        assert set(file.values("//w:vAlign/@w:val", part)) == {"center"}


@pytest.mark.parametrize("scheme", MarkingScheme)
def test_cells_are_as_wide_as_the_grid_says(scheme):
    file = opened(running=_marked(scheme, restrictions="For training"))

    for part in (_HEADER, _FOOTER):
        grid = file.values("//w:gridCol/@w:w", part)
        for row in file.find("//w:tr", part):
            widths = [cell.get(_WIDTH) for cell in row.iter(_CELL_WIDTH)]
            assert widths in (grid, [str(sum(map(int, grid)))])


def test_the_foot_counts_pages_in_words_of_the_document():
    label = PageLabel(before="Seite ", between=" von ", after=" Seiten")
    file = opened(running=Running(foot=a_text("BG-1"), page_label=label))

    assert file.values("//w:instrText/text()", _FOOTER) == [" PAGE ", " NUMPAGES "]
    assert words_of(file.find("/*", _FOOTER)[0]) == "BG-1Seite 1 von 1 Seiten"
    assert file.values("//w:gridCol/@w:w", _FOOTER) == ["3855", "1928", "3855"]


def test_a_foot_without_restrictions_has_no_empty_run():
    file = opened(running=_marked())

    assert "" not in [words_of(text) for text in file.find("//w:r[w:t]", _FOOTER)]


def test_an_unknown_label_is_refused():
    with pytest.raises(RenderError, match='"TLP:WHITE" is no label'):
        opened(running=_marked(banner="TLP:WHITE"))


def test_restrictions_stand_beside_the_label_at_head_and_foot():
    file = opened(running=_marked(restrictions="For training"))

    for part in (_HEADER, _FOOTER):
        assert "For training" in words_of(file.find("/*", part)[0])
        assert file.values("//w:tcMar/w:right/@w:w", part) == ["170"]
    assert file.style("Marking Restrictions").says("w:pPr/w:jc/@w:val") == "right"
    assert read_docx(file.data).faults == ()


@pytest.mark.parametrize(
    ("scheme", "banner"), [(MarkingScheme.TLP, "TLP:AMBER+STRICT"), (MarkingScheme.TEXT, "DESK")]
)
def test_long_restrictions_have_a_row_of_their_own_that_grows_and_more_margin(scheme, banner):
    words = "Do not pass on without the consent of the desk that wrote it"
    file = opened(running=_marked(scheme, banner, restrictions=words))

    for part, innermost in ((_HEADER, -1), (_FOOTER, 0)):
        row = file.find("//w:tr", part)[innermost]
        assert words_of(row) == words
        assert words_of(file.find("/*", part)[0]).count(words) == 1
        assert file.values("//w:trHeight/@w:hRule", part)[innermost] == "atLeast"
    margins = [
        float(it.values("//w:pgMar/@w:bottom")[0])
        for it in (file, opened(running=_marked(scheme, banner)))
    ]
    assert margins[0] - margins[1] == pytest.approx(200 + 57, abs=2)


def test_a_marking_of_another_scheme_has_a_line_of_its_own_and_more_margin():
    banner = "EXAMPLE//FOR TRAINING"
    file = opened(running=_marked(MarkingScheme.TEXT, banner, restrictions="Desk only"))
    plain_file = opened()

    for part, outermost in ((_HEADER, 0), (_FOOTER, 1)):
        rows = file.find("//w:tr", part)
        assert len(rows) == 2
        assert words_of(rows[outermost]) == banner
        assert file.find("//w:shd", part) == []
        assert file.find("//w:tcMar", part) == []
    margins = [float(it.values("//w:pgMar/@w:top")[0]) for it in (file, plain_file)]
    assert margins[0] - margins[1] == pytest.approx(283, abs=1)
    assert read_docx(file.data).faults == ()


def test_without_a_marking_there_is_no_box():
    file = opened(running=Running(head=a_text("Desk"), foot=a_text("BG-1")))

    assert len(file.find("//w:tc", _HEADER)) == 1
    assert file.find("//w:shd", _FOOTER) == []


def test_marks_at_the_head_are_styles():
    draft = Span(text="DRAFT", marks=frozenset({Mark.STRONG, Mark.ACCENT}))
    file = opened(running=Running(head=(*a_text("Desk "), draft)))

    assert file.values("//w:rStyle/@w:val", _HEADER) == ["StrongAccent"]


def test_a_long_foot_is_set_tight_and_a_longer_one_cut():
    long, longer = "word " * 15, "word " * 40
    tight = opened(running=Running(foot=a_text(long)))
    cut = opened(running=Running(foot=a_text(longer)))

    assert "FooterTight" in tight.values("//w:pStyle/@w:val", _FOOTER)
    assert long in words_of(tight.find("/*", _FOOTER)[0])
    assert "..." in words_of(cut.find("/*", _FOOTER)[0])


def test_a_cut_text_has_as_many_letters_as_wanted():
    text = (*a_text("a" * 30), *a_text("b" * 30), *a_text("c" * 30))

    assert plain(_cut(text, 50)) == "a" * 30 + "b" * 17 + "..."
    assert _cut(text, 90) == text


def test_the_bands_of_pages_read_from_the_right_are_mirrored():
    file = opened(running=_marked(restrictions="لأغراض التدريب"), language="ar")

    for part in (_HEADER, _FOOTER):
        assert file.find("//w:tblPr/*[1][self::w:bidiVisual]", part)
        assert not file.find("//w:tcMar", part)
    limits = file.style("Marking Restrictions Beside")
    assert limits.has("w:pPr/w:bidi[not(@w:val)]")
    assert limits.says("w:pPr/w:jc/@w:val") == "right"
    assert limits.says("w:pPr/w:ind/@w:right") == "170"


def test_words_from_right_to_left_are_larger_in_the_bands_too():
    file = opened(running=_marked())

    for name, size in (("header", "19"), ("page number", "19"), ("Marking TLP:CLEAR", "26")):
        assert file.style(name).says("w:rPr/w:szCs/@w:val") == size
