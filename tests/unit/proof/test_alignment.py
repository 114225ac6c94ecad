from briefgen.proof.alignment import aligned
from briefgen.proof.assembly import Chunk, assembled
from briefgen.proof.readback import Kind


def _told(*texts):
    return [assembled(Kind.PARAGRAPH, [[Chunk(text)]]) for text in texts]


def test_equal_tellings_are_in_step():
    assert aligned(_told("a", "b"), _told("a", "b")) == [(0, 0), (1, 1)]


def test_what_is_lost_stands_alone():
    assert aligned(_told("a", "b", "c"), _told("a", "c")) == [(0, 0), (1, None), (2, 1)]


def test_what_is_new_stands_alone():
    assert aligned(_told("a", "c"), _told("a", "b", "c")) == [(0, 0), (None, 1), (1, 2)]


def test_a_changed_passage_keeps_its_place():
    assert aligned(_told("a", "x", "c"), _told("a", "y", "c")) == [(0, 0), (1, 1), (2, 2)]


def test_a_changed_passage_is_found_beside_a_lost_one():
    before = _told("a", "nothing of the kind", "it rained all day", "c")

    assert aligned(before, _told("a", "it rained all night", "c")) == [
        (0, 0),
        (1, None),
        (2, 1),
        (3, 2),
    ]
