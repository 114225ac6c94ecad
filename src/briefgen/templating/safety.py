"""Which expressions are harmless: data, fields, filters, tests and signs; no calls, no powers."""

from collections.abc import Mapping
from typing import Any

from jinja2 import nodes

from briefgen.templating.filters import FILTERS
from briefgen.templating.problems import Unfit, did_you_mean
from briefgen.templating.sandbox import COMPARED, CONCATENATED, NAMED, SAID, SLICED, TESTS
from briefgen.templating.values import bounded

__all__ = ["checked", "rewritten"]

_ALLOWED = (
    nodes.Name, nodes.Const, nodes.List, nodes.Tuple, nodes.Dict, nodes.Pair, nodes.Keyword,
    nodes.CondExpr, nodes.Filter, nodes.Test, nodes.Getattr, nodes.Getitem, nodes.Slice,
    nodes.Compare, nodes.Operand, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv,
    nodes.Mod, nodes.And, nodes.Or, nodes.Not, nodes.Neg, nodes.Pos, nodes.Concat,
)  # fmt: skip
_REFUSED = {
    nodes.Call: ("a call", "a filter does it, as in {{ name | upper }}"),
    nodes.Pow: ("a power", "write the number out"),
}
_ASKED: Mapping[type[Any], str] = {
    nodes.Not: "node",
    nodes.And: "left",
    nodes.Or: "left",
    nodes.CondExpr: "test",
}
"""The part of each that is taken for yes or no."""
_MOST_NODES = 300
_DEEPEST = 40


def checked(expression: nodes.Node) -> nodes.Node:
    """Return an expression that is harmless; raises Unfit for any other."""
    waiting = [(expression, 1)]
    count = 0
    while waiting:
        node, depth = waiting.pop()
        count += 1
        if count > _MOST_NODES or depth > _DEEPEST:
            raise Unfit(
                "found an expression that is too long or too deep", "divide it, or prepare data"
            )
        _check(node)
        waiting += [(child, depth + 1) for child in node.iter_child_nodes()]
    return expression


def _check(node: Any) -> None:
    if not isinstance(node, _ALLOWED):
        what, hint = _REFUSED.get(type(node), ("what no template has", ""))
        raise Unfit(f"found {what}, expected fields and filters", hint)
    if isinstance(node, nodes.Const) and isinstance(node.value, int | float):
        bounded(node.value)
    if isinstance(node, nodes.Filter | nodes.Test):
        noun, known = ("filter", FILTERS) if isinstance(node, nodes.Filter) else ("test", TESTS)
        if node.name not in known:
            hint = did_you_mean(node.name, list(known)) or f"there are {', '.join(sorted(known))}"
            raise Unfit(f'found the {noun} "{node.name}", which there is not', hint)
        if node.dyn_args is not None or node.dyn_kwargs is not None:
            raise Unfit("found a star, expected values in the brackets of a filter")


def rewritten(node: Any) -> Any:
    """Return an expression with names, `~`, slices, comparisons and questions as filters."""
    for name, held in node.iter_fields():
        if isinstance(held, nodes.Node):
            setattr(node, name, rewritten(held))
        elif isinstance(held, list):
            setattr(node, name, [_rewritten_item(one) for one in held])
    if isinstance(node, nodes.Name):
        return _filter(nodes.Const(node.name), NAMED)
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Slice):
        bounds = (node.arg.start, node.arg.stop, node.arg.step)
        values = [one or nodes.Const(None) for one in bounds]
        return _filter(nodes.List([node.node, *values]), SLICED)
    if isinstance(node, nodes.Concat):
        return _filter(nodes.List(node.nodes), CONCATENATED)
    if isinstance(node, nodes.CondExpr) and node.expr2 is None:
        node.expr2 = nodes.Const(None)
    return _comparisons(node) if isinstance(node, nodes.Compare) else _asked(node)


def _asked(node: Any) -> Any:
    """Return a node in which what is taken for yes or no counts as `when` counts it."""
    if (side := _ASKED.get(type(node))) is not None:
        setattr(node, side, _filter(getattr(node, side), SAID))
    return node


def _rewritten_item(held: Any) -> Any:
    return rewritten(held) if isinstance(held, nodes.Node) else held


def _comparisons(compare: nodes.Compare) -> Any:
    """Return a < b < c as a < b and b < c."""
    left: nodes.Expr = compare.expr
    made: Any = None
    for operand in compare.ops:
        one = _filter(left, COMPARED, nodes.Const(operand.op), operand.expr)
        made = one if made is None else nodes.And(made, one)
        left = operand.expr
    return made


def _filter(value: nodes.Expr, name: str, *given: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(value, name, list(given), [], None, None)
