"""`briefgen check`: every mistake with its place, for people and for programs."""

import json

import pytest

from tests.builders import a_brief
from tests.unit.cli.run import run

SIX_MISTAKES = """\
title: Six mistakes
date: 2020-02-30
sumary:
  - A fact.
summary:
  - id: same
    text: Another fact [@nobody].
  - id: same
    text: A third.
    basis: rumour
marking: TLP:PINK
"""


def test_a_sound_brief_has_no_problems(brief):
    done = run("check", str(brief))

    assert (done.code, done.out) == (0, "")
    assert done.err == "no problems in 1 brief\n"


def test_six_mistakes_are_told_in_one_run_with_their_places(brief):
    brief.write_text(SIX_MISTAKES, encoding="utf-8")

    done = run("check", str(brief))

    assert done.code == 1
    told = [line.split(": ")[0:2] for line in done.out.splitlines() if "error[" in line]
    assert told == [
        ["brief.yaml:2:7", "error[BG402]"],
        ["brief.yaml:3:1", "error[BG004]"],
        ["brief.yaml:7:11", "error[BG204]"],
        ["brief.yaml:8:9", "error[BG102]"],
        ["brief.yaml:10:12", "error[BG005]"],
        ["brief.yaml:11:10", "error[BG501]"],
    ]
    assert 'did you mean "summary"?' in done.out
    assert done.err == "6 errors in 1 brief\n"


def test_findings_are_read_by_programs_as_json(brief):
    brief.write_text(SIX_MISTAKES, encoding="utf-8")

    done = run("check", str(brief), "--format", "json")

    found = json.loads(done.out)
    assert done.code == 1
    assert len(found) == 6
    assert found[0]["code"] == "BG402"
    assert (found[0]["source"], found[0]["line"], found[0]["column"]) == ("brief.yaml", 2, 7)


def test_no_findings_are_an_empty_list(brief):
    done = run("check", str(brief), "--format", "json")

    assert (done.code, json.loads(done.out)) == (0, [])


def test_warnings_do_not_fail_a_check(brief):
    brief.write_text(a_brief(events=[{"date": None, "description": "X."}]), encoding="utf-8")

    done = run("check", str(brief))

    assert done.code == 0
    assert "warning[BG408]" in done.out


def test_several_briefs_are_checked_in_order():
    done = run("check", "none.yaml", "brief.yaml", "gone.yaml")

    assert done.code == 1
    assert done.out.index("none.yaml") < done.out.index("gone.yaml")
    assert done.err == "2 errors in 3 briefs\n"


def test_standard_input_is_named_so():
    done = run("check", "-", typed="title: [")

    assert done.code == 1
    assert "<stdin>:1:" in done.out


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "the file is empty"),
        (b"- a\n- b\n", "found a list at the top of the file"),
        (b"just words\n", "found a text at the top of the file"),
        (b"title: caf\xe9\n", ""),
        (b"\x89PNG\r\n\x1a\n\x00\x00", ""),
    ],
)
def test_a_file_that_is_no_brief_is_told_in_one_finding(brief, data, words):
    brief.write_bytes(data)

    done = run("check", str(brief))

    assert done.code == 1
    [line] = [line for line in done.out.splitlines() if "error[" in line]
    assert line.startswith("brief.yaml:1:")
    assert words in line
    assert "Traceback" not in done.out + done.err


def test_files_that_a_brief_names_may_come_from_another_folder(brief, tmp_path):
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "base.yaml").write_bytes(brief.read_bytes())
    brief.write_text("extends: base.yaml\n", encoding="utf-8")

    assert run("check", str(brief)).code == 1
    assert run("check", str(brief), "--asset-root", "shared").code == 0
