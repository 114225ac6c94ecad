"""Do both formats of every brief say the same: of those in briefs/, and of any that builds?"""

from pathlib import Path

import pytest
from hypothesis import given

from briefgen.app.build import build
from briefgen.app.files import read_picture
from briefgen.app.outcome import Built
from briefgen.proof.disagreement import sentence
from briefgen.proof.verify import verify
from briefgen.proof.witness import witness
from tests.property.brief_strategies import briefs

ROOT = Path(__file__).parents[2]
BRIEFS = sorted((ROOT / "briefs").glob("*.yaml"))
STYLES = sorted(path.stem for path in (ROOT / "styles").glob("*.yaml"))


def _built(text: str, style: str, folder: Path) -> Built:
    outcome = build(
        text, style=style, pictures=lambda name: read_picture(name, folder), verify=False
    )
    assert isinstance(outcome, Built), outcome.diagnostics
    return outcome


def _disagreements(built: Built) -> list[str]:
    found = verify(built.files["docx"], built.files["pdf"], built.document)
    return [sentence(one) for one in found]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)
def test_both_formats_of_a_brief_say_the_same(brief, style):
    built = _built(brief.read_text(encoding="utf-8"), style, brief.parent)

    assert _disagreements(built) == []
    assert verify(built.files["docx"], built.files["pdf"]) == ()
    assert len(witness(built.document).passages) >= 20


@given(text=briefs())
def test_both_formats_of_any_brief_say_the_same(text):
    assert _disagreements(_built(text, "assessment", Path())) == []


@given(text=briefs())
def test_both_formats_of_any_brief_say_the_same_in_another_style(text):
    built = _built(text, "sitrep", Path())

    assert _disagreements(built) == []
    assert verify(built.files["docx"], built.files["pdf"]) == ()
