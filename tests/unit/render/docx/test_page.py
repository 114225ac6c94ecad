import pytest

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
