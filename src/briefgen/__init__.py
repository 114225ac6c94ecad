"""One YAML brief becomes a Word file and a PDF that say the same thing.

The public names: `build` a brief's text into files, `batch` many of them, `check` one without
building, and the values that these work with. Each is imported when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefgen.app.batch.job import Carried, Folder, Job
    from briefgen.app.batch.outcome import Outcome
    from briefgen.app.batch.run import batch
    from briefgen.app.batch.sending import Sending
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
    "Carried",
    "Diagnostic",
    "Document",
    "Folder",
    "Format",
    "Job",
    "Outcome",
    "Rejected",
    "Sending",
    "Style",
    "batch",
    "build",
    "check",
]

_HOMES = {
    "Brief": "briefgen.schema.brief",
    "BriefgenError": "briefgen.diagnostics",
    "Built": "briefgen.app.outcome",
    "Carried": "briefgen.app.batch.job",
    "Diagnostic": "briefgen.diagnostics",
    "Document": "briefgen.document.document",
    "Folder": "briefgen.app.batch.job",
    "Format": "briefgen.app.formats",
    "Job": "briefgen.app.batch.job",
    "Outcome": "briefgen.app.batch.outcome",
    "Rejected": "briefgen.app.outcome",
    "Sending": "briefgen.app.batch.sending",
    "Style": "briefgen.style.style",
    "batch": "briefgen.app.batch.run",
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
