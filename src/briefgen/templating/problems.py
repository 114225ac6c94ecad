"""What can be wrong with a template, or with a record that fills it."""

from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches

from jinja2 import TemplateRuntimeError

from briefgen.diagnostics import Path

__all__ = ["Problem", "Unfit", "did_you_mean", "shown"]

_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong: where it stands in the template, and in which field of the record.

    `words` are those to point at, as typed; `field` is empty where none is to blame.
    """

    path: Path
    words: str
    message: str
    hint: str = ""
    field: str = ""


class Unfit(TemplateRuntimeError):  # noqa: N818  it is no error of ours: a template or record is
    """Raised where an expression has no value; `is_final` ends the filling.

    `name` is that of the field which the record has not, if that is the reason; `words` are
    those of the template to point at, where they are known.
    """

    def __init__(
        self, message: str, hint: str = "", *, name: str = "", is_final: bool = False
    ) -> None:
        self.told = message
        self.hint = hint
        self.name = name
        self.words = ""
        self.is_final = is_final
        super().__init__(message)


def did_you_mean(typed: str, known: Collection[str]) -> str:
    """Return the question that offers the known word nearest to what was typed, or nothing."""
    near = get_close_matches(typed, known, n=1)
    return f'did you mean "{near[0]}"?' if near else ""


def shown(value: object) -> str:
    """Return a value as a message names it."""
    if isinstance(value, str):
        text = value if len(value) <= _SHOWN else f"{value[: _SHOWN - 1]}…"
        return f'"{text}"'
    if isinstance(value, bool | None):
        return {True: "true", False: "false", None: "nothing"}[value]
    if isinstance(value, list | tuple):
        return "a list"
    return "a map" if isinstance(value, dict) else str(value)[:_SHOWN]
