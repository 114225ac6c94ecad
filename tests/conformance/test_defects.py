"""Do the validators notice what is wrong? One that stopped working would find nothing."""

from collections import Counter

import pytest

from tests.conformance.changes import UNSEEN
from tests.conformance.defects import DEFECTS
from tests.conformance.validators import TOOLS, findings
from tests.parity.planted.files import built, pdf_with
from tests.parity.tagged import Tagged, misplaced, out_of_order


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_a_planted_defect_is_caught(defect):
    found = {f"{finding.tool} {finding.rule}" for finding in findings(defect.make())}
    print(f"{defect.name}: {', '.join(sorted(defect.caught))}")

    assert defect.caught
    assert defect.caught - found == set()


def test_the_file_without_a_defect_is_sound():
    assert findings(built().files["pdf"]) == ()
    assert findings(pdf_with(lambda _: None)) == ()


def test_every_tool_has_defects_to_catch():
    caught = ({rule.split()[0] for rule in defect.caught} for defect in DEFECTS)
    counts = Counter(tool for tools in caught for tool in tools)
    print(
        f"{len(DEFECTS)} defects:",
        *(f"{tool} catches {counts[tool]}" for tool in TOOLS),
        sep="\n  ",
    )

    assert len(DEFECTS) >= 15
    assert min(counts[tool] for tool in TOOLS) >= 3


@pytest.mark.parametrize("change", UNSEEN.values(), ids=UNSEEN)
def test_what_no_validator_sees_our_own_tests_do(change):
    data = pdf_with(change)
    tagged = Tagged(data)

    assert misplaced(tagged) + out_of_order(tagged)
    assert findings(data) == (), "a validator sees it now: give it its place among the defects"
