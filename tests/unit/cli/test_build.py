"""`briefgen build`: what is written where, what is printed where, and what the shell is told."""

from pathlib import Path

import pytest

from tests.builders import a_brief
from tests.samples import sample_picture
from tests.unit.cli.run import run


def written(folder: str = ".") -> list[str]:
    return sorted(str(path) for path in Path(folder).rglob("*") if path.is_file())


def test_both_formats_go_into_the_folder_out(brief):
    done = run("build", str(brief))

    assert (done.code, done.out) == (0, "out/brief.pdf\nout/brief.docx\n")
    assert done.err == "no problems in 1 brief\n"
    assert written("out") == ["out/brief.docx", "out/brief.pdf"]


def test_formats_are_made_once_each_in_the_order_asked_for(brief):
    done = run("build", str(brief), "--to", "text", "--to", "text", "-o", "there")

    assert done.out == "there/brief.txt\n"


@pytest.mark.parametrize(
    ("output", "path"),
    [("final.txt", "final.txt"), ("a/b/final.txt", "a/b/final.txt"), ("a.b", "a.b/brief.txt")],
)
def test_an_output_with_the_ending_of_the_format_is_a_file(brief, output, path):
    done = run("build", str(brief), "--to", "text", "-o", output)

    assert (done.code, done.out) == (0, f"{path}\n")
    assert Path(path).is_file()


def test_a_folder_with_such_an_ending_is_a_folder(brief):
    Path("old.pdf").mkdir()

    done = run("build", str(brief), "--to", "text", "-o", "old.pdf")

    assert done.out == "old.pdf/brief.txt\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["brief.yaml", "-o", "x.pdf"], "there is more than one to write"),
        (["brief.yaml", "b.yaml", "--to", "pdf", "-o", "x.pdf"], "there is more than one to write"),
        (["brief.yaml", "--to", "pdf", "-o", "x.docx"], "does not end in .pdf"),
        (["brief.yaml", "a/brief.yaml"], "two briefs would be written to"),
        (["-", "brief.yaml"], "two briefs would be written to"),
        (["brief.yaml", "--set", "title"], "is not of the form path=value"),
        (["brief.yaml", "--set", "=x"], "is not of the form path=value"),
        (["brief.yaml", "--to", "rtf"], "rtf"),
        (["brief.yaml", "--asset-root", "nowhere"], "nowhere"),
    ],
)
def test_wrong_usage_writes_nothing(arguments, words):
    done = run("build", *arguments)

    assert done.code == 2
    assert words in " ".join(done.err.replace("│", " ").split())
    assert written() == ["brief.yaml"]


def test_standard_input_is_a_brief_too():
    done = run("build", "-", "--to", "text", typed=a_brief(title="From a pipe"))

    assert (done.code, done.out) == (0, "out/brief.txt\n")
    assert "From a pipe" in Path("out/brief.txt").read_text(encoding="utf-8")


def test_one_bad_brief_does_not_stop_the_others():
    Path("bad.yaml").write_text(a_brief(date="x"), encoding="utf-8")
    Path("good.yaml").write_text(a_brief(), encoding="utf-8")

    done = run("build", "brief.yaml", "bad.yaml", "good.yaml", "none.yaml", "--to", "text")

    assert done.code == 1
    assert done.out == "out/brief.txt\nout/good.txt\n"
    assert "bad.yaml:3:11: error[BG401]" in done.err
    assert "none.yaml:1:1: error[BG001]: there is no such file" in done.err
    assert done.err.endswith("2 errors in 4 briefs\n")


def test_warnings_are_told_and_the_brief_is_built(brief):
    brief.write_text(a_brief(events=[{"date": None, "description": "X."}]), encoding="utf-8")

    done = run("build", str(brief), "--to", "text")

    assert (done.code, done.out) == (0, "out/brief.txt\n")
    assert "warning[BG408]" in done.err


def test_set_changes_a_field_by_its_path(brief):
    run("build", str(brief), "--to", "text", "--set", "title=A = B", "--set", "summary[0]=New.")

    text = Path("out/brief.txt").read_text(encoding="utf-8")
    assert "A = B" in text
    assert "■ New." in text


def test_force_builds_a_draft_and_says_what_is_wrong(brief):
    brief.write_text(a_brief(summary=["X. [@nobody]"]), encoding="utf-8")

    refused = run("build", str(brief), "--to", "text")
    forced = run("build", str(brief), "--to", "text", "--force")

    assert (refused.code, refused.out) == (1, "")
    assert (forced.code, forced.out) == (0, "out/brief.txt\n")
    assert "error[BG204]" in forced.err
    assert "[head] DRAFT" in Path("out/brief.txt").read_text(encoding="utf-8")


def test_a_style_is_chosen_by_name(brief):
    run("build", str(brief), "--to", "text", "--style", "sitrep")

    assert "Situation report" in Path("out/brief.txt").read_text(encoding="utf-8")


def test_an_unknown_style_names_those_at_hand(brief):
    done = run("build", str(brief), "--style", "memo")

    assert done.code == 1
    assert 'there is no style called "memo"' in done.err
    assert "styles at hand: assessment, sitrep" in done.err


def test_a_folder_that_cannot_be_written_is_told(brief):
    Path("out").write_text("in the way")

    done = run("build", str(brief), "--to", "text")

    assert done.code == 1
    assert "out/brief.txt:1:1: error[BG614]" in done.err


def test_pictures_stay_in_the_folder_of_the_brief_unless_more_is_said():
    Path("briefs").mkdir()
    Path("map.png").write_bytes(sample_picture())
    text = a_brief(figures=[{"path": "../map.png", "alt": "A map"}])
    Path("briefs/raid.yaml").write_text(text, encoding="utf-8")
    inside = text.replace("../map.png", "map.png")
    Path("briefs/inside.yaml").write_text(inside, encoding="utf-8")

    outside = run("build", "briefs/raid.yaml", "--to", "text")
    named = run("build", "briefs/inside.yaml", "--to", "text", "--asset-root", ".")

    assert outside.code == 1
    assert "lies outside the folder of the brief" in outside.err
    assert (named.code, named.out) == (0, "out/inside.txt\n")
