"""Which fonts and colours a template has, as those of a look."""

import re
from collections.abc import Mapping
from functools import cached_property

from briefgen.render.docx.reference.opening import Template, Tree
from briefgen.render.docx.reference.stylebook import Stylebook, Typography, W
from briefgen.style.look import Colours

__all__ = ["Theme", "palette", "resolved", "theme_of"]

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PLACES = {  # ST_ThemeColor to the elements of a:clrScheme
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
}  # fmt: skip
_MAPPED = {
    "text1": ("t1", "dark1"), "background1": ("bg1", "light1"), "text2": ("t2", "dark2"),
    "background2": ("bg2", "light2"),
}  # fmt: skip
_BLACK, _WHITE = "000000", "FFFFFF"
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_SYSTEM = {"windowText": _BLACK, "window": _WHITE}
_LENGTHENED = {"dk": "dark", "lt": "light", "med": "medium"}
_SHORTENED = re.compile(r"^(?:dk|lt|med)(?=[A-Z])")
_LEGIBLE = 4.5  # WCAG 2.2, 1.4.3
_STEP = 0.06
_TINTS = {"panel": 0.08, "rule": 0.55, "hair": 0.22}


class Theme:
    """The fonts and colours of a theme, by the names that styles call them."""

    def __init__(self, theme: Tree | None, settings: Tree | None) -> None:
        """Take the theme, and the settings, which may let a name stand for another."""
        self._theme, self._settings = theme, settings

    def colour(self, name: str) -> str | None:
        """Return a colour in hexadecimal digits, None where the theme does not know it."""
        if name in _MAPPED:
            key, usual = _MAPPED[name]
            mapping = None
            if self._settings is not None:
                mapping = self._settings.find(f"{W}clrSchemeMapping")
            name = usual if mapping is None else mapping.get(f"{W}{key}", usual)
        return self._colours.get(_PLACES.get(name, ""))

    def font(self, said: Mapping[str, str]) -> str:
        """Return the font of Latin letters that w:rFonts comes to, empty where it says none.

        A font of the theme counts more than one that is named beside it (17.3.2.26).
        """
        named = said.get("asciiTheme")
        return (self._font(named) if named else "") or said.get("ascii", "")

    def _font(self, name: str) -> str:
        """Return the font that `minorHAnsi` and the like stand for, empty where none is."""
        level = "majorFont" if name.startswith("major") else "minorFont"
        found = None
        if self._theme is not None:
            found = self._theme.find(f"{_A}themeElements/{_A}fontScheme/{_A}{level}/{_A}latin")
        return "" if found is None else found.get("typeface", "")

    @cached_property
    def _colours(self) -> Mapping[str, str]:
        scheme = (
            None if self._theme is None else self._theme.find(f"{_A}themeElements/{_A}clrScheme")
        )
        found: dict[str, str] = {}
        for place in () if scheme is None else scheme:
            for colour in place:
                if (said := _told(colour)) is not None:
                    found[str(place.tag).removeprefix(_A)] = said
        return found


def theme_of(template: Template) -> Theme:
    """Return the theme of a template."""
    return Theme(template.part("theme"), template.part("settings"))


def palette(stylebook: Stylebook, theme: Theme, own: Colours, titles: Typography) -> Colours:
    """Return a palette of a template's colours; `own` is for what it does not say.

    Accents are the colour of its headings of the first level (`titles`), darkened until words in
    it can be read on white; grounds and rules are tints of it.
    """
    heading = resolved(titles.colour, theme)
    accent = heading if heading and _is_colour(heading) else theme.colour("accent1")
    accent = _legible(accent or own.accent.removeprefix("#"))
    body = resolved(stylebook.typography(None).colour, theme) or theme.colour("text1") or _BLACK
    link = stylebook.character(stylebook.find("character", "Hyperlink", is_built_in=True))
    linked = resolved(link.get("color"), theme) or theme.colour("hyperlink")
    found = {
        "ink": _legible(body),
        "accent": accent,
        "link": _legible(linked or own.link.removeprefix("#")),
        **{name: _mixed(accent, _WHITE, share) for name, share in _TINTS.items()},
    }
    return own.model_copy(update={name: f"#{colour}" for name, colour in found.items()})


def resolved(colour: Mapping[str, str] | None, theme: Theme) -> str | None:
    """Return what w:color comes to in hexadecimal digits, None where it is automatic."""
    if colour is None:
        return None
    named = theme.colour(colour.get("themeColor", ""))
    is_changed = "themeShade" in colour or "themeTint" in colour
    said = colour.get("val", "auto")
    if named and not is_changed:
        return named
    return said.upper() if _COLOUR.fullmatch(said) else named


def _told(colour: Tree) -> str | None:
    """Return a colour of a theme in hexadecimal digits, None where it is told in another way.

    A colour of the system has a name, and beside it what it was when the theme was last saved.
    """
    name = colour.get("val") or ""
    match str(colour.tag).removeprefix(_A):
        case "srgbClr":
            said = name
        case "sysClr":
            said = colour.get("lastClr") or _SYSTEM.get(name, "")
        case "prstClr":
            said = _preset(name)
        case _:
            said = ""
    return said.upper() if _COLOUR.fullmatch(said) else None


def _preset(name: str) -> str:
    """Return a colour that has a name (20.1.10.48): those of SVG, some of them shortened."""
    from PIL.ImageColor import colormap

    whole = _SHORTENED.sub(lambda found: _LENGTHENED[found[0]], name).lower()
    said = colormap.get(whole, "")
    return said.removeprefix("#") if isinstance(said, str) else ""


def _is_colour(said: str) -> bool:
    """Tell whether a colour is neither black nor a grey."""
    channels = _channels(said)
    return max(channels) - min(channels) > 24


def _legible(colour: str) -> str:
    """Return a colour, made darker as far as words in it need to be read on white."""
    share = 1.0
    made = colour
    while _contrast(made) < _LEGIBLE:
        share -= _STEP
        made = _mixed(colour, _BLACK, share)
    return made


def _mixed(colour: str, other: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "".join(f"{round(one * share + two * (1 - share)):02X}" for one, two in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (0, 2, 4))


def _contrast(colour: str) -> float:
    """Return the contrast to white (WCAG 2.2)."""
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
        for each in (channel / 255 for channel in _channels(colour))
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
