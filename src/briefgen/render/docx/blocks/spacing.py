"""The space between two blocks, where the styles of the two do not already say it.

Word adds no space above or below a table, and makes one of two tables that touch.
"""

from briefgen.document.blocks import Block, Contents, Figure, Heading, ItemList, Paragraph, Table
from briefgen.document.roles import Role
from briefgen.render.docx.styles.role_formats import HEADING_ROLES, LIST_ROLES
from briefgen.render.docx.styles.sheet import StyleSheet

__all__ = ["ends_in_paragraph", "ends_in_rule", "gap_above", "space_before"]

_LEAST = 1.0


def space_before(styles: StyleSheet, last: Block | None, role: Role) -> float | None:
    """Return the space above a paragraph of this role in points, None where its style says it."""
    if not isinstance(last, Table):
        return None
    wanted = styles.table_look(last.kind).after
    return wanted if wanted > styles.role(role).before else None


def gap_above(styles: StyleSheet, last: Block | None, table: Table) -> float:
    """Return the height in points of the empty line above a table, 0 where there is none."""
    if last is None or table.caption:
        return 0
    wanted = styles.table_look(table.kind).before
    if isinstance(last, Table):
        return max(_LEAST, wanted, styles.table_look(last.kind).after)
    return max(0.0, wanted - _space_after(styles, last))


def ends_in_paragraph(last: Block | None) -> bool:
    """Tell whether a block leaves a paragraph behind it, as the end of a document must."""
    return last is not None and not isinstance(last, Table | Contents)


def ends_in_rule(styles: StyleSheet, last: Block | None) -> bool:
    """Tell whether a block has a rule at its foot."""
    return isinstance(last, Table) and styles.table_look(last.kind).below is not None


def _space_after(styles: StyleSheet, last: Block) -> float:
    if isinstance(last, Heading):
        return styles.role(HEADING_ROLES[last.level]).after
    if isinstance(last, Paragraph):
        return styles.role(last.role).after
    if isinstance(last, ItemList):
        kind = last.items[-1].kind if last.items else None
        return styles.role(LIST_ROLES[kind or last.kind]).after
    if isinstance(last, Figure) and last.caption:
        return styles.role(Role.FIGURE_CAPTION).after
    return 0
