"""What is said of a cluster that cannot be used; a real one is in tests/conformance."""

import sys
from types import SimpleNamespace

import pytest

from briefgen.app.batch.cluster import ClusterError, dask_workers
from briefgen.app.batch.fingerprint import release
from briefgen.app.batch.pool import Inline
from briefgen.app.batch.work import carry_out
from tests.unit.app.batch.jobs import a_job


class _Client:
    """A connection to workers that say what they run, by their addresses."""

    def __init__(self, says):
        self._says = says
        self.is_closed = False

    def nthreads(self):
        return dict.fromkeys(self._says, 2)

    def run(self, function, on_error):
        assert function is release
        assert on_error == "return"
        return self._says

    def get_executor(self, *, pure):
        assert not pure
        return Inline()

    def close(self):
        self.is_closed = True


def _connecting(monkeypatch, result):
    def connect(_address, **_options):
        if isinstance(result, Exception):
            raise result
        return result

    monkeypatch.setitem(sys.modules, "distributed", SimpleNamespace(Client=connect))


def _refusal(monkeypatch, result):
    _connecting(monkeypatch, result)
    with pytest.raises(ClusterError) as caught, dask_workers("tcp://host:8786"):
        pass
    return str(caught.value)


def test_workers_that_are_like_us_take_jobs(monkeypatch):
    client = _Client({"tcp://a": release(), "tcp://b": release()})
    _connecting(monkeypatch, client)

    with dask_workers("tcp://host:8786") as (executor, at_once):
        assert at_once == 4
        assert executor.submit(carry_out, a_job()).result(20).files
    assert client.is_closed


def test_a_worker_that_is_unlike_us_is_named(monkeypatch):
    client = _Client({"tcp://a": release(), "tcp://b": "another"})

    assert "tcp://b runs another briefgen" in _refusal(monkeypatch, client)
    assert client.is_closed


def test_a_worker_without_briefgen_is_named(monkeypatch):
    client = _Client({"tcp://a": ModuleNotFoundError("No module named 'briefgen'")})

    assert "tcp://a has no briefgen" in _refusal(monkeypatch, client)


def test_a_cluster_without_workers_is_refused(monkeypatch):
    assert "no workers" in _refusal(monkeypatch, _Client({}))


def test_an_address_where_nothing_answers_is_named(monkeypatch):
    said = _refusal(monkeypatch, OSError("timed out"))

    assert said == 'no Dask scheduler answers at "tcp://host:8786": timed out'


def test_the_extra_is_named_where_it_is_not_installed(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(ClusterError, match=r"briefgen\[dask\]"), dask_workers("tcp://host:8786"):
        pass
