"""Text -> brief, with everything that is wrong on the way; no disk."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import TYPE_CHECKING

from briefgen import checking
from briefgen.app.inheritance import EXTENDS, inherited
from briefgen.app.library import with_library
from briefgen.app.styles import is_at_hand, styles_at_hand
from briefgen.diagnostics import Diagnostic, InputError, Severity
from briefgen.reading.paths import SET
from briefgen.reading.tree import Path, Tree, parse, parse_path, path_text
from briefgen.reading.validation import validate
from briefgen.schema.brief import Brief

if TYPE_CHECKING:
    from briefgen.app.pictures import Pictures
    from briefgen.app.records.record import Record
    from briefgen.app.related import Related

__all__ = ["Checked", "check", "check_text", "diagnostic", "product_findings"]


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
    text: str,
    *,
    source: str = "<text>",
    settings: Sequence[tuple[str, str]] = (),
    pictures: "Pictures | None" = None,
    related: "Related | None" = None,
) -> tuple[Diagnostic, ...]:
    """Return everything that is wrong with a brief, in the order of the text; nothing is built.

    Pictures are looked at where `pictures` tells how to read them. `related` reads the files that
    the brief extends and its libraries; what is wrong there comes last.
    """
    checked = check_text(text, source, settings, related)
    if checked.brief is None or checked.tree is None:
        return checked.diagnostics
    found = [*checked.diagnostics, *product_findings(checked.brief, checked.tree)]
    if pictures is not None and any(checked.brief.pictures()):
        from briefgen.app.pictures import read_pictures

        found += read_pictures(checked.brief, checked.tree, pictures)[1]
    return _ordered(found, source)


def product_findings(brief: Brief, tree: Tree) -> tuple[Diagnostic, ...]:
    """Return a BG008 where there is no style for the brief's product."""
    if is_at_hand(brief.product):
        return ()
    message = f'there is no style for the product "{brief.product}"'
    hint = f"styles at hand: {', '.join(styles_at_hand())}; or name one with --style"
    finding = checking.Finding(Severity.ERROR, "BG008", message, ("product",), hint)
    return (diagnostic(tree, finding),)


def check_text(  # noqa: PLR0913  what makes a brief of a text
    text: str,
    source: str,
    settings: Sequence[tuple[str, str]] = (),
    related: "Related | None" = None,
    *,
    record: "Record | None" = None,
    force: bool = False,
) -> Checked:
    """Return a brief and every finding; `settings` are (path, value) pairs laid over the text.

    `related` reads the files that the brief extends and its libraries; `record` fills the text as
    a template. With `force` a brief that has not the right shape is read without the fields that
    are wrong.
    """
    try:
        tree = parse(text, source, tolerant=True)
        tree = tree.with_keys_renamed(Brief.key_aliases, Brief.free_keys)
        tree = _resolved(tree, settings, related, record)
    except InputError as error:
        return Checked(tree=None, brief=None, diagnostics=error.diagnostics)
    checked = _validated(tree, is_template=record is None and "{{" in text)
    if checked.brief is None and force:
        from briefgen.app.force import without_faults

        return replace(checked, brief=without_faults(tree, checked.diagnostics))
    return checked


def _resolved(
    tree: Tree,
    settings: Sequence[tuple[str, str]],
    related: "Related | None",
    record: "Record | None",
) -> Tree:
    """Return the whole tree of a brief: what is set laid over it, what it extends below it.

    A record fills what stands in these files; what is set is no template. From its libraries the
    brief gets what all that refers to.
    """
    paths = [(_in_our_spelling(parse_path(path)), value) for path, value in settings]
    tree = _with_values(tree, [pair for pair in paths if pair[0] == (EXTENDS,)])
    tree = inherited(tree, related)
    if record is not None:
        from briefgen.app.templating import filled

        tree = filled(tree, record).with_keys_renamed(Brief.key_aliases, Brief.free_keys)
    tree = _with_values(tree, [pair for pair in paths if pair[0] != (EXTENDS,)])
    return with_library(tree, related)


def _with_values(tree: Tree, values: Iterable[tuple[Path, str]]) -> Tree:
    return reduce(lambda held, pair: held.with_value(*pair), values, tree)


def _in_our_spelling(path: Path) -> Path:
    """Return a path in which other spellings of keys are ours, but for the author's own keys."""
    aliases, free = Brief.key_aliases, Brief.free_keys
    return tuple(
        aliases.get(key, key) if isinstance(key, str) and over not in free else key
        for over, key in zip((None, *path), path, strict=False)
    )


def _validated(tree: Tree, *, is_template: bool) -> Checked:
    """Return the brief if it has the right shape; references are checked in any case."""
    found = [*tree.findings, *_placed(tree, checking.references(tree.data))]
    if is_template:
        from briefgen.app.unfilled import unfilled

        found += _placed(tree, unfilled(tree.data))
    brief = None
    try:
        brief = validate(Brief, tree)
        found += _placed(tree, checking.check(brief))
    except InputError as error:
        found += error.diagnostics
    return Checked(tree=tree, brief=brief, diagnostics=_ordered(_said_once(found), tree.source))


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


def _said_once(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return findings without the warning that a value is empty which an error is about."""
    wrong = {one.path for one in found if one.severity is Severity.ERROR}
    return [one for one in found if one.code != "BG010" or _our_path(one) not in wrong]


def _our_path(found: Diagnostic) -> str:
    return path_text(_in_our_spelling(parse_path(found.path)))


def _ordered(found: Iterable[Diagnostic], source: str) -> tuple[Diagnostic, ...]:
    """Return findings once each, in the order of their places; those of other files come last."""
    return tuple(sorted(dict.fromkeys(found), key=lambda one: _rank(one, source)))


def _rank(found: Diagnostic, source: str) -> tuple[bool, str, int, int, str]:
    place = found.place
    is_elsewhere = place.source not in {source, SET}
    file = place.source if is_elsewhere else ""
    return is_elsewhere, file, place.line, place.column, found.code
