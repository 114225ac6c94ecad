import pytest

from briefgen.proof.pdf.objects import (
    MalformedError,
    Ref,
    parsed,
    simple,
    text_string,
    unescaped,
)


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b"/Name", "/Name"),
        (b"/A#20B#2fC", "/A B/C"),
        (b"12 0 R", Ref(12, 0)),
        (b"-17", -17),
        (b"+.5", 0.5),
        (b"4.", 4.0),
        (b"(a (nested (twice)) string)", b"a (nested (twice)) string"),
        (rb"(\(\)\\ \101\53 \n)", b"()\\ A+ \n"),
        (b"(broken \\\nline)", b"broken line"),
        (b"(end\r\nof line)", b"end\nof line"),
        (b"<48 65 6c6C 6>", b"Hell`"),
        (b"[1 [2 (3)] <</A 4>>]", [1, [2, b"3"], {"/A": 4}]),
        (b"<</A/B/C<</D[5 0 R 6]>>/E null>>", {"/A": "/B", "/C": {"/D": [Ref(5, 0), 6]}, "/E": None}),  # noqa: E501
        (b"% a comment\n[true % another )\n false]", [True, False]),
    ],
)  # fmt: skip
def test_objects_are_read_as_the_standard_says(data, value):
    assert parsed(data) == (value, len(data))


@pytest.mark.parametrize(
    "data",
    [b"", b"(no end", b"[1 2", b"]", b"<< /A 1 ]", b"<< 1 2 >>", b"<</A>>", b"word", b"<4G>"],
)
def test_what_is_no_object_is_refused(data):
    with pytest.raises(MalformedError):
        parsed(data)


@pytest.mark.parametrize(
    "data",
    [
        b"<< /Type /StructElem /S /TH /P 29 0 R /K [3 4 0 R] /A << /O /Table /Scope /Row >> >>",
        b"<</K 3/Pg 4 0 R/L[5 0 R 6 0 R]/N<<>>/E[]>>",
        b"<< >>",
        b"<</A (text) /B <4849>/C<</D(text)/E<41>>>/F[1 -2.5 3]/G[/A /B]/H 0>>",
    ],
)
def test_a_simple_dictionary_is_read_quickly_and_alike(data):
    assert simple(data) == parsed(data)[0]


@pytest.mark.parametrize(
    "data", [b"<</A (a(b))>>", b"<</A 1.5>>", b"<</K1 /K2 /V>>", b"[1]", b"<</A#20B 1>>", b"<</A 1"]
)
def test_what_is_not_simple_is_left_to_the_slow_way(data):
    assert simple(data) is None


def test_a_nest_of_any_depth_is_read_or_refused_without_a_crash():
    deep = 100_000

    with pytest.raises(MalformedError):
        parsed(b"[" * deep)
    assert parsed(b"[" * deep + b"]" * deep)[1] == 2 * deep


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (b"plain", "plain"),
        (b"\xfe\xff\x00a\x20\x19", "a’"),
        (b"\xff\xfea\x00", "a"),
        (b"\xef\xbb\xbf\xc3\xa9", "é"),
        (b"\x80 \x92", "• ™"),
        (None, ""),
        (4, ""),
    ],
)
def test_text_strings_are_read_in_each_of_their_encodings(value, text):
    assert text_string(value) == text


def test_an_escape_without_meaning_is_the_letter_itself():
    assert unescaped(rb"\z\8") == b"z8"
