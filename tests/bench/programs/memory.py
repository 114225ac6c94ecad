"""How much does one process grow over a thousand distinct briefs?

Prints the resident memory in bytes, after a collection, at each of the numbers given.

    memory.py FOLDER-OF-BRIEFS FIRST LAST yes|no        whether the proof is asked for
"""

import gc
import json
import resource
import sys
from itertools import cycle
from pathlib import Path

from briefgen import Built, build


def resident() -> int:
    """Return the resident memory in bytes; where the system does not tell, its peak so far."""
    statm = Path("/proc/self/statm")
    if statm.is_file():
        return int(statm.read_text().split()[1]) * resource.getpagesize()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def main() -> None:
    """Build the briefs in both formats."""
    folder, first, last = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    verify = sys.argv[4] == "yes"
    found: list[int] = []
    briefs = sorted(folder.glob("*.yaml"))
    for number, path in zip(range(1, last + 1), cycle(briefs), strict=False):
        built = build(path.read_text(encoding="utf-8"), verify=verify)
        if not isinstance(built, Built):
            sys.exit(f"{path.name}: {built.diagnostics[0].message}")
        del built
        if number in {first, last}:
            gc.collect()
            found.append(resident())
        if number % 100 == 0:
            print(f"  {number} briefs", file=sys.stderr)
    print(json.dumps(found))


main()
