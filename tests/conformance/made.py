"""Briefs that Hypothesis makes: the same ones in every run."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from tests.property.brief_strategies import briefs

__all__ = ["COUNT", "brief_texts", "made_briefs"]

COUNT = 200
_ROOT = Path(__file__).parents[2]


@cache
def made_briefs() -> tuple[str, ...]:
    """Return the briefs as YAML, each another one."""
    return brief_texts()


def brief_texts(hash_seed: int = 0) -> tuple[str, ...]:
    """Return the briefs that a process of its own makes.

    Why: Hypothesis draws on the constants of all modules of ours that are loaded, so that what
    it makes would depend on which tests ran before.
    """
    command = [sys.executable, "-m", "tests.conformance.made"]
    environment = os.environ | {"PYTHONHASHSEED": str(hash_seed)}
    done = subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, check=True)
    return tuple(json.loads(done.stdout))


def _make() -> list[str]:
    made: dict[str, None] = {}

    @settings(
        max_examples=2 * COUNT,  # some are made twice
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(text=briefs())
    def collect(text: str) -> None:
        made.setdefault(text)

    collect()
    return list(made)[:COUNT]


if __name__ == "__main__":
    print(json.dumps(_make()))
