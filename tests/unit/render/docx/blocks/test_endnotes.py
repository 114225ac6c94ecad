from briefgen.document.blocks import Note, Notes, Paragraph
from briefgen.document.inline import Mark, Span
from briefgen.document.roles import Role
from tests.builders import a_text
from tests.unit.render.docx.opened import opened, words_of

_PART = "word/endnotes.xml"


def _file():
    link = Span(text="there", link="https://example.org/")
    notes = (
        Note(id="unused", number=3, text=a_text("Never cited.")),
        Note(id="second", number=2, text=(*a_text("Second, "), link)),
        Note(id="first", number=1, text=a_text("First.")),
    )
    cited = tuple(
        Span(text=number, note=note, marks=frozenset({Mark.CITATION}))
        for number, note in (("1", "first"), ("2", "second"))
    )
    return opened(Paragraph(role=Role.BODY, text=cited), Notes(notes=notes))


def test_notes_stand_in_the_order_of_their_first_reference():
    notes = _file().find("//w:endnote[not(@w:type)]", _PART)

    assert [words_of(note) for note in notes] == ["First.", "Second, there"]


def test_a_note_begins_with_its_number_and_a_tab_in_the_style_of_notes():
    file = _file()

    assert file.values("//w:endnote[@w:id='1']//w:pStyle/@w:val", _PART) == ["EndnoteText"]
    number = "//w:endnote[@w:id='1']//w:r[w:endnoteRef]//w:rStyle/@w:val"
    assert file.values(number, _PART) == ["EndnoteReference"]
    path = "local-name(//w:endnote[@w:id='1']//w:r[{}]/*[last()])"
    assert file.find(path.format(1), _PART) == "endnoteRef"
    assert file.find(path.format(2), _PART) == "tab"


def test_there_are_the_two_separators_that_word_wants():
    kinds = _file().values("//w:endnote/@w:type", _PART)

    assert kinds == ["separator", "continuationSeparator"]


def test_links_of_notes_are_related_to_their_own_part():
    file = _file()

    assert "https://example.org/" in file.text("word/_rels/endnotes.xml.rels")
    assert "https://example.org/" not in file.text("word/_rels/document.xml.rels")
