"""How lists and notes become paragraph boxes: whatever hangs behind a mark."""

from collections.abc import Iterator

from briefgen.document.blocks import ItemList, ListKind, Note, Notes
from briefgen.document.inline import Span
from briefgen.document.marks import counted, mark
from briefgen.document.roles import Role
from briefgen.render.pdf.boxes.box import Box
from briefgen.render.pdf.boxes.paragraph import ParagraphBox
from briefgen.render.pdf.boxes.paragraphs import Beside, ParagraphSetter
from briefgen.render.pdf.file.structure import Element
from briefgen.render.pdf.text.inline import ink, note_anchor, reference_anchor
from briefgen.render.pdf.text.painter import Painter

__all__ = ["SeparatorBox", "item_boxes", "note_boxes"]

_ROLES = {
    ListKind.BULLET: Role.BULLET,
    ListKind.LETTER: Role.LETTERED,
    ListKind.NUMBER: Role.NUMBERED,
}
_NUMBERING = {
    ListKind.BULLET: "/Square",
    ListKind.LETTER: "/LowerAlpha",
    ListKind.NUMBER: "/Decimal",
}
_SEPARATOR = (144.0, 0.5)  # length and thickness of the rule above the notes, as in Word
_SEPARATOR_SPACE = (14.0, 6.0)


def item_boxes(items: ItemList, setter: ParagraphSetter, parent: Element) -> Iterator[ParagraphBox]:
    """Yield a box for each item, nested in the structure as it is on the page."""
    nest = _Nest(parent)
    for item, kind, number in counted(items):
        setting = setter.sheet.setting(_ROLES[kind])
        entry = nest.entry(item.level, kind)
        label, body = entry.child("Lbl"), nest.body(entry)
        moved = setting.hanging * item.level
        words = setting.mark or mark(kind, number)
        asides = (
            *setter.mark(Span(text=words), setting, label, setting.left + moved),
            *setter.label(item.label, setting, body),
        )
        yield setter.box(_ROLES[kind], item.text, body, Beside(asides, moved))


class _Nest:
    """The lists that stand open in the structure, each in an item of the one before."""

    def __init__(self, parent: Element) -> None:
        self._parent = parent
        self._lists: list[tuple[Element, ListKind]] = []
        self._bodies: list[Element] = []

    def entry(self, level: int, kind: ListKind) -> Element:
        """Return a new item; a list of another kind ends where it begins."""
        level = min(level, len(self._bodies))
        del self._bodies[level:], self._lists[level + 1 :]
        if len(self._lists) > level and self._lists[level][1] is not kind:
            del self._lists[level]
        if len(self._lists) <= level:
            element = self._bodies[-1].inline("L") if self._bodies else self._parent.child("L")
            element.attributes["List"] = {"ListNumbering": _NUMBERING[kind]}
            self._lists.append((element, kind))
        return self._lists[level][0].child("LI")

    def body(self, entry: Element) -> Element:
        """Return the body of the item, in which deeper lists will stand."""
        self._bodies.append(entry.child("LBody"))
        return self._bodies[-1]


def note_boxes(
    notes: Notes, setter: ParagraphSetter, parent: Element, referred: frozenset[str]
) -> Iterator[Box]:
    """Yield the separator and a box for each note; its number leads back to the text."""
    if notes.notes:
        yield SeparatorBox(setter.painter, setter.sheet.look.colour("rule"))
    for note in notes.notes:
        yield _note_box(note, setter, parent, note.id in referred)


def _note_box(
    note: Note,
    setter: ParagraphSetter,
    parent: Element,
    is_referred: bool,
) -> ParagraphBox:
    setting = setter.sheet.setting(Role.NOTE)
    element = parent.child("Note", id=f"note-{note.id}")
    label, body = element.child("Lbl"), element.child("P")
    target = reference_anchor(note.id) if is_referred else None
    number = setter.mark(Span(text=str(note.number), target=target), setting, label, setting.left)
    anchor, canvas = note_anchor(note.id), setter.painter.canvas
    beside = Beside(tuple(number), on_draw=lambda left, top: canvas.mark_place(anchor, left, top))
    return setter.box(Role.NOTE, note.text, body, beside)


class SeparatorBox(Box):
    """The short rule above the notes."""

    keep_with_next = True

    def __init__(self, painter: Painter, colour: str) -> None:
        super().__init__(*_SEPARATOR_SPACE)
        self.painter = painter
        self.colour = colour

    def measure(self, _width: float) -> float:
        """Return the rule's thickness."""
        return _SEPARATOR[1]

    def parts(self, _width: float, _room: float, *, at_top: bool) -> list[Box]:  # noqa: ARG002
        """Return nothing: there is nothing to cut."""
        return []

    def paint(self, left: float, top: float, _width: float) -> None:
        """Draw the rule."""
        length, thickness = _SEPARATOR
        self.painter.canvas.rule(ink(self.colour), (left, top), length, thickness)
