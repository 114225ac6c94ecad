"""What the properties of runs say of words: whether and how they show, in which language."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from lxml import etree

from briefgen.proof.docx.hidden import shade
from briefgen.proof.docx.names import OFF, VAL, W, half_points
from briefgen.proof.docx.theme import themed

__all__ = ["NOTHING_SAID", "TELLERS", "Found", "RunProperties", "run_properties"]


class RunProperties(NamedTuple):
    """What w:rPr says; None where it does not. Sizes are in half-points.

    `language`, `native` and `eastern` are the languages of Western words, of those that run from
    right to left (or are of a complex script), and of East Asian ones. `width` is that of the
    letters in percent, `apart` what is put between them, `raised` how far they stand above
    the line, `fitted` the width that all of them take together, as the file says it.
    """

    vanish: bool | None = None
    web_hidden: bool | None = None
    colour: str | None = None
    size: int | None = None
    native_size: int | None = None
    ground: str | None = None
    language: str | None = None
    native: str | None = None
    eastern: str | None = None
    is_native: bool | None = None
    spec_vanish: bool | None = None
    struck: bool | None = None
    struck_twice: bool | None = None
    width: str | None = None
    apart: str | None = None
    raised: str | None = None
    fitted: str | None = None

    def over(self, under: "RunProperties") -> "RunProperties":
        """Return these where they say something, the others where not."""
        if self is NOTHING_SAID:
            return under
        if under is NOTHING_SAID:
            return self
        pairs = zip(self, under, strict=True)
        return RunProperties._make([mine if mine is not None else theirs for mine, theirs in pairs])


NOTHING_SAID: Final = RunProperties()

Found = dict[str, bool | int | str | None]
"""What was found so far, by the names of `RunProperties`."""


def run_properties(element: etree._Element | None) -> RunProperties:
    """Return what an element w:rPr says."""
    found: Found = {}
    for child in element if element is not None else ():
        tell = TELLERS.get(child.tag)
        if tell is not None:
            tell(child, found)
    return RunProperties(**found) if found else NOTHING_SAID  # type: ignore[arg-type]  # by name


def _vanish(child: etree._Element, found: Found) -> None:
    found["vanish"] = child.get(VAL) not in OFF


def _web_hidden(child: etree._Element, found: Found) -> None:
    found["web_hidden"] = child.get(VAL) not in OFF


def _is_native(child: etree._Element, found: Found) -> None:
    found["is_native"] = child.get(VAL) not in OFF


def _spec_vanish(child: etree._Element, found: Found) -> None:
    found["spec_vanish"] = child.get(VAL) not in OFF


def _struck(child: etree._Element, found: Found) -> None:
    found["struck"] = child.get(VAL) not in OFF


def _struck_twice(child: etree._Element, found: Found) -> None:
    found["struck_twice"] = child.get(VAL) not in OFF


def _width(child: etree._Element, found: Found) -> None:
    found["width"] = child.get(VAL)


def _apart(child: etree._Element, found: Found) -> None:
    found["apart"] = child.get(VAL)


def _raised(child: etree._Element, found: Found) -> None:
    found["raised"] = child.get(VAL)


def _fitted(child: etree._Element, found: Found) -> None:
    found["fitted"] = child.get(VAL)


def _colour(child: etree._Element, found: Found) -> None:
    found["colour"] = themed(child, "themeColor", child.get(VAL))


def _size(child: etree._Element, found: Found) -> None:
    found["size"] = half_points(child.get(VAL))


def _native_size(child: etree._Element, found: Found) -> None:
    found["native_size"] = half_points(child.get(VAL))


def _ground(child: etree._Element, found: Found) -> None:
    ground = shade(child)
    if ground and (child.tag == _HIGHLIGHT or "ground" not in found):  # a highlight lies on top
        found["ground"] = ground


def _language(child: etree._Element, found: Found) -> None:
    names = (("language", VAL), ("native", _BIDI), ("eastern", _EAST_ASIA))
    found.update({name: said for name, key in names if (said := child.get(key))})


_HIGHLIGHT: Final = f"{W}highlight"
_BIDI: Final = f"{W}bidi"
_EAST_ASIA: Final = f"{W}eastAsia"

TELLERS: Final[Mapping[object, Callable[[etree._Element, Found], None]]] = {
    f"{W}vanish": _vanish,
    f"{W}specVanish": _spec_vanish,
    f"{W}webHidden": _web_hidden,
    f"{W}strike": _struck,
    f"{W}dstrike": _struck_twice,
    f"{W}w": _width,
    f"{W}spacing": _apart,
    f"{W}position": _raised,
    f"{W}fitText": _fitted,
    f"{W}color": _colour,
    f"{W}sz": _size,
    f"{W}szCs": _native_size,
    f"{W}shd": _ground,
    f"{W}highlight": _ground,
    f"{W}lang": _language,
    f"{W}rtl": _is_native,
    f"{W}cs": _is_native,
}
"""How to read each element of w:rPr that says something, by its name."""
