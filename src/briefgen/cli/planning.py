"""Which run the arguments of `briefgen batch` mean: briefs, a run file, or a template with data."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import typer

from briefgen.app.batch.briefs import matched
from briefgen.app.batch.plan import Mailing, Plan, Single
from briefgen.app.batch.runfile import lots_of_run, run_tree
from briefgen.app.formats import DEFAULT_FORMATS
from briefgen.app.stories import Order
from briefgen.cli.console import report
from briefgen.cli.exits import Exit
from briefgen.diagnostics import InputError

__all__ = ["planned"]

_USUAL_FOLDER = "out"


def planned(
    briefs: list[str], mailing: tuple[str | None, str | None], output: Path | None, order: Order
) -> tuple[Path, Plan]:
    """Return the folder of a run, and its plan; `mailing` are a template and its data.

    What cannot be read is printed, and ends the command. An order without formats takes those of
    the run file, else the usual ones.
    """
    try:
        place, lots = _lots(briefs, mailing, output, order)
        return place, Plan(lots)
    except InputError as error:
        report(error.diagnostics)
        raise typer.Exit(Exit.REJECTED) from error


def _lots(
    briefs: list[str], mailing: tuple[str | None, str | None], output: Path | None, order: Order
) -> tuple[Path, Sequence[Single | Mailing]]:
    """Return the folder of a run and what is built into it; refuse what is no run."""
    template, data = mailing
    if (template is None) is not (data is None) or (template is None) is not bool(briefs):
        message = "name briefs, or one run file, or --template and --data together"
        raise typer.BadParameter(message, param_hint="BRIEF")
    if len(briefs) == 1 and (tree := run_tree(briefs[0])) is not None:
        said, lots = lots_of_run(tree, order)
        return output or Path(said or _USUAL_FOLDER), lots
    plain = replace(order, formats=order.formats or DEFAULT_FORMATS)
    if template is None or data is None:
        paths = dict.fromkeys(matched(briefs))
        singles = [Single(path=path, name=Path(path).stem, order=plain) for path in paths]
        return output or Path(_USUAL_FOLDER), singles
    folder, name = _parted(str(output or _USUAL_FOLDER))
    return Path(folder), [Mailing(path=template, data=data, name=name, order=plain)]


def _parted(output: str) -> tuple[str, str]:
    """Return the folder that an output names, and the template of names that begins in it."""
    before, braces, _ = output.partition("{{")
    if not braces:
        return output, ""
    folder = before.rpartition("/")[0] or before[: before.startswith("/")]
    return folder or ".", output.removeprefix(folder).removeprefix("/")
