import pytest

from briefgen.document.document import Running
from briefgen.document.inline import Span
from briefgen.render.docx.page import PAGE_KINDS
from tests.unit.render.docx.opened import opened


@pytest.mark.parametrize(
    ("language", "size", "margins"),
    [
        ("en-GB", ("11906", "16838"), ("1361", "1134", "1304", "1134", "567", "547")),
        ("en-US", ("12240", "15840"), ("1247", "1301", "1134", "1301", "454", "434")),
    ],
)
def test_paper_and_margins_are_those_of_the_language(language, size, margins):
    file = opened(language=language)
    names = ("top", "right", "bottom", "left", "header", "footer")

    assert tuple(file.values(f"//w:pgSz/@w:{name}")[0] for name in ("w", "h")) == size
    assert tuple(file.values(f"//w:pgMar/@w:{name}")[0] for name in names) == margins


def test_endnotes_are_counted_in_digits_in_section_and_settings():
    file = opened()

    assert file.values("//w:sectPr/w:endnotePr/w:numFmt/@w:val") == ["decimal"]
    path = "//w:endnotePr/w:numFmt/@w:val"
    assert file.values(path, "word/settings.xml") == ["decimal"]


@pytest.mark.parametrize("place", ["header", "footer"])
def test_first_and_even_pages_have_the_same_band_though_none_is_set_apart(place):
    linked = (Span(text="Harbour Desk", link="https://example.org/desk"),)
    file = opened(running=Running(head=linked, foot=linked))

    reference = f"//w:sectPr/w:{place}Reference"
    assert file.values(f"{reference}/@w:type") == list(PAGE_KINDS)
    assert len(set(file.values(f"{reference}/@r:id"))) == len(PAGE_KINDS)
    for folder, ending in (("", ""), ("_rels/", ".rels")):
        names = [f"word/{folder}{place}{number}.xml{ending}" for number in (1, 2, 3)]
        assert len({file.parts[name] for name in names}) == 1
    assert b"https://example.org/desk" in file.parts[f"word/_rels/{place}3.xml.rels"]
    assert not file.find("//w:titlePg")
    assert b"evenAndOddHeaders" not in file.parts["word/settings.xml"]


def test_a_document_from_right_to_left_has_its_pages_read_from_the_right():
    assert opened(language="he").find("//w:sectPr/*[last()][self::w:bidi]")
    assert not opened().find("//w:sectPr/w:bidi")
