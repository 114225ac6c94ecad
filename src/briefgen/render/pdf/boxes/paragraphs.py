"""How text in a role becomes a paragraph box."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from briefgen.document.blocks import Align, Heading, Paragraph
from briefgen.document.inline import Span, Text
from briefgen.document.roles import Role
from briefgen.render.pdf.boxes.paragraph import Aside, Content, Drawn, ParagraphBox, TextBlock
from briefgen.render.pdf.file.structure import Element
from briefgen.render.pdf.styles import Setting, StyleSheet
from briefgen.render.pdf.text.inline import Setter, Tone
from briefgen.render.pdf.text.painter import Painter

__all__ = ["Beside", "ParagraphSetter"]

_SPACE = (Span(text=" "),)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a paragraph, and how far its text is moved for it, in points.

    `kept_free` is what no line reaches into at the far edge.
    """

    asides: tuple[Aside, ...] = ()
    moved: float = 0
    kept_free: float = 0
    on_draw: Callable[[float, float], None] | None = None
    on_drawn: Callable[[Drawn], None] | None = None


class ParagraphSetter:
    """Makes paragraph boxes, for one look and one canvas."""

    def __init__(self, sheet: StyleSheet, setter: Setter, painter: Painter) -> None:
        self.sheet = sheet
        self.setter = setter
        self.painter = painter

    def box(
        self, role: Role, text: Text, element: Element, beside: Beside | None = None
    ) -> ParagraphBox:
        """Return a text in a role, with what stands beside it."""
        setting = self.sheet.setting(role)
        beside = beside or Beside()
        content = Content(
            block=self._block(text, setting, setting.tone, element),
            setting=setting,
            left=setting.left + setting.hanging + beside.moved,
            right=setting.panel.right if setting.panel else beside.kept_free,
            asides=beside.asides,
            on_draw=beside.on_draw,
            on_drawn=beside.on_drawn,
        )
        return ParagraphBox(content, self.sheet.look, self.painter)

    def paragraph(self, paragraph: Paragraph, element: Element) -> ParagraphBox:
        """Return a paragraph with its label in the label column and its words at the right."""
        setting = self.sheet.setting(paragraph.role)
        label = self.label(paragraph.label, setting, element)
        stands_alone = not (paragraph.label or paragraph.trailing)
        text = paragraph.text if stands_alone else (*paragraph.text, *_SPACE)
        box = self.box(paragraph.role, text, element, Beside(asides=label))
        if not paragraph.trailing:
            return box
        tone = replace(setting.label_tone, bold=False)
        trailing = self._block((*paragraph.trailing, *_SPACE), setting, tone, element)
        is_turned = box.content.block.align is Align.END
        trailing.align = Align.START if is_turned else Align.END
        box.content = replace(box.content, trailing=trailing)
        return box

    def heading(
        self, heading: Heading, element: Element, on_draw: Callable[[float, float], None]
    ) -> ParagraphBox:
        """Return a heading; its number stands before its words."""
        role = Role(f"heading_{heading.level}")
        setting = self.sheet.setting(role)
        if not heading.number:
            return self.box(role, heading.text, element, Beside(on_draw=on_draw))
        moved = self.sheet.look.heading_number * mm
        number = self._block((Span(text=heading.number), *_SPACE), setting, setting.tone, element)
        aside = Aside(number, setting.left, moved)
        return self.box(role, heading.text, element, Beside((aside,), moved, on_draw=on_draw))

    def label(self, label: Text, setting: Setting, element: Element) -> tuple[Aside, ...]:
        """Return what stands in the label column, on the first line."""
        if not label:
            return ()
        left = setting.panel.bar + setting.panel.label_gap if setting.panel else 0
        block = self._block((*label, *_SPACE), setting, setting.label_tone, element)
        return (Aside(block, left, setting.label_width - left),)

    def mark(self, mark: Span, setting: Setting, element: Element, left: float) -> Iterator[Aside]:
        """Yield what stands before an item: its bullet, letter or number.

        Why a full stop by itself: on a page that is read from the right it stands at the left of
        a number that is read from the left.
        """
        tone, raised = setting.mark_tone, setting.mark_raise
        if mark.text != setting.mark:
            tone, raised = replace(tone, size=setting.tone.size), 0
        stop = "." if self.setter.is_mirrored and mark.text.endswith(".") else ""
        words = replace(mark, text=mark.text.removesuffix(stop))
        for text in ((words,), (Span(text=f"{stop} "),)) if stop else ((words, *_SPACE),):
            block = self._block(text, setting, tone, element)
            yield Aside(block, left, setting.hanging, raised)
            left += block.lines(setting.hanging)[0].width

    def _block(self, text: Text, setting: Setting, tone: Tone, element: Element) -> TextBlock:
        passage = self.setter.passage(text, tone, element)
        align = Align.CENTRE if setting.centred else self.setter.flush(passage)
        return TextBlock(passage, setting.leading, align)
