"""The main stories, told with the installed command in an empty folder."""

import contextlib
import os
import pty
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import a_brief
from tests.e2e.command import BRIEFGEN, briefgen, environment


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "brief.yaml").write_text(a_brief(), encoding="utf-8")
    return tmp_path


def test_one_command_makes_a_word_file_and_a_pdf(folder):
    done = briefgen("build", "brief.yaml", folder=folder)

    assert (done.returncode, done.stdout) == (0, b"out/brief.pdf\nout/brief.docx\n")
    assert (folder / "out" / "brief.pdf").read_bytes().startswith(b"%PDF-")
    assert (folder / "out" / "brief.docx").read_bytes().startswith(b"PK")
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["brief.docx", "brief.pdf"]


def test_a_second_build_replaces_the_files_with_the_same_bytes(folder):
    briefgen("build", "brief.yaml", folder=folder)
    first = {path: path.read_bytes() for path in (folder / "out").iterdir()}

    done = briefgen("build", "brief.yaml", folder=folder, PYTHONHASHSEED="7", TZ="Asia/Tokyo")

    assert done.returncode == 0
    assert {path: path.read_bytes() for path in (folder / "out").iterdir()} == first


def test_a_new_brief_builds_as_it_is(folder):
    made = briefgen("new", "mine", folder=folder)
    built = briefgen("build", "mine.yaml", folder=folder)

    assert made.stdout == b"mine.yaml\nbriefgen.schema.json\n"
    assert (built.returncode, built.stderr) == (0, b"no problems in 1 brief\n")


def test_making_a_brief_twice_is_refused_in_one_line(folder):
    done = briefgen("new", "brief", folder=folder)

    assert done.returncode == 1
    assert done.stderr.startswith(b"error: brief.yaml: ")
    assert done.stderr.count(b"\n") == 1


def test_a_failed_build_leaves_the_earlier_files(folder):
    briefgen("build", "brief.yaml", folder=folder)
    before = (folder / "out" / "brief.pdf").read_bytes()
    (folder / "brief.yaml").write_text(a_brief(date="2020-02-30"), encoding="utf-8")

    done = briefgen("build", "brief.yaml", folder=folder)

    assert (done.returncode, done.stdout) == (1, b"")
    assert b"brief.yaml:3:11: error[BG402]" in done.stderr
    assert (folder / "out" / "brief.pdf").read_bytes() == before


def test_a_brief_comes_from_a_pipe_and_its_text_goes_into_one(folder):
    done = briefgen("show", "-", folder=folder, typed=a_brief(title="Привет").encode())

    assert done.returncode == 0
    assert "Привет" in done.stdout.decode()
    assert done.stderr == b""


def test_a_reader_that_stops_early_is_no_bug(folder):
    with _running("schema", folder=folder) as command:
        assert command.stdout is not None
        command.stdout.close()
        assert command.stderr is not None
        told = command.stderr.read()

    assert b"Traceback" not in told
    assert command.returncode in (0, 1)


def test_wrong_usage_has_its_exit_code(folder):
    assert briefgen("build", folder=folder).returncode == 2
    assert briefgen("bild", "brief.yaml", folder=folder).returncode == 2


def test_an_interrupted_build_has_its_exit_code(folder):
    with _running("build", "-", folder=folder, PYTHONPROFILEIMPORTTIME="1") as command:
        assert command.stderr is not None
        for line in command.stderr:
            if b"briefgen.app.stories" in line:  # from here on it waits for standard input
                break
        while command.poll() is None:  # Python may lose one that comes while an import ends
            command.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                command.wait(1)

    assert command.returncode == 130


def _running(*arguments: str, folder: Path, **changes: str) -> subprocess.Popen[bytes]:
    """Start the command; at the end of the `with` it is waited for."""
    return subprocess.Popen(
        [BRIEFGEN, *arguments],
        cwd=folder,
        env=environment(**changes),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_a_wrong_source_date_epoch_is_refused_in_one_line(folder):
    done = briefgen("build", "brief.yaml", folder=folder, SOURCE_DATE_EPOCH="now")

    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        b'error: SOURCE_DATE_EPOCH is "now", where seconds since 1970 were expected'
    ]


@pytest.mark.parametrize(("changes", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours_are_for_terminals_that_want_them(folder, changes, coloured):
    (folder / "brief.yaml").write_text(a_brief(date="x"), encoding="utf-8")

    printed = _on_a_terminal([BRIEFGEN, "check", "brief.yaml"], folder, environment(**changes))

    assert b"BG401" in printed
    assert (b"\x1b[" in printed) is coloured


def test_no_colours_go_into_a_pipe(folder):
    (folder / "brief.yaml").write_text(a_brief(date="x"), encoding="utf-8")

    done = briefgen("check", "brief.yaml", folder=folder)

    assert b"BG401" in done.stdout
    assert b"\x1b[" not in done.stdout + done.stderr


def _on_a_terminal(command: list[str], folder: Path, variables: dict[str, str]) -> bytes:
    """Return what a command prints on a terminal of its own."""
    ours, theirs = pty.openpty()
    variables = {**variables, "TERM": "xterm"}
    with subprocess.Popen(command, cwd=folder, env=variables, stdout=theirs, stderr=theirs):
        os.close(theirs)
        printed = b"".join(_pieces(ours))
    os.close(ours)
    return printed


def _pieces(terminal: int) -> Iterator[bytes]:
    with contextlib.suppress(OSError):  # how Linux tells that the other end is closed
        while piece := os.read(terminal, 4096):
            yield piece


def test_styles_of_the_folder_are_found(folder):
    (folder / "styles").mkdir()
    (folder / "styles" / "house.yaml").write_text(
        "name: house\nextends: sitrep\ndescription: Ours\nlook: {colours: {accent: '#006400'}}\n"
    )

    listed = briefgen("styles", folder=folder)
    built = briefgen("build", "brief.yaml", "--style", "house", "--to", "pdf", folder=folder)

    assert b"house       Ours" in listed.stdout
    assert (built.returncode, built.stdout) == (0, b"out/brief.pdf\n")
