"""Which mark Word prints before a numbered paragraph, worked out from numbering.xml."""

import re
from dataclasses import dataclass, field

from lxml import etree

__all__ = ["NS", "Counter", "Level", "attribute", "value"]

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
_W = f"{{{NS['w']}}}"


def attribute(element: etree._Element, name: str) -> str | None:
    """Return an attribute in Word's namespace."""
    return element.get(f"{_W}{name}")


def value(element: etree._Element | None, path: str) -> str | None:
    """Return the `w:val` of what stands at `path`, None where nothing does."""
    found = element.find(path, NS) if element is not None else None
    return attribute(found, "val") if found is not None else None


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbering: its first number, its form, the pattern of its mark."""

    start: int
    form: str
    pattern: str


@dataclass
class Counter:
    """Counts the paragraphs of every numbering as Word does."""

    numbering: etree._Element | None
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _opened: set[str] = field(default_factory=set)

    def mark(self, num_id: str, level: int) -> str:
        """Return the mark of the next paragraph at this level."""
        abstract = self._abstract(num_id)
        key = attribute(abstract, "abstractNumId") or ""
        counts = self._counts.setdefault(key, {})
        self._open(num_id, counts)
        own = self._level(num_id, level)
        for passed_over in range(level):
            counts.setdefault(passed_over, self._level(num_id, passed_over).start)
        counts[level] = counts[level] + 1 if level in counts else own.start
        for deeper in [depth for depth in counts if depth > level]:
            del counts[deeper]
        return re.sub(r"%(\d)", lambda found: self._number(num_id, int(found[1]) - 1), own.pattern)

    def _open(self, num_id: str, counts: dict[int, int]) -> None:
        """Begin anew where a numbering that overrides its start is first used."""
        if num_id in self._opened:
            return
        self._opened.add(num_id)
        for override in self._num(num_id).findall("w:lvlOverride", NS):
            if override.find("w:startOverride", NS) is not None:
                counts.pop(int(attribute(override, "ilvl") or 0), None)

    def _number(self, num_id: str, level: int) -> str:
        key = attribute(self._abstract(num_id), "abstractNumId") or ""
        own = self._level(num_id, level)
        number = self._counts[key].get(level, own.start)
        if own.form == "lowerLetter":
            repeat, letter = divmod(number - 1, 26)
            return chr(ord("a") + letter) * (repeat + 1)
        assert own.form == "decimal", f"a form of numbers that is not read: {own.form}"
        return str(number)

    def _num(self, num_id: str) -> etree._Element:
        assert self.numbering is not None
        found = self.numbering.find(f"w:num[@w:numId='{num_id}']", NS)
        assert found is not None, f"there is no numbering {num_id}"
        return found

    def _abstract(self, num_id: str) -> etree._Element:
        assert self.numbering is not None
        wanted = value(self._num(num_id), "w:abstractNumId")
        found = self.numbering.find(f"w:abstractNum[@w:abstractNumId='{wanted}']", NS)
        assert found is not None, f"there is no abstract numbering {wanted}"
        return found

    def _level(self, num_id: str, level: int) -> Level:
        override = self._num(num_id).find(f"w:lvlOverride[@w:ilvl='{level}']", NS)
        definition = self._abstract(num_id).find(f"w:lvl[@w:ilvl='{level}']", NS)
        if override is not None and (own := override.find("w:lvl", NS)) is not None:
            definition = own
        assert definition is not None, f"numbering {num_id} has no level {level}"
        start = value(override, "w:startOverride") or value(definition, "w:start") or "1"
        form = value(definition, "w:numFmt") or "decimal"
        return Level(int(start), form, value(definition, "w:lvlText") or "")
