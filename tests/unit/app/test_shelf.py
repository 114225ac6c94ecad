"""A library is read once, and its items are found by ids and names."""

from briefgen.app.related import RelatedFile
from briefgen.app.shelf import printed, shelves_of
from briefgen.diagnostics import Place
from briefgen.schema.register import Kind
from briefgen.schema.uses import Use


def a_library(text: str, name: str = "people.yaml") -> RelatedFile:
    return RelatedFile(name, name, text.encode())


def test_an_entry_is_found_by_its_id_and_by_each_of_its_names_but_not_as_another_kind():
    file = a_library("actors: [{id: mod, name: Ministry, aliases: [MoD]}]\n")

    [shelf], clashes = shelves_of((file,))

    assert clashes == ()
    for name in ("mod", "Ministry", "MoD"):
        assert [one.id for one in shelf.found(Use(name, (Kind.ACTOR,)))] == ["mod"]
    assert shelf.found(Use("mod", (Kind.PLACE,))) == []
    assert shelf.found(Use("mi", (Kind.ACTOR,))) == []


def test_an_entry_in_short_form_is_written_out_and_stands_where_it_was_typed():
    [shelf], _ = shelves_of((a_library("actors:\n  - Hadi: a minister\n"),))

    [entry] = shelf.found(Use("Hadi", (Kind.ACTOR,)))

    assert entry.item == {"id": "hadi", "name": "Hadi", "role": "a minister"}
    assert entry.part.data == {"Hadi": "a minister"}
    assert (entry.id, printed(entry.place)) == ("", "people.yaml:2:5")


def test_libraries_of_the_same_bytes_are_read_once():
    first = shelves_of((a_library("places: [Basra]\n"),))

    assert shelves_of((a_library("places: [Basra]\n"),)) is first
    assert shelves_of((a_library("places: [Mosul]\n"),)) is not first


def test_a_place_is_named_as_terminals_and_editors_read_it():
    assert printed(Place(source="a.yaml", line=3, column=7)) == "a.yaml:3:7"
