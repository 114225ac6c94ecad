import pytest

from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Fault
from tests.unit.proof.docx.files import DOCUMENT, changed, part_of, read, real_file


def _field(instruction, result):
    turn = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    return (
        f"{turn('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>{turn('separate')}"
        f"<w:r><w:t>{result}</w:t></w:r>{turn('end')}"
    )


def _marked(words, name="place", number=1):
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{words}<w:bookmarkEnd w:id="{number}"/>'
    )


def _run(words):
    return f"<w:r><w:t>{words}</w:t></w:r>"


def _faults(*paragraphs):
    found = read("".join(f"<w:p>{content}</w:p>" for content in paragraphs)).faults
    return [fault.message for fault in found]


@pytest.mark.parametrize(
    ("instruction", "result", "due"),
    [
        ("REF place \\h", "Part two", None),
        ("REF PLACE", "Part  two", None),
        ("REF place \\h \\* MERGEFORMAT", "Part 2", "Part two"),
        ("REF place \\h", "", "Part two"),
        ("REF place \\n \\h", "4", None),
        ("REF place \\p", "above", None),
        ("REF place \\* Upper", "PART TWO", None),
    ],
)
def test_a_cross_reference_shows_the_words_of_its_bookmark(instruction, result, due):
    message = f'the field "{instruction}" shows "{result}" and would show "{due}"'

    place = _marked(_run("Part ") + _run("two"))
    assert _faults(place, _field(instruction, result)) == ([message] if due else [])
    assert _faults(_field(instruction, result), place) == ([message] if due else [])


def test_a_cross_reference_in_one_element_is_read_too():
    simple = '<w:fldSimple w:instr=" REF place "><w:r><w:t>{}</w:t></w:r></w:fldSimple>'.format
    place = _marked(_run("Part two"))

    assert _faults(place, simple("Part two")) == []
    assert _faults(place, simple("Part one")) == [
        'the field "REF place" shows "Part one" and would show "Part two"'
    ]


def test_a_bookmark_holds_the_results_of_fields_and_not_their_instructions():
    caption = _marked(_run("Figure ") + _field("SEQ Figure", "1"))

    assert _faults(caption, _field("REF place", "Figure 1")) == []
    assert _faults(caption, _field("REF place", "Figure 2")) == [
        'the field "REF place" shows "Figure 2" and would show "Figure 1"'
    ]


def test_signs_that_are_elements_count_as_words():
    signs = "<w:r><w:t>al</w:t><w:noBreakHyphen/><w:t>Example</w:t><w:tab/><w:t>quay</w:t></w:r>"

    assert _faults(_marked(signs), _field("REF place", "al\u2011Example quay")) == []


@pytest.mark.parametrize(
    ("fields", "messages"),
    [
        (["SEQ Figure"] * 3, []),
        (
            ["SEQ Figure", "SEQ Table \\* ARABIC", "SEQ figure"],
            ["SEQ Table \\* ARABIC", "SEQ figure"],
        ),
        (["SEQ Figure", "SEQ Figure \\c", "SEQ Figure \\r 3"], ["SEQ Figure \\c"]),
        (["SEQ Figure", "SEQ Figure \\* ROMAN", "SEQ Figure"], []),
        (["SEQ Figure \\h", "SEQ Figure"], []),
        (["SEQ Figure \\r 4"], ["SEQ Figure \\r 4"]),
    ],
)
def test_captions_are_counted_each_name_by_itself(fields, messages):
    paragraphs = (_field(typed, number) for number, typed in enumerate(fields, 1))

    found = _faults(*paragraphs)
    assert [message.split('"')[1] for message in found] == messages


def test_a_repeated_note_shows_the_number_of_the_note():
    number = '<w:t xml:space="preserve">{}</w:t>'.format
    xml = part_of(real_file())
    start = xml.index("NOTEREF _Ref_s1")
    old = xml[start : xml.index(number(1), start) + len(number(1))]
    data = changed(real_file(), old, old.replace(number(1), number(7)))

    assert read_docx(data).faults == (
        Fault('the field "NOTEREF _Ref_s1 \\f \\h" shows "7" and would show "1"', DOCUMENT),
    )
