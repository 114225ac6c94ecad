"""What stands between `{{` and `}}`: read once, held against what is allowed, then evaluated."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import TemplateError, TemplateSyntaxError, nodes
from jinja2.environment import Template as JinjaTemplate
from jinja2.environment import TemplateExpression
from jinja2.parser import Parser

from briefgen.templating.budget import spend
from briefgen.templating.problems import Unfit
from briefgen.templating.safety import checked, rewritten
from briefgen.templating.sandbox import SANDBOX

__all__ = ["Expression", "Part", "Reference", "has_expressions", "parts", "single"]

Reference = tuple[str, ...]
"""A name that an expression uses, and the fields below it: ("event", "date")."""

_OPENING = re.compile(r"\{[{%#]")
_FAILURES = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError)
_LONGEST = 5_000
_MOST_KEPT = 2_000
_EXAMPLE = "expected an expression such as {{ country }} or {{ country | upper }}"


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression: as typed with its braces, what it refers to, and ready to run.

    `is_reference` says that it is a name and nothing else, with fields below it or without.
    """

    typed: str
    references: tuple[Reference, ...]
    is_reference: bool
    _run: TemplateExpression

    def evaluate(self, names: Mapping[str, object]) -> object:
        """Return the value of an expression where names stand for these values.

        It may be one that is not there: it raises Unfit where it is used. Raises Unfit for what
        cannot be computed.
        """
        spend(1)
        try:
            return self._run(names)
        except Unfit:
            raise
        except (TemplateError, *_FAILURES) as error:
            raise Unfit("found values with which this cannot be computed") from error


Part = str | Expression
"""A stretch of a text as it stands, or an expression within it."""


def has_expressions(text: str) -> bool:
    """Tell whether a text has anything that a template would look at."""
    return _OPENING.search(text) is not None


@lru_cache(_MOST_KEPT)
def parts(text: str) -> tuple[Part, ...]:
    """Return a text as stretches and expressions; raises Unfit for what is not allowed in one.

    A text is read once, however many records fill it.
    """
    return tuple(
        stretch if kind == "data" else _expression(stretch) for kind, stretch in _stretches(text)
    )


def single(found: Sequence[Part]) -> Expression | None:
    """Return the expression that is all of a text, but for space around it."""
    expressions = [part for part in found if isinstance(part, Expression)]
    words = "".join(part for part in found if isinstance(part, str))
    return expressions[0] if len(expressions) == 1 and not words.strip() else None


def _stretches(text: str) -> Iterator[tuple[str, str]]:
    """Yield the stretches of a text, each with its kind, `data` or `variable`; no comments."""
    typed: list[str] | None = None
    for _, kind, value in _tokens(text):
        if kind == "variable_begin":
            typed = [value]
        elif typed is not None:
            typed.append(value)
            if kind == "variable_end":
                yield "variable", "".join(typed).strip()
                typed = None
        elif kind == "data":
            yield kind, value
        elif not kind.startswith("comment"):
            hint = "each:, as: and when: repeat an item or leave it out"
            raise Unfit(f'found "{value.strip()}", expected no statement, only {{{{ }}}}', hint)
    if typed is not None:
        raise Unfit(f'found "{{{{" without "}}}}", {_EXAMPLE}')


def _tokens(text: str) -> Iterator[tuple[int, str, str]]:
    try:
        yield from SANDBOX.lexer.tokeniter(text, None)
    except TemplateSyntaxError as error:
        raise Unfit(f"found braces that no template can read, {_EXAMPLE}") from error


def _expression(typed: str) -> Expression:
    try:
        node = checked(_parsed(typed))
    except Unfit as unfit:
        unfit.words = typed
        raise
    references = tuple(dict.fromkeys(_references(node)))
    is_reference = _reference(node) is not None
    body = [nodes.Assign(nodes.Name("result", "store"), rewritten(node), lineno=1)]
    whole = nodes.Template(body, lineno=1)
    whole.set_environment(SANDBOX)
    code = SANDBOX.compile(whole)
    template = JinjaTemplate.from_code(SANDBOX, code, {})
    return Expression(typed, references, is_reference, TemplateExpression(template, False))


def _parsed(typed: str) -> Any:
    """Return the tree of an expression; raises Unfit."""
    inner = typed[2:-2].removeprefix("-").removeprefix("+").removesuffix("-")
    if len(inner) > _LONGEST:
        raise Unfit(f"found an expression of more than {_LONGEST:,} characters", "prepare the data")
    try:
        parser = Parser(SANDBOX, inner, state="variable")
        node = parser.parse_expression()
        if not parser.stream.eos:
            raise Unfit(f"found more than one expression between braces, {_EXAMPLE}")
    except (TemplateSyntaxError, ValueError, RecursionError) as error:
        raise Unfit(f"found what is no expression, {_EXAMPLE}") from error
    return node


def _references(node: nodes.Node) -> Iterator[Reference]:
    """Yield every name of an expression with the fields below it, in the order typed."""
    reference = _reference(node)
    if reference is not None:
        yield reference
        return
    for child in node.iter_child_nodes():
        yield from _references(child)


def _reference(node: nodes.Node) -> Reference | None:
    if isinstance(node, nodes.Name):
        return (node.name,)
    if isinstance(node, nodes.Getattr) and (above := _reference(node.node)) is not None:
        return (*above, node.attr)
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        above = _reference(node.node)
        return None if above is None else (*above, str(node.arg.value))
    return None
