import pytest

from briefgen.proof.pdf.instructions import follow, items


def _followed(data):
    """Return what is handed to each handler, and what cannot be understood."""
    seen = []
    names = (b"Tj", b"TJ", b"BDC", b"Tm", b"Tf", b"rg", b"ET", b"'", b"EMC")
    handlers = {name: lambda operands, name=name: seen.append((name, operands)) for name in names}
    begin = lambda tag, number: seen.append((tag, number))  # noqa: E731
    problems = list(follow(data, handlers, begin))
    return seen, problems


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        (b"(plain) Tj", [(b"Tj", b"plain")]),
        (rb"(a\)b\\) Tj", [(b"Tj", rb"a\)b\\")]),
        (b"(a (nested) one)Tj", [(b"Tj", [b"a (nested) one"])]),
        (b"<0102>Tj", [(b"Tj", [b"\x01\x02"])]),
        (b"[(a) -20 <62> (c)]TJ", [(b"TJ", [[b"a", -20, b"b", b"c"]])]),
        (b"[(a(b)) 1] TJ", [(b"TJ", [[b"a(b)", 1]])]),
        (b"0.1 0 1 rg/F1 9 Tf", [(b"rg", b"0.1 0 1 "), (b"Tf", b"/F1 9 ")]),
        (b"/P <</MCID 3>> BDC", [(b"P", 3)]),
        (b"/S<</E(a>>b)/MCID 4>>BDC", [(b"BDC", ["/S", {"/E": b"a>>b", "/MCID": 4}])]),
        (b"/Artifact <</Type /A>> BDC", [(b"BDC", ["/Artifact", {"/Type": "/A"}])]),
        (b"/OC /Layer1 BDC", [(b"BDC", b"/OC /Layer1 ")]),
        (b"% (not) Tj\n(seen) Tj % ET", [(b"Tj", [b"seen"])]),
        (b"(a) ' ET", [(b"'", [b"a"]), (b"ET", b"")]),
        (b"BI /W 1 /H 1 /BPC 8 /CS /G ID \x00( EI Q ET", [(b"ET", b"")]),
        (b"1 0 0 unknown ET\n", [(b"ET", b"")]),
        (b"", []),
    ],
)  # fmt: skip
def test_instructions_are_handed_on_with_their_operands(data, seen):
    assert _followed(data) == (seen, [])


@pytest.mark.parametrize("garbage", [b"(no end ET", b"] ", b">> ", b"{ ", b"<4G> Tj "])
def test_what_is_no_instruction_is_told_and_skipped(garbage):
    seen, problems = _followed(b"ET " + garbage + b" (a) Tj")

    assert seen[0] == (b"ET", b"")
    assert problems
    assert all(problem.startswith("what is no instruction") for problem in problems)


def test_reading_goes_on_behind_an_instruction_that_cannot_be_followed():
    seen: list[object] = []

    def refuse(_):
        raise ValueError("too few")

    handlers = {b"rg": refuse, b"Tj": seen.append, b"TJ": seen.append, b"BDC": seen.append}

    assert list(follow(b"1 rg (a) Tj", handlers, lambda _, __: None)) == [
        "an instruction that cannot be followed (too few)"
    ]
    assert seen == [b"a"]


def test_the_strings_and_gaps_of_an_array_are_read():
    assert items(rb"(a\051) -250.5 <4142> 3 (b)") == [b"a)", -250.5, b"AB", 3, b"b"]
