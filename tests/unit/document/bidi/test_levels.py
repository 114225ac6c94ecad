from pathlib import Path

import pytest

from briefgen.document.bidi.levels import embedding_levels
from tests.bidi_cases import fails, read_cases

_SAMPLE = Path(__file__).parent / "bidi_sample.txt"


def test_a_sample_of_the_consortiums_cases_passes():
    lines = _SAMPLE.read_text(encoding="utf-8").splitlines()
    cases = list(read_cases(lines))

    assert sum(line[0] not in "#@" for line in lines) == 500
    assert len(cases) > 500
    assert [failed for case in cases if (failed := fails(case))] == []


def test_a_wrong_level_is_noticed():
    [case] = read_cases(["0061 0020 05D0;0;0;0 0 1;0 1 2"])

    assert fails(case) == ""
    assert fails(case._replace(levels=(0, 1, 1)))
    assert fails(case._replace(order=(1, 0, 2)))


@pytest.mark.parametrize(
    ("text", "base", "levels"),
    [
        ("", 0, ""),
        ("نص 12", 1, "11122"),
        ("a (אב) 1", 0, "00011002"),
        ("א (ab) ב", 1, "11122111"),
        ("א (1948) ב", 1, "1112222111"),
        ("see אב (cd) ef", 0, "00001100000000"),
        ("אב \u2329cd\u3009", 1, "1111221"),
    ],
)
def test_numbers_and_brackets_within_words_of_another_direction(text, base, levels):
    assert embedding_levels(text, base) == list(map(int, levels))


def test_an_isolate_keeps_its_words_apart_from_those_around_it():
    text = "\u2067א\u2069 1"

    assert embedding_levels(text, 0) == [0, 1, 0, 0, 0]
    assert embedding_levels(text.replace("\u2067", "").replace("\u2069", ""), 0) == [1, 1, 2]


def test_an_embedding_turns_what_stands_in_it():
    assert embedding_levels("a \u202bb 1\u202c", 0) == [0, 0, 0, 2, 2, 2, 0]


def test_a_joiner_stands_where_the_letter_before_it_does():
    assert embedding_levels("می\u200cروم", 0) == [1] * 6


def test_a_line_end_closes_what_is_open():
    assert embedding_levels("\u2067a\nb", 0) == [0, 2, 0, 0]


def test_space_at_the_edge_of_a_paragraph_stands_in_none_of_its_words():
    assert embedding_levels("a אב  ", 0) == [0, 0, 1, 1, 0, 0]


@pytest.mark.parametrize(
    "text",
    [
        "%" * 50_000 + "א",
        " " * 50_000 + "א",
        "(א" * 25_000,
        "(א)" * 20_000,
        "\u2067א\u2069" * 20_000,
    ],
    ids=["signs", "spaces", "open brackets", "brackets", "isolates"],
)
def test_long_texts_of_one_kind_take_no_longer_than_others(text):
    assert len(embedding_levels(text, 0)) == len(text)
