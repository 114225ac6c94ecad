"""A style shown as one file is that style; a new one is its base until it is changed."""

from pathlib import Path

import pytest

from briefgen.app.own_style import shown_style, start_style
from briefgen.app.styles import find_style, styles_at_hand
from briefgen.diagnostics import InputError, OutputError


@pytest.fixture(autouse=True)
def _desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def alone(style):
    return style.model_copy(update={"extends": None})


@pytest.mark.parametrize("name", sorted(styles_at_hand()))
def test_a_style_that_is_shown_reads_back_as_it_is(name):
    Path("whole.yaml").write_text(shown_style(name), encoding="utf-8")

    assert find_style("whole.yaml") == alone(find_style(name))


def test_a_new_style_is_its_base_under_another_name():
    path = start_style("acme", "sitrep")

    assert path == Path("styles/acme.yaml")
    acme, sitrep = find_style("acme"), find_style("sitrep")
    assert (acme.name, acme.extends) == ("acme", "sitrep")
    assert (acme.layout, acme.look) == (sitrep.layout, sitrep.look)


def test_a_style_that_exists_is_left_alone():
    before = start_style("acme", "sitrep").read_bytes()

    with pytest.raises(OutputError, match="left as it is"):
        start_style("acme", "assessment")
    assert Path("styles/acme.yaml").read_bytes() == before


def test_a_base_that_does_not_exist_makes_no_style():
    with pytest.raises(InputError, match='no style called "memo"'):
        start_style("acme", "memo")
    assert not Path("styles").exists()
