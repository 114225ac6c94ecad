"""What stands at the head and the foot of the pages: the template's own, marked as the brief is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from docx.opc.constants import CONTENT_TYPE as TYPES
from docx.opc.constants import RELATIONSHIP_TYPE as RELATIONS
from lxml import etree

from briefgen.diagnostics import TemplateError
from briefgen.document.document import Marking, MarkingScheme
from briefgen.render.docx.file.package import StoryPart, WordPackage
from briefgen.render.docx.markup import DECLARATIONS, part_xml
from briefgen.render.docx.page import PAGE_KINDS
from briefgen.render.docx.reference.cleaning import clean, mend
from briefgen.render.docx.reference.controls import settle_controls
from briefgen.render.docx.reference.fields import settle_fields
from briefgen.render.docx.reference.foreign import drop_foreign
from briefgen.render.docx.reference.leads import Leads
from briefgen.render.docx.reference.leftovers import kept_story
from briefgen.render.docx.reference.markings import labels_in, labels_of, squeezed, words_of
from briefgen.render.docx.reference.opening import Template, Tree
from briefgen.render.docx.reference.section import SIDES, Section
from briefgen.render.docx.reference.stylebook import W, stylebook_of
from briefgen.render.docx.reference.turning import turn_paragraphs, turn_runs

__all__ = ["Bands", "Stories"]

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ROOTS = {"header": "hdr", "footer": "ftr"}
_PARTS = {
    "header": (TYPES.WML_HEADER, RELATIONS.HEADER),
    "footer": (TYPES.WML_FOOTER, RELATIONS.FOOTER),
}
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_FIRST_PICTURE = 9001  # beyond the pictures of any brief


@dataclass(frozen=True, slots=True, kw_only=True)
class Bands:
    """What marks a page: the marking, its lines at head and foot as markup, its restrictions.

    `is_mirrored` where the pages of the document are read from right to left; `properties` and
    `page_count` are what it says of itself, for what shows that.
    """

    marking: Marking
    head: str
    foot: str
    restrictions: str
    is_mirrored: bool
    properties: Mapping[str, str] = field(default_factory=dict)
    page_count: int = 1


class Stories:
    """Makes the parts that the pages of a section show, in a package."""

    def __init__(self, package: WordPackage, template: Template, bands: Bands) -> None:
        """Begin with no part."""
        self._book = stylebook_of(template)
        self._package, self._template, self._bands = package, template, bands
        self._leads = Leads(package, template)
        self._pictures = _FIRST_PICTURE
        self.roots: list[tuple[StoryPart, Tree, list[Tree]]] = []

    def references(self, section: Section, own: Mapping[tuple[str, str], str]) -> Iterator[Tree]:
        """Yield the references of a section; `own` are relationships to our bands.

        Where the template has nothing for its usual pages, ours stand there whole; where it leaves
        first or even pages empty on purpose, the marking alone does. Kinds of pages that it does
        not tell apart have what its usual pages have, marked for the day when somebody does.
        """
        for side in SIDES:
            usual = section.parts.get((side, "default"))
            for kind in PAGE_KINDS:
                name = section.parts.get((side, kind))
                if name is None and kind not in section.kinds:
                    name = usual
                if name is not None:
                    relation = self._adopted(side, name)
                else:
                    relation = self._bare(side) if usual else own[side, kind]
                attributes = {f"{W}type": kind, f"{_R}id": relation}
                yield etree.Element(f"{W}{side}Reference", attributes)

    def _bare(self, side: str) -> str:
        """Return the relationship to a part that holds the marking alone."""
        story, relation = self._new(side)
        root = etree.fromstring(part_xml(_ROOTS[side], "").encode())
        self._mark(story, root, side)
        if not len(root):
            etree.SubElement(root, f"{W}p")
        return relation

    def _adopted(self, side: str, name: str) -> str:
        """Return the relationship to a part of the template, marked."""
        story, relation = self._new(side)
        root = kept_story(self._template, name)
        clean(root)
        drop_foreign(root)
        settle_fields(root, self._bands.properties, self._bands.page_count)
        settle_controls(root, self._bands.properties)
        mend(root, self._template)
        self._leads.settle(story, root, name)
        turn_runs(root)
        turn_paragraphs(root, self._book, is_mirrored=self._bands.is_mirrored)
        for picture in root.iter(_PICTURE):
            picture.set("id", str(self._pictures))
            self._pictures += 1
        self._mark(story, root, side)
        return relation

    def _new(self, side: str) -> tuple[StoryPart, str]:
        return self._package.add_story(f"{side}{len(self.roots) + 11}.xml", *_PARTS[side])

    def _mark(self, story: StoryPart, root: Tree, side: str) -> None:
        """Add what is missing of the marking: outermost on the page."""
        wanted = self._missing(root, side)
        lines = list(etree.fromstring(f"<w:hdr {DECLARATIONS}>{wanted}</w:hdr>".encode()))
        if side == "header":
            root[:0] = lines
        else:
            root.extend(lines)
        self.roots.append((story, root, lines))

    def _missing(self, root: Tree, side: str) -> str:
        marking = self._bands.marking
        self._refuse_another(root, side)
        if marking.scheme is MarkingScheme.NONE:
            return ""
        said = list(words_of(root))
        banner = squeezed(marking.banner)
        if banner.upper() not in labels_in(said) and banner not in map(squeezed, said):
            return self._bands.head if side == "header" else self._bands.foot
        has_restrictions = squeezed(marking.restrictions) in squeezed("".join(said))
        return "" if has_restrictions else self._bands.restrictions

    def _refuse_another(self, root: Tree, side: str) -> None:
        """Raise TemplateError where a part bears another label than the brief, even as drawn."""
        banner = self._bands.marking.banner
        if labels := labels_of(root) - {banner.upper()}:
            other = ", ".join(sorted(labels))
            own = f'the brief "{banner}"' if banner else "the brief has no marking"
            raise TemplateError(
                f'its {side} is marked "{other}", and {own}',
                f"take the marking out of the {side}: briefgen adds its own",
            )
