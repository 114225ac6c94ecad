"""In what the running heads and feet of two tellings disagree: words, marking, page numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product, zip_longest

from briefgen.proof.disagreement import Aspect, Disagreement, Saying, Side
from briefgen.proof.readback import PAGE, PAGES, Readback, Running
from briefgen.proof.words import has_right_to_left, squeezed

__all__ = ["dormant_disagreements", "margin_disagreements"]

_CUT = "..."  # what stands for the rest of a text too long for its place
_GAP = "\n"  # where a piece was taken out
_MARKING = ("marking", "restrictions")
_BARE = Running(head=(), foot=())


@dataclass(frozen=True, slots=True)
class _Piece:
    """What must stand in a head or foot, and which kind of thing it is."""

    aspect: Aspect
    text: str


@dataclass(frozen=True, slots=True)
class _Margin:
    """The head or foot of one page: what must stand there, what does, and who says so where."""

    name: Aspect
    wanted: tuple[_Piece, ...]
    found: tuple[str, ...]
    sides: tuple[Side, Side]
    places: tuple[str, str]
    marking: str


def margin_disagreements(
    one: Readback, other: Readback, sides: tuple[Side, Side]
) -> Iterator[Disagreement]:
    """Yield what each page, or each part that is printed on pages, has otherwise than `one`."""
    marking = squeezed("".join(one.properties.get(name, "") for name in _MARKING))
    margins = _Margins(sides, marking, other.pages)
    if not other.pages:
        for wanted, found in product(one.running, other.running or (_BARE,)):
            yield from margins.between(0, wanted, found)
        return
    fitting: set[Running] = set()
    for number, found in enumerate(other.running, 1):
        tried = [
            (wanted, list(margins.between(number, wanted, found)))
            for wanted in _of_page(one.running, number)
        ]
        wanted, least = min(tried, key=lambda each: len(each[1]))
        fitting.add(wanted)
        yield from least
    yield from margins.unprinted(one.running, fitting)


def dormant_disagreements(
    readback: Readback, side: Side, brief: Readback | None
) -> Iterator[Disagreement]:
    """Yield the heads and feet that no page shows yet, and that would show no marking.

    What must stand there is what the file says its marking is, and what the brief adds to it.
    """
    said = {**readback.properties, **(brief.properties if brief else {})}
    marking = [words for name in _MARKING if (words := said.get(name, ""))]
    for each in readback.dormant if said.get("marking") else ():
        for name, pieces in (("head", each.head), ("foot", each.foot)):
            printed = squeezed("".join(pieces))
            for lacking in (words for words in marking if squeezed(words) not in printed):
                message = (
                    f"the {name} of {each.only} pages, which are not set apart yet,"
                    f' lacks the marking "{lacking}"'
                )
                saying = Saying(side, "", each.place)
                yield Disagreement(Aspect.MARKING, message, (saying,), "marking")


@dataclass(frozen=True, slots=True)
class _Margins:
    """Holds heads and feet against each other: those of a page, those that it must print."""

    sides: tuple[Side, Side]
    marking: str
    pages: int

    def between(self, number: int, wanted: Running, found: Running) -> Iterator[Disagreement]:
        """Yield what page `number` has otherwise than it must; 0 for a part of a Word file."""
        places = wanted.place, found.place
        for name, mine, yours in (
            (Aspect.HEAD, wanted.head, found.head),
            (Aspect.FOOT, wanted.foot, found.foot),
        ):
            pieces = tuple(_piece(text, name, self.marking, (number, self.pages)) for text in mine)
            margin = _Margin(name, pieces, yours, self.sides, places, self.marking)
            yield from _differences(margin)

    def unprinted(
        self, running: Sequence[Running], fitting: set[Running]
    ) -> Iterator[Disagreement]:
        """Yield the parts for every page that stand on none: those of a section of their own."""
        for part in running:
            if not part.only and part not in fitting and self.pages > 1:
                says = "".join((*part.head, *part.foot))
                sayings = Saying(self.sides[0], _shown(says), part.place), Saying(self.sides[1], "")
                yield Disagreement(Aspect.HEAD, "a head and foot stand on no page", sayings)


def _of_page(running: Sequence[Running], number: int) -> Sequence[Running]:
    """Return the heads and feet that a page may have: those for it alone, else for every page."""
    special = "first" if number == 1 else "even" if number % 2 == 0 else ""
    for only in (special, ""):
        if fitting := [each for each in running if each.only == only]:
            return fitting
    return (_BARE,)


def _piece(text: str, name: Aspect, marking: str, page: tuple[int, int]) -> _Piece:
    aspect = name
    if PAGE in text:
        aspect = Aspect.PAGE_NUMBER
    elif _is_marking(text, marking):
        aspect = Aspect.MARKING
    number, pages = page
    if number:
        text = text.replace(PAGE, str(number)).replace(PAGES, str(pages))
    return _Piece(aspect, text)


def _is_marking(text: str, marking: str) -> bool:
    said = squeezed(text)
    return bool(said and marking) and (said in marking or marking in said)


def _differences(margin: _Margin) -> Iterator[Disagreement]:
    """Yield a disagreement for each piece that is not there, and for what stands there besides."""
    wanted = sorted(margin.wanted, key=_rank)
    printed = squeezed("".join(margin.found))
    rest, missing = printed, []
    for piece in wanted:
        without = _without(rest, squeezed(piece.text))
        if without is None:
            missing.append(piece)
        else:
            rest = without
    others = list(filter(None, map(str.strip, rest.split(_GAP))))
    if has_right_to_left(printed) and _is_the_same(missing, others):
        return
    for lacking, other in zip_longest(missing, others):
        yield _disagreement(margin, lacking, other or "")


def _rank(piece: _Piece) -> tuple[bool, bool, int]:
    """Return when a piece is looked for: what stands in one place alone first, what is cut last."""
    is_page = piece.aspect is Aspect.PAGE_NUMBER
    return piece.text.endswith(_CUT), not is_page, -len(piece.text)


def _is_the_same(missing: Sequence[_Piece], others: Sequence[str]) -> bool:
    """Tell whether all that is missing is there but for its order: a line in two directions."""
    wanted = "".join(piece.text for piece in missing)
    return sorted(squeezed(wanted)) == sorted(squeezed("".join(others)))


def _without(text: str, piece: str) -> str | None:
    """Return a text with a piece of it taken out, which may be cut short; None where it is not."""
    before, found, after = text.partition(piece)
    if found:
        return f"{before}{_GAP}{after}"
    start, cut, after = text.partition(_CUT)
    if not cut:
        return None
    stem = piece.removesuffix(_CUT)
    for at in range(start.rfind(_GAP) + 1, len(start)):
        if stem.startswith(start[at:]) or (stem != piece and start[at:].startswith(stem)):
            return f"{start[:at]}{_GAP}{after}"
    return None


def _disagreement(margin: _Margin, lacking: _Piece | None, other: str) -> Disagreement:
    aspect = lacking.aspect if lacking else margin.name
    if margin.name is aspect and _is_marking(other, margin.marking):
        aspect = Aspect.MARKING
    wanted = _shown(lacking.text) if lacking else ""
    what = "says otherwise" if wanted and other else "lacks something" if wanted else "says more"
    as_printed = next((each for each in margin.found if squeezed(each) == other), other)
    margin_name = "head" if margin.name is Aspect.HEAD else "foot"
    (mine, yours), (here, there) = margin.sides, margin.places
    return Disagreement(
        aspect=aspect,
        message=f"the running {margin_name} {what}",
        sayings=(Saying(mine, wanted, here), Saying(yours, _shown(as_printed), there)),
        path="marking" if aspect is Aspect.MARKING else None,
    )


def _shown(text: str) -> str:
    return text.replace(PAGE, "{page}").replace(PAGES, "{pages}")
