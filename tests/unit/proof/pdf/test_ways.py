import pytest

from briefgen.proof.pdf.ways import signs_run_backwards, way_of


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("ab 12", False),
        ("אב, ", True),
        ("12", False),
        ("١٢", False),
        ("אב 12", None),
        ("אב c", None),
    ],
)
def test_letters_and_numbers_tell_which_way_words_run(text, way):
    assert way_of(text, signs=False) is way


def test_signs_alone_run_as_is_said():
    assert way_of(" (", signs=True) is True
    assert way_of(" (", signs=False) is False
    assert way_of("a (", signs=True) is False


@pytest.mark.parametrize(
    ("lines", "told", "is_backwards"),
    [
        (["( "], " (", True),
        ([" ("], " (", False),
        ([", ", "( "], " , (", True),
        (["."], "אב.", True),
        (["."], "ab.", False),
        ([" ,"], " , ", True),
        (["!"], "", False),
    ],
)
def test_signs_run_backwards_where_they_are_read_so(lines, told, is_backwards):
    assert signs_run_backwards(lines, told) is is_backwards
