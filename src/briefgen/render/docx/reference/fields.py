"""Which fields of a head or foot still tell something of the document, and which are frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from briefgen.diagnostics import TemplateError
from briefgen.render.docx.reference.instructions import Fate, Verdict, verdict
from briefgen.render.docx.reference.opening import Tree
from briefgen.render.docx.reference.stylebook import W

__all__ = ["Settled", "settle_fields", "tell"]

_CHAR, _KIND, _INSTRUCTION = f"{W}fldChar", f"{W}fldCharType", f"{W}instrText"
_SIMPLE, _RUN, _TEXT, _PROPERTIES = f"{W}fldSimple", f"{W}r", f"{W}t", f"{W}rPr"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NUMBERS = ("PAGE", "NUMPAGES", "SECTIONPAGES")


@dataclass(frozen=True, slots=True)
class Settled:
    """What was typed in the fields that became words, and in those that are gone."""

    words: dict[str, None] = field(default_factory=dict)
    gone: dict[str, None] = field(default_factory=dict)


@dataclass(slots=True)
class _Field:
    """An open field: what is typed in it, what makes it one, what it shows, the fields typed."""

    typed: str = ""
    frame: list[Tree] = field(default_factory=list)
    shown: list[Tree] = field(default_factory=list)
    has_result: bool = False
    inner: list[str] = field(default_factory=list)


def settle_fields(root: Tree, properties: Mapping[str, str], page_count: int = 1) -> Settled:
    """Let fields show what they would in the document; return what became of the others.

    Raises TemplateError for a field that does not end.
    """
    for simple in list(root.iter(_SIMPLE)):
        _spell_out(simple)
    settled = Settled()
    is_open: list[_Field] = []
    for piece in [child for run in root.iter(_RUN) for child in run if child.tag != _PROPERTIES]:
        if piece.tag == _CHAR:
            ended = _turn(piece, is_open)
            if ended is not None:
                _settle(ended, _verdict(ended, is_open, properties, page_count), settled)
        else:
            _take(piece, is_open)
    if is_open:
        raise TemplateError(
            f'a field at its head or foot does not end: "{_squeezed(is_open[0].typed)}"',
            "delete the field in Word, and insert it again",
        )
    return settled


def tell(texts: list[Tree], said: str) -> None:
    """Let the first of some texts say this, and the others nothing."""
    for number, text in enumerate(texts):
        text.text = said if number == 0 else ""
        text.set(_SPACE, "preserve")


def _spell_out(simple: Tree) -> None:
    """Write a field of one element as one between signs, so that there is one kind."""
    parent = simple.getparent()
    if parent is None:
        return
    typed = etree.Element(_INSTRUCTION, {_SPACE: "preserve"})
    typed.text = simple.get(f"{W}instr", "")
    shown = [each for each in simple if each.tag != f"{W}fldData"]
    at = parent.index(simple)
    before = [_run(_sign("begin")), _run(typed), _run(_sign("separate"))]
    parent[at : at + 1] = [*before, *shown, _run(_sign("end"))]


def _run(piece: Tree) -> Tree:
    run = etree.Element(_RUN)
    run.append(piece)
    return run


def _sign(kind: str) -> Tree:
    return etree.Element(_CHAR, {_KIND: kind})


def _turn(sign: Tree, is_open: list[_Field]) -> _Field | None:
    """Go into a field, on to its result, or out of it; return the one that ended.

    A sign keeps its kind alone: what else it says is an order to work the field out, or a form.
    """
    kind = sign.get(_KIND, "")
    sign.attrib.clear()
    sign[:] = []
    sign.set(_KIND, kind)
    if kind != "begin" and not is_open:
        _take_out(sign)
        return None
    for outer in is_open if kind == "begin" else is_open[:-1]:
        (outer.shown if outer.has_result else outer.frame).append(sign)
    if kind == "begin":
        is_open.append(_Field())
    is_open[-1].frame.append(sign)
    if kind == "separate":
        is_open[-1].has_result = True
    return is_open.pop() if kind == "end" else None


def _take(piece: Tree, is_open: list[_Field]) -> None:
    """Take a piece of a run for what the open fields show, or for what is typed in them."""
    if piece.tag == _INSTRUCTION:
        if not is_open or is_open[-1].has_result:
            _take_out(piece)
            return
        is_open[-1].typed += piece.text or ""
    for each in is_open:
        (each.shown if each.has_result else each.frame).append(piece)


def _verdict(
    ended: _Field, is_open: list[_Field], properties: Mapping[str, str], page_count: int
) -> Verdict:
    """Return what becomes of a field; one that needs others to be worked out becomes words.

    Where those are numbers of pages, the words would be wrong on every page but one.
    """
    typed = _squeezed(ended.typed)
    if is_open and not is_open[-1].has_result:
        is_open[-1].inner += [typed.partition(" ")[0].upper(), *ended.inner]
    if not ended.inner:
        return verdict(typed, properties, page_count)
    return Verdict(Fate.GONE if {*ended.inner}.intersection(_NUMBERS) else Fate.WORDS)


def _settle(ended: _Field, settling: Verdict, settled: Settled) -> None:
    """Fill a field that ended, and take out what is not to stay of it."""
    fate, said = settling
    if said is not None:
        tell(_texts(ended), said)
    if fate is Fate.LIVE:
        return
    typed = _squeezed(ended.typed)
    (settled.words if fate is Fate.WORDS else settled.gone)[typed] = None
    for piece in (*ended.frame, *(ended.shown if fate is Fate.GONE else ())):
        _take_out(piece)


def _texts(ended: _Field) -> list[Tree]:
    """Return the texts that a field shows; one is made for a field that shows none."""
    texts = [piece for piece in ended.shown if piece.tag == _TEXT]
    if not texts:
        texts = [etree.Element(_TEXT)]
        end = ended.frame[-1]
        if not ended.has_result:
            separator = _sign("separate")
            end.addprevious(separator)
            ended.frame.append(separator)
        end.addprevious(texts[0])
    return texts


def _take_out(piece: Tree) -> None:
    """Take a piece out of its run, and the run where nothing is left in it."""
    run = piece.getparent()
    if run is None:
        return
    run.remove(piece)
    holder = run.getparent()
    if holder is not None and all(each.tag == _PROPERTIES for each in run):
        holder.remove(run)


def _squeezed(typed: str) -> str:
    return " ".join(typed.split())
