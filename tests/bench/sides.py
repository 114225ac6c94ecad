"""Processes that stay and build the same briefs in turns: how such a work is measured."""

import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from tests.bench.asks import Site
from tests.bench.environments import Environment
from tests.bench.measure import RunError, Usage, Worker, medians, turns
from tests.bench.report import Limit, Result

__all__ = ["Side", "briefgen_side", "measured_result", "taken"]


@dataclass(frozen=True, slots=True)
class Side:
    """Who sets the files of a folder with this ending, and how that process is begun."""

    environment: Environment
    arguments: tuple[str, ...]
    ending: str


def briefgen_side(site: Site, form: str, *style: str) -> Side:
    """Return briefgen, making one format without the proof, in the house style or another."""
    return Side(site.briefgen, ("briefgen", form, "no", *style), "yaml")


def measured_result(work: str, limit: Limit, measure: Callable[[str, Limit], Result]) -> Result:
    """Return the row of a work, or why it could not be measured."""
    print(work, file=sys.stderr)
    try:
        return measure(work, limit)
    except RunError as failure:
        return Result(work=work, limit=limit, ours=str(failure))


def taken(site: Site, folder: str, sides: Mapping[str, Side], rounds: int) -> dict[str, Usage]:
    """Return what each side took in the median, after rounds that warm the processes."""
    with ExitStack() as stack:
        tasks = {}
        for name, side in sides.items():
            worker = stack.enter_context(closing(site.worker(side.environment, *side.arguments)))
            tasks[name] = _task(worker, site.work / folder, side.ending)
        turns(tasks, 1)
        return {name: medians(used) for name, used in turns(tasks, rounds).items()}


def _task(worker: Worker, folder: Path, ending: str) -> Callable[[], Usage]:
    """Return what has a process set the files of a folder, one after the other, round and round."""
    files = sorted(path for path in folder.iterdir() if path.name.partition(".")[2] == ending)
    numbers = count()
    return lambda: worker.ask(str(files[next(numbers) % len(files)]))
