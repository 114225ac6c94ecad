"""How the items of lists are marked and counted: Word's own numbering, anew for each list."""

from dataclasses import dataclass, field

from briefgen.document.blocks import ListKind
from briefgen.render.docx.character_styles import mark_format
from briefgen.render.docx.formats import ParagraphFormat
from briefgen.render.docx.grid import Grid
from briefgen.render.docx.markup import escaped, part_xml
from briefgen.render.docx.names import ROLE_NAMES, style_id
from briefgen.render.docx.role_formats import (
    LIST_NUMBERS,
    LIST_ROLES,
    Variant,
    paragraph_format,
)
from briefgen.style.look import Look

__all__ = ["LEVELS", "Lists", "numbering_part"]

LEVELS = 3
_FORMS = {
    ListKind.BULLET: ("bullet", "{mark}"),
    ListKind.LETTER: ("lowerLetter", "%{level}"),
    ListKind.NUMBER: ("decimal", "%{level}."),
}


def numbering_part(look: Look, language: str) -> str:
    """Return numbering.xml: one definition and one numbering for each kind of list."""
    grid = Grid.of(look, language)
    kinds = [kind for kind, role in LIST_ROLES.items() if role.value in look.roles]
    definitions = "".join(_definition(look, grid, kind) for kind in kinds)
    numbers = "".join(
        f'<w:num w:numId="{_number(kind)}"><w:abstractNumId w:val="{_number(kind)}"/></w:num>'
        for kind in kinds
    )
    return part_xml("numbering", definitions + numbers)


def _number(kind: ListKind) -> int:
    return LIST_NUMBERS[LIST_ROLES[kind]]


def _definition(look: Look, grid: Grid, kind: ListKind) -> str:
    levels = "".join(_level(look, grid, kind, level) for level in range(LEVELS))
    number = _number(kind)
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="1B5E000{number}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="000{number}1B5E"/>{levels}'
        "</w:abstractNum>"
    )


def _level(look: Look, grid: Grid, kind: ListKind, level: int, *, hidden: bool = False) -> str:
    """Return one level; a hidden one counts and prints nothing."""
    role = LIST_ROLES[kind]
    own = look.roles[role.value]
    form, pattern = _FORMS[kind]
    mark = escaped(pattern.format(mark=own.mark, level=level + 1))
    plain = paragraph_format(look, grid, role, Variant(level=level))
    indents = ParagraphFormat(left=plain.left, hanging=plain.hanging).xml()
    style = style_id(Variant(level=level).name(ROLE_NAMES[role]))
    linked = "" if hidden else f'<w:pStyle w:val="{style}"/>'
    words = "<w:vanish/>" if hidden else mark_format(look, own).xml()
    suffix = '<w:suff w:val="nothing"/>' if hidden else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{linked}{suffix}'
        f'<w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/><w:pPr>{indents}</w:pPr>'
        f"<w:rPr>{words}</w:rPr></w:lvl>"
    )


@dataclass
class Lists:
    """The numberings that the lists of one document add."""

    look: Look
    grid: Grid
    _added: list[str] = field(default_factory=list)
    _hidden: dict[ListKind, int] = field(default_factory=dict)

    @property
    def added(self) -> str:
        """What the numbering part is to have besides its own."""
        return "".join(self._added)

    def begin(self, kind: ListKind, start: int) -> int | None:
        """Return the numbering of a new list, None where that of the style will do."""
        if kind is ListKind.BULLET:
            return None
        restart = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        return self._add(kind, restart)

    def hidden(self, kind: ListKind) -> int:
        """Return the numbering of items that count but set their mark by hand, after a label."""
        if kind not in self._hidden:
            levels = "".join(
                f'<w:lvlOverride w:ilvl="{level}">'
                f"{_level(self.look, self.grid, kind, level, hidden=True)}</w:lvlOverride>"
                for level in range(LEVELS)
            )
            self._hidden[kind] = self._add(kind, levels)
        return self._hidden[kind]

    def _add(self, kind: ListKind, overrides: str) -> int:
        number = len(LIST_ROLES) + len(self._added) + 1
        self._added.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{_number(kind)}"/>{overrides}'
            "</w:num>"
        )
        return number
