"""Whether words in a colour can be told from the ground on which they stand."""

from functools import lru_cache

__all__ = ["Colour", "contrast", "is_seen"]

Colour = tuple[float, float, float]
"""Red, green and blue of sRGB, each from 0 to 1."""

_LEAST = 1.3  # black on white has 21; legible text has 4.5 (WCAG 2.2, 1.4.3)


def is_seen(words: Colour, ground: Colour) -> bool:
    """Tell whether words in a colour can be told from the ground at all."""
    return contrast(words, ground) >= _LEAST


@lru_cache(256)
def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
