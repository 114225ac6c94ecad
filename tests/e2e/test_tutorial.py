"""The tutorial is true: its samples are written and its commands run, in order."""

import os
import re
import subprocess
import sys
from pathlib import Path

TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial" / "first-brief.md"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NAME = re.compile(r"# (\S+\.ya?ml)\n")


def follow(text: str, folder: Path) -> int:
    """Do what a text says in a folder; return how many blocks were done."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = 0
    for language, block in _BLOCK.findall(text):
        if language == "yaml" and (named := _NAME.match(block)):
            (folder / named[1]).write_text(block, encoding="utf-8")
            done += 1
        elif language == "sh":
            subprocess.run(
                ["bash", "-ec", block],  # noqa: S607  the reader's own shell
                cwd=folder,
                env={**os.environ, "PATH": path},
                check=True,
                capture_output=True,
            )
            done += 1
    return done


def test_the_tutorial_does_what_it_says(tmp_path):
    done = follow(TUTORIAL.read_text(encoding="utf-8"), tmp_path)

    assert done > 8
    made = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"port-strike.pdf", "port-strike.docx", "ferries.pdf", "ferries.docx"} <= made


def test_a_command_that_fails_is_noticed(tmp_path):
    try:
        follow("```sh\nfalse\n```\n", tmp_path)
    except subprocess.CalledProcessError as error:
        failed = error.returncode
    else:
        failed = 0
    assert failed == 1
