import io

import pytest
from PIL import Image

from briefgen.app.rasters import with_stand_in
from briefgen.compose.edition import Picture
from briefgen.diagnostics import AssetError
from tests.builders import a_style


def _picture(inner="", width=96.0, height=48.0):
    data = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{inner}</svg>'
    )
    return Picture(data=data.encode(), media_type="image/svg+xml", width=width, height=height)


def _drawn(inner="", **size):
    picture = with_stand_in("map.svg", _picture(inner, **size), a_style().look)
    return Image.open(io.BytesIO(picture.data))


@pytest.mark.parametrize(
    ("size", "pixels"),
    [({}, (300, 150)), ({"width": 5000.0, "height": 2500.0}, (2008, 1004))],
)
def test_the_stand_in_has_300_dots_an_inch_of_its_printed_size(size, pixels):
    assert _drawn(**size).size == pixels


def test_the_svg_is_kept_beside_its_stand_in():
    picture = _picture("<rect/>")
    made = with_stand_in("map.svg", picture, a_style().look)

    assert (made.media_type, made.vector) == ("image/png", picture.data)
    assert (made.width, made.height) == (96, 48)


def test_a_picture_stands_on_white():
    assert _drawn().getcolors() == [(45000, (255, 255, 255))]
    assert _drawn('<rect width="96" height="48" fill="#1F3864"/>').getcolors() == [
        (45000, (31, 56, 100))
    ]


def test_words_are_drawn_in_the_fonts_of_the_style_whatever_they_ask_for():
    def words(font):
        return _drawn(f'<text y="30" font-size="20" font-family="{font}">quay</text>').tobytes()

    assert words("Arimo") == words("Arial") == words("A font of nobody") != words("monospace")
    assert words("Arimo") != _drawn().tobytes()


def test_the_same_picture_gives_the_same_bytes():
    one, other = (
        with_stand_in("map.svg", _picture("<circle r='9'/>"), a_style().look) for _ in range(2)
    )
    assert one == other


def test_what_cannot_be_drawn_is_refused():
    broken = Picture(
        data=b'<svg xmlns="http://www.w3.org/2000/svg" width="0"/>',
        media_type="image/svg+xml",
        width=96,
        height=48,
    )

    with pytest.raises(AssetError, match="is not an SVG picture that can be drawn"):
        with_stand_in("map.svg", broken, a_style().look)
