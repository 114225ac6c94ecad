"""Do the validators and our proof notice what is wrong with a Word file?"""

from collections import Counter

import pytest

from briefgen.diagnostics import ProofError
from briefgen.proof.docx.reader import read_docx
from tests.conformance.word_changes import in_title, packed, parts_of
from tests.conformance.word_defects import PROOF, WORD_DEFECTS, docx_changed
from tests.conformance.word_validators import AUDIT, SDK, WORD_TOOLS, word_findings
from tests.parity.planted.files import built

_W16 = "http://schemas.microsoft.com/office/word"


def _faults(docx: bytes) -> list[str]:
    try:
        return [fault.message for fault in read_docx(docx).faults]
    except ProofError as error:
        return [str(error)]


def _catches(said: set[tuple[str, str]], tool: str, rule: str) -> bool:
    """Tell whether a tool said it: a rule by its name, our proof in words that hold it."""
    return any(
        one == tool and (told == rule or (tool == PROOF and rule in told)) for one, told in said
    )


@pytest.mark.parametrize("defect", WORD_DEFECTS, ids=lambda defect: defect.name)
def test_a_planted_defect_is_caught(defect):
    docx = defect.make()
    said = {(finding.tool, finding.rule) for finding in word_findings(docx)}
    said |= {(PROOF, message) for message in _faults(docx)}
    print(f"{defect.name}:", *sorted(f"{tool} {rule}" for tool, rule in defect.caught), sep="\n  ")

    assert defect.caught
    assert {one for one in defect.caught if not _catches(said, *one)} == set()


def test_the_file_without_a_defect_is_sound():
    for docx in (built().files["docx"], packed(parts_of(built().files["docx"]))):
        assert word_findings(docx) == ()
        assert _faults(docx) == []


def test_every_tool_has_defects_to_catch():
    counts = Counter(
        tool for defect in WORD_DEFECTS for tool in {tool for tool, _ in defect.caught}
    )
    tools = (*WORD_TOOLS, PROOF)
    print(
        f"{len(WORD_DEFECTS)} defects:",
        *(f"{tool} catches {counts[tool]}" for tool in tools),
        sep="\n  ",
    )

    assert len(WORD_DEFECTS) >= 30
    assert min(counts[tool] for tool in tools) >= 3


def test_each_version_of_word_is_held_to_what_it_knows():
    """A moment in UTC is of 2023; the SDK knows that, openxml-audit knows the form of a sign."""
    utc = f'xmlns:x="{_W16}/2023/wordml/word16du" x:dateUtc="2024-01-01T00:00:00Z"'
    moment = f'<w:ins {utc} w:id="900" w:author="A"/>'
    sign = f'<w:r><x:symEx xmlns:x="{_W16}/2015/wordml/symex" x:font="Arial" x:char="2612"/></w:r>'
    tools = [finding.tool for finding in word_findings(docx_changed(in_title(moment)))]
    counts = Counter(finding.tool for finding in word_findings(docx_changed(in_title(sign))))

    assert tools == [SDK[0]]
    assert counts[AUDIT[0]] < counts[AUDIT[1]]
