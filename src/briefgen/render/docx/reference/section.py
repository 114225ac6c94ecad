"""Which page a template sets its text on: that of its last section, as it comes to be."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from lxml import etree

from briefgen.diagnostics import TemplateError
from briefgen.render.docx.reference.leftovers import is_of_the_template
from briefgen.render.docx.reference.opening import Template, Tree
from briefgen.render.docx.reference.stylebook import W, is_length, length
from briefgen.style.look import Paper

__all__ = ["SIDES", "Section", "held_section"]

SIDES = ("header", "footer")
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_KEPT = (  # in the order in which Word wants them (ECMA-376 part 1, 17.6.17)
    "pgSz", "pgMar", "pgBorders", "lnNumType", "cols", "vAlign", "titlePg", "textDirection",
    "rtlGutter", "docGrid",
)  # fmt: skip
_LETTER = {"w": "12240", "h": "15840"}  # what Word takes where nothing is said
_MARGINS = {
    **dict.fromkeys(("top", "right", "bottom", "left"), "1440"), "header": "720", "footer": "720",
    "gutter": "0",
}  # fmt: skip
_MM = 25.4 / 1440
_NARROWEST = 80.0
_LOWEST = 80.0
_LARGEST = 31680.0  # twentieths of a point
_LEAST_EDGE = 6.0  # millimetres from the paper's edge: what printers reach
_OFF = frozenset({"0", "false", "off"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A page: measures in millimetres, the text's own among them, and the parts at head and foot.

    `parts` are those at its head and foot, by side and kind; `kinds` are the kinds of pages that
    it tells apart. `count` is how many sections the template has, `columns` how many columns the
    text is set in. `counts_otherwise` tells that its pages are not counted from 1 in figures.
    """

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    header: float
    footer: float
    text_width: float
    columns: int
    count: int
    counts_otherwise: bool
    kinds: tuple[str, ...]
    parts: Mapping[tuple[str, str], str]
    kept: tuple[Tree, ...]

    def with_room(self, heights: Mapping[str, float]) -> "Section":
        """Return the section with room for so much more at its head and foot, in millimetres.

        It is taken from what is free outside of them, so that they stay where the template has
        them; what is more than that moves the text.
        """
        margins = deepcopy(next(each for each in self.kept if each.tag == f"{W}pgMar"))
        measures: dict[str, Any] = {}
        for side, edge in (("header", "top"), ("footer", "bottom")):
            height = heights.get(side, 0.0)
            free = max(0.0, min(height, getattr(self, side) - _LEAST_EDGE))
            measures[side] = getattr(self, side) - free
            measures[edge] = getattr(self, edge) + height - free
            for name, change in ((side, -free), (edge, height - free)):
                old = length(margins.get(f"{W}{name}"))
                margins.set(f"{W}{name}", str(round(old + (change if old >= 0 else -change) / _MM)))
        kept = (margins if each.tag == margins.tag else each for each in self.kept)
        return replace(self, kept=tuple(kept), **measures)

    @property
    def paper(self) -> Paper:
        """The page as a look has it: the text of several columns is one long narrow one."""
        text = self.height - self.top - self.bottom
        return Paper.model_construct(
            width=self.width,
            height=self.height + text * (self.columns - 1),
            top=self.top,
            right=self.width - self.left - self.text_width,
            bottom=self.bottom,
            left=self.left,
            band=self.header,
        )


@lru_cache(4)
def held_section(template: Template) -> Section:
    """Return the last section of a template; raises TemplateError where its text has no room.

    A head or foot that a section does not say is that of the section before it; one that is all
    of an earlier brief is none.
    """
    found = list(_sections(template.tree(template.main)))
    last = _whole(found[-1] if found else etree.Element(f"{W}sectPr"))
    kinds = _kinds(template, last)
    _refuse_odd(last)
    measures = _measures(template, last)
    columns, text_width = _columns(last, measures["width"] - measures["left"] - measures["right"])
    _refuse_small(text_width, measures["height"] - measures["top"] - measures["bottom"])
    return Section(
        **measures,
        text_width=text_width,
        columns=columns,
        count=max(1, len(found)),
        counts_otherwise=last.find(f"{W}pgNumType") is not None,
        kinds=kinds,
        parts=_parts(template, found),
        kept=tuple(_alone(e) for name in _KEPT if (e := last.find(f"{W}{name}")) is not None),
    )


def _refuse_odd(section: Tree) -> None:
    """Raise TemplateError for a page whose measures are none, or more than Word's 22 inches."""
    for name, measures in (("pgSz", ("w", "h")), ("pgMar", tuple(_MARGINS))):
        said = {
            key: text for each in section.iterchildren(f"{W}{name}") for key, text in each.items()
        }
        for key in measures:
            text = str(said.get(f"{W}{key}", "0"))
            if not is_length(text) or abs(length(text)) > _LARGEST:
                message = f'its page says {key}="{text}" in {name}, which is no measure of a page'
                raise TemplateError(message, "set size and margins of the page anew in Word")


def _refuse_small(width: float, height: float) -> None:
    """Raise TemplateError for a text of too few millimetres."""
    for side, measure, least, remedy in (
        ("wide", width, _NARROWEST, "widen the page or its columns, or narrow the margins"),
        ("high", height, _LOWEST, "make the page higher, or its margins smaller"),
    ):
        if measure < least:
            found = max(0.0, measure)
            message = f"its text is {found:.0f} mm {side}, where {least:.0f} are needed"
            raise TemplateError(message, remedy)


def _parts(template: Template, sections: Iterable[Tree]) -> dict[tuple[str, str], str]:
    """Return the heads and feet of the last of the sections, by side and kind."""
    parts: dict[tuple[str, str], str] = {}
    for each in sections:
        parts |= _references(template, each)
    return {page: name for page, name in parts.items() if is_of_the_template(template, name)}


def _sections(document: Tree) -> Iterator[Tree]:
    for section in document.iter(f"{W}sectPr"):
        parent = section.getparent()
        if parent is not None and parent.tag != f"{W}sectPrChange":
            yield section


def _whole(section: Tree) -> Tree:
    """Return a copy of a section that says its size and margins, as Word takes them if not said."""
    whole = deepcopy(section)
    for name, measures in (("pgSz", _LETTER), ("pgMar", _MARGINS)):
        if whole.find(f"{W}{name}") is None:
            etree.SubElement(whole, f"{W}{name}", {f"{W}{k}": v for k, v in measures.items()})
    return whole


def _alone(element: Tree) -> Tree:
    """Return a copy of a property that leads to no other part: borders of pictures do."""
    copied = deepcopy(element)
    for each in copied.iter(etree.Element):
        for key in [key for key in each.attrib if str(key).startswith(_R)]:
            del each.attrib[key]
    return copied


def _references(template: Template, section: Tree) -> dict[tuple[str, str], str]:
    relations = template.relations(template.main)
    found: dict[tuple[str, str], str] = {}
    for side in SIDES:
        for reference in section.iterchildren(f"{W}{side}Reference"):
            relation = relations.get(reference.get(f"{_R}id", ""))
            if relation and not relation.is_external and relation.target in template.entries:
                found[side, reference.get(f"{W}type", "default")] = relation.target
    return found


def _kinds(template: Template, section: Tree) -> tuple[str, ...]:
    """Return the kinds of pages that the section tells apart."""
    settings = template.part("settings")
    first = _is_on(section, "titlePg")
    even = settings is not None and _is_on(settings, "evenAndOddHeaders")
    return (*["first"] * first, *["even"] * even, "default")


def _is_on(parent: Tree, name: str) -> bool:
    found = parent.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val") not in _OFF


def _measures(template: Template, section: Tree) -> dict[str, float]:
    """Return the measures of the page in millimetres; the gutter belongs to a margin."""
    size, margins = (dict(e.attrib) for name in _KEPT[:2] for e in section.iterchildren(W + name))
    told = {"width": size.get(f"{W}w"), "height": size.get(f"{W}h")}
    told |= {name: margins.get(f"{W}{name}", usual) for name, usual in _MARGINS.items()}
    measures = {name: abs(length(text)) * _MM for name, text in told.items()}
    gutter = measures.pop("gutter")
    settings = template.part("settings")
    is_above = settings is not None and _is_on(settings, "gutterAtTop")
    measures["top" if is_above else "left"] += gutter
    return measures


def _columns(section: Tree, width: float) -> tuple[int, float]:
    """Return how many columns there are, and the width of the narrowest in millimetres."""
    columns = section.find(f"{W}cols")
    if columns is None:
        return 1, width
    own = [length(each.get(f"{W}w")) * _MM for each in columns.iterchildren(f"{W}col")]
    if len(own) > 1 and columns.get(f"{W}equalWidth") in _OFF:
        return len(own), min(own)
    number = max(1, round(length(columns.get(f"{W}num"))))
    space = length(columns.get(f"{W}space") or "720") * _MM
    return number, (width - space * (number - 1)) / number
