"""Which words a style's fonts can draw: the others never reach a renderer."""

from collections.abc import Callable
from functools import cache

from briefgen.render.pdf.fonts.chain import covers
from tests.builders import a_style

__all__ = ["drawn"]


@cache
def drawn(style: str) -> Callable[[str], bool]:
    """Return whether the fonts of a style have every visible character of a word."""
    has = covers(a_style(style).look)
    return lambda word: all(char.isspace() or has(char) for char in word)
