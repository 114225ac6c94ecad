"""A template and one record become plain data that tells where each of its values came from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from briefgen.diagnostics import Path
from briefgen.templating.budget import Limits, spending
from briefgen.templating.evaluation import Enough, Evaluation
from briefgen.templating.expressions import has_expressions
from briefgen.templating.filters import LANGUAGE
from briefgen.templating.problems import Problem
from briefgen.templating.repeats import body, is_directed, scopes
from briefgen.templating.scope import RECORD, Scope

__all__ = ["DEFAULT_LANGUAGE", "Filled", "fill"]

DEFAULT_LANGUAGE = "en-GB"

_LANGUAGE = ("language",)
_OWN_KEYS = "x-"
_MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What a record made of a template.

    `origins` tells for a path in `data` where its value stands in the template; what lies within
    a value of the record has no entry of its own. `fields` tells which fields of the record a
    value was made from. `data` is good only where there are no problems.
    """

    data: object
    origins: Mapping[Path, Path]
    fields: Mapping[Path, tuple[str, ...]]
    problems: tuple[Problem, ...]


def fill(data: object, record: Mapping[str, object], limits: Limits | None = None) -> Filled:
    """Return what a record makes of a template, with every problem that there is.

    What the record holds is data: braces in it stay braces. Keys of the template are never looked
    at, nor what stands under a key of the author's own (`x-`).
    """
    chosen = limits or Limits()
    filling = _Filling(Evaluation(chosen.depth))
    scope = Scope({RECORD: record, **record, LANGUAGE: DEFAULT_LANGUAGE}, {})
    with spending(chosen):
        made = filling.whole(data, scope)
    return Filled(
        data=made,
        origins=filling.origins,
        fields=filling.fields,
        problems=_told(dict.fromkeys(filling.evaluation.problems)),
    )


def _told(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return as many problems as anybody reads, and how many there are beside them."""
    first, others = (*problems,)[:_MOST_PROBLEMS], (*problems,)[_MOST_PROBLEMS:]
    if not others:
        return first
    return (*first, replace(others[0], message=f"found {len(others):,} more problems", hint=""))


@dataclass
class _Filling:
    evaluation: Evaluation
    origins: dict[Path, Path] = field(default_factory=dict)
    fields: dict[Path, tuple[str, ...]] = field(default_factory=dict)

    def whole(self, data: object, scope: Scope) -> object:
        """Return the data of a whole template, None where a limit was passed."""
        try:
            given = data.get("language") if isinstance(data, dict) else None
            if isinstance(given, str) and (made := self.evaluation.text(given, _LANGUAGE, scope)):
                scope = scope.with_name(LANGUAGE, str(made.value or DEFAULT_LANGUAGE))
            return self._value(data, (), (), scope)
        except Enough:
            return None

    def _value(self, data: object, at: Path, to: Path, scope: Scope) -> object:
        """Return the value for what stands at a path of the template, noted under its new path."""
        self.origins[to] = at
        if isinstance(data, str):
            return self._text(data, at, to, scope)
        self.evaluation.spend(at)
        if isinstance(data, dict):
            return self._map(data, at, to, scope)
        return self._list(data, at, to, scope) if isinstance(data, list) else data

    def _text(self, text: str, at: Path, to: Path, scope: Scope) -> object:
        self.evaluation.spend(at, len(text))
        if not has_expressions(text):
            return text
        made = self.evaluation.text(text, at, scope)
        if made is None:
            return None
        self.fields[to] = made.fields
        return made.value

    def _map(self, data: dict[str, object], at: Path, to: Path, scope: Scope) -> object:
        return {
            key: value
            if key.startswith(_OWN_KEYS)
            else self._value(value, (*at, key), (*to, key), scope)
            for key, value in data.items()
        }

    def _list(self, items: list[object], at: Path, to: Path, scope: Scope) -> object:
        made: list[object] = []
        for i, item in enumerate(items):
            place = (*at, i)
            if not is_directed(item):
                made.append(self._value(item, place, (*to, len(made)), scope))
                continue
            inner, below = body(item)
            for each in scopes(item, place, scope, self.evaluation):
                made.append(self._value(inner, (*place, *below), (*to, len(made)), each))
        return made
