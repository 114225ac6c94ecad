"""The key points, and what each of them is."""

from briefgen.document.blocks import ItemList, ListKind
from briefgen.document.inline import plain
from tests.unit.compose.composed import composed, items, part, section_of, sitrep


def points(document) -> ItemList:
    [found] = part(document, "summary")
    assert isinstance(found, ItemList)
    return found


def test_points_are_bullets_and_letters_in_a_situation_report():
    assert points(composed()).kind is ListKind.BULLET
    assert points(sitrep()).kind is ListKind.LETTER


def test_a_point_that_is_not_information_says_so_beside_it():
    found = points(
        composed(
            summary=[
                "A fact.",
                {"text": "It rains.", "basis": "assumption"},
                {"text": "It stays.", "basis": "judgement"},
            ]
        )
    )

    assert [plain(item.label) for item in found.items] == ["", "Assumption", "Judgement"]


def test_a_point_without_sources_has_those_of_its_events():
    document = composed(
        summary=[{"text": "X.", "events": ["one", "two", "nobody"]}],
        events=[
            {"id": "one", "date": "2020-06-25", "description": "1.", "sources": ["b", "a"]},
            {"id": "two", "date": "2020-06-26", "description": "2.", "sources": ["a"]},
        ],
        sources=[{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
    )

    assert items(document, "summary") == ["X.1,2"]


def test_sources_of_its_own_win_over_those_of_its_events():
    document = composed(
        summary=[{"text": "X.", "events": ["one"], "sources": ["b"]}],
        events=[{"id": "one", "date": "2020-06-25", "description": "1.", "sources": ["a"]}],
        sources=[{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
    )

    assert items(document, "summary") == ["X.1"]


def test_a_note_follows_its_point():
    assert items(composed(summary=[{"text": "X.", "note": "Watch it."}]), "summary") == [
        "X. Note: Watch it."
    ]


def test_a_style_can_show_the_first_few_points():
    layout = section_of("assessment", "summary", limit=2)

    assert items(composed(layout=layout, summary=["A.", "B.", "C."]), "summary") == ["A.", "B."]
