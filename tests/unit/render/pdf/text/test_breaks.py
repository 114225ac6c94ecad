import pytest

from briefgen.render.pdf.text.breaks import break_places, holds


def broken(text):
    """Return a text with a bar wherever a line may begin."""
    places = break_places(text)
    return "".join(f"|{char}" if i in places else char for i, char in enumerate(text))


@pytest.mark.parametrize(
    "text", ["", "plain words", "Straße – ḥarf", "ميناء", "https://a.example/"]
)
def test_texts_without_a_character_of_full_width_have_no_such_places(text):
    assert break_places(text) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "北|港|关|闭",
        "港|湾|で|す",
        "自|2026|年|3|月",
        "见|Nangang|港",
        "カ|メ|ラ",
        "“中|文”|和|（英|文）|号",
        "中|文|—|文",
        "有|3.5%|的",
        "和/|或",
        "第|１２|号",
        "价|￥500|元",
        "中\u3000|文",
    ],
)
def test_lines_begin_between_han_characters_kana_and_words_of_other_scripts(text):
    assert broken(text.replace("|", "")) == text


@pytest.mark.parametrize(
    "sign", "。、，．！？：；）」』】〉》’”ーぁぃぅぇぉっゃゅょゎァッ々ゝ…‥・〜・．)]!?,:;%％℃"
)
def test_no_line_begins_with_a_sign_that_closes_or_repeats(sign):
    assert broken(f"中{sign}文")[1] == sign
    assert broken(f"word{sign}文")[4] == sign


@pytest.mark.parametrize("sign", "（「『【〈《‘“([［｛￥$")
def test_no_line_ends_with_a_sign_that_opens(sign):
    assert broken(f"中{sign}文") == f"中|{sign}文"
    assert broken(f"中{sign}word") == f"中|{sign}word"


@pytest.mark.parametrize(
    "held", ["……", "——", "か\u3099", "中\u00a0文", "葛\U000e0100", "中\u2060文"]
)
def test_what_belongs_together_is_not_parted(held):
    assert broken(held) == held


def test_hangul_is_broken_at_spaces_alone():
    assert broken("한국의 항구(부산)는 韓國") == "한국의 항구(부산)는 韓|國"


def test_a_sign_that_closes_keeps_with_a_character_of_full_width():
    assert holds("다", ".")
    assert holds("文", "」")
    assert not holds("a", ".")
    assert not holds("다", "한")
