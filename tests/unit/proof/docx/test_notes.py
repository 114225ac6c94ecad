import pytest

from briefgen.proof.docx.notes import Notes
from briefgen.proof.docx.package import Package
from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Kind
from tests.unit.proof.docx.files import a_docx, a_paragraph, changed, read, real_file


def _cite(*numbers: int, kind: str = "endnote") -> str:
    runs = "".join(f'<w:r><w:{kind}Reference w:id="{n}"/></w:r>' for n in numbers)
    return f"<w:p>{runs}</w:p>"


def _notes(*numbers: int, kind: str = "endnote") -> str:
    written = "".join(
        f'<w:{kind} w:id="{n}"><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:tab/><w:t>note {n}</w:t></w:r>'
        f"</w:p></w:{kind}>"
        for n in numbers
    )
    return f'<w:{kind} w:type="separator" w:id="0"><w:p/></w:{kind}>{written}'


def _printed(body: str, **parts: str) -> list[tuple[str | None, str]]:
    passages = read(body, **parts).passages
    return [(each.mark, each.text) for each in passages if each.kind is Kind.NOTE]


def test_notes_are_numbered_by_their_first_reference():
    printed = _printed(_cite(9, 4, 9), endnotes=_notes(4, 9))

    assert printed == [("i", "note 9"), ("ii", "note 4")]


@pytest.mark.parametrize(
    ("section", "settings", "marks"),
    [
        ('<w:numFmt w:val="decimal"/>', "", ["1", "2"]),
        ("", '<w:endnotePr><w:numFmt w:val="lowerLetter"/></w:endnotePr>', ["a", "b"]),
        (
            '<w:numFmt w:val="decimal"/><w:numStart w:val="5"/>',
            '<w:endnotePr><w:numFmt w:val="lowerLetter"/></w:endnotePr>',
            ["5", "6"],
        ),
        ("", "", ["i", "ii"]),
    ],
)
def test_notes_are_numbered_as_the_section_or_the_settings_say(section, settings, marks):
    body = f"{_cite(1, 2)}<w:sectPr><w:endnotePr>{section}</w:endnotePr></w:sectPr>"

    printed = _printed(body, endnotes=_notes(1, 2), settings=settings)
    assert [mark for mark, _ in printed] == marks


def test_footnotes_are_notes_as_well_and_come_first():
    body = _cite(1) + _cite(1, kind="footnote")
    found = read(body, endnotes=_notes(1), footnotes=_notes(1, kind="footnote"))

    notes = [each for each in found.passages if each.kind is Kind.NOTE]
    assert [(each.mark, each.place) for each in notes] == [("1", "footnote 1"), ("i", "endnote i")]


def test_all_paragraphs_of_a_note_are_one_passage():
    note = f'<w:endnote w:id="1">{a_paragraph("one")}{a_paragraph("two")}</w:endnote>'

    assert _printed(_cite(1), endnotes=note) == [("", "one\ntwo")]


def test_a_note_that_does_not_print_its_number_has_an_empty_mark():
    data = changed(real_file(), "<w:endnoteRef/>", "", part="word/endnotes.xml")

    marks = [each.mark for each in read_docx(data).passages if each.kind is Kind.NOTE]
    assert marks[:2] == ["", "2"]


def test_a_file_may_have_no_notes():
    notes = Notes.of(Package(a_docx()), "endnote")

    assert (notes.part, notes.elements, list(notes.in_order())) == (None, {}, [])


def test_hidden_words_of_a_note_are_a_fault():
    note = f'<w:endnote w:id="1">{a_paragraph("secret", run="<w:vanish/>")}</w:endnote>'

    (fault,) = read(_cite(1), endnotes=note).faults
    assert (fault.message, fault.place) == ('hidden text (vanish): "secret"', "endnote i")
