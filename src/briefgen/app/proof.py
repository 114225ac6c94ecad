"""Whether files say what their brief says: of a build just made, and of files from anywhere."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from briefgen import checking
from briefgen.app.check import diagnostic
from briefgen.app.composed import Composed
from briefgen.app.formats import Format
from briefgen.app.outcome import Built, Rejected
from briefgen.diagnostics import Diagnostic, Place, ProofError, Severity
from briefgen.proof.disagreement import Disagreement, Side, sentence
from briefgen.proof.docx.reader import read_docx
from briefgen.proof.pdf.reader import read_pdf
from briefgen.proof.verify import disagreements, verify
from briefgen.proof.witness import witness
from briefgen.reading.tree import Tree, parse_path

__all__ = ["Files", "Verified", "proof_findings", "verify_files"]

_HINT = "this is a bug of briefgen, worth a report; --no-verify builds all the same"
_HINT_OF_TEMPLATE = "`briefgen template check` tells whether it is the template's; else " + _HINT


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """A Word file and a PDF: the name of each and its bytes."""

    docx: tuple[str, bytes]
    pdf: tuple[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What two files and perhaps their brief disagree about.

    `places` are where the items of the brief stand that disagreements name, by path. `diagnostics`
    say why nothing could be held against anything: a file or a brief that cannot be read.
    """

    disagreements: tuple[Disagreement, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


def verify_files(
    files: Files, brief: Callable[[str | None], Composed | Rejected] | None = None
) -> Verified:
    """Return what the files disagree about with each other and, if it is given, with their brief.

    `brief` composes it in the style that it is handed: the one that the Word file names.
    """
    readbacks = {}
    unreadable = []
    for side, (name, data), read in (
        (Side.DOCX, files.docx, read_docx),
        (Side.PDF, files.pdf, read_pdf),
    ):
        try:
            readbacks[side] = read(data)
        except ProofError as error:
            unreadable.append(_unreadable(name, str(error), swapped=_are_swapped(files)))
    if unreadable:
        return Verified(diagnostics=tuple(unreadable))
    if brief is None:
        return Verified(disagreements=disagreements(readbacks))
    outcome = brief(readbacks[Side.DOCX].properties.get("style"))
    if isinstance(outcome, Rejected):
        return Verified(diagnostics=outcome.diagnostics)
    found = disagreements({**readbacks, Side.BRIEF: witness(outcome.document)})
    paths = {one.path for one in found if one.path}
    places = {path: outcome.tree.place(parse_path(path)) for path in paths}
    return Verified(disagreements=found, places=places)


def _are_swapped(files: Files) -> bool:
    return files.docx[1].startswith(b"%PDF-") and files.pdf[1].startswith(b"PK")


def _unreadable(name: str, message: str, *, swapped: bool) -> Diagnostic:
    hint = "the Word file comes first, then the PDF" if swapped else ""
    place = Place(source=name)
    return Diagnostic(
        severity=Severity.ERROR, code="BG001", message=message, place=place, hint=hint
    )


def proof_findings(
    built: Built, tree: Tree, *, on_template: bool = False
) -> tuple[Diagnostic, ...]:
    """Return a BG613 for everything in which files just built disagree with their document."""
    docx, pdf = built.files.get(Format.DOCX), built.files.get(Format.PDF)
    try:
        found = verify(docx, pdf, built.document)
    except ProofError as error:
        return (_finding(tree, f"a file cannot be read back: {error}", None),)
    last = len(found) - 1
    hint = _HINT_OF_TEMPLATE if on_template else _HINT
    return tuple(
        _finding(tree, sentence(one), one.path, hint if index == last else "")
        for index, one in enumerate(found)
    )


def _finding(tree: Tree, message: str, path: str | None, hint: str = _HINT) -> Diagnostic:
    place = parse_path(path) if path else ()
    return diagnostic(tree, checking.Finding(Severity.ERROR, "BG613", message, place, hint))
