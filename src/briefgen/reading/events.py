"""From YAML events to plain data, with a mark for every value and key.

Events are taken one at a time, so that a limit stops the reading before anything large is made;
nothing is ever constructed from a tag, and scalars stay text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from briefgen.reading.characters import is_suspect
from briefgen.reading.findings import Findings, shortened
from briefgen.reading.limits import DEEPEST, Tally
from briefgen.reading.marks import Mark, Marks, Span
from briefgen.reading.paths import Path

__all__ = ["NULLS", "Reader"]

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""What stands for nothing where it has no quotes."""

_STANDARD = "tag:yaml.org,2002:"
_NULL_TAG = f"{_STANDARD}null"
_TEXT_TAGS = frozenset(
    {"!", _NULL_TAG, *(_STANDARD + kind for kind in ("str", "int", "float", "bool", "timestamp"))}
)
_LIST_TAGS = frozenset({"!", f"{_STANDARD}seq"})
_MAPPING_TAGS = frozenset({"!", f"{_STANDARD}map"})
_CUT = re.compile(r"#(?<=[ \t]#)(?=\S)")


class _Enough(Exception):  # noqa: N818 - it ends the reading; what was wrong is in the findings
    """Raised where reading on makes no sense."""


@dataclass(slots=True)
class _Mapping:
    """A mapping that is being read; `key` is None where a key comes next."""

    start: int
    anchor: str | None
    before: tuple[int, int]
    height: int = 1
    data: dict[str, object] = field(default_factory=dict)
    marks: dict[str, Mark] = field(default_factory=dict)
    key: str | None = None
    key_span: Span | None = None

    @property
    def step(self) -> str | None:
        """The key of the next value."""
        return self.key


@dataclass(slots=True)
class _List:
    """A list that is being read."""

    start: int
    anchor: str | None
    before: tuple[int, int]
    height: int = 1
    data: list[object] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    @property
    def step(self) -> int:
        """The position of the next value."""
        return len(self.data)


class _Node(NamedTuple):
    """A value that was read, and how deep it is."""

    value: object
    span: Span
    children: Marks
    height: int = 0


class _Anchored(NamedTuple):
    """A value that aliases may repeat, and what repeating it adds to the tally."""

    node: _Node
    values: int
    characters: int


@dataclass
class Reader:
    """Reads the first document of a YAML text.

    `text` is that of the sheet, in which every character is one that YAML can read.
    """

    findings: Findings
    text: str
    data: object = None
    mark: Mark | None = None
    _stack: list[_Mapping | _List] = field(default_factory=list)
    _anchors: dict[str, _Anchored | None] = field(default_factory=dict)
    _tally: Tally = field(default_factory=Tally)

    def __post_init__(self) -> None:
        signs = [match.start() for match in _CUT.finditer(self.text)]
        self._cuts = {_words_end(self.text, sign): sign for sign in signs}
        self._may_be_odd = "\\" in self.text or is_suspect(self.text)

    def read(self, take: Callable[[], yaml.Event | None]) -> None:
        """Take events until the text ends or a limit is reached."""
        handlers: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingStartEvent: self._open_mapping,
            yaml.SequenceStartEvent: self._open_list,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.DocumentStartEvent: self._document,
        }
        try:
            while (event := take()) is not None:
                if handler := handlers.get(type(event)):
                    handler(event)
        except _Enough:
            return

    def _document(self, event: Any) -> None:
        if self.mark is not None:
            start = event.start_mark.index
            message = "found a second document, expected one in a file"
            hint = 'a line "---" begins a new document'
            self.findings.error("BG002", (start, start + 3), message, hint)
            raise _Enough

    def _scalar(self, event: Any) -> None:
        span = _span(event)
        text: str = event.value
        is_plain = not event.style
        self._count(1, len(text), span)
        if event.tag is not None:
            self._check_tag(event.tag, _TEXT_TAGS, span)
        if self._may_be_odd and is_suspect(text):
            text = self.findings.clean(text, span, self._path())
        is_null = is_plain and text in NULLS and event.tag in {None, _NULL_TAG}
        value = None if is_null else text
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(_Node(value, span, None), 1, len(text))
        if (mapping := self._keyless()) is not None:
            self._take_key(mapping, text, span, is_plain=is_plain)
            return
        if is_plain and span[1] in self._cuts:
            self.findings.warn_of_cut(self._cuts[span[1]], self._path())
        elif self._stack and (not text or text.isspace()):
            self.findings.warn_of_empty(span, self._path())
        self._put(value, span)

    def _alias(self, event: Any) -> None:
        span = _span(event)
        anchored = self._anchors.get(event.anchor)
        if anchored is None:
            self._refuse_alias(event.anchor, span)
            anchored = _Anchored(_Node(f"*{event.anchor}", span, None), 1, 0)
        self._count(anchored.values, anchored.characters, span)
        self._check_depth(anchored.node.height, span)
        mapping = self._keyless()
        if mapping is None:
            value, _, children, height = anchored.node
            self._put(value, span, children, height)
        elif isinstance(anchored.node.value, str):
            self._take_key(mapping, anchored.node.value, span, is_plain=False)
        else:
            self._refuse_key(mapping, span)

    def _open_mapping(self, event: Any) -> None:
        before = (self._tally.values, self._tally.characters)
        self._open(event, _MAPPING_TAGS)
        self._stack.append(_Mapping(event.start_mark.index, event.anchor, before))

    def _open_list(self, event: Any) -> None:
        before = (self._tally.values, self._tally.characters)
        self._open(event, _LIST_TAGS)
        self._stack.append(_List(event.start_mark.index, event.anchor, before))

    def _open(self, event: Any, tags: frozenset[str]) -> None:
        span = _span(event)
        self._count(1, 0, span)
        self._check_depth(1, span)
        if event.tag is not None:
            self._check_tag(event.tag, tags, span)
        if event.anchor is not None:
            self._anchors[event.anchor] = None

    def _close(self, event: Any) -> None:
        frame = self._stack.pop()
        span = frame.start, event.end_mark.index
        if frame.anchor is not None:
            node = _Node(frame.data, span, frame.marks, frame.height)
            values, characters = frame.before
            self._anchors[frame.anchor] = _Anchored(
                node, self._tally.values - values, self._tally.characters - characters
            )
        if (mapping := self._keyless()) is not None:
            self._refuse_key(mapping, span)
            return
        if len(self._stack) == 1 and not frame.data:
            self.findings.warn_of_empty(span, self._path())
        self._put(frame.data, span, frame.marks, frame.height)

    def _keyless(self) -> _Mapping | None:
        """Return the mapping that waits for a key, if one does."""
        frame = self._stack[-1] if self._stack else None
        return frame if isinstance(frame, _Mapping) and frame.key is None else None

    def _put(self, value: object, span: Span, children: Marks = None, height: int = 0) -> None:
        """Give a value its place in the list or mapping that is being read."""
        sheet = self.findings.sheet
        if not self._stack:
            self.data, self.mark = value, Mark(sheet, span, None, children)
            return
        frame = self._stack[-1]
        if frame.height <= height:
            frame.height = height + 1
        if isinstance(frame, _List):
            frame.data.append(value)
            frame.marks.append(Mark(sheet, span, None, children))
        else:
            key = frame.key if frame.key is not None else ""  # a value never comes without
            frame.data[key] = value
            frame.marks[key] = Mark(sheet, span, frame.key_span, children)
            frame.key = None

    def _take_key(self, mapping: _Mapping, key: str, span: Span, *, is_plain: bool) -> None:
        if key == "<<" and is_plain:
            message = 'found the merge key "<<", expected a field'
            hint = "write the fields out; an alias (*name) can repeat a whole value"
            self.findings.error("BG004", span, message, hint, (*self._path(), key))
        if key in mapping.marks:
            first = self.findings.sheet.line((mapping.marks[key].key or span)[0])
            message = f'found "{shortened(key)}" a second time, first in line {first}'
            path = (*self._path(), key)
            self.findings.error("BG003", span, message, "keep one of the two", path)
        mapping.key, mapping.key_span = key, span

    def _refuse_key(self, mapping: _Mapping, span: Span) -> None:
        typed = self.text[slice(*span)].strip()
        message = f'found "{shortened(typed)}" as a key, expected a word'
        hint = 'a text that begins with "{" or "[" stands in quotes'
        self.findings.error("BG001", span, message, hint, self._path())
        mapping.key, mapping.key_span = typed, span

    def _refuse_alias(self, name: str, span: Span) -> None:
        if name in self._anchors:
            message = f'found the alias "*{name}" within the value that it repeats'
            self.findings.error("BG012", span, message, "write the value out", self._path())
        else:
            message = f'found the alias "*{name}", expected an anchor "&{name}" above it'
            hint = 'a text that begins with "*" stands in quotes'
            self.findings.error("BG001", span, message, hint, self._path())

    def _check_tag(self, tag: str, allowed: frozenset[str], span: Span) -> None:
        if tag not in allowed:
            shown = f"!!{tag.removeprefix(_STANDARD)}" if tag.startswith(_STANDARD) else tag
            message = f'found the tag "{shown}", expected a value without a tag'
            hint = 'leave the tag out; a text that begins with "!" stands in quotes'
            self.findings.error(
                "BG012", (span[0], span[0] + len(shown)), message, hint, self._path()
            )

    def _check_depth(self, more: int, span: Span) -> None:
        if len(self._stack) + more > DEEPEST:
            message = f"found lists and mappings more than {DEEPEST} deep in each other"
            self.findings.error("BG012", span, message, "")
            raise _Enough

    def _count(self, values: int, characters: int, span: Span) -> None:
        if excess := self._tally.add(values, characters):
            hint = "an alias (*name) counts as all that it repeats"
            self.findings.error("BG012", span, excess, hint)
            raise _Enough

    def _path(self) -> Path:
        return tuple(frame.step for frame in self._stack if frame.step is not None)


def _words_end(text: str, sign: int) -> int:
    """Return where the white space before a sign begins, and the words before it end."""
    while text[sign - 1 : sign] in {" ", "\t"}:
        sign -= 1
    return sign


def _span(event: Any) -> Span:
    return event.start_mark.index, event.end_mark.index
