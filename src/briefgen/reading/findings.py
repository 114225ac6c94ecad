"""What is found wrong while a file is read."""

from dataclasses import dataclass, field

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.reading.characters import clean
from briefgen.reading.limits import MOST_ODDITIES
from briefgen.reading.marks import Sheet, Span
from briefgen.reading.paths import Path, is_extension, path_text

__all__ = ["Findings", "shortened"]

_SHOWN = 40


def shortened(text: str) -> str:
    """Return a text as a message quotes it: its first line, and not more than fits."""
    first = text.strip().split("\n", 1)[0].rstrip()
    if first == text.strip() and len(first) <= _SHOWN:
        return first
    return f"{first[: _SHOWN - 1]}…"


@dataclass(slots=True)
class Findings:
    """Collects the errors and warnings of a sheet; below the author's own keys it warns of none."""

    sheet: Sheet
    errors: list[Diagnostic] = field(default_factory=list)
    warnings: list[Diagnostic] = field(default_factory=list)
    _oddities: int = 0

    def error(self, code: str, span: Span, message: str, hint: str, path: Path = ()) -> None:
        """Add an error."""
        self.errors.append(self._finding(Severity.ERROR, code, span, message, hint, path))

    def clean(self, text: str, span: Span, path: Path) -> str:
        """Return a text that every format can carry; warn of what was changed."""
        cleaned = clean(text, self.sheet, span, path)
        if not is_extension(path):
            room = max(MOST_ODDITIES - self._oddities, 0)
            self.warnings += cleaned.findings[:room]
            self._oddities += len(cleaned.findings)
        return cleaned.text

    def warn_of_cut(self, start: int, path: Path) -> None:
        """Warn that a text ends where a comment begins, at its `#`."""
        place = self.sheet.place((start, start + 1))
        lost = place.excerpt[place.column - 1 :].rstrip()
        message = f'the text is cut at " #": "{shortened(lost)}" is read as a comment'
        hint = 'put the whole text in quotes; a comment has a space after its "#"'
        self._warn("BG007", (start, start + len(lost)), message, hint, path)

    def warn_of_empty(self, span: Span, path: Path) -> None:
        """Warn that nothing was written where a value could stand."""
        what = f'"{shortened(path[-1])}"' if path and isinstance(path[-1], str) else "an item"
        hint = "leave it out, or write null where there is nothing to say"
        self._warn("BG010", span, f"{what} is empty", hint, path)

    def _warn(self, code: str, span: Span, message: str, hint: str, path: Path) -> None:
        if not is_extension(path):
            found = self._finding(Severity.WARNING, code, span, message, hint, path)
            self.warnings.append(found)

    def _finding(  # noqa: PLR0913 - the parts of a diagnostic, from two callers above
        self, severity: Severity, code: str, span: Span, message: str, hint: str, path: Path
    ) -> Diagnostic:
        return Diagnostic(
            severity=severity,
            code=code,
            message=message,
            place=self.sheet.place(span),
            path=path_text(path),
            hint=hint,
        )
