"""`briefgen show`: the document as plain text, nothing written."""

from pathlib import Path

from tests.builders import a_brief
from tests.unit.cli.run import run


def test_the_document_is_printed_as_text(brief):
    done = run("show", str(brief), "--set", "title=Shown")

    assert done.code == 0
    assert done.out == (
        "Assessment  30 June 2020\n\nShown\n\nKey points\n==========\n\n■ A fact.\n\n"
        "[foot] 30 June 2020\n"
    )
    assert [path.name for path in Path().iterdir()] == ["brief.yaml"]


def test_the_style_decides_what_is_said(brief):
    done = run("show", str(brief), "--style", "sitrep")

    assert "1 Highlights\n============\n\na A fact." in done.out


def test_a_rejected_brief_shows_nothing_but_why():
    done = run("show", "-", typed=a_brief(date="x"))

    assert (done.code, done.out) == (1, "")
    assert "<stdin>:3:11: error[BG401]" in done.err
