"""Where do the programs live: one environment each, made with venv and pip, kept between runs."""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Environment", "MissingError", "briefgen_environment", "peer_environment"]

_VERSIONS = (
    "import importlib.metadata as m, json; "
    "print(json.dumps({d.name.lower().replace('_', '-'): d.version for d in m.distributions()}))"
)


class MissingError(Exception):
    """A peer that cannot be installed or imported; says why in one line."""


@dataclass(frozen=True, slots=True)
class Environment:
    """One virtual environment."""

    folder: Path

    @property
    def python(self) -> str:
        """The interpreter."""
        return str(self.folder / "bin" / "python")

    def script(self, name: str) -> str:
        """Return the path of an installed command."""
        return str(self.folder / "bin" / name)

    def versions(self) -> dict[str, str]:
        """Return the version of every installed distribution, by its name in small letters."""
        found: dict[str, str] = json.loads(_run([self.python, "-c", _VERSIONS]))
        return found


def peer_environment(
    root: Path, name: str, requirements: Sequence[str], modules: str
) -> Environment:
    """Return the environment of a peer, made anew when what it asks for has changed."""
    made = Environment(root / name)
    asked = "\n".join([sys.version, *requirements])
    stamp = made.folder / "asked"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != asked:
        _create(made.folder)
        _pip(made, "install", *requirements)
        stamp.write_text(asked, encoding="utf-8")
    _run([made.python, "-c", f"import {modules}"])
    return made


def briefgen_environment(root: Path, source: Path, python: str = sys.executable) -> Environment:
    """Return an environment with the wheel of the working tree; the wheel is always built anew."""
    made = Environment(root / "briefgen")
    stamp = made.folder / "asked"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != sys.version:
        _create(made.folder, python)
        stamp.write_text(sys.version, encoding="utf-8")
    wheels = root / "wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    _pip(made, "wheel", "--no-deps", "--wheel-dir", str(wheels), str(source))
    [wheel] = map(str, wheels.glob("*.whl"))
    _pip(made, "install", wheel)
    _pip(made, "install", "--no-deps", "--force-reinstall", wheel)
    return made


def _create(folder: Path, python: str = sys.executable) -> None:
    print(f"  making {folder.name}", file=sys.stderr)
    _run([python, "-m", "venv", "--clear", str(folder)])


def _pip(environment: Environment, *arguments: str) -> None:
    options = ("--disable-pip-version-check", "--no-input", "--quiet")
    _run([environment.python, "-m", "pip", *options, *arguments])


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if "rror" in line]
        raise MissingError(lines[-1].strip() if lines else f"left with {done.returncode}")
    return done.stdout
