"""How headings are numbered: by a numbering of Word's own, bound to their styles."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from briefgen.document.roles import Role
from briefgen.render.docx.styles.formats import ParagraphFormat, Tab
from briefgen.render.docx.styles.grid import Grid
from briefgen.render.docx.styles.names import ROLE_NAMES, style_id
from briefgen.render.docx.styles.role_formats import HEADING_ROLES, LIST_NUMBERS, paragraph_format
from briefgen.style.look import Look

__all__ = [
    "ALL_LEVELS",
    "HEADING_NUMBER",
    "heading_levels",
    "number_stop",
    "numbered_heading",
    "plain_heading",
]

ALL_LEVELS = 9
"""The levels of a numbering in Word: below ours a person may go on with the tab key."""

HEADING_NUMBER = len(LIST_NUMBERS) + 1
"""The numbering that the styles of numbered headings name."""


def numbered_heading(look: Look, grid: Grid, level: int) -> ParagraphFormat:
    """Return how the headings of a level (from 1) are set that Word numbers: their words hang."""
    plain = paragraph_format(look, grid, HEADING_ROLES[level])
    left = (plain.left or 0) + grid.heading_number
    numbering = (HEADING_NUMBER, level - 1)
    return replace(plain, numbering=numbering, left=left, hanging=grid.heading_number)


def plain_heading(
    look: Look, grid: Grid, level: int, *, is_set_by_hand: bool, is_bound: bool
) -> ParagraphFormat:
    """Return what a heading says itself that Word does not number.

    Its number may be set by hand; its style is `bound` where Word numbers others of its level.
    """
    if not (is_set_by_hand or is_bound):
        return ParagraphFormat()
    numbered = numbered_heading(look, grid, level)
    off = (0, level - 1) if is_bound else None
    if is_set_by_hand:
        return ParagraphFormat(numbering=off, left=numbered.left, hanging=numbered.hanging)
    return ParagraphFormat(
        numbering=off, left=(numbered.left or 0) - grid.heading_number, hanging=0
    )


def number_stop(look: Look, grid: Grid, role: Role) -> ParagraphFormat:
    """Return where the words of a contents line begin that has a number, as Word says it there."""
    left = paragraph_format(look, grid, role).left or 0
    return ParagraphFormat(tabs=(Tab(left + grid.heading_number),))


def heading_levels(look: Look, grid: Grid, bound: AbstractSet[int]) -> str:
    """Return the levels of the numbering of headings: 1, 1.1 and so on, bound to their styles."""
    return "".join(_level(look, grid, level, bound) for level in range(1, ALL_LEVELS + 1))


def _level(look: Look, grid: Grid, level: int, bound: AbstractSet[int]) -> str:
    """Return one level; one that numbers no heading of ours is there for a person to go on with."""
    deepest = min(level, max(bound))
    own = numbered_heading(look, grid, deepest)
    indents = ParagraphFormat(left=own.left, hanging=own.hanging).xml()
    style = style_id(ROLE_NAMES[HEADING_ROLES[deepest]])
    linked = f'<w:pStyle w:val="{style}"/>' if level in bound else ""
    pattern = ".".join(f"%{above}" for above in range(1, level + 1))
    side = "" if grid.is_mirrored else '<w:lvlJc w:val="left"/>'  # unsaid: where lines begin
    return (
        f'<w:lvl w:ilvl="{level - 1}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>{linked}'
        f'<w:lvlText w:val="{pattern}"/>{side}<w:pPr>{indents}</w:pPr></w:lvl>'
    )
