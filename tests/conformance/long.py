"""A made document of two hundred pages: sections, lists, tables, notes, no line twice."""

import json
import random
from collections.abc import Iterator
from functools import cache

__all__ = ["long_brief"]

_WORDS = (
    "harbour", "barge", "lock", "customs", "convoy", "rail", "freight", "signal", "bridge",
    "night", "ledger", "quay", "crane", "route", "officer", "market", "fuel", "grain", "winter",
    "moves", "waits", "opens", "closes", "reports", "follows", "carries", "loses", "counts",
    "the", "a", "each", "no", "under", "beyond", "after", "before", "without", "near",
)  # fmt: skip
_SECTIONS, _EVENTS, _SOURCES = 80, 1100, 150


class _Prose:
    """Says always the same, and never the same twice."""

    def __init__(self) -> None:
        self._chance = random.Random(4)  # noqa: S311  # for words, not secrets
        self._count = 0

    def sentence(self) -> str:
        self._count += 1
        first, *rest = self._chance.choices(_WORDS, k=self._chance.randint(9, 24))
        return f"{first.capitalize()} {self._count} {' '.join(rest)}."

    def heading(self) -> str:
        return " ".join(self._chance.choices(_WORDS, k=3)).capitalize()

    def cited(self) -> str:
        source = self._chance.randrange(_SOURCES)
        return f"{self.sentence().removesuffix('.')} [@source-{source}]."

    def paragraph(self) -> str:
        return " ".join([self.sentence() for _ in range(4)] + [self.cited()])

    def body(self) -> str:
        items = [f"{'  ' * (i % 3)}- {self.sentence()}" for i in range(6)]
        rows = [f"| {self.sentence()} | {self.cited()} | {self._count} |" for _ in range(5)]
        table = [f"| {self.heading()} | {self.heading()} | No. |", "|---|---|---|", *rows]
        parts = [
            *(self.paragraph() for _ in range(4)),
            "\n".join(items),
            f"## {self.heading()}",
            *(self.paragraph() for _ in range(3)),
            "\n".join(table),
        ]
        return "\n\n".join(parts)


def _events(prose: _Prose) -> Iterator[dict[str, object]]:
    for i in range(_EVENTS):
        yield {
            "id": f"event-{i}",
            "date": f"{1980 + i // 28}-{i % 12 + 1:02}-{i % 28 + 1:02}",
            "title": prose.heading(),
            "description": f"{prose.sentence()} {prose.sentence()}",
            "sources": [f"source-{i % _SOURCES}"],
        }


@cache
def long_brief() -> str:
    """Return the brief, as JSON, which is YAML."""
    prose = _Prose()
    brief = {
        "title": "A long document",
        "date": "2031-06-30",
        "language": "en-GB",
        "summary": [prose.cited() for _ in range(5)],
        "discussion": [
            {"heading": prose.heading(), "body": prose.body()} for _ in range(_SECTIONS)
        ],
        "events": list(_events(prose)),
        "sources": [
            {"id": f"source-{i}", "title": prose.heading(), "url": f"https://example.org/{i}"}
            for i in range(_SOURCES)
        ],
    }
    return json.dumps(brief)
