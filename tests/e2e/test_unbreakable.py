"""A run that is broken off, starved or disturbed: whole files or none, and the rest in the next.

Each is tried for real, with the installed command in a process group of its own.
"""

import os
import resource
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefgen.app.batch.lock import LOCK_NAME
from tests.builders import a_brief
from tests.e2e.command import BRIEFGEN, briefgen, environment

PATIENCE = 60.0  # seconds
SMALLER_THAN_A_PDF = 20_000  # bytes
ROOM_FOR_A_FEW = 150_000  # bytes


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a folder with 24 small briefs, named from 00.yaml."""
    for i in range(24):
        write(tmp_path / f"{i:02}.yaml", title=f"Brief {i}")
    return tmp_path


def write(path: Path, **fields: object) -> None:
    path.write_text(a_brief(**fields), encoding="utf-8")


def write_slow(path: Path, items: int = 6000) -> None:
    """Write a brief that takes seconds to build."""
    write(path, summary=[f"In {i} trucks {i * 7} tonnes of wheat went by." for i in range(items)])


@contextmanager
def begun(
    folder: Path, *arguments: str, limit: Callable[[], None] | None = None
) -> Iterator[subprocess.Popen[str]]:
    """Start a run of all the briefs of a folder, in a process group of its own."""
    with subprocess.Popen(
        [BRIEFGEN, "batch", "*.yaml", *arguments],
        cwd=folder,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=limit,  # noqa: PLW1509  the parent has one thread
    ) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


def wait_for(process: subprocess.Popen[str], words: str) -> None:
    """Read what a run prints until some words come."""
    assert process.stderr is not None
    for line in process.stderr:
        if words in line:
            return
    raise AssertionError(words)


def until(is_so: Callable[[], object]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.005)


def group(leader: int) -> dict[int, int]:
    """Return the processes of a group that are alive, each with its parent."""
    found = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text(encoding="utf-8").rpartition(") ")[2].split()
        except OSError:
            continue
        if int(fields[2]) == leader and fields[0] != "Z":
            found[int(status.parent.name)] = int(fields[1])
    return found


def workers(leader: int) -> list[int]:
    """Return the processes that build: children of the one that all are copied from."""
    found = group(leader)
    return [one for one, parent in found.items() if parent in found and parent != leader]


def written(folder: Path) -> dict[str, bytes]:
    """Return the files of a run by their names; refuse what is only half written."""
    paths = [path for path in (folder / "out").iterdir() if path.suffix in {".pdf", ".docx"}]
    return {path.name: path.read_bytes() for path in paths}


def half_written(folder: Path) -> list[Path]:
    return [path for path in (folder / "out").rglob("*") if "unfinished" in path.name]


def built_in_peace(folder: Path) -> dict[str, bytes]:
    """Return the files that a run makes which nothing disturbs."""
    done = briefgen("batch", "*.yaml", "-o", "peace/out", "-q", folder=folder)
    assert done.returncode == 0, done.stderr
    return written(folder / "peace")


def finishes(folder: Path) -> str:
    """Run again, and see that every file is there, whole, and nothing else; return what it said."""
    done = briefgen("batch", "*.yaml", folder=folder)
    assert done.returncode == 0, done.stderr
    assert written(folder) == built_in_peace(folder)
    assert half_written(folder) == []
    return done.stderr.decode()


def test_a_run_that_is_killed_leaves_whole_files_and_the_next_builds_the_rest(desk):
    with begun(desk) as run:
        wait_for(run, "[6/24]")
        run.kill()
        run.wait()
        until(lambda: not group(run.pid))
    left = written(desk)
    (desk / "out" / ".07.pdf.abcdefgh.unfinished").write_bytes(
        b"%PDF, and then the lights went out"
    )

    said = finishes(desk)

    assert 10 <= len(left) < 48
    assert left.items() <= written(desk).items()
    assert said.count("] built ") + said.count("] unchanged ") == 24


def test_what_was_remembered_before_a_kill_is_not_built_again(desk):
    write_slow(desk / "06.yaml")
    with begun(desk, "-j", "1") as run:
        wait_for(run, "[5/24]")
        time.sleep(1.2)
        run.kill()
        run.wait()

    assert "[1/24] unchanged 00.yaml" in finishes(desk)


def test_ctrl_c_ends_the_workers_and_leaves_whole_files(desk):
    write_slow(desk / "12.yaml")
    with begun(desk) as run:
        wait_for(run, "[6/24]")
        os.killpg(run.pid, signal.SIGINT)
        assert run.stderr is not None
        said = run.stderr.read()
        assert run.wait(PATIENCE) == 130
        until(lambda: not group(run.pid))

    assert "Traceback" not in said
    assert "not finished" in said
    assert half_written(desk) == []
    left = written(desk)
    assert len(left) >= 10
    assert left.items() <= built_in_peace(desk).items()
    assert "[1/24] unchanged 00.yaml" in finishes(desk)


@pytest.mark.parametrize("seconds", [0, 0.1, 0.2, 0.3, 0.5])
def test_ctrl_c_while_the_workers_are_being_made_is_quiet(desk, seconds):
    with begun(desk) as run:
        until(lambda: len(group(run.pid)) > 2)
        time.sleep(seconds)
        os.killpg(run.pid, signal.SIGINT)
        assert run.stderr is not None
        said = run.stderr.read()
        assert run.wait(PATIENCE) == 130
        until(lambda: not group(run.pid))

    assert "Traceback" not in said


def kill_workers(leader: int, count: int) -> None:
    """Kill one worker after the other."""
    killed: set[int] = set()
    while len(killed) < count:
        until(lambda: set(workers(leader)) - killed)
        for one in set(workers(leader)) - killed:
            os.kill(one, signal.SIGKILL)
            killed.add(one)


@pytest.mark.parametrize(("deaths", "code"), [(1, 0), (2, 1)])
def test_a_worker_that_is_killed_costs_one_retry_and_then_its_brief(desk, deaths, code):
    write_slow(desk / "00.yaml")
    with begun(desk, "-j", "1") as run:
        kill_workers(run.pid, deaths)
        assert run.stderr is not None
        said = run.stderr.read()
        assert run.wait(PATIENCE) == code

    assert said.count("] built ") == 24 - code
    assert (
        said.count("error[BG701]: the process that built this brief was killed by SIGKILL") == code
    )
    finishes(desk)


def test_a_brief_that_takes_too_long_fails_alone(desk):
    write_slow(desk / "01.yaml", 20_000)

    done = briefgen("batch", "*.yaml", "--timeout", "3", folder=desk)

    assert done.returncode == 1
    assert done.stderr.count(b"] built ") == 23
    assert b"01.yaml:1:1: error[BG702]: the build took longer than 3 seconds" in done.stderr


def small_files() -> None:
    """Let no file be larger than half a PDF."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (SMALLER_THAN_A_PDF, SMALLER_THAN_A_PDF))


def test_where_files_cannot_grow_every_brief_fails_and_leaves_nothing(desk):
    with begun(desk, limit=small_files) as run:
        assert run.stderr is not None
        said = run.stderr.read()
        assert run.wait(PATIENCE) == 1

    assert said.count("] failed ") == 24
    assert "out/00.pdf:1:1: error[BG614]: file too large" in said
    assert written(desk) == {}
    assert half_written(desk) == []
    finishes(desk)


def system(*words: str | Path) -> int:
    """Run a command of the system, and return its code."""
    return subprocess.run(words, capture_output=True, check=False).returncode


@contextmanager
def a_disk(folder: Path, options: str) -> Iterator[None]:
    """Have a small disk in a folder; for root alone."""
    folder.mkdir()
    assert system("mount", "-t", "tmpfs", "-o", options, "none", folder) == 0
    try:
        yield
    finally:
        assert system("umount", folder) == 0


def can_mount() -> bool:
    """Tell whether this process may have a disk of its own."""
    if os.geteuid() != 0:
        return False
    return system("unshare", "--mount", "true") == 0


needs_a_disk = pytest.mark.skipif(
    not can_mount(), reason="only root has a small disk; a limit of sizes is tried above"
)


@needs_a_disk
def test_on_a_full_disk_there_are_whole_files_or_none(desk):
    with a_disk(desk / "out", f"size={ROOM_FOR_A_FEW}"):
        done = briefgen("batch", "*.yaml", folder=desk)
        left = written(desk)
        assert done.returncode == 1
        assert b"error[BG614]: no space left on device" in done.stderr
        assert half_written(desk) == []
        assert system("mount", "-o", "remount,size=10m", desk / "out") == 0
        finishes(desk)
        assert left.items() <= written(desk).items()

    assert 2 <= len(left) < 48
    assert len(left) == 2 * len({Path(name).stem for name in left})


@needs_a_disk
def test_a_folder_that_can_only_be_read_is_refused_before_anything_is_built(desk):
    with a_disk(desk / "out", "ro"):
        done = briefgen("batch", "*.yaml", folder=desk)

    assert done.returncode == 1
    assert done.stderr.decode().startswith(
        "out:1:1: error[BG614]: nothing can be written into it: read-only file system"
    )
    assert b"] " not in done.stdout


def test_a_brief_that_is_deleted_or_changed_in_mid_run_is_as_it_is_when_its_turn_comes(desk):
    write_slow(desk / "01.yaml")
    with begun(desk, "-j", "1", "--to", "docx") as run:
        wait_for(run, "[1/24]")
        (desk / "23.yaml").unlink()
        write(desk / "22.yaml", title="Another title")
        assert run.stderr is not None
        said = run.stderr.read()
        assert run.wait(PATIENCE) == 1

    assert "[23/24] built 22.yaml" in said
    assert "[24/24] rejected 23.yaml" in said
    assert "23.yaml:1:1: error[BG001]: there is no such file" in said
    again = briefgen("batch", "*.yaml", "--to", "docx", folder=desk)
    assert again.stderr.count(b"] unchanged ") == 23


def test_two_runs_into_one_folder_are_one_too_many(desk):
    write_slow(desk / "01.yaml")
    with begun(desk) as first:
        until((desk / "out" / LOCK_NAME).exists)
        wait_for(first, "[1/24]")
        second = briefgen("batch", "*.yaml", folder=desk)
        assert first.stderr is not None
        first.stderr.read()
        assert first.wait(PATIENCE) == 0

    assert second.returncode == 1
    said = f"out:1:1: error[BG704]: another run of briefgen (process {first.pid}) is writing"
    assert second.stderr.decode().startswith(said)
    finishes(desk)
