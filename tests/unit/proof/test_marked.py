"""On a house's template the marking alone is asked for, and no other is let pass."""

from dataclasses import replace

import pytest

from briefgen.app.build import build
from briefgen.app.formats import Format
from briefgen.app.outcome import Built
from briefgen.proof.disagreement import Side
from briefgen.proof.marked import is_on_template, marking_disagreements
from briefgen.proof.pdf.reader import read_pdf
from briefgen.proof.readback import Readback, Running
from tests.builders import a_brief

MARKED = Running(head=("TLP:AMBER", "House"), foot=("Sheet", "TLP:AMBER"), place="header1.xml")
BRIEF = Running(head=("Desk", "TLP:AMBER"), foot=("SER-1", "TLP:AMBER"))


def said(*running: Running, template: str = "t.dotx", marking: str = "TLP:AMBER") -> Readback:
    properties = {"marking": marking} | ({"template": template} if template else {})
    return Readback(passages=(), outline=(), running=running, properties=properties)


def told(docx: Readback, brief: Readback | None = None) -> list[tuple[str, str]]:
    brief = brief or said(BRIEF, template="")
    found = marking_disagreements(brief, docx, (Side.BRIEF, Side.DOCX))
    return [(one.message, one.sayings[1].says) for one in found]


def test_a_file_says_whether_it_is_on_a_template():
    assert is_on_template(said())
    assert not is_on_template(said(template=""))


def test_the_words_of_the_house_are_its_own():
    assert told(said(MARKED)) == []


@pytest.mark.parametrize("margin", ["head", "foot"])
def test_a_page_that_lacks_the_marking_is_noticed(margin):
    bare = (
        replace(MARKED, head=("House",)) if margin == "head" else replace(MARKED, foot=("House",))
    )

    assert told(said(MARKED, bare)) == [(f"the running {margin} lacks the marking", "")]


def test_a_file_without_any_head_is_noticed():
    assert len(told(said())) == 2


def test_another_marking_beside_the_right_one_is_noticed():
    other = replace(MARKED, head=("TLP:AMBER", "TLP:RED"))

    assert told(said(other)) == [("the running head bears another marking", "TLP:RED")]


@pytest.mark.parametrize(
    "said_so",
    [
        "TLP:\u200bRED",
        "TLP:R\u00adE\u034fD",
        "TLP:\u00a0RED",
        "\uff34\uff2c\uff30\uff1a\uff32\uff25\uff24",
        "\u0442lp:r\u0435d",
        "\u03a4L\u03a1:R\u0395D",
    ],
)
def test_another_marking_is_what_it_looks_like(said_so):
    other = replace(MARKED, head=("TLP:AMBER", said_so))

    assert told(said(other)) == [("the running head bears another marking", "TLP:RED")]


def test_a_marking_that_only_looks_like_the_right_one_is_not_it():
    wide = replace(MARKED, head=("\uff34\uff2c\uff30:AMBER", "House"))

    assert told(said(wide)) == [("the running head lacks the marking", "")]


def test_a_stricter_label_is_not_taken_for_the_right_one():
    other = replace(MARKED, head=("TLP:AMBER+STRICT",))

    assert told(said(other)) == [
        ("the running head lacks the marking", ""),
        ("the running head bears another marking", "TLP:AMBER+STRICT"),
    ]


def test_restrictions_are_asked_for_as_well():
    brief = said(replace(BRIEF, head=("Desk", "TLP:AMBER", "Staff only")), template="")
    brief = replace(brief, properties={"marking": "TLP:AMBER", "restrictions": "Staff only"})

    assert len(told(said(MARKED), brief)) == 2


def test_two_files_are_held_against_the_marking_that_their_properties_tell():
    pdf = said(replace(BRIEF, foot=("SER-1",)), template="")

    (found,) = marking_disagreements(said(MARKED), pdf, (Side.DOCX, Side.PDF))

    assert (found.message, found.sayings[1].side) == (
        "the running foot lacks the marking",
        Side.PDF,
    )


def test_a_brief_without_a_marking_asks_for_none():
    bare = said(replace(MARKED, head=("House",), foot=()), marking="")

    assert told(bare, said(BRIEF, template="", marking="")) == []


SECRET = Running(head=("Desk", "SECRET"), foot=("SER-1", "SECRET"))


def test_a_longer_marking_is_not_taken_for_the_right_one():
    brief = said(SECRET, template="", marking="SECRET")
    longer = Running(head=("House", "TOP SECRET"), foot=("TOP SECRET", "Sheet"))

    assert told(said(longer, marking="SECRET"), brief) == [
        ("the running head lacks the marking", ""),
        ("the running foot lacks the marking", ""),
    ]
    assert told(said(SECRET, marking="SECRET"), brief) == []


def _of_pdf(marking: str, **printed: str) -> list[str]:
    """Return what is found at the heads of a PDF that prints this, beside a file on a template."""
    own = {"scheme": "text", "label": marking, **printed}
    outcome = build(a_brief(originator="Desk", marking=own), formats=("pdf",))
    assert isinstance(outcome, Built)
    docx = said(SECRET, marking="SECRET")
    pdf = read_pdf(outcome.files[Format.PDF])
    found = marking_disagreements(docx, pdf, (Side.DOCX, Side.PDF))
    return [one.message for one in found if one.sayings[1].side is Side.PDF]


def test_a_longer_marking_in_a_pdf_is_not_taken_for_the_right_one_either():
    assert _of_pdf("TOP SECRET") == [
        "the running head lacks the marking",
        "the running foot lacks the marking",
    ]
    assert _of_pdf("SECRET", restrictions="Staff only") == []


def test_a_marking_on_two_lines_is_whole():
    brief = said(SECRET, template="", marking="SECRET AND MORE")
    brief = replace(brief, running=(Running(head=("SECRET AND MORE",), foot=("SECRET AND MORE",)),))
    two = Running(head=("Desk", "SECRET AND", "MORE"), foot=("SECRET AND", "MORE", "1"))

    assert told(said(two, marking="SECRET AND MORE"), brief) == []


def test_a_label_in_small_letters_is_one():
    assert told(said(replace(MARKED, head=("House, tlp: amber",)))) == []


def test_a_drawing_that_says_another_label_is_noticed():
    other = replace(MARKED, drawn=("Watermark", "tlp: red"))

    assert told(said(other)) == [("the running head or foot bears another marking", "TLP:RED")]
