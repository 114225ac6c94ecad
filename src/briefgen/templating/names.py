"""What a record makes of the template of a file's name."""

import re
from collections.abc import Mapping

from briefgen.templating.budget import Limits, spending
from briefgen.templating.expressions import Expression, parts
from briefgen.templating.filters import LANGUAGE
from briefgen.templating.problems import Unfit
from briefgen.templating.scope import RECORD
from briefgen.templating.values import written

__all__ = ["fill_name"]

_SEPARATORS = re.compile(r"[/\\]+")
_LANGUAGE = "en-GB"
_LONGEST = 2_000


def fill_name(text: str, record: Mapping[str, object]) -> str:
    """Return the name that a record gives a file, from a text such as {{ id }}.

    What stands in the template makes folders; a slash in the record does not. Raises Unfit.
    """
    names = {RECORD: record, **record, LANGUAGE: _LANGUAGE}
    with spending(Limits(characters=_LONGEST)):
        return "".join(
            _value(part, names) if isinstance(part, Expression) else part for part in parts(text)
        )


def _value(expression: Expression, names: Mapping[str, object]) -> str:
    value = _SEPARATORS.sub("-", written(expression.evaluate(names))).strip()
    if not value.strip("."):
        raise Unfit(f"found nothing in {expression.typed}, expected a part of a file's name")
    return value
