"""What the files of all briefs in all styles come to, as this Python makes them: digests as JSON.

Runs in an environment with briefgen in it. Of a Word file the unpacked parts have a digest too.

    digests.py ROOT
"""

import io
import json
import sys
import zipfile
import zlib
from hashlib import sha256
from pathlib import Path

from briefgen import Built, build
from briefgen.app.files import read_picture


def digests_of(brief: Path, style: str) -> dict[str, str]:
    """Return the digest of each file of a brief in a style by its name."""
    built = build(
        brief.read_text(encoding="utf-8"),
        source=brief.name,
        style=style,
        pictures=lambda name: read_picture(name, brief.parent),
        verify=False,
    )
    if not isinstance(built, Built):
        sys.exit(f"{brief.name}: {built.diagnostics[0].message}")
    name = f"{brief.stem}, {style}"
    found = {f"{name}.{form}": sha256(data).hexdigest() for form, data in built.files.items()}
    return found | {f"{name}.docx, parts": _parts(built.files["docx"])}


def _parts(docx: bytes) -> str:
    """Return a digest that does not depend on how the parts are packed."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        told = [(entry.filename, entry.date_time) for entry in archive.infolist()]
        parts = b"".join(archive.read(name) for name, _ in told)
    return sha256(repr(told).encode() + parts).hexdigest()


if __name__ == "__main__":
    root = Path(sys.argv[1])
    styles = sorted(path.stem for path in (root / "styles").glob("*.yaml"))
    found: dict[str, str] = {}
    for brief in sorted((root / "briefs").glob("*.yaml")):
        for style in styles:
            found |= digests_of(brief, style)
    print(json.dumps({"packer": zlib.ZLIB_RUNTIME_VERSION, "files": found}))
