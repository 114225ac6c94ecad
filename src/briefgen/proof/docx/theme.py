"""Which colours the names of a theme stand for (ECMA-376 part 1, 17.18.97 and 20.1.6)."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from lxml import etree

from briefgen.proof.docx.names import A, W

__all__ = ["Theme", "themed"]

_SIGN: Final = "theme:"
_BETWEEN: Final = "|"
_COLOUR: Final = re.compile(r"[0-9A-Fa-f]{6}")
_PLACES: Final = {  # ST_ThemeColor to the elements of a:clrScheme
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
}  # fmt: skip
_MAPPED: Final = {"background1": "bg1", "text1": "t1", "background2": "bg2", "text2": "t2"}
_MAPPING: Final = {"bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2"}
_WITHOUT_THEME: Final = {"dk1": "000000", "lt1": "FFFFFF"}


def themed(element: etree._Element, prefix: str, said: str | None) -> str | None:
    """Return a colour that an element says, or names by a theme: then `Theme.colour` knows it.

    `prefix` is that of its attributes (`themeColor`, `themeFill`), `said` what it says itself.
    """
    name = element.get(W + prefix)
    if name is None or name == "none":
        return said
    stem = prefix.removesuffix("Color")
    tint, shade = element.get(f"{W}{stem}Tint") or "", element.get(f"{W}{stem}Shade") or ""
    return _SIGN + _BETWEEN.join((name, tint, shade, said or ""))


class Theme:
    """The colours of a file's theme; without one, the ground is white and the text black."""

    def __init__(
        self, root: etree._Element | None = None, settings: etree._Element | None = None
    ) -> None:
        """Take the theme and the settings, which may let a name stand for another."""
        self._root, self._settings = root, settings
        self._resolved: dict[str, str] = {}

    def colour(self, said: str | None) -> str | None:
        """Return what a colour is in hexadecimal digits; as it stands where no theme names it."""
        if said is None or not said.startswith(_SIGN):
            return said
        found = self._resolved.get(said)
        if found is None:
            found = self._resolved[said] = self._colour(*said.removeprefix(_SIGN).split(_BETWEEN))
        return found

    def _colour(self, name: str, tint: str, shade: str, own: str) -> str:
        base = self._colours.get(self._place(name))
        if base is None or ((tint or shade) and _COLOUR.fullmatch(own)):
            return own  # Why: Word writes the colour that it has worked out
        return _shaded(base, _share(tint), _share(shade)) if tint or shade else base

    def _place(self, name: str) -> str:
        key = _MAPPED.get(name)
        if key is not None:
            mapping = None if self._settings is None else self._settings.find(_SCHEME_MAPPING)
            name = (mapping.get(W + key) if mapping is not None else None) or _MAPPING[key]
        return _PLACES.get(name, "")

    @cached_property
    def _colours(self) -> Mapping[str, str]:
        return {**_WITHOUT_THEME, **dict(self._said())}

    def _said(self) -> Iterator[tuple[str, str]]:
        scheme = None if self._root is None else self._root.find(f"{A}themeElements/{A}clrScheme")
        for place in scheme if scheme is not None else ():
            for colour in place:
                said = colour.get("lastClr") or colour.get("val") or ""
                if _COLOUR.fullmatch(said):
                    yield etree.QName(place).localname, said


_SCHEME_MAPPING: Final = f"{W}clrSchemeMapping"


def _share(text: str) -> float:
    """Return a share of w:themeTint or w:themeShade, all where it says none."""
    try:
        return int(text, 16) / 255
    except ValueError:
        return 1


def _shaded(colour: str, tint: float, shade: float) -> str:
    """Return a colour nearer to white by its tint, to black by its shade (17.18.97)."""
    channels = (int(colour[place : place + 2], 16) for place in (0, 2, 4))
    mixed = ((channel * tint + 255 * (1 - tint)) * shade for channel in channels)
    return "".join(f"{round(channel):02X}" for channel in mixed)
