import re
from dataclasses import replace

import pytest

from briefgen.diagnostics import RenderError
from briefgen.document.blocks import Figure, Paragraph
from briefgen.document.inline import Mark, Span
from briefgen.document.roles import Role
from briefgen.proof.docx.reader import read_docx
from tests.builders import a_text
from tests.unit.render.docx.opened import opened, sample, words_of

_FIGURE = sample(Figure)


def test_a_picture_has_its_size_and_its_words():
    file = opened(_FIGURE)

    assert file.values("//wp:extent/@cx") == [str(130 * 36000)]
    assert file.values("//wp:docPr/@descr") == [_FIGURE.alt]
    assert file.parts["word/media/image1.png"] == _FIGURE.data
    assert 'PartName="/word/media/image1.png" ContentType="image/png"' in file.text(
        "[Content_Types].xml"
    )


def test_a_picture_keeps_with_its_caption():
    picture, caption = opened(_FIGURE).find("//w:body/w:p")

    assert words_of(caption) == "Figure 1. The harbour. Seen from the mole."
    assert opened(_FIGURE).style("Figure").says("local-name(w:pPr/*[1])") == "k"
    assert picture.getnext() is caption


def test_the_number_of_a_figure_is_a_field_that_shows_it():
    lead = Span(text="Figure 2. ", marks=frozenset({Mark.STRONG}))
    second = replace(_FIGURE, caption=(lead, *a_text("The harbour.")), anchor="figure-2")
    file = opened(_FIGURE, second)

    cached = "//w:r[preceding-sibling::w:r/w:fldChar/@w:fldCharType='separate'][1]"
    assert file.values("//w:instrText/text()") == [" SEQ Figure \\* ARABIC "] * 2
    assert file.values(f"{cached}/w:t/text()") == ["1", "2"]
    assert file.values(f"{cached}/w:rPr/w:rStyle/@w:val")[1] == "Strong"
    assert words_of(file.find("//w:body/w:p[4]")[0]) == "Figure 2. The harbour."
    assert read_docx(file.data).faults == ()


@pytest.mark.parametrize(
    "lead", ["The harbour of 1921 seen. ", "12. ", "Figure 2", "Figures 1. and 2. "]
)
def test_a_caption_that_begins_otherwise_has_no_field(lead):
    file = opened(replace(_FIGURE, caption=a_text(lead)))

    assert file.find("//w:fldChar") == []


@pytest.mark.parametrize(
    ("lead", "before"), [("图1 ", "图"), ("1 איור ", ""), ("الشكل 1. ", "الشكل ")]
)
def test_a_figure_is_counted_in_every_language(lead, before):
    file = opened(replace(_FIGURE, caption=(*a_text(lead), *a_text("1921"))))
    caption = file.find("//w:body/w:p[2]")[0]

    assert file.values("//w:instrText/text()") == [" SEQ Figure \\* ARABIC "]
    assert words_of(caption) == f"{lead}1921"
    assert words_of(caption).startswith(f"{before}1")
    assert read_docx(file.data).faults == ()


def test_a_number_that_is_not_due_is_no_field():
    file = opened(replace(_FIGURE, caption=a_text("Figure 12. ")))

    assert file.find("//w:fldChar") == []


def test_a_picture_without_a_caption_lets_go_of_what_follows():
    file = opened(replace(_FIGURE, caption=()))

    assert file.values("//w:body/w:p/w:pPr/w:keepNext/@w:val") == ["0"]
    assert len(file.find("//w:body/w:p")) == 1


def test_a_picture_can_be_led_to():
    link = Paragraph(role=Role.BODY, text=(Span(text="see", target="figure-1"),))
    file = opened(link, _FIGURE)

    assert file.values("//w:bookmarkStart/@w:name") == ["_figure_1"]
    assert read_docx(file.data).faults == ()


@pytest.mark.parametrize(("width", "height"), [(340, 80), (100, 1000)])
def test_a_picture_larger_than_the_page_is_made_smaller_in_proportion(width, height):
    file = opened(replace(_FIGURE, width=width, height=height))

    (across,), (down,) = (file.values(f"//wp:extent/@{side}") for side in ("cx", "cy"))
    assert int(across) <= 170 * 36000 + 1
    assert int(down) <= 230 * 36000
    assert int(across) / int(down) == pytest.approx(width / height, rel=1e-3)


def test_a_jpeg_is_kept_as_one():
    file = opened(replace(_FIGURE, media_type="image/jpeg", data=b"\xff\xd8\xff"))

    assert file.parts["word/media/image1.jpeg"] == b"\xff\xd8\xff"


def test_other_kinds_of_picture_and_none_at_all_are_refused():
    with pytest.raises(RenderError, match="image/gif"):
        opened(replace(_FIGURE, media_type="image/gif"))
    with pytest.raises(RenderError, match="has no size"):
        opened(replace(_FIGURE, height=0))


def test_a_picture_with_an_svg_has_both_and_the_same_one_is_kept_once():
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="340" height="80"/>'
    drawn = replace(_FIGURE, vector=svg)
    file = opened(drawn, replace(drawn, anchor="figure-2"))

    assert file.parts["word/media/image1.png"] == _FIGURE.data
    assert file.parts["word/media/image2.svg"] == svg
    assert sum(name.startswith("word/media/") for name in file.parts) == 2
    relations = file.text("word/_rels/document.xml.rels")
    for blip, name in (("blip", "image1.png"), ("svgBlip", "image2.svg")):
        own = set(file.values(f"//*[local-name()='{blip}']/@r:embed"))
        assert len(own) == 1
        assert re.search(rf'<Relationship [^>]*{own.pop()}"[^>]*media/{name}"', relations)
    assert (
        file.values("//a:blip/a:extLst/a:ext/@uri")
        == ["{96DAC541-7B7A-43D3-8B79-37D633B846F1}"] * 2
    )
    assert 'PartName="/word/media/image2.svg" ContentType="image/svg+xml"' in file.text(
        "[Content_Types].xml"
    )
    assert read_docx(file.data).faults == ()


def test_a_picture_is_named_by_the_beginning_of_its_caption():
    assert opened(_FIGURE).values("//wp:docPr/@title") == ["Figure 1. The harbour."]
    assert opened(replace(_FIGURE, caption=())).values("//wp:docPr/@title") == []
