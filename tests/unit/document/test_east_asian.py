import pytest

from briefgen.document.east_asian import east_asian_language, has_east_asian, written_as


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-SG", "zh-Hans"),
        ("zh-Hans-HK", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-Hant", "zh-Hant"),
        ("yue", "zh-Hant"),
        ("cmn", "zh-Hans"),
        ("ja", "ja"),
        ("ja-JP", "ja"),
        ("ko-KP", "ko"),
        ("en-GB", ""),
        ("", ""),
    ],
)
def test_a_tag_tells_in_which_forms_han_characters_are_drawn(tag, written):
    assert written_as(tag) == written


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("plain", ""),
        ("ḥarf", ""),
        ("港", ""),
        ("港の", "ja"),
        ("ﾎﾟｰﾄ", "ja"),
        ("항구", "ko"),
        ("ㄅㄆ", "zh-Hant"),
    ],
)
def test_letters_that_only_one_language_has_tell_it(text, language):
    assert east_asian_language(text) == language
    assert east_asian_language(text, None, "en-GB") == language


def test_the_first_language_that_is_one_of_them_decides():
    assert east_asian_language("港の", None, "zh-TW", "ja") == "zh-Hant"
    assert east_asian_language("港", "en", "ko") == "ko"
    assert east_asian_language("plain", "ja") == ""


@pytest.mark.parametrize("text", ["中", "a한", "カ", "“。”"])
def test_a_character_of_the_three_is_noticed(text):
    assert has_east_asian(text)


@pytest.mark.parametrize("text", ["", "plain", "Straße – ḥarf", "ميناء"])
def test_other_words_have_none(text):
    assert not has_east_asian(text)
