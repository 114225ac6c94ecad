"""What the styles of a Word file say of paragraphs and of words, with what they are based on."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from briefgen.proof.docx.hidden import shade
from briefgen.proof.docx.layout import LAYS_OUT, Layout, laid_out
from briefgen.proof.docx.legibility import illegible, toggled
from briefgen.proof.docx.names import VAL, W, integer, value
from briefgen.proof.docx.runs import NOTHING_SAID, RunProperties, run_properties
from briefgen.proof.docx.theme import Theme

__all__ = [
    "BODY_TEXT",
    "Definition",
    "Look",
    "ParagraphStyle",
    "Setting",
    "Styles",
]

BODY_TEXT: Final = 9
"""The outline level (from 0) of what is no heading."""

_NAME: Final = f"{W}name"
_BASED_ON: Final = f"{W}basedOn"
_PARAGRAPHS: Final = f"{W}pPr"
_WORDS: Final = f"{W}rPr"
_DEFAULTS: Final = f"{W}docDefaults/{W}pPrDefault/{W}pPr"
_CONTENTS: Final = re.compile(r"toc (\d)")
_HEADING: Final = re.compile(r"heading ([1-9])")


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph style says with all its bases; None where it does not.

    `outline` is the level of a heading from 0, `contents` that of a contents line from 1,
    `heading` that of Word's own heading styles from 1,
    `is_caption` whether it is Word's for captions, or based on that.
    """

    id: str = ""
    outline: int | None = None
    number: str | None = None
    level: int | None = None
    ground: str | None = None
    layout: Layout = field(default_factory=dict)
    contents: int | None = None
    heading: int | None = None
    is_caption: bool = False
    words: RunProperties = NOTHING_SAID


@dataclass(frozen=True, slots=True)
class Look:
    """How words look: why they cannot be seen (None if they can), in which language they are.

    `eastern` is the language of those that are East Asian. An empty language is the document's.
    `is_plain` tells whether words can be seen and are in one language.
    """

    hidden: str | None
    language: str
    eastern: str
    is_plain: bool


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What a paragraph is set on: the colour of its ground, and what a table's style says."""

    ground: str
    words: RunProperties
    _looks: dict[str, dict[object, Look]] = field(default_factory=dict)

    def looks_of(self, style: ParagraphStyle) -> dict[object, Look]:
        """Return the looks of the runs found so far in paragraphs of a style."""
        found = self._looks.get(style.id)
        if found is None:
            found = self._looks[style.id] = {}
        return found


class Styles:
    """The styles of a file; `language` is that of the document, empty where nothing says it.

    `usual` is what is said of words of which nothing else is. `unknown` are the styles that were
    asked for in vain.
    """

    def __init__(
        self, root: etree._Element | None, theme: Theme | None = None, language: str = ""
    ) -> None:
        """Find the styles and the defaults; `language` is what the file says of itself, if it does.

        Why it counts: the defaults have a language for each kind of script, not one for the whole.
        """
        self._theme = theme or Theme()
        self._elements: dict[str, etree._Element] = {}
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._characters: dict[str, RunProperties] = {}
        self._settings: dict[tuple[str, RunProperties], Setting] = {}
        self._under: dict[tuple[str, Setting], RunProperties] = {}
        self._definitions: dict[str, Definition] = {}
        self.unknown: set[str] = set()
        self._default = ""
        for style in root.iterchildren(f"{W}style") if root is not None else ():
            name = style.get(f"{W}styleId") or ""
            self._elements.setdefault(name, style)
            if style.get(f"{W}default") == "1" and style.get(f"{W}type") == "paragraph":
                self._default = name
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if root is not None else None
        around = root.find(_DEFAULTS) if root is not None else None
        self._layout = _layout(around) if around is not None else {}
        self.usual = run_properties(defaults)
        self.language = language or self.usual.language or ""
        # Why: each kind of script has a language by default, which no one has chosen.
        self._defaults = self.usual._replace(language=None, native=None, eastern=None)

    def paragraph(self, name: str | None) -> ParagraphStyle:
        """Return the style of this identifier, the default one where it is None or unknown."""
        found = self._paragraphs.get(name)
        if found is None:
            self._ask(name)
            known = name if name is not None and name in self._elements else self._default
            found = self._paragraphs[name] = self._paragraph(known)
        return found

    def element(self, name: str | None) -> etree._Element | None:
        """Return the definition of a style, None where there is none."""
        return self._elements.get(name or "")

    def chain(self, name: str | None) -> "list[Definition]":
        """Return what a style says itself, then what it is based on, and so on."""
        self._ask(name)
        found: list[Definition] = []
        while name is not None and name in self._elements:
            own = self._definitions.get(name)
            if own is None:
                own = self._definitions[name] = Definition(self._elements[name])
            if own in found:
                break
            found.append(own)
            name = own.base
        return found

    def setting(self, ground: str, words: RunProperties = NOTHING_SAID) -> Setting:
        """Return a setting, the same one for the same ground and words."""
        found = self._settings.get((ground, words))
        if found is None:
            found = self._settings[ground, words] = Setting(ground, words)
        return found

    def look(
        self, style: ParagraphStyle, setting: Setting, name: str | None, direct: RunProperties
    ) -> Look:
        """Return the look of a run with a character style (or None) and properties of its own."""
        character = self._character(name)
        said = direct.over(character).over(self._around(style, setting))
        styled = (character, style.words, setting.words)
        ground = direct.ground or character.ground or style.words.ground or setting.ground
        hidden = self._hidden(direct, styled, said, ground)
        eastern = self._foreign(said.eastern)
        language = self._foreign(said.native if said.is_native else said.language)
        return Look(hidden, language, eastern, is_plain=hidden is None and not eastern)

    def _around(self, style: ParagraphStyle, setting: Setting) -> RunProperties:
        """Return what is said of all words of paragraphs of a style in a setting."""
        found = self._under.get((style.id, setting))
        if found is None:
            found = style.words.over(setting.words).over(self._defaults)
            self._under[style.id, setting] = found
        return found

    def _hidden(
        self,
        direct: RunProperties,
        styled: Sequence[RunProperties],
        said: RunProperties,
        ground: str,
    ) -> str | None:
        """Return why words on a ground cannot be seen; `said` is what all say in the end."""
        every = self._defaults
        if toggled(direct.vanish, [words.vanish for words in styled], every.vanish):
            return "vanish"
        struck = toggled(direct.struck, [words.struck for words in styled], every.struck)
        return illegible(said, ground, self._theme, struck=struck)

    def _foreign(self, language: str | None) -> str:
        return language if language and language.lower() != self.language.lower() else ""

    def _character(self, name: str | None) -> RunProperties:
        if name is None:
            return NOTHING_SAID
        found = self._characters.get(name)
        if found is None:
            found = self._characters[name] = _words(self.chain(name))
        return found

    def _ask(self, name: str | None) -> None:
        if name is not None and name not in self._elements:
            self.unknown.add(name)

    def _paragraph(self, name: str) -> ParagraphStyle:
        definitions = self.chain(name)
        said: dict[str, str] = {}
        layout = self._layout
        for own in reversed(definitions):
            said, layout = {**said, **own.said}, {**layout, **own.layout}
        outline = integer(said.get("outline"), BODY_TEXT)
        names = [own.name.lower() for own in definitions]
        own_name = names[0] if names else ""
        return ParagraphStyle(
            id=name,
            outline=outline if outline < BODY_TEXT else None,
            number=said.get("number"),
            level=integer(said["level"]) if "level" in said else None,
            ground=said.get("ground"),
            layout=layout,
            contents=_numbered(_CONTENTS, own_name),
            heading=_numbered(_HEADING, own_name),
            is_caption="caption" in names,
            words=_words(definitions),
        )


def _numbered(pattern: re.Pattern[str], name: str) -> int | None:
    found = pattern.fullmatch(name)
    return int(found[1]) if found else None


class Definition:
    """What a style says itself of paragraphs and words; `base` is the one it is based on."""

    __slots__ = ("base", "element", "layout", "name", "said", "words")

    def __init__(self, style: etree._Element) -> None:
        """Read the definition of a style."""
        self.element = style
        self.name, self.words = "", NOTHING_SAID
        self.base: str | None = None
        self.said: dict[str, str] = {}
        self.layout: dict[str, float] = {}
        for child in style:
            tag = child.tag
            if tag == _NAME:
                self.name = child.get(VAL) or ""
            elif tag == _BASED_ON:
                self.base = child.get(VAL)
            elif tag == _PARAGRAPHS:
                self.said, self.layout = _paragraph_properties(child), _layout(child)
            elif tag == _WORDS:
                self.words = run_properties(child)


def _words(definitions: Iterable[Definition]) -> RunProperties:
    found = NOTHING_SAID
    for own in definitions:
        found = found.over(own.words)
    return found


def _paragraph_properties(element: etree._Element) -> dict[str, str]:
    """Return what an element w:pPr of a style says."""
    said: dict[str, str] = {}
    for child in element:
        tag = child.tag
        if tag == f"{W}numPr":
            numbers = {"number": value(child, "numId"), "level": value(child, "ilvl")}
            said |= {name: found for name, found in numbers.items() if found is not None}
        elif tag == f"{W}outlineLvl":
            said["outline"] = child.get(VAL) or ""
        elif tag == f"{W}shd" and (ground := shade(child)):
            said["ground"] = ground
    return said


def _layout(element: etree._Element) -> dict[str, float]:
    """Return what an element w:pPr says of the place of paragraphs."""
    found: dict[str, float] = {}
    for child in element:
        if child.tag in LAYS_OUT:
            found |= laid_out(child)
    return found
