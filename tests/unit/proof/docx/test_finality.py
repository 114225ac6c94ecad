import pytest

from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Fault
from tests.unit.proof.docx.files import (
    DOCUMENT,
    a_docx,
    a_paragraph,
    changed,
    part_of,
    parts_of,
    read,
    real_file,
    zipped,
)

_RUN = "<w:r><w:t>some words</w:t></w:r>"
_ENDNOTES = "word/endnotes.xml"


@pytest.mark.parametrize("name", ["ins", "moveTo"])
def test_a_tracked_change_is_a_fault(name):
    new = f'<w:{name} w:id="9" w:author="Ann Writer">{_RUN}</w:{name}></w:p>'
    data = changed(real_file(), "</w:p>", new)

    assert read_docx(data).faults == (
        Fault('a tracked change by Ann Writer: "some words"', DOCUMENT),
    )


def test_deleted_words_are_a_tracked_change():
    old = '<w:del w:id="9"><w:r><w:delText>old words</w:delText></w:r></w:del></w:p>'
    data = changed(real_file(), "</w:p>", old)

    assert read_docx(data).faults == (Fault('a tracked change: "old words"', DOCUMENT),)


def test_a_row_that_was_added_is_a_tracked_change():
    cell = f"<w:tc>{a_paragraph('a cell')}</w:tc>"
    row = f"<w:tr><w:trPr><w:ins/></w:trPr>{cell}</w:tr>"
    table = f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>{row}</w:tbl>"

    assert read(table).faults == (Fault('a tracked change: "a cell"', DOCUMENT),)


def test_a_change_of_no_words_is_none():
    mark = "<w:rPr><w:ins/></w:rPr>"

    assert read(f"<w:p><w:pPr>{mark}</w:pPr><w:del><w:r/></w:del>{_RUN}</w:p>").faults == ()


def _commented(comment: str) -> bytes:
    parts = parts_of(real_file())
    root = part_of(real_file()).partition("<w:body>")[0].replace("w:document", "w:comments")
    parts["word/comments.xml"] = f"{root}{comment}</w:comments>".encode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    own = f'<Relationship Id="own" Type="{kind}" Target="comments.xml"/></Relationships>'
    related = "word/_rels/document.xml.rels"
    data = changed(zipped(parts), "</Relationships>", own, part=related)
    told = '<Override PartName="/word/comments.xml" ContentType="text/xml"/></Types>'
    data = changed(data, "</Types>", told, part="[Content_Types].xml")
    return changed(data, "</w:p>", '<w:r><w:commentReference w:id="3"/></w:r></w:p>')


def test_a_comment_is_a_fault():
    said = f'<w:comment w:id="3" w:author="Ann Writer">{a_paragraph("Is this so?")}</w:comment>'

    assert read_docx(_commented(said)).faults == (
        Fault('a comment by Ann Writer: "Is this so?"', "word/comments.xml"),
    )
    assert read_docx(_commented('<w:comment w:id="3"><w:p/></w:comment>')).faults == ()


def test_a_reference_to_a_comment_that_is_not_there_is_a_fault():
    assert read_docx(_commented("")).faults == (Fault("there is no comment 3", DOCUMENT),)


def test_words_on_the_line_above_the_notes_are_a_fault():
    data = changed(real_file(), "<w:separator/>", "<w:t>unseen by many</w:t>", part=_ENDNOTES)

    assert read_docx(data).faults == (
        Fault('the line above the endnotes says "unseen by many"', _ENDNOTES),
    )


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("<w:updateFields/>", "Word is to ask whether the fields are to be updated"),
        ('<w:attachedTemplate r:id="none"/>', "a template elsewhere is attached"),
    ],
)
def test_settings_that_ask_or_fetch_are_a_fault(said, message):
    assert Fault(message, "word/settings.xml") in read(settings=said).faults


def test_settings_that_say_no_ask_nothing():
    assert read(settings='<w:updateFields w:val="0"/>').faults == ()


@pytest.mark.parametrize(
    ("mode", "version"),
    [
        ('<w:compatSetting w:name="compatibilityMode" w:uri="{}" w:val="14"/>', 14),
        ('<w:compatSetting w:name="compatibilityMode" w:uri="{}" w:val="x"/>', 12),
        ('<w:compatSetting w:name="compatibilityMode" w:uri="elsewhere" w:val="15"/>', 12),
        ('<w:compatSetting w:name="enableOpenTypeFeatures" w:uri="{}" w:val="15"/>', 12),
        ("", 12),
    ],
)
def test_a_file_that_word_takes_for_one_of_an_older_version_is_a_fault(mode, version):
    settings = f"<w:compat>{mode.format('http://schemas.microsoft.com/office/word')}</w:compat>"

    message = f"Word is to lay out the pages as its version {version} did"
    assert read(settings=settings).faults == (Fault(message, "word/settings.xml"),)


def test_a_file_without_settings_is_one_of_an_older_version():
    parts = parts_of(a_docx(a_paragraph("words")))
    relations = "word/_rels/document.xml.rels"
    parts[relations] = parts[relations].replace(b"/settings", b"/other")

    [fault] = read_docx(zipped(parts)).faults
    assert fault == Fault("Word is to lay out the pages as its version 12 did", DOCUMENT)
