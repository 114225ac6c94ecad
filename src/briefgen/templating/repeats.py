"""Which items of a list stand in it, and how often: `each`, `as` and `when`."""

import re
from collections.abc import Iterator, Mapping
from typing import TypeGuard

from briefgen.diagnostics import Path
from briefgen.templating.evaluation import Evaluation
from briefgen.templating.problems import Unfit, shown
from briefgen.templating.scope import LOOP, Scope
from briefgen.templating.values import counts

__all__ = ["body", "is_directed", "scopes"]

_ITEM = "item"
_DIRECTIVES = frozenset({"each", "as", "when"})
_NAME = re.compile(r"[^\W\d]\w*")


def is_directed(item: object) -> TypeGuard[dict[str, object]]:
    """Tell whether an item of a list says how often it stands there."""
    return isinstance(item, dict) and ("each" in item or "when" in item)


def body(item: Mapping[str, object]) -> tuple[object, Path]:
    """Return an item without its directives, and the path to it from the item.

    An item that is no map stands under the key `item`.
    """
    left = {key: value for key, value in item.items() if key not in _DIRECTIVES}
    return (left[_ITEM], (_ITEM,)) if left.keys() == {_ITEM} else (left, ())


def scopes(
    item: Mapping[str, object], at: Path, scope: Scope, evaluation: Evaluation
) -> Iterator[Scope]:
    """Yield the names at hand for each time that an item stands in its list."""
    for inner in _repeated(item, at, scope, evaluation):
        if "when" not in item or _is_wanted(item["when"], (*at, "when"), inner, evaluation):
            yield inner


def _is_wanted(when: object, at: Path, scope: Scope, evaluation: Evaluation) -> bool:
    made = evaluation.directive(when, at, scope)
    return made is not None and counts(made.value)


def _repeated(
    item: Mapping[str, object], at: Path, scope: Scope, evaluation: Evaluation
) -> Iterator[Scope]:
    if "each" not in item:
        yield scope
        return
    name = item.get("as", _ITEM)
    if not isinstance(name, str) or not _NAME.fullmatch(name) or name == LOOP:
        evaluation.tell((*at, "as"), Unfit(f"found {shown(name)}, expected a name such as event"))
        return
    values, field = _values(item["each"], (*at, "each"), scope, evaluation)
    for i in range(len(values)):
        evaluation.spend((*at, "each"))
        yield scope.with_item(name, values, i, field)


def _values(
    each: object, at: Path, scope: Scope, evaluation: Evaluation
) -> tuple[list[object], str]:
    """Return the list of an `each` and the field it is from; nothing there is an empty list."""
    made = evaluation.directive(each, at, scope)
    if made is None or made.value is None:
        return [], ""
    if isinstance(made.value, list):
        return made.value, made.field
    hint = "a text becomes a list by split, as in {{ names | split(';') }}"
    unfit = Unfit(f"found {shown(made.value)}, expected a list", hint)
    evaluation.tell(at, unfit, str(each), made.fields)
    return [], ""
