"""What the instruction of a field says (ECMA-376 part 1, 17.16)."""

import re
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final

__all__ = ["Instruction", "instruction_of"]

_WORD: Final = re.compile(r'"((?:[^"\\]|\\.)*)"?|(\S+)', re.DOTALL)
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_CROSS_REFERENCES: Final = frozenset({"REF", "PAGEREF", "NOTEREF"})
_FORM: Final = re.compile(r"\\[*#] *(\S+)")
_USUAL_FORMS: Final = frozenset({"arabic", "mergeformat", "charformat", "0"})
_LEVELS: Final = re.compile(r"(\d)-(\d)")
_ALL_LEVELS: Final = range(1, 10)
_OF_ALL_FIELDS: Final = frozenset("*#@!")
_WITH_ARGUMENT: Final = {"HYPERLINK": frozenset({"\\l", "\\o", "\\t"})}  # those of its switches


class Instruction:
    """The instruction of a field, as it is typed between the braces in Word."""

    def __init__(self, text: str) -> None:
        """Take what is typed."""
        self._typed = [
            plain or _ESCAPED.sub(r"\1", quoted) for quoted, plain in _WORD.findall(text)
        ]
        self.text = text.strip()
        self.name = self._typed[0].upper() if self._typed else ""

    @cached_property
    def argument(self) -> str:
        """The first word behind the name that is no switch, nor what a switch needs."""
        taken = _WITH_ARGUMENT.get(self.name, frozenset())
        words = (w for b, w in pairwise(self._typed) if not w.startswith("\\") and b not in taken)
        return next(words, "")

    @cached_property
    def bookmark(self) -> str | None:
        """The bookmark that the field needs, None where it needs none.

        That of a list of contents is round what it lists.
        """
        if self.name in _CROSS_REFERENCES:
            return self.argument or None
        if self.name == "TOC":
            return self.after("b")
        if self.name != "HYPERLINK":
            return None
        return self.after("l")

    def omits_page(self, level: int) -> bool:
        """Tell whether a list of contents (TOC) prints no page behind lines of a level (from 1).

        The switch `n` is for all levels, or for those behind it (`1-2`).
        """
        if not self.has("n"):
            return False
        found = _LEVELS.fullmatch(self.after("n") or "")
        return found is None or int(found[1]) <= level <= int(found[2])

    @cached_property
    def levels(self) -> range:
        """The levels (from 1) of headings in a list of contents (TOC): all unless it says which."""
        found = _LEVELS.fullmatch(self.after("o") or "")
        return range(int(found[1]), int(found[2]) + 1) if found else _ALL_LEVELS

    @cached_property
    def switches(self) -> tuple[str, ...]:
        """The switches that are typed, without such as say how a field is printed (`h`)."""
        said = (word[1:] for word in self._typed[1:] if word.startswith("\\"))
        return tuple(switch for switch in said if switch not in _OF_ALL_FIELDS)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The forms that a number is to be printed in, without such as change nothing."""
        found = _FORM.findall(" ".join(self._typed))
        return tuple(form for form in found if form.lower() not in _USUAL_FORMS)

    def after(self, switch: str) -> str | None:
        """Return what is typed behind a switch (`r`), None where nothing is."""
        words = (word for before, word in pairwise(self._typed) if before == f"\\{switch}")
        return next(words, None)

    def has(self, switch: str) -> bool:
        """Tell whether a switch (`h`) is typed."""
        return f"\\{switch}" in self._typed


@lru_cache(1024)
def instruction_of(text: str) -> Instruction:
    """Return an instruction, taken apart once for the same text."""
    return Instruction(text)
