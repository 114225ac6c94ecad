import io

import pytest
from PIL import Image

from briefgen.diagnostics import RenderError
from briefgen.document.blocks import Figure, Heading
from briefgen.render.pdf.boxes.figures import PictureBox
from tests.builders import a_text
from tests.samples import sample_picture
from tests.unit.render.pdf.specimens import a_canvas, read


def a_picture(mode="RGB", format_="PNG", **save):
    buffer = io.BytesIO()
    Image.new(mode, (40, 20)).save(buffer, format_, **save)
    return buffer.getvalue()


def a_figure(data=None, width=50.0, height=25.0, **fields):
    data = sample_picture(40, 20) if data is None else data
    return Figure(
        data=data, media_type="image/png", width=width, height=height, alt="A map", **fields
    )


def a_box(figure, limits=(480, 700)):
    canvas = a_canvas()
    return PictureBox(figure, canvas, canvas.tree.root.child("Figure"), limits)


def test_a_picture_has_its_own_size():
    assert a_box(a_figure()).size == pytest.approx((141.73, 70.87), abs=0.01)


def test_a_picture_wider_than_the_text_is_made_smaller():
    assert a_box(a_figure(width=340, height=170)).size == pytest.approx((480, 240))


def test_a_picture_taller_than_the_page_is_made_smaller():
    assert a_box(a_figure(width=100, height=1000)).size[1] == pytest.approx(700)


def test_a_picture_shrinks_to_half_its_size_and_no_further():
    box = a_box(a_figure(width=100, height=200))
    width, height = box.size

    box.shrink(0.2 * height)
    assert box.size == pytest.approx((0.8 * width, 0.8 * height))
    box.shrink(0.9 * height)
    assert box.size == pytest.approx((0.4 * width, 0.4 * height))


def test_a_tall_picture_shrinks_to_stay_with_its_heading_and_its_caption():
    heading = Heading(level=1, text=a_text("heading " * 40), anchor="h")
    figure = a_figure(width=170, height=240, caption=a_text("caption " * 60))

    assert len(read(heading, figure).pages) == 1


def test_a_picture_is_never_cut():
    assert a_box(a_figure()).parts(480, 10, at_top=True) == []


def test_a_picture_tells_where_it_stands():
    box = a_box(a_figure(anchor="map"))

    box.paint(50, 700, 480)

    layout = box.element.attributes["Layout"]
    assert layout["BBox"] == "[50.00 629.13 191.73 700.00]"
    assert box.canvas.anchors == {"map": 1}


def embedded(data):
    [image] = read(a_figure(data)).pages[0].images
    assert image.image is not None
    return image.image.mode


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_plain_pictures_stay_as_they_are(mode):
    assert embedded(a_picture(mode)) == mode


@pytest.mark.parametrize("mode", ["RGBA", "P", "1", "LA", "I;16"])
def test_all_others_become_opaque_colour(mode):
    assert embedded(a_picture(mode)) == "RGB"


def test_a_transparent_colour_becomes_white():
    assert embedded(a_picture("RGB", transparency=(0, 0, 0))) == "RGB"


def test_a_photograph_is_embedded_as_it_came():
    data = a_picture("RGB", "JPEG")

    [image] = read(a_figure(data)).pages[0].images

    assert image.data == data


def test_a_photograph_for_the_press_becomes_rgb():
    assert embedded(a_picture("CMYK", "JPEG")) == "RGB"


def test_a_picture_that_cannot_be_read_is_named():
    with pytest.raises(RenderError, match='picture "A map" cannot be read'):
        read(a_figure(b"no picture"))
