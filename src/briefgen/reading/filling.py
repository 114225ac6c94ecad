"""Data that was made from a tree gets marks again: each value where its origin stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from briefgen.diagnostics import Diagnostic
from briefgen.reading.characters import clean, is_suspect
from briefgen.reading.keys import Grown
from briefgen.reading.limits import MOST_ODDITIES
from briefgen.reading.marks import Mark, Marks, find_mark
from briefgen.reading.paths import Path

__all__ = ["Filling", "filled"]


@dataclass(slots=True)
class Filling:
    """What is known of the data: the marks of the old tree, origins in it, what filled a value."""

    root: Mark
    origins: Mapping[Path, Path]
    told: Callable[[Path], str]
    findings: list[Diagnostic] = field(default_factory=list)

    def grow(self, data: object, path: Path, above: Mark) -> Grown:
        """Return data as a tree has it, with its mark."""
        mark = self._mark(path, above)
        if isinstance(data, dict):
            fields = {
                self._text(key, path, mark): self.grow(value, (*path, key), mark)
                for key, value in data.items()
            }
            marks: Marks = {key: below.mark for key, below in fields.items()}
            held: object = {key: below.data for key, below in fields.items()}
            return Grown(held, self._holding(mark, marks, path))
        if isinstance(data, list):
            items = [self.grow(item, (*path, i), mark) for i, item in enumerate(data)]
            held = [item.data for item in items]
            return Grown(held, self._holding(mark, [item.mark for item in items], path))
        return Grown(self._scalar(data, path, mark), mark)

    def _mark(self, path: Path, above: Mark) -> Mark:
        origin = self.origins.get(path)
        if origin is None:
            return above
        old, _ = find_mark(self.root, origin)
        key = old.key if path and isinstance(path[-1], str) else None
        return Mark(old.sheet, old.span, key, None, self.told(path))

    def _holding(self, mark: Mark, below: Marks, path: Path) -> Mark:
        """Return the mark of a list or map; one that a record put there is one value as a whole."""
        if path not in self.origins:
            return mark
        is_own = any(
            (*path, step) in self.origins
            for step in (below if isinstance(below, dict) else range(len(below or ())))
        )
        return Mark(mark.sheet, mark.span, mark.key, below if is_own else None, mark.filled_by)

    def _scalar(self, value: object, path: Path, mark: Mark) -> object:
        if isinstance(value, str):
            return self._text(value, path, mark)
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int | float):
            return format(value, ".15g") if isinstance(value, float) else str(value)
        return None

    def _text(self, text: str, path: Path, mark: Mark) -> str:
        if not is_suspect(text):
            return text
        cleaned = clean(text, mark.sheet, mark.span, path)
        self.findings += [
            replace(found, place=replace(found.place, filled_by=mark.filled_by))
            for found in cleaned.findings
        ]
        return cleaned.text


def filled(filling: Filling, data: object) -> tuple[Grown, list[Diagnostic]]:
    """Return data as a tree has it, and warnings of characters that no file carries."""
    grown = filling.grow(data, (), filling.root)
    return grown, filling.findings[:MOST_ODDITIES]
