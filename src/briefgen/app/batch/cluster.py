"""The workers of a Dask cluster that somebody runs already."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, Final

from briefgen.app.batch.fingerprint import release
from briefgen.app.batch.sending import Sending
from briefgen.diagnostics import BriefgenError

__all__ = ["ClusterError", "dask_workers"]

_PATIENCE: Final = 10  # seconds until a scheduler answers
_OTHERS: Final = "install the same briefgen, with the same libraries, on all of them"


class ClusterError(BriefgenError):
    """A cluster that cannot be used; the message says why and what to do."""


@contextmanager
def dask_workers(scheduler: str) -> Generator[tuple[Sending, int]]:
    """Connect to the scheduler at an address such as `tcp://host:8786`; let go of it at the end.

    Yields what takes jobs, and how many the cluster works on at once. Raises ClusterError for an
    address without a scheduler, a cluster without workers, or one whose workers are unlike us.
    """
    client = _connected(scheduler)
    try:
        threads = _threads(client)
        with Sending(client.get_executor(pure=False)) as executor:
            yield executor, threads
    finally:
        client.close()


def _connected(scheduler: str) -> Any:
    try:
        import distributed
    except ImportError as error:
        message = 'the executor "dask" is not installed: pip install "briefgen[dask]"'
        raise ClusterError(message) from error
    try:
        connect: Any = distributed.Client  # untyped
        return connect(scheduler, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterError(f'no Dask scheduler answers at "{scheduler}": {error}') from error


def _threads(client: Any) -> int:
    """Return how many briefs can be built at once, after a look at every worker."""
    threads = client.nthreads()
    if not threads:
        raise ClusterError("the Dask scheduler has no workers: start some and run it again")
    for address, theirs in sorted(client.run(release, on_error="return").items()):
        if isinstance(theirs, BaseException):
            raise ClusterError(f"the worker at {address} has no briefgen ({theirs}): {_OTHERS}")
        if theirs != release():
            raise ClusterError(f"the worker at {address} runs another briefgen: {_OTHERS}")
    return sum(threads.values())
