import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.checking import references
from briefgen.schema.register import SECTIONS


def found(**data: object) -> list[tuple[str, tuple[str | int, ...], str]]:
    return [(one.code, one.path, one.hint) for one in references(data)]


@pytest.mark.parametrize("data", [None, "text", ["list"], 1])
def test_what_is_no_brief_has_no_references(data):
    assert references(data) == ()


def test_references_are_checked_though_the_brief_is_not_valid():
    data = {"titel": 3, "actors": [{"name": ["odd"], "affiliations": ["nobody"]}, 7, {"nmae": "x"}]}

    assert found(**data) == [("BG101", ("actors", 0, "affiliations", 0), "")]


def test_a_place_in_words_is_none_of_ours():
    event = {"date": "2020", "description": "a", "place": "baghdad"}

    assert found(events=[event]) == []
    assert found(events=[{**event, "place": "South of Rome"}], places=["Rome"]) == []
    assert found(events=[event], places=["Baghdad"]) == []
    assert found(events=[event], places=["Rome"]) == [("BG101", ("events", 0, "place"), "")]


def test_ids_of_another_kind_are_told_apart():
    [(code, _, hint)] = found(
        gaps=[{"text": "a", "affects": ["raid"]}],
        events=[{"id": "raid", "date": "2020", "description": "a"}],
    )

    assert (code, hint) == ("BG101", '"raid" is an event')


def test_citations_in_the_users_own_fields_and_in_addresses_are_left_alone():
    data = {"x-mine": "[@a]", "sources": [{"title": "b", "url": "https://x.org/[@a]"}]}

    assert found(**data) == []
    assert found(bluf="So [@a].") == [("BG204", ("bluf",), "")]


def test_a_source_may_be_cited_by_an_id_made_of_its_title():
    assert found(bluf="So [@a-page].", sources=["A page"]) == []


odd = st.recursive(
    st.none() | st.sampled_from(["a", "b", "[@a]", "", "2020"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "name", "sources", "actors", "via", "a"]), inner)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*SECTIONS, "bluf"]), odd))
def test_data_of_any_shape_is_borne_and_left_as_it_was(data):
    before = copy.deepcopy(data)

    codes = {one.code for one in references(data)}

    assert codes <= {"BG101", "BG102", "BG105", "BG204", "BG210"}
    assert data == before


def test_a_name_of_two_actors_is_ambiguous():
    actors = [{"id": "a", "name": "Ali"}, {"id": "b", "name": "Ali"}, {"id": "c", "name": "a"}]
    links = [{"from": "Ali", "to": "a"}]

    assert found(actors=actors, relationships=links) == [
        ("BG105", ("relationships", 0, "from"), "use an id: a or b")
    ]


def test_a_source_is_not_known_through_itself():
    sources = [{"id": "a", "title": "A", "via": "B"}, {"id": "b", "title": "B", "via": "a"}]

    assert found(sources=sources) == [("BG210", ("sources", 0, "via"), "")]
