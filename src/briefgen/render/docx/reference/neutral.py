"""What a style of ours says where the template's default style says otherwise."""

from collections.abc import Mapping

from lxml import etree

from briefgen.render.docx.reference.opening import Tree
from briefgen.render.docx.reference.placing import place, properties_of
from briefgen.render.docx.reference.stylebook import Stylebook, W, value

__all__ = ["neutralise"]

_NORMAL = "Normal"
_NEUTRAL = {  # what a style of ours says where the template's default style says otherwise
    "ind": {"left": "0", "right": "0", "firstLine": "0"},
    "jc": {"val": "left"},
    "contextualSpacing": {"val": "0"},
    "keepNext": {"val": "0"},
    "pageBreakBefore": {"val": "0"},
}


def neutralise(style: Tree, book: Stylebook) -> None:
    """Undo what the template's default style does to all paragraphs: a table is no letter."""
    if style.get(f"{W}type") != "paragraph" or value(style, "basedOn") != _NORMAL:
        return
    said = book.paragraph_properties(None)
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
