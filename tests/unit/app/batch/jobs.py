"""Jobs as small as they can be, and work that goes wrong in ways that no brief does."""

import os
import resource
import signal
import time
from pathlib import Path

from briefgen.app.batch.job import Job
from briefgen.app.formats import Format
from tests.builders import a_brief

__all__ = ["a_job", "ended_at_first", "killed", "late", "starved", "wrong"]


def a_job(name: str = "brief", /, **fields: object) -> Job:
    """Return the job to print a small brief plain."""
    return Job(
        source=f"{name}.yaml",
        name=name,
        text=a_brief(**fields).encode(),
        formats=(Format.TEXT,),
        verify=False,
    )


def killed(*_: object) -> None:
    """End the process as the system does when memory runs out."""
    os.kill(os.getpid(), signal.SIGKILL)


def ended_at_first(mark: str) -> str:
    """End the process unless the mark is there, and leave the mark."""
    if not Path(mark).exists():
        Path(mark).touch()
        killed()
    return "well"


def starved(*_: object) -> None:
    """Run out of memory: the process may have a little more than it has, and wants a lot."""
    used = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = used * resource.getpagesize() + 50_000_000
    resource.setrlimit(resource.RLIMIT_AS, (limit, resource.RLIM_INFINITY))
    bytearray(1_000_000_000)


def late(*_: object) -> None:
    """Take longer than anybody waits."""
    time.sleep(600)


def wrong(*_: object) -> None:
    """Show a bug."""
    raise LookupError("of a test")
