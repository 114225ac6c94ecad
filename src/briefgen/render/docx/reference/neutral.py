"""What a style of ours says where the template's default style says otherwise."""

from collections.abc import Mapping

from lxml import etree

from briefgen.document.roles import Role
from briefgen.render.docx.reference.opening import Tree
from briefgen.render.docx.reference.placing import place, properties_of
from briefgen.render.docx.reference.stylebook import Stylebook, W, value
from briefgen.render.docx.styles.names import ROLE_NAMES

__all__ = ["neutralise"]

_NORMAL = "Normal"
_TABLE_CAPTION = ROLE_NAMES[Role.TABLE_CAPTION]
_NEUTRAL = {  # what a style of ours says where the template's default style says otherwise
    "ind": {"left": "0", "right": "0", "firstLine": "0"},
    "jc": {"val": "left"},
    "contextualSpacing": {"val": "0"},
    "keepNext": {"val": "0"},
    "pageBreakBefore": {"val": "0"},
}


def neutralise(style: Tree, book: Stylebook, found: Mapping[str, str]) -> None:
    """Undo what the template's default style does to all paragraphs: a table is no letter.

    The caption of a table is based on a caption that may be the template's own, as is told by what
    was `found` there for our styles; that is undone in the same way.
    """
    base, name = value(style, "basedOn") or "", value(style, "name") or ""
    stands_alone = base == _NORMAL or name.startswith(_TABLE_CAPTION)
    if style.get(f"{W}type") != "paragraph" or not stands_alone:
        return
    said = book.paragraph_properties(found.get(base))
    for name, neutral in _NEUTRAL.items():
        if name in said:
            properties = properties_of(style)
            own = properties.find(f"{W}{name}")
            missing = {f"{W}{key}": text for key, text in neutral.items()}
            if own is None:
                place(properties, etree.Element(f"{W}{name}", missing))
            elif name == "ind":
                _complete(own, missing)


def _complete(own: Tree, missing: Mapping[str, str]) -> None:
    is_hanging = f"{W}hanging" in own.attrib
    for key, text in missing.items():
        if key not in own.attrib and not (is_hanging and key == f"{W}firstLine"):
            own.set(key, text)
