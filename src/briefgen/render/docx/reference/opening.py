"""Which parts a template has, where they lead, and whether a document may be built on it."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from lxml import etree

from briefgen.diagnostics import TemplateError
from briefgen.render.docx.markup import WORD
from briefgen.render.docx.reference.archive import unpacked

__all__ = ["Relation", "Template", "Tree", "opened"]

Tree = etree._Element  # noqa: SLF001  lxml has no public name for it

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
_TYPES = "[Content_Types].xml"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MAIN_TYPES = frozenset({f"{_WORD_TYPE}document.main+xml", f"{_WORD_TYPE}template.main+xml"})
_CODE = ("vbaproject", "vbadata", "activex", "oleobject")
_FOR_CODE = "macroenabled"  # the kind of a .docm, whatever the file is called
_CODE_RELATIONS = frozenset(
    {"vbaProject", "control", "activeXControlBinary", "oleObject", "wordVbaData"}
)
_RUNS = "it holds macros, controls or embedded objects"
_WITHOUT_MACROS = "save it in Word as a document or template without macros (.docx, .dotx)"
_AS_USUAL = "save it in Word as a document or template (.docx, .dotx)"
_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
)


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a relationship leads: its kind (`image`), a part's name or an address outside."""

    kind: str
    target: str
    is_external: bool


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """The parts of a template, as they stand in its package; nothing here is ever changed.

    There is one of each for a whole run, so it is told from others by being itself.
    """

    entries: Mapping[str, bytes]
    types: Mapping[str, str]
    main: str

    def tree(self, name: str) -> Tree:
        """Return the XML of a part, parsed anew; raises TemplateError where it is none."""
        return _parsed(name, self.entries[name])

    def relations(self, name: str) -> Mapping[str, Relation]:
        """Return the relationships of a part by identifier."""
        return _relations(self.entries, name)

    def related(self, kind: str) -> str | None:
        """Return the part that the main part relates to as this kind, None where none is."""
        found = self.relations(self.main).values()
        names = (each.target for each in found if each.kind == kind and not each.is_external)
        return next((name for name in names if name in self.entries), None)

    def part(self, kind: str) -> Tree | None:
        """Return the XML of the part that the main part relates to as this kind."""
        name = self.related(kind)
        return None if name is None else self.tree(name)

    def every_relation(self) -> Iterator[tuple[str, Relation]]:
        """Yield each relationship of the package and the part that states it."""
        for name in self.entries:
            if name.endswith(".rels"):
                owner = _owner(name)
                for relation in _relations(self.entries, owner).values():
                    yield owner, relation


@lru_cache(4)
def opened(data: bytes) -> Template:
    """Return the template in these bytes, opened once for a whole run.

    Raises TemplateError for what is no Word file, is not safe to unpack, or holds macros.
    """
    entries = unpacked(data)
    if _TYPES not in entries:
        raise TemplateError(
            "it is no Word file: it does not tell the types of its parts", _AS_USUAL
        )
    main = _main(entries)
    types = _types(entries)
    template = Template(MappingProxyType(entries), MappingProxyType(types), main)
    _refuse_code(template)
    kind = types.get(main, "")
    if kind not in _MAIN_TYPES:
        raise TemplateError(f'it is no Word document or template, but "{kind}"', _AS_USUAL)
    body = template.tree(main).find(f"{{{WORD}}}body")
    if body is None or template.part("styles") is None:
        raise TemplateError("it has no body or no styles", _AS_USUAL)
    return template


def _main(entries: Mapping[str, bytes]) -> str:
    """Return the name of the part that holds the document."""
    for relation in _relations(entries, "").values():
        if relation.kind == "officeDocument" and relation.target in entries:
            return relation.target
    if b"purl.oclc.org" in entries.get("_rels/.rels", b""):
        raise TemplateError("it is a Strict Open XML document", _AS_USUAL)
    raise TemplateError("it is no Word file: there is no document in the package", _AS_USUAL)


def _types(entries: Mapping[str, bytes]) -> dict[str, str]:
    """Return the content type of each part."""
    told = _parsed(_TYPES, entries[_TYPES])
    endings = {e.get("Extension", "").lower(): e.get("ContentType", "") for e in told}
    named = {e.get("PartName", "").lstrip("/").lower(): e.get("ContentType", "") for e in told}
    return {
        name: named.get(name.lower()) or endings.get(name.rpartition(".")[2].lower(), "")
        for name in entries
    }


def _refuse_code(template: Template) -> None:
    """Refuse a template that holds something that runs: macros, controls, embedded objects.

    What a file holds decides, not what it is called: a .docx that was renamed .docm is none.
    """
    told = {f"{kind} {name}".lower(): name for name, kind in sorted(template.types.items())}
    for found in (name for sign in _CODE for said, name in told.items() if sign in said):
        raise TemplateError(f"{_RUNS}: {found}", _WITHOUT_MACROS)
    for owner, relation in template.every_relation():
        if relation.kind in _CODE_RELATIONS:
            message = f"{_RUNS}: {owner} leads to {relation.target}"
            raise TemplateError(message, _WITHOUT_MACROS)
    if _FOR_CODE in template.types.get(template.main, "").lower():
        raise TemplateError(
            "it is of the kind that may hold macros (.docm, .dotm)", _WITHOUT_MACROS
        )


def _relations(entries: Mapping[str, bytes], name: str) -> dict[str, Relation]:
    folder, stem = posixpath.split(name)
    source = posixpath.join(folder, "_rels", f"{stem}.rels")
    if source not in entries:
        return {}
    found: dict[str, Relation] = {}
    for link in _parsed(source, entries[source]).iterchildren(f"{{{_RELATIONS}}}Relationship"):
        target, is_external = link.get("Target", ""), link.get("TargetMode") == "External"
        if not is_external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        kind = link.get("Type", "")
        is_strict = kind == _STRICT
        found[link.get("Id", "")] = Relation(
            "" if is_strict else kind.rpartition("/")[2], target, is_external
        )
    return found


def _owner(relations: str) -> str:
    folder, stem = posixpath.split(relations)
    return posixpath.join(posixpath.dirname(folder), stem.removesuffix(".rels"))


def _parsed(name: str, content: bytes) -> Tree:
    """Return the root of a part; refuse one that is not well-formed, or declares entities."""
    try:
        root = etree.fromstring(content, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise TemplateError(f"{name} is not well-formed XML", _AS_USUAL) from error
    docinfo: Any = root.getroottree().docinfo
    if docinfo.doctype:
        raise TemplateError(f"{name} declares a document type, which no Word file does", _AS_USUAL)
    return root
