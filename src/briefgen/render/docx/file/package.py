"""The package: the base template with this document's parts in it, written as stable bytes."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE as TYPES
from docx.opc.constants import RELATIONSHIP_TYPE as RELATIONS
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from briefgen.diagnostics import RenderError
from briefgen.document.document import Meta
from briefgen.render.docx.file.properties import custom_properties, set_core_properties, stamp
from briefgen.render.docx.file.template import template
from briefgen.render.docx.markup import DECLARATIONS, HEADER, part_xml
from briefgen.style.look import Look

__all__ = ["StoryPart", "WordPackage"]

_PICTURES = {"image/png": "png", "image/jpeg": "jpeg", "image/svg+xml": "svg"}
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_CONTROLS = bytes({*range(0x20)} - {*b"\t\n\r"})  # with U+FFFE, U+FFFF and surrogates
_NONCHARACTERS = ("\ufffe", "\uffff")  # all that XML 1.0 forbids
_PACKING = 3  # of 9; zlib's own 6 takes twice as long, for files that are a seventh smaller
_EARLIEST, _LATEST = datetime(1980, 1, 1), datetime(2107, 12, 31)  # noqa: DTZ001  a zip has no zone


class StoryPart(Part):
    """A part whose content is told after its relationships are known."""

    _content = b""

    @property
    def blob(self) -> bytes:
        """The content as it is written."""
        return self._content

    def tell(self, content: str) -> None:
        """Make this the content: well-formed XML, but for what an author may have typed."""
        self._content = _encoded(content, str(self.partname))

    def repeat(self, other: "StoryPart") -> None:
        """Say what another part says, and lead where it leads."""
        self._content = other.blob
        for relation in other.rels.values():
            where = relation.target_ref if relation.is_external else relation.target_part
            self.rels.add_relationship(
                relation.reltype, where, relation.rId, is_external=relation.is_external
            )


class WordPackage:
    """A document in the making: python-docx holds the parts and their relationships."""

    def __init__(self, look: Look, language: str, numbered: AbstractSet[int] = frozenset()) -> None:
        """Begin as the base template, in which headings of some levels are `numbered`."""
        self._document: Any = docx.Document(io.BytesIO(template(look, language, numbered)))
        self.main: Any = self._document.part
        self._told = b""
        self._pictures: dict[bytes, str] = {}

    def add_story(self, name: str, content_type: str, relation: str) -> tuple[StoryPart, str]:
        """Return a new part beside the main one, and the relationship to it."""
        part = StoryPart(PackURI(f"/word/{name}"), content_type, package=self.main.package)
        return part, self.main.relate_to(part, relation)

    def add_copies(self, part: StoryPart, relation: str, names: Iterable[str]) -> list[str]:
        """Return the relationships to new parts that say what one says that was told."""
        relations = []
        for name in names:
            copy, identifier = self.add_story(name, part.content_type, relation)
            copy.repeat(part)
            relations.append(identifier)
        return relations

    def add_picture(self, data: bytes, media_type: str) -> str:
        """Return the relationship to a picture; the same picture is kept once."""
        if media_type not in _PICTURES:
            raise RenderError(f'a picture of the type "{media_type}" cannot be shown in Word')
        if data not in self._pictures:
            name = f"/word/media/image{len(self._pictures) + 1}.{_PICTURES[media_type]}"
            part = Part(PackURI(name), media_type, data, self.main.package)
            self._pictures[data] = self.main.relate_to(part, RELATIONS.IMAGE)
        return self._pictures[data]

    def replace(self, relation: str, content: bytes | None) -> None:
        """Make this the content of the part of a kind; without content there is no such part."""
        found = [(key, each) for key, each in self.main.rels.items() if each.reltype == relation]
        for key, each in found:
            old = each.target_part
            del self.main.rels[key]
            if content is not None:
                part = Part(old.partname, old.content_type, content, self.main.package)
                self.main.load_rel(relation, part, key)

    def set_body(self, fragments: Sequence[tuple[str, str]]) -> None:
        """Make these the body of the document; each has the name of its block.

        Why it stays text: parsed and written again it would take as long as the writing of it.
        """
        content = "".join([fragment for _, fragment in fragments])
        try:
            self._told = _encoded(part_xml("document", f"<w:body>{content}</w:body>"), "the body")
        except RenderError:
            for name, fragment in fragments:
                _encoded(fragment, name)
            raise

    def parse_body(self) -> None:
        """Hand the body over to the main part, for those who change its elements.

        Why whole: lxml looks at every element of a tree that is moved into another one, which
        takes many times as long as to parse it.
        """
        self.main._element = parse_xml(self._told)  # noqa: SLF001  python-docx has no door for it
        self._told = b""

    def add_styles(self, definitions: str) -> None:
        """Add definitions of styles to those of the template."""
        self._extend(self._document.styles.element, definitions)

    def add_numberings(self, definitions: str, numberings: str) -> None:
        """Add numberings to those of the template; definitions have to stand before them all."""
        element = self.main.numbering_part.element
        self._extend(element, numberings)
        for child in list(parse_xml(_in_body(definitions))):
            element.find(qn("w:num")).addprevious(child)

    def describe(self, meta: Meta) -> None:
        """Set the properties, core and custom."""
        try:
            set_core_properties(self._document.core_properties, meta)
        except ValueError as error:
            raise RenderError("the properties hold characters that Word cannot read") from error
        if meta.custom:
            package = self.main.package
            blob = custom_properties(meta).encode()
            part = Part(PackURI("/docProps/custom.xml"), _CUSTOM_TYPE, blob, package)
            package.relate_to(part, _CUSTOM)

    def written(self, date: datetime) -> bytes:
        """Return the package as a zip in a fixed order, every entry dated `date`."""
        package = self.main.package
        parts = sorted(package.iter_parts(), key=lambda part: str(part.partname))
        entries = {"[Content_Types].xml": _content_types(parts), "_rels/.rels": package.rels.xml}
        for part in parts:
            told = self._told if part is self.main else b""
            entries[part.partname.membername] = told or part.blob
            if len(part.rels):
                entries[part.partname.rels_uri.membername] = part.rels.xml
        return _zipped(entries, stamp(date))

    def _extend(self, element: Any, definitions: str) -> None:
        if definitions:
            for child in list(parse_xml(_in_body(definitions))):
                element.append(child)


def _encoded(content: str, name: str) -> bytes:
    """Return a part's bytes; refuse characters that XML 1.0 does not allow."""
    try:
        data = content.encode()
    except UnicodeEncodeError as error:
        raise RenderError(f"{name}: characters that Word cannot read") from error
    is_odd = len(data.translate(None, _CONTROLS)) < len(data)
    if is_odd or any(sign in content for sign in _NONCHARACTERS):
        raise RenderError(f"{name}: characters that Word cannot read")
    return data


def _in_body(content: str) -> str:
    return f"<w:body {DECLARATIONS}>{content}</w:body>"


def _content_types(parts: list[Any]) -> bytes:
    """Return the part that tells the type of each other."""
    overrides = "".join(
        f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>'
        for part in parts
    )
    return (
        f'{HEADER}<Types xmlns="{_TYPES}"><Default Extension="rels"'
        f' ContentType="{TYPES.OPC_RELATIONSHIPS}"/><Default Extension="xml"'
        f' ContentType="{TYPES.XML}"/>{overrides}</Types>'
    ).encode()


def _zipped(entries: dict[str, bytes], date: datetime) -> bytes:
    moment = min(max(date, _EARLIEST), _LATEST).timetuple()[:6]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in entries.items():
            entry = zipfile.ZipInfo(name, moment)
            entry.create_system = 0
            is_picture = name.startswith("word/media/")
            entry.compress_type = zipfile.ZIP_STORED if is_picture else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, compresslevel=_PACKING)
    return stream.getvalue()
