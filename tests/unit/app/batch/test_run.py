"""A run: one outcome for each job, in order, whatever becomes of the others."""

import threading
import tracemalloc
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import replace

import pytest

from briefgen.app.batch import run
from briefgen.app.batch.outcome import Outcome, Result, Status
from briefgen.app.batch.pool import OvertimeError, WorkerLostError
from briefgen.app.batch.run import batch
from tests.unit.app.batch.jobs import a_job


class Backwards(Executor):
    """Answers only when somebody waits, the last call first."""

    def __init__(self):
        self.most = 0
        self.waiting = []
        self.errors = {}

    def submit(self, fn, /, *args, **_):
        future: Future[object] = Future()
        self.waiting.append((future, fn, args))
        self.most = max(self.most, len(self.waiting))
        return future

    def answer(self, *_):
        future, fn, args = self.waiting.pop()
        if future.set_running_or_notify_cancel():
            if error := self.errors.get(args[0].name):
                future.set_exception(error)
            else:
                future.set_result(fn(*args))
        return type("Waited", (), {"done": {future}})


@pytest.fixture
def backwards(monkeypatch):
    executor = Backwards()
    monkeypatch.setattr(run, "wait", executor.answer)
    return executor


def told(outcomes):
    return [(one.name, one.status.value) for one in outcomes]


def test_outcomes_come_in_the_order_of_the_jobs(backwards):
    jobs = (a_job(f"b{i}") for i in range(9))

    outcomes = list(batch(jobs, executor=backwards, processes=2))

    assert told(outcomes) == [(f"b{i}", "built") for i in range(9)]


def test_only_a_few_jobs_are_taken_at_once(backwards):
    outcomes = batch((a_job(f"b{i}") for i in range(50)), executor=backwards, processes=2)

    assert len(list(outcomes)) == 50
    assert backwards.most == 6


def test_a_first_job_that_takes_long_holds_up_only_so_many(backwards, monkeypatch):
    monkeypatch.setattr(run, "_AHEAD", 4)
    taken = []

    def jobs():
        for i in range(50):
            taken.append(i)
            yield a_job(f"b{i}")

    next(batch(jobs(), executor=backwards, processes=2))

    assert len(taken) == 8


def test_a_bad_brief_is_rejected_and_the_rest_is_built():
    jobs = [a_job("a"), a_job("b", date="x"), a_job("c")]

    outcomes = list(batch(jobs, processes=1))

    assert told(outcomes) == [("a", "built"), ("b", "rejected"), ("c", "built")]
    assert [found.code for found in outcomes[1].diagnostics] == ["BG401"]
    assert (outcomes[0].about.title, outcomes[0].about.date) == ("A title", "2020-06-30")


def test_the_same_bytes_come_from_here_and_from_other_processes_and_threads():
    jobs = [a_job(f"b{i}") for i in range(4)]
    here = [next(batch([job])).files for job in jobs]

    with ThreadPoolExecutor(1) as threads:
        assert [one.files for one in batch(jobs, executor=threads)] == here
    assert [one.files for one in batch(jobs, processes=2)] == here
    assert b"A title" in here[0]["text"]


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (WorkerLostError("was killed by SIGKILL"), "BG701", "was killed by SIGKILL, and so did"),
        (OvertimeError("took longer than 2 seconds"), "BG702", "took longer than 2 seconds"),
        (MemoryError(), "BG701", "no result came back: MemoryError"),
    ],
)
def test_a_job_that_no_result_comes_back_for_has_failed(backwards, error, code, words):
    backwards.errors["b"] = error

    outcomes = list(batch(map(a_job, "abc"), executor=backwards, processes=2))

    assert told(outcomes) == [("a", "built"), ("b", "failed"), ("c", "built")]
    [found] = outcomes[1].diagnostics
    assert found.code == code
    assert words in found.message


def test_with_fail_fast_nothing_more_is_begun(backwards):
    jobs = (a_job(f"b{i}", date="x" if i == 5 else "2020-06-30") for i in range(50))

    outcomes = list(batch(jobs, executor=backwards, processes=2, fail_fast=True))

    assert told(outcomes) == [("b5", "rejected")]


def test_a_brief_that_could_not_become_a_job_has_its_outcome_in_its_place():
    lost = Outcome(source="b", name="b", status=Status.REJECTED)

    outcomes = list(batch([a_job("a"), lost, a_job("c"), a_job("d")], processes=1))

    assert told(outcomes) == [("a", "built"), ("b", "rejected"), ("c", "built"), ("d", "built")]


def test_what_a_shelf_has_is_not_built():
    class Full:
        def find(self, job):
            return Outcome(source=job.source, name=job.name, status=Status.UNCHANGED)

        def keep(self, *_):
            raise AssertionError

        def pause(self):
            raise AssertionError

    assert told(batch(map(a_job, "abcd"), shelf=Full())) == [(n, "unchanged") for n in "abcd"]


def test_a_bug_costs_the_brief_that_shows_it(backwards, monkeypatch):
    monkeypatch.setattr(run, "carry_out", lambda _job: Result(trace="Traceback"))

    [outcome] = batch([a_job()], executor=backwards)

    assert (outcome.status, outcome.trace) == (Status.FAILED, "Traceback")


def test_a_run_that_is_left_takes_back_what_waits(backwards):
    outcomes = batch((a_job(f"b{i}") for i in range(50)), executor=backwards, processes=2)
    next(outcomes)
    outcomes.close()

    assert all(future.cancelled() for future, *_ in backwards.waiting)


def test_a_shelf_is_told_when_nothing_is_done_for_a_while(monkeypatch):
    paused = threading.Event()
    monkeypatch.setattr(run, "_SOON", 0.01)
    monkeypatch.setattr(run, "carry_out", lambda _job: Result(trace=str(paused.wait(10))))
    monkeypatch.setattr(run.InHand, "pause", lambda _shelf: paused.set())

    with ThreadPoolExecutor(1) as threads:
        [outcome] = batch([a_job()], executor=threads)

    assert outcome.trace == "True"


def test_a_run_needs_no_more_memory_for_more_briefs(monkeypatch):
    size = 1_000_000
    monkeypatch.setattr(run, "carry_out", lambda _job: Result(files={"pdf": bytes(size)}))
    jobs = (replace(a_job(f"b{i}"), text=bytes(size)) for i in range(300))

    with ThreadPoolExecutor(2) as threads:
        tracemalloc.start()
        try:
            built = sum(one.status.is_well for one in batch(jobs, executor=threads))
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()

    assert built == 300
    assert most < 40 * size
