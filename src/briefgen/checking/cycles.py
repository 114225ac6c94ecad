"""Which arrows of a graph lead back to where they began."""

from collections.abc import Iterator, Mapping, Sequence

__all__ = ["cycles"]

_Arrows = Mapping[str, Sequence[str]]


def cycles(arrows: _Arrows) -> Iterator[tuple[str, ...]]:
    """Yield cycles, each node in one at most, beginning with the node that comes first."""
    done: set[str] = set()
    for start in arrows:
        if start not in done:
            yield from _from(start, arrows, done)


def _from(start: str, arrows: _Arrows, done: set[str]) -> Iterator[tuple[str, ...]]:
    """Yield the cycles met on a walk from a node; nodes left for good are `done`."""
    walk, places = [start], {start: 0}
    ways = [iter(arrows.get(start, ()))]
    while walk:
        node = next(ways[-1], None)
        if node is None:
            done.add(walk[-1])
            del places[walk.pop()]
            ways.pop()
        elif node in places:
            yield _turned(walk[places[node] :], arrows)
        elif node not in done:
            places[node] = len(walk)
            walk.append(node)
            ways.append(iter(arrows.get(node, ())))


def _turned(cycle: list[str], arrows: _Arrows) -> tuple[str, ...]:
    order = {node: i for i, node in enumerate(arrows)}
    first = min(range(len(cycle)), key=lambda i: order[cycle[i]])
    return tuple(cycle[first:] + cycle[:first])
