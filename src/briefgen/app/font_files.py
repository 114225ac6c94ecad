"""Where the font files of a style are: seen from the folder of the style file that names them."""

import os
import pathlib
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.reading.tree import Path, Tree, path_text

__all__ = ["missing_fonts", "with_font_files"]

_FONTS = ("look", "fonts")
_NAMING = frozenset({"fallback", "pdf"})  # the keys whose texts name families or files
_ENDINGS = (".ttf", ".ttc", ".otf")


def with_font_files(tree: Tree, folder: pathlib.Path) -> Tree:
    """Return the tree of a style file with the font files that it names as paths from the root.

    Names of families stay as they are.
    """
    data = deepcopy(tree.data)
    for path, name in _files(data):
        _holder(data, path)[path[-1]] = str(folder / name)
    return replace(tree, data=data)


def missing_fonts(tree: Tree) -> Iterator[Diagnostic]:
    """Yield a finding for each font file of a style that is not there, where it is named."""
    for path, name in _files(tree.data):
        if not pathlib.Path(name).is_file():
            yield Diagnostic(
                severity=Severity.ERROR,
                code="BG612",
                message=f'there is no font file "{name}"',
                place=tree.place(path),
                path=path_text(path),
                hint="a path is taken from the folder of the style file",
            )


def _files(data: object) -> list[tuple[Path, str]]:
    """Return where font files are named, and each name."""
    fonts: object = data
    for key in _FONTS:
        fonts = fonts.get(key) if isinstance(fonts, dict) else None
    return [(p, name) for p, name in _texts(fonts, _FONTS) if _names_file(p, name)]


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield every text within a value, and where it stands."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from _texts(held, (*path, key))
    elif isinstance(value, list):
        for i, held in enumerate(value):
            yield from _texts(held, (*path, i))


def _names_file(path: Path, name: str) -> bool:
    """Tell whether a text of a style names the file of a font, and not a family."""
    if _NAMING.isdisjoint(path):
        return False
    return name.lower().endswith(_ENDINGS) or "/" in name or os.sep in name


def _holder(data: Any, path: Path) -> Any:
    """Return the mapping or the list that holds what stands at a path."""
    for step in path[:-1]:
        data = data[step]
    return data
