"""Which house styles are at hand, and how a name becomes a style."""

import os
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache, reduce
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import briefgen
from briefgen.app.files import UnreadableError, read_input
from briefgen.app.font_files import missing_fonts, with_font_files
from briefgen.app.templates import missing_template, with_template_file
from briefgen.diagnostics import Diagnostic, InputError, Place, Severity
from briefgen.reading.tree import Tree, decode, parse
from briefgen.reading.validation import validate

if TYPE_CHECKING:
    from briefgen.style.style import Style

__all__ = [
    "describe_styles",
    "find_style",
    "is_at_hand",
    "shipped_folder",
    "style_findings",
    "style_folders",
    "styles_at_hand",
]

_ENDINGS = (".yaml", ".yml")


def shipped_folder() -> Path:
    """Return the folder of the shipped styles: inside the wheel, or a checkout's own."""
    inside = Path(briefgen.__file__).parent / "styles"
    return inside if inside.is_dir() else inside.parents[2] / "styles"


def style_folders() -> tuple[Path, ...]:
    """Return where names are looked up: ./styles, BRIEFGEN_STYLE_PATH, the shipped ones."""
    named = os.environ.get("BRIEFGEN_STYLE_PATH", "")
    middle = (Path(folder) for folder in named.split(os.pathsep) if folder)
    return (Path("styles"), *middle, shipped_folder())


def styles_at_hand() -> dict[str, Path]:
    """Return every style's name and file; the first folder that has a name wins."""
    found: dict[str, Path] = {}
    for folder in style_folders():
        for path in sorted(folder.glob("*.y*ml")):
            if path.suffix in _ENDINGS:
                found.setdefault(path.stem, path)
    return dict(sorted(found.items()))


def is_at_hand(wanted: str) -> bool:
    """Tell whether there is a style of this name, or a file at this path."""
    return wanted in styles_at_hand() or (_is_path(wanted) and Path(wanted).is_file())


def _is_path(wanted: str) -> bool:
    return wanted.endswith(_ENDINGS) or "/" in wanted or os.sep in wanted


def describe_styles() -> list[tuple[str, str]]:
    """Return the name of every style at hand and what it is for, or why it cannot be used."""
    return [(name, _description(path)) for name, path in styles_at_hand().items()]


def _description(path: Path) -> str:
    try:
        return find_style(str(path)).description
    except InputError as error:
        return f"cannot be used: {error.diagnostics[0].message}"


def find_style(wanted: str) -> "Style":
    """Return the style called `wanted`, or that of the file at this path.

    Raises InputError for a style that does not exist or cannot be used.
    """
    return _style(_files(wanted, ()))


def style_findings(wanted: str) -> tuple[Diagnostic, ...]:
    """Return the warnings met while reading a style's file, then those that it extends.

    Raises InputError for a style that does not exist or cannot be read.
    """
    return tuple(found for file in _files(wanted, ()) for found in _parsed(file).findings)


class _File(NamedTuple):
    """A style file: its printed name, its folder and its bytes."""

    source: str
    folder: Path
    data: bytes


@lru_cache(16)
def _style(files: tuple[_File, ...]) -> "Style":
    """Return the style of a file, each file that it extends after it."""
    from briefgen.document.roles import Role, TableKind
    from briefgen.style.style import Style

    tree = reduce(Tree.laid_over, map(_parsed, files))
    style = validate(Style, tree)
    if missing := [*missing_fonts(tree), *missing_template(tree)]:
        raise InputError(missing)
    look = style.look
    _check_names("role", look.roles, Role, tree.source)
    _check_names("kind of table", look.tables, TableKind, tree.source)
    return style


def _check_names(noun: str, given: Collection[str], known: Iterable[StrEnum], source: str) -> None:
    """Refuse a look that does not answer for everything, or answers for what does not exist."""
    names = {one.value for one in known}
    if missing := sorted(names.difference(given)):
        raise _refusal(source, f"the look says nothing about the {noun} {', '.join(missing)}")
    if unknown := sorted(set(given) - names):
        near = get_close_matches(unknown[0], names, n=1)
        hint = f'did you mean "{near[0]}"?' if near else ""
        raise _refusal(source, f'"{unknown[0]}" is no {noun} of a look', hint)


def _files(wanted: str, seen: tuple[Path, ...]) -> tuple[_File, ...]:
    """Return a style file, then each that it extends in turn."""
    path = _path(wanted, seen)
    try:
        source, data = read_input(str(path))
    except UnreadableError as error:
        raise _refusal(wanted, str(error)) from error
    file = _File(source, path.resolve().parent, data)
    tree = _parsed(file)
    own = tree.data if isinstance(tree.data, dict) else {}
    if not isinstance(base := own.get("extends"), str):
        return (file,)
    return (file, *_files(base, (*seen, path.resolve())))


@lru_cache(16)
def _parsed(file: _File) -> Tree:
    tree = parse(decode(file.data, file.source), file.source)
    return with_template_file(with_font_files(tree, file.folder), file.folder)


def _path(wanted: str, seen: tuple[Path, ...]) -> Path:
    """Return the file meant; a style that extends its own name means the next folder's."""
    near = seen[-1].parent if seen else Path()
    if _is_path(wanted):
        path = near / wanted
        if path.resolve() in seen:
            raise _refusal(str(path), "this style extends itself")
        return path
    folders = (near, *style_folders()) if seen else style_folders()
    for path in (folder / f"{wanted}{ending}" for folder in folders for ending in _ENDINGS):
        if path.is_file() and path.resolve() not in seen:
            return path
    names = ", ".join(styles_at_hand())
    raise _refusal(wanted, f'there is no style called "{wanted}"', f"styles at hand: {names}")


def _refusal(source: str, message: str, hint: str = "") -> InputError:
    place = Place(source=source)
    return InputError(
        [Diagnostic(severity=Severity.ERROR, code="BG008", message=message, place=place, hint=hint)]
    )
