"""The value of a text of a template, or the problem that stands in its place."""

from dataclasses import dataclass, field
from typing import NamedTuple

from briefgen.diagnostics import Path
from briefgen.templating.budget import spend
from briefgen.templating.expressions import Expression, parts, single
from briefgen.templating.problems import Problem, Unfit, shown
from briefgen.templating.scope import Scope
from briefgen.templating.values import plain, written

__all__ = ["Enough", "Evaluation", "Made"]


class Enough(Exception):  # noqa: N818  it ends the filling; why is among the problems
    """Raised where filling on makes no sense."""


class Made(NamedTuple):
    """A value, and the fields of the record that it was made from."""

    value: object
    fields: tuple[str, ...]

    @property
    def field(self) -> str:
        """The fields as one text."""
        return ", ".join(self.fields)


@dataclass
class Evaluation:
    """Evaluates the texts of a template; keeps what is wrong with them."""

    depth: int
    problems: list[Problem] = field(default_factory=list)

    def text(self, text: str, at: Path, scope: Scope) -> Made | None:
        """Return what a text becomes, None where it cannot; one whole expression keeps its type."""
        try:
            found = parts(text)
        except Unfit as unfit:
            self.tell(at, unfit)
            return None
        if (whole := single(found)) is not None:
            return self._expression(whole, at, scope)
        made = [
            Made(part, ()) if isinstance(part, str) else self._words(part, at, scope)
            for part in found
        ]
        told = [one for one in made if one is not None]
        if len(told) < len(made):
            return None
        fields = dict.fromkeys(name for one in told for name in one.fields)
        return Made("".join(str(one.value) for one in told), tuple(fields))

    def directive(self, text: object, at: Path, scope: Scope) -> Made | None:
        """Return the value of an `each` or a `when`: always one whole expression."""
        try:
            whole = single(parts(text)) if isinstance(text, str) else None
        except Unfit as unfit:
            self.tell(at, unfit)
            return None
        if whole is None:
            self.tell(at, Unfit(f"found {shown(text)}, expected one expression in {{{{ }}}}"))
            return None
        return self._expression(whole, at, scope)

    def tell(self, at: Path, unfit: Unfit, words: str = "", fields: tuple[str, ...] = ()) -> None:
        """Keep a problem; raises Enough where it is the last that can be told."""
        self.problems.append(
            Problem(
                path=at,
                words=words or unfit.words,
                message=unfit.told,
                hint=unfit.hint,
                field=unfit.name or ", ".join(fields),
            )
        )
        if unfit.is_final:
            raise Enough

    def spend(self, at: Path, characters: int = 0) -> None:
        """Count a value at a path; raises Enough where a limit is passed."""
        try:
            spend(1, characters)
        except Unfit as unfit:
            self.tell(at, unfit)

    def _expression(self, expression: Expression, at: Path, scope: Scope) -> Made | None:
        fields = scope.fields(expression)
        try:
            return Made(plain(expression.evaluate(scope.names), self.depth), fields)
        except Unfit as unfit:
            self.tell(at, unfit, expression.typed, fields)
            return None

    def _words(self, expression: Expression, at: Path, scope: Scope) -> Made | None:
        """Return the value of an expression within a text, as it stands there."""
        made = self._expression(expression, at, scope)
        try:
            return None if made is None else Made(written(made.value), made.fields)
        except Unfit as unfit:
            self.tell(at, unfit, expression.typed, scope.fields(expression))
            return None
