"""The content by typst from PyPI: its own language sets the same JSON, in `brief.typ` beside this.

Tagged, as typst does it by default. With `system-fonts` typst looks through the fonts of the system
too, as it does when nothing is said; without, it knows those of the style alone. Nothing of the
content is left out.

    with_typst.py CONTENT.json OUTPUT.pdf [system-fonts]
"""

import json
import sys
from pathlib import Path

import typst

TEMPLATE = Path(__file__).with_name("brief.typ")


def bytes_of(content: Path, *options: str) -> bytes:
    """Return a content file as PDF."""
    fonts = json.loads(content.read_text(encoding="utf-8"))["fonts"]
    made: bytes = typst.compile(
        str(TEMPLATE),
        root="/",
        font_paths=[str(Path(fonts["regular"]).parent)],
        ignore_system_fonts="system-fonts" not in options,
        sys_inputs={"content": str(content)},
    )
    return made


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(bytes_of(Path(sys.argv[1]), *sys.argv[3:]))
