"""How long does a program run, how much memory does it take: medians of interleaved runs."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, repeat
from pathlib import Path
from statistics import median

__all__ = ["RunError", "Usage", "Worker", "interleaved", "measured", "medians", "together", "turns"]

_UNITS_OF_PEAK = 1 if sys.platform == "darwin" else 1024
"""Bytes in one unit of `ru_maxrss`: bytes on macOS, kilobytes elsewhere."""


class RunError(Exception):
    """A program that is measured left with an error; holds its last words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What a run took: wall time and processor time in seconds, peak resident memory in bytes."""

    wall: float
    processor: float
    peak: float = 0.0


def measured(command: Sequence[str], folder: Path) -> Usage:
    """Return what one run of a program took, its children included."""
    with (folder / "stderr").open("w+b") as errors:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            raise RunError(_last_words(errors.read()))
    return Usage(
        wall=wall,
        processor=used.ru_utime + used.ru_stime,
        peak=used.ru_maxrss * _UNITS_OF_PEAK,
    )


def _last_words(errors: bytes) -> str:
    lines = errors.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "it left with an error and said nothing"


def interleaved(
    commands: Mapping[str, Sequence[str]], runs: int, folder: Path
) -> dict[str, list[Usage]]:
    """Return the usage of each program, run in turns (A B C A B C), after one round unmeasured."""
    return turns({name: partial(measured, one, folder) for name, one in commands.items()}, runs)


def turns(tasks: Mapping[str, Callable[[], Usage]], runs: int) -> dict[str, list[Usage]]:
    """Return what each task took in each of `runs` rounds, after one round unmeasured."""
    taken: dict[str, list[Usage]] = {name: [] for name in tasks}
    for counts in chain([False], repeat(True, runs)):
        for name, task in tasks.items():
            usage = task()
            if counts:
                taken[name].append(usage)
    return taken


def medians(usages: Iterable[Usage]) -> Usage:
    """Return the median of each measure by itself."""
    all_of_them = list(usages)
    return Usage(
        wall=median(usage.wall for usage in all_of_them),
        processor=median(usage.processor for usage in all_of_them),
        peak=median(usage.peak for usage in all_of_them),
    )


def together(first: Usage, second: Usage) -> Usage:
    """Return what two programs take one after the other: times add up, the larger peak counts."""
    return Usage(
        wall=first.wall + second.wall,
        processor=first.processor + second.processor,
        peak=max(first.peak, second.peak),
    )


class Worker:
    """A process that stays: it is handed one line of work at a time and says what that took."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=sys.stderr,
            text=True,
        )

    def ask(self, work: str) -> Usage:
        """Return what one piece of work took, as the worker measured it."""
        pipe_in, pipe_out = self._process.stdin, self._process.stdout
        assert pipe_in is not None
        assert pipe_out is not None
        print(work, file=pipe_in, flush=True)
        answer = pipe_out.readline()
        if not answer:
            raise RunError(f"the worker left with {self._process.wait()}")
        wall, processor = json.loads(answer)
        return Usage(wall=wall, processor=processor)

    def close(self) -> None:
        """Let the process end."""
        self._process.communicate()
