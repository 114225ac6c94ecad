"""What the world says of a build: the moment that is set for it, and our own version."""

import os
from datetime import UTC, datetime
from functools import cache

from briefgen.diagnostics import BriefgenError

__all__ = ["moment_of_the_world", "version"]


def moment_of_the_world() -> datetime | None:
    """Return SOURCE_DATE_EPOCH (reproducible-builds.org) as an instant, or None; refuse others."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not seconds:
        return None
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError) as error:
        message = f'SOURCE_DATE_EPOCH is "{seconds}", where seconds since 1970 were expected'
        raise BriefgenError(message) from error


@cache
def version() -> str:
    """Return the version of the installed briefgen."""
    from importlib.metadata import version as installed

    return installed("briefgen")
