"""A brief beside files that it names, all of them in memory."""

from briefgen.app.check import Checked, check_text
from briefgen.diagnostics import AssetError

__all__ = ["WHOLE", "checked", "printed"]

WHOLE = "title: Base\ndate: 2020-06-30\nsummary: [A fact.]\n"
"""The fields that a brief must have."""


def checked(text: str, settings=(), *, force=False, **files) -> Checked:
    """Return the brief `briefs/own.yaml` as it was read.

    `desk__base` is the text of `briefs/desk/base.yaml`.
    """
    named = {f"{name}.yaml".replace("__", "/"): told for name, told in files.items()}

    def read(name: str) -> bytes:
        if name not in named:
            raise AssetError(f'"{name}": there is no such file')
        return bytes(named[name], "utf-8")

    return check_text(text, "briefs/own.yaml", settings, read, force=force)


def printed(found: Checked) -> list[str]:
    """Return each finding as its place, code and message."""
    return [
        f"{d.place.source}:{d.place.line}:{d.place.column} {d.code} {d.message}"
        for d in found.diagnostics
    ]
