"""Which style a paragraph, a run or a table of this document has; makes those not yet there."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final, Literal

from briefgen.diagnostics import RenderError
from briefgen.document.inline import Mark
from briefgen.document.roles import Role, TableKind
from briefgen.render.docx.styles.character_styles import (
    character_format,
    character_name,
    label_format,
    link_format,
    mark_format,
)
from briefgen.render.docx.styles.definitions import character_style, paragraph_style
from briefgen.render.docx.styles.formats import RunFormat
from briefgen.render.docx.styles.grid import Grid
from briefgen.render.docx.styles.names import MARK_NAMES, ROLE_NAMES, TABLE_NAMES, style_id
from briefgen.render.docx.styles.role_formats import PLAIN, Variant, difference, paragraph_format
from briefgen.style.look import Look, RoleLook, TableLook

__all__ = ["RUNNING", "RunStyle", "Setting", "StyleSheet"]

RUNNING: Final = "running"
"""Stands for a role where words are set at the head or the foot of the page."""

Setting = Role | Literal["running"]
"""What a paragraph is for, as far as the style of its words depends on it."""

_READY = frozenset(MARK_NAMES.values())
_LIGHT = '<w:b w:val="0"/><w:bCs w:val="0"/>'

RunStyle = tuple[str, str]
"""The reference to a character style, and what must be said directly beside it."""


class StyleSheet:
    """The styles of one document: those it begins with, and the variants that it asks for.

    Why: Word takes bold in a character style on bold text for "not bold", so the style of marked
    words depends on the paragraph they stand in.
    """

    def __init__(self, look: Look, language: str) -> None:
        """Begin with the styles of the look."""
        self.look = look
        self.language = language
        self.grid = Grid.of(look, language)
        self._added: dict[str, str] = {}
        self._paragraphs: dict[tuple[Role, Variant], str] = {}
        self._runs: dict[tuple[object, ...], RunStyle] = {}

    @property
    def added(self) -> str:
        """The definitions of the styles that the document asked for."""
        return "".join(self._added.values())

    def role(self, role: Setting) -> RoleLook:
        """Return how a role looks."""
        own = self.look.running if role == RUNNING else self.look.roles.get(role)
        if own is None:
            raise RenderError(f'the style says nothing of the role "{role}"')
        return own

    def table_look(self, kind: TableKind) -> TableLook:
        """Return the rules and paddings of a kind of table."""
        own = self.look.tables.get(kind.value)
        if own is None:
            raise RenderError(f'the style says nothing of tables of the kind "{kind.value}"')
        return own

    def table(self, kind: TableKind) -> str:
        """Return the identifier of the style of a kind of table."""
        return style_id(TABLE_NAMES[kind])

    def paragraph(self, role: Role, variant: Variant = PLAIN) -> str:
        """Return the identifier of the style of a role's paragraphs."""
        key = (role, variant)
        known = self._paragraphs.get(key)
        if known is None:
            known = self._paragraphs[key] = self._new_paragraph(role, variant)
        return known

    def run(self, marks: AbstractSet[Mark], role: Setting) -> RunStyle:
        """Return the style of marked words in a paragraph of this role."""
        key = (marks, role)
        known = self._runs.get(key)
        if known is None:
            known = self._runs[key] = self._new_run(self._needed(marks, self.role(role)))
        return known

    def link(self, marks: AbstractSet[Mark], role: Setting) -> RunStyle:
        """Return the style of the words of a link to an address outside."""
        key = ("link", marks, role)
        if key not in self._runs:
            needed = self._needed(marks, self.role(role))
            name = character_name(needed, base="Hyperlink")
            self._runs[key] = self._reference(name, link_format(self.look, needed))
        return self._runs[key]

    def label(self, marks: AbstractSet[Mark], role: Role) -> RunStyle:
        """Return the style of the words in the label column, or at the end of the line."""
        key = ("label", marks, role)
        if key not in self._runs:
            self._runs[key] = self._new_label(marks, role)
        return self._runs[key]

    def list_mark(self, role: Role) -> str:
        """Return the reference to the style of a mark that is set by hand."""
        name = f"{ROLE_NAMES[role]} Mark"
        return self._reference(name, mark_format(self.look, self.role(role)))[0]

    def add_paragraph(self, name: str, based_on: str, paragraph: str, run: str) -> str:
        """Return the identifier of a paragraph style of this document's own."""
        self._added[name] = paragraph_style(name, paragraph, run, based_on=based_on)
        return style_id(name)

    def _new_paragraph(self, role: Role, variant: Variant) -> str:
        self.role(role)
        base = ROLE_NAMES[role]
        name = variant.name(base, is_mirrored=self.grid.is_mirrored)
        if variant != Variant(level=variant.level):  # the levels of lists are there already
            plain = paragraph_format(self.look, self.grid, role)
            own = paragraph_format(self.look, self.grid, role, variant)
            self.add_paragraph(name, base, difference(plain, own).xml(), "")
        return style_id(name)

    def _needed(self, marks: AbstractSet[Mark], own: RoleLook) -> frozenset[Mark]:
        """Return the marks that say something new in a paragraph that looks so."""
        needless = {Mark.STRONG} if own.bold else set()
        if own.italic:
            needless.add(Mark.EMPHASIS)
        if own.colour == "muted":
            needless.add(Mark.MUTED)
        return frozenset(marks) - needless

    def _new_run(self, needed: frozenset[Mark]) -> RunStyle:
        name = character_name(needed)
        return self._reference(name, character_format(self.look, needed)) if name else ("", "")

    def _new_label(self, marks: AbstractSet[Mark], role: Role) -> RunStyle:
        """Return the label's style; its weight is said directly where the paragraph is bold."""
        own = self.role(role)
        base = label_format(self.look, own)
        needed = frozenset(marks) - {Mark.STRONG if own.label_bold else None}
        if own.label_colour == "muted":
            needed -= {Mark.MUTED}
        made = character_format(self.look, needed, base)
        light = _LIGHT if own.bold and not made.bold else ""
        name = character_name(needed, base=f"{ROLE_NAMES[role]} Label")
        toggled = replace(made, bold=made.bold and not own.bold)
        return self._reference(name, toggled)[0], light

    def _reference(self, name: str, words: RunFormat) -> RunStyle:
        if name not in _READY and name != "Hyperlink":
            self._added[name] = character_style(name, words.xml())
        return f'<w:rStyle w:val="{style_id(name)}"/>', ""
