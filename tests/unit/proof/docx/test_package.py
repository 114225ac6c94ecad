import io
import zipfile
import zlib

import pytest

from briefgen.diagnostics import ProofError
from briefgen.proof.docx.package import Package, Part
from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Fault
from tests.unit.proof.docx.files import (
    DOCUMENT,
    a_docx,
    a_paragraph,
    changed,
    part_of,
    parts_of,
    real_file,
    zipped,
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not a zip"),
        (b"plain words", "not a zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "encrypted, or in the format of older"),
        (zipped({"a.txt": b"a"}), "there is no document"),
        (zipped({**parts_of(a_docx()), "_rels/.rels": b"<a/>"}), "there is no document"),
        (zipped({**parts_of(a_docx()), DOCUMENT: b"<w:document>"}), "not well-formed"),
    ],
)
def test_what_is_no_docx_is_refused(data, reason):
    with pytest.raises(ProofError, match=reason):
        read_docx(data)


def test_every_cut_of_a_real_file_is_refused_or_read():
    data = real_file()

    for length in range(0, len(data), 997):
        with pytest.raises(ProofError):
            read_docx(data[:length])


def test_an_encrypted_zip_is_refused():
    data = bytearray(a_docx())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        data[at + offset] |= 1

    with pytest.raises(ProofError, match="encrypted"):
        read_docx(bytes(data))


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    bomb = zipped({**parts_of(a_docx()), "word/big.xml": bytes(65 << 20)})

    with pytest.raises(ProofError, match=r"too large to be unpacked: word/big\.xml"):
        read_docx(bomb)


def test_many_large_members_are_refused():
    member = bytes(60 << 20)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(5):
            archive.writestr(f"{number}.bin", member)

    with pytest.raises(ProofError, match="too large"):
        read_docx(stream.getvalue())


def test_entities_are_not_unfolded():
    xml = part_of(a_docx(a_paragraph("&bomb;")))
    declared = '<!DOCTYPE w:document [<!ENTITY bomb "boom">]>' + xml
    data = zipped({**parts_of(a_docx()), DOCUMENT: declared.encode()})

    found = read_docx(data)
    assert [passage.words for passage in found.passages] == []
    assert found.faults == (Fault("the part declares a document type", DOCUMENT),)


def test_a_part_that_is_not_well_formed_is_a_fault():
    data = changed(real_file(), "</Properties>", "", part="docProps/app.xml")

    (fault,) = read_docx(data).faults
    assert fault.place == "docProps/app.xml"
    assert fault.message.startswith("the part is not well-formed XML")


def test_a_damaged_part_is_a_fault():
    parts = parts_of(a_docx(a_paragraph("words"), settings=""))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    data = stream.getvalue()
    damaged = data.replace(parts["word/settings.xml"], parts["word/settings.xml"][:-1] + b" ", 1)
    assert zlib.crc32(damaged) != zlib.crc32(data)

    found = read_docx(damaged)
    assert [passage.text for passage in found.passages] == ["words"]
    assert [fault.place for fault in found.faults] == ["word/settings.xml"]
    assert found.faults[0].message.startswith("the part is damaged")


def test_a_part_that_is_there_twice_is_a_fault():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts_of(real_file()).items():
            archive.writestr(name, content)
        archive.writestr("WORD/settings.xml", b"<a/>")

    assert read_docx(stream.getvalue()).faults == (
        Fault("the package has this part twice", "WORD/settings.xml"),
    )


def test_a_part_without_a_content_type_is_a_fault():
    data = zipped({**parts_of(real_file()), "word/media/odd.emf": b"x"})

    assert read_docx(data).faults == (Fault("the part has no content type", "word/media/odd.emf"),)


def test_a_package_that_tells_no_types_is_a_fault():
    parts = parts_of(real_file())
    del parts["[Content_Types].xml"]

    assert read_docx(zipped(parts)).faults == (
        Fault("the package does not tell the types of its parts", "[Content_Types].xml"),
    )


def test_relationships_lead_to_parts_wherever_they_are_told_from():
    parts = parts_of(a_docx(a_paragraph("words"), settings=""))
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(b'"settings.xml"', b'"/word/../word/settings.xml"')

    package = Package(zipped(parts))
    assert package.main.related("settings") == ["word/settings.xml"]
    assert package.faults == []


def test_a_strict_file_is_read_like_any_other():
    strict = {
        name: content.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, content in parts_of(real_file()).items()
    }

    found, wanted = read_docx(zipped(strict)), read_docx(real_file())
    assert found.passages == wanted.passages
    assert found.running == wanted.running


def test_a_part_that_is_packed_otherwise_is_a_fault():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts_of(a_docx(a_paragraph("words"), settings="")).items():
            packed = zipfile.ZIP_BZIP2 if name.endswith("settings.xml") else zipfile.ZIP_STORED
            archive.writestr(name, content, compress_type=packed)

    found = read_docx(stream.getvalue())
    assert [passage.text for passage in found.passages] == ["words"]
    assert found.faults == (
        Fault("the part is packed in a way that Word does not read", "word/settings.xml"),
    )


def test_a_zip_of_another_version_is_refused():
    data = bytearray(a_docx())
    data[data.find(b"PK\x01\x02") + 6] = 200

    with pytest.raises(ProofError, match="zip file version"):
        read_docx(bytes(data))


@pytest.mark.parametrize("nested", ["ins", "sdt><w:sdtContent"])
def test_deep_files_are_read_and_deeper_ones_are_refused(nested):
    def deep(times: int) -> bytes:
        end = "></w:".join(reversed(nested.split("><w:")))
        inner = f"<w:{nested}>" * times + "<w:r><w:t>deep</w:t></w:r>" + f"</w:{end}>" * times
        return a_docx(f"<w:p>{inner}</w:p>")

    (passage,) = read_docx(deep(100)).passages
    assert passage.text == "deep"
    with pytest.raises(ProofError, match="not well-formed"):
        read_docx(deep(300))


def test_copies_say_the_same_only_where_they_lead_to_the_same_places():
    head = b"<a/>"
    link = b'<R><Relationship Id="r1" Type="t/hyperlink" Target="%s" TargetMode="External"/></R>'
    names = ("one", "two", "three")
    added = {f"word/{name}.xml": head for name in names} | {
        f"word/_rels/{name}.xml.rels": link
        % (b"https://b.example" if name == "three" else b"https://a.example")
        for name in names
    }
    package = Package(zipped({**parts_of(a_docx()), **added}))
    one, two, three = (part_of_package(package, name) for name in names)

    assert one.says_the_same(two)
    assert not one.says_the_same(three)


def part_of_package(package: Package, name: str) -> Part:
    part = package.part(f"word/{name}.xml")
    assert part is not None
    return part
