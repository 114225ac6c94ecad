"""Processes that build briefs side by side, each of which may die without the run dying with it."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from typing import Any, TypeVar

from briefgen.app.batch.worker import OUT_OF_MEMORY, PRELOADED, serve, surroundings

__all__ = ["Inline", "OvertimeError", "WorkerLostError", "Workers", "cores"]

_Call = tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]
_T = TypeVar("_T")
_SIGNALS = {one.value: one.name for one in signal.Signals}


class WorkerLostError(Exception):
    """A worker ended before it answered; the message says how."""


class OvertimeError(Exception):
    """A worker took longer than the time allowed, and was ended."""


def cores() -> int:
    """Return how many processes can run at once on this machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Inline(Executor):
    """Does each call at once, in this process: for so few that a pool would come too late."""

    def submit(self, fn: Callable[..., _T], /, *args: Any, **kwargs: Any) -> "Future[_T]":
        """Return the future of a call that is already done."""
        future: Future[_T] = Future()
        future.set_running_or_notify_cancel()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001  a future carries it, as with any executor
            future.set_exception(error)
        return future


class Workers(Executor):
    """A fixed number of worker processes, made and warmed once, when there is a first call.

    A call whose worker dies is given to a new one, once; then its future raises WorkerLostError.
    A call that takes longer than `timeout` seconds loses its worker and raises OvertimeError.
    Results come back through one thread a worker, which does nothing but wait.
    """

    def __init__(self, count: int, *, timeout: float | None = None) -> None:
        self._count = count
        self._timeout = timeout
        self._ended = False
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="briefgen-worker")
        self._all: list[_Worker] = []

    def submit(self, fn: Callable[..., _T], /, *args: Any, **kwargs: Any) -> "Future[_T]":
        """Return the future of a call, which is made as soon as a worker is idle."""
        if not self._all:
            self._start()
        return self._threads.submit(self._answered, (fn, args, kwargs))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the workers once they have answered what they were asked."""
        self._threads.shutdown(wait, cancel_futures=cancel_futures)
        if wait:
            self.kill()

    def kill(self) -> None:
        """End the workers now; what they were asked is not answered."""
        self._ended = True
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._all:
            worker.end()

    def _start(self) -> None:
        context = _context()
        self._all = [_Worker(context) for _ in range(self._count)]
        with _undisturbed():
            for worker in self._all:
                worker.start()
                self._idle.put(worker)

    def _answered(self, call: _Call) -> Any:
        worker = self._idle.get()
        try:
            return self._asked(worker, call)
        finally:
            self._idle.put(worker)

    def _asked(self, worker: "_Worker", call: _Call) -> Any:
        try:
            return self._once(worker, call)
        except WorkerLostError:
            return self._once(worker, call)

    def _once(self, worker: "_Worker", call: _Call) -> Any:
        if self._ended:
            raise WorkerLostError("was ended")
        return worker.ask(call, self._timeout)


class _Worker:
    """One process and the pipe to it; a process that is gone is replaced when it is next asked."""

    def __init__(self, context: BaseContext) -> None:
        self._context = context
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._is_ready = False

    def start(self) -> Connection:
        """Start a process, which warms itself while we go on."""
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=serve, args=(theirs,), daemon=True)  # type: ignore[attr-defined]
        process.start()
        theirs.close()
        self._process, self._pipe, self._is_ready = process, ours, False
        return ours

    def ask(self, call: _Call, timeout: float | None) -> Any:
        """Return what a call returns in the process, or raise what it raises."""
        pipe = self._pipe or self.start()
        try:
            if not self._is_ready:
                pipe.recv()
                self._is_ready = True
            pipe.send((surroundings(), *call))
            if not pipe.poll(timeout):
                self.end()
                raise OvertimeError(f"took longer than {timeout:g} seconds")
            went_well, value = pipe.recv()
        except (EOFError, ConnectionError) as error:
            raise WorkerLostError(self._last_words()) from error
        if went_well:
            return value
        raise value

    def end(self) -> None:
        """End the process at once; without one, do nothing."""
        process, self._process = self._process, None
        self._pipe = None
        if process is not None:
            process.kill()
            process.join()

    def _last_words(self) -> str:
        """Return how the process ended."""
        process = self._process
        if process is None:
            return "was ended"
        process.join()
        code = process.exitcode or 0
        self.end()
        if code == OUT_OF_MEMORY:
            return "ran out of memory"
        if code < 0:
            return f"was killed by {_SIGNALS.get(-code, f'signal {-code}')}"
        return f"ended with code {code}"


def _context() -> BaseContext:
    """Return how processes are made: copied from one that has read all our modules, if possible.

    Why not plain copies of this process: it has threads, and a copy would inherit their locks.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(PRELOADED))
    return context


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep Ctrl-C from what is started meanwhile: it goes to every process of the terminal."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    # Python starts this one before all others, and lets Ctrl-C through again once it is there.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
