"""Do both formats of every brief say the same: of those in briefs/, and of any that builds?"""

from pathlib import Path

import pytest
from hypothesis import given

from briefgen.app.build import build
from briefgen.app.files import read_picture
from briefgen.app.outcome import Built
from tests.parity.docx_reader import read_docx_running
from tests.parity.expected import expected
from tests.parity.pdf_reader import read_pdf_running
from tests.parity.readback import squeezed
from tests.parity.renderers import disagreements_of_files
from tests.property.brief_strategies import briefs

ROOT = Path(__file__).parents[2]
BRIEFS = sorted((ROOT / "briefs").glob("*.yaml"))
STYLES = ("assessment", "sitrep")


def _built(text: str, style: str, folder: Path) -> Built:
    outcome = build(text, style=style, pictures=lambda name: read_picture(name, folder))
    assert isinstance(outcome, Built), outcome.diagnostics
    return outcome


def _disagreements(built: Built) -> list[str]:
    return disagreements_of_files(built.document, built.files)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)
def test_both_formats_of_a_brief_say_the_same(brief, style):
    built = _built(brief.read_text(encoding="utf-8"), style, brief.parent)

    assert _disagreements(built) == []
    assert len(expected(built.document).text) >= 10


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)
def test_every_page_carries_head_foot_and_marking(brief, style):
    built = _built(brief.read_text(encoding="utf-8"), style, brief.parent)
    running = built.document.running
    marking = squeezed(running.marking.banner)
    wanted = [squeezed("".join(span.text for span in t)) for t in (running.head, running.foot)]

    pages = read_pdf_running(built.files["pdf"])
    parts = read_docx_running(built.files["docx"])
    assert all(words in page for page in pages for words in wanted)
    assert all(page.count(marking) >= 2 for page in pages if marking)
    assert wanted[0] in parts["default header"]
    assert wanted[1] in parts["default footer"]
    assert all(marking in part for part in parts.values())


@given(text=briefs())
def test_both_formats_of_any_brief_say_the_same(text):
    assert _disagreements(_built(text, "assessment", Path())) == []


@given(text=briefs())
def test_both_formats_of_any_brief_say_the_same_in_another_style(text):
    assert _disagreements(_built(text, "sitrep", Path())) == []
