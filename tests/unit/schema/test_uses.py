"""Everything that a brief refers to is known before it is a brief."""

from briefgen.schema.register import Kind, expanded
from briefgen.schema.uses import Use, texts_in, uses


def test_fields_and_citations_in_texts_refer_to_items_of_certain_kinds():
    data = {
        "bluf": "A fact. [@law, p. 3; @map]",
        "events": [{"date": "2020", "description": "X.", "place": "dora", "actors": ["cts"]}],
        "sources": [{"title": "A", "via": "gazette"}],
    }

    assert set(uses(expanded(data))) == {
        Use("law", (Kind.SOURCE,)),
        Use("map", (Kind.SOURCE,)),
        Use("dora", (Kind.PLACE,)),
        Use("cts", (Kind.ACTOR,)),
        Use("gazette", (Kind.SOURCE,)),
    }


def test_texts_are_found_at_any_depth_but_not_in_addresses_and_keys_of_the_authors_own():
    data = {
        "title": "A",
        "x-mine": ["B"],
        "sources": [{"id": "c", "url": "D", "descriptor": "E"}],
        "date": None,
    }

    assert list(texts_in(data)) == [(("title",), "A"), (("sources", 0, "descriptor"), "E")]
