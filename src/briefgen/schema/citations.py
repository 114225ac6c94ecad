"""How a text says which source it rests on: `[@id]`, `[@id p. 3]`, `[@a; @b]`."""

import re
from dataclasses import dataclass

__all__ = ["CITATIONS", "Citation", "citations_in", "cited"]

_ONE = r"@[a-z][a-z0-9-]*(?:,? [^\[\];@]+)?"
CITATIONS = re.compile(rf"\[({_ONE}(?:; ?{_ONE})*)\]")
_PARTS = re.compile(r"@([a-z][a-z0-9-]*)(?:,? ([^;]+))?")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to a source; `locator` says where in it, as in `p. 3`."""

    source: str
    locator: str = ""


def cited(inside: str) -> tuple[Citation, ...]:
    """Return the citations between one pair of brackets."""
    return tuple(Citation(id_, (where or "").strip()) for id_, where in _PARTS.findall(inside))


def citations_in(text: str) -> tuple[Citation, ...]:
    """Return every citation of a text as typed; those in code or behind a backslash are none."""
    if "[@" not in text:
        return ()
    bare = _CODE.sub("", text).replace("\\[", "")
    return tuple(one for found in CITATIONS.finditer(bare) for one in cited(found[1]))
