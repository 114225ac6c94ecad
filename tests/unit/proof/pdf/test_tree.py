import io

import pikepdf

from briefgen.proof.pdf.reader import read_pdf
from tests.unit.proof.pdf.files import changed, found
from tests.unit.proof.pdf.tagged import faults_of, marked, read, said


def test_roles_are_mapped_to_those_of_the_standard():
    roles = pikepdf.Dictionary(
        Headline=pikepdf.Name.Top, Top=pikepdf.Name.H2, Loop=pikepdf.Name.Loop
    )
    found_ = read(marked("a", "b"), ("Headline", 0), ("Loop", 1), RoleMap=roles)

    assert said(found_) == [("heading", 2, None, "a"), ("paragraph", 0, None, "b")]


def test_language_is_that_of_the_element_above():
    found_ = read(
        marked("one", "deux", "drei"),
        ("P", 0),
        ("Sect", {"Lang": "fr"}, ("P", 1), ("P", {"Lang": "de-AT"}, ("Span", 2))),
        Lang="en-GB",
    )

    assert [passage.languages for passage in found_.passages] == [
        (),
        (("fr", "deux"),),
        (("de", "drei"),),
    ]


def test_content_can_be_a_number_a_reference_to_a_mark_or_a_list():
    mark = pikepdf.Dictionary(Type=pikepdf.Name.MCR, MCID=1)
    found_ = read(marked("a", "b"), ("P", {"K": 0}), ("P", mark))

    assert said(found_) == [("paragraph", 0, None, "a"), ("paragraph", 0, None, "b")]
    assert found_.faults == ()


def test_content_that_is_not_there_is_named():
    found_ = read(marked("a"), ("P", 0, 7))

    assert faults_of(found_) == [
        "a structure element points at content that is not there (number 7)"
    ]


def test_a_page_that_is_not_there_is_named():
    found_ = read(marked("a"), ("P", 0), ("P", {"Pg": pikepdf.Dictionary()}, 0))

    assert faults_of(found_) == [
        "a structure element points at content that is not there (number 0)"
    ]


def test_content_without_a_number_is_named():
    mark = pikepdf.Dictionary(Type=pikepdf.Name.MCR)

    assert faults_of(read(marked("a"), ("P", 0, mark))) == [
        "a structure element points at content that has no number"
    ]


def test_an_element_in_two_places_is_named_and_read_once():
    def change(pdf):
        kids = pdf.Root.StructTreeRoot.K[0].K
        kids.append(kids[0])

    assert found(change) == [("a structure element that stands in two places", "")]


def test_elements_in_a_circle_are_named():
    def change(pdf):
        document = pdf.Root.StructTreeRoot.K[0]
        document.K.append(document)

    assert found(change) == [("a structure element that stands in two places", "")]


def test_elements_nested_without_end_are_named():
    tree: tuple[object, ...] = ("P", 0)
    for _ in range(200):
        tree = ("Div", tree)

    assert faults_of(read(marked("a"), tree)) == [
        "structure elements that are nested too deep",
        '"a" stands outside the structure',
    ]


def test_an_element_that_is_not_there_is_named():
    def change(pdf):
        pdf.Root.StructTreeRoot.K[0].K.append(pdf.make_indirect(pikepdf.Array([])))

    assert found(change) == [("a structure element that is not there", "")]


def test_a_file_without_structure_is_read_as_well_as_can_be():
    def change(pdf):
        del pdf.Root.StructTreeRoot

    found_ = read_pdf(changed(change))
    assert faults_of(found_)[0] == "the file has no structure"
    assert "The harbour of Port Example opens again" in [each.text for each in found_.passages]


def test_a_file_that_does_not_say_that_it_is_tagged_is_named():
    def change(pdf):
        del pdf.Root.MarkInfo

    assert found(change) == [("the file does not say that it is tagged", "")]


def test_reading_does_not_change_the_bytes_that_are_read():
    data = changed(lambda _: None)
    read_pdf(data)

    assert len(pikepdf.open(io.BytesIO(data)).pages) == 3
