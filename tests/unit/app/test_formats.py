"""Each format has the ending that its files have."""

from briefgen.app.formats import DEFAULT_FORMATS, Format


def test_formats_have_their_endings():
    assert {form: form.ending for form in Format} == {"pdf": "pdf", "docx": "docx", "text": "txt"}


def test_a_word_file_and_a_pdf_are_made_where_nothing_is_said():
    assert DEFAULT_FORMATS == (Format.PDF, Format.DOCX)
