"""Whether a file says which way its words, paragraphs, tables and pages run."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from lxml import etree

from briefgen.document.direction import is_written_right_to_left
from briefgen.proof.docx.census import Census
from briefgen.proof.docx.names import W, is_on, value
from briefgen.proof.docx.package import Part
from briefgen.proof.docx.reading import Reading
from briefgen.proof.docx.runs import run_properties
from briefgen.proof.docx.styles import Definition
from briefgen.proof.readback import Fault
from briefgen.proof.words import has_right_to_left, letters

__all__ = ["direction_faults"]

_TEXT: Final = f"{W}t"
_RUN: Final = f"{W}r"
_PARAGRAPH: Final = f"{W}p"
_REPEATED: Final = frozenset({f"{W}hdr", f"{W}ftr"})
_MOST: Final = 40  # letters that are quoted


def direction_faults(reading: Reading, stories: Iterable[Census]) -> Iterator[Fault]:
    """Yield what would be shown the wrong way round.

    That is words from right to left in a run that does not say so, in any document. In one whose
    language is written so it is also a paragraph with such words, a table and a section that do
    not run that way, and in any other a table and a section that do, and a paragraph of words that
    run from left to right. How the paragraphs of heads and feet run is for a house to say, where
    there are words of the other direction in them.
    """
    is_mirrored = is_written_right_to_left(reading.styles.language)
    said = _Said(reading)
    for story in stories:
        for paragraph, words in _turned(story.part):
            unsaid = [run for run in words if not said.of_run(run, paragraph)]
            if unsaid:
                told = _quoted(unsaid)
                yield Fault(f"{told} runs from right to left, and its run does not", story.name)
            if is_mirrored and not said.of_paragraph(paragraph) and not _is_of_a_house(paragraph):
                told = _quoted(words)
                yield Fault(f"the paragraph of {told} runs from left to right", story.name)
        yield from _needless_runs(story.part, said)
        if not is_mirrored and story.part.root.tag not in _REPEATED:
            yield from _needless_paragraphs(story.part, said)
        yield from _wrong(story.part, "tbl", said.of_table, is_mirrored=is_mirrored)
        yield from _wrong(story.part, "sectPr", _of_section, is_mirrored=is_mirrored)


def _is_of_a_house(paragraph: etree._Element) -> bool:
    """Tell whether a paragraph of a head or foot has words from left to right as well."""
    root = paragraph.getroottree().getroot()
    return root.tag in _REPEATED and bool(letters(_text(paragraph), right_to_left=False))


def _turned(part: Part) -> Iterator[tuple[etree._Element, list[etree._Element]]]:
    """Yield the paragraphs with words from right to left, each with the runs of those."""
    found: dict[etree._Element, list[etree._Element]] = {}
    for text in part.root.iter(_TEXT):
        words = text.text
        if words is None or not has_right_to_left(words) or not letters(words, right_to_left=True):
            continue
        run = next(text.iterancestors(_RUN), None)
        paragraph = next(text.iterancestors(_PARAGRAPH), None)
        if run is not None and paragraph is not None:
            found.setdefault(paragraph, []).append(run)
    yield from found.items()


def _needless_runs(part: Part, said: "_Said") -> Iterator[Fault]:
    """Yield the runs from right to left in which all letters run from left to right.

    Not so letters that stand close by a number in Arabic digits: they are of one word with it.
    """
    for run in _those(part, "r", "rtl", every=said.has_turned_words):
        words = _text(run)
        if has_right_to_left(words) or not letters(words, right_to_left=False):
            continue
        if said.is_turned(run) and not _is_beside_number(run):
            told = _quoted([run])
            yield Fault(f"{told} runs from left to right, and its run does not", part.name)


def _is_beside_number(run: etree._Element) -> bool:
    """Tell whether a run is close by one that ends, or begins, with an Arabic digit."""
    before, after = run.getprevious(), run.getnext()
    last = "" if before is None else _text(before)[-1:]
    first = "" if after is None else _text(after)[:1]
    return any(unicodedata.bidirectional(one) == "AN" for one in last + first)


def _needless_paragraphs(part: Part, said: "_Said") -> Iterator[Fault]:
    """Yield the paragraphs from right to left of which few words run so, and not the first."""
    for paragraph in _those(part, "p", "bidi", every=said.has_turned_paragraphs):
        words = _text(paragraph)
        left, right = (letters(words, right_to_left=way) for way in (False, True))
        if len(left) > len(right) and not _begins_right(words) and said.of_paragraph(paragraph):
            told = _quoted(paragraph.iter(_RUN))
            yield Fault(f"the paragraph of {told} runs from right to left", part.name)


def _those(part: Part, name: str, way: str, *, every: bool) -> Iterable[etree._Element]:
    """Return the elements that may be turned: those that say so, or `every` one."""
    if every:
        return part.root.iter(W + name)
    holders = map(_holder, part.root.iter(W + way))  # XPath in Python would look at every run
    return [each for each in holders if each is not None and each.tag == W + name]


def _wrong(
    part: Part, name: str, runs_left: Callable[[etree._Element], bool], *, is_mirrored: bool
) -> Iterator[Fault]:
    """Yield the tables or the sections that run otherwise than the document."""
    kind = {"tbl": "table", "sectPr": "section"}[name]
    way = "left to right" if is_mirrored else "right to left"
    for number, element in enumerate(part.root.iter(W + name), 1):
        if runs_left(element) is not is_mirrored:
            yield Fault(f"{kind} {number} runs from {way}, and the document does not", part.name)


def _of_section(section: etree._Element) -> bool:
    return is_on(section, "bidi")


class _Said:
    """What the elements of a file and their styles say of directions."""

    def __init__(self, reading: Reading) -> None:
        self._styles = reading.styles
        part = reading.package.first("styles")
        defaults = part.root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr") if part else None
        self._usual = is_on(defaults, "bidi")
        found = () if part is None else part.root.iter(f"{W}bidi", f"{W}rtl")
        tags = {each.tag for each in found}
        self.has_turned_paragraphs = f"{W}bidi" in tags
        self.has_turned_words = f"{W}rtl" in tags

    def of_run(self, run: etree._Element, paragraph: etree._Element) -> bool:
        """Tell whether a run is said to be from right to left."""
        properties = run.find(f"{W}rPr")
        direct = run_properties(properties).is_native
        if direct is not None:
            return direct
        around = value(paragraph.find(f"{W}pPr"), "pStyle")
        chains = (self._styles.chain(value(properties, "rStyle")), self._chain(around))
        said = (own.words.is_native for chain in chains for own in chain)
        return next((each for each in said if each is not None), False)

    def is_turned(self, run: etree._Element) -> bool:
        """Tell whether a run says that it is from right to left, not only of a complex script."""
        properties = run.find(f"{W}rPr")
        paragraph = next(run.iterancestors(_PARAGRAPH), None)
        around = value(None if paragraph is None else paragraph.find(f"{W}pPr"), "pStyle")
        chains = (self._styles.chain(value(properties, "rStyle")), self._chain(around))
        styled = (own.element.find(f"{W}rPr") for chain in chains for own in chain)
        return _first([properties, *styled], "rtl", default=False)

    def of_paragraph(self, paragraph: etree._Element) -> bool:
        """Tell whether a paragraph is said to be from right to left."""
        properties = paragraph.find(f"{W}pPr")
        styles = self._chain(value(properties, "pStyle"))
        elements = [properties, *(own.element.find(f"{W}pPr") for own in styles)]
        return _first(elements, "bidi", default=self._usual)

    def of_table(self, table: etree._Element) -> bool:
        """Tell whether the first column of a table stands at the right."""
        properties = table.find(f"{W}tblPr")
        styles = self._styles.chain(value(properties, "tblStyle"))
        elements = [properties, *(own.element.find(f"{W}tblPr") for own in styles)]
        return _first(elements, "bidiVisual", default=False)

    def _chain(self, name: str | None) -> Iterable[Definition]:
        return self._styles.chain(self._styles.paragraph(name).id)


def _first(elements: Iterable[etree._Element | None], name: str, *, default: bool) -> bool:
    """Return what the first element says that says anything of a property."""
    said = (each for each in elements if each is not None and each.find(W + name) is not None)
    return next((is_on(each, name) for each in said), default)


def _holder(property_: etree._Element) -> etree._Element | None:
    """Return the run or the paragraph that has a property."""
    properties = property_.getparent()
    return None if properties is None else properties.getparent()


def _text(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(_TEXT))


def _begins_right(words: str) -> bool:
    """Tell whether the first letter of words that runs any way runs from right to left."""
    ways = (unicodedata.bidirectional(char) for char in words)
    return next((way != "L" for way in ways if way in {"L", "R", "AL"}), False)


def _quoted(runs: Iterable[etree._Element]) -> str:
    words = " ".join(map(_text, runs))
    words = " ".join(words.split())
    return f'"{words if len(words) <= _MOST else words[:_MOST] + "..."}"'
