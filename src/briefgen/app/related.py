"""How the other files are read that a brief names: by paths seen from the file that names them."""

import os
import posixpath
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from briefgen.diagnostics import AssetError, Diagnostic, InputError, Severity
from briefgen.reading.tree import Path as Trail
from briefgen.reading.tree import Tree, decode, parse, path_text
from briefgen.schema.brief import Brief
from briefgen.schema.register import items

__all__ = [
    "LIBRARY",
    "Related",
    "RelatedFile",
    "libraries",
    "printed_name",
    "problem",
    "read_file",
    "seen_from_brief",
    "tree_of",
]

LIBRARY = "library"

Related = Callable[[str], bytes]
"""Returns the bytes of another file, by its path from the folder of the brief.

Raises AssetError, as `briefgen.app.pictures.Pictures` does.
"""

_HINT = "name a YAML file in the brief's folder, or in that of --asset-root"


def seen_from_brief(name: str, by: str) -> str:
    """Return the path from the brief's folder of what the file `by` names."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(by), name.strip()))


def printed_name(name: str, source: str) -> str:
    """Return what a file is called in findings, so that it is found from where the brief is."""
    return os.path.normpath(Path(source).parent / name)


class RelatedFile(NamedTuple):
    """Another file: its path from the folder of the brief, its printed name, its bytes."""

    name: str
    source: str
    data: bytes


def read_file(
    name: str, naming: tuple[Tree, Trail], source: str, related: Related | None
) -> RelatedFile:
    """Return another file; `naming` tells the tree and the path that name it.

    `source` is the printed name of the brief. Raises InputError.
    """
    try:
        data = (related or _no_folder)(name)
    except AssetError as error:
        raise InputError([problem(*naming, str(error), _HINT)]) from error
    return RelatedFile(name, printed_name(name, source), data)


@lru_cache(16)
def tree_of(file: RelatedFile) -> Tree:
    """Return the tree of a file, made once for all briefs of a run that name it.

    The pictures and libraries that it names are those seen from its own folder. Raises InputError.
    """
    tree = parse(decode(file.data, file.source), file.source, tolerant=True)
    tree = tree.with_keys_renamed(Brief.key_aliases, Brief.free_keys)
    for path in (*_pictures(tree.data), *libraries(tree)):
        named = tree.part(path)
        if isinstance(named.data, str) and named.data.strip():
            seen = seen_from_brief(named.data, file.name)
            tree = tree.with_part(path, named._replace(data=seen))
    return tree


def libraries(tree: Tree) -> tuple[Trail, ...]:
    """Return the paths at which a file names its libraries."""
    named = tree.part((LIBRARY,)).data
    if isinstance(named, list):
        return tuple((LIBRARY, i) for i in range(len(named)))
    return ((LIBRARY,),) if isinstance(named, str) and named.strip() else ()


def _pictures(data: object) -> Iterator[Trail]:
    """Yield where a file names a picture, in the short form too."""
    for path, held in _holders(data):
        yield (*path, "path") if isinstance(held, dict) else path


def _holders(data: object) -> Iterator[tuple[Trail, object]]:
    """Yield where a file has what names a picture: a logo, an actor's image, a figure."""
    fields = data if isinstance(data, dict) else {}
    originator = fields.get("originator")
    if isinstance(originator, dict) and "logo" in originator:
        yield ("originator", "logo"), originator["logo"]
    for i, actor in items(fields, "actors"):
        if "image" in actor:
            yield ("actors", i, "image"), actor["image"]
    for i, figure in items(fields, "figures"):
        yield ("figures", i), figure


def problem(tree: Tree, path: Trail, message: str, hint: str = "") -> Diagnostic:
    """Return the finding that a file which is named at a path cannot be used: a BG014."""
    return Diagnostic(
        severity=Severity.ERROR,
        code="BG014",
        message=message,
        place=tree.place(path),
        path=path_text(path),
        hint=hint,
    )


def _no_folder(name: str) -> bytes:
    raise AssetError(f'"{name}" cannot be read: no folder of other files was given')
