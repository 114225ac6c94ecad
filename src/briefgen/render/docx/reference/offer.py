"""What a template offers to briefs: its page, its type, its styles; what is left of it behind."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from briefgen.document.roles import Role
from briefgen.render.docx.page import PAGE_KINDS
from briefgen.render.docx.reference.cleaning import clean
from briefgen.render.docx.reference.controls import settle_controls
from briefgen.render.docx.reference.fields import settle_fields
from briefgen.render.docx.reference.leftovers import is_of_a_brief, kept_story
from briefgen.render.docx.reference.markings import markings_of, words_of
from briefgen.render.docx.reference.matching import matched, role_styles
from briefgen.render.docx.reference.opening import Template, Tree, opened
from briefgen.render.docx.reference.palette import Theme, resolved, theme_of
from briefgen.render.docx.reference.section import SIDES, Section, held_section
from briefgen.render.docx.reference.stylebook import Stylebook, W, stylebook_of
from briefgen.render.docx.reference.told import NAMES
from briefgen.render.docx.styles.names import MARK_NAMES, ROLE_NAMES, TABLE_NAMES
from briefgen.render.docx.styles.role_formats import HEADING_ROLES
from briefgen.style.units import TEXT_WIDTH

__all__ = ["Band", "Match", "Offer", "PageOffer", "offer"]

_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "paragraph": ("Normal", *ROLE_NAMES.values(), "header", "footer"),
    "character": (*MARK_NAMES.values(), "Hyperlink", "endnote reference", "page number"),
    "table": tuple(TABLE_NAMES.values()),
}
_LEFT_OUT_PARTS: Final = {  # kinds of relationships, and what they lead to
    "comments": "comments",
    "people": "the names of commenters",
    "glossaryDocument": "building blocks",
    "stylesWithEffects": "styles with effects",
    "customXml": "custom XML",
    "thumbnail": "the thumbnail",
    "custom-properties": "custom properties",
    "keyMapCustomizations": "key assignments",
    "webSettings": "web settings",
    "attachedToolbars": "toolbars",
}
_LEFT_OUT_SETTINGS: Final = {
    "attachedTemplate": "the attached template",
    "documentProtection": "protection of the document",
    "writeProtection": "write protection",
    "updateFields": "the order to update fields",
    "trackRevisions": "tracking of changes",
    "mailMerge": "mail merge",
    "docVars": "document variables",
    "rsids": "traces of editing sessions",
}
_NARROW = 150.0
_POINTS = 1  # decimals of millimetres


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOffer:
    """The page of a template in millimetres: the width of the text is that of one column."""

    width: float
    height: float
    margins: tuple[float, float, float, float]
    text_width: float
    columns: int
    sections: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The head or foot of a kind of page: whose it is, and the words of the template in it."""

    side: str
    pages: str
    origin: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A style of ours, and the template's that stands for it; empty where ours is brought in."""

    kind: str
    name: str
    template: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """All that `briefgen template check` tells of a template."""

    page: PageOffer
    bands: tuple[Band, ...]
    fonts: Mapping[str, str]
    styles: Mapping[str, int]
    matches: tuple[Match, ...]
    left_out: tuple[str, ...]
    warnings: tuple[str, ...]


def offer(data: bytes) -> Offer:
    """Return what a template offers; raises TemplateError where none can be built on it."""
    template = opened(data)
    section, stylebook, theme = held_section(template), stylebook_of(template), theme_of(template)
    return Offer(
        page=_page(section),
        bands=tuple(_bands(template, section)),
        fonts=_fonts(stylebook, theme),
        styles=dict(sorted(Counter(kind for kind, _ in stylebook.styles()).items())),
        matches=tuple(_matches(stylebook)),
        left_out=tuple(_left_out(template)),
        warnings=tuple(_warnings(template, section, stylebook)),
    )


def _page(section: Section) -> PageOffer:
    margins = (section.top, section.right, section.bottom, section.left)
    top, right, bottom, left = (round(margin, _POINTS) for margin in margins)
    return PageOffer(
        width=round(section.width, _POINTS),
        height=round(section.height, _POINTS),
        margins=(top, right, bottom, left),
        text_width=round(section.text_width, _POINTS),
        columns=section.columns,
        sections=section.count,
    )


def _bands(template: Template, section: Section) -> Iterator[Band]:
    for side in SIDES:
        for kind in (each for each in PAGE_KINDS if each in section.kinds):
            name = section.parts.get((side, kind))
            is_left_empty = name is None and (side, "default") in section.parts
            words = " | ".join(words_of(kept_story(template, name))) if name else ""
            origin = "template" if name or is_left_empty else "briefgen"
            yield Band(side=side, pages=kind, origin=origin, words=words)


def _fonts(stylebook: Stylebook, theme: Theme) -> dict[str, str]:
    """Return the font of text and of headings, and the colour of headings."""
    styles = role_styles(stylebook)
    found: dict[str, str] = {}
    for name, role in (("text", Role.BODY), ("headings", Role.HEADING_1)):
        said = stylebook.typography(styles.get(role))
        found[name] = f"{theme.font(said.font) or 'as Word has it'}, {said.size:g} pt"
        if (colour := resolved(said.colour, theme)) is not None:
            found[name] += f", #{colour}"
    return found


def _matches(stylebook: Stylebook) -> Iterator[Match]:
    for kind, names in _NAMES.items():
        for name in dict.fromkeys(names):
            found = matched(stylebook, kind, name)
            theirs = "" if found is None else stylebook.name(found)
            yield Match(kind=kind, name=name, template=theirs)


def _left_out(template: Template) -> Iterator[str]:
    """Yield what of a template no document takes over."""
    body = template.tree(template.main).find(f"{W}body")
    if body is not None and (count := sum(1 for _ in words_of(body))):
        yield f"its own text: {count} paragraph{'s' if count > 1 else ''}"
    kinds = {relation.kind for _, relation in template.every_relation()}
    yield from (told for kind, told in _LEFT_OUT_PARTS.items() if kind in kinds)
    settings = template.part("settings")
    said = () if settings is None else [str(child.tag).removeprefix(W) for child in settings]
    yield from (told for name, told in _LEFT_OUT_SETTINGS.items() if name in said)
    if "font" in kinds:
        yield "embedded fonts"
    for owner, relation in template.every_relation():
        if relation.is_external and relation.kind != "hyperlink":
            yield f"a link to {relation.kind} outside, in {owner}: {relation.target}"


def _warnings(template: Template, section: Section, stylebook: Stylebook) -> Iterator[str]:
    """Yield what somebody who knows the template would like to know beforehand."""
    if is_of_a_brief(template):
        yield "briefgen made it: what an earlier brief left at its head and foot is replaced"
    if section.text_width < _NARROW:
        yield f"the text is {section.text_width:.0f} mm wide: tables are made for {TEXT_WIDTH} mm"
    if section.columns > 1:
        yield f"the text is set in {section.columns} columns: tables take the width of one"
    if section.count > 1:
        yield f"there are {section.count} sections: the page of the last is that of the document"
    if section.counts_otherwise:
        yield "its pages are numbered in a way of its own: briefgen counts them from 1, in figures"
    yield from _switched_off(stylebook)
    roots = list(_roots(template, section))
    yield from _marked(markings_of(template))
    yield from _settled(roots)
    has_foot = any(side == "footer" for side, _ in section.parts)
    if has_foot and not any("PAGE" in text.split() for each in roots for text in _fields(each)):
        yield "neither its head nor its foot has page numbers"


def _settled(roots: Iterable[Tree]) -> Iterator[str]:
    """Yield which fields and controls keep the words that they show, and which are taken out."""
    properties = dict.fromkeys(NAMES, "x")
    words: dict[str, None] = {}
    gone: dict[str, None] = {}
    for root in roots:
        clean(root)
        settled = settle_fields(root, properties)
        words |= {f'the field "{typed}"': None for typed in settled.words}
        gone |= {f'the field "{typed}"': None for typed in settled.gone}
        controls = settle_controls(root, properties)
        words |= {f'the control "{name}"': None for name in controls}
    for each in words:
        yield f"{each} stays as it is printed now: what it shows is left behind"
    for each in gone:
        yield f"{each} is taken out: it tells of the template's own file"


def _marked(markings: Iterable[str]) -> Iterator[str]:
    labels = sorted(each for each in markings if each.startswith("TLP:"))
    if labels:
        yield f"its pages are marked {', '.join(labels)}: for briefs of that marking alone"
    for word in sorted({*markings}.difference(labels)):
        yield f'its pages say "{word}": that is printed beside the marking of the brief'


def _switched_off(stylebook: Stylebook) -> Iterator[str]:
    for role, style in role_styles(stylebook).items():
        said = stylebook.typography(style)
        if said.number not in {None, "0"} and role in HEADING_ROLES.values():
            name = ROLE_NAMES[role]
            yield f'"{name}" is numbered: switched off, as the brief numbers its headings itself'
        if said.breaks_page:
            yield f'"{ROLE_NAMES[role]}" begins a page each time: switched off'


def _roots(template: Template, section: Section) -> Iterator[Tree]:
    for name in dict.fromkeys(section.parts.values()):
        yield kept_story(template, name)


def _fields(root: Tree) -> Iterator[str]:
    for element in root.iter(f"{W}instrText", f"{W}fldSimple"):
        yield element.text or element.get(f"{W}instr") or ""
