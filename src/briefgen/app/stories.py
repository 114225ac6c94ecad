"""What the commands do with files: read a brief, build or check it, write what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.app.check import check
from briefgen.app.files import (
    STDIN,
    UnreadableError,
    output_path,
    read_input,
    read_picture,
    read_related,
    write_files,
)
from briefgen.app.formats import Format
from briefgen.app.outcome import Built, Rejected
from briefgen.app.templates import read_reference
from briefgen.diagnostics import Diagnostic, InputError, OutputError, Place, Severity
from briefgen.reading.tree import decode

if TYPE_CHECKING:
    from briefgen.app.composed import Composed
    from briefgen.app.proof import Verified

__all__ = ["Order", "Written", "build_brief", "check_brief", "make_brief", "verify_outputs"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is wanted of a build: formats, style, changed fields, template, and where files go."""

    formats: tuple[Format, ...]
    style: str | None = None
    settings: Sequence[tuple[str, str]] = ()
    output: Path | None = None
    asset_root: Path | None = None
    reference_doc: str | None = None
    force: bool = False
    verify: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What became of one brief: the files written (none if it was rejected) and every finding."""

    paths: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


def check_brief(name: str, asset_root: Path | None = None) -> tuple[Diagnostic, ...]:
    """Return every finding about the brief in a file."""
    try:
        source, text = _text(name)
    except InputError as error:
        return error.diagnostics
    return check(
        text,
        source=source,
        pictures=_pictures(name, asset_root),
        related=_related(name, asset_root),
    )


def make_brief(name: str, order: Order) -> Built | Rejected:
    """Return what becomes of the brief in a file; nothing is written."""
    from briefgen.app.build import build

    try:
        source, text = _text(name)
        reference = read_reference(order.reference_doc) if order.reference_doc else None
    except InputError as error:
        return Rejected(diagnostics=error.diagnostics)
    return build(
        text,
        source=source,
        style=order.style,
        formats=order.formats,
        settings=order.settings,
        pictures=_pictures(name, order.asset_root),
        related=_related(name, order.asset_root),
        reference_doc=reference,
        force=order.force,
        verify=order.verify,
    )


def build_brief(name: str, order: Order) -> Written:
    """Build the brief in a file and write its formats; what cannot be written is a finding.

    All formats are written or none: no new file stands beside an old one that says something else.
    """
    outcome = make_brief(name, order)
    found = outcome.diagnostics
    if isinstance(outcome, Rejected):
        return Written(paths=(), diagnostics=found)
    files = {
        output_path(name, Format(form).ending, order.output): data
        for form, data in outcome.files.items()
    }
    try:
        write_files(files)
    except OutputError as error:
        return Written(paths=(), diagnostics=(*found, _finding("BG614", error.reason, error.path)))
    return Written(paths=tuple(files), diagnostics=found)


def verify_outputs(docx: str, pdf: str, brief: str | None, order: Order) -> "Verified":
    """Return what a Word file and a PDF disagree about, and with their brief where it is given.

    The style is that of the order, else the one that the Word file names.
    """
    from briefgen.app.proof import Files, Verified, verify_files

    def composed_as(style: str | None) -> "Composed | Rejected":
        return _composed(str(brief), order, style)

    try:
        files = Files(docx=(docx, _bytes(docx)), pdf=(pdf, _bytes(pdf)))
    except InputError as error:
        return Verified(diagnostics=error.diagnostics)
    return verify_files(files, None if brief is None else composed_as)


def _composed(name: str, order: Order, style: str | None) -> "Composed | Rejected":
    from briefgen.app.composed import composed
    from briefgen.app.styles import is_at_hand

    if style and not order.style and not is_at_hand(style):
        message = f'the Word file was made in the style "{style}", which is not at hand'
        hint = "name the file of the style with --style"
        return Rejected(diagnostics=(replace(_finding("BG008", message, name), hint=hint),))
    try:
        source, text = _text(name)
    except InputError as error:
        return Rejected(diagnostics=error.diagnostics)
    return composed(
        text,
        source=source,
        style=order.style or style,
        settings=order.settings,
        pictures=_pictures(name, order.asset_root),
        related=_related(name, order.asset_root),
        force=order.force,
    )


def _bytes(name: str) -> bytes:
    """Return the bytes of a file; raises InputError where it cannot be read."""
    try:
        return read_input(name)[1]
    except UnreadableError as error:
        raise InputError([_finding("BG001", str(error), name)]) from error


def _text(name: str) -> tuple[str, str]:
    try:
        source, data = read_input(name)
    except UnreadableError as error:
        raise InputError([_finding("BG001", str(error), name)]) from error
    return source, decode(data, source)


def _finding(code: str, message: str, source: str) -> Diagnostic:
    return Diagnostic(
        severity=Severity.ERROR, code=code, message=message, place=Place(source=source)
    )


def _pictures(name: str, root: Path | None) -> Callable[[str], bytes]:
    return lambda picture: read_picture(picture, _folder(name), root)


def _related(name: str, root: Path | None) -> Callable[[str], bytes]:
    return lambda file: read_related(file, _folder(name), root)


def _folder(name: str) -> Path:
    return Path() if name == STDIN else Path(name).parent
