"""The works of the Word file alone, warm: against a plain script, docxtpl and pandoc.

Processes that stay take turns, brief by brief; briefgen reads the YAML, checks it and composes the
document, the others read JSON. A contents list would have briefgen lay out the PDF for its page
numbers, which is no part of these works: twenty pages are set without one, by all.
"""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from tests.bench.asks import Site
from tests.bench.comparison import PEERS, Peer
from tests.bench.environments import Environment
from tests.bench.report import Limit, Result, compared
from tests.bench.sides import Side, briefgen_side, measured_result, taken

__all__ = ["ROWS", "docx_results"]

ROWS = {"few": 100, "many": 1_000}

_PEERS = Path(__file__).parent / "peers"
_SIZES = {"three": "three pages", "twenty": "20 pages without contents list"}
_LIMITS = {
    "plain python-docx": Limit(0.4, 0.3),
    "docxtpl": Limit(1.0, 0.5),
    "pandoc": Limit(1.0, 0.5),
}
_GROWTH = Limit(12, 10)


def docx_results(site: Site, made: Mapping[Peer, Environment | str]) -> list[Result]:
    """Return the rows of the works of the Word file; `made` holds the peers' environments."""
    peers = [peer for peer in PEERS if peer.name in _LIMITS and peer.format == "docx"]
    works = {
        f"warm DOCX, {told}, against {peer.name}": (peer, size)
        for size, told in _SIZES.items()
        for peer in peers
    }
    found = [
        measured_result(work, _LIMITS[peer.name], _against(site, peer, made.get(peer, ""), size))
        for work, (peer, size) in works.items()
    ]
    work = f"warm DOCX, {ROWS['many']:,} rows of events against {ROWS['few']}"
    return [*found, measured_result(work, _GROWTH, partial(_growth, site))]


def _against(
    site: Site, peer: Peer, made: Environment | str, size: str
) -> Callable[[str, Limit], Result]:
    """Return what measures briefgen and a peer on the briefs of a size."""

    def measure(work: str, limit: Limit) -> Result:
        if isinstance(made, str):
            return Result(work=work, limit=limit, ours=made or "not installed")
        theirs = Side(made, (str(_PEERS), peer.script), "flat.json")
        sides = {"briefgen": briefgen_side(site, "docx", _flat(site)), "peer": theirs}
        used = taken(site, size, sides, site.briefs if size == "three" else site.runs * 2)
        return compared(work, limit, used["briefgen"], used["peer"])

    return measure


def _growth(site: Site, work: str, limit: Limit) -> Result:
    ours = {"briefgen": briefgen_side(site, "docx", _flat(site))}
    few, many = (taken(site, f"rows-{name}", ours, site.runs)["briefgen"] for name in ROWS)
    return compared(work, limit, many, few)


def _flat(site: Site) -> str:
    """Return the house style of an assessment without its contents list."""
    return str(site.work / "flat.yaml")
