"""What a Word file says, read from its XML alone: knows neither our renderer nor python-docx."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from tests.parity.docx_numbering import NS, Counter, attribute, value
from tests.parity.readback import APART, INSIDE, Chunk, Findings, Item, Readback, joined, squeezed

__all__ = ["read_docx", "read_docx_running"]

_W = f"{{{NS['w']}}}"
_WHITE = frozenset({"tab", "br", "cr", "ptab"})
_PAGE_FIELDS = frozenset({"PAGE", "NUMPAGES", "PAGEREF", "SECTIONPAGES"})
_SKIPPED = frozenset({"pPr", "rPr", "drawing", "pict", "instrText", "endnoteRef", "del"})


def read_docx(data: bytes) -> Readback:
    """Return what the body and the endnotes of a Word file say."""
    package = _Package(data)
    body = _Part(package, "word/document.xml")
    reader = _Body(package, body)
    reader.read(body.root.find("w:body", NS))
    reader.read_notes()
    return reader.found.readback()


def read_docx_running(data: bytes) -> dict[str, str]:
    """Return the text of each header and footer, by its kind: `default header` and so on."""
    package = _Package(data)
    body = _Part(package, "word/document.xml")
    found = {}
    for place in ("header", "footer"):
        for reference in body.root.iterfind(f".//w:{place}Reference", NS):
            target = body.targets[reference.get(f"{{{NS['r']}}}id") or ""]
            part = _Part(package, f"word/{target}")
            chunks = [c for p in part.root.iter(f"{_W}p") for c in _Paragraph(part, p).chunks()]
            found[f"{attribute(reference, 'type')} {place}"] = joined(chunks)
    return found


class _Package:
    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}

    def xml(self, name: str) -> etree._Element | None:
        return etree.fromstring(self.parts[name]) if name in self.parts else None


class _Part:
    """A part with the targets of its relationships."""

    def __init__(self, package: _Package, name: str) -> None:
        root = package.xml(name)
        assert root is not None, f"the package has no {name}"
        self.root = root
        folder, _, file = name.rpartition("/")
        links = package.xml(f"{folder}/_rels/{file}.rels")
        listed = [] if links is None else list(links)
        self.targets = {link.get("Id", ""): link.get("Target", "") for link in listed}


class _Styles:
    """What paragraph styles say, with what they are based on."""

    def __init__(self, root: etree._Element) -> None:
        kinds = root.iterfind("w:style[@w:type='paragraph']", NS)
        self._styles = {attribute(style, "styleId") or "": style for style in kinds}

    def says(self, paragraph: etree._Element, path: str) -> str | None:
        """Return a paragraph's own property, else that of its style, else of its base."""
        found = value(paragraph, f"w:pPr/{path}")
        name = value(paragraph, "w:pPr/w:pStyle")
        while found is None and name in self._styles:
            found = value(self._styles[name], f"w:pPr/{path}")
            name = value(self._styles[name], "w:basedOn")
        return found


@dataclass
class _Field:
    instruction: str = ""
    in_result: bool = False

    @property
    def name(self) -> str:
        return (self.instruction.split() or [""])[0].upper()

    @property
    def link(self) -> str | None:
        """Return where the result of the field leads."""
        if self.name == "HYPERLINK" and (url := re.search(r'"([^"]*)"', self.instruction)):
            return INSIDE if r"\l" in self.instruction else url[1]
        return INSIDE if self.name in {"NOTEREF", "REF"} and r"\h" in self.instruction else None


@dataclass
class _Paragraph:
    """Reads the runs of one paragraph; page numbers, which layout decides, are left out.

    `fields` are those open where it begins: a contents list is one field of many paragraphs.
    """

    part: _Part
    element: etree._Element
    note_numbers: dict[str, int] = field(default_factory=dict)
    fields: list[_Field] = field(default_factory=list)

    def chunks(self) -> Iterator[Chunk]:
        yield from self._inside(self.element, None)
        yield APART

    def _inside(self, element: etree._Element, link: str | None) -> Iterator[Chunk]:
        for child in element:
            name = etree.QName(child).localname
            if name == "instrText" and self.fields:
                self.fields[-1].instruction += child.text or ""
            if name in _SKIPPED:
                continue
            if name == "hyperlink":
                yield from self._inside(child, self._address(child))
            elif name == "fldSimple":
                yield from self._simple_field(child, link)
            elif name == "fldChar":
                self._turn(attribute(child, "fldCharType") or "")
            elif (text := self._text(child, name)) is not None:
                yield from self._shown(text, link, name)
            else:
                yield from self._inside(child, link)

    def _address(self, hyperlink: etree._Element) -> str:
        relation = hyperlink.get(f"{{{NS['r']}}}id")
        return self.part.targets[relation] if relation else INSIDE

    def _simple_field(self, element: etree._Element, link: str | None) -> Iterator[Chunk]:
        self.fields.append(_Field(attribute(element, "instr") or "", in_result=True))
        yield from self._inside(element, link)
        self.fields.pop()

    def _turn(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate":
            self.fields[-1].in_result = True
        else:
            self.fields.pop()

    def _text(self, element: etree._Element, name: str) -> str | None:
        if name == "t":
            return element.text or ""
        if name == "endnoteReference":
            wanted = attribute(element, "id") or ""
            return str(self.note_numbers.setdefault(wanted, len(self.note_numbers) + 1))
        if name in _WHITE:
            return " "
        return {"noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}.get(name)

    def _shown(self, text: str, link: str | None, name: str) -> Iterator[Chunk]:
        if any(not f.in_result or f.name in _PAGE_FIELDS for f in self.fields):
            return
        links = [f.link for f in self.fields if f.link]
        inside = INSIDE if name == "endnoteReference" else None
        yield Chunk(text, inside or link or (links[-1] if links else None))


class _Body:
    """Collects what the body says, in order."""

    def __init__(self, package: _Package, part: _Part) -> None:
        styles = package.xml("word/styles.xml")
        assert styles is not None
        self._package, self._part, self._styles = package, part, _Styles(styles)
        self._counter = Counter(package.xml("word/numbering.xml"))
        self._numbers: dict[str, int] = {}
        self._fields: list[_Field] = []
        self.found = Findings()

    def read(self, parent: etree._Element | None) -> None:
        """Read the paragraphs and tables right below `parent`."""
        for child in parent if parent is not None else ():
            name = etree.QName(child).localname
            if name == "p":
                self._block(child)
            elif name == "tbl":
                self._table(child)
            elif name == "sdt":
                self.read(child.find("w:sdtContent", NS))

    def read_notes(self) -> None:
        """Read the endnotes in the order in which they are first referred to."""
        if not self._numbers:
            return
        part = _Part(self._package, "word/endnotes.xml")
        for wanted, number in self._numbers.items():
            note = part.root.find(f"w:endnote[@w:id='{wanted}']", NS)
            assert note is not None, f"there is no endnote {wanted}"
            chunks = [c for p in note.iterfind("w:p", NS) for c in _Paragraph(part, p).chunks()]
            self.found.notes.append((str(number), joined(chunks)))
            self.found.chunks += chunks

    def _words(self, paragraph: etree._Element) -> list[Chunk]:
        return list(_Paragraph(self._part, paragraph, self._numbers, self._fields).chunks())

    def _block(self, paragraph: etree._Element) -> None:
        chunks, mark = self._words(paragraph), self._mark(paragraph)
        for picture in paragraph.iterfind(".//wp:docPr", NS):
            self.found.alts.append(squeezed(picture.get("descr", "")))
        if self._is_contents_entry(paragraph):
            self.found.contents.append(joined(chunks))
            return
        level = self._styles.says(paragraph, "w:outlineLvl")
        if level is not None and int(level) < 9:
            number = Chunk(mark[1]) if mark else Chunk("")
            chunks = [number, *chunks]
            self.found.outline.append((int(level) + 1, joined(chunks)))
        elif mark:
            self.found.items.append(Item(mark[0], mark[1], joined(chunks)))
        self.found.chunks += chunks

    def _is_contents_entry(self, paragraph: etree._Element) -> bool:
        name = value(paragraph, "w:pPr/w:pStyle") or ""
        return bool(re.fullmatch(r"TOC\d", name))

    def _mark(self, paragraph: etree._Element) -> tuple[int, str] | None:
        """Return the depth and the printed mark of a numbered paragraph."""
        number = self._styles.says(paragraph, "w:numPr/w:numId")
        if number in {None, "0"}:
            return None
        level = int(self._styles.says(paragraph, "w:numPr/w:ilvl") or 0)
        return level, self._counter.mark(str(number), level)

    def _table(self, table: etree._Element) -> None:
        rows = []
        for row in table.iterfind("w:tr", NS):
            cells = [self._cell(cell) for cell in row.iterfind("w:tc", NS)]
            rows.append(tuple(joined(cell) for cell in cells))
            self.found.chunks += [chunk for cell in cells for chunk in cell]
        self.found.tables.append(tuple(rows))

    def _cell(self, cell: etree._Element) -> list[Chunk]:
        assert cell.find("w:tbl", NS) is None, "a table within a table"
        return [chunk for p in cell.iterfind("w:p", NS) for chunk in self._words(p)]
