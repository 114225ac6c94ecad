"""How the items of lists are marked and counted: Word's own numbering, anew for each list."""

from briefgen.document.blocks import ListKind
from briefgen.render.docx.character_styles import mark_format
from briefgen.render.docx.formats import ParagraphFormat, RunFormat
from briefgen.render.docx.grid import Grid
from briefgen.render.docx.markup import escaped, part_xml
from briefgen.render.docx.names import ROLE_NAMES, style_id
from briefgen.render.docx.role_formats import (
    LEVELS,
    LIST_NUMBERS,
    LIST_ROLES,
    Variant,
    paragraph_format,
)
from briefgen.style.look import Look

__all__ = ["Counts", "Lists", "numbering_part"]

_UNSEEN = RunFormat(hidden=True, colour="FFFFFF", size=1)
_FORMS = {
    ListKind.BULLET: ("bullet", "{mark}"),
    ListKind.LETTER: ("lowerLetter", "%{level}"),
    ListKind.NUMBER: ("decimal", "%{level}."),
}


def numbering_part(look: Look, language: str) -> str:
    """Return numbering.xml: for each kind of list what is printed, and what only counts."""
    grid = Grid.of(look, language)
    kinds = [kind for kind, role in LIST_ROLES.items() if role.value in look.roles]
    definitions = "".join(
        _definition(look, grid, kind, hidden=hidden) for hidden in (False, True) for kind in kinds
    )
    numbers = "".join(_numbering(_number(kind), _number(kind)) for kind in kinds)
    return part_xml("numbering", definitions + numbers)


def _numbering(number: int, abstract: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def _number(kind: ListKind) -> int:
    return LIST_NUMBERS[LIST_ROLES[kind]]


def _abstract(kind: ListKind, *, hidden: bool) -> int:
    return _number(kind) + (len(LIST_ROLES) if hidden else 0)


def _definition(look: Look, grid: Grid, kind: ListKind, *, hidden: bool) -> str:
    levels = "".join(_level(look, grid, kind, level, hidden=hidden) for level in range(LEVELS))
    number = _abstract(kind, hidden=hidden)
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="1B5E000{number}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="000{number}1B5E"/>{levels}'
        "</w:abstractNum>"
    )


def _level(look: Look, grid: Grid, kind: ListKind, level: int, *, hidden: bool) -> str:
    """Return one level; a hidden one counts and prints nothing."""
    role = LIST_ROLES[kind]
    own = look.roles[role.value]
    form, pattern = _FORMS[kind]
    mark = escaped(pattern.format(mark=own.mark, level=level + 1))
    plain = paragraph_format(look, grid, role, Variant(level=level))
    indents = ParagraphFormat(left=plain.left, hanging=plain.hanging).xml()
    style = style_id(Variant(level=level).name(ROLE_NAMES[role]))
    linked = "" if hidden else f'<w:pStyle w:val="{style}"/>'
    words = _UNSEEN.xml() if hidden else mark_format(look, own).xml()
    suffix = '<w:suff w:val="nothing"/>' if hidden else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{linked}{suffix}'
        f'<w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/><w:pPr>{indents}</w:pPr>'
        f"<w:rPr>{words}</w:rPr></w:lvl>"
    )


class Counts:
    """The numbers of the items of one list, level by level."""

    def __init__(self, start: int) -> None:
        """Begin before the first item."""
        self._counts = [start - 1, *[0] * (LEVELS - 1)]

    def next(self, level: int) -> int:
        """Return the number of the next item at this level; deeper levels begin anew."""
        self._counts[level] += 1
        self._counts[level + 1 :] = [0] * (LEVELS - level - 1)
        return self._counts[level]


class Lists:
    """The numberings that the lists of one document add."""

    def __init__(self) -> None:
        """Begin with none."""
        self._added: list[str] = []

    @property
    def added(self) -> str:
        """What the numbering part is to have besides its own."""
        return "".join(self._added)

    def begin(
        self, kind: ListKind, start: int, level: int = 0, *, hidden: bool = False
    ) -> int | None:
        """Return a numbering that begins at `start`, None where that of the style will do.

        A hidden one is for items that set their mark by hand, after a label.
        """
        if kind is ListKind.BULLET and not hidden:
            return None
        restart = f'<w:startOverride w:val="{start}"/>'
        overrides = f'<w:lvlOverride w:ilvl="{level}">{restart}</w:lvlOverride>'
        number = len(LIST_ROLES) + len(self._added) + 1
        self._added.append(_numbering(number, _abstract(kind, hidden=hidden), overrides))
        return number
