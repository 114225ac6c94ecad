"""False alarms of the validators: each with what it says, and why it is not so."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from briefgen.document.blocks import Heading, Paragraph, Table
from briefgen.document.inline import plain
from briefgen.document.roles import Role, TableKind
from briefgen.document.walk import every_span
from tests.conformance.artifacts import paginated
from tests.conformance.briefs import Made
from tests.conformance.glyphs import shapes
from tests.conformance.validators import Finding
from tests.parity.tagged import Element, out_of_order

__all__ = ["ALARMS", "Alarm", "real"]


_MOST_SHOWN = 120
"""How many characters of a title outloud quotes."""


@dataclass(frozen=True)
class Alarm:
    """A finding that is false where `is_false` says so, and only there."""

    tool: str
    rule: str
    why: str
    is_false: Callable[[Finding, Made], bool]

    def explains(self, finding: Finding, made: Made) -> bool:
        """Tell whether a finding is this false alarm."""
        named = (finding.tool, finding.rule) == (self.tool, self.rule)
        return named and self.is_false(finding, made)


def real(found: Iterable[Finding], made: Made) -> list[str]:
    """Return the findings that no false alarm explains."""
    return [str(f) for f in found if not any(alarm.explains(f, made) for alarm in ALARMS)]


def _tables(finding: Finding, made: Made) -> list[Element]:
    """Return the tables that begin on the page of a finding."""
    tables = made.tagged.elements("Table")
    return [table for table in tables if next(table.contents()).page == finding.page - 1]


def _heads_rows_and_columns(finding: Finding, made: Made) -> bool:
    """Tell whether every table of more header cells has them in one row and one column alone."""
    tables = [_rows(table) for table in _tables(finding, made)]
    rich = [rows for rows in tables if _count(rows, "TH") > _count(rows, "TD")]
    return bool(rich) and all(
        set(head) == {"TH"} and all("TH" not in row[1:] for row in body) for head, *body in rich
    )


def _rows(table: Element) -> list[list[str]]:
    """Return the roles of the cells of a table, row by row."""
    rows = (row for row in table.every() if row.role == "TR")
    return [[cell.role for cell in row.kids if isinstance(cell, Element)] for row in rows]


def _count(rows: list[list[str]], role: str) -> int:
    return sum(row.count(role) for row in rows)


def _has_key_figures(finding: Finding, made: Made) -> bool:
    """Tell whether the one table without headers on the page is the row of key figures."""
    figures = [
        block
        for block in made.document.blocks
        if isinstance(block, Table) and block.kind is TableKind.FIGURES
    ]
    bare = [table for table in _tables(finding, made) if not _count(_rows(table), "TH")]
    return [len(table.rows) for table in figures] == [1] and len(bare) == 1


def _is_read_in_order(_finding: Finding, made: Made) -> bool:
    return out_of_order(made.tagged) == []


def _is_plain_words(finding: Finding, made: Made) -> bool:
    """Tell whether no link of the document is among the addresses shown."""
    linked = {span.text for span in every_span(made.document.blocks) if span.link}
    shown = finding.evidence.split("; ")
    cut = tuple(part.removesuffix("…") for part in shown if part.endswith("…"))
    return not any(words in shown or (cut and words.startswith(cut)) for words in linked)


def _is_authors_title(finding: Finding, made: Made) -> bool:
    """Tell whether the title that is blamed is that of the file, and the author's, as printed."""
    titles = {Role.TITLE, Role.TITLE_LONG}
    printed = {
        plain(block.text)
        for block in made.document.blocks
        if isinstance(block, Paragraph) and block.role in titles
    }
    title = str(made.tagged.pdf.docinfo["/Title"])
    is_shown = finding.evidence == title[:_MOST_SHOWN]
    return is_shown and title == made.document.meta.title and title in printed


def _is_authors_heading(finding: Finding, made: Made) -> bool:
    """Tell whether a heading is the author's, as it is printed."""
    headings = (block for block in made.document.blocks if isinstance(block, Heading))
    printed = {" ".join(filter(None, (one.number, plain(one.text)))) for one in headings}
    return finding.evidence in {" ".join(words.split()) for words in printed}


def _is_head_or_foot(finding: Finding, made: Made) -> bool:
    """Tell whether the words are the document's running head or foot, and drawn as such.

    Each stands in an artifact of the type Pagination on the page that is blamed; the last of a
    cut sentence may be half a word.
    """
    running = made.document.running
    label, marking = running.page_label, running.marking
    said = [plain(running.head), plain(running.foot), marking.banner, marking.restrictions]
    said += [
        label.before,
        label.between,
        label.after,
        str(finding.page),
        str(len(made.tagged.pages)),
    ]
    known = {word.strip(".;") for text in said for word in text.split()}
    drawn = {word.strip(".;") for word in paginated(made.pdf, finding.page).split()}
    words = [word.strip(".;") for word in finding.evidence.split() if "…" not in word]
    return bool(words) and all(word in known and word in drawn for word in words)


def _are_forms_of_a_letter(finding: Finding, made: Made) -> bool:
    """Tell whether each code for a letter that joins its neighbours is a glyph of its own."""
    found = re.fullmatch(r"font \S+: \d+ different codes all map to U\+\w{4} '(.)'", finding.says)
    if not found or unicodedata.bidirectional(found[1]) != "AL":
        return False
    drawn = shapes(made.tagged.pdf, finding.evidence, found[1])
    return any(drawn) and all(len(set(each)) == len(each) for each in drawn)


ALARMS = (
    Alarm(
        "outloud",
        "TBL-010",
        "says that header cells look shredded where there are more of them than of data cells; a "
        "table of two columns, in which the first row heads the columns and the first cell of each "
        "row its row, always has one or two more",
        _heads_rows_and_columns,
    ),
    Alarm(
        "outloud",
        "TBL-001",
        "says that a table has no header cell; the row of key figures has nothing that would head "
        "them: each cell holds a number and what it counts (PDF/UA-1, 7.5: headers that there are "
        "shall be tagged, tables should have some)",
        _has_key_figures,
    ),
    Alarm(
        "outloud",
        "ORD-001",
        "says that pages paint in another order than that of the tree, but takes all the marks of "
        "an element before those of the links and notes within it; read kid by kid, as the tree is "
        "(ISO 32000-1, 14.7.2), both orders are the same",
        _is_read_in_order,
    ),
    Alarm(
        "outloud",
        "LNK-010",
        "says that an address is printed and leads nowhere; the author wrote it as words, not as a "
        "link, and it is printed as they wrote it",
        _is_plain_words,
    ),
    Alarm(
        "outloud",
        "TXT-004",
        "says that five codes or more mean one letter; an Arabic letter is drawn otherwise before, "
        "between, behind and without others, and each of these glyphs means that letter",
        _are_forms_of_a_letter,
    ),
    Alarm(
        "outloud",
        "DOC-040",
        "says that the title is a fragment or a file name; it is what the author called the brief",
        _is_authors_title,
    ),
    Alarm(
        "outloud",
        "HDG-010",
        "says that the words of a heading cannot be a heading; they are the author's, who gave the "
        "section this heading",
        _is_authors_heading,
    ),
    Alarm(
        "outloud",
        "TAG-002",
        "says that prose is marked as an artifact; it is the head or foot of the page, where the "
        "author's own marking and restrictions are printed in whole sentences",
        _is_head_or_foot,
    ),
)
