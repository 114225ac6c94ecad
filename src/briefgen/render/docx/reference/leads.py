"""Where the head or foot of a template leads, and what of that goes along: pictures, web links."""

from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE as RELATIONS
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from briefgen.render.docx.file.package import StoryPart, WordPackage
from briefgen.render.docx.reference.addresses import is_address
from briefgen.render.docx.reference.opening import Relation, Template, Tree
from briefgen.render.docx.reference.stylebook import W

__all__ = ["Leads"]

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_LINK = f"{W}hyperlink"
_HOLDERS: Final = frozenset({f"{W}drawing", f"{W}pict", f"{W}object", _LINK})
_ENDINGS: Final = {  # of the pictures that Word draws, by their types
    "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/bmp": "bmp",
    "image/tiff": "tif", "image/x-emf": "emf", "image/x-wmf": "wmf", "image/emf": "emf",
    "image/wmf": "wmf", "image/svg+xml": "svg",
}  # fmt: skip


class Leads:
    """Takes pictures and addresses over into a package; each picture once."""

    def __init__(self, package: WordPackage, template: Template) -> None:
        """Begin with no picture."""
        self._package, self._template = package, template
        self._media: dict[str, Part] = {}

    def settle(self, story: StoryPart, root: Tree, name: str) -> None:
        """Relate a part to what it leads to in the template's part `name`; take out the rest.

        Links to places in the template keep their words and lead nowhere.
        """
        relations = self._template.relations(name)
        for element in list(root.iter(etree.Element)):
            if element.tag == _LINK and element.get(f"{_R}id") is None:
                _take_out(element)
            for key in [key for key in element.attrib if str(key).startswith(_R)]:
                relation = relations.get(element.get(key, ""))
                identifier = self._taken_over(story, relation)
                if identifier is not None:
                    element.set(key, identifier)
                elif str(key) == f"{_R}link" and element.get(f"{_R}embed"):
                    del element.attrib[key]
                else:
                    _take_out(element)

    def _taken_over(self, story: StoryPart, relation: Relation | None) -> str | None:
        if relation is None:
            return None
        if relation.is_external:
            is_link = relation.kind == "hyperlink" and is_address(relation.target)
            return story.relate_to(relation.target, RELATIONS.HYPERLINK, True) if is_link else None
        if relation.kind != "image" or relation.target not in self._template.entries:
            return None
        if self._template.types[relation.target] not in _ENDINGS:
            return None
        return story.relate_to(self._picture(relation.target), RELATIONS.IMAGE)

    def _picture(self, name: str) -> Part:
        if name not in self._media:
            kind, data = self._template.types[name], self._template.entries[name]
            uri = PackURI(f"/word/media/house{len(self._media) + 1}.{_ENDINGS[kind]}")
            self._media[name] = Part(uri, kind, data, self._package.main.package)
        return self._media[name]


def _take_out(element: Tree) -> None:
    """Take out the drawing or the link that leads to what is not taken over; keep its words."""
    holder: Tree | None = element
    while holder is not None and holder.tag not in _HOLDERS:
        holder = holder.getparent()
    if holder is None:
        return
    parent = holder.getparent()
    if parent is None:
        return
    at = parent.index(holder)
    parent[at : at + 1] = list(holder) if holder.tag == _LINK else []
