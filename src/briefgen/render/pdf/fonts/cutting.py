"""How a bold is cut from a variable font, once, and where it is kept."""

import hashlib
import io
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs

__all__ = ["Cut", "cut_font"]

_NAMES_OF_VARIATION = (16, 17, 21, 22, 25)
_PLATFORMS = ((3, 1, 0x409), (1, 0, 0))
_SELECTION = {"Bold": 0b100000, "Bold Italic": 0b100001}
_STYLED = 0b1100001
_MAC_STYLE = {"Bold": 1, "Bold Italic": 3}


@dataclass(frozen=True, slots=True)
class Cut:
    """An instance to be cut: its family, its style (Bold, Bold Italic), its weight."""

    family: str
    style: str
    weight: int
    version: str

    @property
    def name(self) -> str:
        """The PostScript name, one of its own: under the old one it would be set as regular."""
        return f"{self.family}-{self.style}".replace(" ", "")


def cut_font(source: bytes, cut: Cut) -> bytes:
    """Return the instance, from the user's cache or freshly cut and kept there."""
    kept = _place(source, cut)
    with suppress(OSError):
        return kept.read_bytes()
    data = _instance(source, cut)
    with suppress(OSError):  # a cache that cannot be written costs time, not the document
        _keep(kept, data)
    return data


def _place(source: bytes, cut: Cut) -> Path:
    digest = hashlib.sha256(source).hexdigest()[:16]
    folder = Path(platformdirs.user_cache_dir("briefgen")) / "fonts"
    return folder / f"{cut.name}-{cut.version}-{digest}.ttf"


def _keep(place: Path, data: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(place)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _instance(source: bytes, cut: Cut) -> bytes:
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
    places: dict[str, int | None] = {axis.axisTag: None for axis in font["fvar"].axes}
    font = instancer.instantiateVariableFont(font, {**places, "wght": cut.weight}, inplace=True)
    _rename(font, cut)
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def _rename(font: Any, cut: Cut) -> None:
    names = font["name"]
    full = f"{cut.family} {cut.style}"
    for place in _PLATFORMS:
        for key, value in (
            (1, cut.family),
            (2, cut.style),
            (3, f"{full} {cut.version} static"),
            (4, full),
            (6, cut.name),
        ):
            names.setName(value, key, *place)
    for key in _NAMES_OF_VARIATION:
        names.removeNames(nameID=key)
    font["OS/2"].usWeightClass = cut.weight
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~_STYLED | _SELECTION[cut.style]
    font["head"].macStyle = _MAC_STYLE[cut.style]
