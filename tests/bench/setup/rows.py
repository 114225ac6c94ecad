"""Makes a brief whose timeline has so many rows: its own events again and again.

Of the rest stand only the actors, places and sources that the events name.

    rows.py BRIEF TARGET COUNT
"""

import sys
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

__all__ = ["brief_of_rows"]

_KEPT = ("schema", "title", "product", "date", "actors", "places", "sources")
_NAMED = ("before", "after")
_FIRST = date(2019, 1, 1)


def brief_of_rows(data: dict[str, Any], count: int) -> dict[str, Any]:
    """Return the data of a brief with so many events, one a day."""
    given = data["events"]
    events = [_event(given[number % len(given)], number) for number in range(count)]
    summary = [f"It happened {count} times."]
    return {name: data[name] for name in _KEPT} | {"summary": summary, "events": events}


def _event(data: dict[str, Any], number: int) -> dict[str, Any]:
    kept = {name: value for name, value in data.items() if name not in _NAMED}
    day = _FIRST + timedelta(days=number)
    text = f"{data['description'].rstrip('.')}, the {number}th of its kind."
    return deepcopy(kept) | {"id": f"event-{number}", "date": day.isoformat(), "description": text}


def main() -> None:
    """Write the brief."""
    brief, target, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    data = yaml.load(brief.read_bytes(), yaml.CBaseLoader)  # noqa: S506  our own file, texts alone
    target.parent.mkdir(parents=True, exist_ok=True)
    made = brief_of_rows(data, count)
    text = yaml.dump(made, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
