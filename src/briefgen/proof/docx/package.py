"""Which parts a Word file has, and where their relationships lead (ECMA-376 part 2)."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from briefgen.diagnostics import ProofError
from briefgen.proof.readback import Fault

__all__ = ["Package", "Part", "Relation"]

_LONGEST_PART: Final = 64 << 20  # bytes; what is larger unpacked is no text, but an attack
_LONGEST_FILE: Final = 256 << 20
_BEGINNING: Final = 1024  # bytes, of which a picture is known
_ENCRYPTED: Final = 0x1
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKED: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # all that OPC allows
_UNREADABLE: Final = (  # all that zipfile raises for a member that is damaged, or packed oddly
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError,
)  # fmt: skip
_TYPES: Final = "[Content_Types].xml"
_XML: Final = (".xml", ".rels")
_STRICT: Final = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_PARSER: Final = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
)


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a relationship leads: its kind (`hyperlink`), a part's name or an address outside."""

    kind: str
    target: str
    is_external: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part of XML: its name in the zip, its root, its relationships by identifier."""

    name: str
    root: etree._Element
    relations: Mapping[str, Relation]

    def says_the_same(self, other: "Part") -> bool:
        """Tell whether another part is a copy of this one, and leads to the same places."""
        return self.root is other.root and self.relations == other.relations

    def related(self, kind: str) -> list[str]:
        """Return the names of the parts inside that relationships of a kind lead to."""
        found = self.relations.values()
        return [each.target for each in found if each.kind == kind and not each.is_external]


class Package:
    """The parts of a Word file, all XML in it parsed once; `faults` is what is wrong with them.

    Parts with the same bytes have one root: the heads of first, even and other pages mostly do.
    """

    def __init__(self, data: bytes) -> None:
        """Open a file; refuse what is no Word file, or one that is not to be unpacked."""
        self.faults: list[Fault] = []
        self.names: frozenset[str] = frozenset()
        self._roots: dict[str, etree._Element] = {}
        self._parsed: dict[bytes, etree._Element] = {}
        self._beginnings: dict[str, bytes] = {}
        self._open(data)
        self._check_types()
        self._relations = {
            name: self._related(name) for name in self._roots if name.endswith(".rels")
        }
        self.main = self._main()

    def part(self, name: str) -> Part | None:
        """Return a part of XML, None where there is none that can be read."""
        root = self._roots.get(name)
        if root is None:
            return None
        return Part(name, root, self._relations.get(_relations_name(name), {}))

    def beginning(self, name: str) -> bytes:
        """Return the first bytes of a part that is no XML; none where it cannot be read."""
        return self._beginnings.get(name, b"")

    def first(self, kind: str, source: Part | None = None) -> Part | None:
        """Return the part that the main part (or `source`) relates to as this kind."""
        names = (source or self.main).related(kind)
        return self.part(names[0]) if names else None

    def property_part(self, kind: str) -> Part | None:
        """Return the part that the package itself relates to as this kind."""
        found = self._relations.get("_rels/.rels", {}).values()
        return next((self.part(each.target) for each in found if each.kind == kind), None)

    def parts(self) -> list[Part]:
        """Return the parts of XML that are not about other parts, in the order of the zip."""
        names = (name for name in self._roots if name != _TYPES and not name.endswith(".rels"))
        return [part for name in names if (part := self.part(name))]

    @property
    def relations(self) -> Mapping[str, Mapping[str, Relation]]:
        """The relationships by the name of the part that states them."""
        return self._relations

    def _open(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise ProofError("this is no DOCX: it is encrypted, or in the format of older Words")
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                self._unpack(archive)
        except (*_UNREADABLE, ValueError) as error:
            raise ProofError(f"this is no DOCX: {error}") from error

    def _unpack(self, archive: zipfile.ZipFile) -> None:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise ProofError("this DOCX is encrypted")
        if sum(entry.file_size for entry in entries) > _LONGEST_FILE:
            raise ProofError("this DOCX is too large to be unpacked")
        seen: set[str] = set()
        for entry in entries:
            if entry.filename.lower() in seen:
                self._fault("the package has this part twice", entry.filename)
                continue
            seen.add(entry.filename.lower())
            if entry.filename.endswith(_XML):
                self._parse(archive, entry)
            else:
                self._begin(archive, entry)
        self.names = frozenset(entry.filename for entry in entries)

    def _parse(self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
        if entry.file_size > _LONGEST_PART:
            raise ProofError(f"this DOCX is too large to be unpacked: {entry.filename}")
        if entry.compress_type not in _PACKED:
            self._fault("the part is packed in a way that Word does not read", entry.filename)
            return
        try:
            data = archive.read(entry)
        except _UNREADABLE as error:
            self._fault(f"the part is damaged: {error}", entry.filename)
            return
        try:
            if data not in self._parsed:
                self._parsed[data] = etree.fromstring(_transitional(data), _PARSER)
        except (etree.XMLSyntaxError, ValueError) as error:
            self._fault(f"the part is not well-formed XML: {error}", entry.filename)
            return
        root = self._parsed[data]
        if root.getroottree().docinfo.internalDTD is not None:
            self._fault("the part declares a document type", entry.filename)
        self._roots[entry.filename] = root

    def _begin(self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
        try:
            with archive.open(entry) as part:
                self._beginnings[entry.filename] = part.read(_BEGINNING)
        except _UNREADABLE as error:
            self._fault(f"the part is damaged: {error}", entry.filename)

    def _main(self) -> Part:
        """Return the part that holds the document."""
        main = self.property_part("officeDocument")
        if main is None:
            reasons = {fault.message for fault in self.faults if fault.place == "word/document.xml"}
            reason = min(reasons, default="there is no document in the package")
            raise ProofError(f"this is no DOCX: {reason}")
        return main

    def _check_types(self) -> None:
        """Find the parts that no content type is told of."""
        types = self._roots.get(_TYPES)
        if types is None:
            self._fault("the package does not tell the types of its parts", _TYPES)
            return
        told = {child.get("PartName", "").lstrip("/").lower() for child in types}
        endings = {child.get("Extension", "").lower() for child in types} - {""}
        for name in sorted(self.names - {_TYPES}):
            if name.lower() not in told and name.rpartition(".")[2].lower() not in endings:
                self._fault("the part has no content type", name)

    def _related(self, name: str) -> Mapping[str, Relation]:
        folder = posixpath.dirname(posixpath.dirname(name))
        found: dict[str, Relation] = {}
        for link in self._roots[name]:
            kind = link.get("Type", "").rpartition("/")[2]
            target = link.get("Target", "")
            is_external = link.get("TargetMode") == "External"
            if not is_external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[link.get("Id", "")] = Relation(kind, target, is_external)
        return found

    def _fault(self, message: str, place: str) -> None:
        self.faults.append(Fault(message, place))


def _relations_name(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


_TRANSITIONAL: Final = {
    b"wordprocessingml/main": b"wordprocessingml/2006/main",
    b"officeDocument/relationships": b"officeDocument/2006/relationships",
    b"officeDocument/math": b"officeDocument/2006/math",
    b"drawingml/picture": b"drawingml/2006/picture",
    b"drawingml/main": b"drawingml/2006/main",
    b"drawingml/wordprocessingDrawing": b"drawingml/2006/wordprocessingDrawing",
}


def _transitional(data: bytes) -> bytes:
    """Return XML with the names of a strict file (ECMA-376 part 1) as those of all others."""
    if b"purl.oclc.org/ooxml" not in data:
        return data

    def named(found: re.Match[bytes]) -> bytes:
        known = _TRANSITIONAL.get(found[1] + b"/" + found[2])
        return b"http://schemas.openxmlformats.org/" + known if known else found[0]

    return _STRICT.sub(named, data)
