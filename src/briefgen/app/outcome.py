"""What became of a brief: built, or rejected, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from briefgen.document.document import Document

__all__ = ["Built", "Rejected", "has_errors"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A document and its files: `files` holds the bytes of each format asked for, by its name.

    `diagnostics` are what was found on the way; they hold errors only where the build was forced.
    `product` is the brief's, by which its style is found where nobody names one.
    """

    document: "Document"
    files: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...] = ()
    product: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A brief or style that could not be used; `diagnostics` says all that is wrong with it."""

    diagnostics: tuple[Diagnostic, ...]


def has_errors(diagnostics: tuple[Diagnostic, ...]) -> bool:
    """Tell whether any finding is an error."""
    return any(found.severity is Severity.ERROR for found in diagnostics)
