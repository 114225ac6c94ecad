"""How the items of lists are marked and counted: Word's own numbering, anew for each list.

That of headings stands beside theirs.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from briefgen.document.blocks import ListKind
from briefgen.render.docx.markup import escaped, part_xml
from briefgen.render.docx.styles.character_styles import mark_format
from briefgen.render.docx.styles.formats import ParagraphFormat, RunFormat
from briefgen.render.docx.styles.grid import Grid
from briefgen.render.docx.styles.headings import ALL_LEVELS, HEADING_NUMBER, heading_levels
from briefgen.render.docx.styles.names import ROLE_NAMES, style_id
from briefgen.render.docx.styles.role_formats import (
    LEVELS,
    LIST_NUMBERS,
    LIST_ROLES,
    Variant,
    paragraph_format,
)
from briefgen.style.look import Look

__all__ = ["Lists", "Numbers", "numbering_part"]

_HEADINGS = 2 * len(LIST_ROLES) + 1  # behind the lists, those that print nothing as well
_UNSEEN = RunFormat(hidden=True, colour="FFFFFF", size=1)
_FORMS = {
    ListKind.BULLET: ("bullet", "{mark}"),
    ListKind.LETTER: ("lowerLetter", "%{level}"),
    ListKind.NUMBER: ("decimal", "%{level}."),
}


def numbering_part(look: Look, language: str, bound: AbstractSet[int] = frozenset()) -> str:
    """Return numbering.xml: what is printed for each kind of list, and before headings.

    Headings are numbered at the levels (from 1) that are `bound` to it.
    """
    kinds = [kind for kind, role in LIST_ROLES.items() if role.value in look.roles]
    numbers = "".join(_numbering(_number(kind), _number(kind)) for kind in kinds)
    definitions = _definitions(look, language, kinds, hidden=False)
    if bound:
        definitions += _abstract_numbering(
            _HEADINGS, heading_levels(look, Grid.of(look, language), bound)
        )
        numbers += _numbering(HEADING_NUMBER, _HEADINGS)
    return part_xml("numbering", definitions + numbers)


def _definitions(look: Look, language: str, kinds: Sequence[ListKind], *, hidden: bool) -> str:
    grid = Grid.of(look, language)
    return "".join(_definition(look, grid, kind, hidden=hidden) for kind in kinds)


def _numbering(number: int, abstract: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def _number(kind: ListKind) -> int:
    return LIST_NUMBERS[LIST_ROLES[kind]]


def _abstract(kind: ListKind, *, hidden: bool) -> int:
    return _number(kind) + (len(LIST_ROLES) if hidden else 0)


def _definition(look: Look, grid: Grid, kind: ListKind, *, hidden: bool) -> str:
    levels = "".join(_level(look, grid, kind, level, hidden=hidden) for level in range(ALL_LEVELS))
    return _abstract_numbering(_abstract(kind, hidden=hidden), levels)


def _abstract_numbering(number: int, levels: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="1B5E000{number}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="000{number}1B5E"/>{levels}'
        "</w:abstractNum>"
    )


def _level(look: Look, grid: Grid, kind: ListKind, level: int, *, hidden: bool) -> str:
    """Return one level; a hidden one counts and prints nothing.

    The levels that no list of ours reaches have no style of their own.
    """
    role = LIST_ROLES[kind]
    own = look.roles[role.value]
    form, pattern = _FORMS[kind]
    mark = escaped(pattern.format(mark=own.mark, level=level + 1))
    plain = paragraph_format(look, grid, role, Variant(level=level))
    indents = ParagraphFormat(left=plain.left, hanging=plain.hanging).xml()
    style = style_id(Variant(level=level).name(ROLE_NAMES[role]))
    linked = "" if hidden or level >= LEVELS else f'<w:pStyle w:val="{style}"/>'
    words = _UNSEEN.xml() if hidden else mark_format(look, own).xml()
    side = "" if grid.is_mirrored else '<w:lvlJc w:val="left"/>'  # unsaid: where lines begin
    suffix = '<w:suff w:val="nothing"/>' if hidden else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{linked}{suffix}'
        f'<w:lvlText w:val="{mark}"/>{side}<w:pPr>{indents}</w:pPr>'
        f"<w:rPr>{words}</w:rPr></w:lvl>"
    )


class Lists:
    """The numberings that the lists of one document add."""

    def __init__(self, look: Look, language: str) -> None:
        """Begin with none."""
        self._look, self._language = look, language
        self._added: list[str] = []
        self._hidden: set[ListKind] = set()

    @property
    def added(self) -> str:
        """What the numbering part is to have besides its own numberings."""
        return "".join(self._added)

    @property
    def definitions(self) -> str:
        """What counts and prints nothing, for the kinds of list that need it."""
        kinds = [kind for kind in LIST_ROLES if kind in self._hidden]
        return _definitions(self._look, self._language, kinds, hidden=True)

    def begin(self, kind: ListKind, start: int, level: int, *, hidden: bool = False) -> int:
        """Return a numbering whose `level` begins at `start`.

        A hidden one is for items that set their mark by hand, after a label.
        """
        if hidden:
            self._hidden.add(kind)
        restart = f'<w:startOverride w:val="{start}"/>'
        overrides = f'<w:lvlOverride w:ilvl="{level}">{restart}</w:lvlOverride>'
        number = HEADING_NUMBER + len(self._added) + 1
        self._added.append(_numbering(number, _abstract(kind, hidden=hidden), overrides))
        return number


class Numbers:
    """The numberings of the items of one list: one for as long as Word counts on as we do.

    Why: each kind is counted apart from the others, so below an item of another kind a list
    needs a numbering of its own to begin anew.
    """

    def __init__(self, lists: Lists) -> None:
        """Begin before the first item."""
        self._lists = lists
        self._last: dict[tuple[int, ListKind], tuple[int | None, int]] = {}

    def of(self, kind: ListKind, level: int, place: int) -> int | None:
        """Return the numbering of the item that is to print `place`, None where its style does."""
        number, last = self._last.get((level, kind), (None, 0))
        if kind is not ListKind.BULLET and (number is None or last + 1 != place):
            number = self._lists.begin(kind, place, level)
        # Why: a level that is passed over counts as begun, so it has to be told where to begin.
        before = self._last.items()
        self._last = {key: value for key, value in before if key[0] <= level and value[1]}
        self._last |= {(level, kind): (number, place), (level + 1, kind): (number, 0)}
        return number
