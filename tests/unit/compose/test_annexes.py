"""Annexes stand near the end: a title, prose, a figure."""

from briefgen.compose.edition import Edition, Picture
from briefgen.document.blocks import Figure
from briefgen.document.inline import plain
from tests.unit.compose.composed import composed, headings, part

EDITION = Edition(
    style="assessment",
    version="0",
    pictures={"map.png": Picture(data=b"", media_type="image/png", width=96, height=96)},
)


def test_an_annex_has_a_title_prose_and_a_figure():
    document = composed(
        edition=EDITION,
        annexes=[
            {"title": "Method", "body": "# Step\n\nWe read.", "sources": ["a"], "note": "Briefly."},
            {"title": "Map", "figure": "m"},
        ],
        figures=[{"id": "m", "path": "map.png", "alt": "A map"}],
        sources=[{"id": "a", "title": "A"}],
    )

    assert headings(document, 2) == ["Method", "Map"]
    assert headings(document, 3) == ["Step"]
    told = [plain(block.text) for block in part(document, "annexes") if hasattr(block, "text")]
    assert told == ["Method", "Step", "We read.1", "Note: Briefly.", "Map"]
    assert isinstance(part(document, "annexes")[-1], Figure)


def test_without_annexes_there_is_no_section():
    assert part(composed(), "annexes") == ()
