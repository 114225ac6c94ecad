"""A style is found by name in the first folder that has it, and may extend another."""

import os
from pathlib import Path

import pytest

from briefgen.app.build import build
from briefgen.app.outcome import Built
from briefgen.app.styles import (
    describe_styles,
    find_style,
    shipped_folder,
    style_findings,
    style_folders,
    styles_at_hand,
)
from briefgen.diagnostics import Diagnostic, InputError
from tests.builders import a_brief


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.delenv("BRIEFGEN_STYLE_PATH", raising=False)


def write(path: Path | str, *lines: str) -> Path:
    """Write a style that extends the assessment, with further lines."""
    made = Path(path)
    made.parent.mkdir(parents=True, exist_ok=True)
    told = (
        lines
        if any(line.startswith("extends") for line in lines)
        else ("extends: assessment", *lines)
    )
    made.write_text("\n".join([f"name: {made.stem}", *told]) + "\n", encoding="utf-8")
    return made


def refusal(wanted: str) -> Diagnostic:
    with pytest.raises(InputError) as caught:
        find_style(wanted)
    return caught.value.diagnostics[0]


def test_the_shipped_styles_are_always_at_hand():
    assert {"assessment", "sitrep"} <= set(styles_at_hand())
    assert styles_at_hand()["assessment"].parent == shipped_folder()


def test_names_are_looked_up_here_then_in_the_path_then_among_the_shipped(monkeypatch, tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    monkeypatch.setenv("BRIEFGEN_STYLE_PATH", os.pathsep.join([str(first), "", str(second)]))

    assert style_folders() == (Path("styles"), first, second, shipped_folder())

    for folder in (second, first, Path("styles")):
        write(folder / "sitrep.yaml", f"description: from {folder.name}")
        assert find_style("sitrep").description == f"from {folder.name}"


def test_both_endings_of_yaml_are_read():
    write("styles/house.yml", "description: Ours")

    assert find_style("house").description == "Ours"
    assert "house" in styles_at_hand()


def test_other_files_of_the_folder_are_no_styles():
    write("styles/house.yaml")
    Path("styles/house.yoml").write_text("name: x")
    Path("styles/notes.txt").write_text("name: x")

    assert set(styles_at_hand()) >= {"house"}
    assert "notes" not in styles_at_hand()


def test_a_path_is_any_file(tmp_path):
    made = write(tmp_path / "elsewhere" / "mine.yaml", "description: Mine")

    assert find_style(str(made)).description == "Mine"


def test_a_style_that_extends_another_says_only_what_differs():
    write("styles/house.yaml", "look: {colours: {accent: '#006400'}}")

    house, assessment = find_style("house"), find_style("assessment")

    assert house.look.colour("accent") == "#006400"
    assert house.look.colour("ink") == assessment.look.colour("ink")
    assert house.layout == assessment.layout


def test_lists_are_replaced_whole():
    write("styles/house.yaml", "layout: {sections: [{kind: title}, {kind: summary}]}")

    kinds = [section.kind.value for section in find_style("house").layout.sections]

    assert kinds == ["title", "summary"]


def test_a_style_extends_one_that_extends_one():
    write("styles/b.yaml", "layout: {percentages: false}")
    write("styles/a.yaml", "extends: b", "layout: {horizons: false}")

    layout = find_style("a").layout

    assert (layout.percentages, layout.horizons) == (False, False)


def test_a_style_extends_a_file_beside_it(tmp_path):
    write(tmp_path / "set" / "base.yaml", "layout: {percentages: false}")
    made = write(tmp_path / "set" / "own.yaml", "extends: base")
    by_path = write(tmp_path / "set" / "more.yaml", "extends: ./base.yaml")

    assert not find_style(str(made)).layout.percentages
    assert not find_style(str(by_path)).layout.percentages


def test_a_style_that_extends_its_own_name_means_the_next_folders():
    write("styles/assessment.yaml", "extends: assessment", "description: Ours")

    style = find_style("assessment")

    assert style.description == "Ours"
    assert len(style.layout.sections) > 20


def test_a_style_that_extends_itself_is_refused():
    write("own.yaml", "extends: ./own.yaml")

    assert refusal("own.yaml").message == "this style extends itself"


def test_styles_that_extend_each_other_are_refused():
    write("styles/a.yaml", "extends: b")
    write("styles/b.yaml", "extends: a")

    assert refusal("a").message == 'there is no style called "a"'


def test_a_name_that_nobody_has_lists_those_at_hand():
    found = refusal("memo")

    assert (found.code, found.message) == ("BG008", 'there is no style called "memo"')
    assert found.hint == "styles at hand: " + ", ".join(styles_at_hand())


def test_a_style_file_that_is_missing_or_a_folder_is_refused(tmp_path):
    assert refusal("none.yaml").message == "there is no such file"
    (tmp_path / "here" / "folder.yaml").mkdir()
    assert refusal("folder.yaml").message == "this is a folder, not a file"


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("look: [", "BG001", ""),
        ("extends: [assessment]", "BG006", ""),
        ("colour: red", "BG004", '"colour" is not a field'),
        ("layout: {sections: [{kind: poem}]}", "BG005", "poem"),
        ("layout: {sections: [{kind: gaps}]}", "BG005", "0 column widths"),
        ("look: {colours: {accent: red}}", "BG005", "red"),
        (
            "look: {roles: {tittle: {size: 9, leading: 12}}}",
            "BG008",
            '"tittle" is no role of a look',
        ),
        ("look: {tables: {datum: {}}}", "BG008", '"datum" is no kind of table of a look'),
    ],
)
def test_what_is_wrong_with_a_style_is_told_as_it_is_for_a_brief(line, code, words):
    found = refusal(str(write("own.yaml", line)))

    assert found.code == code
    assert words in found.message
    assert found.place.source == "own.yaml"


def test_a_mistyped_role_gets_the_nearest_right_one_as_a_hint():
    found = refusal(str(write("own.yaml", "look: {roles: {tittle: {size: 9, leading: 12}}}")))

    assert found.hint == 'did you mean "title"?'


def test_a_role_that_a_style_says_nothing_about_is_refused():
    whole = (shipped_folder() / "assessment.yaml").read_text(encoding="utf-8")
    lines = [line for line in whole.splitlines() if not line.lstrip().startswith("body:")]
    Path("own.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")

    assert refusal("own.yaml").message == "the look says nothing about the role body"


def test_every_style_at_hand_is_described_even_one_that_cannot_be_used():
    write("styles/broken.yaml", "colour: red")
    write("styles/house.yaml", "description: Ours")

    told = dict(describe_styles())

    assert told["house"] == "Ours"
    assert told["assessment"].startswith("Judgement first")
    assert told["broken"].startswith("cannot be used: ")
    assert list(told) == sorted(told)


def test_the_files_of_fonts_are_seen_from_the_style_that_names_them(tmp_path, monkeypatch):
    for folder in ("base", "top"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "Own.ttf").touch()
    write(tmp_path / "base" / "base.yaml", "look: {fonts: {fallback: [Own.ttf]}}")
    fonts = "look: {fonts: {mono: {word: Own, pdf: ./Own.ttf}}}"
    write(tmp_path / "top" / "top.yaml", "extends: ../base/base.yaml", fonts)

    for folder in (tmp_path, tmp_path / "base"):
        monkeypatch.chdir(folder)
        look = find_style(os.path.relpath(tmp_path / "top" / "top.yaml")).look
        assert look.fonts.fallback == (str(tmp_path / "base" / "Own.ttf"),)
        assert look.fonts.mono.pdf == str(tmp_path / "top" / "Own.ttf")


def test_styles_of_the_same_name_and_words_in_two_folders_have_their_own_fonts(
    tmp_path, monkeypatch
):
    for folder in (tmp_path / "one", tmp_path / "two"):
        write(folder / "own.yaml", "look: {fonts: {fallback: [Own.ttf]}}")
        (folder / "Own.ttf").touch()
        monkeypatch.chdir(folder)
        assert find_style("own.yaml").look.fonts.fallback == (str(folder / "Own.ttf"),)


def test_a_font_file_that_is_not_there_is_told_at_the_style_that_names_it():
    write("styles/base.yaml", "look: {fonts: {fallback: [Gone.ttf]}}")

    found = refusal(str(write("styles/top.yaml", "extends: base")))

    assert found.code == "BG612"
    assert found.place.source.endswith("base.yaml")
    assert found.place.line == 3


def test_a_character_that_cannot_be_printed_is_told_where_it_stands_in_the_style(tmp_path):
    under = write(tmp_path / "under.yaml", 'description: "x\u202ey"')
    own = write(
        tmp_path / "own.yaml",
        "extends: ./under.yaml",
        "layout:",
        "  sections:",
        '    - {kind: summary, title: "Key\\x07 points"}',
    )

    assert [(f.code, f.place.source, f.place.line) for f in style_findings(str(own))] == [
        ("BG013", str(own), 5),
        ("BG013", str(under), 3),
    ]


def test_what_is_odd_in_a_style_is_told_with_the_brief_that_is_built_in_it(tmp_path):
    own = write(
        tmp_path / "own.yaml",
        "layout:",
        "  sections:",
        '    - {kind: summary, title: "Key\\x07 points"}',
    )
    outcome = build(a_brief(), style=str(own), formats=["text"])

    assert isinstance(outcome, Built)
    [found] = [one for one in outcome.diagnostics if one.code == "BG013"]
    assert found.message == "found U+0007 (a control character), replaced by U+FFFD"
    assert (found.place.source, found.place.line, found.place.column) == (str(own), 5, 34)
    assert "Key\ufffd points" in outcome.files["text"].decode()
