import pytest

from briefgen.render.docx.styles.languages import native_tag, word_tag
from tests.unit.render.docx.opened import opened


@pytest.mark.parametrize(
    ("language", "tag"),
    [("ar", "ar-SA"), ("ar-IQ", "ar-IQ"), ("zh-Hant", "zh-TW"), ("ru", "ru"), ("he", "he-IL")],
)
def test_a_language_has_a_country_in_word(language, tag):
    assert word_tag(language) == tag


@pytest.mark.parametrize(
    ("language", "tag"),
    [("en-GB", "ar-SA"), ("he", "he-IL"), ("ar-LB", "ar-LB"), ("fa", "fa-IR"), ("ckb", "ckb")],
)
def test_words_from_right_to_left_are_in_the_language_of_the_document_or_arabic(language, tag):
    file = opened(language=language)

    assert native_tag(language) == tag
    assert file.values("//w:docDefaults//w:lang/@w:bidi", "word/styles.xml") == [tag]
    assert file.values("//w:themeFontLang/@w:bidi", "word/settings.xml") == [tag]
