"""The bands at the head and the foot of every page: who, what, which page, and the marking."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.diagnostics import RenderError
from briefgen.document.document import Marking, MarkingScheme, PageLabel, Running
from briefgen.document.inline import Span, Text, plain
from briefgen.render.docx.blocks.paragraphs import paragraph_xml
from briefgen.render.docx.blocks.tables import column_edges, grid_xml, turned_table
from briefgen.render.docx.markup import part_xml, twips_of_mm
from briefgen.render.docx.styles.colours import paint
from briefgen.render.docx.styles.definitions import NARROW
from briefgen.render.docx.styles.formats import ParagraphFormat, RunFormat, ground
from briefgen.render.docx.styles.grid import Grid
from briefgen.render.docx.styles.names import style_id
from briefgen.render.docx.styles.sheet import RUNNING
from briefgen.render.docx.styles.table_styles import margins
from briefgen.render.docx.text.inline import InlineWriter, cached_field
from briefgen.style.band import (
    BANNER_LEADING,
    BANNER_SIZE,
    BESIDE_BOX,
    PAGE_WIDTH,
    RUNNING_LEADING,
    TLP_GROUND,
    TLP_LABELS,
    extra_margin,
    own_lines,
)
from briefgen.style.look import Look
from briefgen.style.units import TEXT_WIDTH

__all__ = [
    "footer_part",
    "header_part",
    "margin_for",
    "marking_height",
    "marking_lines",
    "restriction_lines",
]

_SECOND_LINE = 5.0
_LEAST_CELL = 0.5  # millimetres
_MM_OF_TWIPS = 25.4 / 1440
_LETTERS = 46  # of 8.5 points that the words at the left may take, on average
_CUT = "..."


@dataclass(frozen=True, slots=True)
class _Box:
    """A cell of a band: its width in millimetres, its paragraph, its ground, its padding."""

    width: float
    content: str
    fill: str = ""
    padding: float = 0.0


def header_part(running: Running, inline: InlineWriter) -> str:
    """Return the part at the head of the page: originator, restrictions, marking."""
    left = paragraph_xml("Header", inline.text(running.head, RUNNING))
    return part_xml("hdr", _band(running.marking, inline, left))


def footer_part(running: Running, inline: InlineWriter, page_count: int) -> str:
    """Return the part at the foot of the page: serial, page number, restrictions, marking.

    Why `page_count` may be 1 though there are more: it is known where our own layout was made for a
    contents list; no other Word file waits for one. Word and LibreOffice count the pages whenever
    they lay out a foot, so nobody sees the cached 1 there; neither is the cached page number more
    than that of the first page. An estimate would be as untrue, and "Page 1 of" without a total
    looks like a fault in whatever shows caches alone.
    """
    left = _foot(running.foot, inline)
    page = _page_number(running.page_label, inline, page_count)
    return part_xml("ftr", _band(running.marking, inline, left, page))


def marking_lines(marking: Marking, inline: InlineWriter, *, at_foot: bool = False) -> str:
    """Return what marks a page that is otherwise not ours; nothing where there is no marking."""
    look = inline.styles.look
    full = inline.styles.grid.text_width * _MM_OF_TWIPS
    own = _marking_lines_of(marking, look, full)
    if marking.scheme is MarkingScheme.NONE:
        return ""
    if marking.scheme is MarkingScheme.TEXT:
        first = [_Box(full, _banner(inline, "Marking", paint(look, "ink"), marking.banner))]
    else:
        box = _tlp_box(marking.banner, inline)
        beside = replace(marking, restrictions="") if own else marking
        first = [_beside_box(beside, inline, full - box.width), box]
    edges = column_edges([each.width for each in first])
    rows = [_row(first, edges, look.page.band_height)]
    if own:
        alone = _Box(full, _restrictions(marking, inline))
        rows.append(_wide_row(alone, edges, extra_margin(own, is_text=False)))
    return _table(inline.styles.grid, edges, rows[::-1] if at_foot else rows)


def restriction_lines(marking: Marking, inline: InlineWriter) -> str:
    """Return the restrictions alone, for a page that is marked but for them."""
    return _restrictions(marking, inline) if marking.restrictions else ""


def marking_height(marking: Marking, look: Look, width: float = TEXT_WIDTH) -> float:
    """Return how much room the lines of a marking take over a width, in millimetres."""
    if marking.scheme is MarkingScheme.NONE:
        return 0.0
    return look.page.band_height + extra_margin(
        _marking_lines_of(marking, look, width), is_text=False
    )


def _marking_lines_of(marking: Marking, look: Look, width: float) -> int:
    """Return how many lines of their own restrictions have; beside words there is no room."""
    lines = _own_lines(marking, look, width)
    is_text = marking.scheme is MarkingScheme.TEXT
    return max(1, lines) if marking.restrictions and is_text else lines


def margin_for(marking: Marking, look: Look, width: float = TEXT_WIDTH) -> float:
    """Return how much more margin a page wants for its marking, in millimetres.

    `width` is that of its text.
    """
    is_text = marking.scheme is MarkingScheme.TEXT
    return extra_margin(_own_lines(marking, look, width), is_text=is_text)


def _own_lines(marking: Marking, look: Look, width: float) -> int:
    return own_lines(marking.restrictions, marking.banner, look.running.size, width)


def _band(marking: Marking, inline: InlineWriter, left: str, page: str = "") -> str:
    """Return a table of one row, and one more for what has lines of its own.

    A marking in words is outermost, restrictions that do not fit beside it are innermost.
    """
    height = inline.styles.look.page.band_height
    grid = inline.styles.grid
    full = grid.paper.width - grid.paper.left - grid.paper.right
    is_box = marking.scheme is MarkingScheme.TLP
    box = [_tlp_box(marking.banner, inline)] if is_box else []
    own = _own_lines(marking, inline.styles.look, full)
    beside = replace(marking, restrictions="") if own else marking
    first = _boxes(beside, inline, (left, page), (full, sum(b.width for b in box)))
    edges = column_edges([b.width for b in (*first, *box)])
    if marking.scheme is MarkingScheme.TEXT:
        banner = _Box(
            full, _banner(inline, "Marking", paint(inline.styles.look, "ink"), marking.banner)
        )
        rows = [_wide_row(banner, edges, height), _row(first, edges, _SECOND_LINE)]
    else:
        rows = [_row([*first, *box], edges, height)]
    if own:
        alone = _Box(full, _restrictions(marking, inline))
        rows.append(_wide_row(alone, edges, extra_margin(own, is_text=False)))
    return _table(grid, edges, rows[::-1] if page else rows)


def _table(grid: Grid, edges: list[int], rows: Sequence[str]) -> str:
    """Return a table without lines, and the line of one point that Word wants below it."""
    return (
        f'<w:tbl><w:tblPr>{turned_table(grid)}<w:tblW w:w="{sum(edges)}" w:type="dxa"/>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins(left=0, right=0)}</w:tblCellMar></w:tblPr>{grid_xml(edges)}"
        f"{''.join(rows)}</w:tbl>{paragraph_xml(style_id(NARROW), '')}"
    )


def _boxes(
    marking: Marking,
    inline: InlineWriter,
    contents: tuple[str, str],
    widths: tuple[float, float],
) -> list[_Box]:
    """Return the cells left of the marking; the page number stands in the middle of the text.

    `widths` are those of the text and of the marking's box, in millimetres.
    """
    (left, page), (full, box) = contents, widths
    room = full - box
    if not (page or marking.restrictions):
        return [_Box(room, left)]
    middle = min(PAGE_WIDTH, room / 2)
    side = min((full - middle) / 2, room - middle)
    first = [_Box(side, left), *([_Box(middle, page)] if page else [])]
    rest = room - sum(each.width for each in first)
    return [*first, _beside_box(marking, inline, rest)] if rest > _LEAST_CELL else first


def _beside_box(marking: Marking, inline: InlineWriter, width: float) -> _Box:
    """Return the cell of the restrictions, kept off the box of a label at its end."""
    padding = BESIDE_BOX if marking.scheme is MarkingScheme.TLP else 0.0
    if not inline.styles.grid.is_mirrored:
        return _Box(width, _restrictions(marking, inline), padding=padding)
    return _Box(width, _restrictions(marking, inline, inset=twips_of_mm(padding)))


def _wide_row(box: _Box, edges: Sequence[int], height: float) -> str:
    """Return a row of one cell over the whole grid, as tall as its words need."""
    return _row([box], [sum(edges)], height, span=len(edges), rule="atLeast")


def _row(
    boxes: Sequence[_Box],
    widths: Sequence[int],
    height: float,
    *,
    span: int = 1,
    rule: str = "exact",
) -> str:
    """Return a row of a height in millimetres, exactly so or at least.

    `widths` are those of the cells in twips, as the grid has them.
    """
    cells = []
    for box, width in zip(boxes, widths, strict=True):
        across = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        fill = ground(box.fill) if box.fill else ""
        right = f'<w:tcMar><w:right w:w="{twips_of_mm(box.padding)}" w:type="dxa"/></w:tcMar>'
        cells.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{across}{fill}'
            f'{right if box.padding else ""}<w:vAlign w:val="center"/></w:tcPr>{box.content}</w:tc>'
        )
    return (
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{twips_of_mm(height)}"'
        f' w:hRule="{rule}"/></w:trPr>{"".join(cells)}</w:tr>'
    )


def _tlp_box(banner: str, inline: InlineWriter) -> _Box:
    if banner not in TLP_LABELS:
        raise RenderError(f'the marking "{banner}" is no label of TLP 2.0')
    label = TLP_LABELS[banner]
    colour = label.colour.removeprefix("#")
    content = _banner(inline, f"Marking {banner}", (colour, ""), banner)
    return _Box(label.width, content, fill=TLP_GROUND.removeprefix("#"))


def _banner(inline: InlineWriter, name: str, colour: tuple[str, str], words: str) -> str:
    lines = ParagraphFormat(leading=BANNER_LEADING, alignment="center")
    value, theme = colour
    native = BANNER_SIZE * inline.styles.look.fonts.native_scale
    run = RunFormat(
        bold=True, colour=value, theme_colour=theme, size=BANNER_SIZE, native_size=native
    )
    style = inline.styles.add_paragraph(name, "header", lines.xml(), run.xml())
    return paragraph_xml(style, inline.plain(words))


def _restrictions(marking: Marking, inline: InlineWriter, *, inset: int = 0) -> str:
    """Return the restrictions; `inset` are the twips that a mirrored band keeps free of them."""
    value, theme = paint(inline.styles.look, "ink")
    lines = ParagraphFormat(
        right_to_left=inline.styles.grid.is_mirrored or None,
        leading=RUNNING_LEADING,
        right=inset or None,
        alignment="right",
    ).xml()
    run = RunFormat(colour=value, theme_colour=theme).xml()
    name = "Marking Restrictions Beside" if inset else "Marking Restrictions"
    style = inline.styles.add_paragraph(name, "header", lines, run)
    return paragraph_xml(style, inline.plain(marking.restrictions))


def _page_number(label: PageLabel, inline: InlineWriter, page_count: int) -> str:
    centred = ParagraphFormat(alignment="center").xml()
    style = inline.styles.add_paragraph("Page Number Line", "footer", centred, "")
    ink = f'<w:rStyle w:val="{style_id("page number")}"/>'
    content = (
        f"{inline.plain(label.before, (ink, ''))}{cached_field('PAGE', '1', ink)}"
        f"{inline.plain(label.between, (ink, ''))}"
        f"{cached_field('NUMPAGES', str(page_count), ink)}"
    )
    return paragraph_xml(style, content + inline.plain(label.after, (ink, "")))


def _foot(text: Text, inline: InlineWriter) -> str:
    """Return the words at the left; long ones on two tight lines, longer ones cut short."""
    style = "Footer"
    if len(plain(text)) > _LETTERS:
        tight = ParagraphFormat(leading=RUNNING_LEADING).xml()
        style = inline.styles.add_paragraph("Footer Tight", "footer", tight, "")
    return paragraph_xml(style, inline.text(_cut(text, 2 * _LETTERS), RUNNING))


def _cut(text: Text, letters: int) -> Text:
    """Return a text of at most so many letters, `...` at its end where it was longer."""
    if len(plain(text)) <= letters:
        return text
    kept: Text = ()
    room = letters - len(_CUT)
    for span in text:
        kept = (*kept, replace(span, text=span.text[:room]))
        room = max(0, room - len(span.text))
    return (*kept, Span(text=_CUT))
