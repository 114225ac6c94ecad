"""Text -> brief, with everything that is wrong on the way; no disk."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen import checking
from briefgen.diagnostics import Diagnostic, InputError, Severity
from briefgen.reading.tree import Path, Tree, parse, parse_path, path_text
from briefgen.reading.validation import validate
from briefgen.schema.brief import Brief

__all__ = ["Checked", "check", "check_text", "diagnostic"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A brief that was read: its tree, the brief itself where there is one, every finding."""

    tree: Tree | None
    brief: Brief | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing found is an error."""
        return all(found.severity is not Severity.ERROR for found in self.diagnostics)


def check(
    text: str, *, source: str = "<text>", settings: Sequence[tuple[str, str]] = ()
) -> tuple[Diagnostic, ...]:
    """Return everything that is wrong with a brief, in the order of the text; nothing is built."""
    return check_text(text, source, settings).diagnostics


def check_text(text: str, source: str, settings: Sequence[tuple[str, str]] = ()) -> Checked:
    """Return a brief and every finding; `settings` are (path, value) pairs laid over the text."""
    try:
        tree = parse(text, source, tolerant=True)
        tree = tree.with_keys_renamed(Brief.key_aliases, Brief.free_keys)
        for path, value in settings:
            tree = tree.with_value(_in_our_spelling(parse_path(path)), value)
    except InputError as error:
        return Checked(tree=None, brief=None, diagnostics=error.diagnostics)
    return _validated(tree)


def _in_our_spelling(path: Path) -> Path:
    return tuple(Brief.key_aliases.get(key, key) if isinstance(key, str) else key for key in path)


def _validated(tree: Tree) -> Checked:
    """Return the brief if it has the right shape; references are checked in any case."""
    found = [*tree.findings, *_placed(tree, checking.references(tree.data))]
    brief = None
    try:
        brief = validate(Brief, tree)
        found += _placed(tree, checking.check(brief))
    except InputError as error:
        found += error.diagnostics
    return Checked(tree=tree, brief=brief, diagnostics=_ordered(found))


def diagnostic(tree: Tree, finding: checking.Finding) -> Diagnostic:
    """Return a finding with its place in the text."""
    path: Path = finding.path
    return Diagnostic(
        severity=finding.severity,
        code=finding.code,
        message=finding.message,
        place=tree.place(path),
        path=path_text(path),
        hint=finding.hint,
    )


def _placed(tree: Tree, findings: Iterable[checking.Finding]) -> list[Diagnostic]:
    return [diagnostic(tree, finding) for finding in findings]


def _ordered(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings once each, in the order of their places."""
    return tuple(sorted(dict.fromkeys(found), key=lambda d: (d.place.line, d.place.column, d.code)))
