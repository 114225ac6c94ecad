"""Which mark Word prints before a numbered paragraph (ECMA-376 part 1, 17.9)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from briefgen.proof.docx.layout import Layout, laid_out
from briefgen.proof.docx.names import W, integer, is_on, value
from briefgen.proof.docx.styles import Styles

__all__ = ["Mark", "Numbering", "numbered"]

_PLACE: Final = re.compile(r"%([1-9])")
_LARGEST: Final = 32767  # that Word counts to
_DEEPEST: Final = 8
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """What is printed before a paragraph; one that is hidden counts and is not printed.

    `indents` is what its level says of the place of the paragraph.
    """

    text: str
    is_hidden: bool = False
    indents: Layout = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a numbering; `restarts` is the level (from 1) after which it begins anew."""

    start: int
    form: str
    pattern: str
    is_legal: bool
    is_hidden: bool
    restarts: int | None
    indents: Layout = field(default_factory=dict, hash=False)


_NO_LEVEL: Final = _Level(1, "none", "", is_legal=False, is_hidden=False, restarts=None)


@dataclass(slots=True)
class _Numbering:
    """A numbering (w:num): the abstract one it counts in, its levels, where it begins anew."""

    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int]
    styles: dict[str, int]
    is_opened: bool = False


class Numbering:
    """Counts the numbered paragraphs of a file, in order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        """Begin before the first paragraph."""
        self._styles = styles
        self._numbers = _by_id(root, "num", "numId")
        self._abstracts = _by_id(root, "abstractNum", "abstractNumId")
        self._known: dict[str, _Numbering | None] = {}
        self._counts: dict[str, dict[int, int]] = {}

    def level_of_style(self, number: str, style: str) -> int | None:
        """Return the level of a numbering that is linked to a paragraph style, if one is."""
        own = self._numbering(number)
        return own.styles.get(style) if own else None

    def mark(self, number: str, level: int) -> Mark | None:
        """Count a paragraph; return its mark, None where the numbering is not defined."""
        own = self._numbering(number)
        if own is None:
            return None
        level = min(max(level, 0), _DEEPEST)
        counts = self._counts.setdefault(own.abstract, {})
        if not own.is_opened:
            own.is_opened = True
            for begun in own.starts:
                counts.pop(begun, None)
        self._count(own, counts, level)
        printed = own.levels.get(level, _NO_LEVEL)
        return Mark(_printed(own, counts, printed), printed.is_hidden, printed.indents)

    def _count(self, own: _Numbering, counts: dict[int, int], level: int) -> None:
        """Count one more at this level: levels passed over are begun, deeper ones begin anew."""
        for passed_over in range(level):
            counts.setdefault(passed_over, _start(own, passed_over))
        counts[level] = counts[level] + 1 if level in counts else _start(own, level)
        for deeper in [depth for depth in counts if depth > level]:
            restarts = own.levels.get(deeper, _NO_LEVEL).restarts
            if restarts is None or level < restarts:
                del counts[deeper]

    def _numbering(self, number: str) -> _Numbering | None:
        if number not in self._known:
            self._known[number] = self._defined(number)
        return self._known[number]

    def _defined(self, number: str) -> _Numbering | None:
        element = self._numbers.get(number)
        key = value(element, "abstractNumId")
        if element is None or key not in self._abstracts:
            return None
        abstract = self._linked(self._abstracts[key])
        overrides = {
            integer(each.get(f"{W}ilvl")): each for each in element.iterchildren(f"{W}lvlOverride")
        }
        elements = {
            integer(each.get(f"{W}ilvl")): each for each in abstract.iterchildren(f"{W}lvl")
        }
        own = {
            at: lvl for at, each in overrides.items() if (lvl := each.find(f"{W}lvl")) is not None
        }
        said = {at: value(each, "startOverride") for at, each in overrides.items()}
        elements |= own
        return _Numbering(
            abstract=key,
            levels={at: _level(each) for at, each in elements.items()},
            starts={at: integer(start) for at, start in said.items() if start is not None},
            styles={style: at for at, e in elements.items() if (style := value(e, "pStyle"))},
        )

    def _linked(self, abstract: etree._Element) -> etree._Element:
        """Return the definition that an abstract numbering borrows from a numbering style."""
        style = self._styles.element(value(abstract, "numStyleLink"))
        found = style.find(f"{W}pPr/{W}numPr") if style is not None else None
        number = self._numbers.get(value(found, "numId") or "")
        return self._abstracts.get(value(number, "abstractNumId") or "", abstract)


def _by_id(root: etree._Element | None, tag: str, key: str) -> dict[str, etree._Element]:
    elements: Iterable[etree._Element] = () if root is None else root.iterchildren(W + tag)
    return {element.get(W + key) or "": element for element in elements}


def _level(element: etree._Element) -> _Level:
    restart = value(element, "lvlRestart")
    words, place = element.find(f"{W}rPr"), element.find(f"{W}pPr/{W}ind")
    return _Level(
        start=integer(value(element, "start"), 0 if element.find(f"{W}start") is None else 1),
        form=value(element, "numFmt") or "decimal",
        pattern=value(element, "lvlText") or "",
        is_legal=is_on(element, "isLgl"),
        is_hidden=words is not None and is_on(words, "vanish"),
        restarts=None if restart is None else integer(restart),
        indents={} if place is None else laid_out(place),
    )


def _start(own: _Numbering, level: int) -> int:
    return own.starts.get(level, own.levels.get(level, _NO_LEVEL).start)


def _printed(own: _Numbering, counts: dict[int, int], level: _Level) -> str:
    """Return the pattern of a level with the numbers of the levels it names."""
    if level.form == "bullet":
        return level.pattern

    def number(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        form = own.levels.get(at, _NO_LEVEL).form
        count = counts.get(at, _start(own, at))
        return numbered(count, "decimal" if level.is_legal and form != "none" else form)

    return _PLACE.sub(number, level.pattern)


def numbered(number: int, form: str) -> str:
    """Return a number in a form of Word's (ST_NumberFormat); in digits where it is not known."""
    if form == "none":
        return ""
    if number > _LARGEST:
        return str(number)
    if form == "decimalZero":
        return f"{number:02d}"
    if form in {"lowerLetter", "upperLetter"} and number > 0:
        repeat, letter = divmod(number - 1, len(_LETTERS))
        written = _LETTERS[letter] * (repeat + 1)
    elif form in {"lowerRoman", "upperRoman"} and number > 0:
        written = _roman(number)
    else:
        return str(number)
    return written.upper() if form.startswith("upper") else written


def _roman(number: int) -> str:
    written = ""
    for size, letters in _ROMAN:
        times, number = divmod(number, size)
        written += letters * times
    return written
