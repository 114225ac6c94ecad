"""A brief takes over what only the files say that it extends; each value keeps its own place."""

import pytest

from briefgen.app.check import check, check_text
from tests.unit.app.shared import WHOLE, checked, printed


def test_fields_that_the_brief_has_not_come_from_the_file_that_it_extends():
    found = checked("extends: base.yaml\ntitle: Own\n", base=f"{WHOLE}serial: B-1\n")

    assert found.diagnostics == ()
    assert found.brief is not None
    assert (found.brief.title, found.brief.serial) == ("Own", "B-1")
    assert found.brief.extends is None


def test_maps_are_laid_over_each_other_and_lists_are_taken_whole():
    base = f"{WHOLE}glossary: {{A: Base, B: Base}}\nkeywords: [a, b]\n"

    found = checked("extends: base.yaml\nglossary: {B: Own}\nkeywords: [c]\n", base=base)

    assert found.brief is not None
    assert dict(found.brief.glossary) == {"A": "Base", "B": "Own"}
    assert found.brief.keywords == ("c",)


def test_an_empty_field_takes_the_inherited_one_away():
    found = checked("extends: base.yaml\nserial:\n", base=f"{WHOLE}serial: B-1\n")

    assert found.brief is not None
    assert found.brief.serial is None


def test_another_spelling_of_a_key_is_the_same_field():
    base = f"{WHOLE}key_judgments: [{{text: Base}}]\n"

    found = checked("extends: base.yaml\njudgements: [{text: Own}]\n", base=base)

    assert found.brief is not None
    assert [one.text.source for one in found.brief.judgements] == ["Own"]


def test_a_file_that_is_extended_extends_another_seen_from_its_own_folder():
    found = checked(
        "extends: desk/base.yaml\n",
        desk__base="extends: ../house/all.yaml\ntitle: Base\n",
        house__all="extends: deep.yaml\nserial: H-1\n",
        house__deep=f"{WHOLE}version: 2\n",
    )

    assert found.brief is not None
    assert (found.brief.title, found.brief.serial, found.brief.version) == ("Base", "H-1", "2")


def test_a_finding_points_into_the_file_where_the_value_stands():
    found = checked(
        "extends: desk/base.yaml\nstatus: done\n",
        desk__base=f"{WHOLE}version: 1\nserrial: B-1\nnext_report: never\n",
    )

    assert [line.partition(" ")[0] for line in printed(found)] == [
        "briefs/own.yaml:2:9",
        "briefs/desk/base.yaml:5:1",
        "briefs/desk/base.yaml:6:14",
    ]
    assert [one.place.excerpt for one in found.diagnostics][1] == "serrial: B-1"


def test_findings_of_the_brief_stand_first_wherever_their_lines_are():
    text = "extends: base.yaml\n\n\n\nstatus: done\n"

    found = checked(text, base=f"version: [1]\n{WHOLE}")

    assert [one.place.source for one in found.diagnostics] == [
        "briefs/own.yaml",
        "briefs/base.yaml",
    ]


def test_a_field_that_stands_nowhere_is_missed_in_the_brief_itself():
    found = checked("extends: base.yaml\n", base="title: Base\nsummary: [A fact.]\n")

    assert printed(found) == ['briefs/own.yaml:1:1 BG006 the field "date" is missing']


def test_what_is_odd_in_a_field_that_is_not_taken_over_is_left_in_peace():
    base = f"{WHOLE}subtitle: Of \u200bbase\nserial: B \u200b1\n"

    found = checked("extends: base.yaml\nsubtitle: Own\n", base=base)

    assert [line.partition(" BG")[0] for line in printed(found)] == ["briefs/base.yaml:5:11"]


def test_mistakes_of_both_files_are_told_in_one_run():
    found = checked(
        "extends: base.yaml\nserial: a\nserial: b\n", base=f"{WHOLE}version: 1\nversion: 2\n"
    )

    assert [line.split(" ")[:2] for line in printed(found)] == [
        ["briefs/own.yaml:3:1", "BG003"],
        ["briefs/base.yaml:5:1", "BG003"],
    ]


def test_a_file_that_is_no_yaml_is_told_at_its_own_line():
    [line] = printed(checked("extends: base.yaml\n", base="title: [\n"))

    assert line.startswith("briefs/base.yaml:")
    assert "BG001" in line


def test_a_missing_file_is_told_where_it_is_named():
    found = checked("title: Own\nextends: desk/base.yaml\n", desk__base="extends: none.yaml\n")

    assert printed(found) == [
        'briefs/desk/base.yaml:1:10 BG014 "desk/none.yaml": there is no such file'
    ]
    [one] = found.diagnostics
    assert (one.path, "--asset-root" in one.hint) == ("extends", True)


def test_a_brief_that_extends_itself_is_refused():
    found = checked("title: Own\nextends: own.yaml\n", own="title: Own\n")

    assert printed(found) == ['briefs/own.yaml:2:10 BG014 "own.yaml" extends itself']


def test_a_circle_is_told_with_both_of_its_places():
    found = checked(
        "extends: base.yaml\n",
        base="title: Base\nextends: desk/house.yaml\n",
        desk__house="extends: ../base.yaml\n",
    )

    [line] = printed(found)
    assert line.startswith('briefs/desk/house.yaml:1:10 BG014 "base.yaml" extends itself')
    assert line.endswith("in a circle that begins in briefs/base.yaml:2:10")


def test_a_circle_through_the_brief_is_noticed_before_it_is_read_again():
    found = checked("extends: base.yaml\n", base="extends: own.yaml\n")

    [line] = printed(found)
    assert line.startswith('briefs/base.yaml:1:10 BG014 "own.yaml" extends itself')
    assert line.endswith("in a circle that begins in briefs/own.yaml:1:10")


def test_a_chain_whose_names_never_end_is_refused():
    found = check_text("extends: d/a.yaml\n", "a.yaml", (), lambda _: b"extends: d/a.yaml\n")

    [one] = found.diagnostics
    assert (one.code, one.message) == ("BG014", "found more than 20 files that extend each other")


def test_mistakes_that_were_met_before_a_file_could_not_be_read_are_told_too():
    found = checked("title: a\ntitle: b\nextends: none.yaml\n")

    assert [one.code for one in found.diagnostics] == ["BG003", "BG014"]


def test_without_anything_that_reads_files_none_is_extended():
    [one] = check("extends: base.yaml\n")

    assert (one.code, one.place.line) == ("BG014", 1)
    assert one.message == '"base.yaml" cannot be read: no folder of other files was given'


@pytest.mark.parametrize("value", ["", "~", "[]"])
def test_an_empty_name_extends_nothing(value):
    found = checked(f"{WHOLE}extends: {value}\n")

    assert found.brief is not None or value == "[]"
    assert "BG014" not in [one.code for one in found.diagnostics]


def test_several_names_are_refused_as_any_list_where_a_text_belongs():
    found = checked(f"{WHOLE}extends: [a.yaml, b.yaml]\n")

    assert printed(found) == ["briefs/own.yaml:4:10 BG005 found a list, expected text"]


def test_settings_are_laid_over_what_is_taken_over():
    base = f"{WHOLE}keywords: [a, b]\n"

    found = checked("extends: base.yaml\n", [("keywords[1]", "c"), ("title", "Set")], base=base)

    assert found.brief is not None
    assert (found.brief.title, found.brief.keywords) == ("Set", ("a", "c"))


def test_a_setting_names_the_file_to_extend():
    found = checked("extends: none.yaml\n", [("extends", "base.yaml")], base=WHOLE)

    assert found.brief is not None
    assert found.brief.title == "Base"


def test_pictures_are_seen_from_the_folder_of_the_file_that_names_them():
    base = (
        f"{WHOLE}originator: {{name: A desk, logo: {{path: logo.png, alt: A logo}}}}\n"
        "actors: [{name: A, image: {path: ../a.png, alt: A}}, {name: B, image: b.png}, {name: C}]\n"
        "figures: [{path: map.png, alt: A map}]\n"
    )

    taken = checked("extends: desk/base.yaml\n", desk__base=base)
    own = checked("extends: desk/base.yaml\nfigures: [{path: x.png, alt: X}]\n", desk__base=base)

    assert taken.tree is not None
    assert own.tree is not None
    assert taken.tree.part(("originator", "logo", "path")).data == "desk/logo.png"
    assert taken.tree.part(("actors", 0, "image", "path")).data == "a.png"
    assert taken.tree.part(("actors", 1, "image")).data == "desk/b.png"
    assert taken.tree.part(("figures", 0, "path")).data == "desk/map.png"
    assert own.tree.part(("figures", 0, "path")).data == "x.png"


def test_libraries_of_the_brief_and_of_what_it_extends_add_up():
    found = checked(
        "extends: desk/base.yaml\nlibrary: own.yaml\n",
        desk__base=f"{WHOLE}library: [people.yaml]\nactors: [b]\nplaces: [a]\n",
        desk__people="actors: [{id: b, name: Bea}]\n",
        own="places: [{id: a, name: Amman}]\n",
    )

    assert [one.code for one in found.diagnostics] == ["BG107"]
    assert found.brief is not None
    assert [one.name for one in found.brief.actors] == ["Bea"]
    assert [one.name for one in found.brief.places] == ["Amman"]


def test_an_empty_list_of_libraries_takes_the_inherited_ones_away():
    found = checked("extends: base.yaml\nlibrary: []\n", base=f"{WHOLE}library: none.yaml\n")

    assert [one.code for one in found.diagnostics] == ["BG010"]
    assert found.brief is not None


def test_a_mistake_below_a_value_of_the_brief_does_not_cost_that_value_where_it_is_forced():
    base = f"{WHOLE}serial: a\nserial: b\n"

    found = checked("extends: base.yaml\nserial: Own\n", force=True, base=base)

    assert [(one.code, one.path) for one in found.diagnostics] == [("BG003", "")]
    assert found.brief is not None
    assert found.brief.serial == "Own"
