"""Makes a long brief of one: its discussion and its annexes come again and again.

What fills two hundred pages is prose, with its headings, lists, tables and citations; judgements,
actors, events and sources stand once.

    long.py BRIEF TARGET COPIES
"""

import sys
from pathlib import Path
from typing import Any

import yaml

__all__ = ["long_brief", "written"]

_REPEATED = ("discussion", "annexes")


def long_brief(data: dict[str, Any], copies: int) -> dict[str, Any]:
    """Return the data of a brief whose prose is set so many times."""
    return data | {name: data[name] * copies for name in _REPEATED}


def written(data: dict[str, Any]) -> str:
    """Return the data of a brief as YAML."""
    return yaml.dump(data, Dumper=_Written, allow_unicode=True, sort_keys=False)


def main() -> None:
    """Write the brief."""
    brief, target, copies = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    data = yaml.load(brief.read_bytes(), yaml.CBaseLoader)  # noqa: S506  our own file, texts alone
    target.parent.mkdir(exist_ok=True)
    target.write_text(written(long_brief(data, copies)), encoding="utf-8")


class _Written(yaml.SafeDumper):
    """Writes what comes again out again: a brief has no aliases."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        """Return that nothing is named and referred to."""
        return True


if __name__ == "__main__":
    main()
