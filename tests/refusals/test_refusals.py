from pathlib import Path

import pytest

from briefgen.app.check import check
from briefgen.diagnostics import Diagnostic, Place, Severity
from tests.refusals.cases import Case, cases, disagreements, raised_codes, told

FOLDER = Path(__file__).parent / "cases"
CASES = cases(FOLDER)
SOURCE = Path(__file__).parents[2] / "src" / "briefgen"
PACKAGES = ("reading", "schema", "checking")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_broken_brief_is_told_every_mistake_and_where_it_stands(case: Case):
    found = [told(one) for one in check(case.text, source=f"{case.name}.yaml")]

    assert disagreements(case.expected, found) == []


def test_every_code_that_can_be_raised_has_a_case():
    raised = raised_codes(SOURCE / package for package in PACKAGES)
    shown = frozenset(code for case in CASES for code in case.codes)

    assert len(raised) >= 40
    assert raised - shown == set()


def test_the_search_for_codes_finds_a_code_without_a_case(tmp_path):
    (tmp_path / "module.py").write_text('raise refusal("BG999", "a new mistake")')

    assert raised_codes([tmp_path]) == {"BG999"}


@pytest.mark.parametrize(
    ("found", "told_off"),
    [
        (["a", "b"], []),
        (["a"], ["missing: b"]),
        (["a", "b", "c"], ["unexpected: c"]),
        (["a", "c"], ["missing: b", "unexpected: c"]),
        (["b", "a"], ["the order or the number differs"]),
        (["a", "b", "b"], ["the order or the number differs"]),
    ],
)
def test_the_comparison_notices_what_is_missing_extra_or_moved(found, told_off):
    assert disagreements(["a", "b"], found) == told_off


def test_a_diagnostic_is_told_with_its_place_weight_code_and_words():
    place = Place(source="a.yaml", line=14, column=5)
    found = Diagnostic(severity=Severity.ERROR, code="BG004", message='"x" is none', place=place)

    assert told(found) == '14:5 error BG004 "x" is none'


def test_a_case_that_expects_nothing_is_refused(tmp_path):
    (tmp_path / "empty.yaml").write_text("title: A title\n")

    with pytest.raises(ValueError, match=r"empty\.yaml expects nothing"):
        cases(tmp_path)
