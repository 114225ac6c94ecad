"""One YAML brief becomes a Word file and a PDF that say the same thing.

The public names: `build` a brief's text into files, `check` it without building, and the values
that these work with. Each is imported when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefgen.app.build import build
    from briefgen.app.check import check
    from briefgen.app.formats import Format
    from briefgen.app.outcome import Built, Rejected
    from briefgen.diagnostics import BriefgenError, Diagnostic
    from briefgen.document.document import Document
    from briefgen.schema.brief import Brief
    from briefgen.style.style import Style

__all__ = [
    "Brief",
    "BriefgenError",
    "Built",
    "Diagnostic",
    "Document",
    "Format",
    "Rejected",
    "Style",
    "build",
    "check",
]

_HOMES = {
    "Brief": "briefgen.schema.brief",
    "BriefgenError": "briefgen.diagnostics",
    "Built": "briefgen.app.outcome",
    "Diagnostic": "briefgen.diagnostics",
    "Document": "briefgen.document.document",
    "Format": "briefgen.app.formats",
    "Rejected": "briefgen.app.outcome",
    "Style": "briefgen.style.style",
    "build": "briefgen.app.build",
    "check": "briefgen.app.check",
}


def __getattr__(name: str) -> Any:
    """Return a public name from its home; imports come late so that the command starts fast."""
    if name not in _HOMES:
        message = f"module 'briefgen' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """Return the public names."""
    return __all__
