"""A house's own template, from looking at it to the proof of what was built on it."""

import json
from pathlib import Path

import pytest

from tests.builders import a_brief
from tests.e2e.command import briefgen
from tests.templates import german, plain, repacked, with_logo

BRIEFS = Path(__file__).parents[2] / "briefs"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "brief.yaml").write_text(a_brief(marking="TLP:GREEN"))
    (tmp_path / "corporate.dotx").write_bytes(with_logo())
    return tmp_path


def test_a_template_is_looked_at_built_on_and_proven(folder):
    brief = str(BRIEFS / "verbytsia-lock.yaml")
    looked = briefgen("template", "check", "corporate.dotx", folder=folder)
    built = briefgen("build", brief, "--reference-doc", "corporate.dotx", folder=folder)
    files = ("out/verbytsia-lock.docx", "out/verbytsia-lock.pdf")
    proven = briefgen("verify", *files, "--brief", brief, folder=folder)
    alone = briefgen("verify", *files, folder=folder)

    assert looked.stdout.startswith(b"corporate.dotx: briefs can be built on this template")
    assert [each.returncode for each in (looked, built, proven, alone)] == [0, 0, 0, 0]
    assert b"the two files agree, and with their brief" in proven.stderr


def test_a_word_file_that_lost_its_marking_is_found_out(folder):
    briefgen("build", "brief.yaml", "--reference-doc", "corporate.dotx", folder=folder)
    file = folder / "out" / "brief.docx"
    data = file.read_bytes()
    changed = {
        f"word/header{number}.xml": lambda xml: xml.replace(b"TLP:GREEN", b"TLP:CLEAR")
        for number in range(10, 20)
    }
    file.write_bytes(repacked(data, changed=changed))

    done = briefgen("verify", "out/brief.docx", "out/brief.pdf", folder=folder)

    assert done.returncode == 1
    assert b"the running head lacks the marking" in done.stdout
    assert b"the running head bears another marking" in done.stdout


def test_every_brief_of_a_run_is_built_on_the_template(folder):
    (folder / "other.yaml").write_text(a_brief(title="Another"))
    (folder / "haus.docx").write_bytes(german())

    command = ("build", "brief.yaml", "other.yaml", "--to", "docx", "--reference-doc", "haus.docx")
    done = briefgen(*command, folder=folder)

    assert done.returncode == 0
    assert done.stdout.split() == [b"out/brief.docx", b"out/other.docx"]


def test_a_template_with_macros_is_refused_and_nothing_is_written(folder):
    (folder / "bad.dotm").write_bytes(repacked(plain(), added={"word/vbaProject.bin": b"x"}))

    done = briefgen("build", "brief.yaml", "--reference-doc", "bad.dotm", folder=folder)
    looked = briefgen("template", "check", "bad.dotm", "--format", "json", folder=folder)

    assert done.returncode == looked.returncode == 1
    assert b"error[BG617]: no Word file can be built on this template" in done.stderr
    assert b"without macros" in done.stderr
    assert not (folder / "out").exists()
    assert json.loads(looked.stdout)["diagnostics"][0]["code"] == "BG617"


def test_the_same_template_gives_the_same_bytes_in_every_process(folder):
    command = ("build", "brief.yaml", "--to", "docx", "--reference-doc", "corporate.dotx")
    briefgen(*command, "-o", "one", folder=folder, PYTHONHASHSEED="1", TZ="Asia/Tokyo")
    briefgen(*command, "-o", "two", folder=folder, PYTHONHASHSEED="2", TZ="America/Lima")

    one, two = (folder / name / "brief.docx" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
