"""Whether every field that begins ends, and which instructions there are."""

from collections.abc import Iterable, Iterator
from typing import Final

from briefgen.proof.docx.census import Census
from briefgen.proof.docx.instructions import Instruction, instruction_of
from briefgen.proof.docx.names import W
from briefgen.proof.readback import Fault

__all__ = ["field_faults", "instructions"]

_TYPED: Final = f"{W}instrText"
_SIMPLE: Final = f"{W}fldSimple"
_TYPE: Final = f"{W}fldCharType"


def field_faults(parts: Iterable[Census]) -> Iterator[Fault]:
    """Yield fields that do not end, and ends of none."""
    for part in parts:
        open_now: list[str] = []
        for element in part.elements("fldChar"):
            kind = element.get(_TYPE)
            if element.tag == _TYPED and open_now:
                open_now[-1] += element.text or ""
            elif kind == "begin":
                open_now.append("")
            elif kind in {"separate", "end"} and not open_now:
                yield Fault(f"a field has its {kind} and no begin", part.name)
            elif kind == "end":
                open_now.pop()
        for typed in open_now:
            yield Fault(f'the field "{typed.strip()}" has no end', part.name)


def instructions(part: Census) -> Iterator[Instruction]:
    """Yield the instruction of every field of a part."""
    open_now: list[str] = []
    for element in part.elements("fldChar"):
        kind = element.get(_TYPE)
        if element.tag == _SIMPLE:
            yield instruction_of(element.get(f"{W}instr") or "")
        elif element.tag == _TYPED and open_now:
            open_now[-1] += element.text or ""
        elif kind == "begin":
            open_now.append("")
        elif kind == "end" and open_now:
            yield instruction_of(open_now.pop())
    yield from map(instruction_of, open_now)
