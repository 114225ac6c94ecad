"""The works of a run of many briefs: whole commands with two processes, from start to end.

Both sides set the same distinct briefs of three pages and write both files of each. A pair of peers
is two programs one after the other, each with two processes that stay; their times add up. Wall
time is judged: it is what a run is waited for.
"""

import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from tests.bench.asks import Site
from tests.bench.comparison import Peer
from tests.bench.environments import Environment
from tests.bench.measure import RunError, Usage, measured, turns
from tests.bench.report import Limit, Result
from tests.bench.sides import measured_result

__all__ = ["BRIEFS", "batch_results"]

BRIEFS = 200
"""How many distinct briefs a run has."""

_FEW = 40  # for peers that take far longer
_UNTOUCHED = 1_000
_MANY = 10_000
_ROUNDS = 3
_PROCESSES = 2
_HERE = Path(__file__).parent
_FASTEST = Limit(1 / 1.0, 1 / 1.5)
_SLOW = Limit(1 / 5, 1 / 10)
_PROOF = Limit(1 / 0.6, 1 / 0.8)
_CORES = Limit(1 / 0.9, 1 / 0.95)
_UNCHANGED = Limit(1 / 20, 1 / 40)
_GROWTH = Limit(50, 10, "MB")
_MEGABYTE = 1_000_000

_Step = Callable[[Path, int], Sequence[str]]
"""Returns the command that sets so many briefs into a folder."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two ways that together make both files; peers that write through LibreOffice have one."""

    name: str
    steps: tuple[_Step, ...]
    limit: Limit = _SLOW
    briefs: int = _FEW


def batch_results(site: Site, made: Mapping[Peer, Environment | str]) -> list[Result]:
    """Return the rows of the works of a run; `made` holds the environments of the peers."""
    works: dict[str, tuple[Limit, Callable[[str, Limit], Result]]] = {
        f"{pair.briefs} briefs, no proof, against {pair.name}": (
            pair.limit,
            partial(_against, site, pair),
        )
        for pair in _pairs(site, made)
    }
    works |= {
        f"{BRIEFS} briefs with the proof, against without": (_PROOF, partial(_proof, site)),
        "two processes against one, against the same of pure work": (_CORES, partial(_cores, site)),
        f"{_UNTOUCHED:,} unchanged briefs, against building them": (
            _UNCHANGED,
            partial(_unchanged, site),
        ),
        f"memory of the parent, 100th to {_MANY:,}th brief": (_GROWTH, partial(_growth, site)),
    }
    return [measured_result(work, limit, measure) for work, (limit, measure) in works.items()]


def _pairs(site: Site, made: Mapping[Peer, Environment | str]) -> list[_Pair]:
    """Return the pairs of peers that are installed."""
    found = {
        (peer.name, peer.format): env for peer, env in made.items() if not isinstance(env, str)
    }
    steps: dict[str, _Step] = {
        "typst": _step(site, found.get(("typst, given fonts only", "pdf")), "with_typst", "pdf"),
        "docxtpl": _step(site, found.get(("docxtpl", "docx")), "with_docxtpl", "docx"),
        "pandoc": _step(site, found.get(("pandoc", "docx")), "with_pandoc", "docx"),
        "pandoc's PDF": _step(
            site, found.get(("pandoc", "docx")), "with_pandoc:pdf_bytes_of", "pdf"
        ),
        "WeasyPrint": _step(
            site, found.get(("WeasyPrint", "pdf")), "with_weasyprint,tagged", "pdf"
        ),
        "LibreOffice": lambda out, _: [
            site.plain.python,
            str(_HERE / "programs" / "office.py"),
            str(_PROCESSES),
            str(out),
        ],
    }
    return [
        _Pair("typst and docxtpl", (steps["typst"], steps["docxtpl"]), _FASTEST, BRIEFS),
        _Pair("pandoc to both", (steps["pandoc"], steps["pandoc's PDF"]), briefs=BRIEFS),
        _Pair("WeasyPrint and docxtpl", (steps["WeasyPrint"], steps["docxtpl"])),
        _Pair("docxtpl and LibreOffice", (steps["docxtpl"], steps["LibreOffice"])),
    ]


def _step(site: Site, environment: Environment | None, script: str, ending: str) -> _Step:
    """Return what sets contents with a peer; raises RunError once it is to run and is not there."""

    def command(out: Path, count: int) -> list[str]:
        if environment is None:
            raise RunError(f"{script} is not installed")
        program, peers = _HERE / "programs" / "pool.py", _HERE / "peers"
        values = (_PROCESSES, peers, script, ending, out, count, site.variants)
        return [environment.python, str(program), *map(str, values)]

    return command


def _batch(site: Site, count: int, *options: str, processes: int = _PROCESSES) -> list[str]:
    """Return the command that builds so many briefs anew."""
    briefs = [str(site.variants / f"{number:04}.yaml") for number in range(count)]
    out = str(site.work / "batch")
    script = site.briefgen.script("briefgen")
    return [script, "batch", *briefs, "-o", out, "--jobs", str(processes), "--quiet", *options]


def _against(site: Site, pair: _Pair, work: str, limit: Limit) -> Result:
    out = site.work / "peers"
    sides: dict[str, Sequence[Sequence[str]]] = {
        "ours": [_batch(site, pair.briefs, "--no-verify", "--rebuild")],
        "theirs": [step(out, pair.briefs) for step in pair.steps],
    }
    return _judged(work, limit, _walls(site, sides), pair.briefs)


def _proof(site: Site, work: str, limit: Limit) -> Result:
    sides = {
        "ours": [_batch(site, BRIEFS, "--rebuild")],
        "theirs": [_batch(site, BRIEFS, "--no-verify", "--rebuild")],
    }
    return _judged(work, limit, _walls(site, sides), BRIEFS)


def _cores(site: Site, work: str, limit: Limit) -> Result:
    """What two processes save, and what they save where nothing is shared but the processor."""
    busy = [site.plain.python, str(_HERE / "programs" / "busy.py")]
    sides = {
        "two": [_batch(site, BRIEFS, "--no-verify", "--rebuild")],
        "one": [_batch(site, BRIEFS, "--no-verify", "--rebuild", processes=1)],
        "busy two": [[*busy, "2", str(BRIEFS)]],
        "busy one": [[*busy, "1", str(BRIEFS)]],
    }
    walls = _walls(site, sides)
    ours, control = walls["two"] / walls["one"], walls["busy two"] / walls["busy one"]
    return Result(
        work=work,
        limit=limit,
        ours=f"{1 / ours:.2f} times as fast",
        theirs=f"{1 / control:.2f} times as fast",
        figure=ours / control,
        details=f"wall {ours / control:.2f}",
    )


def _unchanged(site: Site, work: str, limit: Limit) -> Result:
    """As a user runs them: with the proof."""
    site.run(_batch(site, _UNTOUCHED))
    sides = {
        "ours": [_batch(site, _UNTOUCHED)],
        "theirs": [_batch(site, _UNTOUCHED, "--rebuild")],
    }
    return _judged(work, limit, _walls(site, sides), _UNTOUCHED)


def _growth(site: Site, work: str, limit: Limit) -> Result:
    """The parent of two workers, without the proof: resident memory after collections."""
    program = str(_HERE / "programs" / "batch_memory.py")
    command = [site.briefgen.python, program, str(site.variants), str(_MANY)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise RunError(f"the run left with {done.returncode}")
    curve = {int(count): size / _MEGABYTE for count, size in json.loads(done.stdout).items()}
    return Result(
        work=work,
        limit=limit,
        ours=", ".join(f"{size:.1f} MB at {count:,}" for count, size in curve.items()),
        theirs="nothing",
        figure=max(curve.values()) - min(curve.values()),
    )


def _walls(site: Site, sides: Mapping[str, Sequence[Sequence[str]]]) -> dict[str, float]:
    """Return the wall time of each side's commands, the median of rounds in turns."""
    tasks = {name: partial(_taken, commands, site.work) for name, commands in sides.items()}
    return {
        name: median(usage.wall for usage in used) for name, used in turns(tasks, _ROUNDS).items()
    }


def _taken(commands: Sequence[Sequence[str]], folder: Path) -> Usage:
    used = [measured(command, folder) for command in commands]
    return Usage(
        wall=sum(each.wall for each in used), processor=sum(each.processor for each in used)
    )


def _judged(work: str, limit: Limit, walls: Mapping[str, float], briefs: int) -> Result:
    ours, theirs = walls["ours"], walls["theirs"]
    return Result(
        work=work,
        limit=limit,
        ours=f"{briefs / ours:.1f} briefs a second",
        theirs=f"{briefs / theirs:.1f} briefs a second",
        figure=ours / theirs,
        details=f"wall {ours / theirs:.2f}",
    )
