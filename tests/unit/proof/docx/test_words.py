from briefgen.proof.assembly import Chunk
from briefgen.proof.docx.styles import Look
from briefgen.proof.docx.words import Words

_PLAIN = Look(None, "", "", is_plain=True)


def _said(*runs: tuple[str, str | None, Look]) -> Words:
    words = Words()
    for run in runs:
        words.say(*run)
    words.settle()
    return words


def test_words_in_one_manner_are_one_chunk():
    french = Look(None, "fr-FR", "", is_plain=True)
    words = _said(
        ("a", None, _PLAIN), ("b", None, _PLAIN), ("c", "#x", _PLAIN), ("d", "#x", french)
    )

    assert words.chunks == [Chunk("ab"), Chunk("c", "#x"), Chunk("d", "#x", "fr-FR")]
    assert words.text == "abcd"


def test_east_asian_words_are_in_their_own_language():
    japanese = Look(None, "en-US", "ja-JP", is_plain=False)

    assert _said(("the 港 of", None, japanese)).chunks == [
        Chunk("the ", None, "en-US"), Chunk("港", None, "ja-JP"), Chunk(" of", None, "en-US"),
    ]  # fmt: skip
    assert _said(("port", None, japanese)).chunks == [Chunk("port", None, "en-US")]


def test_hidden_words_are_kept_with_the_reason_those_that_touch_together():
    hidden = Look("vanish", "", "", is_plain=False)
    other = Look("set in 1 pt", "", "", is_plain=False)
    words = _said(("a ", None, hidden), ("b", None, hidden), (" ", None, other), ("c", None, other))

    assert words.hidden == (("a b", "vanish"), ("c", "set in 1 pt"))
    assert words.text == "a b c"


def test_words_end_a_mark_that_is_set_by_hand():
    words = Words()
    words.say("label", None, _PLAIN)

    assert words.mark("1")
    assert words.mark(".")
    words.say("words", None, _PLAIN)
    assert not words.mark("§")
    assert words.symbols == "1."


def test_white_space_and_invisible_characters_say_nothing():
    assert not _said((" \t", None, _PLAIN)).say_something
    assert not _said(("\u200b \u00ad", None, _PLAIN)).say_something
    assert not Words().say_something
    assert _said((" é", None, _PLAIN)).say_something
