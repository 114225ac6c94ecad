import copy

import pytest

from briefgen.schema.register import Kind, Register, expanded, normalised, references_in, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Hizbullah Brigades", "hizbullah-brigades"),
        ("Kata'ib Hezbollah", "kataib-hezbollah"),
        ("São Tomé & Príncipe", "sao-tome-principe"),
        ("67 factions", "factions"),
        ("حزب الله", ""),
        ("...", ""),
        ("x" * 100, "x" * 60),
    ],
)
def test_a_name_makes_an_id_of_latin_letters(name, expected):
    assert slug(name) == expected


def test_every_item_has_an_id_and_no_two_the_same():
    plain = expanded(
        {
            "summary": ["one", {"text": "two", "id": "acme-2"}],
            "actors": ["Acme", {"Acme": "again"}, "حزب الله", {"name": "ACME!"}],
            "figures": [{"path": "pictures/Map of Acme.png"}],
        }
    )

    ids = [item["id"] for section in plain.values() for item in section]
    assert ids == [
        *("summary-1", "acme-2", "acme", "acme-3", "actor-3", "acme-4"),
        "map-of-acme",
    ]


def test_references_by_name_alias_or_native_name_become_ids():
    found = normalised(
        {
            "actors": [
                {"id": "kh", "name": "Hizbullah Brigades", "aliases": ["KH", {"text": "KB"}]},
                {"name": "Acme", "native_name": "Акме", "affiliations": ["KH"]},
            ],
            "relationships": [{"from": "Акме", "to": "KB"}],
            "events": [{"date": "2020", "actors": ["Hizbullah Brigades", {"Acme": "agent"}]}],
            "sources": ["An article"],
            "summary": [{"text": "a", "sources": ["An article", "unknown"]}],
        }
    )

    assert found["actors"][1]["affiliations"] == ["kh"]
    assert (found["relationships"][0]["from"], found["relationships"][0]["to"]) == ("acme", "kh")
    assert [one["actor"] for one in found["events"][0]["actors"]] == ["kh", "acme"]
    assert found["summary"][0]["sources"] == ["an-article", "unknown"]


def test_what_the_author_wrote_is_left_as_it_was():
    written = {
        "actors": ["Acme", {"nmae": "x"}],
        "events": [{"date": "2020", "actors": ["Acme", {"Acme": "agent"}]}, {"descripton": "x"}],
        "summary": "a",
        "gaps": {"not": "a list"},
    }
    before = copy.deepcopy(written)

    normalised(written)

    assert written == before


def test_a_lone_text_is_a_list_of_one():
    assert expanded({"summary": "a", "gaps": " "})["summary"] == [{"text": "a", "id": "summary-1"}]


def test_a_reference_knows_its_path_and_what_it_may_lead_to():
    plain = expanded({"alternatives": [{"hypothesis": "a", "supports": ["x", ["y"]]}]})

    [reference] = references_in(plain)

    assert reference.path == ("alternatives", 0, "supports", 0)
    assert reference.kinds == (Kind.EVENT, Kind.SOURCE)


def test_an_id_wins_over_a_name_and_a_name_can_have_two_owners():
    register = Register.of(expanded({"actors": [{"id": "a", "name": "b"}, "b", "b"]}))

    assert register.candidates("a", [Kind.ACTOR]) == ["a"]
    assert register.candidates("b", [Kind.ACTOR]) == ["b"]
    assert register.candidates("b", [Kind.EVENT]) == []


@pytest.mark.parametrize("odd", [None, 1, "text", ["list"], {"a": "map"}, [[["deep"]]], [None]])
def test_any_shape_of_data_is_borne(odd):
    data = dict.fromkeys(("summary", "actors", "events", "sources", "figures"), odd)
    item = {"sources": odd, "actors": odd, "aliases": odd, "native_name": odd, "place": odd}

    assert normalised(data) is not None
    assert normalised({"events": [item], "actors": [item], "sources": [{"via": odd}]}) is not None
