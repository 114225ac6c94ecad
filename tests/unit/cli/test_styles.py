"""`briefgen styles`: the styles at hand, one line each."""

from pathlib import Path

from tests.unit.cli.run import run


def test_each_style_has_a_line_that_says_what_it_is_for():
    Path("styles").mkdir()
    Path("styles/house.yaml").write_text("name: house\nextends: sitrep\ndescription: Ours\n")

    lines = run("styles").out.splitlines()

    assert [line.split()[0] for line in lines] == ["assessment", "house", "sitrep"]
    assert lines[1] == "house       Ours"
    assert lines[0].startswith("assessment  Judgement first")
