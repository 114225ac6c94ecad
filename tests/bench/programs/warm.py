"""Builds what it is told to, line by line, in one process; answers with the time each took.

Each line names a brief (briefgen) or a content file (a plain script); each answer is a pair of
seconds, wall and processor. Reading the file is part of the work on both sides; nothing is written.

    warm.py briefgen FORMATS yes|no [STYLE]  FORMATS as in pdf,docx; whether the proof is asked for
    warm.py FOLDER SCRIPT [OPTION ...]       a module of the folder with bytes_of(path, *options),
                                             or else with write(content, file)
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from pathlib import Path


def builder(formats: str, verify: str, style: str | None = None) -> Callable[[Path], None]:
    """Return briefgen's build."""
    from briefgen import Built, build

    names = formats.split(",")

    def work(path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        built = build(text, formats=names, verify=verify == "yes", style=style)
        if not isinstance(built, Built):
            sys.exit(f"{path.name}: {built.diagnostics[0].message}")

    return work


def script(folder: str, name: str, *options: str) -> Callable[[Path], None]:
    """Return the writing of one script."""
    sys.path.insert(0, folder)
    module = import_module(name)

    def work(path: Path) -> None:
        if hasattr(module, "bytes_of"):
            module.bytes_of(path, *options)
        else:
            module.write(json.loads(path.read_text(encoding="utf-8")), BytesIO())

    return work


def processor() -> float:
    """Return the seconds of processor time so far, those of ended children among them."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def main() -> None:
    """Answer every line."""
    first, *rest = sys.argv[1:]
    work = builder(*rest) if first == "briefgen" else script(first, *rest)
    for line in sys.stdin:
        wall, used = time.perf_counter(), processor()
        work(Path(line.strip()))
        taken = (time.perf_counter() - wall, processor() - used)
        print(json.dumps(taken), flush=True)


main()
