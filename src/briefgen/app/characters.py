"""Which characters no font of the style can draw, replaced alike for every format."""

from collections.abc import Callable, Iterator

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.document.document import Document
from briefgen.document.walk import every_span, every_string, with_strings
from briefgen.reading.tree import Tree, parse_path

__all__ = ["REPLACEMENT", "replace_missing"]

REPLACEMENT = "\ufffd"
_NAMED = 8  # characters that one finding names


def replace_missing(
    document: Document,
    covers: Callable[[str], bool],
    tree: Tree,
    extra_for: Callable[[str], str] = lambda _: "",
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document with only characters that some font draws, and a BG605 for each place.

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
    return with_strings(document, lambda words: words.translate(table)), found


def _warnings(document: Document, extras: dict[str, str], tree: Tree) -> Iterator[Diagnostic]:
    """Yield a finding for each place that prints what is missing, then for what is only named."""
    told: set[str] = set()
    for span in every_span(document):
        if lost := extras.keys() & set(span.text):
            told |= lost
            yield _finding({char: extras[char] for char in lost}, span.path or "", tree)
    if untold := extras.keys() - told:
        yield _finding({char: extras[char] for char in untold}, "", tree)


def _finding(lost: dict[str, str], path: str, tree: Tree) -> Diagnostic:
    named = ", ".join(f"{char} (U+{ord(char):04X})" for char in sorted(lost)[:_NAMED])
    if len(lost) > _NAMED:
        named += f" and {len(lost) - _NAMED} more"
    return Diagnostic(
        severity=Severity.WARNING,
        code="BG605",
        message=f"no font of the style has {named}: replaced in every format",
        place=tree.place(parse_path(path) if path else ()),
        path=path,
        hint=_hint(lost),
    )


def _hint(extras: dict[str, str]) -> str:
    """Return how to get what is missing: by installing extras, a font of one's own, or both."""
    ways = [
        f"pip install 'briefgen[{name}]'" for name in sorted(set(filter(None, extras.values())))
    ]
    if not all(extras.values()):
        ways.append("name a font that has it under fonts.fallback of the style")
    return "; ".join(ways)
