"""Whether a brief is a template that nobody fills: its braces would be printed."""

import re
from collections.abc import Iterator

from briefgen.checking import Finding
from briefgen.diagnostics import Path, Severity

__all__ = ["unfilled"]

_EXPRESSION = re.compile(r"\{\{[^{}]*\}\}")
_HINT = "briefgen batch --template FILE --data RECORDS fills a template"


def unfilled(data: object) -> Iterator[Finding]:
    """Yield a warning for the first text that has an expression of a template in it."""
    for path, text in _texts(data, ()):
        if found := _EXPRESSION.search(text):
            message = f"found {found[0]}, which will be printed as it stands"
            yield Finding(Severity.WARNING, "BG722", message, path, _HINT)
            return


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield every text of plain data with its path, but for those under keys of the author's."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, held in value.items():
            if not key.startswith("x-"):
                yield from _texts(held, (*path, key))
    elif isinstance(value, list):
        for i, held in enumerate(value):
            yield from _texts(held, (*path, i))
