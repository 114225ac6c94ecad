"""The styles that every document begins with, as styles.xml states them."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from briefgen.document.inline import Mark
from briefgen.document.roles import Role
from briefgen.render.docx.markup import escaped, part_xml
from briefgen.render.docx.styles.character_styles import (
    character_format,
    character_name,
    link_format,
)
from briefgen.render.docx.styles.colours import paint
from briefgen.render.docx.styles.east_asian import east_asian_tag
from briefgen.render.docx.styles.formats import (
    ParagraphFormat,
    RunFormat,
    overruling,
    overruling_words,
)
from briefgen.render.docx.styles.grid import Grid
from briefgen.render.docx.styles.headings import numbered_heading
from briefgen.render.docx.styles.languages import native_tag, western_tag
from briefgen.render.docx.styles.names import BUILT_IN, ROLE_NAMES, style_id
from briefgen.render.docx.styles.ranks import LATENT_STYLES, rank
from briefgen.render.docx.styles.role_formats import (
    HEADING_ROLES,
    LEVELS,
    LIST_NUMBERS,
    Variant,
    difference,
    paragraph_format,
    run_format,
)
from briefgen.render.docx.styles.table_styles import table_styles
from briefgen.style.look import Look, RoleLook

__all__ = [
    "FIGURE",
    "NARROW",
    "NARROW_LEADING",
    "NORMAL",
    "REFERENCE",
    "character_style",
    "paragraph_style",
    "styles_part",
]

NORMAL, FIGURE, NARROW = "Normal", "Figure", "Narrow Line"
NARROW_LEADING = 1.0  # points
REFERENCE = "endnote reference"

_THEME_FONTS = (
    '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"'
    ' w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
)
_KERNING = '<w:kern w:val="2"/>'  # the least size that is kerned, in half points
_BASES = {Role.TABLE_CAPTION: Role.FIGURE_CAPTION}  # Word's own `caption`
_NEXT = {
    Role.TITLE: Role.SUBTITLE,
    Role.HEADING_1: Role.BODY,
    Role.HEADING_2: Role.BODY,
    Role.HEADING_3: Role.BODY,
    Role.TABLE_CAPTION: Role.BODY,
}


def paragraph_style(
    name: str, paragraph: str, run: str, *, based_on: str = NORMAL, following: str = ""
) -> str:
    """Return the definition of a paragraph style, from its properties."""
    links = f'<w:next w:val="{style_id(following)}"/>' if following else ""
    if name != NORMAL:
        links = f'<w:basedOn w:val="{style_id(based_on)}"/>{links}'
    properties = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    if run:
        properties += f"<w:rPr>{run}</w:rPr>"
    return _style("paragraph", name, links, properties)


def character_style(name: str, run: str, *, based_on: str = "Default Paragraph Font") -> str:
    """Return the definition of a character style, from its properties."""
    links = f'<w:basedOn w:val="{style_id(based_on)}"/>'
    return _style("character", name, links, f"<w:rPr>{run}</w:rPr>" if run else "")


def _style(kind: str, name: str, links: str, properties: str) -> str:
    custom = "" if name in BUILT_IN else ' w:customStyle="1"'
    standard = ' w:default="1"' if name == NORMAL else ""
    return (
        f'<w:style w:type="{kind}"{custom}{standard} w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/>{links}{rank(name)}{properties}</w:style>'
    )


def styles_part(look: Look, language: str, numbered: AbstractSet[int] = frozenset()) -> str:
    """Return styles.xml: the defaults, then a style for every role, mark and kind of table.

    Word numbers the headings of those levels (from 1) that are `numbered`.
    """
    grid = Grid.of(look, language)
    parts = (
        _defaults(look, language),
        LATENT_STYLES,
        _normal(look, grid),
        _FOUNDATIONS,
        *_roles(look, grid, numbered),
        *_deeper_levels(look, grid),
        *_furniture(look),
        *_characters(look),
        *table_styles(look, is_mirrored=grid.is_mirrored),
    )
    return part_xml("styles", "".join(parts))


def _defaults(look: Look, language: str) -> str:
    """Return the defaults of the document: its fonts, its colour, its size, its language.

    Why the colour stands here: what a paragraph style says, its base among it, no table style can
    say otherwise.
    """
    value, theme = paint(look, "ink")
    colour = RunFormat(colour=value, theme_colour=theme).xml()
    points = look.roles[Role.BODY.value].size
    size = RunFormat(size=points, native_size=points * look.fonts.native_scale).xml()
    kerning = _KERNING if look.fonts.kerning else ""
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_THEME_FONTS}{colour}{kerning}{size}"
        f'<w:lang w:val="{escaped(western_tag(language))}"'
        f' w:eastAsia="{east_asian_tag(look, language)}"'
        f' w:bidi="{escaped(native_tag(language))}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault>"
        "</w:docDefaults>"
    )


def _normal(look: Look, grid: Grid) -> str:
    """Return the style that every other style of paragraphs is based on."""
    body = look.roles[Role.BODY.value]
    undivided = False if look.is_hyphenated else None  # but for the roles that say otherwise
    normal = ParagraphFormat(
        hyphenation=undivided,
        right_to_left=grid.is_mirrored or None,
        before=0,
        after=0,
        leading=body.leading * grid.airy,
    )
    return paragraph_style(NORMAL, normal.xml(), "")


_ZERO = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
_FOUNDATIONS = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name'
    ' w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{_ZERO}</w:tblCellMar></w:tblPr>'
    "</w:style>"
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)
"""What words, tables and lists are based on; paragraphs are on `_normal`."""


def _roles(look: Look, grid: Grid, numbered: AbstractSet[int]) -> Iterator[str]:
    """Yield a style for each role that the look answers for."""
    headings = {HEADING_ROLES[level]: numbered_heading(look, grid, level) for level in numbered}
    for role, name in ROLE_NAMES.items():
        own = look.roles.get(role.value)
        if own is None:
            continue
        lines, words = (
            headings.get(role) or paragraph_format(look, grid, role),
            _words(look, role, own),
        )
        following = ROLE_NAMES[_NEXT[role]] if role in _NEXT else ""
        if base := _base(look, role):
            lines = overruling(lines, paragraph_format(look, grid, base))
            words = overruling_words(words)
        based_on = ROLE_NAMES[base] if base else NORMAL
        yield paragraph_style(
            name, lines.xml(), words.xml(), based_on=based_on, following=following
        )


def _base(look: Look, role: Role) -> Role | None:
    """Return the role on whose style a role's is based, None for those on Normal.

    A rule or a ground cannot be taken back by what is based on it.
    """
    base = _BASES.get(role)
    own = look.roles.get(base.value) if base else None
    return base if own and not (own.rule or own.panel) else None


def _words(look: Look, role: Role, own: RoleLook) -> RunFormat:
    """Return how the words of a role are set by its paragraph style.

    Weight and colour of a table's header row are its table style's: so they change with that.
    """
    words = run_format(look, role, own)
    if role is Role.TABLE_HEADER:
        return RunFormat(size=words.size, native_size=words.native_size)
    return words


def _deeper_levels(look: Look, grid: Grid) -> Iterator[str]:
    """Yield the styles of the items of lists in lists, which the numbering names."""
    roles = (role for role in LIST_NUMBERS if role.value in look.roles)
    for role in roles:
        plain = paragraph_format(look, grid, role)
        for level in range(1, LEVELS):
            variant = Variant(level=level)
            own = difference(plain, paragraph_format(look, grid, role, variant))
            base = ROLE_NAMES[role]
            yield paragraph_style(variant.name(base), own.xml(), "", based_on=base)


def _furniture(look: Look) -> Iterator[str]:
    """Yield the styles of what is not text: pictures, running lines, the end of a band."""
    figure = '<w:keepNext/><w:spacing w:before="160" w:after="0" w:line="240" w:lineRule="auto"/>'
    yield paragraph_style(FIGURE, figure, "", following="caption")
    narrow = ParagraphFormat(leading=NARROW_LEADING).xml()
    yield paragraph_style(NARROW, narrow, RunFormat(size=1).xml())
    running = look.running
    colour, theme = paint(look, running.colour)
    words = RunFormat(
        size=running.size,
        native_size=running.size * look.fonts.native_scale,
        colour=colour,
        theme_colour=theme,
        bold=running.bold,
    )
    lines = ParagraphFormat(leading=running.leading).xml()
    for name in ("header", "footer"):
        yield paragraph_style(name, lines, words.xml())


def _characters(look: Look) -> Iterator[str]:
    """Yield a style for each mark, for links, endnote references and page numbers.

    What stands beside a reference, as a bracket does, looks as that does, whatever that is made.
    """
    running = look.running.size
    others = {
        REFERENCE: character_format(look, {Mark.CITATION}),
        "Hyperlink": link_format(look, frozenset()),
        "page number": replace(
            character_format(look, {Mark.INK}),
            size=running,
            native_size=running * look.fonts.native_scale,
        ),
    }
    for name, made in others.items():
        yield character_style(name, made.xml())
    for mark in Mark:
        name = character_name({mark})
        if mark is Mark.CITATION:
            yield character_style(name, "", based_on=REFERENCE)
        else:
            yield character_style(name, character_format(look, {mark}).xml())
