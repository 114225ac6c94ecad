import pytest
from babel import Locale

from briefgen.render.docx.styles.languages import has_decimal_comma, native_tag, word_tag
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


@pytest.mark.parametrize(
    "language",
    ["en-GB", "de", "de-CH", "fr", "es", "es-MX", "ru", "uk", "he", "ja", "pl", "pt-BR", "en-ZA"],
)
def test_numbers_have_the_decimal_sign_of_the_language(language):
    sign = Locale.parse(language, sep="-").number_symbols["latn"]["decimal"]
    file = opened(language=language)
    part = "word/settings.xml"

    assert has_decimal_comma(language) is (sign == ",")
    assert file.values("//w:decimalSymbol/@w:val", part) == [sign]
    assert file.values("//w:listSeparator/@w:val", part) == [";" if sign == "," else ","]
