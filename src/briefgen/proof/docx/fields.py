"""Which fields are open at one place, whether what stands there is shown, where it leads."""

from typing import Final

from briefgen.proof.docx.instructions import Instruction, instruction_of
from briefgen.proof.docx.places import field_link
from briefgen.proof.readback import PAGE, PAGES

__all__ = ["Fields"]

_PAGES: Final = {"PAGE": PAGE, "NUMPAGES": PAGES}
_ONE_PARAGRAPH: Final = frozenset({"PAGE", "NUMPAGES", "PAGEREF", "NOTEREF", "SEQ", "SECTIONPAGES"})


class _Field:
    """An open field: what is typed, and the instruction once its result begins."""

    __slots__ = ("instruction", "typed")

    def __init__(self) -> None:
        self.typed = ""
        self.instruction: Instruction | None = None


class Fields:
    """The fields that are open at one place of a story, the innermost last.

    `is_muted` tells whether what stands there is not shown as words: the instruction of a field, a
    page number where it is asked for by itself; `link` is where it leads; `contents` is the list
    of contents in which the present paragraph stands, or that begins in it.
    """

    def __init__(self, *, is_running: bool) -> None:
        """Begin with none; `is_running` is for what every page repeats."""
        self._is_running = is_running
        self._open: list[_Field] = []
        self.is_muted = False
        self.is_page = False
        self.link: str | None = None
        self.contents: Instruction | None = None

    def __bool__(self) -> bool:
        return bool(self._open)

    @property
    def are_contents(self) -> bool:
        """Tell whether a list of contents is open, of which every paragraph is a line."""
        return self._open_contents() is not None

    def type(self, text: str) -> None:
        """Add to the instruction of the innermost field."""
        if self._open:
            self._open[-1].typed += text

    def turn(self, kind: str, *, in_contents: bool) -> str:
        """Go into a field, on to its result, or out of it; return what it shows by itself.

        `in_contents` is whether this is in a line of a list of contents.
        """
        shown = ""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].instruction = instruction_of(self._open[-1].typed)
            self.contents = self._open_contents() or self.contents
        elif kind == "end" and self._open:
            shown = self._ended(self._open.pop())
        self._settle(in_contents=in_contents)
        return "" if self.is_muted else shown

    def end_paragraph(self) -> None:
        """Close those fields that cannot go on from one paragraph to the next."""
        while self._open and instruction_of(self._open[-1].typed).name in _ONE_PARAGRAPH:
            self._open.pop()
        self.contents = self._open_contents()
        self._settle(in_contents=False)

    def _open_contents(self) -> Instruction | None:
        """Return the list of contents that is open, None where none is."""
        said = (each.instruction for each in self._open if each.instruction)
        return next((instruction for instruction in said if instruction.name == "TOC"), None)

    def _ended(self, closed: _Field) -> str:
        """Return the sign of a page's number: at the head of a page it has no other result.

        A form that it is to be printed in, if it is not the usual one, stands behind.
        """
        if not self._is_running:
            return ""
        instruction = closed.instruction or instruction_of(closed.typed)
        sign = _PAGES.get(instruction.name, "")
        return " ".join((sign, *instruction.forms)) if sign else ""

    def _settle(self, *, in_contents: bool) -> None:
        self.is_muted = self.is_page = False
        self.link = None
        for each in self._open:
            if each.instruction is None:
                self.is_muted, self.is_page = True, False
                return
            name = each.instruction.name
            if name == "PAGEREF" and (in_contents or self.are_contents):
                self.is_muted = self.is_page = True
            elif self._is_running and name in _PAGES:
                self.is_muted = True
            self.link = field_link(each.instruction) or self.link
