"""One sample of every kind of block, and one document that uses every kind and every role."""

import zlib
from datetime import UTC, datetime

from briefgen.document.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Contents,
    ContentsEntry,
    Figure,
    Fill,
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
from briefgen.document.inline import Mark, Span, Text
from briefgen.document.roles import Role, TableKind

__all__ = ["SAMPLES", "sample_document", "sample_picture"]

_TERMS = (
    ("almost no chance", "1–5%", ""),
    ("very unlikely", "5–20%", ""),
    ("unlikely", "20–45%", "KJ-2"),
    ("roughly even chance", "45–55%", ""),
    ("likely", "55–80%", "KJ-1"),
    ("very likely", "80–95%", ""),
    ("almost certain", "95–99%", ""),
)


def _s(words: str, *marks: Mark) -> Span:
    return Span(text=words, marks=frozenset(marks))


def _t(words: str, *marks: Mark) -> Text:
    return (_s(words, *marks),)


def _cite(number: int, note: str) -> Span:
    return Span(text=str(number), marks=frozenset({Mark.CITATION}), note=note)


def _p(role: Role, *spans: Span | str) -> Paragraph:
    return Paragraph(role=role, text=tuple(_s(x) if isinstance(x, str) else x for x in spans))


def _cell(*paragraphs: Paragraph, scope: Scope = Scope.NONE, fill: Fill = Fill.NONE) -> Cell:
    return Cell(paragraphs=paragraphs, scope=scope, fill=fill)


def _header(*words: str) -> Row:
    cells = (_cell(_p(Role.TABLE_HEADER, word), scope=Scope.COLUMN) for word in words)
    return Row(cells=tuple(cells))


def _columns(*widths: float, last: Align = Align.START) -> tuple[Column, ...]:
    inner = tuple(Column(width=width) for width in widths[:-1])
    return (*inner, Column(width=widths[-1], align=last))


def sample_picture(width: int = 340, height: int = 80) -> bytes:
    """Return a PNG: a blue frame round a grey ground."""
    line = b"\x00" + b"\x1f\x38\x64" * width
    inner = b"\x00" + b"\x1f\x38\x64" * 2 + b"\xee\xf2\xf7" * (width - 4) + b"\x1f\x38\x64" * 2
    body = zlib.compress(line * 2 + inner * (height - 4) + line * 2)
    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    chunks = ((b"IHDR", size + b"\x08\x02\x00\x00\x00"), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
        for kind, data in chunks
    )


def _judgement(number: int, term: str, words: str, horizon: str) -> Row:
    label = _cell(
        _p(Role.LIKELIHOOD, term.capitalize()),
        _p(Role.LABEL_NOTE, f"KJ-{number}, by {horizon}"),
        scope=Scope.ROW,
    )
    text = _cell(
        _p(Role.JUDGEMENT, words, _s(term, Mark.EMPHASIS), " by then (55–80%).", _cite(1, "s1")),
        _p(
            Role.CONFIDENCE,
            "We have ",
            _s("moderate confidence", Mark.STRONG, Mark.INK),
            " in this judgement. Two records agree, and neither was checked on the ground.",
        ),
        _p(Role.RUN_IN, _s("Other view:", Mark.STRONG, Mark.INK), " the harbour stays as it is."),
    )
    return Row(cells=(label, text))


def _meta() -> Table:
    labels = ("Issued", "Information cut-off", "From", "For")
    values = ("30 June 2031", "27 June 2031", "Harbour Desk", "Port planners")
    return Table(
        kind=TableKind.META,
        title="About this document",
        columns=_columns(40, 42, 42, 46),
        header_rows=1,
        rows=(
            Row(cells=tuple(_cell(_p(Role.META_LABEL, x), scope=Scope.COLUMN) for x in labels)),
            Row(cells=tuple(_cell(_p(Role.META_VALUE, x)) for x in values)),
        ),
    )


def _message() -> Table:
    rows = (
        ("From", "Harbour Desk", "Issued", "30 JUN 31"),
        ("To", "Port planners", "Next report", "07 JUL 31"),
    )
    return Table(
        kind=TableKind.MESSAGE,
        title="Message header",
        columns=_columns(32, 62, 30, 46),
        rows=tuple(
            Row(
                cells=tuple(
                    _cell(_p(Role.MESSAGE_VALUE, x))
                    if i % 2
                    else _cell(_p(Role.MESSAGE_LABEL, x), scope=Scope.ROW)
                    for i, x in enumerate(row)
                )
            )
            for row in rows
        ),
    )


def _key_figures() -> Table:
    figures = (("14", "ships held "), ("≈20", "tonnes of grain seized "), ("7", "days of closure"))
    return Table(
        kind=TableKind.FIGURES,
        title="Key figures",
        columns=_columns(32, 34, 34),
        rows=(
            Row(
                cells=tuple(
                    _cell(
                        _p(Role.KEY_FIGURE, number),
                        _p(Role.KEY_FIGURE_CAPTION, words, _cite(1, "s1")),
                    )
                    for number, words in figures
                )
            ),
        ),
    )


def _judgements() -> Table:
    return Table(
        kind=TableKind.RECORD,
        title="Key judgements",
        columns=_columns(40, 130),
        rows=(
            _judgement(1, "likely", "The breakwater of Port Example is ", "30 Sep 2031"),
            _judgement(2, "unlikely", "A second closure of the canal is ", "31 Jul 2031"),
        ),
    )


def _scale() -> Table:
    marks = tuple(
        _cell(_p(Role.SCALE_MARK, mark), fill=Fill.ACCENT) if mark else _cell(fill=Fill.PANEL)
        for _, _, mark in _TERMS
    )
    terms = tuple(_cell(_p(Role.SCALE_TERM, term)) for term, _, _ in _TERMS)
    ranges = tuple(_cell(_p(Role.SCALE_RANGE, share)) for _, share, _ in _TERMS)
    return Table(
        kind=TableKind.SCALE,
        title="The judgements on the scale",
        caption=_t("Where the judgements stand on the scale"),
        columns=tuple(Column(width=170 / 7) for _ in _TERMS),
        rows=(Row(cells=marks), Row(cells=terms), Row(cells=ranges)),
    )


def _actor(name: str, other: str, role: str, native: str, language: str) -> Row:
    own = (Span(text=native, language=language),) if native else ()
    return Row(
        cells=(
            _cell(_p(Role.CELL_LABEL, name), _p(Role.CELL_NOTE, other), scope=Scope.ROW),
            _cell(_p(Role.CELL, role, _cite(1, "s1")), _p(Role.CELL_NOTE, "Affiliation: none.")),
            _cell(*([Paragraph(role=Role.NATIVE_NAME, text=own)] if own else [])),
        )
    )


def _actors() -> Table:
    return Table(
        kind=TableKind.DATA,
        title="Key actors",
        columns=_columns(40, 98, 32, last=Align.END),
        header_rows=1,
        rows=(
            _header("Actor", "Role and position", "Native name"),
            _actor("Harbour Office", "HO", "Runs the lock and the crane", "مكتب الميناء", "ar"),
            _actor("Coast Guild", "The Guild", "Owns the pilots’ boats", "גילדת החוף", "he"),
            _actor(
                "Northern Line", "NL", "Carries grain; registered abroad", "Северная линия", "ru"
            ),
            _actor("Lock-keepers", "", "Work the gates by night", "", ""),
        ),
    )


def _key() -> Table:
    rows = (
        ("Likelihood", "The terms and ranges are those of the scale on page 1."),
        ("Confidence", "Confidence describes the basis of a judgement, not its likelihood."),
    )
    return Table(
        kind=TableKind.KEY,
        title="How to read this paper",
        columns=_columns(40, 130),
        rows=tuple(
            Row(
                cells=(
                    _cell(_p(Role.KEY_LABEL, label), scope=Scope.ROW),
                    _cell(_p(Role.KEY_TEXT, text)),
                )
            )
            for label, text in rows
        ),
    )


def _gaps() -> Table:
    return Table(
        kind=TableKind.RECORD,
        title="Gaps",
        columns=_columns(40, 130),
        rows=tuple(
            Row(
                cells=(
                    _cell(
                        _p(Role.RECORD_LABEL, f"G{number}"),
                        _p(Role.LABEL_NOTE, "High priority"),
                        scope=Scope.ROW,
                    ),
                    _cell(
                        _p(Role.RECORD_TEXT, "Who ordered the gates shut is not known."),
                        _p(
                            Role.RUN_IN,
                            _s("Collect:", Mark.STRONG, Mark.INK),
                            " the lock’s log book.",
                        ),
                    ),
                )
            )
            for number in (1, 2)
        ),
    )


_BLUF = Paragraph(
    role=Role.BLUF,
    label=_t("Bottom line"),
    text=_t(
        "The harbour of Port Example is open again, and the grain-carrying fleet sails. "
        "Another closure is unlikely over the coming three months."
    ),
)

_BODY = Paragraph(
    role=Role.BODY,
    text=(
        _s("The lock was shut on 25 June. "),
        _s("No ship", Mark.STRONG),
        _s(" left, and "),
        _s("two", Mark.EMPHASIS),
        _s(" of the Guild’s boats (in Arabic "),
        Span(text="مكتب الميناء", language="ar"),
        _s(") stood by; see "),
        Span(text="the harbour’s notice", link="https://harbour.example/notices/2031/06/25"),
        _s(", the section "),
        Span(text="Gaps", target="gaps"),
        _s(" and the sample "),
        _s("0a1b2c3d4e5f", Mark.MONO),
        _s(".\nA line that is broken by hand, of the al-Example quay."),
        _cite(1, "s1"),
        _s(",", Mark.CITATION),
        _cite(2, "s2"),
    ),
)

_LETTERS = ItemList(
    kind=ListKind.LETTER,
    items=(ListItem(text=_t("The lock is shut.")), ListItem(text=_t("The crane works."))),
)

_BULLETS = ItemList(
    kind=ListKind.BULLET,
    items=(
        ListItem(text=(_s("Pilots wait at the outer mole for the tide and the order."),)),
        ListItem(text=_t("They are paid by the day."), level=1),
        ListItem(text=_t("The order may come at night."), label=_t("Assumption")),
    ),
)

_NUMBERS = ItemList(
    kind=ListKind.NUMBER,
    start=3,
    items=(ListItem(text=_t("Call the lock.")), ListItem(text=_t("Read the log."), level=1)),
)

_MIXED = ItemList(
    kind=ListKind.BULLET,
    items=(
        ListItem(text=_t("At the lock, in this order:")),
        ListItem(text=_t("ask for the keeper;"), level=1, kind=ListKind.NUMBER),
        ListItem(text=_t("by name,"), level=2),
        ListItem(text=_t("wait for the light."), level=1, kind=ListKind.NUMBER),
        ListItem(text=_t("At the crane:")),
        ListItem(text=_t("ask for the foreman."), level=1, kind=ListKind.NUMBER),
    ),
)

_FIGURE = Figure(
    data=sample_picture(),
    media_type="image/png",
    width=130,
    height=130 * 80 / 340,
    alt="A plain frame that stands for a map of the harbour.",
    caption=(_s("Figure 1. The harbour.", Mark.STRONG, Mark.INK), _s(" Seen from the mole.")),
    anchor="figure-1",
)

_CONTENTS = Contents(
    title=_t("Contents"),
    entries=(
        ContentsEntry(level=1, number="2", text="Discussion", target="discussion"),
        ContentsEntry(level=2, text="What changed", target="what-changed"),
        ContentsEntry(level=1, number="3", text="Key actors", target="actors"),
        ContentsEntry(level=1, number="4", text="Gaps", target="gaps"),
        ContentsEntry(level=1, number="5", text="How to read this paper", target="key"),
    ),
)

_NOTES = Notes(
    notes=(
        Note(id="s1", number=1, text=_t("Port Example Gazette, “Lock shut”, 26 June 2031. C3.")),
        Note(
            id="s2",
            number=2,
            text=(
                _s("Notice of the harbour, 25 June 2031, "),
                Span(
                    text="https://harbour.example/notices/2031/06/25",
                    link="https://harbour.example/notices/2031/06/25",
                ),
                _s(". B2."),
            ),
        ),
    )
)

SAMPLES: dict[type, Block] = {
    Heading: Heading(level=1, number="1", text=_t("Discussion"), anchor="discussion"),
    Paragraph: _BODY,
    ItemList: _BULLETS,
    Table: _actors(),
    Figure: _FIGURE,
    Contents: _CONTENTS,
    Notes: _NOTES,
}


def _front() -> tuple[Block, ...]:
    return (
        Paragraph(
            role=Role.PRODUCT_LINE,
            text=_t("Assessment"),
            trailing=_t("BG-2031-001, version 1.0", Mark.MUTED),
        ),
        _p(Role.TITLE, "The harbour of Port Example opens again"),
        _p(Role.TITLE_LONG, "A title that is longer than most and is set in the smaller size"),
        _p(Role.SUBTITLE, "The closure of June and the outlook to September 2031"),
        _p(Role.SUBTITLE_LONG, "A subtitle that is longer than most, in the smaller size as well"),
        _meta(),
        _message(),
        Paragraph(
            role=Role.LABELLED_LINE,
            label=_t("Question"),
            text=_t("Will the harbour be shut again before the end of September 2031?"),
        ),
        _BLUF,
        Paragraph(role=Role.BLUF_LONG, label=_BLUF.label, text=_BLUF.text),
        _key_figures(),
    )


def _argument() -> tuple[Block, ...]:
    return (
        Heading(level=1, number="1", text=_t("Key judgements"), anchor="judgements"),
        _judgements(),
        _scale(),
        _CONTENTS,
        Heading(level=1, number="2", text=_t("Discussion"), anchor="discussion"),
        Heading(level=2, text=_t("What changed"), anchor="what-changed"),
        _BODY,
        Heading(level=3, text=_t("By night"), anchor="by-night"),
        _BULLETS,
        _LETTERS,
        _NUMBERS,
        _MIXED,
        _FIGURE,
    )


def _reference() -> tuple[Block, ...]:
    return (
        Heading(level=1, number="3", text=_t("Key actors"), anchor="actors"),
        _actors(),
        Heading(level=1, number="4", text=_t("Gaps"), anchor="gaps"),
        _gaps(),
        Heading(level=1, number="5", text=_t("How to read this paper"), anchor="key"),
        _key(),
        _NOTES,
    )


def sample_document() -> Document:
    """Return a document that uses every kind of block and every role at least once."""
    return Document(
        meta=Meta(
            title="The harbour of Port Example opens again",
            date=datetime(2031, 6, 30, tzinfo=UTC),
            author="Harbour Desk",
            subject="The closure of June and the outlook to September 2031",
            keywords=("harbour", "grain"),
            identifier="BG-2031-001",
            version="1.0",
            custom=(("Marking", "TLP:CLEAR"),),
        ),
        blocks=(*_front(), *_argument(), *_reference()),
        running=Running(
            head=_t("Harbour Desk"),
            foot=_t("BG-2031-001, version 1.0, 30 June 2031"),
            marking=Marking(scheme=MarkingScheme.TLP, banner="TLP:CLEAR"),
        ),
    )
