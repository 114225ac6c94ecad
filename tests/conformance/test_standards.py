"""What do other people's validators say of the files? (Nobody has run veraPDF or Word itself.)"""

import openxml_audit
import page
import pytest

from tests.conformance.briefs import BRIEFS, STYLES, built

_LIMITS = page.SafetyLimits(max_reference_depth=100_000)
_PROFILES = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}


def _each_file(function):
    for name, values in (("brief", BRIEFS), ("style", STYLES)):
        ids = [str(getattr(value, "stem", value)) for value in values]
        function = pytest.mark.parametrize(name, values, ids=ids)(function)
    return function


@pytest.mark.parametrize("profile", _PROFILES)
@_each_file
def test_a_pdf_keeps_to_its_standards(brief, style, profile, record_property):
    report = page.validate_pdf_bytes(
        built(brief, style).files["pdf"], profile=profile, limits=_LIMITS
    )
    said = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    rules = f"{report.rules.passed} of {report.rules.total} rules of {_PROFILES[profile]} hold"
    print(f"{brief.stem}, {style}: {rules}", *said[:10], sep="\n  ")
    record_property("rules", rules)

    assert report.rules.total > 50
    assert said == []


@_each_file
def test_a_word_file_keeps_to_its_standard(brief, style, tmp_path):
    path = tmp_path / f"{brief.stem}.docx"
    path.write_bytes(built(brief, style).files["docx"])
    validator = openxml_audit.OpenXmlValidator(
        file_format=openxml_audit.FileFormat.MICROSOFT_365, max_errors=50
    )
    said = [str(error) for error in validator.validate(path).errors]
    print(f"{brief.stem}, {style}: {len(said)} findings of openxml-audit", *said[:10], sep="\n  ")

    assert said == []


def test_the_validators_notice_what_is_wrong(tmp_path):
    sound = built(BRIEFS[0], STYLES[0]).files
    maimed = sound["pdf"].replace(b"/MarkInfo", b"/MarkInf0")
    path = tmp_path / "maimed.docx"
    path.write_bytes(sound["docx"][: len(sound["docx"]) // 2])

    assert not page.validate_pdf_bytes(maimed, profile="ua1", limits=_LIMITS).is_compliant
    assert not openxml_audit.OpenXmlValidator().validate(path).is_valid
