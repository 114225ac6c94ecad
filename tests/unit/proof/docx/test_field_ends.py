import pytest

from briefgen.proof.docx.census import Census
from briefgen.proof.docx.field_ends import instructions
from briefgen.proof.docx.package import Package
from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Fault
from tests.unit.proof.docx.files import DOCUMENT, a_docx, changed, part_of, real_file

_BEGIN, _SEPARATE, _END = (
    f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")
)


def test_a_field_without_its_end_is_named():
    data = changed(real_file(), _END, "")

    assert read_docx(data).faults == (
        Fault('the field "NOTEREF _Ref_s1 \\f \\h" has no end', DOCUMENT),
    )


def test_a_contents_list_without_its_end_is_named_and_the_rest_is_read():
    xml = part_of(real_file())
    end = xml.index(_END, xml.index(" TOC "))
    data = changed(real_file(), xml[end - 200 : end + len(_END)], xml[end - 200 : end])

    found = read_docx(data)
    assert found.faults == (
        Fault(
            'the field "TOC \\o "1-2" \\b _Listed_discussion \\n \\h \\z \\u" has no end', DOCUMENT
        ),
    )
    assert found.passages == read_docx(real_file()).passages


@pytest.mark.parametrize(
    ("body", "messages"),
    [
        (_END, ["a field has its end and no begin"]),
        (
            _SEPARATE + _END,
            [f"a field has its {kind} and no begin" for kind in ("separate", "end")],
        ),
        (_BEGIN + _END, []),
        (_BEGIN + _BEGIN + _END, ['the field "" has no end']),
    ],
)
def test_an_end_without_a_begin_is_a_fault(body, messages):
    faults = read_docx(a_docx(f"<w:p><w:r>{body}</w:r></w:p>")).faults

    assert [fault.message for fault in faults] == messages


def test_instructions_are_found_wherever_they_are_typed():
    def typed(words: str) -> str:
        return f"<w:instrText>{words}</w:instrText>"

    body = (
        f"<w:p><w:r>{_BEGIN}{typed('IF ')}{_BEGIN}{typed('PA')}{typed('GE')}{_END}{_SEPARATE}"
        f"{_END}</w:r><w:fldSimple w:instr='SEQ Figure'/><w:r>{_BEGIN}{typed('TOC')}</w:r></w:p>"
    )

    found = instructions(Census(Package(a_docx(body)).main))
    assert [instruction.name for instruction in found] == ["PAGE", "IF", "SEQ", "TOC"]
