"""The installed command, run in a process of its own."""

import os
import subprocess
import sysconfig
from pathlib import Path

__all__ = ["BRIEFGEN", "briefgen", "environment"]

BRIEFGEN = str(Path(sysconfig.get_path("scripts")) / "briefgen")
_OURS = ("BRIEFGEN_STYLE_PATH", "SOURCE_DATE_EPOCH", "NO_COLOR", "FORCE_COLOR")


def environment(**changes: str) -> dict[str, str]:
    """Return the environment without what changes a build, and with these changes."""
    kept = {name: value for name, value in os.environ.items() if name not in _OURS}
    return {**kept, **changes}


def briefgen(
    *arguments: str, folder: Path, typed: bytes = b"", **changes: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a folder, with what is typed on its standard input."""
    return subprocess.run(
        [BRIEFGEN, *arguments],
        cwd=folder,
        input=typed,
        env=environment(**changes),
        capture_output=True,
        check=False,
        timeout=120,
    )
