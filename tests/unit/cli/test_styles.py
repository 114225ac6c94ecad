"""`briefgen styles`: the styles at hand, one of them whole, or a new one."""

from pathlib import Path

import pytest

from tests.unit.cli.run import run


def test_each_style_has_a_line_that_says_what_it_is_for():
    Path("styles").mkdir()
    Path("styles/house.yaml").write_text("name: house\nextends: sitrep\ndescription: Ours\n")

    lines = run("styles").out.splitlines()

    assert [line.split()[0] for line in lines] == ["assessment", "house", "sitrep"]
    assert lines[1] == "house       Ours"
    assert lines[0].startswith("assessment  Judgement first")


def test_a_style_is_shown_with_what_it_extends():
    done = run("styles", "--show", "sitrep")

    assert done.code == 0
    assert "name: sitrep\n" in done.out
    assert "extends" not in done.out
    assert "margins:" in done.out or "page:" in done.out


def test_a_new_style_builds():
    made = run("styles", "--new", "acme", "--extends", "sitrep")

    assert (made.code, made.out) == (0, "styles/acme.yaml\n")
    run("new", "mine", "--style", "acme")
    assert run("build", "mine.yaml", "--to", "text").code == 0


def test_a_style_that_is_not_at_hand_is_told():
    done = run("styles", "--show", "memo")

    assert done.code == 1
    assert 'there is no style called "memo"' in done.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--show", "sitrep", "--new", "acme"), "show a style, or begin one"),
        (("--extends", "sitrep"), "only a new style"),
        (("--new", "../Acme"), "small letters"),
    ],
)
def test_what_makes_no_sense_is_refused(arguments, words):
    done = run("styles", *arguments)

    assert done.code == 2
    assert words in done.err
