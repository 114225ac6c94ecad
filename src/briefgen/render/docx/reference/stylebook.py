"""Which styles a template has, under which names, and what each says with all its bases."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefgen.render.docx.markup import WORD
from briefgen.render.docx.reference.opening import Template, Tree

__all__ = ["Stylebook", "Typography", "W", "is_length", "length", "stylebook_of", "value"]

W = f"{{{WORD}}}"
_VAL = f"{W}val"
_OFF = frozenset({"0", "false", "off"})
_MEASURE = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)(mm|cm|in|pt|pc|pi)?")
_TWIPS = {"": 1.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440, "pt": 20, "pc": 240, "pi": 240}
_SUMS = frozenset({"spacing", "ind", "rFonts"})
_LINES = {  # of the size: what fonts that houses use take for a line, by their own measures
    "arial": 1.149, "calibri": 1.221, "cambria": 1.172, "georgia": 1.136, "helvetica": 1.149,
    "segoe ui": 1.33, "tahoma": 1.207, "times new roman": 1.149, "trebuchet ms": 1.161,
    "verdana": 1.215,
}  # fmt: skip
_LINE = 1.2  # what others take, about
_USUAL_SIZE = 10.0  # points: what Word takes where nothing is said (ECMA-376 part 1, 17.3.2.38)


@dataclass(frozen=True, slots=True, kw_only=True)
class Typography:
    """What a paragraph style comes to, in points; `tabs` are stops in twips by their position.

    `spacing` is what w:spacing says, `font` what w:rFonts does, `colour` what w:color does: None
    where it is automatic. `outline` counts from 0.
    """

    size: float
    spacing: Mapping[str, str]
    before: float
    after: float
    bold: bool
    italic: bool
    colour: Mapping[str, str] | None
    font: Mapping[str, str]
    left: int
    hanging: int
    is_justified: bool
    number: str | None
    outline: int | None
    breaks_page: bool
    tabs: Mapping[int, str]

    def leading(self, font: str) -> float:
        """Return the distance of two lines in points, in a font that is called so."""
        natural = self.size * _LINES.get(font.lower(), _LINE)
        line, rule = length(self.spacing.get("line")), self.spacing.get("lineRule", "auto")
        if not line:
            return natural
        if rule == "auto":
            return natural * line / 240
        return line / 20 if rule == "exact" else max(line / 20, natural)


class Stylebook:
    """The styles of a template; found by name and alias, whatever their identifiers."""

    def __init__(self, template: Template) -> None:
        """Read the styles of a template."""
        root = template.part("styles")
        assert root is not None, "opened() refuses what has no styles"  # noqa: S101
        self.root = root
        self._by_id: dict[str, Tree] = {}
        self._exact: dict[tuple[str, str], Tree] = {}
        self._defaults: dict[str, Tree] = {}
        styles = list(root.iterchildren(f"{W}style"))
        for style in styles:
            self._by_id.setdefault(style.get(f"{W}styleId", ""), style)
            if style.get(f"{W}default") not in {None, *_OFF}:
                self._defaults.setdefault(_kind(style), style)
            self._exact.setdefault((_kind(style), value(style, "name") or ""), style)
        for style in styles:
            for alias in (value(style, "aliases") or "").split(","):
                self._exact.setdefault((_kind(style), alias.strip()), style)
        self._caseless = {
            (kind, name.lower()): style for (kind, name), style in reversed(self._exact.items())
        }

    @property
    def ids(self) -> frozenset[str]:
        """The identifiers that are taken."""
        return frozenset(self._by_id)

    @property
    def names(self) -> frozenset[str]:
        """The names and aliases that are taken, in small letters."""
        return frozenset(name for _, name in self._caseless)

    def styles(self) -> Iterator[tuple[str, str]]:
        """Yield the kind and the name of each style."""
        for style in self._by_id.values():
            yield _kind(style), value(style, "name") or ""

    def find(self, kind: str, name: str, *, is_built_in: bool) -> str | None:
        """Return the identifier of the style of this name or alias, None where there is none.

        Word knows its own styles by their names in any case; others are told apart by it.
        """
        found = self._exact.get((kind, name))
        if found is None and is_built_in:
            found = self._caseless.get((kind, name.lower()))
        return None if found is None else found.get(f"{W}styleId")

    def default(self, kind: str) -> str | None:
        """Return the identifier of the style of what has none."""
        found = self._defaults.get(kind)
        return None if found is None else found.get(f"{W}styleId")

    def name(self, identifier: str) -> str:
        """Return what a style is called."""
        found = self._by_id.get(identifier)
        return "" if found is None else value(found, "name") or ""

    def typography(self, identifier: str | None) -> Typography:
        """Return what a paragraph style says with its bases and the defaults of the document."""
        said = self._said(identifier)
        size = _points(said, "sz", "val", 2) or _USUAL_SIZE
        spacing, indent = said.get("spacing", {}), said.get("ind", {})
        return Typography(
            size=size,
            spacing=spacing,
            before=_spaced(spacing, "before"),
            after=_spaced(spacing, "after"),
            bold=_is_on(said, "b"),
            italic=_is_on(said, "i"),
            colour=_colour(said),
            font=said.get("rFonts", {}),
            left=round(length(indent.get("left") or indent.get("start"))),
            hanging=round(length(indent.get("hanging")) - length(indent.get("firstLine"))),
            is_justified=said.get("jc", {}).get("val") in {"both", "distribute"},
            number=said.get("numId", {}).get("val"),
            outline=_outline(said),
            breaks_page=_is_on(said, "pageBreakBefore"),
            tabs=_stops(said),
        )

    def paragraph_properties(self, identifier: str | None) -> frozenset[str]:
        """Return what a paragraph style says anything of, with its bases, by element."""
        return frozenset(self._said(identifier))

    def indents(self, identifier: str | None) -> Mapping[str, str]:
        """Return what a paragraph style says of indents, with its bases."""
        return self._said(identifier).get("ind", {})

    def character(self, identifier: str | None) -> Mapping[str, Mapping[str, str]]:
        """Return what a character style says with its bases: attributes by element."""
        return {} if identifier is None else self._chained(identifier)

    def _said(self, identifier: str | None) -> dict[str, dict[str, str]]:
        said: dict[str, dict[str, str]] = {}
        for place in ("rPrDefault/{0}rPr", "pPrDefault/{0}pPr"):
            found = self.root.find(f"{W}docDefaults/{W}{place.format(W)}")
            said |= _properties(found, said)
        return said | self._chained(identifier or self.default("paragraph"), said)

    def _chained(
        self, identifier: str | None, said: dict[str, dict[str, str]] | None = None
    ) -> dict[str, dict[str, str]]:
        chain: list[Tree] = []
        style = self._by_id.get(identifier or "")
        while style is not None and style not in chain:
            chain.append(style)
            style = self._by_id.get(value(style, "basedOn") or "")
        said = dict(said or {})
        for each in reversed(chain):
            for part in ("pPr", "rPr"):
                said |= _properties(each.find(f"{W}{part}"), said)
        return said


@lru_cache(4)
def stylebook_of(template: Template) -> Stylebook:
    """Return the styles of a template, read once for a whole run."""
    return Stylebook(template)


def value(parent: Tree | None, name: str) -> str | None:
    """Return the `w:val` of a child, None where there is no such child."""
    found = None if parent is None else parent.find(f"{W}{name}")
    return None if found is None else found.get(_VAL)


def is_length(text: str) -> bool:
    """Return whether this is a measure of Word's."""
    return _MEASURE.fullmatch(text) is not None


def length(text: str | None) -> float:
    """Return a measure of Word's, which may have a unit, in twentieths of a point."""
    found = _MEASURE.fullmatch(text or "")
    return float(found[1]) * _TWIPS[found[2] or ""] if found else 0.0


def _kind(style: Tree) -> str:
    return str(style.get(f"{W}type", "paragraph"))


def _properties(element: Tree | None, before: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Return the attributes of each property by its name; spaces and fonts add to what was said."""
    said: dict[str, dict[str, str]] = {}
    for child in () if element is None else element:
        name = str(child.tag).removeprefix(W)
        own = {str(key).removeprefix(W): str(text) for key, text in child.attrib.items()}
        if name == "numPr":
            said |= _properties(child, before)
        elif name == "tabs":
            stops = {each.get(f"{W}pos", ""): each.get(_VAL, "") for each in child}
            said["tabs"] = {**before.get("tabs", {}), **stops}
        elif name in _SUMS and name in before:
            said[name] = {**_overruled(before[name], own), **own}
        else:
            said[name] = own
    return said


def _overruled(before: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """Return what was said before, without the fonts of the theme that are named anew."""
    return {key: said for key, said in before.items() if key.removesuffix("Theme") not in own}


def _is_on(said: Mapping[str, Mapping[str, str]], name: str) -> bool:
    return name in said and said[name].get("val") not in _OFF


def _points(said: Mapping[str, Mapping[str, str]], name: str, key: str, parts: int) -> float:
    return length(said.get(name, {}).get(key)) / parts


def _spaced(spacing: Mapping[str, str], side: str) -> float:
    """Return the space above or below in points; what Word chooses by itself is 14 points."""
    if spacing.get(f"{side}Autospacing") not in {None, *_OFF}:
        return 14.0
    return length(spacing.get(side)) / 20


def _colour(said: Mapping[str, Mapping[str, str]]) -> Mapping[str, str] | None:
    colour = said.get("color", {})
    is_named = "themeColor" in colour or colour.get("val", "auto") != "auto"
    return colour if is_named else None


def _outline(said: Mapping[str, Mapping[str, str]]) -> int | None:
    level = said.get("outlineLvl", {}).get("val", "9")
    return int(level) if level.isdigit() and int(level) < 9 else None


def _stops(said: Mapping[str, Mapping[str, str]]) -> dict[int, str]:
    stops = said.get("tabs", {}).items()
    return {round(length(at)): kind for at, kind in stops if kind != "clear"}
