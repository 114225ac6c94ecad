"""`briefgen verify`: in what two files disagree, for people and for programs."""

import json
import zipfile

import pytest

from tests.builders import a_brief
from tests.unit.cli.run import run


@pytest.fixture
def files(brief, tmp_path):
    """Build both files of the brief and return their names."""
    assert run("build", str(brief), "-o", str(tmp_path)).code == 0
    return str(tmp_path / f"{brief.stem}.docx"), str(tmp_path / f"{brief.stem}.pdf")


def _change(path, part, old, new):
    """Change one part of a Word file."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def _change_a_fact(docx):
    _change(docx, "word/document.xml", b"A fact.", b"A fable.")


def test_files_of_one_build_agree(files):
    done = run("verify", *files)

    assert (done.code, done.out) == (0, "")
    assert done.err == "the two files agree\n"


def test_files_agree_with_their_brief_in_the_style_that_they_name(brief, files):
    done = run("verify", *files, "--brief", str(brief))

    assert done.code == 0
    assert done.err == "the two files agree, and with their brief\n"


def test_a_disagreement_is_told_with_what_each_file_says_where(files):
    _change_a_fact(files[0])

    done = run("verify", *files)

    assert done.code == 1
    heading, docx, pdf = done.out.splitlines()
    assert heading.startswith("text: ")
    assert docx.startswith("   docx, paragraph ")
    assert docx.endswith(' says "A fable."')
    assert pdf == '   pdf, page 1, says "A fact."'
    assert done.err == "1 disagreement\n"


def test_a_disagreement_with_the_brief_names_its_line(brief, files):
    _change_a_fact(files[0])

    done = run("verify", *files, "--brief", str(brief))

    assert done.code == 1
    assert f"   brief, summary[0].text ({brief}:" in done.out
    assert "   pdf, page 1, says what the brief says" in done.out.splitlines()


def test_programs_get_the_parts(brief, files):
    _change_a_fact(files[0])

    done = run("verify", *files, "--brief", str(brief), "--format", "json")

    [found] = json.loads(done.out)["disagreements"]
    assert done.code == 1
    assert found["aspect"] == "text"
    assert found["path"] == "summary[0].text"
    assert found["sides"]["docx"]["says"] == "A fable."
    assert found["sides"]["pdf"] == {"says": "A fact.", "place": "page 1"}
    assert found["line"] >= 1


def test_programs_get_empty_lists_where_files_agree(files):
    done = run("verify", *files, "--format", "json")

    assert (done.code, json.loads(done.out)) == (0, {"disagreements": [], "diagnostics": []})


def test_programs_are_told_why_nothing_could_be_compared(files):
    done = run("verify", files[0], "gone.pdf", "--format", "json")

    assert done.code == 1
    assert [found["code"] for found in json.loads(done.out)["diagnostics"]] == ["BG001"]


def test_a_brief_without_a_name_is_no_brief(files):
    done = run("verify", *files, "--brief", "")

    assert done.code == 1
    assert "BG001" in done.err


def test_a_forced_draft_is_held_against_its_brief_by_force(brief, tmp_path):
    brief.write_text(a_brief(summary=["A fact. [@nobody]"]), encoding="utf-8")
    run("build", str(brief), "-o", str(tmp_path), "--force")
    files = [str(tmp_path / f"{brief.stem}.{ending}") for ending in ("docx", "pdf")]

    assert run("verify", *files, "--brief", str(brief)).code == 1
    assert run("verify", *files, "--brief", str(brief), "--force").code == 0


def test_a_style_that_is_not_at_hand_is_asked_for(brief, tmp_path):
    style = tmp_path / "elsewhere" / "mine.yaml"
    style.parent.mkdir()
    style.write_text("name: mine\nextends: assessment\n", encoding="utf-8")
    run("build", str(brief), "-o", str(tmp_path), "--style", str(style))
    files = [str(tmp_path / f"{brief.stem}.{ending}") for ending in ("docx", "pdf")]

    done = run("verify", *files, "--brief", str(brief))
    assert 'made in the style "mine", which is not at hand' in done.err
    assert "--style" in done.err
    assert run("verify", *files, "--brief", str(brief), "--style", str(style)).code == 0


def test_a_fault_of_one_file_is_told_with_its_place(files):
    _change(files[0], "word/footer1.xml", b'w:fldCharType="end"', b'w:fldCharType="separate"')

    done = run("verify", *files)
    assert done.code == 1
    assert "   docx, word/footer1.xml" in done.out.splitlines()


def test_a_file_that_is_none_is_named(files, tmp_path):
    stranger = tmp_path / "stranger.pdf"
    stranger.write_bytes(b"no PDF")

    done = run("verify", files[0], str(stranger))

    assert done.code == 1
    assert f"{stranger}:1:1: error[BG001]: " in done.err


def test_a_missing_file_is_named(files):
    done = run("verify", files[0], "gone.pdf")

    assert done.code == 1
    assert "gone.pdf:1:1: error[BG001]: there is no such file" in done.err


def test_a_brief_that_is_rejected_is_explained(brief, files):
    brief.write_text("title: Only a title\nsumary: []\n", encoding="utf-8")

    done = run("verify", *files, "--brief", str(brief))

    assert done.code == 1
    assert "error[BG004]" in done.err
