"""What is found wrong with a file while it is read."""

from briefgen.proof.readback import Fault

__all__ = ["Report", "page_name", "quoted"]

_LONGEST = 80


class Report:
    """Collects faults, each once."""

    def __init__(self) -> None:
        self._faults: dict[Fault, None] = {}

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faults, in the order in which they were found."""
        return tuple(self._faults)

    def add(self, message: str, page: int = 0) -> None:
        """Add a fault on a page counted from 1, or in the file as a whole."""
        self._faults[Fault(message, page_name(page) if page else "")] = None


def page_name(page: int) -> str:
    """Return the name of a page, counted from 1."""
    return f"page {page}"


def quoted(words: str) -> str:
    """Return words in quotation marks, on one line, shortened where they are many."""
    line = " ".join(words.split())
    return f'"{line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"}"'
