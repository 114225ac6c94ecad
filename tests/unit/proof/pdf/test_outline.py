import pikepdf

from briefgen.proof.pdf.reader import read_pdf
from tests.unit.proof.pdf.files import changed, found, sample


def test_bookmarks_are_read_depth_first():
    outline = read_pdf(sample()).outline

    assert outline[:4] == (
        (1, "1 Key judgements"),
        (1, "2 Discussion"),
        (2, "What changed"),
        (3, "By night"),
    )


def test_a_bookmark_that_leads_nowhere_is_named():
    def change(pdf):
        del pdf.Root.Outlines.First.Dest

    assert found(change) == [('the bookmark "1 Key judgements" leads nowhere', "")]


def test_a_bookmark_to_another_page_is_named():
    def change(pdf):
        pdf.Root.Outlines.First.Dest[0] = pdf.pages[2].obj

    message = 'the bookmark "1 Key judgements" leads to no such heading'
    assert found(change) == [(message, "page 3")]


def test_a_bookmark_with_other_words_is_read_and_named():
    def change(pdf):
        pdf.Root.Outlines.First.Title = pikepdf.String("1 Key judgments")

    read = read_pdf(changed(change))
    assert read.outline[0] == (1, "1 Key judgments")
    assert [fault.message for fault in read.faults] == [
        'the bookmark "1 Key judgments" leads to no such heading'
    ]


def test_a_circle_of_bookmarks_is_named():
    def change(pdf):
        first = pdf.Root.Outlines.First
        first.Next = first

    assert found(change) == [("bookmarks that lead round in a circle", "")]
