"""Does `make bench` measure what it says, and does it tell when an ask is missed?"""

import math
import sys
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from briefgen import check
from briefgen.diagnostics import Severity
from tests.bench.comparison import PEERS, Standing, comparison_table
from tests.bench.measure import RunError, Usage, Worker, measured, medians, together, turns
from tests.bench.report import (
    BEGIN,
    END,
    MISSED,
    Limit,
    Result,
    compared,
    markdown_table,
    with_results,
)
from tests.bench.setup.long import long_brief, written
from tests.bench.setup.plain_model import source_of
from tests.bench.setup.rows import brief_of_rows
from tests.bench.setup.variants import variant

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "bench" / "data"
LIMIT = Limit(1.5, 1.0)


def used(processor: float, wall: float, peak: float = 0) -> Usage:
    return Usage(processor=processor, wall=wall, peak=peak)


def test_each_measure_has_a_median_of_its_own():
    assert medians([used(1, 30, 7), used(2, 10, 9), used(3, 20, 8)]) == used(2, 20, 8)


def test_times_of_two_programs_add_up_and_the_larger_peak_counts():
    assert together(used(1, 2, 50), used(3, 4, 40)) == used(4, 6, 50)


def test_programs_take_turns_and_the_first_round_does_not_count():
    clock = count()
    order: list[str] = []

    def task(name: str) -> Usage:
        order.append(name)
        return used(next(clock), 1)

    taken = turns({"a": lambda: task("a"), "b": lambda: task("b")}, 2)

    assert order == ["a", "b"] * 3
    assert [usage.processor for usage in taken["a"]] == [2, 4]


def test_a_program_is_measured_with_its_memory(tmp_path: Path):
    usage = measured([sys.executable, "-c", "sum(range(10**6)); x = bytes(5 * 10**7)"], tmp_path)

    assert usage.processor > 0
    assert usage.wall > 0
    assert usage.peak > 5e7


def test_a_program_that_fails_is_not_measured(tmp_path: Path):
    with pytest.raises(RunError, match="it is broken"):
        measured([sys.executable, "-c", "raise SystemExit('it is broken')"], tmp_path)


@pytest.mark.parametrize(
    ("figure", "verdict"),
    [(1.0, "goal reached"), (1.01, "ask met"), (1.5, "ask met"), (1.51, MISSED)],
)
def test_a_figure_is_held_against_the_ask_and_the_goal(figure: float, verdict: str):
    assert LIMIT.verdict(figure) == verdict


@pytest.mark.parametrize(
    ("limit", "shown"),
    [
        (LIMIT, "0.25"),
        (Limit(1, 1, "%"), "25 %"),
        (Limit(1, 1, "MB"), "0.2 MB"),
        (Limit(1, 1, "KB"), "0 KB"),
    ],
)
def test_a_figure_is_shown_in_its_unit(limit: Limit, shown: str):
    assert limit.shown(0.25) == shown


def test_a_goal_may_stand_without_an_ask():
    assert Limit(math.inf, 1.0).shown(math.inf) == "none"
    assert Limit(math.inf, 1.0).verdict(9) == "ask met"


def test_the_worse_of_the_two_ratios_of_time_is_judged():
    assert compared("work", LIMIT, used(3, 1), used(2, 1)).figure == 1.5
    assert compared("work", LIMIT, used(1, 4), used(1, 2)).verdict == MISSED


def test_what_could_not_be_measured_counts_as_missed():
    assert Result(work="work", limit=LIMIT, ours="it left with 1").verdict == MISSED


def test_only_what_stands_between_the_markers_is_rewritten():
    page = f"# Title\n\n{BEGIN}\nold\n{END}\n\nProse.\n"

    assert with_results(page, "new\n") == f"# Title\n\n{BEGIN}\n\nnew\n\n{END}\n\nProse.\n"


@pytest.mark.parametrize("page", ["", BEGIN, f"{END}{BEGIN}", f"{BEGIN}{BEGIN}{END}"])
def test_a_page_without_its_two_markers_is_refused(page: str):
    with pytest.raises(ValueError, match="begin"):
        with_results(page, "new")


def test_the_page_on_performance_has_its_two_markers():
    page = (ROOT / "docs" / "explanation" / "performance.md").read_text(encoding="utf-8")

    assert "new" in with_results(page, "new")


def test_the_columns_of_a_table_stand_below_each_other():
    assert markdown_table([("a", "long"), ("wide", "b")]).splitlines() == [
        "| a    | long |",
        "|------|------|",
        "| wide | b    |",
    ]


def test_a_missing_peer_is_named_with_the_reason():
    row = comparison_table([Standing(peer=PEERS[0], missing="no such library")])[1]

    assert row[1:] == (PEERS[0].name, *["missing"] * 6, "no such library")


def test_every_peer_has_its_script():
    scripts = {f"{peer.script}.py" for peer in PEERS}

    assert len(scripts) >= 8
    assert scripts <= {path.name for path in (ROOT / "tests" / "bench" / "peers").iterdir()}


@pytest.mark.parametrize("name", ["three-pages", "twenty-pages"])
def test_the_briefs_that_are_measured_are_sound(name: str):
    assert check((DATA / f"{name}.yaml").read_text(encoding="utf-8")) == ()


def test_variants_are_sound_and_share_no_paragraph():
    data = yaml.load((DATA / "three-pages.yaml").read_bytes(), yaml.CBaseLoader)  # noqa: S506  ours
    one, other = (variant(data, Random(number)) for number in (1, 2))  # noqa: S311  words

    bodies = [set(brief["discussion"][0]["body"].split("\n\n")) for brief in (one, other)]
    assert one.keys() == other.keys()
    assert one["title"] != other["title"]
    assert [len(body) for body in bodies] == [6, 6]
    assert bodies[0].isdisjoint(bodies[1])
    assert check(yaml.safe_dump(one, allow_unicode=True)) == ()


def test_the_long_brief_is_sound_and_says_its_prose_again():
    data = yaml.load((DATA / "twenty-pages.yaml").read_bytes(), yaml.CBaseLoader)  # noqa: S506  ours
    made = long_brief(data, 3)

    assert len(made["discussion"]) == 3 * len(data["discussion"])
    assert made["events"] == data["events"]
    assert check(written(made)) == ()


def test_the_brief_of_rows_is_sound_and_has_as_many_events_as_asked_for():
    data = yaml.load((DATA / "three-pages.yaml").read_bytes(), yaml.CBaseLoader)  # noqa: S506  ours
    made = brief_of_rows(data, 40)

    assert len({event["id"] for event in made["events"]}) == 40
    assert [one for one in check(written(made)) if one.severity is Severity.ERROR] == []


def test_the_time_of_a_program_that_a_worker_runs_counts_too(tmp_path):
    (tmp_path / "busy.py").write_text(
        "import subprocess, sys\n"
        "def bytes_of(path):\n"
        "    subprocess.run([sys.executable, '-c', 'sum(range(10**7))'], check=True)\n"
    )
    worker = Worker(
        [sys.executable, str(ROOT / "tests/bench/programs/warm.py"), str(tmp_path), "busy"],
        tmp_path,
    )
    used = worker.ask("any")
    worker.close()

    assert used.processor > 0.05


def test_the_plain_model_is_as_large_as_ours_and_reads_what_is_measured():
    from briefgen.schema.brief import Brief

    made: dict[str, Any] = {}
    exec(compile(source_of(Brief), "plain_model", "exec"), made)  # noqa: S102  what the bench runs
    plain = made["Brief"]
    data = yaml.load((DATA / "three-pages.yaml").read_bytes(), yaml.CSafeLoader)

    assert len(plain.model_fields) == len(Brief.model_fields)
    assert plain.model_validate(data).sources[0].credibility.value == 2
