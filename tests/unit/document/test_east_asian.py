import pytest

from briefgen.document.east_asian import east_asian_language, written_as


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
