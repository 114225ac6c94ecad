"""A disagreement that is planted in one of two files that agree."""

from collections.abc import Callable
from dataclasses import dataclass

from briefgen.proof.disagreement import Aspect
from tests.parity.planted.files import built

__all__ = ["Planted"]


@dataclass(frozen=True, kw_only=True)
class Planted:
    """What is planted, what it must be called, and which words or item of the brief it names.

    `also` are aspects that are rightly told as well: what else the change brings with it. `alone`
    is what it is called where the two files are all that there is, if that is another aspect.
    """

    name: str
    aspect: Aspect
    docx: Callable[[], bytes] = lambda: built().files["docx"]
    pdf: Callable[[], bytes] = lambda: built().files["pdf"]
    path: str = ""
    says: str = ""
    place: str = ""
    also: frozenset[Aspect] = frozenset()
    alone: Aspect | None = None
