"""A template is unpacked only as far as it can be trusted."""

import io
import struct
import zipfile

import pytest

from briefgen.diagnostics import TemplateError
from briefgen.render.docx.reference.archive import unpacked


def packed(*entries: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def told_smaller(data: bytes, size: int) -> bytes:
    """Return a zip whose directory and entry say that a part is as small as `size`."""
    central, local = data.rindex(b"PK\x01\x02"), data.index(b"PK\x03\x04")
    said = struct.pack("<I", size)
    data = data[: central + 24] + said + data[central + 28 :]
    return data[: local + 22] + said + data[local + 26 :]


def test_the_parts_come_by_their_names():
    data = packed(("a.xml", b"one"), ("word/b.xml", b"two"))

    assert unpacked(data) == {"a.xml": b"one", "word/b.xml": b"two"}


@pytest.mark.parametrize(
    "name",
    ["../a.xml", "/a.xml", "a/../b.xml", "a//b.xml", "c:/a.xml", "a\\b.xml", "a/./b", "~a", "a\nb"],
)
def test_a_name_that_leads_out_of_the_package_is_refused(name):
    with pytest.raises(TemplateError, match="is no name of a part"):
        unpacked(packed((name, b"")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("other", ["a.xml", "A.XML"])
def test_a_part_that_is_there_twice_is_refused(other):
    with pytest.raises(TemplateError, match="is there twice"):
        unpacked(packed(("a.xml", b"one"), (other, b"two")))


def test_a_part_in_another_part_is_refused():
    with pytest.raises(TemplateError, match=r"the part word/a\.xml lies in another part"):
        unpacked(packed(("word", b"x"), ("word/a.xml", b"x")))


def test_a_part_too_large_when_unpacked_is_refused_before_it_is():
    bomb = packed(("a.xml", bytes(33 << 20)))

    assert len(bomb) < 100_000
    with pytest.raises(TemplateError, match=r"a\.xml is larger than 32 MB"):
        unpacked(bomb)


def test_parts_that_are_too_large_together_are_refused():
    bomb = packed(*((f"{number}.xml", bytes(30 << 20)) for number in range(5)))

    with pytest.raises(TemplateError, match="larger than 128 MB when unpacked"):
        unpacked(bomb)


def test_a_part_that_is_larger_than_it_says_is_refused():
    bomb = told_smaller(packed(("a.xml", b"x" * 5_000)), 10)

    with pytest.raises(TemplateError):
        unpacked(bomb)


def test_a_part_that_is_smaller_than_it_says_is_refused():
    with pytest.raises(TemplateError):
        unpacked(told_smaller(packed(("a.xml", b"x" * 50)), 5_000))


def test_too_many_parts_are_refused():
    with pytest.raises(TemplateError, match="2,001 parts"):
        unpacked(packed(*((f"{number}.xml", b"") for number in range(2_001))))


def test_an_encrypted_part_is_refused():
    data = packed(("a.xml", b"x"))
    at = data.rindex(b"PK\x01\x02") + 8

    with pytest.raises(TemplateError, match="packed in a way that Word does not read"):
        unpacked(data[:at] + b"\x01" + data[at + 1 :])


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "encrypted, or in the format of older words"),
        (b"%PDF-1.7", "no Word file"),
        (b"", "no Word file"),
    ],
)
def test_what_is_no_package_is_refused_with_what_helps(data, told):
    with pytest.raises(TemplateError) as refused:
        unpacked(data)

    assert told.lower() in str(refused.value).lower()
    assert ".docx" in refused.value.remedy
