"""Which fields of a head or foot still tell something of the document, and which are frozen."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefgen.render.docx.reference.opening import Tree
from briefgen.render.docx.reference.stylebook import W

__all__ = ["settle_fields", "tell"]

_CHAR, _KIND, _INSTRUCTION = f"{W}fldChar", f"{W}fldCharType", f"{W}instrText"
_SIMPLE, _RUN, _TEXT = f"{W}fldSimple", f"{W}r", f"{W}t"
_WORDS = re.compile(r'"([^"]*)"|(\S+)')
_FROZEN = frozenset(  # what they lead to is left behind, stands elsewhere, or asks somebody
    {
        "REF", "PAGEREF", "NOTEREF", "DOCPROPERTY", "DOCVARIABLE", "MERGEFIELD", "INCLUDETEXT",
        "INCLUDEPICTURE", "LINK", "DDE", "DDEAUTO", "DATABASE", "AUTOTEXT", "AUTOTEXTLIST", "ASK",
        "FILLIN",
    }
)  # fmt: skip
_TOLD = frozenset({"title", "author", "subject", "keywords", "category"})
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(slots=True)
class _Field:
    """An open field: what is typed in it, the elements that make it one, the words it shows."""

    typed: str = ""
    frame: list[Tree] = field(default_factory=list)
    shown: list[Tree] = field(default_factory=list)
    has_result: bool = False
    is_frozen: bool = False


def settle_fields(root: Tree, properties: Mapping[str, str]) -> list[str]:
    """Let fields show what they would in the document; return what was typed in those frozen.

    Fields that tell a property of the document show it at once; those that name a bookmark, a
    property or a variable of the template become the words that they showed there.
    """
    settled = [*_settled_simple(root, properties), *_settled_complex(root, properties)]
    return list(dict.fromkeys(settled))


def tell(texts: list[Tree], said: str) -> None:
    """Let the first of some texts say this, and the others nothing."""
    for number, text in enumerate(texts):
        text.text = said if number == 0 else ""
        text.set(_SPACE, "preserve")


def _settled_simple(root: Tree, properties: Mapping[str, str]) -> Iterator[str]:
    for simple in list(root.iter(_SIMPLE)):
        typed = simple.get(f"{W}instr", "")
        said = _said(typed, properties)
        if said is not None:
            tell(list(simple.iter(_TEXT)), said)
        elif _is_to_freeze(typed):
            parent = simple.getparent()
            if parent is not None:
                at = parent.index(simple)
                parent[at : at + 1] = [each for each in simple if each.tag != f"{W}fldData"]
            yield _squeezed(typed)


def _settled_complex(root: Tree, properties: Mapping[str, str]) -> Iterator[str]:
    """Settle the fields that begin and end with signs in runs, the inner ones first."""
    is_open: list[_Field] = []
    pieces = [child for run in root.iter(_RUN) for child in run]
    for piece in pieces:
        if piece.tag == _CHAR:
            ended = _turn(piece, is_open)
            if ended is not None:
                yield from _settle(ended, is_open, properties)
        elif is_open:
            _take(piece, is_open)


def _turn(sign: Tree, is_open: list[_Field]) -> _Field | None:
    """Go into a field, on to its result, or out of it; return the one that ended."""
    kind = sign.get(_KIND)
    if kind == "begin":
        is_open.append(_Field())
    if not is_open:
        return None
    for outer in is_open[:-1]:
        if not outer.has_result:
            outer.frame.append(sign)
    is_open[-1].frame.append(sign)
    if kind == "separate":
        is_open[-1].has_result = True
    return is_open.pop() if kind == "end" else None


def _take(piece: Tree, is_open: list[_Field]) -> None:
    if piece.tag == _INSTRUCTION:
        is_open[-1].typed += piece.text or ""
    for each in is_open:
        if not each.has_result and piece.tag != f"{W}rPr":
            each.frame.append(piece)
        elif each.has_result and piece.tag == _TEXT:
            each.shown.append(piece)


def _settle(ended: _Field, is_open: list[_Field], properties: Mapping[str, str]) -> Iterator[str]:
    """Fill or freeze a field that ended; what is typed with a frozen one in it is frozen too."""
    said = _said(ended.typed, properties)
    if said is not None and ended.shown:
        tell(ended.shown, said)
    elif ended.is_frozen or _is_to_freeze(ended.typed):
        if is_open and not is_open[-1].has_result:
            is_open[-1].is_frozen = True
        for piece in ended.frame:
            _take_out(piece)
        yield _squeezed(ended.typed)


def _take_out(piece: Tree) -> None:
    """Take a piece out of its run, and the run where nothing is left in it."""
    run = piece.getparent()
    if run is None:
        return
    run.remove(piece)
    holder = run.getparent()
    if holder is not None and all(each.tag == f"{W}rPr" for each in run):
        holder.remove(run)


def _is_to_freeze(typed: str) -> bool:
    return _words(typed)[0].upper() in _FROZEN


def _said(typed: str, properties: Mapping[str, str]) -> str | None:
    """Return the property of the document that a field tells, None where it tells none."""
    name, argument = (*_words(typed), "")[:2]
    asked = argument if name.upper() == "DOCPROPERTY" else name
    return properties.get(asked.lower()) if asked.lower() in _TOLD else None


def _words(typed: str) -> list[str]:
    return [quoted or plain for quoted, plain in _WORDS.findall(typed)] or [""]


def _squeezed(typed: str) -> str:
    return " ".join(typed.split())
