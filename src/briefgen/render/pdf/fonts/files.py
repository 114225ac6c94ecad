"""The files of all families of a look, for whoever draws words by other means than ours."""

from dataclasses import dataclass
from pathlib import Path

from briefgen.render.pdf.fonts.chain import font_set
from briefgen.style.look import Look

__all__ = ["FontFiles", "font_files"]


@dataclass(frozen=True, slots=True)
class FontFiles:
    """Font files, and the names of the families for text and for text of one width."""

    paths: tuple[Path, ...]
    text: str
    mono: str


def font_files(look: Look) -> FontFiles:
    """Return the files of the families of a look that are at hand, in their order."""
    fonts = font_set(look.fonts)
    eastern = (family for _, family in fonts.east_asian)
    families = (fonts.text, fonts.mono, fonts.arabic, *fonts.fallback, *eastern)
    paths = [path for family in families if family.is_at_hand for path in family.files]
    return FontFiles(tuple(dict.fromkeys(paths)), fonts.text.told_name, fonts.mono.told_name)
