"""How a document that is made is set on a template: its parts are moved into the house's own."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RELATIONS
from lxml import etree

from briefgen.render.docx.file.package import StoryPart, WordPackage
from briefgen.render.docx.reference.cleaning import REFERENCES
from briefgen.render.docx.reference.counting import Counting
from briefgen.render.docx.reference.headings import bind_headings
from briefgen.render.docx.reference.opening import Template, Tree
from briefgen.render.docx.reference.paragraphs import Paragraphs
from briefgen.render.docx.reference.room import section_with_room
from briefgen.render.docx.reference.running import Bands, Stories
from briefgen.render.docx.reference.section import Section, held_section
from briefgen.render.docx.reference.settings import fit_settings, font_table
from briefgen.render.docx.reference.stylebook import W
from briefgen.render.docx.reference.styling import Styling
from briefgen.render.docx.reference.turning import join_letters, turn_styles
from briefgen.style.look import Look

__all__ = ["graft"]

_VAL = f"{W}val"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_REFERENCES = [f"{W}headerReference", f"{W}footerReference"]
_SECTION = (  # CT_SectPr (ECMA-376 part 1, A.1)
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar",
    "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote",
    "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings",
)  # fmt: skip
_OURS = frozenset({"endnotePr", "bidi"})
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_TWIPS = 1440 / 25.4  # of a millimetre


def graft(package: WordPackage, template: Template, look: Look, bands: Bands) -> None:
    """Set a document on a template: its styles, numbering, theme, settings, page, head and foot.

    The look is that of the document, fitted to the template already.
    Raises TemplateError where the template's own head or foot bears another marking.
    """
    package.parse_body()
    main = package.main
    section = section_with_room(held_section(template), bands.marking, look)
    stories = Stories(package, template, bands)
    _set_section(main, section, stories)
    own = [(story, etree.fromstring(story.blob)) for story in _stories(main, stories)]
    lines = [line for _, _, added in stories.roots for line in added]
    mine = [main.element, *(root for _, root in own), *lines]
    styling = _styled(main, template, mine, section, is_mirrored=bands.is_mirrored)
    headings = bind_headings(styling)
    counting = Counting(template, main.part_related_by(RELATIONS.NUMBERING).element)
    counting.join(styling, [*mine, *styling.own_styles(), *headings.values()], bound=headings)
    for story, root in (*own, *((story, root) for story, root, _ in stories.roots)):
        story.tell(etree.tostring(root, encoding="unicode"))
    _furnish(
        package, template, {RELATIONS.STYLES: styling.root, RELATIONS.NUMBERING: counting.root}
    )


def _styled(
    main: Any, template: Template, mine: list[Tree], section: Section, *, is_mirrored: bool
) -> Styling:
    """Return the styles for what is ours, which names them then."""
    own = main.part_related_by(RELATIONS.STYLES).element
    styling = Styling.of(template, own)
    turn_styles(styling.root, is_mirrored=is_mirrored)
    styling.bring(_used(mine))
    paragraphs = Paragraphs(styling, own, round(section.text_width * _TWIPS))
    for root in mine:
        paragraphs.fit(root)
        styling.rename(root)
        styling.colour(root)
        join_letters(root, styling.root)
    return styling


def _set_section(main: Any, section: Section, stories: Stories) -> None:
    """Make the template's page that of the document, its bands and ours where they belong."""
    own = main.element.body.find(f"{W}sectPr")
    bands = {
        (
            str(each.tag).removeprefix(W).removesuffix("Reference"),
            each.get(f"{W}type", "default"),
        ): each.get(f"{_R}id", "")
        for each in own.iterchildren(*_REFERENCES)
    }
    kept = [child for child in own if str(child.tag).removeprefix(W) in _OURS]
    references = list(stories.references(section, bands))
    children = [*references, *kept, *map(deepcopy, section.kept)]
    for child in list(own):
        own.remove(child)
    own.extend(sorted(children, key=lambda child: _SECTION.index(str(child.tag).removeprefix(W))))
    used = {each.get(f"{_R}id") for each in references}
    for relation in set(bands.values()) - used:
        del main.rels[relation]


def _stories(main: Any, stories: Stories) -> list[StoryPart]:
    """Return the parts of our own that hold paragraphs beside the main one."""
    adopted = [story for story, _, _ in stories.roots]
    parts = (relation.target_part for relation in main.rels.values() if not relation.is_external)
    return [part for part in parts if isinstance(part, StoryPart) and part not in adopted]


def _used(roots: Iterable[Tree]) -> Iterator[str]:
    """Yield the styles that our words name."""
    for root in roots:
        for element in root.iter(*REFERENCES):
            yield element.get(_VAL, "")


def _furnish(package: WordPackage, template: Template, roots: Mapping[str, Tree]) -> None:
    """Put the parts beside the text in their places: styles, numbering, theme, fonts, settings."""
    main = package.main
    for relation, root in roots.items():
        package.replace(relation, etree.tostring(root, encoding="UTF-8", standalone=True))
    package.replace(
        RELATIONS.FONT_TABLE, font_table(main.part_related_by(RELATIONS.FONT_TABLE).blob, template)
    )
    theme = template.part("theme")
    if theme is None:
        package.replace(RELATIONS.THEME, None)
    else:
        _without_pictures(theme)
        package.replace(RELATIONS.THEME, etree.tostring(theme, encoding="UTF-8", standalone=True))
    fit_settings(main.part_related_by(RELATIONS.SETTINGS).element, template)


def _without_pictures(theme: Tree) -> None:
    """Let what a theme fills with a picture be filled with the colour it stands for.

    No page of text shows these fills: they are for shapes and charts.
    """
    for fill in list(theme.iter(f"{_A}blipFill")):
        parent = fill.getparent()
        if parent is not None:
            plain = etree.Element(f"{_A}solidFill")
            etree.SubElement(plain, f"{_A}schemeClr", {"val": "phClr"})
            parent.replace(fill, plain)
