"""Every source has one number, and every citation says it in the form of the style."""

from briefgen.compose.ledger import Ledger
from briefgen.document.inline import Mark, plain
from briefgen.style.layout import Citations
from tests.unit.compose.composed import says


def ledger(form: Citations, *sources: str) -> Ledger:
    return Ledger(sources or ("a", "b", "c"), form)


def test_endnotes_are_numbered_in_the_order_of_first_citation():
    notes = ledger(Citations.ENDNOTES)

    cited = [says(notes.citation([id_], None)) for id_ in ("c", "a", "c")]

    assert cited == ["1", "2", "1"]
    assert notes.cited_in_text == ("c", "a")


def test_an_endnote_leads_to_its_note():
    [span] = ledger(Citations.ENDNOTES).citation(["b"], "summary[0].text")

    assert (span.note, span.target) == ("b", None)
    assert span.marks == {Mark.CITATION}
    assert span.path == "summary[0].text"


def test_several_endnotes_are_parted_by_a_comma_alone():
    assert says(ledger(Citations.ENDNOTES).citation(["c", "a"], None)) == "1,2"


def test_brackets_are_numbered_as_the_list_of_sources_is():
    brackets = ledger(Citations.BRACKETS)

    assert says(brackets.citation(["c"], None)) == " [3]"
    assert brackets.numbered == ("a", "b", "c")


def test_a_citation_in_brackets_never_stands_alone_on_a_line():
    words = "".join(s.text for s in ledger(Citations.BRACKETS).citation(["a", "c"], None))

    assert words == "\u00a0[1,\u00a03]"


def test_a_citation_in_brackets_leads_to_the_row_of_its_source():
    spans = ledger(Citations.BRACKETS).citation(["b"], None)

    assert [span.target for span in spans] == [None, "source-b", None]
    assert all(span.note is None for span in spans)


def test_a_source_named_twice_in_one_citation_is_cited_once():
    assert says(ledger(Citations.ENDNOTES).citation(["a", "a", "b"], None)) == "1,2"


def test_a_locator_follows_its_number_and_never_breaks():
    spans = ledger(Citations.ENDNOTES).citation(["a", "b"], None, ["pp. 3 f.", ""])

    assert "".join(span.text for span in spans) == "1,\u00a0pp.\u00a03\u00a0f.,2"


def test_two_places_in_one_source_are_both_told():
    spans = ledger(Citations.BRACKETS).citation(["a", "a"], None, ["p. 3", "p. 9"])

    assert says(spans) == " [1, p. 3, 1, p. 9]"


def test_a_source_that_does_not_exist_is_not_cited():
    notes = ledger(Citations.ENDNOTES)

    assert notes.citation(["nobody"], None) == ()
    assert says(notes.citation(["nobody", "a"], None)) == "1"
    assert not notes.knows("nobody")


def test_nothing_is_cited_where_nothing_is_named():
    assert ledger(Citations.BRACKETS).citation([], None) == ()


def test_sources_that_nothing_cites_get_the_numbers_after_the_last_and_no_note():
    notes = ledger(Citations.ENDNOTES)
    notes.citation(["c"], None)

    notes.number_the_rest()

    assert notes.numbered == ("c", "a", "b")
    assert notes.cited_in_text == ("c",)


def test_a_citation_below_the_sources_leads_to_the_row_where_no_note_can_come_any_more():
    notes = ledger(Citations.ENDNOTES)
    notes.citation(["a"], None)
    notes.number_the_rest()

    [old], [new] = notes.citation(["a"], None), notes.citation(["b"], None)

    assert (old.note, old.target) == ("a", None)
    assert (new.note, new.target) == (None, "source-b")


def test_a_citation_behind_another_is_parted_from_it():
    notes, brackets = ledger(Citations.ENDNOTES), ledger(Citations.BRACKETS)

    raised = notes.cited(notes.citation(["a"], None), ["b"], None)
    in_brackets = brackets.cited(brackets.citation(["a"], None), ["b"], None)

    assert says(raised) == "1,2"
    assert says(in_brackets) == " [1] [2]"
    assert says(notes.cited(raised, [], None)) == "1,2"
    assert says(notes.cited((), ["c"], None)) == "3"


def test_the_numbers_of_one_citation_stand_in_order():
    ledger = Ledger(("a", "b", "c"), Citations.ENDNOTES)
    ledger.citation(["c"], None)

    assert plain(ledger.citation(["a", "c"], None)) == "1,2"
