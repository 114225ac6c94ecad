import pytest

from briefgen.proof.disagreement import Aspect, Side
from briefgen.proof.margins import dormant_disagreements, margin_disagreements
from briefgen.proof.readback import PAGE, PAGES, Readback, Running

HEAD = ("ExampleCell", "TLP:GREEN")
FOOT = ("BG-1,30June2020", f"Page{PAGE}of{PAGES}", "TLP:GREEN")


def _readback(*running, pages=0):
    properties = {"marking": "TLP:GREEN"}
    return Readback(passages=(), outline=(), running=running, properties=properties, pages=pages)


def _brief(head=HEAD, foot=FOOT):
    return _readback(Running(head=head, foot=foot))


def _page(number, *, head="TLP:GREENExampleCell", foot="TLP:GREENBG-1,30June2020", label=None):
    shown = label or f"Page{number}of3"
    return Running(head=(head,), foot=(f"{foot}{shown}",), place=f"page {number}")


def _found(pages, one=None):
    other = _readback(*pages, pages=len(pages))
    return list(margin_disagreements(one or _brief(), other, (Side.BRIEF, Side.PDF)))


def test_pages_that_print_every_piece_in_any_order_agree():
    assert _found([_page(1), _page(2), _page(3)]) == []


def test_a_page_number_among_characters_that_are_all_alike_is_found():
    lost = "\ufffd"
    brief = _brief(foot=(f"{lost}{PAGE}{lost * 3}{PAGES}{lost}", lost * 4))
    page = Running(head=HEAD, foot=(f"{lost}1{lost * 3}1{lost}{lost * 4}",), place="page 1")

    assert _found([page], brief) == []


@pytest.mark.parametrize(
    ("changed", "aspect"),
    [
        ({"head": "ExampleCell"}, Aspect.MARKING),
        ({"foot": "BG-1,30June2020"}, Aspect.MARKING),
        ({"head": "TLP:GREENExampleHell"}, Aspect.HEAD),
        ({"head": "TLP:GREENExampleCellx"}, Aspect.HEAD),
        ({"foot": "TLP:GREENBG-2,30June2020"}, Aspect.FOOT),
        ({"label": "Page4of3"}, Aspect.PAGE_NUMBER),
        ({"label": "Page3of4"}, Aspect.PAGE_NUMBER),
    ],
)
def test_what_is_wrong_on_one_page_is_told_of_that_page(changed, aspect):
    [found] = _found([_page(1), _page(2), _page(3, **changed)])

    assert found.aspect is aspect
    assert found.sayings[1].place == "page 3"


def test_a_text_too_long_for_its_place_may_be_cut():
    one = _brief(foot=("BG-1,averylongserialindeed", f"Page{PAGE}of{PAGES}", "TLP:GREEN"))

    assert _found([_page(1, foot="TLP:GREENBG-1,averyl...", label="Page1of1")], one) == []


def test_files_may_cut_a_text_each_in_its_own_way():
    word = _brief(foot=("BG-1,ave...", f"Page{PAGE}of{PAGES}", "TLP:GREEN"))

    assert _found([_page(1, foot="TLP:GREENBG-1,averyl...", label="Page1of1")], word) == []


def test_the_parts_of_a_word_file_are_held_against_the_brief():
    word = _readback(Running(head=HEAD, foot=FOOT[:2], place="word/footer1.xml"))
    [found] = margin_disagreements(_brief(), word, (Side.BRIEF, Side.DOCX))

    assert found.aspect is Aspect.MARKING
    assert found.sayings[1].place == "word/footer1.xml"


def test_a_word_file_without_head_and_foot_lacks_every_piece():
    found = list(margin_disagreements(_brief(), _readback(), (Side.BRIEF, Side.DOCX)))

    assert len(found) == len(HEAD + FOOT)


def test_a_part_for_the_first_page_counts_for_that_page_alone():
    special = Running(head=("Other",), foot=(), only="first")
    word = _readback(special, Running(head=HEAD, foot=FOOT))
    first = Running(head=("Other",), foot=(), place="page 1")
    other = _readback(first, _page(2), _page(3), pages=3)

    assert list(margin_disagreements(word, other, (Side.DOCX, Side.PDF))) == []


def test_a_line_in_two_directions_may_stand_in_any_order():
    one = _brief(head=("مكتب12", "TLP:GREEN"))

    assert _found([_page(1, head="TLP:GREEN12مكتب", label="Page1of1")], one) == []
    assert _found([_page(1, head="TLP:GREEN13مكتب", label="Page1of1")], one) != []


def test_a_section_of_its_own_must_stand_on_some_page():
    word = _readback(
        Running(head=HEAD, foot=FOOT), Running(head=("Other",), foot=FOOT, place="word/header2.xml")
    )
    pages = [_page(1), _page(2), _page(3)]
    other = _readback(*pages, pages=3)

    [found] = margin_disagreements(word, other, (Side.DOCX, Side.PDF))
    assert found.sayings[0].place == "word/header2.xml"
    pages[1] = _page(2, head="Other")
    assert not list(margin_disagreements(word, _readback(*pages, pages=3), (Side.DOCX, Side.PDF)))


def _asleep(head=HEAD, foot=FOOT, brief=None, **properties):
    dormant = Running(head=head, foot=foot, only="even", place="word/header3.xml")
    properties = {"marking": "TLP:GREEN", **properties}
    word = Readback(passages=(), outline=(), running=(), properties=properties, dormant=(dormant,))
    return [one.message for one in dormant_disagreements(word, Side.DOCX, brief)]


def test_a_head_that_no_page_shows_yet_must_have_the_marking():
    assert _asleep() == []
    [message] = _asleep(head=("Example Cell",))
    assert message == (
        'the head of even pages, which are not set apart yet, lacks the marking "TLP:GREEN"'
    )
    assert _asleep(head=(), foot=(), marking="") == []


def test_what_a_brief_adds_to_the_marking_must_stand_there_too():
    properties = {"marking": "TLP:GREEN", "restrictions": "Planners only"}
    brief = Readback(passages=(), outline=(), running=(), properties=properties)

    [head, foot] = _asleep(brief=brief)
    assert "head of even pages" in head
    assert "foot of even pages" in foot
    assert head.endswith('lacks the marking "Planners only"')
    marked = ("TLP:GREEN", "Planners only")
    assert _asleep(head=marked, foot=marked, brief=brief) == []
