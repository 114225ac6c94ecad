from briefgen.proof.assembly import Chunk, assembled, with_targets
from briefgen.proof.readback import Cell, Kind, Link

PARAGRAPH = Kind.PARAGRAPH


def test_a_passage_says_its_words_once_for_people_and_once_for_comparison():
    passage = assembled(PARAGRAPH, [[Chunk("On  25\u00ad "), Chunk("June")], [], [Chunk("2020")]])

    assert passage.text == "On 25\u00ad June\n2020"
    assert passage.words == "On 25 June\n2020"


def test_what_touches_and_leads_to_one_place_is_one_link():
    chunks = [Chunk("a", "x:1"), Chunk(" "), Chunk("b", "x:1"), Chunk("-"), Chunk("c", "x:1")]

    assert assembled(PARAGRAPH, [chunks]).links == (Link("ab", "x:1"), Link("c", "x:1"))


def test_no_link_goes_on_from_one_paragraph_to_the_next():
    passage = assembled(Kind.CELL, [[Chunk("a", "x:1")], [Chunk("b", "x:1")]])

    assert passage.links == (Link("a", "x:1"), Link("b", "x:1"))


def test_an_address_is_escaped_as_files_escape_it():
    [link] = assembled(PARAGRAPH, [[Chunk("a", "https://example.org/a b")]]).links

    assert link.target == "https://example.org/a%20b"


def test_letters_are_told_by_language_but_for_the_document_s_own():
    chunks = [Chunk("le ", language="fr"), Chunk("x"), Chunk("chat", language="fr-CA")]
    passage = assembled(PARAGRAPH, [[*chunks, Chunk("dog", language="en-GB")]], "en-US")

    assert passage.languages == (("fr", "lechat"),)


def test_only_letters_that_run_the_way_of_their_language_count():
    passage = assembled(PARAGRAPH, [[Chunk("TV ميناء", language="ar")]], "en")

    assert passage.languages == (("ar", "".join(sorted("ميناء"))),)


def test_a_link_inside_the_file_leads_to_a_passage():
    passages = [
        assembled(PARAGRAPH, [[Chunk("see", "#a b")]]),
        assembled(Kind.HEADING, [[Chunk("There")]], level=1),
    ]

    [link], [] = (passage.links for passage in with_targets(passages, {"a b": 1}))
    assert link == Link("see", "#1")


def test_a_link_to_a_row_leads_to_its_first_cell():
    cells = [
        assembled(Kind.CELL, [[Chunk(words, "#row")]], cell=Cell(table=0, row=0, column=column))
        for column, words in enumerate(("first", "second"))
    ]

    assert [passage.links[0].target for passage in with_targets(cells, {"row": 1})] == ["#0", "#0"]


def _led(*chunks: Chunk) -> list[tuple[str, str]]:
    passages = [assembled(PARAGRAPH, [list(chunks)]), assembled(Kind.HEADING, [[Chunk("There")]])]
    [passage, _] = with_targets(passages, {"a": 1, "b": 1, "c": 0})
    return [(link.text, link.target) for link in passage.links]


def test_links_that_touch_are_one_where_two_keys_lead_to_one_passage():
    assert _led(Chunk("x", "#a"), Chunk(" "), Chunk("y", "#b")) == [("xy", "#1")]
    assert _led(Chunk("y", "#b"), Chunk("x", "#a"), Chunk("z", "#b")) == [("yxz", "#1")]


def test_links_that_do_not_touch_or_lead_elsewhere_are_several():
    assert _led(Chunk("x", "#a"), Chunk(","), Chunk("y", "#b")) == [("x", "#1"), ("y", "#1")]
    assert _led(Chunk("x", "#a"), Chunk("y", "#c")) == [("x", "#1"), ("y", "#0")]


def test_the_letters_of_joined_links_have_no_order_beside_words_from_right_to_left():
    assert _led(Chunk("שלום"), Chunk("yx", "#a"), Chunk("a", "#b")) == [("axy", "#1")]


def test_one_address_written_in_two_ways_is_one_link():
    chunks = [Chunk("a", "https://example.org/a b"), Chunk("b", "https://example.org/a%20b")]

    assert _led(*chunks) == [("ab", "https://example.org/a%20b")]


def test_a_link_to_nothing_says_so():
    [passage] = with_targets([assembled(PARAGRAPH, [[Chunk("see", "#gone")]])], {})

    assert passage.links == (Link("see", "#?"),)
