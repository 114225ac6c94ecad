"""A brief takes from its libraries what it refers to, and nothing else."""

import pytest

from briefgen.app.check import check_text
from briefgen.diagnostics import Severity
from tests.unit.app.shared import WHOLE, checked, printed

PEOPLE = """\
actors:
  - {id: mod, name: Ministry of Defence, aliases: [MoD]}
  - {id: cts, name: Counter-Terrorism Service, affiliations: [mod], sources: [law]}
  - Hadi al-Amiri: a member of parliament
  - {id: other, name: Somebody else}
places:
  - {id: dora, name: Dora district, sources: [map]}
  - Basra
sources:
  - {id: law, title: The law, via: gazette}
  - {id: gazette, title: The gazette}
  - {id: map, title: A map}
  - {id: report, title: A report}
"""


def taken(text: str, settings=(), **files: str) -> dict[str, list[str]]:
    """Return the ids that each section of a brief has in the end."""
    found = checked(f"{WHOLE}library: people.yaml\n{text}", settings, **{"people": PEOPLE, **files})
    assert [line for line in printed(found) if "BG107" not in line] == []
    assert found.brief is not None
    sections = {
        "actors": [one.id for one in found.brief.actors],
        "places": [one.id for one in found.brief.places],
        "sources": [one.id for one in found.brief.sources],
    }
    return {name: ids for name, ids in sections.items() if ids}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("", {}),
        ("relationships: [{from: other, to: mod}]", {"actors": ["mod", "other"]}),
        (
            "events: [{date: 2020-06-25, description: X., actors: [Hadi al-Amiri]}]",
            {"actors": ["hadi-al-amiri"]},
        ),
        (
            "events: [{date: 2020-06-25, description: X., actors: [{MoD: agent}]}]",
            {"actors": ["mod"]},
        ),
        ("events: [{date: 2020-06-25, description: X., place: Basra}]", {"places": ["basra"]}),
        ("events: [{date: 2020-06-25, description: X., place: In the north}]", {}),
        ("bluf: A fact. [@report]", {"sources": ["report"]}),
        ("gaps: [{text: A gap., sources: [A report]}]", {"sources": ["report"]}),
        (
            "alternatives: [{hypothesis: X., supports: [report], contradicts: []}]",
            {"sources": ["report"]},
        ),
        ("x-mine: A fact. [@report]", {}),
    ],
)
def test_what_is_referred_to_by_id_or_name_is_taken(text, ids):
    assert taken(text) == ids


def test_what_is_taken_brings_what_it_refers_to_itself():
    text = "events: [{date: 2020-06-25, description: X., place: dora, actors: [cts]}]"

    assert taken(text) == {
        "actors": ["mod", "cts"],
        "places": ["dora"],
        "sources": ["law", "gazette", "map"],
    }


def test_items_that_refer_to_each_other_are_taken_once():
    text = "events: [{date: 2020-06-25, description: X., actors: [a]}]"
    circle = "actors: [{id: a, name: A, affiliations: [b]}, {id: b, name: B, affiliations: [a]}]"

    assert taken(text, people=circle) == {"actors": ["a", "b"]}


def test_a_section_that_lists_an_id_or_a_name_has_the_item_itself_at_that_place():
    assert taken("actors: [Own, Hadi al-Amiri, other]\nsources: report\n") == {
        "actors": ["own", "hadi-al-amiri", "other"],
        "sources": ["report"],
    }


def test_what_is_taken_stands_behind_the_items_of_the_brief_in_the_order_of_the_libraries():
    text = (
        "actors: [Own]\n"
        "relationships: [{from: more, to: other, type: opposes}, {from: own, to: mod}]\n"
    )

    found = taken(
        text, [("library", "[people.yaml, more.yaml]")], more="actors: [{id: more, name: More}]\n"
    )

    assert found == {"actors": ["own", "mod", "other", "more"]}


def test_a_setting_may_name_the_library_and_refer_to_it():
    settings = [("library", "more.yaml"), ("actors[0]", "more")]

    assert taken("", settings, more="actors: [{id: more, name: More}]\n") == {"actors": ["more"]}


def test_an_item_of_the_brief_itself_goes_before_one_of_a_library():
    own = "actors: [{id: own, name: Own, aliases: [Somebody else]}, {id: two, name: Two}]\n"
    text = f"{own}relationships: [{{from: two, to: Somebody else, type: opposes}}]\n"

    assert taken(text) == {"actors": ["own", "two"]}


def test_an_item_keeps_its_place_in_the_library():
    people = "\nactors:\n  - {id: a, name: A, born: 2020-13}\n"

    found = checked(f"{WHOLE}library: desk/people.yaml\nactors: [B, a]\n", desk__people=people)

    [one] = found.diagnostics
    assert (one.place.source, one.place.line, one.place.column) == (
        "briefs/desk/people.yaml",
        3,
        28,
    )
    assert (one.path, one.place.excerpt) == ("actors[1].born", people.splitlines()[2])


def test_what_is_wrong_with_items_that_nobody_takes_is_left_in_peace():
    people = "actors: [{id: a, name: A}, {id: b, nmae: B \u200bC}, [c]]\n"

    assert taken("actors: [a]\n", people=people) == {"actors": ["a"]}


def test_what_is_odd_in_an_item_that_is_taken_is_told_with_its_path_in_the_brief():
    people = "actors: [{id: a, name: A}, {id: b, name: B \u200bC}]\n"

    found = checked(f"{WHOLE}library: people.yaml\nactors: [b]\n", people=people)

    assert [(one.place.source, one.path) for one in found.diagnostics if one.code == "BG013"] == [
        ("briefs/people.yaml", "actors[0].name")
    ]


def test_a_library_of_one_text_has_one_item():
    assert taken("sources: [A title]\n", people="sources: A title\n") == {"sources": ["a-title"]}


def test_a_library_that_is_named_twice_is_one():
    text = f"{WHOLE}library: [people.yaml, ./people.yaml]\nactors: [mod]\n"

    found = checked(text, people=PEOPLE)

    assert [one.code for one in found.diagnostics if one.severity is Severity.ERROR] == []


def test_what_two_libraries_say_alike_is_one_item():
    text = f"{WHOLE}library: [people.yaml, more.yaml]\nactors: [other]\n"

    found = checked(text, people=PEOPLE, more="actors: [{name: Somebody else, id: other}]\n")

    assert [one.code for one in found.diagnostics] == ["BG107"]


def test_an_id_that_stands_for_two_items_of_libraries_is_told_with_both_places():
    found = checked(
        f"{WHOLE}library: [people.yaml, more.yaml]\n",
        people=PEOPLE,
        more="actors:\n  - {id: other, name: Another}\n  - {id: report, name: Reporter}\n",
    )

    one, two = printed(found)
    assert one.startswith('briefs/more.yaml:2:10 BG113 the id "other" stands for another actor in ')
    assert one.endswith(" in briefs/people.yaml:5:10")
    assert two.startswith('briefs/more.yaml:3:10 BG113 the id "report" stands for a source in ')
    assert two.endswith(" in briefs/people.yaml:13:10")
    assert {found.path for found in found.diagnostics} == {""}


def test_an_id_that_one_library_gives_twice_is_told():
    people = "sources: [{id: un, title: A}, {id: un, title: B}]\nactors: [{id: un, name: C}]\n"

    found = checked(f"{WHOLE}library: people.yaml\n", people=people)

    assert printed(found) == [
        'briefs/people.yaml:1:16 BG113 the id "un" stands for an actor in briefs/people.yaml:2:15',
        'briefs/people.yaml:1:36 BG113 the id "un" stands for an actor in briefs/people.yaml:2:15',
    ]


def test_an_id_of_the_brief_that_stands_for_another_item_in_a_library_is_told_with_both_places():
    found = checked(
        f"{WHOLE}library: people.yaml\nactors: [{{id: other, name: Own}}]\n", people=PEOPLE
    )

    assert printed(found)[-1] == (
        'briefs/own.yaml:5:15 BG113 the id "other" stands for another actor in '
        "briefs/people.yaml:5:10"
    )
    [one] = [one for one in found.diagnostics if one.code == "BG113"]
    assert one.path == "actors[0].id"


def test_an_id_that_stands_for_the_same_item_in_brief_and_library_is_none_too_many():
    text = "sources: [{title: A report, id: report}]\nbluf: A fact. [@report]\n"

    assert taken(text) == {"sources": ["report"]}


def test_a_name_that_two_items_have_is_warned_of_where_a_section_lists_it():
    people = "actors: [{id: a, name: Ali}, {id: b, name: Ali}]\n"

    found = checked(f"{WHOLE}library: people.yaml\nactors: [Ali]\n", people=people)

    [one] = [one for one in found.diagnostics if one.code == "BG105"]
    assert (one.message, one.hint) == (
        '"Ali" is the name of 2 actors of the libraries',
        "use an id: a or b",
    )
    assert (one.place.source, one.place.line, one.path) == ("briefs/own.yaml", 5, "actors[0]")


def test_a_library_holds_nothing_but_what_briefs_share():
    people = "schema: 1\nx-mine: a\ntitle: A\nevents: [B]\nactors: {a: B}\nsources: []\n"

    found = checked(f"{WHOLE}library: people.yaml\n", people=people)

    assert printed(found) == [
        'briefs/people.yaml:3:1 BG004 "title" is not a section of a library',
        'briefs/people.yaml:4:1 BG004 "events" is not a section of a library',
        "briefs/people.yaml:5:9 BG005 found fields, expected a list of items",
    ]


def test_all_libraries_that_cannot_be_used_are_told_at_once():
    text = f"{WHOLE}serial: a\nserial: b\nlibrary: [none.yaml, gone.yaml]\n"

    missing = checked(text)
    broken = checked(f"{WHOLE}library: [a.yaml, b.yaml]\n", a="actors: [", b="- a\n")

    assert [one.code for one in missing.diagnostics] == ["BG003", "BG014", "BG014"]
    assert [one.path for one in missing.diagnostics][1:] == ["library[0]", "library[1]"]
    assert [one.code for one in broken.diagnostics] == ["BG001", "BG002"]


def test_a_key_given_twice_in_a_library_is_told_and_costs_the_brief_nothing_where_it_is_forced():
    people = "actors: [{id: a, name: A, role: B, role: C}]\n"
    text = f"{WHOLE}library: people.yaml\nactors: [{{name: Own, role: D}}]\n"

    found = checked(text, force=True, people=people)

    assert [(one.code, one.place.source) for one in found.diagnostics if one.code == "BG003"] == [
        ("BG003", "briefs/people.yaml")
    ]
    assert found.brief is not None
    assert [one.name for one in found.brief.actors] == ["Own"]
    assert found.brief.actors[0].role is not None


def test_names_of_libraries_that_are_no_texts_are_refused_as_anywhere():
    found = checked(f"{WHOLE}library: [people.yaml, [more.yaml]]\n")

    assert printed(found) == ["briefs/own.yaml:4:24 BG005 found a list, expected text"]


def test_without_anything_that_reads_files_there_is_no_library():
    [one] = check_text(f"{WHOLE}library: people.yaml\n", "own.yaml").diagnostics

    assert (one.code, one.place.line, one.place.column) == ("BG014", 4, 10)


def test_a_section_that_is_no_list_stays_what_is_told_of_it():
    text = f"{WHOLE}library: people.yaml\nsources: {{report: A}}\nbluf: A fact. [@report]\n"

    found = checked(text, people=PEOPLE)

    assert "BG005" in [one.code for one in found.diagnostics]
