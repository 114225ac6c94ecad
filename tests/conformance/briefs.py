"""Every brief in every style, built once for all the tests of a run."""

from functools import cache
from pathlib import Path

from briefgen.app.build import build
from briefgen.app.files import read_picture
from briefgen.app.outcome import Built

__all__ = ["BRIEFS", "SEED", "STYLES", "built"]

ROOT = Path(__file__).parents[2]
BRIEFS = sorted((ROOT / "briefs").glob("*.yaml"))
SEED = ROOT / "briefs" / "iraq-militia-raid.yaml"
STYLES = ("assessment", "sitrep")


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
