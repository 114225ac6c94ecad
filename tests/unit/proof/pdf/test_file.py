import io

import pikepdf
import pytest

from briefgen.diagnostics import ProofError
from briefgen.proof.pdf.file import File, _objects_of
from briefgen.proof.pdf.objects import Ref
from briefgen.proof.pdf.reader import read_pdf
from tests.unit.proof.pdf.files import changed, sample


@pytest.mark.parametrize("data", [b"", b"no PDF", b"PK\x03\x04", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_is_refused(data):
    with pytest.raises(ProofError) as caught:
        read_pdf(data)
    assert " at 0x" not in str(caught.value)


def _saved(**options):
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(sample())) as pdf:
        pdf.save(buffer, **options)
    return buffer.getvalue()


def test_a_file_with_a_password_is_refused():
    with pytest.raises(ProofError, match="encrypted"):
        read_pdf(_saved(encryption=pikepdf.Encryption(user="secret", owner="secret")))


def test_a_file_that_is_encrypted_without_one_is_read_and_named():
    read = read_pdf(_saved(encryption=pikepdf.Encryption(user="", owner="secret")))

    assert [fault.message for fault in read.faults] == ["the file is encrypted"]
    assert read.passages == read_pdf(sample()).passages


@pytest.mark.parametrize(
    "options",
    [
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
        {"linearize": True},
        {"qdf": True},
    ],
)
def test_a_file_says_the_same_however_its_objects_are_packed(options):
    assert read_pdf(_saved(**options)) == read_pdf(sample())


@pytest.mark.parametrize(("data", "entries"), [(b"1 0 2 x", {"First": 7}), (b"1 0 (a)", {})])
def test_what_is_no_stream_of_objects_holds_none(data, entries):
    assert _objects_of(pikepdf.new().make_stream(data, **entries)) == []


def test_a_file_with_a_broken_table_of_objects_is_mended():
    broken = sample().replace(b"startxref\n", b"startxref\n9")

    assert read_pdf(broken) == read_pdf(sample())


def test_a_file_behind_other_bytes_is_read():
    assert read_pdf(b"junk\n" * 20 + sample()) == read_pdf(sample())


def test_pages_that_are_none_are_refused():
    def change(pdf):
        del pdf.pages[:]

    with pytest.raises(ProofError, match="no pages"):
        read_pdf(changed(change))


def test_values_are_looked_up_and_what_is_missing_is_null():
    file = File(sample())

    assert file.value(Ref(99_999, 0)) is None
    assert file.dictionary(Ref(99_999, 0)) == {}
    assert file.array("no array") == []
    assert file.stream(Ref(1, 0)) is None
    assert file.value(7) == 7


def test_what_a_page_lacks_it_has_from_above():
    file = File(sample())
    page = file.dictionary(file.pages[0])
    above = {"/Parent": page}

    assert file.inherited(above, "/MediaBox") == page["/MediaBox"]
    assert file.inherited(above, "/Nothing") is None
