from briefgen.proof.pdf.marks import Line, Mark


def _mark():
    lines = [Line(0, 10, 90), Line(2, 10, 80), Line(3, 10, 70)]
    return Mark("/P", 1, 4, parts=["a", "b", "c", "d"], lines=lines)


def test_a_mark_says_its_parts():
    assert _mark().text == "abcd"


def test_a_part_of_a_mark_keeps_the_places_of_its_lines():
    part = _mark().part(1, 3)

    assert (part.text, part.order) == ("bc", 4)
    assert part.lines == [Line(0, 10, 90), Line(1, 10, 80)]
