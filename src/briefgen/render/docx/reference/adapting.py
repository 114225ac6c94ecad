"""How a look and a document are fitted to a template: its page, its type, its colours."""

from collections.abc import Mapping
from dataclasses import replace

from briefgen.document.blocks import Block, Table
from briefgen.document.document import Document, Marking
from briefgen.document.roles import Role
from briefgen.render.docx.band import margin_for
from briefgen.render.docx.reference.matching import role_styles
from briefgen.render.docx.reference.opening import Template
from briefgen.render.docx.reference.palette import Theme, palette, theme_of
from briefgen.render.docx.reference.room import section_with_room
from briefgen.render.docx.reference.section import Section, held_section
from briefgen.render.docx.reference.stylebook import Stylebook, Typography, stylebook_of
from briefgen.style.look import Fonts, Look, Page, RoleLook
from briefgen.style.units import TEXT_WIDTH

__all__ = ["fitted_document", "fitted_look"]

_SMALLEST, _LARGEST = 0.9, 1.15  # of our sizes: what columns of fixed widths can hold
_HALF = 2  # a size of type is a whole number of half points


def fitted_look(look: Look, template: Template, marking: Marking) -> Look:
    """Return the look as it is on a template's page, in its type and colours.

    Roles for which the template has a style take their measures from it, so that what we say of
    spaces agrees with it; the others are made larger or smaller as its text is.
    """
    stylebook = stylebook_of(template)
    section = section_with_room(held_section(template), marking, look)
    styles = role_styles(stylebook)
    theme = theme_of(template)
    body = stylebook.typography(styles.get(Role.BODY))
    roles = _roles(look, stylebook, styles, theme)
    colours = palette(
        stylebook, theme, look.colours, stylebook.typography(styles.get(Role.HEADING_1))
    )
    return look.model_copy(
        update={
            "page": _page(look.page, section, margin_for(marking, look)),
            "fonts": _fonts(look.fonts, theme.font(body.font)),
            "colours": colours,
            "roles": roles,
        }
    )


def fitted_document(document: Document, template: Template) -> Document:
    """Return the document with columns that add up to the width of a template's text."""
    share = held_section(template).text_width / TEXT_WIDTH
    return replace(document, blocks=tuple(_fitted(block, share) for block in document.blocks))


def _fitted(block: Block, share: float) -> Block:
    if not isinstance(block, Table):
        return block
    columns = (replace(column, width=column.width * share) for column in block.columns)
    return replace(block, columns=tuple(columns))


def _page(page: Page, section: Section, extra: float) -> Page:
    """Return the page with the template's paper, whatever the language, and its label column.

    `extra` is what our own layout adds to its margins for the marking: there is room for it.
    """
    paper = section.paper
    paper = paper.model_copy(update={"top": paper.top - extra, "bottom": paper.bottom - extra})
    papers = dict.fromkeys(page.papers, paper)
    indent = page.indent * section.text_width / TEXT_WIDTH
    return page.model_copy(update={"papers": papers, "indent": indent})


def _fonts(fonts: Fonts, name: str) -> Fonts:
    if not name:
        return fonts
    return fonts.model_copy(update={"text": fonts.text.model_copy(update={"word": name})})


def _roles(
    look: Look, stylebook: Stylebook, styles: Mapping[Role, str], theme: Theme
) -> dict[str, RoleLook]:
    """Return the roles in the template's type."""
    body = stylebook.typography(styles.get(Role.BODY))
    share = min(_LARGEST, max(_SMALLEST, body.size / look.roles[Role.BODY.value].size))
    roles = {name: _scaled(own, share) for name, own in look.roles.items()}
    for role, style in styles.items():
        if role.value in roles:
            typography = stylebook.typography(style)
            roles[role.value] = _as_styled(look.roles[role.value], typography, theme)
    return roles


def _scaled(own: RoleLook, share: float) -> RoleLook:
    size = round(own.size * share * _HALF) / _HALF
    share = size / own.size
    sizes = {"size": size, "leading": own.leading * share}
    for name in ("label_size", "mark_size"):
        if given := getattr(own, name):
            sizes[name] = given * share
    return own.model_copy(update=sizes)


def _as_styled(own: RoleLook, typography: Typography, theme: Theme) -> RoleLook:
    names = ("size", "before", "after", "bold", "italic")
    said = {name: getattr(typography, name) for name in names}
    said["leading"] = typography.leading(theme.font(typography.font))
    share = typography.size / own.size
    for name in ("label_size", "mark_size"):
        if given := getattr(own, name):
            said[name] = given * share
    return own.model_copy(update=said)
