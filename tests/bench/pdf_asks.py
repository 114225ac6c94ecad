"""The works of the PDF alone, tagged and warm: against a plain script without tags, and peers.

Processes that stay take turns, brief by brief; neither side proves what it made. The plain script
makes no contents list where that is what briefgen is asked to be held against.
"""

import math
from collections.abc import Callable
from pathlib import Path

from tests.bench.asks import Site
from tests.bench.comparison import PEERS, Peer
from tests.bench.environments import Environment
from tests.bench.measure import Usage
from tests.bench.report import Limit, Result, compared
from tests.bench.sides import Side, briefgen_side, measured_result, taken

__all__ = ["pdf_results"]

_PEERS = Path(__file__).parent / "peers"
_NONE = math.inf
_OWN = {
    "warm PDF, three pages": ("three", Limit(1.2, 0.7)),
    "warm PDF, 20 pages with contents list": ("twenty", Limit(1.4, 1.0)),
    "warm PDF, 200 pages with contents list": ("long", Limit(1.8, 1.2)),
}
_CONTENTS = Limit(1.4, 1.4)
_GROWTH = Limit(1.2, 1.0)
_SIZE = Limit(500, 500, "KB")
_PEER_LIMITS = {
    "WeasyPrint": Limit(0.5, 0.5),
    "fpdf2": Limit(0.5, 0.5),
    "emboss-pdf": Limit(0.5, 0.5),
    "typst, system fonts": Limit(1.0, 1.0),
    "typst, given fonts only": Limit(_NONE, 1.0),
}
_KILOBYTE = 1_000


def pdf_results(site: Site, made: dict[Peer, Environment | str]) -> list[Result]:
    """Return the rows of the works of the PDF; `made` holds the environments of the peers."""
    works: dict[str, tuple[Limit, Callable[[str, Limit], Result]]] = {
        **{
            work: (limit, lambda work, limit, size=size: _plain(site, size, work, limit))  # type: ignore[misc]
            for work, (size, limit) in _OWN.items()
        },
        "the same 20 pages with a contents list and without": (
            _CONTENTS,
            lambda work, limit: _with_contents(site, work, limit),
        ),
        "200 pages, in tenths, against 20": (
            _GROWTH,
            lambda work, limit: _growth(site, work, limit),
        ),
        "file size, 200 pages": (_SIZE, lambda work, limit: _size(site, work, limit)),
        **{
            f"warm PDF, three pages, against {peer.name}": (
                _PEER_LIMITS[peer.name],
                lambda work, limit, peer=peer: _peer(site, peer, made.get(peer, ""), work, limit),  # type: ignore[misc]
            )
            for peer in PEERS
            if peer.name in _PEER_LIMITS
        },
    }
    return [measured_result(work, limit, measure) for work, (limit, measure) in works.items()]


def _plain(site: Site, size: str, work: str, limit: Limit) -> Result:
    """Return how briefgen stands to the plain script, which makes no contents list."""
    theirs = Side(site.plain, (str(_PEERS), "plain_pdf"), "flat.json")
    used = _taken(site, size, {"briefgen": briefgen_side(site, "pdf"), "plain": theirs})
    return compared(work, limit, used["briefgen"], used["plain"])


def _with_contents(site: Site, work: str, limit: Limit) -> Result:
    without = briefgen_side(site, "pdf", str(site.work / "flat.yaml"))
    used = _taken(site, "twenty", {"with": briefgen_side(site, "pdf"), "without": without})
    return compared(work, limit, used["with"], used["without"])


def _growth(site: Site, work: str, limit: Limit) -> Result:
    long = _taken(site, "long", {"briefgen": briefgen_side(site, "pdf")})["briefgen"]
    twenty = _taken(site, "twenty", {"briefgen": briefgen_side(site, "pdf")})["briefgen"]
    tenth = Usage(wall=long.wall / 10, processor=long.processor / 10)
    return compared(work, limit, tenth, twenty)


def _size(site: Site, work: str, limit: Limit) -> Result:
    out = site.work / "out" / "long"
    command = [*site.build(site.work / "long" / "0000.yaml", "pdf")[:-1], str(out)]
    site.run(command)
    size = next(out.glob("*.pdf")).stat().st_size / _KILOBYTE
    return Result(work=work, limit=limit, ours=limit.shown(size), figure=size)


def _peer(site: Site, peer: Peer, made: Environment | str, work: str, limit: Limit) -> Result:
    if isinstance(made, str):
        return Result(work=work, limit=limit, ours=made or "not installed")
    theirs = Side(made, (str(_PEERS), peer.script, *peer.arguments), "json")
    used = _taken(site, "three", {"briefgen": briefgen_side(site, "pdf"), "peer": theirs})
    return compared(work, limit, used["briefgen"], used["peer"])


def _taken(site: Site, size: str, sides: dict[str, Side]) -> dict[str, Usage]:
    rounds = {"three": site.briefs, "twenty": site.runs, "long": max(2, site.runs // 3)}[size]
    return taken(site, size, sides, rounds)
