"""In which font, and how wide, words are set from one operator to the next."""

from typing import Any

from briefgen.proof.pdf.canvas import Canvas, name_of
from briefgen.proof.pdf.fonts import Font
from briefgen.proof.pdf.instructions import Handler
from briefgen.proof.pdf.marks import PageContent
from briefgen.proof.pdf.paths import plain

__all__ = ["NO_FONT", "Manner"]

NO_FONT = Font("")
"""Stands for a font that is not there."""


class Manner:
    """Follows the operators that set the text state (ISO 32000-1, 9.3)."""

    def __init__(self, content: PageContent, canvas: Canvas) -> None:
        self._content = content
        self._canvas = canvas
        self._fonts: dict[bytes, tuple[Font | None, float]] = {}

    def handlers(self) -> dict[bytes, Handler]:
        """Return what follows each operator."""
        return {
            b"Tf": self._set_font,
            b"TL": self._set_leading,
            b"Tr": self._set_mode,
            b"Tz": self._set_width,
            b"Tc": self.set_apart,
            b"Tw": self.set_words_apart,
        }

    def forget_fonts(self) -> None:
        """Look fonts up anew: other resources hold others."""
        self._fonts.clear()

    def set_apart(self, operands: Any) -> None:
        """Set what is added between glyphs."""
        self._canvas.state.apart = float(plain(operands)[0])
        self._canvas.changed = True

    def set_words_apart(self, operands: Any) -> None:
        """Set what is added to each space."""
        self._canvas.state.words_apart = float(plain(operands)[0])
        self._canvas.changed = True

    def _set_font(self, operands: Any) -> None:
        key = operands if type(operands) is bytes else repr(operands).encode()
        if key not in self._fonts:
            self._fonts[key] = self._font(*plain(operands))
        state = self._canvas.state
        if state.size != self._fonts[key][1]:
            self._canvas.changed = True
        state.font, state.size = self._fonts[key]

    def _font(self, name: Any, size: Any) -> tuple[Font, float]:
        font = self._canvas.resources.font(name_of(name))
        if font is None:
            self._content.problems.append(f"text in a font that is not there: {name_of(name)}")
        return font or NO_FONT, float(size)

    def _set_leading(self, operands: Any) -> None:
        self._canvas.state.leading = float(plain(operands)[0])

    def _set_mode(self, operands: Any) -> None:
        self._canvas.state.mode = int(plain(operands)[0])
        self._canvas.changed = True

    def _set_width(self, operands: Any) -> None:
        self._canvas.state.width = float(plain(operands)[0]) / 100
        self._canvas.changed = True
