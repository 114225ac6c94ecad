"""One run at a time for a folder, which is free as soon as a process has ended, however it did."""

import errno
import subprocess
import sys

import pytest

from briefgen.app.batch import lock as module
from briefgen.app.batch.lock import LOCK_NAME, FolderInUseError, Lock
from briefgen.diagnostics import OutputError

HOLD = """
import sys, time
from pathlib import Path
from briefgen.app.batch.lock import Lock
lock = Lock(Path(sys.argv[1]))
print("taken", flush=True)
time.sleep(600)
"""


@pytest.fixture
def holder(tmp_path):
    """Return a process that holds a folder."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "taken\n"
        yield process
        process.kill()


def test_a_folder_that_another_process_holds_is_refused_with_its_number(holder, tmp_path):
    with pytest.raises(FolderInUseError) as caught:
        Lock(tmp_path)

    assert caught.value.path == str(tmp_path)
    assert f"another run of briefgen (process {holder.pid}) is writing" in caught.value.reason


def test_a_folder_is_free_when_its_holder_is_killed_and_the_next_is_told(holder, tmp_path):
    holder.kill()
    holder.wait()

    lock = Lock(tmp_path)

    assert lock.follows_a_crash
    lock.release()


def test_a_link_in_the_place_of_the_lock_is_refused_and_not_followed(tmp_path):
    precious = tmp_path / "precious"
    precious.write_text("words", encoding="utf-8")
    (tmp_path / LOCK_NAME).symlink_to(precious)

    with pytest.raises(OutputError, match="nothing can be written into it"):
        Lock(tmp_path)
    assert precious.read_text(encoding="utf-8") == "words"


def test_a_folder_that_was_given_up_is_as_new(tmp_path):
    first = Lock(tmp_path)
    first.release()
    first.release()
    second = Lock(tmp_path)

    assert (first.follows_a_crash, second.follows_a_crash) == (False, False)
    assert (first.is_sure, second.is_sure) == (True, True)
    second.release()


def test_a_disk_without_locks_is_told(tmp_path, monkeypatch):
    def no_locks(_file):
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr(module, "_lock", no_locks)
    lock = Lock(tmp_path)

    assert not lock.is_sure
    lock.release()


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / LOCK_NAME).mkdir()

    with pytest.raises(OutputError, match="nothing can be written into it: is a directory"):
        Lock(tmp_path)
