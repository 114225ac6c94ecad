import pytest

from briefgen.proof.docx.languages import is_same_language, usual_language
from briefgen.proof.docx.runs import RunProperties

_USUAL = RunProperties(language="en-US", native="he-IL", eastern="zh-TW")


@pytest.mark.parametrize(
    ("document", "usual"),
    [
        ("en-GB", "en-US"),
        ("he", "he-IL"),
        ("az-Arab", "he-IL"),
        ("zh-Hant", "zh-TW"),
        ("", "en-US"),
    ],
)
def test_the_usual_language_is_that_of_the_script_of_the_document(document, usual):
    assert usual_language(document, _USUAL) == usual
    assert usual_language(document, RunProperties()) == ""


@pytest.mark.parametrize(
    ("document", "word"),
    [
        ("en-GB", "en-GB"),
        ("de", "de-DE"),
        ("zh-Hant", "zh-TW"),
        ("zh-Hant-HK", "zh-HK"),
        ("zh", "zh-CN"),
        ("sr-Latn", "sr-Latn-RS"),
        ("en-GB-oxendict", "en-GB"),
        ("de-u-co-phonebk", "de-DE"),
        ("he-il", "he-IL"),
    ],
)
def test_a_tag_of_words_may_say_more_than_the_document(document, word):
    assert is_same_language(document, word)


@pytest.mark.parametrize(
    ("document", "word"),
    [
        ("en-GB", "en-US"),
        ("en-GB", "de-DE"),
        ("zh-Hant", "zh-CN"),
        ("sr-Latn", "sr-Cyrl-RS"),
        ("az-Arab", "az-Latn-AZ"),
        ("es-419", "es-ES"),
    ],
)
def test_another_language_country_or_script_is_not_the_same(document, word):
    assert not is_same_language(document, word)
