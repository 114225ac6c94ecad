"""Which characters no font of the style can draw, replaced alike for every format."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefgen.diagnostics import Diagnostic, Place, Severity
from briefgen.document.document import Document
from briefgen.document.walk import every_span, every_string, with_strings
from briefgen.reading.tree import Tree, parse_path

__all__ = ["REPLACEMENT", "replace_missing"]

REPLACEMENT = "\ufffd"
_NAMED = 8  # characters that one finding names
_OWN_FONT = "name a font that has it under fonts.fallback of the style"


def replace_missing(
    document: Document,
    covers: Callable[[str], bool],
    tree: Tree,
    extra_for: Callable[[str], str] = lambda _: "",
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document with only characters that some font draws, and what is said of it.

    `extra_for` returns the extra whose fonts carry a character that `covers` knows nothing of.
    """
    used = set().union(*every_string(document))
    missing = {char for char in used if not covers(char)}
    if not missing:
        return document, ()
    stand_in = REPLACEMENT if covers(REPLACEMENT) else "?"
    table = {ord(char): stand_in for char in missing}
    extras = {char: extra_for(char) for char in missing}
    found = tuple(dict.fromkeys(_warnings(document, extras, tree)))
    return _marked(with_strings(document, lambda words: words.translate(table))), found


def _marked(document: Document) -> Document:
    """Return a document whose property tells the marking as its pages print it."""
    banner = document.running.marking.banner
    told = ((name, banner if name == "Marking" else said) for name, said in document.meta.custom)
    return replace(document, meta=replace(document.meta, custom=tuple(told)))


def _warnings(document: Document, extras: dict[str, str], tree: Tree) -> Iterator[Diagnostic]:
    """Yield one finding for all that an extra carries, then one for each place of anything else.

    Why: a brief in Chinese would have hundreds of places, and one thing mends them all.
    """
    for extra in sorted(set(filter(None, extras.values()))):
        lost = {char for char, name in extras.items() if name == extra}
        paths = [span.path or "" for span in every_span(document) if lost & set(span.text)]
        where = f", in {len(paths)} places" if len(paths) > 1 else ""
        hint = f"pip install 'briefgen[{extra}]'"
        path = next(filter(None, paths), "")
        yield _finding(f"{_named(lost)}{where}", path, _place(tree, path, lost), hint)
    others = {char for char, extra in extras.items() if not extra}
    told: set[str] = set()
    for span in every_span(document):
        if lost := others & set(span.text):
            told |= lost
            path = span.path or ""
            yield _finding(_named(lost), path, _place(tree, path, lost), _OWN_FONT)
    if untold := others - told:
        yield _finding(_named(untold), "", _place(tree, "", untold), _OWN_FONT)


def _named(lost: set[str]) -> str:
    named = ", ".join(f"{char} (U+{ord(char):04X})" for char in sorted(lost)[:_NAMED])
    return f"{named} and {len(lost) - _NAMED} more" if len(lost) > _NAMED else named


def _place(tree: Tree, path: str, lost: set[str]) -> Place:
    """Return where the first of the lost characters was typed, else the value at the path."""
    return tree.character_place(parse_path(path), sorted(lost))


def _finding(what: str, path: str, place: Place, hint: str) -> Diagnostic:
    return Diagnostic(
        severity=Severity.WARNING,
        code="BG605",
        message=f"no font of the style has {what}: replaced in every format",
        place=place,
        path=path,
        hint=hint,
    )
