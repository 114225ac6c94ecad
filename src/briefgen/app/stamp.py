"""What the world says of a build: the moment that is set for it, and our own version."""

import os
from datetime import UTC, datetime
from functools import cache

__all__ = ["moment_of_the_world", "version"]


def moment_of_the_world() -> datetime | None:
    """Return SOURCE_DATE_EPOCH (reproducible-builds.org) as an instant, or None."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    return datetime.fromtimestamp(int(seconds), UTC) if seconds.isdigit() else None


@cache
def version() -> str:
    """Return the version of the installed briefgen."""
    from importlib.metadata import version as installed

    return installed("briefgen")
