"""What paragraphs in a style of the template's say themselves, so that the brief reads as it is."""

from collections.abc import Mapping
from copy import deepcopy

from lxml import etree

from briefgen.render.docx.reference.headings import is_numbered_heading
from briefgen.render.docx.reference.opening import Tree
from briefgen.render.docx.reference.placing import place
from briefgen.render.docx.reference.stylebook import W, length, value
from briefgen.render.docx.reference.styling import Styling
from briefgen.render.docx.styles.names import style_id

__all__ = ["Paragraphs"]

_ID = f"{W}styleId"
_CONTENTS = frozenset(map(style_id, ("toc 1", "toc 2")))


class Paragraphs:
    """Fits our paragraphs to the template's styles that they are in.

    Why: our numberings count the items of a list, in whatever style they stand, and a contents list
    of Word has the place of its page numbers in its paragraphs, not in its style.
    """

    def __init__(self, styling: Styling, own: Tree, text_width: int) -> None:
        """Take the styles, ours as they were, and the width of the text in twips."""
        self._width = text_width
        styles = {style.get(_ID, ""): style for style in own.iterchildren(f"{W}style")}
        found = styling.found.items()
        self._stops = {
            name: styling.book.typography(theirs).tabs
            for name, theirs in found
            if name in _CONTENTS
        }
        lists = (name for name in styling.found if not is_numbered_heading(styles[name]))
        numbers = ((name, styles[name].find(f"{W}pPr/{W}numPr")) for name in lists)
        self._numbers = {name: number for name, number in numbers if number is not None}

    def fit(self, root: Tree) -> None:
        """Let the paragraphs of a part say what ours say by their style."""
        for properties in list(root.iter(f"{W}pPr")):
            style = value(properties, "pStyle") or ""
            if style in self._numbers and properties.find(f"{W}numPr") is None:
                place(properties, deepcopy(self._numbers[style]))
            if style in self._stops:
                self._stop(properties, self._stops[style])

    def _stop(self, properties: Tree, stops: Mapping[int, str]) -> None:
        """Put the page number of a contents line at the right edge of the text, as Word does.

        A stop of its own, behind the number of a heading, stays.
        """
        if dict(stops) == {self._width: "right"}:
            return
        own = list(properties.iterfind(f"{W}tabs/{W}tab"))
        kept = {self._width, *(round(length(each.get(f"{W}pos"))) for each in own)}
        tabs = _element("tabs")
        for position in sorted(stops):
            if position not in kept:
                tabs.append(_element("tab", val="clear", pos=str(position)))
        tabs.extend(own)
        tabs.append(_element("tab", val="right", leader="dot", pos=str(self._width)))
        place(properties, tabs)


def _element(name: str, **attributes: str) -> Tree:
    return etree.Element(f"{W}{name}", {f"{W}{key}": text for key, text in attributes.items()})
