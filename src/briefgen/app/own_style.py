"""What a style of one's own begins with: the whole of one at hand, or a file that extends it."""

from pathlib import Path

from briefgen.app.files import write_files
from briefgen.app.styles import find_style
from briefgen.diagnostics import OutputError
from briefgen.reading.printing import yaml_text

__all__ = ["shown_style", "start_style"]

_FOLDER = Path("styles")
_STARTER = """\
# A house style: use it with `--style {name}`. What is not said here is as in {base}, all of which
# `briefgen styles --show {base}` prints. Sizes are in points, measures in millimetres.
name: {name}
description: What it is for, in one line
extends: {base}

look:
  colours:
    ink: "{ink}"        # text
    accent: "{accent}"     # rules, headings, likelihood terms
    muted: "{muted}"      # labels, notes
"""


def shown_style(wanted: str) -> str:
    """Return a style with all that it extends, as the text of one file; raises InputError.

    Files that the style names have the paths at which they were found.
    """
    style = find_style(wanted)
    return yaml_text(style.model_dump(mode="json", exclude={"extends"}, exclude_none=True))


def start_style(name: str, base: str) -> Path:
    """Write a style file that extends another into ./styles, and return its path.

    Raises InputError for a base that cannot be used, OutputError where the file exists.
    """
    colours = find_style(base).model_dump(mode="json")["look"]["colours"]
    path = _FOLDER / f"{name}.yaml"
    if path.exists():
        raise OutputError(str(path), "it exists already; it is left as it is")
    text = _STARTER.format(
        name=name, base=base, **{key: colours[key] for key in ("ink", "accent", "muted")}
    )
    write_files({path: text.encode()})
    return path
