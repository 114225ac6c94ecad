"""The typer application, its list of commands, and what becomes of errors."""

import sys
from io import TextIOWrapper
from typing import Annotated, NoReturn, TextIO

import typer

from briefgen.cli.batch import batch
from briefgen.cli.build import build
from briefgen.cli.check import check
from briefgen.cli.exits import Exit
from briefgen.cli.new import new
from briefgen.cli.schema import schema
from briefgen.cli.show import show
from briefgen.cli.styles import styles
from briefgen.cli.template import template
from briefgen.cli.verify import verify

__all__ = ["app", "briefgen", "main"]

app = typer.Typer(
    name="briefgen",
    help="One YAML brief becomes a Word file and a PDF that say the same thing.",
    epilog="Start with: briefgen new my-brief && briefgen build my-brief.yaml",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (build, batch, check, verify, show, new, schema, styles):
    app.command()(command)
app.add_typer(template, name="template")


def _print_version(*, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"briefgen {version('briefgen')}")
        raise typer.Exit


@app.callback()
def briefgen(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            help="Print the version and leave.",
            is_eager=True,
            callback=lambda value: _print_version(wanted=value),
        ),
    ] = False,
) -> None:
    """One YAML brief becomes a Word file and a PDF that say the same thing."""


def main() -> NoReturn:
    """Run the command line; turn every error into its exit code."""
    for stream in (sys.stdout, sys.stderr):
        _escape_unknown_characters(stream)
    sys.exit(_exit_code())


def _escape_unknown_characters(stream: TextIO) -> None:
    """Print what the stream's encoding lacks as an escape: redirected on Windows, it lacks much."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


def _exit_code() -> int:
    from briefgen.diagnostics import BriefgenError

    try:
        app()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else Exit.WELL
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BriefgenError as error:
        typer.echo(f"error: {error}", err=True)
        return Exit.REJECTED
    except BrokenPipeError:
        sys.stderr.close()
        return Exit.REJECTED
    except Exception:  # noqa: BLE001  the top of the command line: anything here is a bug
        return _report_bug()
    return Exit.WELL


def _report_bug() -> int:
    import traceback

    traceback.print_exc()
    typer.echo("this is a bug in briefgen: please report it with the lines above", err=True)
    return Exit.BUG
