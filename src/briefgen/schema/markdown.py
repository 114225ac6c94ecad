"""Source text -> runs and blocks: the Markdown subset that an author may write."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING
from unicodedata import east_asian_width
from urllib.parse import urlsplit

from briefgen.schema.citations import CITATIONS, cited
from briefgen.schema.refusal import refusal
from briefgen.schema.runs import (
    CitationRun,
    ProseBlock,
    ProseHeading,
    ProseItem,
    ProseList,
    ProseParagraph,
    ProseTable,
    Run,
    TextRun,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

__all__ = ["blocks", "check_link", "runs"]

_INLINE = re.compile(r"[\\`*_\[\n\r]")
_LINE = r"(?![#+*|:-]|\d{1,9}[.)])\S[^\n\r]*"  # one that begins neither heading, list nor table
_PARAGRAPH = re.compile(rf"{_LINE}(?:\n{_LINE})*")
_BETWEEN = re.compile(r"\n(?:[ \t]*\n)+")
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_NOT_OURS = re.compile(r"!\[|`{3,}")
_LISTS = ("bullet_list_open", "ordered_list_open")
_SCHEMES = ("http", "https", "mailto")


def runs(source: str) -> tuple[Run, ...]:
    """Return one paragraph's runs; a blank line in it is a forced line break."""
    text = source.strip()
    if not _has_signs((text,)):
        return (TextRun(text),) if text else ()
    return _with_breaks([_paragraph(part) for part in _BLANK_LINES.split(text)])


def blocks(source: str) -> tuple[ProseBlock, ...]:
    """Return the blocks of a text; what is not in the subset stays as typed."""
    found: list[ProseBlock] = []
    for is_paragraphs, parts in groupby(_BETWEEN.split(source.strip()), _is_paragraph):
        if is_paragraphs:  # most texts: the parser would take ten times as long
            found.extend(ProseParagraph(_paragraph(part)) for part in parts)
        else:
            tokens = _engine().parse("\n\n".join(parts))
            found.extend(map(_block, _outermost(tokens)))
    return tuple(found)


def check_link(address: str) -> str:
    """Return an address whose scheme is http, https or mailto; refuse any other."""
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        raise refusal("BG609", f'"{address}" is not an address') from None
    if scheme in _SCHEMES:
        return address
    found = f'has the scheme "{scheme}"' if scheme else "has no scheme"
    message = f'the link "{address}" {found}, not http, https or mailto'
    raise refusal("BG609", message, hint="" if scheme else "begin the address with https://")


def _is_paragraph(part: str) -> bool:
    """Tell whether what stands between blank lines is surely a paragraph, and no part of a list."""
    return _PARAGRAPH.fullmatch(part) is not None


def _paragraph(text: str) -> tuple[Run, ...]:
    """Return the runs of one paragraph, which the parser sees only if it holds more than citations.

    `![` is what a picture begins with, not a citation.
    """
    text = text.strip()
    words = CITATIONS.split(text)  # words, what a pair of brackets holds, words, ...
    if _has_signs(words[::2]) or any(each[-1:] == "!" for each in words[:-1:2]):
        return _inline(_engine().parseInline(text)[0])
    return tuple(
        CitationRun(cited(each)) if place % 2 else TextRun(each)
        for place, each in enumerate(words)
        if each
    )


def _has_signs(words: Sequence[str]) -> bool:
    """Tell whether words hold what may be Markdown."""
    return any(map(_INLINE.search, words))


@cache
def _engine() -> "MarkdownIt":
    """Return the parser with the rules of the subset alone: no HTML, no entities, no images."""
    from markdown_it import MarkdownIt

    engine = MarkdownIt("zero").enable(["heading", "list", "table"])
    engine.enable(["backticks", "emphasis", "escape", "link", "newline"])
    engine.inline.ruler.before("link", "citation", _citation_rule)
    engine.inline.ruler.before("backticks", "as_typed", _as_typed_rule)
    # Why: the parser would leave a refused link as text; we report it instead.
    engine.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    return engine


def _citation_rule(state: "StateInline", silent: bool) -> bool:
    found = CITATIONS.match(state.src, state.pos)
    if not found or found.end() > state.posMax:
        return False
    if not silent:
        state.push("citation", "", 0).content = found[1]
    state.pos = found.end()
    return True


def _as_typed_rule(state: "StateInline", silent: bool) -> bool:
    """Keep the signs of pictures and of fenced code as text."""
    found = _NOT_OURS.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.pending += found[0]
    state.pos = found.end()
    return True


def _outermost(tokens: Sequence["Token"]) -> Iterator[list["Token"]]:
    """Yield the tokens of each block that stands in no other."""
    block: list[Token] = []
    depth = 0
    for token in tokens:
        block.append(token)
        depth += token.nesting
        if depth == 0:
            yield block
            block = []


def _block(tokens: Sequence["Token"]) -> ProseBlock:
    match tokens[0].type:
        case "heading_open":
            return ProseHeading(int(tokens[0].tag[1:]), _inline(tokens[1]))
        case "bullet_list_open" | "ordered_list_open":
            return _list(tokens)
        case "table_open":
            return _table(tokens)
        case _:
            return ProseParagraph(_inline(tokens[1]))


def _list(tokens: Sequence["Token"]) -> ProseList:
    """Return a list; all that an item holds but lists becomes lines of its one paragraph."""
    items: list[ProseItem] = []
    texts: list[tuple[Run, ...]] = []
    ordered: list[bool] = []
    for token in tokens:
        if texts and token.type in (*_LISTS, "list_item_close"):
            items.append(ProseItem(_with_breaks(texts), len(ordered) - 1, ordered[-1]))
            texts = []
        if token.type in _LISTS:
            ordered.append(token.type == "ordered_list_open")
        elif token.type.endswith("_list_close"):
            ordered.pop()
        elif token.type == "inline":
            texts.append(_inline(token))
    first = tokens[0]
    start = int(first.attrs.get("start", 1))
    return ProseList(tuple(items), ordered=first.type == "ordered_list_open", start=start)


def _table(tokens: Sequence["Token"]) -> ProseTable:
    rows: list[list[tuple[Run, ...]]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_inline(token))
    header, *body = (tuple(row) for row in rows)
    return ProseTable(header, tuple(body))


def _inline(token: "Token") -> tuple[Run, ...]:
    """Return the runs of an inline token, neighbours set alike put together."""
    found: list[Run] = []
    emphasis = strong = 0
    link: str | None = None
    children = token.children or []
    for place, child in enumerate(children):
        match child.type:
            case "softbreak" if _joins(children[place - 1], children[place + 1]):
                pass
            case "em_open" | "em_close":
                emphasis += child.nesting
            case "strong_open" | "strong_close":
                strong += child.nesting
            case "link_open":
                link = check_link(str(child.attrs["href"]))
            case "link_close":
                link = None
            case "citation":
                found.append(CitationRun(cited(child.content)))
            case _:
                run = TextRun(
                    _words(child), emphasis > 0, strong > 0, child.type == "code_inline", link
                )
                _add(found, run)
    return tuple(found)


def _joins(before: "Token", after: "Token") -> bool:
    """Tell whether two lines join without a space: both have ideographs at the break."""
    return all(map(_is_ideographic, (before.content[-1:], after.content[:1])))


def _is_ideographic(char: str) -> bool:
    """Tell whether a character is set without spaces, as all wide ones are but Hangul."""
    return east_asian_width(char or " ") in {"W", "F"} and not "가" <= char <= "힣"


def _words(token: "Token") -> str:
    return {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content)


def _add(found: list[Run], run: TextRun) -> None:
    last = found[-1] if found else None
    if not run.text:
        return
    if isinstance(last, TextRun) and _look(last) == _look(run):
        found[-1] = TextRun(last.text + run.text, *_look(run))
    else:
        found.append(run)


def _look(run: TextRun) -> tuple[bool, bool, bool, str | None]:
    return run.emphasis, run.strong, run.code, run.link


def _with_breaks(parts: Sequence[tuple[Run, ...]]) -> tuple[Run, ...]:
    """Return paragraphs as one, with forced line breaks between them."""
    found: list[Run] = []
    for i, part in enumerate(parts):
        for run in (*((TextRun("\n"),) if i else ()), *part):
            if isinstance(run, TextRun):
                _add(found, run)
            else:
                found.append(run)
    return tuple(found)
