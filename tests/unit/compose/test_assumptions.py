"""What is taken as given, and what follows if it is wrong."""

from tests.unit.compose.composed import body, composed, part, table


def test_a_linchpin_says_so_and_what_follows_if_it_is_wrong():
    document = composed(
        assumptions=[
            {"text": "It rains.", "linchpin": True, "if_wrong": "All fails.", "note": "Old."},
            "The crane works.",
        ]
    )

    assert body(table(document, "assumptions")) == [
        ["A1 | Linchpin", "It rains. | If wrong: All fails. Note: Old."],
        ["A2", "The crane works."],
    ]


def test_without_assumptions_there_is_no_section():
    assert part(composed(), "assumptions") == ()
