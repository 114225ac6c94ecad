"""The PNG that stands in for an SVG picture: in the PDF, and in Words that draw no SVG."""

import io
from dataclasses import replace

from briefgen.compose.edition import Picture
from briefgen.compose.pictures import printed_size
from briefgen.diagnostics import AssetError
from briefgen.style.look import Look

__all__ = ["with_stand_in"]

_DOTS = 300 / 25.4  # a millimetre


def with_stand_in(name: str, picture: Picture, look: Look) -> Picture:
    """Return an SVG picture with a PNG in its place, and itself beside that.

    It has 300 dots an inch of its printed size. Its words are drawn in the fonts of the look and
    no others, so that every computer draws the same. Raises AssetError for one that cannot be
    drawn.
    """
    width, _ = printed_size(picture.width, picture.height)
    data = _drawn(name, picture.data, round(width * _DOTS), look)
    return replace(picture, data=data, media_type="image/png", vector=picture.data)


def _drawn(name: str, svg: bytes, width: int, look: Look) -> bytes:
    """Return the picture as PNG on white, so many pixels wide."""
    import resvg_py
    from lxml import etree
    from PIL import Image

    from briefgen.render.pdf.fonts.files import font_files

    fonts = font_files(look)
    try:
        drawn = resvg_py.svg_to_bytes(
            svg_string=etree.tostring(etree.fromstring(svg), encoding="unicode"),
            width=max(1, width),
            background="#ffffff",
            skip_system_fonts=True,
            font_files=[str(path) for path in fonts.paths],
            font_family=fonts.text,
            serif_family=fonts.text,
            sans_serif_family=fonts.text,
            cursive_family=fonts.text,
            fantasy_family=fonts.text,
            monospace_family=fonts.mono,
        )
    except ValueError as error:
        raise AssetError(f'"{name}" is not an SVG picture that can be drawn: {error}') from error
    stream = io.BytesIO()
    with Image.open(io.BytesIO(drawn)) as image:
        image.convert("RGB").save(stream, "PNG", dpi=(300, 300))
    return stream.getvalue()
