"""What the styles of a Word file say of paragraphs and of words, with what they are based on."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from lxml import etree

from briefgen.proof.docx.hidden import PAPER, shade, unseen
from briefgen.proof.docx.names import VAL, W, integer, value
from briefgen.proof.docx.runs import NOTHING_SAID, RunProperties, run_properties

__all__ = ["PAGE", "Look", "ParagraphStyle", "Setting", "Styles"]

_CONTENTS: Final = re.compile(r"toc (\d)", re.IGNORECASE)
_NO_STYLE: Final = ""
_BODY_TEXT: Final = 9  # w:outlineLvl of what is no heading


class Setting(NamedTuple):
    """What a paragraph is set on: the colour of its ground, and what a table's style says."""

    ground: str
    words: RunProperties


PAGE: Final = Setting(PAPER, NOTHING_SAID)
"""The setting of paragraphs outside tables."""


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph style says with all its bases; None where it does not.

    `outline` is the level of a heading from 0, `contents` that of a contents line from 1.
    """

    id: str = _NO_STYLE
    outline: int | None = None
    number: str | None = None
    level: int | None = None
    ground: str | None = None
    contents: int | None = None
    words: RunProperties = NOTHING_SAID


@dataclass(frozen=True, slots=True)
class Look:
    """How words look: why they cannot be seen (None if they can), in which language they are.

    `eastern` is the language of those that are East Asian. An empty language is the document's.
    """

    hidden: str | None
    language: str
    eastern: str


@dataclass
class Styles:
    """The styles of a file; `language` is that of the document, empty where no style says it."""

    root: etree._Element | None
    language: str = ""
    _elements: dict[str, etree._Element] = field(default_factory=dict)
    _paragraphs: dict[str, ParagraphStyle] = field(default_factory=dict)
    _characters: dict[str, RunProperties] = field(default_factory=dict)
    _default: str = _NO_STYLE
    _defaults: RunProperties = NOTHING_SAID
    _looks: dict[tuple[str, Setting], dict[object, Look]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find the styles and the defaults."""
        if self.root is None:
            return
        for style in self.root.iterchildren(f"{W}style"):
            self._elements.setdefault(style.get(f"{W}styleId") or _NO_STYLE, style)
            if style.get(f"{W}default") == "1" and style.get(f"{W}type") == "paragraph":
                self._default = style.get(f"{W}styleId") or _NO_STYLE
        defaults = self.root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        said = run_properties(defaults)
        self.language = said.language or ""
        # Why: each kind of script has a language by default, which no one has chosen.
        self._defaults = said._replace(language=None, native=None, eastern=None)

    def paragraph(self, name: str | None) -> ParagraphStyle:
        """Return the style of this identifier, the default one where it is None or unknown."""
        key = name if name in self._elements else self._default
        found = self._paragraphs.get(key or _NO_STYLE)
        if found is None:
            found = self._paragraphs[key or _NO_STYLE] = self._paragraph(key or _NO_STYLE)
        return found

    def element(self, name: str | None) -> etree._Element | None:
        """Return the definition of a style, None where there is none."""
        return self._elements.get(name or _NO_STYLE)

    def chain(self, name: str | None) -> Iterator[etree._Element]:
        """Yield a style, what it is based on, and so on."""
        seen: set[str] = set()
        while name is not None and name in self._elements and name not in seen:
            seen.add(name)
            yield self._elements[name]
            name = value(self._elements[name], "basedOn")

    def looks(self, style: ParagraphStyle, setting: Setting) -> dict[object, Look]:
        """Return the looks of runs found so far in paragraphs of this style and setting."""
        return self._looks.setdefault((style.id, setting), {})

    def look(
        self, style: ParagraphStyle, setting: Setting, name: str | None, direct: RunProperties
    ) -> Look:
        """Return the look of a run with a character style (or None) and properties of its own."""
        character = self._character(name)
        own = direct.over(character)
        all_said = own.over(style.words).over(setting.words).over(self._defaults)
        is_native = bool(all_said.is_native)
        return Look(
            hidden=self._hidden(style, setting, (character, direct), all_said),
            language=self._foreign(all_said.native if is_native else all_said.language),
            eastern=self._foreign(all_said.eastern),
        )

    def _hidden(
        self,
        style: ParagraphStyle,
        setting: Setting,
        said: tuple[RunProperties, RunProperties],
        all_said: RunProperties,
    ) -> str | None:
        character, direct = said
        vanishes = direct.vanish
        if vanishes is None:  # a toggle property: two styles that say so say the contrary
            inner = bool(character.vanish) ^ bool(style.words.vanish) ^ bool(setting.words.vanish)
            vanishes = inner or bool(self._defaults.vanish)
        if vanishes:
            return "vanish"
        if all_said.web_hidden:
            return "webHidden"
        ground = direct.ground or character.ground or style.words.ground or setting.ground
        size = all_said.native_size if all_said.is_native else all_said.size
        return unseen(all_said.colour, ground, size)

    def _foreign(self, language: str | None) -> str:
        return language if language and language.lower() != self.language.lower() else ""

    def _character(self, name: str | None) -> RunProperties:
        if name is None:
            return NOTHING_SAID
        found = self._characters.get(name)
        if found is None:
            found = self._characters[name] = self._words(name)
        return found

    def _words(self, name: str) -> RunProperties:
        found = NOTHING_SAID
        for style in self.chain(name):
            found = found.over(run_properties(style.find(f"{W}rPr")))
        return found

    def _paragraph(self, name: str) -> ParagraphStyle:
        said: dict[str, str | None] = {}
        for style in self.chain(name):
            for key, found in _paragraph_properties(style.find(f"{W}pPr")).items():
                said.setdefault(key, found)
        outline = integer(said.get("outline"), _BODY_TEXT)
        return ParagraphStyle(
            id=name,
            outline=outline if outline < _BODY_TEXT else None,
            number=said.get("number"),
            level=integer(said["level"]) if said.get("level") else None,
            ground=said.get("ground"),
            contents=self._contents(name),
            words=self._words(name),
        )

    def _contents(self, name: str) -> int | None:
        title = value(self._elements.get(name), "name") or ""
        found = _CONTENTS.fullmatch(title)
        return int(found[1]) if found else None


def _paragraph_properties(element: etree._Element | None) -> Mapping[str, str | None]:
    """Return what an element w:pPr of a style says."""
    said: dict[str, str | None] = {}
    if element is None:
        return said
    numbering = element.find(f"{W}numPr")
    if numbering is not None:
        said |= {"number": value(numbering, "numId"), "level": value(numbering, "ilvl")}
    for key, found in (("outline", element.find(f"{W}outlineLvl")),):
        if found is not None:
            said[key] = found.get(VAL)
    ground = element.find(f"{W}shd")
    if ground is not None:
        said["ground"] = shade(ground)
    return {key: found for key, found in said.items() if found is not None}
