"""A run file -> the folder of a run and its lots; paths are seen from the folder of the file."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from briefgen.app.batch.briefs import matched
from briefgen.app.batch.plan import Mailing, Single
from briefgen.app.files import UnreadableError, read_input
from briefgen.app.formats import DEFAULT_FORMATS, Format
from briefgen.app.stories import Order
from briefgen.diagnostics import InputError
from briefgen.reading.tree import Tree, decode, parse
from briefgen.reading.validation import validate
from briefgen.schema.run import Run, RunOptions

__all__ = ["lots_of_run", "run_tree"]

_OWN = ("briefs", "templates")
"""What a run file has, and no brief."""


def run_tree(path: str) -> Tree | None:
    """Return the tree of a run file; None for a brief, and for what cannot be read as YAML."""
    try:
        source, data = read_input(path)
        tree = parse(decode(data, source), source)
    except (UnreadableError, InputError):
        return None
    is_run = isinstance(tree.data, dict) and any(key in tree.data for key in _OWN)
    return tree if is_run else None


def lots_of_run(tree: Tree, order: Order) -> tuple[str | None, list[Single | Mailing]]:
    """Return the folder that a run file names, and its lots; raises InputError.

    What `order` says counts more than what the file says, as the command line does.
    """
    run = validate(Run, tree)
    folder = Path(tree.source).parent
    output = None if run.output is None else _from(folder, run.output)
    return output, [*_singles(run, folder, order), *_mailings(run, folder, order)]


def _singles(run: Run, folder: Path, order: Order) -> Iterator[Single]:
    for brief in run.briefs:
        own = _order(order, (brief, run.defaults), folder)
        for path in matched([brief.brief], folder):
            name = brief.name or Path(path).stem
            yield Single(path=_from(folder, path), name=name, order=own)


def _mailings(run: Run, folder: Path, order: Order) -> Iterator[Mailing]:
    for one in run.templates:
        yield Mailing(
            path=_from(folder, one.template),
            data=_from(folder, one.data),
            name=one.name,
            order=_order(order, (one, run.defaults), folder),
        )


def _order(order: Order, options: tuple[RunOptions, ...], folder: Path) -> Order:
    """Return what is wanted of a brief: what the command says, then the brief, then the run."""
    style = next((one.style for one in options if one.style), None)
    formats = next((one.to for one in options if one.to), DEFAULT_FORMATS)
    root = next((one.asset_root for one in options if one.asset_root), None)
    reference = next((one.reference_doc for one in options if one.reference_doc), None)
    settings = {path: value for one in reversed(options) for path, value in one.set.items()}
    return replace(
        order,
        style=order.style or (_seen(style, folder) if style else None),
        formats=order.formats or tuple(map(Format, formats)),
        settings=(*settings.items(), *order.settings),
        asset_root=order.asset_root or (Path(_from(folder, root)) if root else None),
        reference_doc=order.reference_doc or (_from(folder, reference) if reference else None),
    )


def _seen(style: str, folder: Path) -> str:
    """Return a style's name, or the path of its file as seen from here."""
    return _from(folder, style) if style.endswith((".yaml", ".yml")) or "/" in style else style


def _from(folder: Path, path: str) -> str:
    """Return a path that is seen from a folder as it is seen from here."""
    return os.path.normpath(folder / path)
