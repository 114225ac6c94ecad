"""Whether a Word file and a PDF say the same, and whether they say what the brief says."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen.document.document import Document
from briefgen.proof.disagreement import Aspect, Disagreement, Saying, Side
from briefgen.proof.docx.reader import read_docx
from briefgen.proof.margins import dormant_disagreements, margin_disagreements
from briefgen.proof.marked import is_on_template, marking_disagreements
from briefgen.proof.passages import Telling, passage_disagreements
from briefgen.proof.pdf.reader import read_pdf
from briefgen.proof.readback import Kind, Passage, Readback
from briefgen.proof.witness import witness
from briefgen.proof.words import squeezed

__all__ = ["disagreements", "verify"]

_LONGEST_PROPERTY = 255  # what Word keeps of one
_SLACK = 60  # signs and spaces between keywords
_IN_EVERY_FILE = ("title", "author", "subject", "keywords", "created", "modified", "language")
_FIELDS = {
    "title": "title", "subject": "subtitle", "language": "language", "marking": "marking",
    "keywords": "keywords", "author": "authors", "created": "date", "modified": "date",
    "category": "product", "status": "status", "identifier": "serial", "serial": "serial",
    "version": "version", "information cut-off": "information_cutoff", "countries": "countries",
}  # fmt: skip


def verify(
    docx: bytes | None, pdf: bytes | None, document: Document | None = None
) -> tuple[Disagreement, ...]:
    """Return everything in which the files disagree with each other and with the document.

    Every file that is given is read back from its bytes. Raises ProofError for one that is no such
    file.
    """
    readbacks = {}
    if docx is not None:
        readbacks[Side.DOCX] = read_docx(docx)
    if pdf is not None:
        readbacks[Side.PDF] = read_pdf(pdf)
    if document is not None:
        readbacks[Side.BRIEF] = witness(document)
    return disagreements(readbacks)


def disagreements(readbacks: Mapping[Side, Readback]) -> tuple[Disagreement, ...]:
    """Return everything in which these tellings disagree, and the faults of each by itself.

    Each file is held against the brief where there is one. If nothing speaks against them, or
    there is no brief, they are held against each other: the pages that a contents list names, for
    one, are told by the files alone.
    """
    found = [one for side, readback in readbacks.items() for one in _alone(readback, side)]
    files = [side for side in (Side.DOCX, Side.PDF) if side in readbacks]
    brief = readbacks.get(Side.BRIEF)
    for side in files:
        found += dormant_disagreements(readbacks[side], side, brief)
    if brief:
        for side in files:
            found += _between(readbacks, Side.BRIEF, side)
    if len(files) > 1 and not (found and brief):
        found += _between(readbacks, Side.DOCX, Side.PDF)
    return tuple(found)


def _between(
    readbacks: Mapping[Side, Readback], one_side: Side, other_side: Side
) -> Iterator[Disagreement]:
    one, other = readbacks[one_side], readbacks[other_side]
    sides = one_side, other_side
    on_template = is_on_template(one) or is_on_template(other)
    tellings = {
        side: Telling(side, _without_pages(each.passages) if on_template else each.passages)
        for side, each in readbacks.items()
    }
    third = next((telling for side, telling in tellings.items() if side not in sides), None)
    yield from passage_disagreements(
        tellings[one_side], tellings[other_side], third if one_side is Side.BRIEF else None
    )
    yield from (marking_disagreements if on_template else margin_disagreements)(one, other, sides)
    yield from _properties(one, other, sides)


def _without_pages(passages: Sequence[Passage]) -> Sequence[Passage]:
    """Return passages without the pages that lines of contents name: those of another layout."""
    return tuple(
        replace(passage, mark=None) if passage.kind is Kind.CONTENTS and passage.mark else passage
        for passage in passages
    )


def _alone(readback: Readback, side: Side) -> Iterator[Disagreement]:
    """Yield what is wrong with one telling by itself: its faults, its outline."""
    for fault in readback.faults:
        saying = Saying(side, "", fault.place)
        yield Disagreement(Aspect.STRUCTURE, fault.message, (saying,))
    headings = tuple(
        (one.level, one.words) for one in readback.passages if one.kind is Kind.HEADING
    )
    if headings == readback.outline:
        return
    counts, told = Counter(headings), Counter(readback.outline)
    for level, words in (counts - told).elements():
        yield _outline(side, f'the outline lacks the heading "{words}" of level {level}')
    for level, words in (told - counts).elements():
        yield _outline(side, f'the outline has "{words}" at level {level}, and no heading has')
    if sorted(headings) == sorted(readback.outline):
        yield _outline(side, "the outline has another order than the headings")


def _outline(side: Side, message: str) -> Disagreement:
    return Disagreement(Aspect.OUTLINE, message, (Saying(side, ""),))


def _properties(one: Readback, other: Readback, sides: tuple[Side, Side]) -> Iterator[Disagreement]:
    shared = one.properties.keys() & other.properties.keys()
    for name in sorted(shared.union(_IN_EVERY_FILE)):
        mine, yours = (said.properties.get(name, "") for said in (one, other))
        if not _is_same(name, mine, yours):
            sayings = Saying(sides[0], mine), Saying(sides[1], yours)
            message = f'the property "{name}" says otherwise'
            yield Disagreement(Aspect.PROPERTY, message, sayings, _FIELDS.get(name))


def _is_same(name: str, mine: str, yours: str) -> bool:
    """Tell whether a property is the same, as far as Word keeps it, which cuts what is long.

    Keywords are parted by what each format parts them by. Of what made a file the name counts, not
    its version: a brief may be held against a file that was made long ago.
    """
    if name == "generator":
        mine, yours = (text.partition(" ")[0] for text in (mine, yours))
    if name == "keywords":
        mine, yours = (re.sub("[;, ]", "", text) for text in (mine, yours))
    one, other = squeezed(mine), squeezed(yours)
    if max(len(mine), len(yours)) < _LONGEST_PROPERTY - _SLACK:
        return one == other
    shared = min(len(one), len(other))
    return bool(shared) and one[:shared] == other[:shared]
