"""PNG and JPEG are pictures; everything else is refused before a format trips over it."""

import io

import pytest
from PIL import Image

from briefgen.app.pictures import picture_of
from briefgen.diagnostics import AssetError
from tests.samples import sample_picture


def encoded(form: str, mode: str = "RGB", size: tuple[int, int] = (40, 30)) -> bytes:
    held = io.BytesIO()
    Image.new(mode, size).save(held, form)
    return held.getvalue()


@pytest.mark.parametrize(
    ("form", "mode", "media_type"),
    [
        ("PNG", "RGB", "image/png"),
        ("PNG", "RGBA", "image/png"),
        ("PNG", "P", "image/png"),
        ("JPEG", "L", "image/jpeg"),
        ("JPEG", "CMYK", "image/jpeg"),
    ],
)
def test_a_picture_is_known_by_what_it_holds(form, mode, media_type):
    data = encoded(form, mode)

    picture = picture_of("figure.bin", data)

    assert (picture.media_type, picture.width, picture.height) == (media_type, 40, 30)
    assert picture.data == data


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<vector/>",
        encoded("GIF"),
        encoded("BMP"),
        encoded("TIFF"),
        sample_picture()[:-30],
        encoded("JPEG", size=(400, 300))[:900],
    ],
    ids=["empty", "xml", "gif", "bmp", "tiff", "cut PNG", "cut JPEG"],
)
def test_other_files_and_broken_pictures_are_refused(data):
    with pytest.raises(AssetError, match=r'^"map.png" is not a PNG, JPEG or SVG picture'):
        picture_of("map.png", data)


@pytest.mark.parametrize("most", [1199, 500])
def test_a_picture_that_would_fill_the_memory_is_refused(monkeypatch, most):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", most)

    with pytest.raises(AssetError, match="has more pixels than a page can show"):
        picture_of("map.png", encoded("PNG"))
