import pytest

from briefgen.render.docx.styles.east_asian import east_asian_font, east_asian_tag, own_font
from tests.builders import a_style

LOOK = a_style().look
BARE = LOOK.model_copy(update={"fonts": LOOK.fonts.model_copy(update={"east_asian": ()})})


@pytest.mark.parametrize(
    ("language", "font", "tag"),
    [
        ("en-GB", "Microsoft YaHei", "zh-CN"),
        ("zh-HK", "Microsoft JhengHei", "zh-TW"),
        ("ja", "Yu Gothic", "ja-JP"),
        ("ko-KR", "Malgun Gothic", "ko-KR"),
    ],
)
def test_the_fonts_of_a_document_are_those_of_its_language(language, font, tag):
    assert east_asian_font(LOOK, language) == font
    assert east_asian_tag(LOOK, language) == tag


def test_a_look_without_such_fonts_leaves_the_choice_to_word():
    assert east_asian_font(BARE, "ja") == ""
    assert east_asian_tag(BARE, "ja") == "zh-CN"
    assert own_font(BARE, "港の", "en-GB", "ja") == ""


@pytest.mark.parametrize(
    ("words", "document", "said", "font"),
    [
        ("港", "en-GB", None, ""),
        ("港", "en-GB", "ja", "Yu Gothic"),
        ("港", "ja", "zh", "Microsoft YaHei"),
        ("港の", "en-GB", None, "Yu Gothic"),
        ("항", "ko", None, ""),
        ("항", "ko", "ko", ""),
    ],
)
def test_only_words_drawn_otherwise_than_the_rest_name_a_font(words, document, said, font):
    assert own_font(LOOK, words, document, said) == font
