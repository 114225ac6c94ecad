"""Does `make versions` tell when a Python makes other bytes?"""

from dataclasses import replace

import pytest

from tests.bench.environments import MissingError
from tests.versions import run
from tests.versions.run import Made, differing, summary

FIRST = Made(
    "3.11.7",
    "1.2.13",
    {"a, sitrep.docx": "1", "a, sitrep.docx, parts": "2", "a, sitrep.pdf": "3"},
    {"pip": "24", "lxml": "6.1"},
)


def test_a_python_that_makes_the_same_bytes_is_told_so():
    [line] = summary(replace(FIRST, python="3.12.1"), FIRST)

    assert line.startswith(
        "Python 3.12.1, zlib 1.2.13: 1 of 1 docx, 1 of 1 docx, parts, 1 of 1 pdf"
    )
    assert line.endswith(" as Python 3.11.7 makes them")


def test_a_file_that_differs_and_a_library_that_may_be_why_are_named():
    files = {**FIRST.files, "a, sitrep.docx": "9"}
    other = replace(FIRST, files=files, libraries={"pip": "25", "lxml": "6.0"})

    assert differing(other, FIRST) == ["a, sitrep.docx"]
    told = summary(other, FIRST)
    assert "0 of 1 docx, 1 of 1 docx, parts, 1 of 1 pdf" in told[0]
    assert told[1:] == ["  a, sitrep.docx differs", "  lxml is 6.0, there 6.1"]


def test_a_file_that_one_python_does_not_make_differs():
    assert differing(replace(FIRST, files={}), FIRST) == sorted(FIRST.files)


def test_pythons_that_do_not_run_are_named_and_fewer_than_two_are_a_failure(monkeypatch, capsys):
    monkeypatch.setenv("PYTHONS", "python-of-nobody python-of-nowhere")
    with pytest.raises(SystemExit, match="fewer than two"):
        run.main()

    told = capsys.readouterr().out
    assert "python-of-nobody: not run" in told
    assert "python-of-nowhere: not run" in told


def _left_with(monkeypatch, **made):
    """Return what `make versions` leaves with where these Pythons make this; None is a failure."""

    def make(name, _version):
        if made[name] is None:
            raise MissingError("the build left with 1")
        return made[name]

    monkeypatch.setenv("PYTHONS", " ".join(made))
    monkeypatch.setattr(run, "_series", lambda name: name)
    monkeypatch.setattr(run, "_made", make)
    with pytest.raises(SystemExit) as left:
        run.main()
    return left.value.code


def test_a_build_that_fails_is_a_failure_and_not_a_python_that_is_not_there(monkeypatch, capsys):
    assert not _left_with(monkeypatch, a=FIRST, b=FIRST)
    assert _left_with(monkeypatch, a=FIRST, b=FIRST, c=None) == 1

    told = capsys.readouterr().out
    assert "Python c: FAILED (the build left with 1)" in told
    assert "not run" not in told


def test_files_that_differ_are_a_failure(monkeypatch):
    other = replace(FIRST, files={**FIRST.files, "a, sitrep.docx": "9"})

    assert _left_with(monkeypatch, a=FIRST, b=other) == 1
