"""Text becomes a tree: plain data whose every value and key keeps its place in the text."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from briefgen.diagnostics import Diagnostic, InputError, Place, Severity
from briefgen.reading.characters import typed
from briefgen.reading.encoding import decode
from briefgen.reading.filling import Filling, filled
from briefgen.reading.grafts import grafted, laid_over, setting
from briefgen.reading.keys import Grown, has_key, is_own, renamed, without, without_extensions
from briefgen.reading.limits import MOST_BYTES, too_large
from briefgen.reading.marks import Mark, Sheet, find_mark, key_span, value_span
from briefgen.reading.paths import Path, parse_path, path_text
from briefgen.reading.stream import read

__all__ = ["Path", "Tree", "decode", "parse", "parse_path", "path_text"]


@dataclass(frozen=True)
class Tree:
    """A text as plain data: mappings, lists, texts, and None where nothing was written.

    `findings` are the warnings met while reading. `errors` is empty but for a tree that was read
    with `tolerant`: then it holds what `parse` would have refused, and `validate` refuses it.
    """

    source: str
    text: str = field(repr=False)
    data: object
    mark: Mark = field(repr=False, compare=False)
    findings: tuple[Diagnostic, ...] = ()
    errors: tuple[Diagnostic, ...] = ()
    tolerant: bool = False

    def place(self, path: Path) -> Place:
        """Return where the value at a path stands, or the nearest value above that stands."""
        mark, _ = find_mark(self.mark, path)
        return mark.place(value_span(mark))

    def key_place(self, path: Path) -> Place:
        """Return where the key at the end of a path stands, or else what `place` returns."""
        mark, is_found = find_mark(self.mark, path)
        return mark.place(key_span(mark) if is_found else value_span(mark))

    def character_place(self, path: Path, characters: Iterable[str]) -> Place:
        """Return where the first of some characters stands in the value at a path, or in its key.

        Where none was typed there it is what `place` returns.
        """
        mark, _ = find_mark(self.mark, path)
        stretches = [mark.span] if mark.key is None else [mark.key, mark.span]
        found = [typed(mark.sheet.text, span, char) for span in stretches for char in characters]
        first = min(filter(None, found), default=None)
        return self.place(path) if first is None else mark.place(first)

    def words_place(self, path: Path, words: str) -> Place:
        """Return where some words stand in the value at a path, else what `place` returns."""
        mark, _ = find_mark(self.mark, path)
        start = mark.sheet.text.find(words, *mark.span) if words else -1
        return self.place(path) if start < 0 else mark.place((start, start + len(words)))

    def filled(
        self, data: object, origins: Mapping[Path, Path], told: Callable[[Path], str]
    ) -> "Tree":
        """Return a tree of other data, each value marked where its origin stands in this one.

        A value without an origin stands where the one stands that holds it. `told` says for a
        path in the data what its value was filled by. Numbers become texts, as all scalars are.
        """
        grown, findings = filled(Filling(self.mark, origins, told), data)
        return replace(self._holding(grown), findings=(*self.findings, *findings))

    def with_value(self, path: Path, value: str) -> "Tree":
        """Return the tree with the value of `--set path=value`; raises InputError."""
        new, findings = setting(path, value)
        grown = grafted(self._grown, path, new)
        return replace(self._holding(grown), findings=(*self.findings, *findings))

    def with_keys_renamed(self, aliases: Mapping[str, str], free: Collection[str] = ()) -> "Tree":
        """Return the tree with other spellings of keys made ours, at every depth.

        Mappings under a key in `free` hold words of the author's own and keep their keys.
        Raises InputError where one field is given in two spellings.
        """
        if not has_key(self.data, aliases.__contains__):
            return self
        grown, clashes = renamed(self._grown, aliases, free)
        if clashes and not self.tolerant:
            raise InputError(clashes)
        return replace(self._holding(grown), errors=(*self.errors, *clashes))

    def without_extensions(self, free: Collection[str] = ()) -> "Tree":
        """Return the tree without the keys that begin with `x-`, but for those under `free`."""
        if not has_key(self.data, is_own):
            return self
        return self._holding(without_extensions(self._grown, free))

    def laid_over(self, under: "Tree") -> "Tree":
        """Return the tree with what only `under` says added, field by field."""
        return self._holding(laid_over(self._grown, Grown(under.data, under.mark)))

    def part(self, path: Path) -> Grown:
        """Return the value at a path with its mark; None, and the nearest mark, where none is."""
        mark, is_found = find_mark(self.mark, path)
        value: Any = self.data
        for step in path if is_found else ():
            value = value[step]
        return Grown(value if is_found else None, mark)

    def with_part(self, path: Path, part: Grown) -> "Tree":
        """Return the tree with another part at a path; its mark may be one of another file."""
        return self._holding(grafted(self._grown, path, part))

    def without(self, key: str) -> "Tree":
        """Return the tree without one of its fields."""
        return self._holding(without(self._grown, key))

    @property
    def _grown(self) -> Grown:
        return Grown(self.data, self.mark)

    def _holding(self, grown: Grown) -> "Tree":
        return replace(self, data=grown.data, mark=grown.mark)


def parse(text: str, source: str, *, tolerant: bool = False) -> Tree:
    """Return the tree of a YAML text; raises InputError with every problem that can be seen.

    `tolerant` keeps what leaves a tree all the same, such as a key given twice, for `validate`
    to refuse together with what it finds itself.
    """
    if len(text) > MOST_BYTES:
        raise InputError([too_large(source)])
    sheet = Sheet(source, text.removeprefix("\ufeff"))
    reader = read(sheet)
    errors = tuple(reader.findings.errors)
    mark = reader.mark
    if mark is None or not isinstance(reader.data, dict) or (errors and not tolerant):
        raise InputError(errors or (_no_mapping(sheet, mark, reader.data),))
    return Tree(
        source=source,
        text=sheet.text,
        data=reader.data,
        mark=mark,
        findings=tuple(reader.findings.warnings),
        errors=errors,
        tolerant=tolerant,
    )


def _no_mapping(sheet: Sheet, mark: Mark | None, data: object) -> Diagnostic:
    """Return the finding for a file that is not a mapping of fields."""
    what = "a list" if isinstance(data, list) else "a text"
    found = "the file is empty" if data is None else f"found {what} at the top of the file"
    return Diagnostic(
        severity=Severity.ERROR,
        code="BG002",
        message=f'{found}, expected fields such as "title: ..."',
        place=sheet.place((0, 1) if mark is None else value_span(mark)),
    )
