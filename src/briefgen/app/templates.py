"""Which template of a house Word files are built on, and what becomes of it."""

import pathlib
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from briefgen.app.files import UnreadableError, read_input
from briefgen.diagnostics import Diagnostic, InputError, Place, Severity, TemplateError
from briefgen.document.document import Document, Marking
from briefgen.reading.tree import Path, Tree, path_text

if TYPE_CHECKING:
    from briefgen.render.docx.reference.offer import Offer
    from briefgen.render.docx.reference.opening import Template
    from briefgen.style.look import Look

__all__ = [
    "Fitted",
    "Reference",
    "check_reference",
    "check_template",
    "fitted",
    "marked_otherwise",
    "missing_template",
    "read_reference",
    "refusal",
    "with_template_file",
]

_WHERE: Path = ("docx", "reference_doc")
_PROPERTY = "Template"


class Reference(NamedTuple):
    """A template as it is handed in: the name that is printed for it, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A document and a look as they are on a template's page, and the template."""

    document: Document
    look: "Look"
    template: "Template"


def read_reference(path: str) -> Reference:
    """Return the template in a file; raises InputError where it cannot be read."""
    try:
        return Reference(*read_input(path))
    except UnreadableError as error:
        raise InputError([refusal(path, str(error))]) from error


def check_reference(reference: Reference) -> None:
    """Raise TemplateError for a template that no Word file can be built on."""
    from briefgen.render.docx.reference.opening import opened

    opened(reference.data)


def fitted(document: Document, look: "Look", reference: Reference) -> Fitted:
    """Return a document and a look fitted to a template; raises TemplateError for an unfit one.

    The document says on which template it was built, so that its proof knows whose words stand at
    the head and the foot of its pages. Where a template comes from makes no difference: a style
    that names it makes another file only by the name of the style, which the file tells for
    `briefgen verify`.
    """
    from briefgen.render.docx.reference.adapting import fitted_document, fitted_look
    from briefgen.render.docx.reference.opening import opened

    template = opened(reference.data)
    name = pathlib.PurePath(reference.name).name
    custom = (*document.meta.custom, (_PROPERTY, name))
    named = replace(document, meta=replace(document.meta, custom=custom))
    return Fitted(
        document=fitted_document(named, template),
        look=fitted_look(look, template, document.running.marking),
        template=template,
    )


def marked_otherwise(reference: Reference, marking: Marking) -> Iterator[Diagnostic]:
    """Yield a BG618 for each marking on a template's pages that is not the brief's: both print."""
    from briefgen.render.docx.reference.markings import markings_of, others
    from briefgen.render.docx.reference.opening import opened

    for other in others(markings_of(opened(reference.data)), marking.banner):
        own = f'marked "{marking.banner}"' if marking.banner else "not marked"
        yield Diagnostic(
            severity=Severity.WARNING,
            code="BG618",
            message=f'the pages of the template say "{other}", and the brief is {own}',
            place=Place(source=reference.name, line=0, column=0),
            hint="take it out of the template's head and foot, or mark the brief so",
        )


def check_template(name: str) -> "Offer | Diagnostic":
    """Return what the template in a file offers to briefs, or why none is built on it.

    Why a sample is built: a template can hide, push away or colour over what a brief says in more
    ways than anybody has listed, and the proof finds what comes of them.
    """
    from briefgen.app.trial import tried
    from briefgen.render.docx.reference.offer import offer

    try:
        reference = read_reference(name)
        offered = offer(reference.data)
    except InputError as error:
        return error.diagnostics[0]
    except TemplateError as error:
        return refusal(name, str(error), error.remedy)
    return tried(reference) or offered


def refusal(name: str, message: str, remedy: str = "") -> Diagnostic:
    """Return the finding that a template cannot be built on."""
    return Diagnostic(
        severity=Severity.ERROR,
        code="BG617",
        message=f"no Word file can be built on this template: {message}",
        place=Place(source=name, line=0, column=0),
        hint=remedy,
    )


def with_template_file(tree: Tree, folder: pathlib.Path) -> Tree:
    """Return the tree of a style file with the template that it names as a path from the root."""
    name = _named(tree)
    if name is None:
        return tree
    data: Any = deepcopy(tree.data)
    data[_WHERE[0]][_WHERE[1]] = str(folder / name)
    return replace(tree, data=data)


def missing_template(tree: Tree) -> Iterator[Diagnostic]:
    """Yield a finding where a style names a template that is not there."""
    name = _named(tree)
    if name is not None and not pathlib.Path(name).is_file():
        yield replace(
            refusal(
                name, "there is no such file", "a path is taken from the folder of the style file"
            ),
            place=tree.place(_WHERE),
            path=path_text(_WHERE),
        )


def _named(tree: Tree) -> str | None:
    docx = tree.data.get(_WHERE[0]) if isinstance(tree.data, dict) else None
    name = docx.get(_WHERE[1]) if isinstance(docx, dict) else None
    return name if isinstance(name, str) else None
