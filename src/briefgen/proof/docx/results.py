"""Whether fields show what Word would work out: what is cached must not change on an update."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from briefgen.proof.docx.census import Census
from briefgen.proof.docx.field_ends import instructions
from briefgen.proof.docx.instructions import Instruction, instruction_of
from briefgen.proof.docx.names import W, integer
from briefgen.proof.docx.places import noted
from briefgen.proof.docx.reading import Reading
from briefgen.proof.readback import Fault
from briefgen.proof.words import squeezed

__all__ = ["result_faults"]

_CHECKED: Final = frozenset({"REF", "NOTEREF", "SEQ"})
_OTHERWISE: Final = {  # what makes a field show a number or a place, not the words
    "NOTEREF": ("p",),
    "REF": ("d", "f", "n", "p", "r", "t", "w"),
}
_TEXT, _TYPED = f"{W}t", f"{W}instrText"
_START, _END = f"{W}bookmarkStart", f"{W}bookmarkEnd"
_TURN, _SIMPLE, _PARAGRAPH = f"{W}fldChar", f"{W}fldSimple", f"{W}p"
_SIGNS: Final = {f"{W}noBreakHyphen": "\u2011", f"{W}tab": " ", f"{W}br": " ", _PARAGRAPH: " "}
_TAGS: Final = (_TEXT, _TYPED, _START, _END, _TURN, _SIMPLE, *_SIGNS)


@dataclass(slots=True)
class _Shown:
    """A field that was read: its instruction, and what it shows."""

    part: str
    typed: str = ""
    result: str = ""
    has_result: bool = False

    @property
    def instruction(self) -> Instruction:
        return instruction_of(self.typed)


def result_faults(reading: Reading, stories: Iterable[Census]) -> Iterator[Fault]:
    """Yield cross-references, repeated notes and counted captions that show something else."""
    stories = list(stories)
    typed = {story.name: list(instructions(story)) for story in stories}
    referred = (each.argument.lower() for every in typed.values() for each in every)
    scan = _Scan(frozenset(referred))
    for story in stories:
        if any(each.name in _CHECKED for each in typed[story.name]):
            scan.read(story)
    due = _Due(reading, scan.enclosed)
    for field in scan.fields:
        wanted = due.of(field.instruction)
        if wanted is not None and squeezed(field.result) != squeezed(wanted):
            message = (
                f'the field "{field.typed.strip()}" shows "{field.result.strip()}"'
                f' and would show "{wanted.strip()}"'
            )
            yield Fault(message, field.part)


class _Due:
    """What fields would show; captions are counted, so they are asked for in their order."""

    def __init__(self, reading: Reading, enclosed: dict[str, str]) -> None:
        self._reading = reading
        self._enclosed = enclosed
        self._counts: dict[str, int] = defaultdict(int)

    def of(self, instruction: Instruction) -> str | None:
        """Return what a field would show, None where nothing is known of it."""
        if instruction.name == "SEQ":
            return self._counted(instruction)
        if instruction.forms or any(map(instruction.has, _OTHERWISE.get(instruction.name, ()))):
            return None
        if instruction.name == "NOTEREF":
            kind, _, note = self._reading.noted.get(noted(instruction.argument), "").partition(":")
            return self._reading.notes[kind].referred.get(note) if kind else None
        if instruction.name == "REF":
            return self._enclosed.get(instruction.argument.lower())
        return None

    def _counted(self, instruction: Instruction) -> str | None:
        name = instruction.argument.lower()
        anew = instruction.after("r")
        if anew is not None:
            self._counts[name] = integer(anew)
        elif not instruction.has("c"):
            self._counts[name] += 1
        return None if instruction.forms or instruction.has("h") else str(self._counts[name])


class _Scan:
    """Reads the fields of parts and the words that bookmarks enclose, those that are wanted."""

    def __init__(self, wanted: frozenset[str]) -> None:
        self._wanted = wanted
        self.fields: list[_Shown] = []
        self.enclosed: dict[str, str] = {}
        self._marks: dict[str, str] = {}
        self._open: list[_Shown] = []

    def read(self, story: Census) -> None:
        """Read one part."""
        self._marks.clear()
        self._open.clear()
        for element in story.part.root.iter(*_TAGS):
            self._take(element, story.name)

    def _take(self, element: etree._Element, part: str) -> None:
        tag = str(element.tag)
        if tag == _TEXT:
            self._say(element.text or "")
        elif tag in _SIGNS:
            self._say(_SIGNS[tag])
        elif tag in {_START, _END}:
            self._mark(element)
        elif tag == _TURN:
            self._turn(element.get(f"{W}fldCharType") or "", part)
        elif tag == _SIMPLE:
            said = "".join(each.text or "" for each in element.iter(_TEXT))
            self.fields.append(_Shown(part, element.get(f"{W}instr") or "", said))
        elif self._open:
            self._open[-1].typed += element.text or ""

    def _mark(self, element: etree._Element) -> None:
        number = element.get(f"{W}id") or ""
        if element.tag == _START:
            name = (element.get(f"{W}name") or "").lower()
            if name in self._wanted:
                self._marks[number] = name
                self.enclosed.setdefault(name, "")
        else:
            self._marks.pop(number, None)

    def _turn(self, kind: str, part: str) -> None:
        if kind == "begin":
            self._open.append(_Shown(part))
        elif self._open and kind == "separate":
            self._open[-1].has_result = True
        elif self._open and kind == "end":
            self.fields.append(self._open.pop())

    def _say(self, text: str) -> None:
        for name in self._marks.values():
            self.enclosed[name] += text
        for field in self._open:
            if field.has_result:
                field.result += text
