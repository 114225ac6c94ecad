"""The documents that are validated, each built once for all the tests of a run."""

from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

import pytest

from briefgen.app.build import build
from briefgen.app.files import read_picture
from briefgen.app.outcome import Built
from briefgen.document.document import Document
from tests.conformance.long import long_brief
from tests.conformance.made import COUNT, made_briefs
from tests.parity.tagged import Tagged

__all__ = [
    "BRIEFS",
    "SEED",
    "STYLES",
    "Made",
    "awkward",
    "built",
    "each_file",
    "long_document",
    "made",
    "of_brief",
]

ROOT = Path(__file__).parents[2]
BRIEFS = sorted((ROOT / "briefs").glob("*.yaml"))
SEED = ROOT / "briefs" / "iraq-militia-raid.yaml"
STYLES = tuple(sorted(path.stem for path in (ROOT / "styles").glob("*.yaml")))


def each_file(function):
    """Run a test with every brief in every style."""
    for name, values in (("brief", BRIEFS), ("style", STYLES)):
        ids = [str(getattr(value, "stem", value)) for value in values]
        function = pytest.mark.parametrize(name, values, ids=ids)(function)
    return function


@dataclass(frozen=True)
class Made:
    """A document and its files, by a name that tells it from the others."""

    name: str
    document: Document = field(repr=False)
    docx: bytes = field(repr=False)
    pdf: bytes = field(repr=False)

    @cached_property
    def tagged(self) -> Tagged:
        """The structure of the PDF."""
        return Tagged(self.pdf)


@cache
def built(brief: Path, style: str) -> Built:
    """Return a brief built in a style."""
    outcome = build(
        brief.read_text(encoding="utf-8"),
        source=brief.name,
        style=style,
        pictures=lambda name: read_picture(name, brief.parent),
    )
    assert isinstance(outcome, Built), outcome.diagnostics
    return outcome


@cache
def of_brief(brief: Path, style: str) -> Made:
    """Return the files of a brief in a style."""
    return _of(f"{brief.stem}, {style}", built(brief, style))


@cache
def made(index: int) -> Made:
    """Return the files of a brief that Hypothesis made, in the style whose turn it is."""
    assert 0 <= index < COUNT
    return _made(f"made {index}", made_briefs()[index], STYLES[index % len(STYLES)])


@cache
def awkward(style: str) -> Made:
    """Return the files of a brief that raises the alarms which an author's words may raise."""
    text = (Path(__file__).parent / "awkward.yaml").read_text(encoding="utf-8")
    return _made("awkward", text, style)


@cache
def long_document(style: str) -> Made:
    """Return the files of some two hundred pages."""
    return _made("long", long_brief(), style)


def _made(name: str, text: str, style: str) -> Made:
    outcome = build(text, source=name, style=style)
    assert isinstance(outcome, Built), outcome.diagnostics
    return _of(f"{name}, {style}", outcome)


def _of(name: str, outcome: Built) -> Made:
    return Made(name, outcome.document, outcome.files["docx"], outcome.files["pdf"])
