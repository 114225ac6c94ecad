"""What each style is called in Word: its own names where it has them, ours elsewhere."""

import re

from briefgen.document.inline import Mark
from briefgen.document.roles import Role, TableKind

__all__ = ["BUILT_IN", "MARK_NAMES", "ROLE_NAMES", "TABLE_NAMES", "style_id"]

ROLE_NAMES: dict[Role, str] = {
    Role.PRODUCT_LINE: "Product Line",
    Role.TITLE: "Title",
    Role.TITLE_LONG: "Title Long",
    Role.SUBTITLE: "Subtitle",
    Role.SUBTITLE_LONG: "Subtitle Long",
    Role.META_LABEL: "Meta Label",
    Role.META_VALUE: "Meta Value",
    Role.MESSAGE_LABEL: "Message Label",
    Role.MESSAGE_VALUE: "Message Value",
    Role.LABELLED_LINE: "Labelled Line",
    Role.BLUF: "Bottom Line",
    Role.BLUF_LONG: "Bottom Line Long",
    Role.KEY_FIGURE: "Key Figure",
    Role.KEY_FIGURE_CAPTION: "Key Figure Caption",
    Role.HEADING_1: "heading 1",
    Role.HEADING_2: "heading 2",
    Role.HEADING_3: "heading 3",
    Role.BODY: "Body Text",
    Role.BULLET: "List Bullet",
    Role.LETTERED: "List Letter",
    Role.NUMBERED: "List Number",
    Role.LIKELIHOOD: "Likelihood",
    Role.LABEL_NOTE: "Label Note",
    Role.JUDGEMENT: "Key Judgement",
    Role.CONFIDENCE: "Confidence",
    Role.RUN_IN: "Run-in",
    Role.RECORD_LABEL: "Record Label",
    Role.RECORD_TEXT: "Record Text",
    Role.TABLE_CAPTION: "Table Caption",
    Role.TABLE_HEADER: "Table Header",
    Role.CELL: "Table Cell",
    Role.CELL_LABEL: "Table Cell Label",
    Role.CELL_NOTE: "Table Cell Note",
    Role.NATIVE_NAME: "Native Name",
    Role.FIGURE_CAPTION: "caption",
    Role.SCALE_MARK: "Scale Mark",
    Role.SCALE_TERM: "Scale Term",
    Role.SCALE_RANGE: "Scale Range",
    Role.KEY_LABEL: "Key Label",
    Role.KEY_TEXT: "Key Text",
    Role.CONTENTS_TITLE: "TOC Heading",
    Role.CONTENTS_1: "toc 1",
    Role.CONTENTS_2: "toc 2",
    Role.NOTE: "endnote text",
}

TABLE_NAMES: dict[TableKind, str] = {
    TableKind.META: "Meta Strip",
    TableKind.MESSAGE: "Message Header",
    TableKind.FIGURES: "Key Figures",
    TableKind.RECORD: "Record Table",
    TableKind.DATA: "Data Table",
    TableKind.PROSE: "Table in Prose",
    TableKind.SCALE: "Likelihood Scale",
    TableKind.KEY: "Key Table",
}

MARK_NAMES: dict[Mark, str] = {
    Mark.CITATION: "Citation",
    Mark.STRONG: "Strong",
    Mark.EMPHASIS: "Emphasis",
    Mark.MONO: "Mono",
    Mark.INK: "Ink",
    Mark.ACCENT: "Accent",
    Mark.MUTED: "Muted",
    Mark.INVERSE: "Inverse",
}
"""The marks in the order in which the name of a combination tells them."""

BUILT_IN = frozenset(
    {
        "Normal", "Title", "Subtitle", "heading 1", "heading 2", "heading 3", "Body Text",
        "List Bullet", "List Bullet 2", "List Bullet 3", "List Number", "List Number 2",
        "List Number 3", "caption", "TOC Heading", "toc 1", "toc 2", "endnote text",
        "endnote reference", "header", "footer", "page number", "Strong", "Emphasis", "Hyperlink",
    }
)  # fmt: skip
"""The names that Word knows by itself; every other style is marked as custom."""


def style_id(name: str) -> str:
    """Return the identifier of a style, as Word makes it: `heading 1` is `Heading1`."""
    words = re.split(r"[^A-Za-z0-9]+", name.replace("toc ", "TOC "))
    return "".join(word[:1].upper() + word[1:] for word in words)
