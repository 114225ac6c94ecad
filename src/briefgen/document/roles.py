"""The closed list of roles that a style must answer for."""

from enum import StrEnum

__all__ = ["ColourName", "Role", "TableKind"]


class Role(StrEnum):
    """What a paragraph is for; the look gives each role its size, leading, weight and space."""

    PRODUCT_LINE = "product_line"
    TITLE = "title"
    TITLE_LONG = "title_long"
    SUBTITLE = "subtitle"
    SUBTITLE_LONG = "subtitle_long"
    META_LABEL = "meta_label"
    META_VALUE = "meta_value"
    MESSAGE_LABEL = "message_label"
    MESSAGE_VALUE = "message_value"
    LABELLED_LINE = "labelled_line"
    BLUF = "bluf"
    BLUF_LONG = "bluf_long"
    KEY_FIGURE = "key_figure"
    KEY_FIGURE_CAPTION = "key_figure_caption"
    HEADING_1 = "heading_1"
    HEADING_2 = "heading_2"
    HEADING_3 = "heading_3"
    BODY = "body"
    BULLET = "bullet"
    LETTERED = "lettered"
    NUMBERED = "numbered"
    LIKELIHOOD = "likelihood"
    LABEL_NOTE = "label_note"
    JUDGEMENT = "judgement"
    CONFIDENCE = "confidence"
    RUN_IN = "run_in"
    RECORD_LABEL = "record_label"
    RECORD_TEXT = "record_text"
    TABLE_CAPTION = "table_caption"
    TABLE_HEADER = "table_header"
    CELL = "cell"
    CELL_LABEL = "cell_label"
    CELL_NOTE = "cell_note"
    NATIVE_NAME = "native_name"
    FIGURE_CAPTION = "figure_caption"
    SCALE_MARK = "scale_mark"
    SCALE_TERM = "scale_term"
    SCALE_RANGE = "scale_range"
    KEY_LABEL = "key_label"
    KEY_TEXT = "key_text"
    CONTENTS_TITLE = "contents_title"
    CONTENTS_1 = "contents_1"
    CONTENTS_2 = "contents_2"
    NOTE = "note"


class TableKind(StrEnum):
    """What a table is for; the look gives each kind its rules and its row padding."""

    META = "meta"
    MESSAGE = "message"
    FIGURES = "figures"
    RECORD = "record"
    DATA = "data"
    PROSE = "prose"
    SCALE = "scale"
    KEY = "key"


class ColourName(StrEnum):
    """The colours a style names; nothing is ever set in a colour that is not one of these."""

    INK = "ink"
    ACCENT = "accent"
    MUTED = "muted"
    PANEL = "panel"
    RULE = "rule"
    HAIR = "hair"
    LINK = "link"
    PAPER = "paper"
