"""A Dask cluster on this machine: a scheduler and workers that see none of our files."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.e2e.command import environment

__all__ = ["Cluster", "running"]

_PATIENCE = 60.0
_WORKER = ("worker", "--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")
_SCHEDULER = ("scheduler", "--port", "0", "--no-dashboard", "--no-show", "--host", "127.0.0.1")


@dataclass(frozen=True)
class Cluster:
    """The address of a scheduler, and the processes of its workers."""

    address: str
    workers: list[subprocess.Popen[bytes]]


@contextmanager
def running(folder: Path, workers: int) -> Iterator[Cluster]:
    """Start a scheduler and its workers in an empty folder, wait for them, end them all."""
    told = folder / "scheduler.json"
    scheduler = _started(folder, *_SCHEDULER, "--scheduler-file", str(told))
    ours: list[subprocess.Popen[bytes]] = []
    try:
        address = _address(told)
        ours += [_started(folder, *_WORKER, address) for _ in range(workers)]
        _wait_for(address, workers)
        yield Cluster(address, ours)
    finally:
        for process in (*ours, scheduler):
            process.kill()
            process.wait()


def _started(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    with (folder / f"{arguments[0]}.log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *arguments],
            cwd=folder,
            env=environment(),
            stdout=log,
            stderr=log,
        )


def _address(told: Path) -> str:
    """Return the address that the scheduler writes down once it listens."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            return str(json.loads(told.read_text())["address"])
        except (OSError, ValueError):
            time.sleep(0.1)
    raise TimeoutError(f"no scheduler within {_PATIENCE:g} seconds: see its log")


def _wait_for(address: str, workers: int) -> None:
    import distributed

    connect: Any = distributed.Client
    with connect(address, timeout=_PATIENCE, set_as_default=False) as client:
        client.wait_for_workers(workers, timeout=_PATIENCE)
