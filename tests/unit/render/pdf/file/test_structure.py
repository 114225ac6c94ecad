from briefgen.render.pdf.file.structure import Element, MarkedContent


def test_a_child_stands_where_it_was_made():
    root = Element("Document", joined=True)

    first, second = root.child("P"), root.child("Table")

    assert root.kids == [first, second]


def test_an_inline_element_joins_when_it_is_first_drawn_and_only_once():
    paragraph = Element("P", joined=True)
    late, early = paragraph.inline("Link"), paragraph.inline("Span")

    early.join()
    late.join()
    early.join()

    assert paragraph.kids == [early, late]


def test_an_element_joins_after_those_above_it():
    paragraph = Element("P", joined=True)
    reference = paragraph.inline("Reference")

    reference.inline("Link").join()

    assert paragraph.kids == [reference]


def test_what_an_inline_element_holds_takes_it_along_when_it_is_drawn():
    body = Element("LBody", joined=True)
    inner = body.inline("L")
    label = inner.child("LI").child("Lbl")
    body.kids.append(MarkedContent(1, 0))

    label.join()
    label.join()

    assert body.kids == [MarkedContent(1, 0), inner]
    assert [element.role for element in inner.every()] == ["L", "LI", "Lbl"]


def test_every_element_comes_in_reading_order():
    root = Element("Document", joined=True)
    section = root.child("Sect")
    section.child("H1")
    section.child("P")
    root.child("P")

    assert [element.role for element in root.every()] == ["Document", "Sect", "H1", "P", "P"]
