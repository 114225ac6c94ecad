"""Which addresses the head or foot of a template may lead to: those of the web and of mail."""

import re
from urllib.parse import urlsplit

__all__ = ["is_address"]

_SCHEMES = frozenset({"http", "https", "mailto"})
_NO_ADDRESS = re.compile(r'[\s"<>\\^`{|}]|%(?![0-9A-Fa-f]{2})')


def is_address(address: str) -> bool:
    """Return whether this is an address that every Word opens in a browser or a mailer."""
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        return False
    return scheme in _SCHEMES and not _NO_ADDRESS.search(address)
