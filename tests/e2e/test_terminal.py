"""A run on a real terminal: a bar with findings above it; a list of files for a pipe alone."""

import os
import pty
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from tests.builders import a_brief
from tests.e2e.command import BRIEFGEN, environment


def seen(folder: Path, *, piped: bool) -> tuple[str, str]:
    """Return what a run shows on its terminal, and what goes into a pipe."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [BRIEFGEN, "batch", "*.yaml", "--to", "text"],
        cwd=folder,
        env=environment(TERM="xterm"),
        stdout=subprocess.PIPE if piped else theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        shown = b""
        with suppress(OSError):  # how Linux tells that the other end is closed
            while part := os.read(ours, 10_000):
                shown += part
        piped_text = process.stdout.read().decode() if process.stdout else ""
    os.close(ours)
    return shown.decode(), piped_text


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name in "abc":
        (tmp_path / f"{name}.yaml").write_text(a_brief(), encoding="utf-8")
    (tmp_path / "d.yaml").write_text(a_brief(date="x"), encoding="utf-8")
    return tmp_path


def test_on_a_terminal_there_are_a_bar_and_findings_and_no_list_of_files(desk):
    shown, _ = seen(desk, piped=False)

    assert "4/4" in shown
    assert "/s" in shown
    assert "BG401" in shown
    assert "rejected" in shown
    assert "out/a.txt" not in shown
    assert "[1/4]" not in shown


def test_into_a_pipe_go_the_files_and_nothing_else(desk):
    shown, piped = seen(desk, piped=True)

    assert "4/4" in shown
    assert piped == "out/a.txt\nout/b.txt\nout/c.txt\n"
