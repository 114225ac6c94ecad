"""How the paragraphs of each role are formatted, plain and in their variants."""

from dataclasses import dataclass, fields

from briefgen.document.blocks import Align, ListKind
from briefgen.document.roles import Role
from briefgen.render.docx.markup import twips, twips_of_mm
from briefgen.render.docx.styles.colours import paint
from briefgen.render.docx.styles.formats import Border, ParagraphFormat, RunFormat, Tab
from briefgen.render.docx.styles.grid import INSET, Grid
from briefgen.style.look import Look, Panel, RoleLook

__all__ = [
    "HEADING_ROLES",
    "LEVELS",
    "LIST_NUMBERS",
    "LIST_ROLES",
    "PLAIN",
    "Variant",
    "difference",
    "has_label_column",
    "may_turn",
    "paragraph_format",
    "run_format",
]

HEADING_ROLES = {1: Role.HEADING_1, 2: Role.HEADING_2, 3: Role.HEADING_3}
LIST_ROLES = {
    ListKind.BULLET: Role.BULLET,
    ListKind.LETTER: Role.LETTERED,
    ListKind.NUMBER: Role.NUMBERED,
}
LEVELS = 3
"""How deep lists may stand in lists."""

LIST_NUMBERS = {Role.BULLET: 1, Role.LETTERED: 2, Role.NUMBERED: 3}
"""The numbering that the style of a list's items names."""

_OUTLINE = {role: level - 1 for level, role in HEADING_ROLES.items()}
_SCALE = frozenset({Role.SCALE_MARK, Role.SCALE_TERM, Role.SCALE_RANGE})
_CONTENTS = frozenset({Role.CONTENTS_1, Role.CONTENTS_2})
_LINED_RIGHT = _CONTENTS | {Role.PRODUCT_LINE}
_SIDES = ("top", "left", "bottom", "right")  # in the order in which Word wants to hear them
_EDGE = 0.5  # the width of the lines that give a panel its padding
_ALIGNMENTS = {Align.START: "", Align.CENTRE: "center", Align.END: "right"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """What sets a paragraph apart from others of its role: each variant is a style of its own.

    A `turned` one runs the other way than the document; `align` is seen from where it begins.
    `inset` are the twips that its lines keep free where the lines of the document end.
    """

    level: int = 0
    align: Align = Align.START
    filled: bool = False
    labelled: bool = False
    turned: bool = False
    inset: int = 0

    def name(self, base: str, *, is_mirrored: bool = False) -> str:
        """Return the name of the variant of a style: `List Bullet 2`, `Table Header Right`."""
        far = "Left" if is_mirrored is not self.turned else "Right"
        other = "Left-to-Right" if is_mirrored else "Right-to-Left"
        parts = (
            str(self.level + 1) if self.level else "",
            {Align.START: "", Align.CENTRE: "Centred", Align.END: far}[self.align],
            other if self.turned else "",
            "Filled" if self.filled else "",
            "Labelled" if self.labelled else "",
            f"Inset {self.inset}" if self.inset else "",
        )
        return " ".join([base, *filter(None, parts)])


PLAIN = Variant()


@dataclass(frozen=True, slots=True)
class _Indents:
    """Where lines begin (`left`) and end, from whichever side they run."""

    left: int | None = None
    right: int | None = None
    hanging: int | None = None
    tabs: tuple[Tab, ...] = ()


def may_turn(role: Role, own: RoleLook) -> bool:
    """Tell whether a paragraph of a role may run the other way: nothing stands beside it."""
    beside = {*LIST_NUMBERS, *_OUTLINE, *_LINED_RIGHT, Role.NOTE}
    return role not in beside and not has_label_column(role, own)


def has_label_column(role: Role, own: RoleLook) -> bool:
    """Tell whether the paragraphs of a role begin in the label column, with or without a label."""
    return role is Role.LABELLED_LINE or own.panel is not None


def run_format(look: Look, role: Role, own: RoleLook) -> RunFormat:
    """Return how the words of a role are set; right-to-left words a little larger in a line."""
    native = own.size if role is Role.NATIVE_NAME else own.size * look.fonts.native_scale
    colour, theme = paint(look, own.colour)
    return RunFormat(
        bold=own.bold,
        italic=own.italic,
        colour=colour,
        theme_colour=theme,
        size=own.size,
        native_size=native,
    )


def paragraph_format(
    look: Look, grid: Grid, role: Role, variant: Variant = PLAIN
) -> ParagraphFormat:
    """Return how the paragraphs of a role are set."""
    own = look.roles[role.value]
    indents = _indents(grid, role, own, variant)
    number = LIST_NUMBERS.get(role)
    align = Align.CENTRE if own.centred else variant.align
    fill, theme_fill = paint(look, own.panel.colour) if own.panel else ("", "")
    return ParagraphFormat(
        keep_next=own.keep_with_next or None,
        keep_lines=own.keep_together or None,
        numbering=(number, variant.level) if number else None,
        borders=_borders(look, own, is_mirrored=grid.is_mirrored),
        fill=fill,
        theme_fill=theme_fill,
        tabs=indents.tabs,
        hyphenation=look.hyphenates(role.value) or None,
        right_to_left=_direction(grid, variant),
        before=own.before,
        after=own.after,
        leading=own.leading * grid.airy,
        left=indents.left,
        right=indents.right,
        hanging=indents.hanging,
        alignment=_ALIGNMENTS[align],
        outline=_OUTLINE.get(role),
    )


def difference(base: ParagraphFormat, variant: ParagraphFormat) -> ParagraphFormat:
    """Return only what a variant says otherwise than its base.

    Why the direction is told with an alignment: LibreOffice takes `right` for the right-hand side
    where the same style does not say that lines run from right to left (seen in 7.4).
    """
    names = (field.name for field in fields(ParagraphFormat))
    told = {name: getattr(variant, name) for name in names}
    own = {name: value for name, value in told.items() if value != getattr(base, name)}
    if "alignment" in own:
        own["right_to_left"] = variant.right_to_left
    return ParagraphFormat(**own)


def _direction(grid: Grid, variant: Variant) -> bool | None:
    """Return which way a paragraph runs, None where from left to right goes without saying."""
    if grid.is_mirrored:
        return not variant.turned
    return True if variant.turned else None


def _borders(look: Look, own: RoleLook, *, is_mirrored: bool) -> tuple[tuple[str, Border], ...]:
    if own.panel:
        near, far = ("right", "left") if is_mirrored else ("left", "right")
        borders = dict(_panel_borders(look, own.panel, near, far))
        return tuple((side, borders[side]) for side in _SIDES)
    if own.rule:
        colour, theme = paint(look, own.rule.colour)
        return (("top", Border(own.rule.width, colour, round(own.rule.offset), theme)),)
    return ()


def _panel_borders(look: Look, panel: Panel, near: str, far: str) -> tuple[tuple[str, Border], ...]:
    """Return the bar, and lines in the panel's own colour that push its edges outward.

    `near` is the side where the lines begin, which a border, unlike an indent, does not know.
    """
    ground, theme = paint(look, panel.colour)
    bar, bar_theme = paint(look, panel.bar_colour)
    return (
        ("top", Border(_EDGE, ground, int(panel.top - _EDGE), theme)),
        (near, Border(panel.bar, bar, round(panel.label_gap), bar_theme)),
        ("bottom", Border(_EDGE, ground, int(panel.bottom - _EDGE), theme)),
        (far, Border(_EDGE, ground, int(panel.right - _EDGE), theme)),
    )


def _indents(grid: Grid, role: Role, own: RoleLook, variant: Variant) -> _Indents:
    """Return where the lines of a paragraph begin and end: with a mark or a label, or without."""
    left = grid.indent if own.indented else 0
    hanging = twips_of_mm(own.hanging)
    if own.panel:
        outer = twips(own.panel.bar + own.panel.label_gap)
        return _Indents(left=left, right=twips(own.panel.right), hanging=left - outer)
    if role in LIST_NUMBERS:
        return _list_indents(left + variant.level * hanging, hanging, variant)
    if role is Role.NOTE:
        return _Indents(left=hanging, hanging=hanging)
    if role is Role.LABELLED_LINE or variant.labelled:
        return _Indents(left=grid.indent, hanging=grid.indent, tabs=_tabs(grid, role, left))
    return _plain_indents(grid, role, left + hanging, variant)


def _plain_indents(grid: Grid, role: Role, left: int, variant: Variant) -> _Indents:
    if role in _SCALE:
        return _Indents(left=INSET, right=INSET + variant.inset)
    if variant.filled:
        left += INSET
    if variant.turned:
        return _Indents(left=variant.inset, right=left)  # Word counts from where the lines begin
    return _Indents(left=left or None, right=variant.inset or None, tabs=_tabs(grid, role, left))


def _tabs(grid: Grid, role: Role, left: int) -> tuple[Tab, ...]:
    """Return the stops: at the far edge, or where the words of a numbered heading begin.

    Why: the lines of a contents list have no right indent, though the PDF keeps that much free for
    the page numbers: LibreOffice loses what a tab moves beyond the indent (seen in 7.4).
    """
    if role in _LINED_RIGHT:
        return (Tab(grid.text_width, "right", "dot" if role in _CONTENTS else ""),)
    return (Tab(left + grid.heading_number),) if role in _OUTLINE else ()


def _list_indents(mark: int, hanging: int, variant: Variant) -> _Indents:
    """Return the indents of an item whose mark stands at `mark`; a label stands before it."""
    if variant.labelled:
        return _Indents(left=mark + hanging, hanging=mark + hanging, tabs=(Tab(mark),))
    return _Indents(left=mark + hanging, hanging=hanging)
