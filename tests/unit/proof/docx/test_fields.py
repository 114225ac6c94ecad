import pytest

from briefgen.proof.docx.fields import Fields
from briefgen.proof.readback import PAGE, PAGES
from tests.unit.proof.docx.files import a_paragraph, read


def _turned(*kinds: str, typed: str = "", is_running: bool = False) -> tuple[Fields, str]:
    fields, shown = Fields(is_running=is_running), ""
    for kind in kinds:
        shown = fields.turn(kind, in_contents=False)
        if kind == "begin":
            fields.type(typed)
    return fields, shown


def test_an_instruction_is_not_shown_and_a_result_is():
    assert _turned("begin", typed="REF x \\h")[0].is_muted
    fields, _ = _turned("begin", "separate", typed="REF x \\h")
    assert not fields.is_muted
    assert fields.link
    assert not _turned("begin", "separate", "end", typed="REF x \\h")[0]


@pytest.mark.parametrize(("typed", "sign"), [("PAGE", PAGE), (" numpages \\* ARABIC", PAGES)])
@pytest.mark.parametrize("kinds", [("begin", "separate", "end"), ("begin", "end")])
def test_a_page_number_at_the_head_is_a_sign(typed, sign, kinds):
    assert _turned(*kinds, typed=typed, is_running=True)[1] == sign
    assert _turned(*kinds, typed=typed)[1] == ""


@pytest.mark.parametrize("typed", ["PAGE \\* roman", "PAGE \\*roman \\* MERGEFORMAT"])
def test_a_page_number_in_another_form_is_told_with_it(typed):
    assert _turned("begin", "separate", "end", typed=typed, is_running=True)[1] == f"{PAGE} roman"


def test_ends_without_a_begin_are_passed_over():
    fields, shown = _turned("separate", "end")

    assert (bool(fields), shown, fields.is_muted) == (False, "", False)


def test_a_field_within_an_instruction_is_not_shown():
    fields = Fields(is_running=True)
    fields.turn("begin", in_contents=False)
    fields.type("IF ")
    fields.turn("begin", in_contents=False)
    fields.type("PAGE")

    assert fields.turn("end", in_contents=False) == ""
    assert fields.is_muted


def test_a_field_of_one_paragraph_that_is_left_open_ends_with_it():
    fields, _ = _turned("begin", "separate", typed="PAGEREF x")
    fields.end_paragraph()

    assert not fields


def test_a_contents_list_goes_on_from_paragraph_to_paragraph():
    fields, _ = _turned("begin", "separate", typed='TOC \\o "1-2"')
    fields.end_paragraph()

    assert fields.are_contents


def test_a_result_of_many_paragraphs_is_read():
    def run(inner: str) -> str:
        return f"<w:r>{inner}</w:r>"

    turn = '<w:fldChar w:fldCharType="{}"/>'.format
    begin = run(turn("begin")) + run("<w:instrText>IF 1 = 1</w:instrText>") + run(turn("separate"))
    first = f"<w:p>{begin}<w:r><w:t>one</w:t></w:r></w:p>"
    last = f"<w:p><w:r><w:t>three</w:t></w:r>{run(turn('end'))}</w:p>"

    found = read(first + a_paragraph("two") + last)
    assert [passage.text for passage in found.passages] == ["one", "two", "three"]
    assert found.faults == ()
