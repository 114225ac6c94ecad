"""Pictures stand with their captions, numbered as they are met, no larger than the text."""

from typing import Any

import pytest

from briefgen.compose.edition import Edition, Picture
from briefgen.document.blocks import Figure
from briefgen.document.inline import Mark, plain
from tests.unit.compose.composed import composed, headings, marked, part

MAP: dict[str, Any] = {
    "id": "m",
    "path": "map.png",
    "alt": "A map of the port",
    "caption": "The port",
}


def picture(width: int = 340, height: int = 80) -> Picture:
    return Picture(data=b"png", media_type="image/png", width=width, height=height)


def figures(*given: Any, size: tuple[int, int] = (340, 80), **more: Any) -> list[Figure]:
    pictures = {f"{name}.png": picture(*size) for name in ("map", "boat")}
    edition = Edition(style="assessment", version="0", pictures=pictures)
    document = composed(edition=edition, figures=list(given), **more)
    return [block for block in document.blocks if isinstance(block, Figure)]


def test_a_figure_has_its_picture_its_alt_text_and_its_anchor():
    [figure] = figures(MAP)

    assert (figure.data, figure.media_type) == (b"png", "image/png")
    assert (figure.alt, figure.anchor, figure.path) == (
        "A map of the port",
        "figure-1",
        "figures[0]",
    )


def test_a_caption_has_number_and_title_in_bold_then_credit_and_source():
    [figure] = figures(
        {**MAP, "credit": "The harbour office.", "sources": ["a"], "note": "Not to scale."},
        sources=[{"id": "a", "title": "A"}],
    )

    assert plain(figure.caption) == (
        "Figure 1. The port Credit: The harbour office.1 Note: Not to scale."
    )
    assert marked(figure.caption, Mark.STRONG, Mark.INK)[:2] == ["Figure 1. ", "The port"]


def test_figures_are_numbered_in_the_order_in_which_they_stand():
    document = figures(
        MAP,
        {"id": "b", "path": "boat.png", "alt": "A boat"},
        discussion=[{"figures": ["b"]}],
    )

    assert [plain(figure.caption).strip() for figure in document] == [
        "Figure 1.",
        "Figure 2. The port",
    ]


@pytest.mark.parametrize(
    ("pixels", "millimetres"),
    [
        ((96, 48), (25.4, 12.7)),
        ((6400, 640), (170, 17)),
        ((1000, 8000), (25, 200)),
    ],
)
def test_a_picture_is_never_wider_or_taller_than_the_text(pixels, millimetres):
    [figure] = figures(MAP, size=pixels)

    assert (figure.width, figure.height) == pytest.approx(millimetres)


def test_a_picture_that_could_not_be_read_leaves_no_empty_frame():
    document = composed(figures=[MAP])

    assert part(document, "figures") == ()
    assert "Figures" not in headings(document)


def test_a_figure_that_does_not_exist_is_not_shown():
    assert figures(MAP, discussion=[{"body": "X.", "figures": ["nobody"]}])[0].anchor == "figure-1"


def test_a_figure_that_two_parts_name_is_shown_once_where_it_is_first_named():
    shown = figures(
        MAP,
        discussion=[{"body": "X.", "figures": ["m"]}, {"body": "Y.", "figures": ["m"]}],
        annexes=[{"title": "Maps", "figure": "m"}],
    )

    assert [figure.anchor for figure in shown] == ["figure-1"]


def test_a_figure_of_an_annex_stands_there_alone():
    shown = figures(
        MAP,
        {"id": "b", "path": "boat.png", "alt": "A boat"},
        annexes=[{"title": "Maps", "figure": "m"}],
    )

    assert [plain(figure.caption).strip() for figure in shown] == [
        "Figure 1.",
        "Figure 2. The port",
    ]
