"""Every way to leave has its exit code, and no error of the user's has a traceback."""

import io
import sys

import pytest

from briefgen.cli import app as module
from briefgen.cli.app import main
from briefgen.cli.exits import Exit
from briefgen.diagnostics import BriefgenError
from tests.unit.cli.run import run


def leave(monkeypatch, error: BaseException | None) -> int | str | None:
    """Return the exit code of a command line that ends in an error, or in none."""

    def end() -> None:
        if error:
            raise error

    monkeypatch.setattr(module, "app", end)
    with pytest.raises(SystemExit) as left:
        main()
    return left.value.code


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (None, 0),
        (SystemExit(0), 0),
        (SystemExit(1), 1),
        (SystemExit(2), 2),
        (SystemExit(None), 0),
        (KeyboardInterrupt(), 130),
        (BriefgenError("out.pdf: no space left on device"), 1),
        (ZeroDivisionError("x"), 3),
    ],
)
def test_every_way_to_leave_has_its_exit_code(monkeypatch, error, code):
    assert leave(monkeypatch, error) == code


def test_the_exit_codes_are_named():
    assert {one.name: one.value for one in Exit} == {
        "WELL": 0,
        "REJECTED": 1,
        "USAGE": 2,
        "BUG": 3,
        "INTERRUPTED": 130,
    }


def test_an_error_of_the_users_is_one_line(monkeypatch, capsys):
    leave(monkeypatch, BriefgenError("out.pdf: no space left on device"))

    assert capsys.readouterr().err == "error: out.pdf: no space left on device\n"


def test_a_bug_has_a_traceback_and_asks_for_a_report(monkeypatch, capsys):
    leave(monkeypatch, ZeroDivisionError("odd"))

    printed = capsys.readouterr().err
    assert "Traceback" in printed
    assert "ZeroDivisionError: odd" in printed
    assert printed.endswith("please report it with the lines above\n")


def test_a_reader_that_stops_reading_is_no_bug(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())

    assert leave(monkeypatch, BrokenPipeError()) == 1


def test_characters_that_a_stream_cannot_carry_are_escaped(monkeypatch):
    held = io.BytesIO()
    stream = io.TextIOWrapper(held, encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(module, "app", lambda: stream.write("■ Štěpán حزب\n"))

    with pytest.raises(SystemExit):
        main()
    stream.flush()

    assert held.getvalue().decode("cp1252").rstrip() == r"\u25a0 Št\u011bpán \u062d\u0632\u0628"


def test_a_stream_of_another_kind_is_left_alone(monkeypatch):
    monkeypatch.setattr(sys, "stdout", io.StringIO())

    assert leave(monkeypatch, None) == 0


def test_the_version_is_printed():
    done = run("--version")

    assert done.code == 0
    assert done.out.startswith("briefgen 0.")


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_names_every_command_and_how_to_begin(flag):
    done = run(flag)

    assert done.code == 0
    for command in ("build", "check", "show", "new", "schema", "styles"):
        assert f"  {command} " in done.out
    assert "briefgen new my-brief" in done.out


@pytest.mark.parametrize("command", ["build", "check", "show", "new", "schema", "styles"])
def test_every_command_explains_itself(command):
    done = run(command, "--help")

    assert done.code == 0
    assert f" {command} [OPTIONS]" in done.out


@pytest.mark.parametrize(
    "arguments", [["bild"], ["build"], ["build", "--too", "pdf"], ["show", "a", "b"], ["check"]]
)
def test_wrong_usage_is_told_as_such(arguments):
    done = run(*arguments)

    assert done.code == Exit.USAGE
    assert "Usage:" in done.err


def test_without_arguments_help_is_shown():
    done = run()

    assert done.code == Exit.USAGE
    assert "Commands" in done.err
