import pikepdf
import pytest

from tests.unit.proof.pdf.files import found, words
from tests.unit.proof.pdf.tagged import faults_of, marked, read, said


@pytest.mark.parametrize(
    ("trees", "passages"),
    [
        ([("H1", 0), ("P", 1)], [("heading", 1, None, "a"), ("paragraph", 0, None, "b")]),
        ([("Sect", ("H", 0), ("Sect", ("H", 1)))], [("heading", 1, None, "a"), ("heading", 2, None, "b")]),  # noqa: E501
        ([("Title", 0), ("H6", 1)], [("paragraph", 0, None, "a"), ("heading", 6, None, "b")]),
        ([("P", 0, ("Span", 1))], [("paragraph", 0, None, "ab")]),
        ([("P", 0, ("P", 1))], [("paragraph", 0, None, "a"), ("paragraph", 0, None, "b")]),
        ([("Document", 0, ("P", 1))], [("paragraph", 0, None, "a"), ("paragraph", 0, None, "b")]),
        ([("BlockQuote", ("P", 0), 1)], [("paragraph", 0, None, "a"), ("paragraph", 0, None, "b")]),
        ([("Unheard", 0), ("P", 1)], [("paragraph", 0, None, "a"), ("paragraph", 0, None, "b")]),
        ([("P", 0, 1), ("P",), ("H1",)], [("paragraph", 0, None, "ab")]),
        ([("Note", ("Lbl", 0), ("P", 1))], [("endnote", 0, "a", "b")]),
        ([("P", ("Note", ("P", ("Lbl", 0), 1)))], [("endnote", 0, "a", "b")]),
        ([("Note", 0, 1)], [("endnote", 0, "", "ab")]),
        ([("Formula", {"Alt": "A map."}, 0, ("Caption", 1))], [("figure", 0, None, "A map."), ("paragraph", 0, None, "b")]),  # noqa: E501
        ([("Formula", 0), ("Caption", 1)], [("figure", 0, None, ""), ("paragraph", 0, None, "b")]),
    ],
)  # fmt: skip
def test_elements_are_what_their_roles_say(trees, passages):
    found = read(marked("a", "b"), *trees)

    assert said(found) == passages
    assert found.faults == ()


def test_lists_are_as_deep_as_they_are_nested():
    found = read(
        marked("1.", "one", "-", "two", "2.", "three", "x", "four"),
        ("L",
         ("LI", ("Lbl", 0), ("LBody", 1, ("L", ("LI", ("Lbl", 2), ("LBody", ("P", 3)))))),
         ("LI", ("Lbl", 4), ("LBody", 5)),
         ("L", ("LI", 6, 7))),
    )  # fmt: skip

    assert said(found) == [
        ("list item", 0, "1.", "one"),
        ("list item", 1, "-", "two"),
        ("list item", 0, "2.", "three"),
        ("list item", 1, "", "xfour"),
    ]
    assert found.faults == ()


def test_what_else_stands_in_a_list_is_read_as_well():
    found = read(
        marked("caption", "-", "item", "cell"),
        ("L", ("Caption", 0), ("LI", ("Lbl", 1), ("LBody", 2, ("Table", ("TR", ("TD", 3)))))),
    )

    assert [(kind, text) for kind, _, _, text in said(found)] == [
        ("paragraph", "caption"),
        ("list item", "item"),
        ("table", ""),
        ("cell", "cell"),
    ]


def test_contents_are_as_deep_as_they_are_nested():
    found = read(
        marked("Contents", "one", "3", "two", "iv"),
        ("TOC", ("Caption", 0),
         ("TOCI", ("Reference", 1), ("Lbl", 2)),
         ("TOC", ("TOCI", 3, 4))),
    )  # fmt: skip

    assert said(found) == [
        ("paragraph", 0, None, "Contents"),
        ("contents line", 1, "3", "one"),
        ("contents line", 2, "", "twoiv"),
    ]


def test_contents_can_be_nested_in_their_lines():
    found = read(
        marked("one", "1", "two", "2"),
        ("TOC", ("TOCI", 0, 1, ("TOC", ("TOCI", 2, 3)))),
    )

    assert said(found) == [("contents line", 1, "1", "one"), ("contents line", 2, "2", "two")]


def test_a_leader_of_dots_is_no_part_of_a_line():
    found = read(marked("Gaps ......... 7", "Two words"), ("TOC", ("TOCI", 0), ("TOCI", 1)))

    assert said(found) == [
        ("contents line", 1, "7", "Gaps"),
        ("contents line", 1, "", "Two words"),
    ]


_PICTURE = b"q %b 0 0 %b 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q"


@pytest.mark.parametrize(
    ("drawn", "fault"),
    [
        (b"", "is not drawn"),
        (b"BT /F1 9 Tf 50 50 Td (words) Tj ET", "is not drawn"),
        (_PICTURE.replace(b"%b", b".05"), "is too small to be seen"),
        (_PICTURE.replace(b"%b", b"40"), ""),
        (b"q 1 0 0 1 900 0 cm %b Q" % _PICTURE.replace(b"%b", b"40"), "is not drawn"),
        (b"q 0 0 9 9 re W n %b Q" % _PICTURE.replace(b"%b", b"40"), "is not drawn"),
        (b"20 20 .05 .05 re f", "is too small to be seen"),
        (b"20 20 m 40 40 l S", ""),
        (b"20 20 m 40 40 60 60 20 80 c f", ""),
    ],
)
def test_a_figure_of_which_nothing_is_seen_is_named(drawn, fault):
    content = b"/Figure <</MCID 0>> BDC " + drawn + b" EMC"

    faults = faults_of(read(content, ("Figure", {"Alt": "A map."}, 0)))
    assert faults == ([f'the figure "A map." {fault}'] if fault else [])


def test_a_figure_without_its_picture_is_named():
    change = words(b" Do", b" nothing", 1)

    assert [message[-12:] for message, _ in found(change)] == ["is not drawn"]


def test_a_figure_whose_form_is_empty_is_named():
    def change(pdf):
        forms = pdf.pages[1].Resources.XObject
        for form in dict(forms).values():
            if form.Subtype == "/Form":
                form.write(b"q Q")
            else:
                form.OC = off(pdf)

    def off(pdf):
        layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Off"))
        hidden = pikepdf.Dictionary(OFF=pikepdf.Array([layer]))
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([layer]), D=hidden)
        return layer

    assert [message[-12:] for message, _ in found(change)] == ["is not drawn"]
