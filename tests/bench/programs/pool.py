"""Sets many content files with one peer, in processes that stay, and writes every file.

    pool.py PROCESSES FOLDER SCRIPT[:FUNCTION][,OPTION ...] ENDING OUT COUNT CONTENTS

FUNCTION takes the path of a content file and the options, and returns bytes (`bytes_of` where none
is named). CONTENTS is a folder of which the first COUNT content files are set.
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib import import_module
from pathlib import Path


def set_one(folder: str, script: str, ending: str, out: Path, content: Path) -> None:
    """Write one file."""
    if folder not in sys.path:
        sys.path.insert(0, folder)
    named, *options = script.split(",")
    name, _, function = named.partition(":")
    made = getattr(import_module(name), function or "bytes_of")(content, *options)
    (out / f"{content.stem}.{ending}").write_bytes(made)


def main() -> None:
    """Set them all."""
    processes, folder, script, ending, out, count, contents = sys.argv[1:]
    target = Path(out)
    target.mkdir(parents=True, exist_ok=True)
    files = [Path(contents) / f"{number:04}.json" for number in range(int(count))]
    work = partial(set_one, folder, script, ending, target)
    with ProcessPoolExecutor(int(processes)) as pool:
        for _ in pool.map(work, files):
            pass


if __name__ == "__main__":
    main()
