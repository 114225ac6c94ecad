"""Which tellings are held against which, and what is told of one by itself."""

import re
from functools import cache

import pytest

from briefgen.app.build import build
from briefgen.app.outcome import Built
from briefgen.diagnostics import ProofError
from briefgen.proof.assembly import Chunk, assembled
from briefgen.proof.disagreement import Aspect, Side
from briefgen.proof.readback import Fault, Kind, Readback
from briefgen.proof.verify import disagreements, verify
from tests.builders import a_brief
from tests.unit.proof.docx.files import changed, part_of

_PROPERTIES = {"title": "A title", "keywords": "a; b", "style": "assessment"}


def _said(text, mark=None, *, faults=(), outline=((1, "Title"),), **properties):
    passages = (
        assembled(Kind.HEADING, [[Chunk("Title")]], level=1),
        assembled(Kind.CONTENTS, [[Chunk(text)]], mark=mark),
    )
    return Readback(
        passages=passages,
        outline=outline,
        running=(),
        properties={**_PROPERTIES, **properties},
        faults=faults,
    )


def _found(**readbacks):
    found = disagreements({Side(side): readback for side, readback in readbacks.items()})
    return [(one.aspect, tuple(saying.side for saying in one.sayings)) for one in found]


def test_each_file_is_held_against_the_brief():
    found = _found(brief=_said("a"), docx=_said("b"), pdf=_said("b"))

    assert found == [(Aspect.TEXT, ("brief", "docx")), (Aspect.TEXT, ("brief", "pdf"))]


def test_files_are_held_against_each_other_where_there_is_no_brief():
    assert _found(docx=_said("a"), pdf=_said("b")) == [(Aspect.TEXT, ("docx", "pdf"))]


def test_files_are_held_against_each_other_in_what_the_brief_leaves_to_them():
    found = _found(brief=_said("a"), docx=_said("a", "2"), pdf=_said("a", "3"))

    assert found == [(Aspect.MARK, ("docx", "pdf"))]


def test_one_file_alone_is_held_against_the_brief():
    assert _found(brief=_said("a"), pdf=_said("b")) == [(Aspect.TEXT, ("brief", "pdf"))]


def test_a_fault_is_told_of_its_file():
    faulty = _said("a", faults=(Fault("hidden text", "page 2"),))
    [found] = disagreements({Side.DOCX: _said("a"), Side.PDF: faulty})

    assert (found.aspect, found.sayings[0].place) == (Aspect.STRUCTURE, "page 2")


@pytest.mark.parametrize(
    ("outline", "count"),
    [((), 1), (((2, "Title"),), 2), (((1, "Title"), (1, "More")), 1)],
    ids=["lost", "another level", "one more"],
)
def test_an_outline_that_is_not_that_of_the_headings_is_told(outline, count):
    found = _found(pdf=_said("a", outline=outline))

    assert found == [(Aspect.OUTLINE, ("pdf",))] * count


def test_a_lost_bookmark_of_headings_that_are_named_alike_is_told():
    passages = tuple(assembled(Kind.HEADING, [[Chunk("Same")]], level=1) for _ in range(3))
    readback = Readback(
        passages=passages, outline=((1, "Same"),) * 2, running=(), properties=_PROPERTIES
    )

    assert _found(pdf=readback) == [(Aspect.OUTLINE, ("pdf",))]


def test_an_outline_in_another_order_is_told():
    passages = tuple(assembled(Kind.HEADING, [[Chunk(text)]], level=1) for text in "ab")
    turned = Readback(
        passages=passages, outline=((1, "b"), (1, "a")), running=(), properties=_PROPERTIES
    )

    assert _found(pdf=turned) == [(Aspect.OUTLINE, ("pdf",))]


@pytest.mark.parametrize("name", ["title", "author", "created", "language", "style"])
def test_another_property_is_told(name):
    found = _found(brief=_said("a"), pdf=_said("a", **{name: "another"}))

    assert found == [(Aspect.PROPERTY, ("brief", "pdf"))]


def test_a_property_that_only_one_telling_knows_is_not_told():
    assert _found(brief=_said("a", marking="TLP:RED"), pdf=_said("a")) == []


def test_what_word_cuts_or_joins_in_its_own_way_is_not_told():
    long = "word " * 100
    other = _said("a", title=long[:255], keywords="a, b")

    assert _found(brief=_said("a", title=long), docx=other) == []
    assert (
        _found(brief=_said("a", keywords="U.S.;Iran"), docx=_said("a", keywords="U.S., Iran")) == []
    )


def test_another_beginning_of_a_long_property_is_told():
    long = "word " * 100

    assert _found(brief=_said("a", title=long), docx=_said("a", title="W" + long[1:255])) != []
    assert _found(brief=_said("a", title=long), docx=_said("a", title="")) != []


def test_what_is_no_file_of_its_kind_is_refused():
    with pytest.raises(ProofError):
        verify(b"", None)
    with pytest.raises(ProofError):
        verify(None, b"")


@pytest.mark.parametrize(
    ("said", "part", "path"),
    [
        ("Serial", "docProps/custom.xml", "serial"),
        ("Information cut-off", "docProps/custom.xml", "information_cutoff"),
        ("Countries", "docProps/custom.xml", "countries"),
        ("Generator", "docProps/custom.xml", None),
        ("category", "docProps/core.xml", "product"),
        ("contentStatus", "docProps/core.xml", "status"),
        ("identifier", "docProps/core.xml", "serial"),
        ("version", "docProps/core.xml", "version"),
    ],
)
def test_every_property_of_a_word_file_is_held_against_the_brief(said, part, path):
    built = _built()
    found = re.search(rf"[^>]{said}(\"><vt:lpwstr)?>([^<]+)<", part_of(built.files["docx"], part))
    assert found is not None
    data = changed(built.files["docx"], found[0], found[0].replace(found[2], "x"), part=part)

    told = verify(data, None, built.document)
    assert [(one.aspect, one.path) for one in told] == [(Aspect.PROPERTY, path)]


def test_a_file_may_have_been_made_by_another_version():
    made = _said("a", generator="briefgen 0.1")

    assert _found(brief=_said("a", generator="briefgen 9.9"), docx=made) == []
    assert _found(brief=_said("a", generator="other 0.1"), docx=made) != []


@cache
def _built():
    outcome = build(
        a_brief(serial="BG-1", version="1.0", information_cutoff="2020-06-29", countries=["IRQ"])
    )
    assert isinstance(outcome, Built)
    return outcome
