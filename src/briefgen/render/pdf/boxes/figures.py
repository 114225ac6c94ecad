"""A picture on the page: never wider than the text, never taller than the page."""

import io
from typing import Any

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from briefgen.diagnostics import RenderError
from briefgen.document.blocks import Figure
from briefgen.render.pdf.boxes.box import Box
from briefgen.render.pdf.file.canvas import TaggedCanvas
from briefgen.render.pdf.file.hooks import compact_streams
from briefgen.render.pdf.file.structure import Element

__all__ = ["SPACE_ROUND", "PictureBox"]

SPACE_ROUND = 8.0
"""Points above a picture and below its caption."""

_LEAST_SCALE = 0.5
_PLAIN_MODES = frozenset({"RGB", "L"})


class PictureBox(Box):
    """The picture of a figure, at the text's edge; its caption follows."""

    def __init__(
        self, figure: Figure, canvas: TaggedCanvas, element: Element, limits: tuple[float, float]
    ) -> None:
        super().__init__(before=SPACE_ROUND)
        self.figure = figure
        self.canvas = canvas
        self.element = element
        width, height = figure.width * mm, figure.height * mm
        scale = min(1, limits[0] / width, limits[1] / height)
        self.size = (width * scale, height * scale)

    def shrink(self, excess: float) -> None:
        """Make the picture lower by so much, but no smaller than half."""
        width, height = self.size
        scale = max(_LEAST_SCALE, 1 - excess / height)
        self.size = (width * scale, height * scale)

    def measure(self, _width: float) -> float:
        """Return the picture's height."""
        return self.size[1]

    def parts(self, _width: float, _room: float, *, at_top: bool) -> list[Box]:  # noqa: ARG002
        """Return nothing: a picture is never cut."""
        return []

    def paint(self, left: float, top: float, _width: float) -> None:
        """Draw the picture, with its alt text and the box it fills for assistive technology."""
        width, height = self.size
        bottom = top - height
        start = self.canvas.across(left, width)
        edges = (start, bottom, start + width, top)
        box = " ".join(f"{edge:.2f}" for edge in edges)
        self.element.attributes["Layout"] = {"Placement": "/Block", "BBox": f"[{box}]"}
        if self.figure.anchor:
            self.canvas.mark_place(self.figure.anchor, left, top)
        self.canvas.open(self.element)
        with compact_streams():
            self.canvas.drawImage(_reader(self.figure), start, bottom, width, height)
        self.canvas.close()


def _reader(figure: Figure) -> ImageReader:
    """Return the picture as PDF/A takes it: in grey or RGB, with nothing transparent."""
    from PIL import Image

    try:
        picture = Image.open(io.BytesIO(figure.data))
        picture.load()
    except (OSError, ValueError, SyntaxError):
        raise RenderError(f'the picture "{figure.alt}" cannot be read') from None
    if picture.format == "JPEG" and picture.mode in _PLAIN_MODES:
        return ImageReader(io.BytesIO(figure.data))
    return ImageReader(_opaque(picture))


def _opaque(picture: Any) -> Any:
    """Return a picture on white, in grey or RGB."""
    from PIL import Image

    if picture.mode in _PLAIN_MODES and "transparency" not in picture.info:
        return picture
    layer = picture.convert("RGBA")
    ground = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(ground, layer).convert("RGB")
