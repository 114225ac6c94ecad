"""`make versions`: build all briefs in all styles with every Python at hand, and compare the bytes.

PYTHONS names the interpreters, else python3.11 and later as found on the PATH. The first that runs
is what the others are held against. One that is not there is listed as not run; one that is there
and makes no files has failed. Leaves with 1 if any file differs, if any interpreter failed, or if
fewer than two made files.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bench.environments import Environment, MissingError, briefgen_environment

__all__ = ["Made", "differing", "summary"]

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".versions"
USUAL = "python3.11 python3.12 python3.13 python3.14"
_SERIES = "import sys; print('%d.%d.%d' % sys.version_info[:3])"


@dataclass(frozen=True, slots=True)
class Made:
    """What one Python made: its version, its zlib, the digest of each file, its libraries."""

    python: str
    packer: str
    files: Mapping[str, str]
    libraries: Mapping[str, str]


def main() -> None:
    """Build, compare, tell."""
    there = dict(_there(os.environ.get("PYTHONS", USUAL).split()))
    made = [one for name, version in there.items() if (one := _tried(name, version))]
    print(*[line for one in made for line in summary(one, made[0])], sep="\n")
    if len(made) < 2:
        sys.exit("fewer than two interpreters made files: nothing to compare; see PYTHONS")
    sys.exit(len(made) < len(there) or any(differing(one, made[0]) for one in made))


def _there(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the interpreters that are there, each with its version; tell of the others."""
    for name in names:
        try:
            yield name, _series(name)
        except (MissingError, OSError) as missing:
            print(f"{name}: not run ({missing})")


def _tried(name: str, version: str) -> Made | None:
    """Return what an interpreter made; where it failed, tell so and return None."""
    try:
        return _made(name, version)
    except (MissingError, OSError) as failure:
        print(f"Python {version}: FAILED ({failure})")
        return None


def differing(one: Made, other: Made) -> list[str]:
    """Return the files that two Pythons make differently, or that only one makes."""
    names = one.files.keys() | other.files.keys()
    return sorted(name for name in names if one.files.get(name) != other.files.get(name))


def summary(one: Made, first: Made) -> list[str]:
    """Return what is to be said of a Python, held against the first."""
    counts = Counter(name.rpartition(".")[2] for name in one.files)
    wrong = differing(one, first)
    told = ", ".join(
        f"{count - sum(name.endswith(f'.{kind}') for name in wrong)} of {count} {kind}"
        for kind, count in sorted(counts.items())
    )
    lines = [f"Python {one.python}, zlib {one.packer}: {told} as Python {first.python} makes them"]
    lines += [f"  {name} differs" for name in wrong]
    names = sorted(one.libraries.keys() & first.libraries.keys())
    return lines + [
        f"  {name} is {one.libraries[name]}, there {first.libraries[name]}"
        for name in names
        if one.libraries[name] != first.libraries[name] and name not in {"pip", "setuptools"}
    ]


def _series(name: str) -> str:
    """Return the version of an interpreter; raises MissingError where there is none."""
    done = subprocess.run([name, "-c", _SERIES], capture_output=True, text=True, check=False)
    if done.returncode:
        raise MissingError(f"{done.stderr.strip().splitlines()[0]}" if done.stderr else "fails")
    return done.stdout.strip()


def _made(name: str, version: str) -> Made:
    print(f"Python {version}", file=sys.stderr)
    environment = briefgen_environment(FOLDER / version, ROOT, name)
    told = json.loads(_output(environment))
    return Made(version, told["packer"], told["files"], environment.versions())


def _output(environment: Environment) -> str:
    script = str(Path(__file__).parent / "digests.py")
    command = [environment.python, script, str(ROOT)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, cwd=FOLDER)
    if done.returncode:
        raise MissingError(f"the build left with {done.returncode}")
    return done.stdout


if __name__ == "__main__":
    main()
