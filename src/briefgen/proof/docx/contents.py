"""Whether lists of contents show what Word would list: their lines must not change on an update.

What is due is worked out from the instruction of the field (ECMA-376 part 1, 17.16.5.68) and from
the headings that are there.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from lxml import etree

from briefgen.proof.docx.census import Census
from briefgen.proof.docx.field_ends import instructions
from briefgen.proof.docx.instructions import Instruction
from briefgen.proof.docx.names import W
from briefgen.proof.docx.reading import Entry, Reading
from briefgen.proof.readback import Fault
from briefgen.proof.words import squeezed

__all__ = ["contents_faults"]

_KNOWN: Final = frozenset("obnuhpwxz")
_PARAGRAPH, _START, _END = f"{W}p", f"{W}bookmarkStart", f"{W}bookmarkEnd"

_Line = tuple[int, str]


def contents_faults(reading: Reading, main: Census) -> Iterator[Fault]:
    """Yield lists of contents that would have other lines on an update, or whose rule is unknown.

    `main` is the main part of the file.
    """
    lists = [each for each in instructions(main) if each.name == "TOC"]
    for text, count in Counter(each.text for each in lists).items():
        instruction = next(each for each in lists if each.text == text)
        unknown = [switch for switch in instruction.switches if switch not in _KNOWN]
        if unknown:
            message = f'the list of contents "{text}" has a switch that is not known: {unknown[0]}'
            yield Fault(message, main.name)
        elif message := _difference(_shown(reading, text), _due(reading, instruction) * count):
            yield Fault(f'the list of contents "{text}" {message}', main.name)


def _shown(reading: Reading, text: str) -> list[_Line]:
    """Return the lines of the lists with this instruction."""
    lines = (each for each in reading.outline if each.contents and each.contents.text == text)
    return [(each.level, each.words) for each in lines if each.level and squeezed(each.words)]


def _due(reading: Reading, instruction: Instruction) -> list[_Line]:
    """Return the lines that Word would make of the headings."""
    headings: Sequence[Entry] = [each for each in reading.outline if each.contents is None]
    if instruction.bookmark is not None:
        covered = _covered(reading.package.main.root, instruction.bookmark)
        headings = [each for each in headings if each.paragraph in covered]
    levels = ((_level(each, instruction), each.words) for each in headings)
    return [(level, words) for level, words in levels if level and squeezed(words)]


def _level(heading: Entry, instruction: Instruction) -> int:
    """Return the level at which a heading is listed, 0 where it is not.

    The switch `u` lists by the outline of paragraphs too, whatever their style is called.
    """
    by_outline = heading.outlined if instruction.has("u") else None
    by_style = heading.level if instruction.has("o") or not instruction.has("u") else None
    return next((level for level in (by_style, by_outline) if level in instruction.levels), 0) or 0


def _difference(shown: list[_Line], due: list[_Line]) -> str:
    """Return the first line in which two lists differ, in words; nothing where they are alike."""
    for number, (own, wanted) in enumerate(zip_longest(shown, due), 1):
        if _compared(own) != _compared(wanted):
            return f"has as line {number} {_told(own)} and would have {_told(wanted)}"
    return ""


def _compared(line: _Line | None) -> _Line | None:
    return line and (line[0], squeezed(line[1]))


def _told(line: _Line | None) -> str:
    return f'"{" ".join(line[1].split())}" of level {line[0]}' if line else "nothing"


def _covered(root: etree._Element, name: str) -> set[etree._Element]:
    """Return the paragraphs that a bookmark has some part of, none where there is no such one."""
    found: set[etree._Element] = set()
    number: str | None = None
    for element in root.iter(_PARAGRAPH, _START, _END):
        if element.tag == _PARAGRAPH:
            if number is not None:
                found.add(element)
        elif element.tag == _END:
            if element.get(f"{W}id") == number:
                break
        elif (element.get(f"{W}name") or "").lower() == name.lower():
            number = element.get(f"{W}id")
            found |= set(element.iterancestors(_PARAGRAPH))
    return found
