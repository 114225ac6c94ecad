"""Worker processes: what becomes of a call whose worker dies, is late, or has no memory left."""

import os
from concurrent.futures import Executor
from pathlib import Path

import pytest

from briefgen.app.batch.pool import Inline, OvertimeError, WorkerLostError, Workers, cores
from tests.unit.app.batch.jobs import ended_at_first, killed, late, starved, wrong


@pytest.fixture(scope="module")
def workers():
    pool = Workers(2)
    yield pool
    pool.kill()


def test_a_call_is_made_in_another_process_that_stays(workers):
    first = {workers.submit(os.getpid).result() for _ in range(8)}

    assert os.getpid() not in first
    assert len(first) <= 2


def test_a_call_whose_worker_dies_is_made_once_more(workers, tmp_path):
    assert workers.submit(ended_at_first, str(tmp_path / "mark")).result() == "well"


@pytest.mark.parametrize(
    ("work", "words"), [(killed, "was killed by SIGKILL"), (starved, "ran out of memory")]
)
def test_a_call_whose_workers_die_twice_is_lost_and_the_next_is_answered(workers, work, words):
    with pytest.raises(WorkerLostError, match=words):
        workers.submit(work).result()

    assert workers.submit(len, "abc").result() == 3


def test_what_a_call_raises_is_told(workers):
    with pytest.raises(RuntimeError, match="LookupError: of a test"):
        workers.submit(wrong).result()


def test_a_call_that_takes_too_long_is_ended_and_the_next_is_answered():
    pool = Workers(1, timeout=0.3)
    try:
        with pytest.raises(OvertimeError, match=r"took longer than 0\.3 seconds"):
            pool.submit(late).result()
        assert pool.submit(len, "abc").result() == 3
    finally:
        pool.kill()


def test_workers_that_are_ended_answer_no_more():
    pool = Workers(1)
    future = pool.submit(late)
    while not future.running():
        pass
    pool.kill()

    assert isinstance(future.exception(timeout=10), WorkerLostError)


def test_workers_shut_down_when_all_is_answered():
    with Workers(1) as pool:
        future = pool.submit(len, "abc")

    assert future.result() == 3


def test_a_call_is_made_at_once_where_there_is_no_pool():
    inline: Executor = Inline()

    assert inline.submit(os.getpid).result() == os.getpid()
    assert isinstance(inline.submit(wrong).exception(), LookupError)


def test_there_is_at_least_one_core():
    assert cores() >= 1


def _around():
    return os.environ.get("SOURCE_DATE_EPOCH"), str(Path.cwd())


def test_a_worker_lives_in_the_surroundings_of_whoever_asks(tmp_path, monkeypatch):
    pool = Workers(1)
    try:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
        first = pool.submit(_around).result()
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "2")
        monkeypatch.chdir(tmp_path)
        second = pool.submit(_around).result()
        monkeypatch.delenv("SOURCE_DATE_EPOCH")
        third = pool.submit(_around).result()
    finally:
        pool.kill()

    assert (first[0], second, third[0]) == ("1", ("2", str(tmp_path)), None)
