"""Where text and pictures come from and where files go: the only module that touches the disk."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from briefgen.diagnostics import AssetError, BriefgenError, OutputError
from briefgen.reading.limits import MOST_BYTES

__all__ = [
    "STDIN",
    "UnreadableError",
    "made_folder",
    "open_input",
    "output_path",
    "read_input",
    "read_picture",
    "read_related",
    "remove_unfinished",
    "write_files",
]

STDIN = "-"

_LARGEST_PICTURE = 50_000_000
_UNFINISHED = ".unfinished"


class UnreadableError(BriefgenError):
    """An input that is missing, a folder, or not to be read; the message is one line."""


def read_input(name: str) -> tuple[str, bytes]:
    """Return the printed name and the bytes of an input; `-` is standard input."""
    if name == STDIN:
        return "<stdin>", sys.stdin.buffer.read()
    try:
        return name, Path(name).read_bytes()
    except OSError as error:
        raise UnreadableError(_reason(error)) from error


def open_input(name: str) -> BinaryIO:
    """Return a file that is open for reading; raises UnreadableError where it cannot be."""
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise UnreadableError(_reason(error)) from error


def read_picture(path: str, folder: Path, root: Path | None = None) -> bytes:
    """Return the bytes of the picture at a path seen from `folder`, the brief's own, or `root`.

    Refuses any path that leads out of both, with an AssetError.
    """
    return _read_inside(path, folder, root, _LARGEST_PICTURE)


def read_related(path: str, folder: Path, root: Path | None = None) -> bytes:
    """Return the bytes of a file that a brief extends or takes items from.

    Its path is seen, and refused, as that of a picture.
    """
    return _read_inside(path, folder, root, MOST_BYTES)


def _read_inside(path: str, folder: Path, root: Path | None, most: int) -> bytes:
    try:
        wanted = _inside(path, [folder, *([root] if root else [])])
        if wanted is None:
            raise AssetError(f'"{path}" lies outside the folder of the brief')
        if wanted.exists() and not (wanted.is_file() or wanted.is_dir()):
            raise AssetError(f'"{path}" is not an ordinary file')
        if wanted.stat().st_size > most:
            raise AssetError(f'"{path}" is larger than {most // 1_000_000} MB')
        return wanted.read_bytes()
    except OSError as error:
        raise AssetError(f'"{path}": {_reason(error)}') from error
    except ValueError as error:  # a name with a null character
        raise AssetError(f'"{path}" is not a name that a file can have') from error
    except RuntimeError as error:  # how Python before 3.13 tells of links that lead in a circle
        raise AssetError(f'"{path}" is a link to itself') from error


def _inside(path: str, folders: Sequence[Path]) -> Path | None:
    """Return the file at a path seen from one of the folders that lies inside one of them."""
    bounds = [folder.resolve() for folder in folders]
    seen = [(folder / path).resolve() for folder in folders]
    allowed = [one for one in seen if any(one.is_relative_to(bound) for bound in bounds)]
    return next((one for one in allowed if one.is_file()), allowed[0] if allowed else None)


def output_path(name: str, ending: str, output: Path | None) -> Path:
    """Return where a format's file goes: `output` itself if it is such a file, else inside it."""
    if output is not None and output.suffix == f".{ending}" and not output.is_dir():
        return output
    stem = "brief" if name == STDIN else Path(name).stem
    return (output or Path("out")) / f"{stem}.{ending}"


def made_folder(path: Path) -> None:
    """Make a folder where it is not there; raises OutputError where that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise OutputError(str(path), "this is a file, not a folder") from error
    except OSError as error:
        raise OutputError(str(path), _reason(error)) from error


def remove_unfinished(folder: Path) -> None:
    """Remove what `write_files` had begun below a folder when its process was killed."""
    for path in folder.rglob(f".*{_UNFINISHED}"):
        with suppress(OSError):
            path.unlink()


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write each file to a temporary name beside its path, then rename them all.

    What stood there before stays until every new file is whole: files of one brief are replaced
    together or not at all. Raises OutputError with the path that cannot be written.
    """
    staged: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            staged[path] = _staged(path, data)
        for path, temporary in list(staged.items()):
            _rename(temporary, path)
            del staged[path]
    finally:
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)


def _staged(path: Path, data: bytes) -> Path:
    """Write to a temporary name beside `path`, flush, and return the name."""
    import tempfile

    if path.is_dir():
        raise OutputError(str(path), "this is a folder, not a file")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(_UNFINISHED, f".{path.name}.", path.parent)
    except OSError as error:
        raise OutputError(str(path), _reason(error)) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(path))
    except BaseException as error:
        Path(temporary).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise OutputError(str(path), _reason(error)) from error
        raise
    return Path(temporary)


def _rename(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(path)
    except OSError as error:
        raise OutputError(str(path), _reason(error)) from error


def _mode(path: Path) -> int:
    """Return the permissions of the file that is replaced, else what the umask leaves."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "this is a folder, not a file"
    return (error.strerror or str(error)).lower()
