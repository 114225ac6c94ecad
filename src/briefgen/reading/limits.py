"""How large a file may be; every limit is far above what a brief needs."""

from dataclasses import dataclass

from briefgen.diagnostics import Diagnostic, Place, Severity

__all__ = [
    "DEEPEST",
    "MOST_BYTES",
    "MOST_CHARACTERS",
    "MOST_ODDITIES",
    "MOST_REPAIRS",
    "MOST_VALUES",
    "Tally",
    "too_large",
]

MOST_BYTES = 20_000_000
"""The size of a file."""

MOST_CHARACTERS = 20_000_000
"""The size of all texts in a file, once its aliases are written out."""

MOST_VALUES = 500_000
"""The number of texts, lists and mappings in a file, once its aliases are written out."""

DEEPEST = 40
"""How deep lists and mappings may stand in each other."""

MOST_ODDITIES = 100
"""How many warnings about single characters one file gives."""

MOST_REPAIRS = 20
"""How many impossible escapes of one file are replaced before it is refused."""


@dataclass(slots=True)
class Tally:
    """What a file has come to so far, every alias counted as what it repeats."""

    values: int = 0
    characters: int = 0

    def add(self, values: int, characters: int) -> str:
        """Count more; return what is too much, or an empty text."""
        self.values += values
        self.characters += characters
        if self.values > MOST_VALUES:
            return f"found more than {MOST_VALUES:,} values, the most allowed in a file"
        if self.characters > MOST_CHARACTERS:
            return f"found more than {MOST_CHARACTERS:,} characters, the most allowed in a file"
        return ""


def too_large(source: str) -> Diagnostic:
    """Return the finding for a file of too many bytes."""
    most = MOST_BYTES // 1_000_000
    return Diagnostic(
        severity=Severity.ERROR,
        code="BG012",
        message=f"found more than {most} MB, the most allowed in a file",
        place=Place(source=source),
    )
