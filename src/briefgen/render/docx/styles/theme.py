"""The theme of a document: the look's palette and faces under Word's own names for them."""

from briefgen.render.docx.markup import HEADER, escaped
from briefgen.render.docx.styles.colours import paint
from briefgen.render.docx.styles.east_asian import east_asian_font
from briefgen.style.look import Fonts, Look

__all__ = ["theme_part"]

_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SLOTS = {
    "dk1": "ink",
    "lt1": "paper",
    "dk2": "muted",
    "lt2": "panel",
    "accent1": "accent",
    "accent2": "rule",
    "accent3": "hair",
    "accent4": "muted",
    "accent5": "link",
    "accent6": "ink",
    "hlink": "link",
    "folHlink": "link",
}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FORMATS = (
    f'<a:fmtScheme name="briefgen"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)


def theme_part(look: Look, language: str) -> str:
    """Return theme1.xml."""
    colours = "".join(
        f'<a:{slot}><a:srgbClr val="{paint(look, name)[0]}"/></a:{slot}>'
        for slot, name in _SLOTS.items()
    )
    faces = _faces(look.fonts, east_asian_font(look, language))
    return (
        f'{HEADER}<a:theme xmlns:a="{_MAIN}" name="briefgen"><a:themeElements>'
        f'<a:clrScheme name="briefgen">{colours}</a:clrScheme>'
        f'<a:fontScheme name="briefgen"><a:majorFont>{faces}</a:majorFont>'
        f"<a:minorFont>{faces}</a:minorFont></a:fontScheme>{_FORMATS}</a:themeElements></a:theme>"
    )


def _faces(fonts: Fonts, east_asian: str) -> str:
    return (
        f'<a:latin typeface="{escaped(fonts.text.word)}"/>'
        f'<a:ea typeface="{escaped(east_asian)}"/>'
        f'<a:cs typeface="{escaped(fonts.arabic.word)}"/>'
    )
