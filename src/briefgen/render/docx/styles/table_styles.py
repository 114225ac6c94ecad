"""How each kind of table is ruled and padded, as a table style."""

from collections.abc import Iterator

from briefgen.document.roles import Role, TableKind
from briefgen.render.docx.markup import twips
from briefgen.render.docx.styles.colours import paint
from briefgen.render.docx.styles.formats import Border, RunFormat, ground
from briefgen.render.docx.styles.names import TABLE_NAMES, style_id
from briefgen.style.look import Look, Rule, TableLook

__all__ = ["HEADED", "margins", "table_styles"]

HEADED = frozenset({TableKind.DATA, TableKind.PROSE})
"""The kinds of table whose first row names the columns, in the role of a table header."""


def table_styles(look: Look, *, is_mirrored: bool) -> Iterator[str]:
    """Yield a style for each kind of table that the look answers for.

    Why a mirrored one pads no side: Word takes `right` for where rows end, LibreOffice for the
    right-hand side (7.4); so the paragraphs are inset, of which both think alike.
    """
    for kind, name in TABLE_NAMES.items():
        own = look.tables.get(kind.value)
        if own is not None:
            yield _table_style(
                look, name, own, right=0 if is_mirrored else own.right, has_header=kind in HEADED
            )


def _table_style(look: Look, name: str, own: TableLook, *, right: float, has_header: bool) -> str:
    rules = (
        ("top", own.above),
        ("bottom", own.below),
        ("insideH", own.between),
    )
    borders = "".join(_rule(look, side, rule) for side, rule in rules if rule)
    above, below = own.row
    padding = margins(top=above, left=0, bottom=below, right=right)
    band, striped = _stripe(look, own)
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>'
        f"<w:tblPr>{band}"
        f"{f'<w:tblBorders>{borders}</w:tblBorders>' if borders else ''}"
        f"<w:tblCellMar>{padding}</w:tblCellMar></w:tblPr>"
        f"{_header(look, own, has_words=has_header)}{striped}</w:style>"
    )


def _stripe(look: Look, own: TableLook) -> tuple[str, str]:
    """Return how many rows a band has, and how every second band differs; nothing where none does.

    Word counts from the row below the header, and leaves a cell its own ground.
    """
    if own.stripe is None:
        return "", ""
    shade = ground(*paint(look, own.stripe))
    band = f'<w:tblStylePr w:type="band2Horz"><w:tcPr>{shade}</w:tcPr></w:tblStylePr>'
    return '<w:tblStyleRowBandSize w:val="1"/>', band


def _header(look: Look, own: TableLook, *, has_words: bool) -> str:
    """Return how the header row differs: its words, its paddings, the line below it."""
    line = _rule(look, "bottom", own.below_header) if own.below_header else ""
    borders = f"<w:tcBorders>{line}</w:tcBorders>" if line else ""
    above, below = own.header_row
    padding = f"<w:tcMar>{margins(top=above, bottom=below)}</w:tcMar>"
    return (
        f'<w:tblStylePr w:type="firstRow">{_header_words(look) if has_words else ""}'
        f'<w:tcPr>{borders}{padding}<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
    )


def _header_words(look: Look) -> str:
    """Return the weight and colour of the words of a header row, which its paragraphs leave open.

    Their size is said there: Word and LibreOffice do not agree on that of a table style.
    """
    own = look.roles.get(Role.TABLE_HEADER.value)
    if own is None:
        return ""
    colour, theme = paint(look, own.colour)
    words = RunFormat(bold=own.bold, italic=own.italic, colour=colour, theme_colour=theme)
    return f"<w:rPr>{words.xml()}</w:rPr>"


def _rule(look: Look, side: str, rule: Rule) -> str:
    colour, theme = paint(look, rule.colour)
    return Border(rule.width, colour, theme=theme).xml(side)


def margins(
    *,
    top: float | None = None,
    left: float | None = None,
    bottom: float | None = None,
    right: float | None = None,
) -> str:
    """Return the paddings of cells, given in points; None says nothing of a side."""
    sides = (("top", top), ("left", left), ("bottom", bottom), ("right", right))
    return "".join(
        f'<w:{side} w:w="{twips(points)}" w:type="dxa"/>'
        for side, points in sides
        if points is not None
    )
