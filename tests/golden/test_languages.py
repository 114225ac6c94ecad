"""Do the briefs in other languages still say the same, every label and date of them?"""

from pathlib import Path

import pytest

from briefgen.app.build import build
from briefgen.app.files import read_picture
from briefgen.app.outcome import Built
from tests.golden.comparer import differences, update

BRIEFS = Path(__file__).parents[2] / "briefs"
TEXTS = Path(__file__).parent / "languages"
NAMES = ("bareket-water", "qingluo-rail", "sawaqi-wheat")
STYLES = ("assessment", "sitrep")


def _text(name: str, style: str) -> str:
    outcome = build(
        (BRIEFS / f"{name}.yaml").read_text(encoding="utf-8"),
        source=name,
        style=style,
        formats=("text",),
        pictures=lambda path: read_picture(path, BRIEFS),
    )
    assert isinstance(outcome, Built), outcome.diagnostics
    return outcome.files["text"].decode()


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return {f"{name}-{style}.txt": _text(name, style) for name in NAMES for style in STYLES}


def test_briefs_in_other_languages_still_say_the_same(made, request):
    if request.config.getoption("--update-golden"):
        update(TEXTS, made)

    assert differences(TEXTS, made) == [], "if this is meant: `make golden`, and read it"
