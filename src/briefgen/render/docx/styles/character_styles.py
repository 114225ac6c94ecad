"""How marked words are set: one character style for each combination of marks."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from briefgen.document.inline import Mark
from briefgen.render.docx.markup import escaped
from briefgen.render.docx.styles.colours import paint
from briefgen.render.docx.styles.formats import RunFormat
from briefgen.render.docx.styles.names import MARK_NAMES
from briefgen.style.look import Look, RoleLook

__all__ = ["character_format", "character_name", "label_format", "link_format", "mark_format"]

_COLOURS = {
    Mark.INK: "ink",
    Mark.ACCENT: "accent",
    Mark.MUTED: "muted",
    Mark.INVERSE: "paper",
}


def character_name(marks: AbstractSet[Mark], *, base: str = "") -> str:
    """Return the name of a combination, as `Strong Ink`; empty where there is nothing to say."""
    return " ".join(filter(None, [base, *(MARK_NAMES[m] for m in MARK_NAMES if m in marks)]))


def character_format(
    look: Look, marks: AbstractSet[Mark], base: RunFormat | None = None
) -> RunFormat:
    """Return how words with these marks are set, on top of `base`."""
    made = base or RunFormat()
    if Mark.CITATION in marks:
        made = _citation(look, made)
    for mark, colour in _COLOURS.items():
        if mark in marks:
            made = _coloured(look, made, colour)
    return replace(
        made,
        font=escaped(look.fonts.mono.word) if Mark.MONO in marks else made.font,
        bold=made.bold or Mark.STRONG in marks,
        italic=made.italic or Mark.EMPHASIS in marks,
    )


def link_format(look: Look, marks: AbstractSet[Mark]) -> RunFormat:
    """Return how the words of a link to an address outside are set."""
    made = _coloured(look, character_format(look, marks), "link")
    return replace(made, underlined=True)


def label_format(look: Look, own: RoleLook) -> RunFormat:
    """Return how the label of a role's paragraphs is set."""
    size = own.label_size or own.size
    made = RunFormat(bold=own.label_bold, size=size, native_size=size * look.fonts.native_scale)
    return _coloured(look, made, own.label_colour)


def mark_format(look: Look, own: RoleLook) -> RunFormat:
    """Return how the mark of a list's items is set."""
    made = RunFormat(size=own.mark_size or own.size, rise=own.mark_raise)
    return _coloured(look, made, own.mark_colour)


def _citation(look: Look, made: RunFormat) -> RunFormat:
    """Return a raised citation in the size of its text: Word makes it smaller by itself."""
    made = _coloured(look, made, look.citation.colour)
    if look.citation.superscript:
        return replace(made, superscript=True)
    return replace(made, size=look.citation.size)


def _coloured(look: Look, made: RunFormat, name: str) -> RunFormat:
    colour, theme = paint(look, name)
    return replace(made, colour=colour, theme_colour=theme)
