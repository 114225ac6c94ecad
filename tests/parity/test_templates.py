"""Do files on a house's template say what the brief says, in every language and on every page?"""

from pathlib import Path

import pytest

from briefgen.app.build import build
from briefgen.app.files import read_picture
from briefgen.app.outcome import Built
from briefgen.app.templates import Reference
from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Kind
from tests.templates import TEMPLATES

BRIEFS = Path(__file__).parents[2] / "briefs"
ROTATED = ("verbytsia-lock", "halvern-port", "sawaqi-wheat", "bareket-water")


def built(brief: Path, template: str) -> Built:
    """Return what becomes of a brief on a template; the build proves it."""
    outcome = build(
        brief.read_text(encoding="utf-8"),
        source=brief.name,
        reference_doc=Reference(f"{template}.dotx", TEMPLATES[template]()),
        pictures=lambda name: read_picture(name, brief.parent),
    )
    assert isinstance(outcome, Built), outcome
    return outcome


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("name", ROTATED)
def test_every_template_takes_every_kind_of_brief(name, template):
    built(BRIEFS / f"{name}.yaml", template)


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_contents_list_tells_pages_of_the_template_s_own_page(template):
    outcome = built(BRIEFS / "halvern-port.yaml", template)

    said = read_docx(outcome.files["docx"]).passages
    pages = [int(each.mark or 0) for each in said if each.kind is Kind.CONTENTS]
    assert len(pages) > 10
    assert pages == sorted(pages)
    assert pages[0] >= 1
