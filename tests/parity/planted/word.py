"""How a disagreement is planted in the Word file: a small change of the XML of one part."""

from collections.abc import Callable
from typing import Any

from briefgen.proof.disagreement import Aspect
from tests.parity.planted.case import Planted
from tests.parity.planted.files import docx_with, replaced

__all__ = ["instead", "planted"]

_BODY = "word/document.xml"


def planted(
    name: str, aspect: Aspect, change: Callable[[str], str], part: str = _BODY, **rest: Any
) -> Planted:
    return Planted(name=name, aspect=aspect, docx=lambda: docx_with(part, change), **rest)


def instead(old: str, new: str) -> Callable[[str], str]:
    return lambda xml: replaced(xml, old, new)
