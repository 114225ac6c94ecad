"""What do other people's validators say of Word files that are built on a house's own template?"""

from functools import cache
from pathlib import Path

import pytest

from briefgen.app.build import build
from briefgen.app.files import read_picture
from briefgen.app.outcome import Built
from briefgen.app.templates import Reference
from tests.conformance.briefs import STYLES
from tests.conformance.word_validators import WORD_TOOLS, word_findings
from tests.templates import TEMPLATES

_BRIEFS = sorted((Path(__file__).parents[2] / "briefs").glob("*.yaml"))


@cache
def _template(name: str) -> Reference:
    return Reference(f"{name}.dotx", TEMPLATES[name]())


def _on_template(brief: Path, template: str, style: str) -> bytes:
    """Return a Word file that was read back and says what its brief says."""
    outcome = build(
        brief.read_text(encoding="utf-8"),
        source=brief.name,
        style=style,
        formats=["docx"],
        pictures=lambda name: read_picture(name, brief.parent),
        reference_doc=_template(template),
    )
    assert isinstance(outcome, Built), outcome
    return outcome.files["docx"]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("brief", _BRIEFS, ids=lambda brief: brief.stem)
def test_a_word_file_on_a_template_keeps_to_its_standard(brief, template, style):
    found = [str(finding) for finding in word_findings(_on_template(brief, template, style))]

    print(f"{brief.stem} on {template}, {style}: {len(found)} findings of {len(WORD_TOOLS)} tools")
    assert found == []
