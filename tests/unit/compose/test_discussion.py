"""Each part of the discussion has its heading, its prose and its figures."""

from briefgen.compose.edition import Edition, Picture
from briefgen.document.blocks import Figure, Heading
from briefgen.document.inline import plain
from tests.samples import sample_picture
from tests.unit.compose.composed import composed, headings, part

EDITION = Edition(
    style="assessment",
    version="0",
    pictures={
        "map.png": Picture(data=sample_picture(), media_type="image/png", width=340, height=80)
    },
)


def test_parts_follow_each_other_under_their_headings():
    document = composed(
        discussion=[{"heading": "Why", "body": "X."}, {"heading": "How", "body": "Y."}]
    )

    assert headings(document, 2) == ["Why", "How"]
    assert [b.anchor for b in part(document, "discussion") if isinstance(b, Heading)] == [
        "discussion-1",
        "discussion-2",
    ]


def test_a_note_follows_its_part():
    blocks = part(composed(discussion=[{"body": "X.", "note": "See below."}]), "discussion")

    assert [plain(block.text) for block in blocks] == ["X.", "Note: See below."]


def test_a_figure_stands_with_the_part_that_names_it_and_nowhere_else():
    document = composed(
        edition=EDITION,
        discussion=[{"heading": "Where", "figures": ["m"]}],
        figures=[{"id": "m", "path": "map.png", "alt": "A map"}],
    )

    assert [b.anchor for b in part(document, "discussion") if isinstance(b, Figure)] == ["figure-1"]
    assert part(document, "figures") == ()
