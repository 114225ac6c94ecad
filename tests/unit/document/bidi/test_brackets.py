import pytest

from briefgen.document.bidi.brackets import resolve_brackets


@pytest.mark.parametrize(
    ("text", "weak", "start", "resolved"),
    [
        ("(a)", "OLO", "L", "LLL"),
        ("(b)", "ORO", "L", "LRL"),
        ("c (b)", "ROORO", "L", "RORRR"),
        ("(b)", "ORO", "R", "RRR"),
        ("(1)", "O1O", "R", "R1R"),
        ("(!)", "OOO", "L", "OOO"),
        ("(a]", "OLO", "L", "OLO"),
        ("(a", "OL", "L", "OL"),
        ("[(a])", "OOLOO", "L", "LOLLO"),
        ("(a)", "RRR", "R", "RRR"),
    ],
)
def test_a_pair_runs_as_what_stands_in_it_else_as_what_is_before_it(text, weak, start, resolved):
    assert resolve_brackets(text, weak, start, "L", weak) == resolved


def test_a_mark_behind_a_bracket_goes_with_it():
    assert resolve_brackets("(a)\u0300", "OLOO", "L", "L", "OLOM") == "LLLL"


@pytest.mark.parametrize(("depth", "resolved"), [(63, "L"), (64, "O")])
def test_no_pair_is_found_where_more_than_63_are_open(depth, resolved):
    text = "(" * depth + "a" + ")" * depth
    weak = text.replace("(", "O").replace(")", "O").replace("a", "L")

    assert set(resolve_brackets(text, weak, "L", "L", weak)) == {"L", resolved}
