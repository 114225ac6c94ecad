"""What a field says and where it leads (ECMA-376 part 1, 17.16)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

__all__ = ["CROSS_REFERENCES", "Field", "Fields", "Instruction"]

CROSS_REFERENCES: Final = frozenset({"REF", "PAGEREF", "NOTEREF"})
"""Fields whose argument is a bookmark."""

_WORD: Final = re.compile(r'"((?:[^"\\]|\\.)*)"?|(\S+)', re.DOTALL)
_SWITCHES_OF_LINKS: Final = frozenset({"l", "o", "t"})  # those of HYPERLINK that have an argument
_ONE_PARAGRAPH: Final = frozenset({"PAGE", "NUMPAGES", "PAGEREF", "NOTEREF", "SEQ", "SECTIONPAGES"})


@dataclass(frozen=True)
class Instruction:
    """The instruction of a field, as it is typed between the braces in Word."""

    text: str

    @cached_property
    def name(self) -> str:
        """The kind of field, in capitals; empty where nothing is typed."""
        return self._words[0].upper() if self._words else ""

    @cached_property
    def argument(self) -> str:
        """The first word behind the name that is no switch."""
        return next((word for word in self._arguments if word), "")

    def has(self, switch: str) -> bool:
        """Tell whether a switch (`h`) is typed."""
        return f"\\{switch}" in self._words[1:]

    @cached_property
    def bookmark(self) -> str | None:
        """The bookmark that the field needs, None where it needs none."""
        if self.name in CROSS_REFERENCES:
            return self.argument or None
        return self.switches.get("l") if self.name == "HYPERLINK" else None

    @cached_property
    def address(self) -> str | None:
        """Where a HYPERLINK leads outside, None where it does not."""
        return self.argument or None if self.name == "HYPERLINK" else None

    @cached_property
    def switches(self) -> dict[str, str]:
        """The switches of a HYPERLINK that have an argument."""
        words = self._words
        pairs = zip(words, words[1:], strict=False)
        return {
            word[1:]: following
            for word, following in pairs
            if word.startswith("\\") and word[1:] in _SWITCHES_OF_LINKS
        }

    @cached_property
    def _arguments(self) -> list[str]:
        words = self._words
        taken = {f"\\{switch}" for switch in _SWITCHES_OF_LINKS} if self.name == "HYPERLINK" else ()
        pairs = zip(words, words[1:], strict=False)
        return [word for before, word in pairs if not word.startswith("\\") and before not in taken]

    @cached_property
    def _words(self) -> list[str]:
        return [
            plain or re.sub(r"\\(.)", r"\1", quoted) for quoted, plain in _WORD.findall(self.text)
        ]


@dataclass(slots=True)
class Field:
    """A field that is open; its result begins behind its separator."""

    typed: str = ""
    in_result: bool = False
    has_shown: bool = False
    _instruction: Instruction | None = None

    @property
    def instruction(self) -> Instruction:
        """What is typed so far; read for good once the result begins."""
        if self._instruction is None or self._instruction.text != self.typed:
            self._instruction = Instruction(self.typed)
        return self._instruction


@dataclass(slots=True)
class Fields:
    """The fields open at one place, the innermost last."""

    open: list[Field] = field(default_factory=list)

    @property
    def instructions(self) -> Sequence[Instruction]:
        """The instructions of the fields whose result this place is in."""
        return [each.instruction for each in self.open if each.in_result]

    @property
    def are_all_in_result(self) -> bool:
        """Tell whether what stands here is shown, as no instruction is."""
        return all(each.in_result for each in self.open)

    def has(self, name: str) -> bool:
        """Tell whether this place is in the result of a field of a kind."""
        return any(each.in_result and each.instruction.name == name for each in self.open)

    def give_up(self) -> None:
        """Close those fields that do not go on from one paragraph to the next."""
        while self.open and self.open[-1].instruction.name in _ONE_PARAGRAPH:
            self.open.pop()
