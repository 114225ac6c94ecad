"""What somebody who watches a run sees."""

import io
import re
import sys

import pytest

from briefgen.app.batch.outcome import Outcome, Status
from briefgen.cli.watch import Bar, Lines, Silence, watching
from briefgen.diagnostics import Diagnostic, Place, Severity

COUNTS = {Status.BUILT: 1, Status.UNCHANGED: 0, Status.REJECTED: 1, Status.FAILED: 0}


def found(severity, message):
    place = Place(source="a.yaml")
    return Diagnostic(severity=severity, code="BG001", message=message, place=place)


OUTCOMES = [
    Outcome(source="a.yaml", name="a", status=Status.BUILT),
    Outcome(
        source="b.yaml",
        name="b",
        status=Status.REJECTED,
        diagnostics=(
            found(Severity.ERROR, "an error"),
            found(Severity.WARNING, "a warning"),
            found(Severity.INFO, "a note"),
        ),
        trace="Traceback",
    ),
]


def run(watch):
    with watch:
        for outcome in OUTCOMES:
            watch.told(outcome)
        watch.news([found(Severity.WARNING, "a piece of news")])
    watch.ended(COUNTS)


def seen(watch, capsys):
    run(watch)
    return capsys.readouterr().err


class Terminal(io.StringIO):
    """Where somebody watches."""

    def isatty(self):
        return True


def a_terminal(monkeypatch, term="xterm"):
    """Have standard error be a terminal, and return it."""
    terminal = Terminal()
    monkeypatch.setenv("TERM", term)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(sys, "stderr", terminal)
    return terminal


def test_a_quiet_run_tells_errors_alone(capsys):
    told = seen(watching(2, quiet=True), capsys)

    assert told == "a.yaml:1:1: error[BG001]: an error\nTraceback\n"


def test_where_no_terminal_is_a_line_tells_of_each_brief_and_a_table_of_all(capsys):
    told = seen(watching(3, quiet=False), capsys)

    assert "[1/3] built a.yaml\n[2/3] rejected b.yaml\n" in told
    assert "a warning" in told
    assert "a piece of news" in told
    assert "a note" not in told
    assert re.search(r"\| rejected +\| +1 \|", told)
    assert re.search(r"\| not finished +\| +1 \|", told)
    assert re.search(r"^2 briefs in \d+\.\d s, [\d.]+/s$", told, re.MULTILINE)


def test_a_run_of_unknown_length_is_counted(capsys):
    told = seen(Lines(None), capsys)

    assert "[2] rejected b.yaml" in told
    assert "not finished" not in told


@pytest.mark.parametrize("total", [2, None])
def test_on_a_terminal_a_bar_shows_how_far_and_how_fast(monkeypatch, total):
    terminal = a_terminal(monkeypatch)
    watch = watching(total, quiet=False)
    run(watch)
    told = terminal.getvalue()

    assert isinstance(watch, Bar)
    assert watch.draws
    assert ("2/2" if total else "2/?") in told
    assert re.search(r"[\d.]+/s", told)
    assert "an error" in told
    assert "a piece of news" in told
    assert "[1/2]" not in told


def test_a_dumb_terminal_has_lines(monkeypatch):
    a_terminal(monkeypatch, "dumb")

    assert isinstance(watching(2, quiet=False), Lines)
    assert isinstance(watching(2, quiet=True), Silence)
