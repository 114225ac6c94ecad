"""What the content stream of a page shows, mark by mark."""

from dataclasses import dataclass
from typing import Any

from briefgen.proof.pdf.canvas import Canvas, name_of
from briefgen.proof.pdf.fonts import Font
from briefgen.proof.pdf.instructions import Handler, follow
from briefgen.proof.pdf.manner import NO_FONT, Manner
from briefgen.proof.pdf.marks import Line, Mark, PageContent, Point, Setting
from briefgen.proof.pdf.objects import Ref, text_string, unescaped
from briefgen.proof.pdf.paths import boxed, plain
from briefgen.proof.pdf.report import quoted
from briefgen.proof.pdf.resources import Resources
from briefgen.proof.pdf.state import IDENTITY, Matrix, times

__all__ = ["read_content"]

_ARTIFACT = "/Artifact"
_DEEPEST = 12  # of forms within forms
_OPERANDS_OF_MATRIX = 6


def read_content(content: PageContent, data: bytes, resources: Resources) -> None:
    """Add to `content` what a content stream shows."""
    _Interpreter(content, resources).run(data)


@dataclass(slots=True)
class _Open:
    """A marked-content sequence that is open, and the mark that it interrupts."""

    outer: Mark
    is_off: bool
    actual: str | None = None
    start: int = 0


class _Interpreter:
    """Follows the operators of text and marked content (ISO 32000-1, 9.4 and 14.6)."""

    def __init__(self, content: PageContent, resources: Resources) -> None:
        self._content = content
        self._canvas = Canvas(content, resources)
        self._manner = Manner(content, self._canvas)
        self._mark = content.stray
        self._parts = content.stray.parts
        self._open: list[_Open] = []
        self._text: Matrix = IDENTITY
        self._line: Matrix = IDENTITY
        self._moved = True
        self._marks = content.marks
        self._count = 0
        self._forms: list[Ref] = []
        self._handlers = self._canvas.handlers() | self._manner.handlers() | self._own()

    def run(self, data: bytes) -> None:
        """Follow a stream to its end."""
        self._content.problems.extend(follow(data, self._handlers, self._begin_numbered))

    def _own(self) -> dict[bytes, Handler]:
        return {
            b"BT": self._begin_text,
            b"Tm": self._set_matrix,
            b"Td": self._move,
            b"TD": self._move_leading,
            b"T*": self._next_line,
            b"Tj": self._show,
            b"TJ": self._show_array,
            b"'": self._show_on_next_line,
            b'"': self._show_set_on_next_line,
            b"BMC": self._begin_mark,
            b"BDC": self._begin_mark,
            b"EMC": self._end_mark,
            b"Do": self._draw,
        }

    def _begin_text(self, _: Any) -> None:
        self._text = self._line = IDENTITY
        self._moved = True

    def _set_matrix(self, operands: Any) -> None:
        a, b, c, d, e, f = map(float, plain(operands))
        self._text = self._line = (a, b, c, d, e, f)
        self._moved = True

    def _move(self, operands: Any) -> None:
        across, up = map(float, plain(operands))
        self._text = self._line = times((1.0, 0.0, 0.0, 1.0, across, up), self._line)
        self._moved = True

    def _move_leading(self, operands: Any) -> None:
        self._canvas.state.leading = -float(plain(operands)[1])
        self._move(operands)

    def _next_line(self, _: Any) -> None:
        self._move([0.0, -self._canvas.state.leading])

    def _show(self, operands: Any) -> None:
        """Show a string: the bytes of a literal one, or a list whose last item it is."""
        canvas = self._canvas
        if self._moved or canvas.changed:
            self._settle()
        string = unescaped(operands) if type(operands) is bytes else operands[-1]
        if type(string) is not bytes:
            raise ValueError("no string to be shown")
        font = canvas.state.font or NO_FONT
        self._parts.append(font.decoded(string))
        if font.lacks:
            self._note_lack(font)

    def _show_array(self, operands: Any) -> None:
        for each in operands[0]:
            if type(each) is bytes:
                self._show([each])
            else:
                self._shift(float(each))

    def _shift(self, thousandths: float) -> None:
        """Note by how much words are set further on, in thousandths of their size (9.4.3)."""
        content = self._content
        if content.points:
            point = len(content.points) - 1
            setting = content.points[point].setting
            shift = -thousandths / 1000 * setting.size * setting.width
            content.shifts[point] = content.shifts.get(point, 0.0) + shift

    def _note_lack(self, font: Font) -> None:
        font.lacks = False
        words = quoted(self._parts[-1])
        self._content.problems.append(f"the font {font.name} does not name all of {words}")

    def _show_on_next_line(self, operands: Any) -> None:
        self._next_line(operands)
        self._show(operands)

    def _show_set_on_next_line(self, operands: Any) -> None:
        words_apart, apart, *_ = operands
        self._manner.set_words_apart([words_apart])
        self._manner.set_apart([apart])
        self._show_on_next_line(operands)

    def _settle(self) -> None:
        """Note where the words that follow stand, and how they look."""
        canvas, mark, start = self._canvas, self._mark, len(self._parts)
        state = canvas.state
        place = self._text if state.matrix == IDENTITY else times(self._text, state.matrix)
        left, baseline = place[4], place[5]
        if self._moved or not mark.lines:
            mark.lines.append(Line(start, left if self._moved else None, baseline))
        why = state.hides(place) if not canvas.off else "on a layer that is switched off"
        above = len(self._content.grounds)
        across = place[0] if not place[1] else 0.0
        setting = Setting(
            state.font, state.size * across, state.width,
            state.apart * across, state.words_apart * across,
        )  # fmt: skip
        point = Point(
            baseline, left, above, state.colour, mark, start, why, setting, not self._moved
        )
        self._content.points.append(point)
        self._moved = canvas.changed = False

    def _begin_mark(self, operands: Any) -> None:
        tag, held = self._begun(operands)
        is_off = tag == "/OC" and self._canvas.resources.is_off(name_of(held))
        if not isinstance(held, dict):
            held = self._canvas.resources.properties(name_of(held))
        actual = text_string(held["/ActualText"]) if "/ActualText" in held else None
        outer = self._mark
        self._enter(self._marked(tag, held))
        self._open.append(_Open(outer, is_off, actual, len(self._parts)))
        self._canvas.off += is_off

    def _begun(self, operands: Any) -> tuple[str, Any]:
        """Return the tag of a mark and its properties: a dictionary, or the name of one."""
        tag, *rest = plain(operands)
        return name_of(tag), rest[0] if rest else {}

    def _begin_numbered(self, tag: bytes, number: int) -> None:
        """Begin a mark that has no more than a number: as most do."""
        if number in self._marks:
            self._begin_mark(["/" + tag.decode("ascii"), {"/MCID": number}])
            return
        self._open.append(_Open(self._mark, False))
        page, order = self._content.number, self._count
        mark = self._marks[number] = Mark("/" + tag.decode("ascii"), page, order, number)
        self._count += 1
        self._mark, self._parts = mark, mark.parts
        self._canvas.mark = mark
        self._canvas.changed = True

    def _marked(self, tag: str, properties: dict[str, Any]) -> Mark:
        """Return the mark that a sequence belongs to: its own, or the one that is open."""
        content, number = self._content, properties.get("/MCID")
        if tag == _ARTIFACT:
            kind = properties.get("/Subtype")
            artifact = Mark(tag, content.number, self._count)
            artifact.kind = kind if isinstance(kind, str) else ""
            content.artifacts.append(artifact)
            return artifact
        if type(number) is not int:
            return self._mark
        if number in self._marks:
            content.problems.append(f"two marks have the number {number}")
            return self._marks[number]
        language = text_string(properties.get("/Lang"))
        self._marks[number] = Mark(tag, content.number, self._count, number, language=language)
        self._count += 1
        return self._marks[number]

    def _enter(self, mark: Mark) -> None:
        self._mark, self._parts = mark, mark.parts
        self._canvas.mark = mark
        self._canvas.changed = True

    def _end_mark(self, _: Any) -> None:
        if not self._open:
            self._content.problems.append("a mark ends that did not begin")
            return
        ended = self._open.pop()
        if ended.actual is not None:
            self._mark.replaced.append((ended.start, len(self._parts), ended.actual))
        self._canvas.off -= ended.is_off
        self._enter(ended.outer)

    def _draw(self, operands: Any) -> None:
        """Draw a picture or a form (ISO 32000-1, 8.8 and 8.10)."""
        resources = self._canvas.resources
        form = resources.named("/XObject", name_of(plain(operands)[0]))
        entries = resources.library.file.dictionary(form)
        is_off = "/OC" in entries and resources.library.is_off(entries["/OC"])
        self._canvas.off += is_off
        if entries.get("/Subtype") == "/Image":
            is_opaque = not {"/SMask", "/Mask", "/ImageMask"} & entries.keys()
            top = self._canvas.picture(is_opaque=is_opaque)
            self._mark.top = max(top, self._mark.top or top)
        elif entries.get("/Subtype") == "/Form" and type(form) is Ref:
            self._draw_form(form, entries)
        self._canvas.off -= is_off

    def _draw_form(self, form: Ref, entries: dict[str, Any]) -> None:
        if form in self._forms or len(self._forms) >= _DEEPEST:
            self._content.problems.append("a form that draws itself")
            return
        canvas, library = self._canvas, self._canvas.resources.library
        kept = (canvas.resources, self._marks, len(self._open))
        own = library.file.dictionary(entries.get("/Resources"))
        if own:
            canvas.resources = Resources(library, own)
        if "/StructParents" in entries:
            self._marks = self._content.forms.setdefault(form, {})
        self._forms.append(form)
        self._manner.forget_fonts()
        self.run(b"q %s cm " % _matrix(library.file.array(entries.get("/Matrix"))))
        self._mark.top = max(self._form_top(entries), self._mark.top or float("-inf"))
        drawn = canvas.drawn
        self.run(library.file.stream(form) or b"")
        self.run(b"EMC " * (len(self._open) - kept[2]))
        if canvas.drawn > drawn and canvas.state.clip:
            canvas.draw(canvas.state.clip)
        self.run(b"Q")
        self._manner.forget_fonts()
        self._forms.pop()
        canvas.resources, self._marks, _ = kept

    def _form_top(self, entries: dict[str, Any]) -> float:
        """Return the upper edge of a form, which is cut off at its box."""
        box = [float(each) for each in self._canvas.resources.library.file.array(entries["/BBox"])]
        left, bottom, right, top = box
        whole = boxed(self._canvas.state.matrix, (left, bottom, right, top))
        self._canvas.clip_to(whole)
        return whole[3]


def _matrix(values: list[Any]) -> bytes:
    """Return the matrix of a form as operands."""
    numbers = values if len(values) == _OPERANDS_OF_MATRIX else IDENTITY
    return " ".join(f"{float(each):f}" for each in numbers).encode()
