"""Is anything parted at the end of a page that belongs together? Measured on 100 made layouts."""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest

from briefgen.document.blocks import (
    Block,
    Cell,
    Column,
    Figure,
    Heading,
    ItemList,
    ListItem,
    ListKind,
    Note,
    Notes,
    Paragraph,
    Row,
    Scope,
    Table,
)
from briefgen.document.document import Document
from briefgen.document.roles import Role, TableKind
from briefgen.render.pdf.boxes import paragraph, rows
from briefgen.render.pdf.writer import render
from briefgen.style.look import Look
from tests.builders import a_document, a_style, a_text
from tests.laid_out import Placed, laid_out
from tests.samples import sample_picture

LAYOUTS = 100
FAULTS = (
    "orphans of paragraphs",
    "widows of paragraphs",
    "orphans of cells",
    "widows of cells",
    "stranded headings",
    "stranded heads",
    "parted marks",
    "parted captions",
)
_WORDS = (
    "port", "lock", "harbour", "of", "the", "in", "canal", "administration", "was", "ship",
    "crane", "vessel", "and", "to",
)  # fmt: skip
_PARTS = frozenset({"P", "LBody", "H1", "H2", "H3", "Caption", "TD", "TH"})
_HEADINGS = frozenset({"H1", "H2", "H3"})


class Maker:
    """Makes a document and a page for it, the same for the same number."""

    def __init__(self, number: int) -> None:
        self.chance = Random(number)  # noqa: S311  # for making layouts, not secrets
        self.count = 0

    def look(self) -> Look:
        """Return a look of a page between a third and all of an A4 high."""
        look = a_style(self.chance.choice(("assessment", "sitrep"))).look
        height = self.chance.uniform(130, 297)
        paper = look.page.papers["A4"].model_copy(update={"height": height})
        page = look.page.model_copy(update={"papers": {**look.page.papers, "A4": paper}})
        together = self.chance.random() < 0.5
        bullet = look.roles["bullet"].model_copy(update={"keep_together": together})
        roles = {**look.roles, "bullet": bullet}
        divides = self.chance.random() < 0.3
        return look.model_copy(update={"page": page, "roles": roles, "hyphenation": divides})

    def document(self) -> Document:
        """Return a document of a few pages."""
        blocks: list[Block] = [self.heading(1)]
        for _ in range(self.chance.randint(6, 11)):
            make = self.chance.choice(
                (self.prose, self.prose, self.prose, self.items, self.table, self.figure)
            )
            if self.chance.random() < 0.35:
                blocks += self.headings()
            blocks += make()
        notes = (Note(id=f"s{i}", number=i, text=self.text(3)) for i in range(1, 6))
        return a_document(*blocks, Notes(notes=tuple(notes)))

    def text(self, lines: int):
        """Return words for about so many lines of prose."""
        words = self.chance.choices(_WORDS, k=max(1, round(lines * 14 * self.chance.random())))
        return a_text(" ".join(words))

    def headings(self) -> list[Block]:
        levels = self.chance.choice(((1,), (2,), (1, 2), (1, 2, 3), (2, 3)))
        return [self.heading(level) for level in levels]

    def heading(self, level: int) -> Block:
        self.count += 1
        return Heading(level=level, text=self.text(2), anchor=f"h{self.count}")

    def prose(self) -> list[Block]:
        number = self.chance.randint(1, 3)
        return [Paragraph(role=Role.BODY, text=self.text(14)) for _ in range(number)]

    def items(self) -> list[Block]:
        kind = self.chance.choice(list(ListKind))
        items = (
            ListItem(text=self.text(9), level=self.chance.choice((0, 0, 1)))
            for _ in range(self.chance.randint(2, 5))
        )
        return [ItemList(kind=kind, items=tuple(items))]

    def table(self) -> list[Block]:
        header = Row(cells=tuple(self.cell(Role.TABLE_HEADER, 1, Scope.COLUMN) for _ in range(3)))
        long = 80 if self.chance.random() < 0.15 else 5
        rows = (
            Row(cells=tuple(self.cell(Role.CELL, long if i == 1 else 3) for i in range(3)))
            for _ in range(self.chance.randint(1, 8))
        )
        caption = self.text(2) if self.chance.random() < 0.6 else ()
        kind = self.chance.choice((TableKind.DATA, TableKind.PROSE))
        widths = (Column(width=40), Column(width=80), Column(width=50))
        made = Table(
            kind=kind,
            columns=widths,
            rows=(header, *rows),
            header_rows=1,
            title="A table",
            caption=caption,
        )
        return [made]

    def cell(self, role: Role, lines: int, scope: Scope = Scope.NONE) -> Cell:
        return Cell(paragraphs=(Paragraph(role=role, text=self.text(lines)),), scope=scope)

    def figure(self) -> list[Block]:
        height = self.chance.randint(20, 70)
        made = Figure(
            data=sample_picture(),
            media_type="image/png",
            width=80,
            height=height,
            alt="A picture",
            caption=self.text(3),
        )
        return [made]


def faults(root: Placed) -> Counter[str]:
    """Count what is parted, and the paragraphs that two pages share."""
    found: Counter[str] = Counter()
    parts = [each for each in root.below() if each.role in _PARTS and each.words]
    for part in parts:
        _count_lines(part, found)
    for part, following in pairwise(parts):
        if part.role in _HEADINGS and following.lines[0][0] != part.lines[-1][0]:
            found["stranded headings"] += 1
    for each in root.below():
        if each.role == "LI":
            _count_mark(each, found)
        if each.role == "Table":
            _count_head(each, found)
        if each.role == "Caption":
            _count_caption(each, found)
    return found


def _count_lines(part: Placed, found: Counter[str]) -> None:
    pages = Counter(page for page, _ in part.lines)
    if len(pages) == 1:
        return
    kind = "cells" if part.role in {"TD", "TH"} else "paragraphs"
    found[f"breaks within {kind}"] += len(pages) - 1
    found[f"orphans of {kind}"] += pages[min(pages)] < 2
    found[f"widows of {kind}"] += pages[max(pages)] < 2


def _count_mark(item: Placed, found: Counter[str]) -> None:
    mark, body = item.kids[0], item.kids[1]
    if body.words:
        found["marks"] += 1
        (page, baseline), (first_page, first) = mark.lines[0], body.lines[0]
        found["parted marks"] += page != first_page or abs(baseline - first) > 2


def _count_head(table: Placed, found: Counter[str]) -> None:
    rows = [
        [kid.lines for kid in row.kids if kid.words] for row in table.below() if row.role == "TR"
    ]
    first = [min(lines[0][0] for lines in row) for row in rows if row]
    last = [max(lines[-1][0] for lines in row) for row in rows if row]
    found["heads"] += 1
    found["stranded heads"] += last[0] != first[1]


def _count_caption(caption: Placed, found: Counter[str]) -> None:
    assert caption.parent is not None
    if caption.parent.role == "Table":
        row = next(each for each in caption.parent.below() if each.role == "TH" and each.words)
        found["captions"] += 1
        found["parted captions"] += row.lines[0][0] != caption.lines[-1][0]
        return
    kids = caption.parent.kids
    picture = kids[kids.index(caption) - 1]
    found["captions"] += 1
    found["parted captions"] += picture.pages != {caption.lines[0][0]}


def measured(numbers: range, look: Callable[[Look], Look] = lambda look: look) -> Counter[str]:
    """Return what is found in the layouts of these numbers, in a look made from their own."""
    found: Counter[str] = Counter()
    for number in numbers:
        maker = Maker(number)
        own = look(maker.look())
        root = laid_out(render(maker.document(), own))
        found.update(faults(root))
        found["pages"] += max(page for each in root.below() for page in each.pages)
    return found


@pytest.fixture(scope="module")
def layouts() -> Counter[str]:
    return measured(range(LAYOUTS))


@pytest.mark.parametrize("fault", FAULTS)
def test_nothing_is_parted_that_belongs_together(layouts, fault):
    assert layouts[fault] == 0


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("pages", 5 * LAYOUTS),
        ("breaks within paragraphs", LAYOUTS),
        ("breaks within cells", LAYOUTS // 2),
        ("marks", LAYOUTS),
        ("captions", LAYOUTS),
        ("heads", LAYOUTS // 2),
    ],
)
def test_enough_pages_end_for_that_to_be_no_luck(layouts, name, least):
    assert layouts[name] >= least


def test_single_lines_are_noticed(monkeypatch):
    monkeypatch.setattr(paragraph, "LEAST_LINES", 1)
    monkeypatch.setattr(rows, "LEAST_LINES", 1)

    found = measured(range(12))

    assert found["widows of paragraphs"] > 0
    assert found["orphans of paragraphs"] > 0
    assert found["widows of cells"] > 0


def test_headings_and_captions_left_behind_are_noticed():
    found = measured(range(10, 22), _keeping_nothing)

    assert found["stranded headings"] > 0
    assert found["parted captions"] > 0


def _keeping_nothing(look: Look) -> Look:
    roles = {
        name: role.model_copy(update={"keep_with_next": False}) for name, role in look.roles.items()
    }
    return look.model_copy(update={"roles": roles})
