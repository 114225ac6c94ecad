"""Where the files of a family are: in a Python package, or where the user keeps them."""

import importlib.metadata
import importlib.util
import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from briefgen.diagnostics import AssetError
from briefgen.document.east_asian import EAST_ASIAN
from briefgen.render.pdf.fonts.cutting import Cut, cut_font
from briefgen.render.pdf.fonts.typeface import Typeface

__all__ = ["Family"]

_BOLD = 700


@dataclass(frozen=True, slots=True)
class _Package:
    """Where a family that comes as a Python package keeps its files.

    `extra` is that of our own distribution which brings it, empty where the base does; `carries`
    tells of such a family what no other has.
    """

    distribution: str
    module: str
    regular: str
    bold: str = ""
    italic: str = ""
    bold_italic: str = ""
    folder: str = "files"
    extra: str = ""
    carries: re.Pattern[str] = re.compile("(?!)")


_NOTO_CJK = re.compile(  # little of the planes beyond the first, but signs that others lack
    rf"(?![\U00020000-\U0003ffff])[{EAST_ASIAN}]|[\u2160-\u217b\u21d2\u21d4\u2460-\u24f4]"
)


def _noto_cjk(region: str) -> _Package:
    return _Package(
        "rendercv-fonts",
        "rendercv_fonts",
        f"NotoSans{region}-Regular.ttf",
        f"NotoSans{region}-Bold.ttf",
        folder="Noto Sans",
        extra="cjk",
        carries=_NOTO_CJK,
    )


_PACKAGES = {
    "Arimo": _Package(
        "fontpkg-arimo", "fontpkg_arimo", "Arimo[wght].ttf", italic="Arimo-Italic[wght].ttf"
    ),
    "IBM Plex Mono": _Package(
        "fontpkg-ibm-plex-mono",
        "fontpkg_ibm_plex_mono",
        "IBMPlexMono-Regular.ttf",
        "IBMPlexMono-Bold.ttf",
        "IBMPlexMono-Italic.ttf",
        "IBMPlexMono-BoldItalic.ttf",
    ),
    "IBM Plex Sans Arabic": _Package(
        "fontpkg-ibm-plex-sans-arabic",
        "fontpkg_ibm_plex_sans_arabic",
        "IBMPlexSansArabic-Regular.ttf",
        "IBMPlexSansArabic-Bold.ttf",
    ),
    "Noto Sans Arabic": _Package(
        "fontpkg-noto-sans-arabic", "fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf"
    ),
    "Noto Sans SC": _noto_cjk("SC"),
    "Noto Sans JP": _noto_cjk("JP"),
    "Noto Sans KR": _noto_cjk("KR"),
}


@dataclass(frozen=True, slots=True)
class Family:
    """A family by name; each face is read when it is first asked for."""

    name: str

    @property
    def is_packaged(self) -> bool:
        """Whether the family comes as a Python package, and not as a file of the user's own."""
        return self.name in _PACKAGES

    @property
    def is_at_hand(self) -> bool:
        """Whether the package of the family is installed; a file is missed when it is read."""
        package = _PACKAGES.get(self.name)
        return package is None or importlib.util.find_spec(package.module) is not None

    @property
    def files(self) -> tuple[Path, ...]:
        """The files of the family as they are kept, each face that has one."""
        package = _PACKAGES.get(self.name)
        if package is None:
            return tuple(dict.fromkeys(_own_file(self.name, style) for style in _STYLES))
        names = (package.regular, package.bold, package.italic, package.bold_italic)
        return tuple(_folder(package) / name for name in names if name)

    @property
    def told_name(self) -> str:
        """What the family is called in its files."""
        if self.is_packaged:
            return self.name
        from PIL import ImageFont

        try:
            return ImageFont.truetype(self.name).getname()[0] or self.name
        except OSError:
            raise AssetError(f"the font {self.name!r} cannot be read") from None

    def extra_for(self, char: str) -> str:
        """Return the extra that would bring this family, if it alone carries a character."""
        package = _PACKAGES.get(self.name)
        return package.extra if package and package.carries.match(char) else ""

    def face(self, *, bold: bool, italic: bool) -> Typeface:
        """Return the face for a weight and a slope, or the nearest that the family has."""
        return _typeface(self.name, bold, italic)


@cache
def _typeface(family: str, bold: bool, italic: bool) -> Typeface:
    package = _PACKAGES.get(family)
    if package is None:
        return _own_face(family, bold, italic)
    plain = (italic and package.italic) or package.regular
    styled = package.bold_italic if italic else package.bold
    if bold and styled:
        return _packaged(package, styled)
    if bold and plain.endswith("wght].ttf"):
        slanted = italic and bool(package.italic)
        return _cut(family, package, plain, "Bold Italic" if slanted else "Bold")
    if bold and package.bold:
        return _packaged(package, package.bold)
    return _packaged(package, plain)


@cache
def _packaged(package: _Package, file: str) -> Typeface:
    stem = file.removesuffix(".ttf").partition("[")[0]
    return Typeface(f"briefgen-{stem}", _read(_folder(package) / file))


@cache
def _cut(family: str, package: _Package, file: str, style: str) -> Typeface:
    version = importlib.metadata.version(package.distribution)
    cut = Cut(family=family, style=style, weight=_BOLD, version=version)
    return Typeface(f"briefgen-{cut.name}", cut_font(_read(_folder(package) / file), cut))


def _folder(package: _Package) -> Path:
    found = importlib.util.find_spec(package.module)
    if found is None or found.origin is None:
        raise AssetError(f"the font package {package.distribution} is not installed")
    return Path(found.origin).parent / package.folder


_STYLES = ("", "Bold", "Italic", "BoldItalic")


def _own_file(name: str, style: str) -> Path:
    """Return the file of a style beside that of the regular face, which itself where is none."""
    path = Path(name)
    sibling = path.with_name(path.name.replace("-Regular", f"-{style}")) if style else path
    return sibling if sibling.is_file() else path


_OWN: dict[bytes, Typeface] = {}  # reportlab knows each font once


@cache
def _own_face(name: str, bold: bool, italic: bool) -> Typeface:
    """Return a face of the user's own; `-Regular` in its file name leads to its siblings.

    Two files are told from each other by what is in them: their names, and those of the fonts in
    them, may be the same.
    """
    style = f"{'Bold' if bold else ''}{'Italic' if italic else ''}"
    path = _own_file(name, style)
    if style and path == Path(name):
        return _own_face(name, False, False)
    data = _read(path)
    if data not in _OWN:
        _OWN[data] = Typeface(f"briefgen-{path.name}", data, mark=sha256(data).hexdigest()[:8])
    return _OWN[data]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        known = ", ".join(_PACKAGES)
        raise AssetError(
            f"the font {str(path)!r} is neither a file nor a family at hand ({known})"
        ) from None
