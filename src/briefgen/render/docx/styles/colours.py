"""The palette in Word: each colour by its value and, where the theme has it, by its name there."""

from briefgen.style.look import Look

__all__ = ["THEME_COLOURS", "paint"]

THEME_COLOURS = {
    "ink": "text1",
    "paper": "background1",
    "muted": "text2",
    "panel": "background2",
    "accent": "accent1",
    "rule": "accent2",
    "hair": "accent3",
    "link": "hyperlink",
}
"""What the colours of the palette are called in the theme."""


def paint(look: Look, name: str) -> tuple[str, str]:
    """Return the value of a colour of the palette, as `1F3864`, and its name in the theme."""
    return look.colour(name).removeprefix("#"), THEME_COLOURS.get(name, "")
