"""How much memory does the parent of a run hold: in bytes, by the number of briefs so far.

    batch_memory.py FOLDER COUNT

Builds COUNT briefs in both formats, without the proof, in two processes; the briefs of the folder
are taken round and round.
"""

import gc
import json
import sys
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import briefgen
from briefgen import Job

_MARKS = (100, 1_000, 2_500, 5_000, 7_500, 10_000)


def resident() -> int:
    """Return the memory of this process that is in use."""
    gc.collect()
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    sys.exit("the system does not tell how much memory is resident")


def jobs(folder: Path, count: int) -> Iterator[Job]:
    """Yield a job for each brief."""
    files = sorted(folder.glob("*.yaml"))
    for number, path in enumerate(islice(cycle(files), count)):
        yield Job(source=path.name, name=f"{number:05}", text=path.read_bytes(), verify=False)


def main() -> None:
    """Build them all and tell."""
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    curve: dict[int, int] = {}
    for number, outcome in enumerate(briefgen.batch(jobs(folder, count), processes=2), 1):
        if outcome.status != "built":
            sys.exit(f"{outcome.source}: {outcome.status}")
        if number in _MARKS:
            curve[number] = resident()
    print(json.dumps(curve))


if __name__ == "__main__":
    main()
