import pytest

from briefgen.proof.disagreement import Aspect, Side
from briefgen.proof.languages import adds_what_letters_tell
from briefgen.proof.passages import Telling, passage_disagreements
from briefgen.proof.readback import Kind, Passage

_HEBREW, _ARABIC, _KANA, _HAN, _HANGUL = "שלום", "سلام", "港の", "港", "항구"


def _passage(**languages):
    return Passage(
        kind=Kind.PARAGRAPH, text="x", words="x", languages=tuple(sorted(languages.items()))
    )


@pytest.mark.parametrize(
    "more",
    [
        {"he": _HEBREW},
        {"ar": _ARABIC},
        {"ja": _KANA},
        {"ko": _HANGUL},
        {"ja": _KANA, "ko": _HANGUL},
    ],
)
def test_a_language_that_letters_tell_may_be_added(more):
    assert adds_what_letters_tell(_passage(**more), _passage())
    assert adds_what_letters_tell(_passage(fr="mot", **more), _passage(fr="mot"))


@pytest.mark.parametrize(
    "more",
    [{"he": _ARABIC}, {"fa": _ARABIC}, {"yi": _HEBREW}, {"ja": _HAN}, {"zh": _KANA}, {"fr": "mot"}],
)
def test_a_language_that_letters_do_not_tell_may_not_be_added(more):
    assert not adds_what_letters_tell(_passage(**more), _passage())


def test_a_language_that_was_said_may_not_be_missing_though_letters_tell_it():
    assert not adds_what_letters_tell(_passage(), _passage(he=_HEBREW))
    assert not adds_what_letters_tell(_passage(ja=_KANA), _passage(fr="mot"))
    assert adds_what_letters_tell(_passage(he=_HEBREW * 2), _passage(he=_HEBREW))


def test_what_was_said_does_not_count_among_the_letters_that_tell():
    assert adds_what_letters_tell(_passage(ko=_KANA + _HANGUL), _passage(ko=_KANA))
    assert not adds_what_letters_tell(_passage(ja=_KANA + _HAN), _passage(ja=_KANA))


@pytest.mark.parametrize(
    ("sides", "disagree"),
    [
        ((Side.BRIEF, Side.DOCX), False),
        ((Side.BRIEF, Side.PDF), True),
        ((Side.PDF, Side.DOCX), False),
        ((Side.DOCX, Side.PDF), True),
    ],
)
def test_only_a_word_file_may_say_more(sides, disagree):
    one, other = (Telling(side, [passage]) for side, passage in zip(sides, _pair(), strict=True))
    found = [each.aspect for each in passage_disagreements(one, other)]

    assert found == [Aspect.LANGUAGE] * disagree


def _pair():
    return _passage(), _passage(he=_HEBREW)
