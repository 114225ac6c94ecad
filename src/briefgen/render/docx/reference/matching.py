"""Which style of a template stands for which of ours."""

from collections.abc import Mapping

from briefgen.document.roles import Role
from briefgen.render.docx.reference.stylebook import Stylebook
from briefgen.render.docx.styles.names import BUILT_IN, ROLE_NAMES

__all__ = ["STAND_INS", "matched", "role_styles"]

STAND_INS: Mapping[str, str] = {
    "Title Long": "Title",
    "Subtitle Long": "Subtitle",
}
"""What a template has for a style that it lacks: a long title is a title all the same."""

_FOUNDATIONS = {
    "Normal": "paragraph", "Default Paragraph Font": "character", "Normal Table": "table",
    "No List": "numbering",
}  # fmt: skip


def matched(stylebook: Stylebook, kind: str, name: str) -> str | None:
    """Return the identifier of the template's style for one of ours, None where it has none.

    Styles are found by name and alias. What everything is based on is whatever the template has
    as the default of its kind.
    """
    if _FOUNDATIONS.get(name) == kind and (default := stylebook.default(kind)):
        return default
    is_built_in = name in BUILT_IN or name in _FOUNDATIONS
    found = stylebook.find(kind, name, is_built_in=is_built_in)
    if found is None and name in STAND_INS:
        return stylebook.find(kind, STAND_INS[name], is_built_in=True)
    return found


def role_styles(stylebook: Stylebook) -> dict[Role, str]:
    """Return the template's style for each role that it has one for."""
    found = ((role, matched(stylebook, "paragraph", name)) for role, name in ROLE_NAMES.items())
    return {role: style for role, style in found if style is not None}
