"""A short way to run a command in this process."""

from dataclasses import dataclass

from typer.testing import CliRunner

from briefgen.cli.app import app

__all__ = ["Ran", "run"]


@dataclass(frozen=True)
class Ran:
    """What a command printed, and what it told the shell."""

    code: int
    out: str
    err: str


def run(*arguments: str, typed: bytes | str = "") -> Ran:
    """Run `briefgen` with these arguments; a bug is raised and not told."""
    done = CliRunner().invoke(app, list(arguments), input=typed, catch_exceptions=False)
    return Ran(code=done.exit_code, out=done.stdout, err=done.stderr)
