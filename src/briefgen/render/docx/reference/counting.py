"""How our numberings come to stand beside those of a template."""

from collections.abc import Container, Iterable
from copy import deepcopy

from briefgen.render.docx.reference.cleaning import clean, mend, mend_numbering
from briefgen.render.docx.reference.opening import Template, Tree
from briefgen.render.docx.reference.stylebook import W, length, value
from briefgen.render.docx.reference.styling import Styling

__all__ = ["Counting"]

_VAL, _NUMBER, _ABSTRACT = f"{W}val", f"{W}numId", f"{W}abstractNumId"
_PICTURES = [f"{W}numPicBullet", f"{W}lvlPicBulletId"]
_HIGHEST = 0xFFFFFFFF


class Counting:
    """The numberings of a template, ours after them, under numbers that are free."""

    def __init__(self, template: Template, own: Tree) -> None:
        """Put our numberings behind the template's."""
        self.root = _emptied(own)
        theirs = template.part("numbering")
        if theirs is not None:
            self.root = deepcopy(theirs)
            clean(self.root)
            mend_numbering(self.root)
            mend(self.root, template)
            _without_pictures(self.root)
        self._shift = _largest(self.root, "num", _NUMBER)
        self._abstract_shift = _largest(self.root, "abstractNum", _ABSTRACT) + 1
        self._own = own

    def join(
        self, styling: Styling, roots: Iterable[Tree], bound: Container[str] = frozenset()
    ) -> None:
        """Add those of ours that these parts name; then let the parts name them as they are now.

        A level whose style is the template's own is led to by the paragraphs, not by the style,
        but for those styles that are `bound` to it (by their identifiers in our document).
        """
        for link in list(self.root.iter(f"{W}pStyle")):
            parent = link.getparent()
            if parent is not None and link.get(_VAL) in styling.silenced:
                parent.remove(link)
        roots = tuple(roots)
        used = {element.get(_VAL) for root in roots for element in root.iter(_NUMBER)}
        numbers = [each for each in self._own.iterchildren(f"{W}num") if each.get(_NUMBER) in used]
        counted = {value(each, "abstractNumId") for each in numbers}
        definitions = self._own.iterchildren(f"{W}abstractNum")
        kept = [each for each in definitions if each.get(_ABSTRACT) in counted]
        taken = {(value(each, "nsid") or "").upper() for each in self.root}
        for element in (*kept, *numbers):
            made = self._shifted(element)
            _unlink(made, styling, bound)
            styling.rename(made)
            styling.colour(made)
            _make_unique(made, taken)
            self._insert(made)
        for root in roots:
            self._renumber(root)

    def _renumber(self, root: Tree) -> None:
        for element in root.iter(_NUMBER):
            number = round(length(element.get(_VAL)))
            if number:
                element.set(_VAL, str(number + self._shift))

    def _shifted(self, element: Tree) -> Tree:
        made = deepcopy(element)
        if made.tag == f"{W}num":
            made.set(_NUMBER, str(int(made.get(_NUMBER, "0")) + self._shift))
            for abstract in made.iterchildren(_ABSTRACT):
                abstract.set(_VAL, str(int(abstract.get(_VAL, "0")) + self._abstract_shift))
        elif made.tag == f"{W}abstractNum":
            made.set(_ABSTRACT, str(int(made.get(_ABSTRACT, "0")) + self._abstract_shift))
        return made

    def _insert(self, element: Tree) -> None:
        """Add a definition before all numberings, a numbering behind them."""
        tags = [f"{W}num", f"{W}numIdMacAtCleanup"]
        later = self.root.find(tags[1] if element.tag == tags[0] else tags[0])
        if later is None:
            later = self.root.find(tags[1])
        if later is None:
            self.root.append(element)
        else:
            later.addprevious(element)


def _unlink(definition: Tree, styling: Styling, bound: Container[str]) -> None:
    """Take the link to a style from levels whose style is the template's, or is not there."""
    for link in list(definition.iter(f"{W}pStyle")):
        name = link.get(_VAL, "")
        parent = link.getparent()
        is_loose = name not in styling.names or (name in styling.found and name not in bound)
        if parent is not None and is_loose:
            parent.remove(link)


def _emptied(root: Tree) -> Tree:
    made = deepcopy(root)
    for child in list(made):
        made.remove(child)
    return made


def _without_pictures(root: Tree) -> None:
    for element in list(root.iter(*_PICTURES)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _largest(root: Tree, name: str, key: str) -> int:
    numbers: Iterable[int] = (round(length(e.get(key))) for e in root.iterchildren(f"{W}{name}"))
    return max(numbers, default=0)


def _make_unique(element: Tree, taken: set[str]) -> None:
    """Give a definition a number of its own by which Word joins lists that are pasted."""
    mark = element.find(f"{W}nsid")
    if mark is None:
        return
    number = int(mark.get(_VAL, "0"), 16)
    while f"{number:08X}" in taken:
        number = (number + 1) & _HIGHEST
    mark.set(_VAL, f"{number:08X}")
    taken.add(f"{number:08X}")
