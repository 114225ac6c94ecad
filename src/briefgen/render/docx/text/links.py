"""Where the links of one part lead: its relationships to addresses outside."""

import re
from urllib.parse import quote, urlsplit

from docx.opc.constants import RELATIONSHIP_TYPE as RELATIONS
from docx.opc.part import Part

from briefgen.diagnostics import RenderError

__all__ = ["Links"]

_SCHEMES = frozenset({"http", "https", "mailto"})
_ALLOWED = "!#$%&'()*+,-./:;=?@[]_~"
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


class Links:
    """The addresses that a part of the package links to, each related once."""

    def __init__(self, part: Part) -> None:
        """Begin with a part that links nowhere."""
        self._part = part
        self._known: dict[str, str] = {}

    def relation(self, address: str) -> str:
        """Return the identifier of the relationship to an address; refuse what is no web link."""
        if address not in self._known:
            target = _checked(address)
            self._known[address] = self._part.rels.get_or_add_ext_rel(RELATIONS.HYPERLINK, target)
        return self._known[address]


def _checked(address: str) -> str:
    """Return an address in the characters that an address may have."""
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        scheme = ""
    if scheme not in _SCHEMES:
        raise RenderError(f'a link leads to "{address}", which is no web or mail address')
    return quote(_STRAY_PERCENT.sub("%25", address), safe=_ALLOWED)
