"""Which pictures a brief names, what kind each is, and how large."""

import io
import warnings
from collections.abc import Callable, Mapping

from briefgen import checking
from briefgen.app.check import diagnostic
from briefgen.compose.edition import Picture
from briefgen.diagnostics import AssetError, Diagnostic, Severity
from briefgen.reading.tree import Tree
from briefgen.schema.brief import Brief
from briefgen.style.look import Look

__all__ = ["Pictures", "picture_of", "read_pictures"]

Pictures = Callable[[str], bytes]
"""Returns the bytes of the picture that a brief names; raises AssetError."""


_HINT = "name a PNG, JPEG or SVG picture in the brief's folder, or in that of --asset-root"
_SVG = "image/svg+xml"
_MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}


def picture_of(name: str, data: bytes) -> Picture:
    """Return a picture that both formats can carry; raises AssetError for any other."""
    from briefgen.app.svg import is_svg, svg_size

    if is_svg(data):
        width, height = svg_size(name, data)
        return Picture(data=data, media_type=_SVG, width=width, height=height)
    return _raster(name, data)


def _raster(name: str, data: bytes) -> Picture:
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=tuple(_MEDIA_TYPES)) as image:
                image.load()
                width, height = image.size
                form = image.format or ""
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise AssetError(f'"{name}" has more pixels than a page can show') from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise AssetError(f'"{name}" is not a PNG, JPEG or SVG picture that can be read') from error
    return Picture(data=data, media_type=_MEDIA_TYPES[form], width=width, height=height)


def read_pictures(
    brief: Brief, tree: Tree, pictures: Pictures | None, look: Look | None = None
) -> tuple[Mapping[str, Picture], tuple[Diagnostic, ...]]:
    """Return every picture by its path in the brief, and a BG601 for each that is lost.

    With a look each SVG gets a PNG that stands in for it.
    """
    read: dict[str, Picture] = {}
    lost: list[Diagnostic] = []
    for path, name in brief.pictures():
        try:
            picture = picture_of(name, (pictures or _no_folder)(name))
            read[name] = _with_stand_in(name, picture, look)
        except AssetError as error:
            finding = checking.Finding(Severity.ERROR, "BG601", str(error), path, _HINT)
            lost.append(diagnostic(tree, finding))
    return read, tuple(lost)


def _with_stand_in(name: str, picture: Picture, look: Look | None) -> Picture:
    if look is None or picture.media_type != _SVG:
        return picture
    from briefgen.app.rasters import with_stand_in

    return with_stand_in(name, picture, look)


def _no_folder(name: str) -> bytes:
    raise AssetError(f'"{name}" cannot be read: no folder of pictures was given')
