"""Why a text is not YAML: the likely cause, told from what was typed where reading stopped."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.reading.findings import shortened
from briefgen.reading.marks import Sheet, Span

__all__ = ["Stop", "explain"]

_QUOTE_IT = "put the whole text in quotes"


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a YAML reader stopped, and where the thing it was reading begins.

    `in_token` says that it stopped within a text, an alias or a tag, and not between two of them.
    """

    text: str
    offset: int
    beginning: int | None = None
    in_token: bool = False

    @property
    def character(self) -> str:
        """The character it stopped at; empty at the end of the text."""
        return self.text[self.offset : self.offset + 1]

    @property
    def opener(self) -> str:
        """The first character of what was being read; empty where that says nothing."""
        if self.beginning is None:
            return ""
        first = self.text[self.beginning : self.beginning + 1]
        return first if self.in_token or first in {"[", "{", "!"} else ""

    @property
    def before(self) -> str:
        """What stands before the stop on its line."""
        return self.text[self.text.rfind("\n", 0, self.offset) + 1 : self.offset]

    @property
    def after(self) -> str:
        """What stands after the stop on its line, with the character it stopped at."""
        return self.text[self.offset :].split("\n", 1)[0].rstrip()

    @property
    def is_at_end(self) -> bool:
        """Tell whether nothing but white space follows."""
        return not self.text[self.offset :].strip()


@dataclass(frozen=True, slots=True)
class _Cause:
    span: Span
    message: str
    hint: str


def explain(stop: Stop, sheet: Sheet) -> Diagnostic:
    """Return the finding for a text that is not YAML."""
    cause = next(filter(None, (suspect(stop) for suspect in _SUSPECTS)), None) or _misfit(stop)
    return Diagnostic(
        severity=Severity.ERROR,
        code="BG001",
        message=cause.message,
        place=sheet.place(cause.span),
        hint=cause.hint,
    )


def _unclosed_quote(stop: Stop) -> _Cause | None:
    marker = stop.text[stop.offset : stop.offset + 3] in {"---", "..."}
    if stop.beginning is None or stop.opener not in {'"', "'"} or not (stop.is_at_end or marker):
        return None
    typed = re.sub(r"\\.", "", stop.text[stop.beginning : stop.offset], flags=re.DOTALL)
    if typed.count(stop.opener) % 2 == 0:
        return None
    return _Cause(
        (stop.beginning, stop.beginning + 1),
        "found a quote that opens here, expected another that closes it",
        'in \'single quotes\' an apostrophe is written twice, in "double quotes" a quote is \\"',
    )


def _escape(stop: Stop) -> _Cause | None:
    if stop.beginning is None or stop.opener != '"':
        return None
    start = stop.text.rfind("\\", stop.beginning, stop.offset + 1)
    if start < 0:
        return None
    typed = stop.text[start : start + 2]
    return _Cause(
        (start, start + len(typed)),
        f'found "{typed}", expected an escape such as \\n or \\" after a backslash',
        "write \\\\ for a backslash, or put the text in 'single quotes'",
    )


def _tab(stop: Stop) -> _Cause | None:
    line = stop.before + stop.after
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    if stop.character != "\t" and "\t" not in indent:
        return None
    first = stop.offset - len(stop.before)
    start = first + indent.index("\t") if "\t" in indent else stop.offset
    return _Cause((start, start + 1), "found a tab, expected spaces", "indent with spaces only")


def _directive(stop: Stop) -> _Cause | None:
    match = re.search(r"^%.*", stop.text[: stop.offset], re.MULTILINE)
    if match is None:
        return None
    return _Cause(match.span(), 'found "%" at the start of a line', _QUOTE_IT)


def _reserved(stop: Stop) -> _Cause | None:
    if stop.character not in {"@", "%", "`"} or stop.opener in {"*", "&"}:
        return None
    bracket = re.search(r"\[[ \t]*$", stop.before)
    start = stop.offset if bracket is None else stop.offset - len(bracket[0])
    typed = f"{'' if bracket is None else '['}{stop.character}"
    return _Cause(
        (start, stop.offset + 1), f'found "{typed}", which cannot begin a text', _QUOTE_IT
    )


def _unclosed_bracket(stop: Stop) -> _Cause | None:
    if stop.beginning is None or stop.opener not in {"[", "{"}:
        return None
    closing = {"[": "]", "{": "}"}[stop.opener]
    return _Cause(
        (stop.beginning, stop.beginning + 1),
        f'found "{stop.opener}", expected "," between the items and "{closing}" after the last',
        f'a text that begins with "{stop.opener}" stands in quotes',
    )


def _unfinished(stop: Stop) -> _Cause | None:
    typed = stop.text.rstrip()
    if not (stop.is_at_end and typed.endswith(("[", "{", ","))):
        return None
    return _Cause(
        (len(typed) - 1, len(typed)),
        f'found the end of the text after "{typed[-1]}", expected the rest of a list or map',
        'close it with "]" or "}"',
    )


def _sign(stop: Stop) -> _Cause | None:
    if stop.beginning is None or stop.opener not in {"*", "&", "!"}:
        return None
    return _Cause(
        (stop.beginning, stop.beginning + 1),
        f'found "{stop.opener}", which cannot begin a text',
        _QUOTE_IT,
    )


def _block_opener(stop: Stop) -> _Cause | None:
    if stop.beginning is None or stop.opener not in {"|", ">"}:
        return None
    return _Cause(
        (stop.beginning, stop.beginning + 1),
        f'found text after "{stop.opener}", expected it on the lines below',
        f'begin the text on the next line, or put it in quotes if it begins with "{stop.opener}"',
    )


def _tlp(stop: Stop) -> _Cause | None:
    if stop.character != ":":
        return None
    match = re.search(r"TLP$", stop.before, re.IGNORECASE)
    label = re.match(r":[ \t]+([A-Za-z]+(?:\+[A-Za-z]+)?)", stop.after)
    if match is None or label is None:
        return None
    start = stop.offset - len(match[0])
    return _Cause(
        (start, stop.offset + label.end()),
        f'found "{stop.text[start : stop.offset + label.end()]}", expected no space in a label',
        f"write TLP:{label[1].upper()}",
    )


def _colon(stop: Stop) -> _Cause | None:
    if stop.character != ":":
        return None
    span = (stop.offset, stop.offset + 1)
    if re.search(r":[ \t]", stop.before):
        return _Cause(span, 'found ": " within a text that has no quotes', _QUOTE_IT)
    return _Cause(
        span,
        "found a field below a field that already has a text",
        'line it up with the field above; a text that holds ": " stands in quotes',
    )


def _list_item(stop: Stop) -> _Cause | None:
    if not re.match(r"-(\s|$)", stop.after):
        return None
    span = (stop.offset, stop.offset + 1)
    if re.search(r":[ \t]", stop.before):
        hint = 'begin the list on the next line; a text that begins with "- " stands in quotes'
        return _Cause(span, "found a list on the line of its key", hint)
    return _Cause(
        span,
        'found a list item ("- ") where none can stand',
        "line it up with the items above it, or check that its list has a key",
    )


def _after_closing(stop: Stop) -> _Cause | None:
    typed = stop.before.rstrip()
    last = typed[-1:]
    if not last or last not in "\"']}" or stop.opener in {'"', "'"}:
        return None
    if typed.count(last) % 2 and last in {'"', "'"}:
        end = stop.offset - len(stop.before) + len(typed)
        return _Cause(
            (end - 1, end),
            f"found a {last} that closes a text from a line above",
            "check that the quotes in the lines above are closed",
        )
    hints = {
        '"': 'a quote within "double quotes" is written \\"',
        "'": "an apostrophe within 'single quotes' is written twice",
    }
    return _Cause(
        (stop.offset, stop.offset + len(stop.after)),
        f'found "{shortened(stop.after)}" after the closing {last}',
        hints.get(last, f"a text that begins with a bracket stands in quotes: {_QUOTE_IT}"),
    )


def _cut_above(stop: Stop) -> _Cause | None:
    above = stop.text[: stop.offset - len(stop.before)].rstrip()
    match = re.search(r"[^\s#][^\n]*?[ \t](#\S.*)$", above)
    if match is None or stop.before.strip():
        return None
    return _Cause(
        match.span(1),
        f'found " #" within a text, which cuts it: "{shortened(match[1])}"',
        _QUOTE_IT,
    )


def _no_colon(stop: Stop) -> _Cause | None:
    if stop.beginning is None or not stop.in_token or stop.beginning == stop.offset:
        return None
    line = stop.text[stop.beginning :].split("\n", 1)[0].rstrip()
    return _Cause(
        (stop.beginning, stop.beginning + len(line)),
        f'found "{shortened(line)}", expected a field such as "name: text"',
        "a text that runs over several lines is indented deeper than its key",
    )


def _misfit(stop: Stop) -> _Cause:
    found = f'"{shortened(stop.after)}"' if stop.after else "the end of the text"
    return _Cause(
        (stop.offset, stop.offset + max(len(stop.after), 1)),
        f"found {found}, which does not fit the lines above",
        "check how far this line and those above it are indented, and that quotes are closed",
    )


_SUSPECTS: tuple[Callable[[Stop], _Cause | None], ...] = (
    _unclosed_quote,
    _tab,
    _escape,
    _directive,
    _reserved,
    _unclosed_bracket,
    _unfinished,
    _sign,
    _block_opener,
    _tlp,
    _colon,
    _list_item,
    _after_closing,
    _cut_above,
    _no_colon,
)
