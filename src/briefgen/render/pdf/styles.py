"""How each role is set: the look's measures, turned into points once."""

from dataclasses import dataclass
from functools import cached_property

from reportlab.lib.units import mm

from briefgen.diagnostics import RenderError
from briefgen.document.roles import Role, TableKind
from briefgen.render.pdf.text.inline import Tone
from briefgen.style.look import Look, Panel, RoleLook, Rule, TableLook

__all__ = ["BASELINE", "Setting", "StyleSheet"]

BASELINE = 0.8
"""Where in its leading a line stands: as Word's exact spacing puts it (measured)."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How the paragraphs of a role are set, in points; `left` is where their text hangs."""

    tone: Tone
    label_tone: Tone
    mark_tone: Tone
    leading: float
    left: float
    label_width: float
    hanging: float
    before: float
    after: float
    centred: bool
    keep_with_next: bool
    keep_together: bool
    mark: str
    mark_raise: float
    rule: Rule | None
    panel: Panel | None


class StyleSheet:
    """The settings of a look, each made when it is first asked for.

    `airy` is by how much lines stand farther apart than the look says.
    """

    def __init__(self, look: Look, airy: float = 1) -> None:
        self.look = look
        self._airy = airy
        self._settings: dict[Role, Setting] = {}

    @cached_property
    def indent(self) -> float:
        """The width of the label column."""
        return self.look.page.indent * mm

    @cached_property
    def gutter(self) -> float:
        """What is kept free at the label column's right edge."""
        return self.look.page.gutter * mm

    def setting(self, role: Role) -> Setting:
        """Return how a role is set."""
        if role not in self._settings:
            self._settings[role] = self._resolve(role)
        return self._settings[role]

    def table(self, kind: TableKind) -> TableLook:
        """Return the rules and paddings of a kind of table."""
        look = self.look.tables.get(kind.value)
        if look is None:
            raise RenderError(f'the style says nothing of tables of the kind "{kind.value}"')
        return look

    def _resolve(self, role: Role) -> Setting:
        look = self.look.roles.get(role.value)
        if look is None:
            raise RenderError(f'the style says nothing of the role "{role.value}"')
        left = self.indent if look.indented else 0
        return Setting(
            tone=Tone(
                look.size,
                look.bold,
                look.italic,
                look.colour,
                native=role is Role.NATIVE_NAME,
                hyphenates=self.look.hyphenates(role.value),
            ),
            label_tone=_label_tone(look),
            mark_tone=Tone(look.mark_size or look.size, colour=look.mark_colour),
            leading=look.leading * self._airy,
            left=left,
            label_width=self.indent - self.gutter,
            hanging=look.hanging * mm,
            before=look.before,
            after=look.after,
            centred=look.centred,
            keep_with_next=look.keep_with_next,
            keep_together=look.keep_together,
            mark=look.mark,
            mark_raise=look.mark_raise,
            rule=look.rule,
            panel=look.panel,
        )


def _label_tone(look: RoleLook) -> Tone:
    return Tone(look.label_size or look.size, look.label_bold, colour=look.label_colour)
