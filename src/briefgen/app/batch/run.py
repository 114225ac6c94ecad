"""A run: jobs in, outcomes out, in the same order, with only a few of them in hand at once."""

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final, Protocol

from briefgen.app.batch.job import Job
from briefgen.app.batch.outcome import Outcome, Result, Status, failure
from briefgen.app.batch.pool import Inline, OvertimeError, WorkerLostError, Workers, cores
from briefgen.app.batch.work import carry_out

__all__ = ["InHand", "Shelf", "batch"]

_FEW: Final = 2
_EACH: Final = 3
"""How many jobs are handed out for each worker: one in work, the others on their way."""
_SOON: Final = 0.5  # seconds
_AHEAD: Final = 256
"""How many outcomes wait for one before them, for each worker."""


class Shelf(Protocol):
    """Where results go, and where a result may be already."""

    def find(self, job: Job) -> Outcome | None:
        """Return the outcome of a job whose files are there and up to date; None for others."""

    def keep(self, job: Job, result: Result) -> Outcome:
        """Put the files of a result where they belong, and return what became of the brief."""

    def pause(self) -> None:
        """Put away what waits: nothing will come for a while."""


class InHand:
    """Keeps nothing: the outcome itself holds the bytes of the files."""

    def pause(self) -> None:
        """Do nothing."""

    def find(self, _job: Job) -> Outcome | None:
        """Return None: nothing is kept from one run to the next."""
        return None

    def keep(self, job: Job, result: Result) -> Outcome:
        """Return the outcome with its files."""
        return Outcome(
            source=job.printed,
            name=job.name,
            status=Status.BUILT,
            diagnostics=result.diagnostics,
            files=result.files,
            about=result.about,
            seconds=result.seconds,
        )


def batch(  # noqa: PLR0913  the public door: every choice has a name and a default
    jobs: Iterable[Job | Outcome],
    *,
    executor: Executor | None = None,
    processes: int | None = None,
    timeout: float | None = None,
    fail_fast: bool = False,
    shelf: Shelf | None = None,
) -> Generator[Outcome]:
    """Yield what becomes of each job, in the order of the jobs; one bad brief never stops the rest.

    Jobs are taken one by one as workers become idle. An outcome among them is that of a brief
    that could not even become a job. `executor` is any that there is, and stays open; `processes`
    says how many jobs it works on at once where it does not tell. Our own processes where none is
    given: `processes` of them, one a core, or this process alone for one or two jobs.
    `timeout` is in seconds for each brief and holds for our own processes. With `fail_fast`
    nothing more is begun after the first brief that is rejected or fails. `shelf` takes the files;
    the outcomes hold them where none is given.
    """
    if executor is not None:
        workers = processes or getattr(executor, "_max_workers", None) or cores()
        yield from _Run(executor, shelf or InHand(), workers, fail_fast=fail_fast).outcomes(jobs)
        return
    taken = iter(jobs)
    first = list(islice(taken, _FEW + 1))
    count = processes or cores()
    if len(first) <= _FEW and timeout is None:
        run = _Run(Inline(), shelf or InHand(), 1, fail_fast=fail_fast)
        yield from run.outcomes(first)
        return
    pool = Workers(count, timeout=timeout)
    try:
        run = _Run(pool, shelf or InHand(), count, fail_fast=fail_fast)
        yield from run.outcomes(chain(first, taken))
    finally:
        pool.kill()


@dataclass(slots=True, eq=False)
class _Slot:
    """A job's place in the order, and its outcome as soon as there is one."""

    outcome: Outcome | None = None


class _Run:
    def __init__(self, executor: Executor, shelf: Shelf, workers: int, *, fail_fast: bool) -> None:
        self._executor = executor
        self._shelf = shelf
        self._most_working = workers * (1 if isinstance(executor, Inline) else _EACH)
        self._most_waiting = workers * _AHEAD
        self._fail_fast = fail_fast
        self._slots: deque[_Slot] = deque()
        self._working: dict[Future[Result], tuple[Job, _Slot]] = {}
        self._has_failed = False

    def outcomes(self, jobs: Iterable[Job | Outcome]) -> Iterator[Outcome]:
        """Yield what becomes of each job, in order."""
        try:
            for job in jobs:
                if self._has_failed:
                    break
                self._slots.append(self._begun(job))
                while self._is_full():
                    self._settle()
                    yield from self._ripe()
                yield from self._ripe()
            while self._working:
                self._settle()
                yield from self._ripe()
            yield from self._ripe()
        finally:
            for future in self._working:
                future.cancel()

    def _begun(self, job: Job | Outcome) -> _Slot:
        """Return the slot of a job, which is handed out unless its outcome is known."""
        if isinstance(job, Outcome):
            return _Slot(outcome=self._noted(job))
        if (known := self._shelf.find(job)) is not None:
            return _Slot(outcome=self._noted(known))
        try:
            future = self._executor.submit(carry_out, job)
        except RuntimeError as error:  # of a pool that is broken or closed, see concurrent.futures
            return _Slot(outcome=self._noted(_lost(job, error)))
        slot = _Slot()
        self._working[future] = (job, slot)
        return slot

    def _is_full(self) -> bool:
        if not self._working:
            return False
        return len(self._working) >= self._most_working or len(self._slots) >= self._most_waiting

    def _settle(self) -> None:
        """Wait until something is done, though not for long, and give its files away."""
        done = wait(self._working, _SOON, FIRST_COMPLETED).done
        if not done:
            self._shelf.pause()
        for future in done:
            if future in self._working:
                job, slot = self._working.pop(future)
                slot.outcome = self._noted(self._outcome(job, future))

    def _outcome(self, job: Job, future: "Future[Result]") -> Outcome:
        error = CancelledError() if future.cancelled() else future.exception()
        if error is not None:
            return _lost(job, error)
        result = future.result()
        if result.trace:
            return _unfinished(job, result, Status.FAILED)
        if not result.files:
            return _unfinished(job, result, Status.REJECTED)
        return self._shelf.keep(job, result)

    def _noted(self, outcome: Outcome) -> Outcome:
        if self._fail_fast and not outcome.status.is_well and not self._has_failed:
            self._has_failed = True
            self._take_back()
        return outcome

    def _take_back(self) -> None:
        """Forget the jobs that no worker has begun."""
        for future in [one for one in self._working if one.cancel()]:
            self._slots.remove(self._working.pop(future)[1])

    def _ripe(self) -> Iterator[Outcome]:
        """Yield the outcomes that nothing before them holds up."""
        while self._slots and (outcome := self._slots[0].outcome) is not None:
            self._slots.popleft()
            yield outcome


def _unfinished(job: Job, result: Result, status: Status) -> Outcome:
    return Outcome(
        source=job.printed,
        name=job.name,
        status=status,
        diagnostics=result.diagnostics,
        seconds=result.seconds,
        trace=result.trace,
    )


def _lost(job: Job, error: BaseException) -> Outcome:
    """Return the outcome of a job that no result came back for."""
    if isinstance(error, OvertimeError):
        found = failure("BG702", f"the build {error}", job.source, "give more with --timeout")
    elif isinstance(error, WorkerLostError):
        message = f"the process that built this brief {error}, and so did the one after it"
        found = failure("BG701", message, job.source)
    else:
        found = failure("BG701", f"no result came back: {type(error).__name__}", job.source)
    return Outcome(source=job.printed, name=job.name, status=Status.FAILED, diagnostics=(found,))
