import re

import pytest

from briefgen.diagnostics import RenderError
from briefgen.render.docx.text.bookmarks import Bookmarks


@pytest.mark.parametrize(
    ("anchor", "name"),
    [
        ("key-judgements", "_key_judgements"),
        ("1-first", "_1_first"),
        ("été", "_t_"),
        ("x" * 60, "_" + "x" * 39),
        ("_bg_title", "_a_bg_title"),  # names of our own begin so
        ("BG-ground", "_a_BG_ground"),
    ],
)
def test_an_anchor_becomes_a_name_that_word_allows_and_does_not_list(anchor, name):
    assert Bookmarks().name(anchor) == name
    assert re.fullmatch(r"_\w{,39}", name, re.ASCII)


def test_names_differ_in_more_than_their_spelling():
    marks = Bookmarks()
    names = [marks.name(anchor) for anchor in ("a-b", "A_b", "a.b", "x" * 50, "x" * 51)]

    assert names == ["_a_b", "_A_b_2", "_a_b_3", "_" + "x" * 39, f"_{'x' * 37}_2"]


def test_an_anchor_keeps_its_name():
    marks = Bookmarks()

    assert marks.name("here") == marks.name("here") == marks.lead_to("here")


def test_a_bookmark_is_opened_and_closed_round_its_content():
    written = Bookmarks().around("<w:r/>", "here")

    assert written == ('<w:bookmarkStart w:id="1" w:name="_here"/><w:r/><w:bookmarkEnd w:id="1"/>')


def test_what_is_led_to_must_be_placed():
    marks = Bookmarks()
    marks.lead_to("here")

    with pytest.raises(RenderError, match='"here"'):
        marks.check()
    marks.around("", "here")
    marks.check()
    with pytest.raises(RenderError, match="two blocks"):
        marks.around("", "here")


def test_bookmarks_are_numbered_through_whatever_they_are_for():
    marks = Bookmarks()
    written = marks.around("", "here") + marks.enclose("", "_bg_title")

    assert 'w:id="1" w:name="_here"' in written
    assert 'w:id="2" w:name="_bg_title"' in written


def test_a_bookmark_may_go_on_to_the_end_and_is_closed_there_once():
    marks = Bookmarks()

    begun = marks.open("_Listed_a") + marks.enclose("x", "b") + marks.open("_Listed_c")
    assert begun.count("bookmarkStart") == 3
    assert marks.close() == '<w:bookmarkEnd w:id="3"/><w:bookmarkEnd w:id="1"/>'
    assert marks.close() == ""
