"""Is each brief still the same document, the same Word file, the same PDF?"""

from pathlib import Path

import pytest

from briefgen.app.build import build
from briefgen.app.files import read_picture
from briefgen.app.outcome import Built
from tests.golden.comparer import differences, update
from tests.golden.forms import docx_as_xml, pdf_as_text

CASES = Path(__file__).parent / "cases"
NAMES = sorted(path.name for path in CASES.iterdir())


def _made(folder: Path) -> dict[str, str]:
    """Return the text of every expected file of a case, as it would be made now."""
    style = folder / "style.yaml"
    outcome = build(
        (folder / "brief.yaml").read_text(encoding="utf-8"),
        source="brief.yaml",
        style=str(style) if style.is_file() else None,
        formats=("pdf", "docx", "text"),
        pictures=lambda name: read_picture(name, folder),
    )
    assert isinstance(outcome, Built), outcome.diagnostics
    return {
        "document.txt": outcome.files["text"].decode(),
        "docx.xml": docx_as_xml(outcome.files["docx"]),
        "pdf.txt": pdf_as_text(outcome.files["pdf"]),
    }


def test_there_are_cases():
    assert len(NAMES) >= 8


@pytest.mark.parametrize("name", NAMES)
def test_a_brief_is_still_the_same_document(name, request):
    folder = CASES / name
    made = _made(folder)
    if request.config.getoption("--update-golden"):
        update(folder, made)

    assert differences(folder, made) == [], "if this is meant: `make golden`, and read it"
