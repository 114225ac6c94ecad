"""The six works that briefgen is asked to do in a given time or memory, each with its measure."""

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from tests.bench.environments import Environment
from tests.bench.measure import RunError, Usage, Worker, interleaved, medians, together, turns
from tests.bench.report import Limit, Result, compared

__all__ = ["Site", "results"]

_HERE = Path(__file__).parent
_COLD = Limit(1.5, 1.0)
_PROOF = Limit(0.40, 0.20, "%")
_WARM = Limit(1.0, 0.5)
_HELP = Limit(1.3, 1.1)
_CHECK = Limit(1.5, 1.1)
_GROWTH = Limit(5, 1, "MB")
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where everything lies: the environments, the work folder, the data, and how often to run."""

    briefgen: Environment
    plain: Environment
    work: Path
    brief: Path
    content: Path
    model: Path
    variants: Path
    runs: int
    briefs: int

    def build(self, brief: Path, *formats: str) -> list[str]:
        """Return the command that builds a brief in some formats without the proof."""
        asked = [word for name in formats for word in ("--to", name)]
        out = str(self.work / "out")
        script = self.briefgen.script("briefgen")
        return [script, "build", str(brief), *asked, "--no-verify", "--output", out]

    def script(self, name: str, content: Path) -> list[str]:
        """Return the command of one of the two plain scripts."""
        out = self.work / f"out/{name}"
        return [self.plain.python, str(_HERE / "peers" / f"{name}.py"), str(content), str(out)]

    def run(self, command: list[str]) -> None:
        """Run a program of which nothing is measured."""
        done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
        if done.returncode:
            raise RunError(f"{command[1]} left with {done.returncode}")

    def worker(self, environment: Environment, *arguments: str) -> Worker:
        """Return a process that stays and builds what it is told to."""
        program = str(_HERE / "programs" / "warm.py")
        return Worker([environment.python, program, *arguments], self.work)


def results(site: Site) -> list[Result]:
    """Return the row of each ask, in the order of the issue."""
    asked: dict[str, tuple[Limit, Callable[[str, Limit, Site], Result]]] = {
        "cold build, three pages, both formats, no proof": (_COLD, _cold),
        "the proof's share of a warm build of both formats": (_PROOF, _proof),
        "warm build, three pages, both formats, no proof, distinct briefs": (_WARM, _warm),
        "`briefgen --help`": (_HELP, _help),
        "`briefgen check`, three pages": (_CHECK, _check),
        "memory from the 100th to the 1,000th brief": (_GROWTH, _growth),
    }
    found: list[Result] = []
    for work, (limit, measure) in asked.items():
        print(work, file=sys.stderr)
        try:
            found.append(measure(work, limit, site))
        except RunError as failure:
            found.append(Result(work=work, limit=limit, ours=str(failure)))
    return found


def _cold(work: str, limit: Limit, site: Site) -> Result:
    """Whole processes: briefgen against the two scripts, whose times add up."""
    commands = {
        "briefgen": site.build(site.brief, "pdf", "docx"),
        "pdf": site.script("plain_pdf", site.content),
        "docx": site.script("plain_docx", site.content),
    }
    taken = interleaved(commands, site.runs, site.work)
    scripts = together(medians(taken["pdf"]), medians(taken["docx"]))
    return compared(work, limit, medians(taken["briefgen"]), scripts)


def _proof(work: str, limit: Limit, site: Site) -> Result:
    """Two processes that stay, one with the proof and one without, on the same distinct briefs."""
    with (
        closing(site.worker(site.briefgen, "briefgen", "pdf,docx", "yes")) as verified,
        closing(site.worker(site.briefgen, "briefgen", "pdf,docx", "no")) as unverified,
    ):
        briefs = {"yes": _works(site.variants, "yaml"), "no": _works(site.variants, "yaml")}
        taken = _warmed(
            {
                "yes": lambda: verified.ask(briefs["yes"]()),
                "no": lambda: unverified.ask(briefs["no"]()),
            },
            site.briefs,
        )
    found = compared(work, limit, taken["no"], taken["yes"])
    processor = 1 - taken["no"].processor / taken["yes"].processor
    wall = 1 - taken["no"].wall / taken["yes"].wall
    return Result(
        work=work,
        limit=limit,
        ours=f"{found.theirs} with it",
        theirs=f"{found.ours} without",
        figure=max(processor, wall),
        details=f"processor {processor:.2f}, wall {wall:.2f}",
    )


def _warm(work: str, limit: Limit, site: Site) -> Result:
    """Three processes that stay, brief by brief in turns; the two scripts' times add up."""
    folder = str(_HERE / "peers")
    with (
        closing(site.worker(site.briefgen, "briefgen", "pdf,docx", "no")) as briefgen,
        closing(site.worker(site.plain, folder, "plain_pdf")) as pdf,
        closing(site.worker(site.plain, folder, "plain_docx")) as docx,
    ):
        briefs, one, other = (
            _works(site.variants, "yaml"),
            _works(site.variants, "json"),
            _works(site.variants, "json"),
        )
        taken = _warmed(
            {
                "briefgen": lambda: briefgen.ask(briefs()),
                "pdf": lambda: pdf.ask(one()),
                "docx": lambda: docx.ask(other()),
            },
            site.briefs,
        )
    return compared(work, limit, taken["briefgen"], together(taken["pdf"], taken["docx"]))


def _works(folder: Path, ending: str) -> Callable[[], str]:
    """Return what hands out the files of a folder, one after the other, never one twice."""
    numbers = count()
    return lambda: str(folder / f"{next(numbers):04}.{ending}")


def _warmed(tasks: dict[str, Callable[[], Usage]], briefs: int) -> dict[str, Usage]:
    """Return the medians over `briefs` rounds, after five rounds that warm the processes."""
    turns(tasks, 4)
    return {name: medians(taken) for name, taken in turns(tasks, briefs).items()}


def _help(work: str, limit: Limit, site: Site) -> Result:
    """Whole processes in briefgen's own environment: the same typer on both sides."""
    empty = str(_HERE / "programs" / "empty_typer.py")
    commands = {
        "briefgen": [site.briefgen.script("briefgen"), "--help"],
        "typer": [site.briefgen.python, empty, "--help"],
    }
    taken = interleaved(commands, site.runs * 2, site.work)
    return compared(work, limit, medians(taken["briefgen"]), medians(taken["typer"]))


def _check(work: str, limit: Limit, site: Site) -> Result:
    """Whole processes in briefgen's own environment: the same pydantic and PyYAML on both sides."""
    program = str(_HERE / "programs" / "plain_check.py")
    commands = {
        "briefgen": [site.briefgen.script("briefgen"), "check", str(site.brief)],
        "plain": [site.briefgen.python, program, str(site.model), str(site.brief)],
    }
    taken = interleaved(commands, site.runs, site.work)
    return compared(work, limit, medians(taken["briefgen"]), medians(taken["plain"]))


def _growth(work: str, limit: Limit, site: Site) -> Result:
    """One process, a thousand distinct briefs of three pages, both formats, the proof included."""
    program = str(_HERE / "programs" / "memory.py")
    command = [site.briefgen.python, program, str(site.variants), "100", "1000", "yes"]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise RunError(f"the process left with {done.returncode}")
    first, last = (value / _MEGABYTE for value in json.loads(done.stdout))
    growth = last - first
    return Result(
        work=work,
        limit=limit,
        ours=f"{first:.1f} MB, then {last:.1f} MB",
        theirs="nothing",
        figure=growth,
    )
