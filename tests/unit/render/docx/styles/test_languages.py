import pytest
from babel import Locale

from briefgen.render.docx.styles.languages import (
    has_decimal_comma,
    native_tag,
    told_by_letters,
    western_tag,
    word_tag,
)
from tests.unit.render.docx.opened import opened


@pytest.mark.parametrize(
    ("language", "tag"),
    [
        ("ar", "ar-SA"),
        ("ar-IQ", "ar-IQ"),
        ("zh-Hant", "zh-TW"),
        ("zh-Hant-HK", "zh-HK"),
        ("ru", "ru-RU"),
        ("he", "he-IL"),
        ("en", "en-US"),
        ("en-GB-oxendict", "en-GB"),
        ("cs", "cs-CZ"),
        ("uk", "uk-UA"),
        ("pt", "pt-BR"),
        ("sr", "sr-Cyrl-RS"),
        ("sr-Latn", "sr-Latn-RS"),
        ("pa-Arab", "pa-Arab-PK"),
    ],
)
def test_a_language_has_a_country_in_word(language, tag):
    assert word_tag(language) == tag


@pytest.mark.parametrize("language", ["aii", "qaa", "x-harbour", "no language"])
def test_a_language_of_no_known_country_stays_as_it_is(language):
    assert word_tag(language) == language


@pytest.mark.parametrize(
    ("language", "tag"),
    [
        ("en-GB", "en-GB"),
        ("de", "de-DE"),
        ("ar", "en-US"),
        ("he", "en-US"),
        ("az-Arab", "en-US"),
        ("zh-Hant", "en-US"),
        ("ja", "en-US"),
    ],
)
def test_latin_words_are_in_the_language_of_a_document_in_letters_alike(language, tag):
    file = opened(language=language)

    assert western_tag(language) == tag
    assert file.values("//w:docDefaults//w:lang/@w:val", "word/styles.xml") == [tag]
    assert file.values("//w:themeFontLang/@w:val", "word/settings.xml") == [tag]


@pytest.mark.parametrize(
    ("words", "document", "tag"),
    [
        ("\u05e9\u05dc\u05d5\u05dd", "en-GB", "he-IL"),
        ("\u05e9\u05dc\u05d5\u05dd", "ar", "he-IL"),
        ("\u05e9\u05dc\u05d5\u05dd", "he", ""),
        ("\u05e9\u05dc\u05d5\u05dd", "yi", ""),
        ("\u0633\u0644\u0627\u0645", "en-GB", ""),
        ("\u0633\u0644\u0627\u0645", "ur", ""),
        ("\u0633\u0644\u0627\u0645", "he", "ar-SA"),
        ("\u0780\u07a8", "en-GB", "dv-MV"),
        ("\u05e9 \u0633", "en-GB", ""),
        ("12 \u060c", "he", ""),
    ],
)
def test_letters_tell_the_language_where_it_is_not_that_of_the_document_s_own(words, document, tag):
    assert told_by_letters(words, document) == tag


@pytest.mark.parametrize(
    ("language", "tag"),
    [("en-GB", "ar-SA"), ("he", "he-IL"), ("ar-LB", "ar-LB"), ("fa", "fa-IR"), ("ckb", "ckb-IQ")],
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
