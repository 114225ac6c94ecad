"""`make bench`: measure, print one table of ratios, write it to the page on performance.

Leaves with 1 if an ask is missed. BENCH_RUNS says how many rounds each cold program runs (9);
`--quick` runs three rounds and leaves the thousand briefs at that.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.bench import asks
from tests.bench.batch_asks import BRIEFS, batch_results
from tests.bench.comparison import (
    PEERS,
    PLAIN,
    Peer,
    Standing,
    comparison_table,
    installed,
    standings,
)
from tests.bench.docx_asks import ROWS, docx_results
from tests.bench.environments import Environment, briefgen_environment, peer_environment
from tests.bench.machine import described
from tests.bench.pdf_asks import pdf_results
from tests.bench.report import MISSED, Result, markdown_table, results_table, with_results

ROOT = Path(__file__).parents[2]
BENCH = ROOT / ".bench"
DATA = Path(__file__).parent / "data"
PAGE = ROOT / "docs" / "explanation" / "performance.md"
DISTINCT = 1000
COPIES = 26  # of the discussion and the annexes of the twenty pages, to fill two hundred


def main() -> None:
    """Measure and tell."""
    options = _options()
    print("installing", file=sys.stderr)
    briefgen = briefgen_environment(BENCH, ROOT)
    site = _site(briefgen, options.runs)
    results = asks.results(site)
    made = installed(BENCH) if not options.no_peers else {}
    results += pdf_results(site, made)
    results += docx_results(site, made)
    results += batch_results(site, made)
    works = {
        size: (
            site.work / f"{size}-pages.json",
            {form: site.build(DATA / f"{size}-pages.yaml", form) for form in ("docx", "pdf")},
        )
        for size in ("three", "twenty")
    }
    found = standings(made, works, options.runs, site.work) if made else []
    text = _told(results, found, _versions(briefgen, made), options.runs)
    print(text)
    if not options.no_page:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(with_results(page, text), encoding="utf-8")
    sys.exit(any(one.verdict == MISSED for one in results))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=int(os.environ.get("BENCH_RUNS", "9")))
    parser.add_argument("--quick", action="store_const", dest="runs", const=3)
    parser.add_argument("--no-peers", action="store_true", help="measure the asks alone")
    parser.add_argument("--no-page", action="store_true", help="print the table, write no page")
    return parser.parse_args()


def _site(briefgen: Environment, runs: int) -> asks.Site:
    """Return the site with everything made that is measured with."""
    work = BENCH / "work"
    (work / "out").mkdir(parents=True, exist_ok=True)
    brief, longer = DATA / "three-pages.yaml", DATA / "twenty-pages.yaml"
    briefs, model = runs * 4, work / "model"
    _set_up(briefgen, "variants", brief, work / "three", DISTINCT)
    _set_up(briefgen, "variants", longer, work / "twenty", runs)
    _set_up(briefgen, "long", longer, work / "long" / "0000.yaml", COPIES)
    _set_up(briefgen, "plain_model", model)
    for name, count in ROWS.items():
        _set_up(briefgen, "rows", brief, work / f"rows-{name}" / "0000.yaml", count)
    pairs: list[Path] = []
    for size in ("three", "twenty"):
        pairs += [DATA / f"{size}-pages.yaml", work / f"{size}-pages.json"]
    for size, number in (("three", max(briefs + 10, BRIEFS)), ("twenty", runs), ("long", 1)):
        for place in range(number):
            source = work / size / f"{place:04}.yaml"
            pairs += [source, source.with_suffix(".json")]
    _set_up(briefgen, "content", work / "fonts", *pairs)
    _count_pages(work)
    _write_style_without_contents(work / "flat.yaml")
    return asks.Site(
        briefgen=briefgen,
        plain=peer_environment(BENCH, *PLAIN),
        work=work,
        brief=brief,
        content=work / "three-pages.json",
        model=model,
        variants=work / "three",
        runs=runs,
        briefs=briefs,
    )


def _count_pages(work: Path) -> None:
    """Stop where the data no longer makes 3, 20 and some 200 pages: the asks are about those."""
    contents = (work / "three-pages.json", work / "twenty-pages.json", work / "long" / "0000.json")
    for content, fewest, most in zip(contents, (3, 20, 195), (3, 20, 205), strict=True):
        made = json.loads(content.read_text(encoding="utf-8"))["pages"]
        if not fewest <= made <= most:
            sys.exit(f"{content.stem} makes {made} pages: make it {fewest} to {most} again")


def _write_style_without_contents(target: Path) -> None:
    """Write the house style of an assessment, but for its contents list."""
    lines = (ROOT / "styles" / "assessment.yaml").read_text(encoding="utf-8").splitlines()
    target.write_text("\n".join(line for line in lines if "kind: contents" not in line))


def _set_up(briefgen: Environment, program: str, *arguments: object) -> None:
    script = Path(__file__).parent / "setup" / f"{program}.py"
    done = subprocess.run([briefgen.python, str(script), *map(str, arguments)], check=False)
    if done.returncode:
        sys.exit(f"{script.name} failed: nothing to measure with")


def _versions(briefgen: Environment, made: Mapping[Peer, Environment | str]) -> list[str]:
    """Return the names and versions of what was measured."""
    named = {name for peer in PEERS for name in map(_distribution, peer.requirements)}
    found = {f"briefgen {briefgen.versions()['briefgen']}": None}
    for environment in made.values():
        if isinstance(environment, Environment):
            versions = environment.versions()
            found |= {f"{name} {versions[name]}": None for name in sorted(named & set(versions))}
    return list(found)


def _distribution(requirement: str) -> str:
    return requirement.partition("==")[0].replace("_", "-")


def _told(results: list[Result], found: list[Standing], versions: list[str], runs: int) -> str:
    """Return everything that goes into the page."""
    machine = "\n".join(f"- {line}" for line in [*described(), f"Versions: {', '.join(versions)}"])
    parts = [
        machine,
        (
            f"Medians of {runs} rounds (whole processes) and {runs * 4} briefs (one process). "
            "Times are processor / wall."
        ),
        markdown_table(results_table(results)),
    ]
    if found:
        parts += [
            (
                "What the peers take, in shares of what briefgen takes for the same format without "
                "the proof: above 1 the peer takes more."
            ),
            markdown_table(comparison_table(found)),
        ]
    return "\n\n".join(parts)


if __name__ == "__main__":
    main()
