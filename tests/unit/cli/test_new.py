"""`briefgen new`: a brief that checks and builds as it is."""

from pathlib import Path

import pytest

from briefgen.diagnostics import OutputError
from tests.unit.cli.run import run


@pytest.mark.parametrize("style", ["assessment", "sitrep"])
def test_a_new_brief_checks_and_builds_in_every_style(style):
    made = run("new", "mine", "--style", style)

    assert (made.code, made.out) == (0, "mine.yaml\nbriefgen.schema.json\n")
    assert run("check", "mine.yaml").code == 0
    built = run("build", "mine.yaml", "--to", "text")
    assert (built.code, built.err) == (0, "no problems in 1 brief\n")


def test_a_brief_that_exists_is_left_alone(brief):
    before = brief.read_bytes()

    with pytest.raises(OutputError, match="left as it is"):
        run("new", "brief")

    assert brief.read_bytes() == before


def test_a_style_that_does_not_exist_makes_no_brief():
    done = run("new", "mine", "--style", "memo")

    assert done.code == 1
    assert 'there is no style called "memo"' in done.err
    assert not Path("mine.yaml").exists()


def test_a_style_of_ones_own_can_be_asked_for():
    Path("styles").mkdir()
    Path("styles/house.yaml").write_text("name: house\nextends: assessment\n", encoding="utf-8")

    assert run("new", "mine", "--style", "house").code == 0
    assert "product: house " in Path("mine.yaml").read_text(encoding="utf-8")
