"""Arbitrary documents, with the texts that break renderers."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from briefgen.compose.direction import separated
from briefgen.document.blocks import (
    Block,
    Cell,
    Column,
    Contents,
    ContentsEntry,
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
from briefgen.document.document import Document, Marking, MarkingScheme, Meta, Running
from briefgen.document.inline import Mark, Span, Text, plain
from briefgen.document.roles import Role, TableKind
from briefgen.document.walk import with_texts
from tests.samples import sample_picture

__all__ = ["NASTY", "documents", "mixed_words", "texts", "words"]

NASTY = (
    "<b>bold?</b>", "<img src='/etc/passwd'/>", "&amp; &lt; &#65;", "{{ title }} ${HOME} %s {0}",
    "a\u0301e\u0308 o\u0302\u0301", "ʿAbd al-Raḥmān", "Štěpán Łukasz ıİ ß ﬁ", "Владимир Ёлкин, ґ",
    "العربية مع English وسط", "عربي (١٩٤٨)", "שלום (1948) עולם", "\u2067עברית\u2069 mixed",
    "\\backslash \\n (paren) [bracket]", "tab\there", "x" * 120, "a-very-" * 20, "100 % – 5−3 × 2",
    "“quoted” ‘single’ … — –", "no\u00a0break\u202fspace", "soft\u00adhyphen", "zero\u200bwidth",
    "]]> <!-- --> <?xml?>", "  leading and trailing  ", "=SUM(A1)", "https://example.org/?a=1&b=<c>",
)  # fmt: skip
"""Words that have broken renderers: markup, joining marks, two directions, long words."""

_TWO_WAYS = (
    "שלום", "נמל גדול", "مكتب", "الميناء ١٩٤٨", "שָׁלוֹם", "Port", "the desk", "12.5%", "1948", "-",
    "3", ", ", " ", ".", "€5", "\u200e", "\u200f", "/",
)  # fmt: skip
_AROUND = (
    "()",
    "[]",
    "{}",
    "«»",
    "\u2066\u2069",
    "\u2067\u2069",
    "\u2068\u2069",
    "\u202a\u202c",
    "\u202b\u202c",
)
_ALPHABET = st.characters(
    codec="utf-8",
    categories=("Ll", "Lu", "Nd", "Pd", "Po", "Ps", "Pe", "Zs"),
    max_codepoint=0x52F,
)
_LANGUAGES = ("ar", "he", "ru", "uk", "fr")
_ADDRESSES = (
    "https://example.org/", "http://example.org/a?b=1&c=%20d", "mailto:desk@example.org",
    "https://example.org/(brackets)", "https://example.org/#part",
)  # fmt: skip
_PARAGRAPH_ROLES = (Role.BODY, Role.PRODUCT_LINE, Role.LABELLED_LINE, Role.BLUF, Role.SUBTITLE)
_ANCHORS = tuple(f"part-{number}" for number in range(4))
_NOTES = tuple(f"note-{number}" for number in range(4))


def mixed_words() -> st.SearchStrategy[str]:
    """Return words in two directions, in brackets, isolates and embeddings, on one line."""
    parts = st.recursive(
        st.sampled_from(_TWO_WAYS),
        lambda inner: st.tuples(
            st.sampled_from(_AROUND), st.lists(inner, min_size=1, max_size=3)
        ).map(lambda found: found[0][0] + " ".join(found[1]) + found[0][1]),
        max_leaves=6,
    )
    return st.lists(parts, min_size=1, max_size=6).map(" ".join).filter(_shows_something)


def _shows_something(text: str) -> bool:
    return any(char.isalnum() for char in text)


def words(*, max_size: int = 60) -> st.SearchStrategy[str]:
    """Return words with something to see in them, on one line."""
    free = st.text(_ALPHABET, min_size=1, max_size=max_size)
    return st.one_of(st.sampled_from(NASTY), free).filter(lambda text: text.strip(" \u00a0") != "")


def _spans(drawn: Callable[[str], bool]) -> st.SearchStrategy[Span]:
    told = st.one_of(words(), mixed_words()).filter(drawn)
    marks = st.frozensets(st.sampled_from([Mark.STRONG, Mark.EMPHASIS, Mark.MUTED]), max_size=2)
    ordinary = st.builds(Span, text=told, marks=marks)
    return st.one_of(
        ordinary,
        ordinary,
        st.builds(Span, text=told, language=st.sampled_from(_LANGUAGES)),
        st.builds(Span, text=told, link=st.sampled_from(_ADDRESSES)),
        st.builds(Span, text=told, target=st.sampled_from(_ANCHORS)),
        st.builds(
            Span,
            text=st.just("0"),
            note=st.sampled_from(_NOTES),
            marks=st.just(frozenset({Mark.CITATION})),
        ),
        st.just(Span(text="one line\nand the next")),
    )


def texts(
    drawn: Callable[[str], bool] = lambda _: True, *, min_size: int = 1
) -> st.SearchStrategy[Text]:
    """Return texts of a few spans, each of whose words `drawn` accepts."""
    return st.lists(_spans(drawn), min_size=min_size, max_size=4).map(tuple)


def _titles(drawn: Callable[[str], bool]) -> st.SearchStrategy[Text]:
    told = st.one_of(words(max_size=40), mixed_words())
    return told.filter(drawn).map(lambda told: (Span(text=told),))


def _running(drawn: Callable[[str], bool]) -> st.SearchStrategy[Text]:
    return words(max_size=40).filter(drawn).map(lambda told: (Span(text=told),))


def _paragraphs(texts_: st.SearchStrategy[Text], labels: st.SearchStrategy[Text]) -> Any:
    return st.sampled_from(_PARAGRAPH_ROLES).flatmap(
        lambda role: st.builds(
            Paragraph,
            role=st.just(role),
            text=texts_,
            label=labels if role in {Role.LABELLED_LINE, Role.BLUF} else st.just(()),
            trailing=labels if role is Role.PRODUCT_LINE else st.just(()),
        )
    )


@st.composite
def _lists(draw: st.DrawFn, texts_: st.SearchStrategy[Text]) -> ItemList:
    items: list[ListItem] = []
    level = 0
    for text in draw(st.lists(texts_, min_size=1, max_size=6)):
        level = min(draw(st.integers(0, 2)), level + 1) if items else 0
        own = draw(st.sampled_from([None, None, *ListKind]))
        items.append(ListItem(text=text, level=level, kind=own))
    kind = draw(st.sampled_from(ListKind))
    start = draw(st.integers(1, 30)) if kind is not ListKind.BULLET else 1
    return ItemList(kind=kind, items=tuple(items), start=start)


@st.composite
def _tables(
    draw: st.DrawFn, texts_: st.SearchStrategy[Text], titles: st.SearchStrategy[Text]
) -> Table:
    across, down = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    kind = draw(st.sampled_from([TableKind.DATA, TableKind.RECORD, TableKind.KEY]))
    header_rows = 1 if kind is TableKind.DATA else 0
    paragraph = st.builds(Paragraph, role=st.sampled_from([Role.CELL, Role.CELL_NOTE]), text=texts_)

    def cell(row: int, column: int) -> Cell:
        if row < header_rows:
            head = Paragraph(role=Role.TABLE_HEADER, text=draw(titles))
            return Cell(paragraphs=(head,), scope=Scope.COLUMN)
        scope = Scope.ROW if column == 0 else Scope.NONE
        return Cell(paragraphs=tuple(draw(st.lists(paragraph, max_size=2))), scope=scope)

    rows = tuple(
        Row(cells=tuple(cell(row, column) for column in range(across)))
        for row in range(down + header_rows)
    )
    return Table(
        kind=kind,
        columns=tuple(Column(width=170 / across) for _ in range(across)),
        rows=rows,
        title=plain(draw(titles)),
        header_rows=header_rows,
        caption=draw(st.one_of(st.just(()), titles)),
    )


@st.composite
def documents(draw: st.DrawFn, drawn: Callable[[str], bool] = lambda _: True) -> Document:
    """Return documents of a few blocks; `drawn` tells whether the fonts have all of a word."""
    texts_, titles = texts(drawn), _titles(drawn)
    figure = st.builds(
        Figure,
        data=st.just(sample_picture()),
        media_type=st.just("image/png"),
        width=st.just(85.0),
        height=st.just(20.0),
        alt=titles.map(plain),
        caption=st.one_of(st.just(()), texts_),
    )
    block = st.one_of(_paragraphs(texts_, titles), _lists(texts_), _tables(texts_, titles), figure)
    heads: list[Heading] = []
    for anchor in _ANCHORS[: draw(st.integers(1, len(_ANCHORS)))]:
        level = draw(st.integers(1, min(3, heads[-1].level + 1))) if heads else 1
        heads.append(Heading(level=level, text=draw(titles), anchor=anchor))
    body: list[Block] = [_contents(heads)] if draw(st.booleans()) else []
    for head in heads:
        body += [head, *draw(st.lists(block, max_size=3))]
    told = {id_: draw(texts_) for id_ in _NOTES}
    document = Document(
        meta=Meta(
            title=plain(draw(titles)),
            date=datetime(2031, 6, 30, tzinfo=UTC),
            language=draw(st.sampled_from(["en-GB", "en-US", "fr"])),
        ),
        blocks=_closed(tuple(body), told),
        running=Running(
            head=draw(_running(drawn)),
            foot=draw(_running(drawn)),
            marking=Marking(scheme=MarkingScheme.TLP, banner="TLP:AMBER+STRICT"),
        ),
    )
    return with_texts(document, separated)  # as every document is that comes from a brief


def _contents(heads: list[Heading]) -> Contents:
    entries = (
        ContentsEntry(level=head.level, text=plain(head.text), target=head.anchor)
        for head in heads
        if head.level < 3
    )
    return Contents(title=(Span(text="Contents"),), entries=tuple(entries))


def _closed(blocks: tuple[Block, ...], told: dict[str, Text]) -> tuple[Block, ...]:
    """Return the blocks with links that lead somewhere, and notes numbered by first reference."""
    anchors = {block.anchor for block in blocks if isinstance(block, Heading)}
    numbers: dict[str, int] = {}

    def close(span: Span) -> Span:
        if span.note:
            return replace(span, text=str(numbers.setdefault(span.note, len(numbers) + 1)))
        return span if span.target in anchors else replace(span, target=None)

    closed = tuple(_mapped(block, close) for block in blocks)
    notes = tuple(
        Note(id=id_, number=number, text=tuple(_without_notes(told[id_])))
        for id_, number in numbers.items()
    )
    return (*closed, Notes(notes=notes)) if notes else closed


def _without_notes(text: Text) -> Iterator[Span]:
    for span in text:
        yield replace(span, note=None, target=None)


def _mapped(value: Any, change: Callable[[Span], Span]) -> Any:
    """Return the same with `change` applied to every span, in reading order."""
    if isinstance(value, Span):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_mapped(item, change) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        new = {f.name: _mapped(getattr(value, f.name), change) for f in _in_order(value)}
        return replace(value, **new)
    return value


def _in_order(value: Any) -> list[Any]:
    """Return the fields of a value as they are read: a label and a caption before the rest."""
    first = ("label", "caption") if not isinstance(value, Figure) else ()
    return sorted(fields(value), key=lambda field: field.name not in first)
