"""What kind of picture a file holds, and how large it is."""

import io
import warnings

from briefgen.compose.edition import Picture
from briefgen.diagnostics import AssetError

__all__ = ["picture_of"]

_MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}


def picture_of(name: str, data: bytes) -> Picture:
    """Return a picture that both formats can carry; raises AssetError for any other."""
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
        raise AssetError(f'"{name}" is not a PNG or JPEG picture that can be read') from error
    return Picture(data=data, media_type=_MEDIA_TYPES[form], width=width, height=height)
