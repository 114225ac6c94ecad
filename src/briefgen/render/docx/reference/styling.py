"""How our styles come to stand among those of a template: matched, or brought in."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from briefgen.document.roles import Role
from briefgen.render.docx.markup import WORD
from briefgen.render.docx.reference.cleaning import REFERENCES, clean, mend_styles
from briefgen.render.docx.reference.matching import matched
from briefgen.render.docx.reference.neutral import neutralise
from briefgen.render.docx.reference.opening import Template, Tree
from briefgen.render.docx.reference.palette import Theme, theme_of
from briefgen.render.docx.reference.placing import place, properties_of
from briefgen.render.docx.reference.speech import speak
from briefgen.render.docx.reference.stylebook import Stylebook, W, stylebook_of, value
from briefgen.render.docx.styles.names import ROLE_NAMES, style_id

__all__ = ["Styling"]

_THEMED = etree.XPath(".//*[@w:themeColor or @w:themeFill]", namespaces={"w": WORD})
_VAL, _ID, _TYPE = f"{W}val", f"{W}styleId", f"{W}type"
_BODY = style_id(ROLE_NAMES[Role.BODY])
_DERIVED = {  # what our page asks of a style of the template's, and where
    _BODY: ("Body Text in Column", ("ind",)),
    "Header": ("Header in Band", ("spacing", "sz", "szCs")),
    "Footer": ("Footer in Band", ("spacing", "sz", "szCs")),
}
_LEAST_SPACE = 4.0  # points between two paragraphs of prose
_USUAL_SPACE = 6.0


@dataclass(slots=True)
class Styling:
    """The styles of a template, to which those of ours are added that it lacks.

    `names` leads from an identifier of ours to the one that it has there, `found` from those for
    which the template has a style to that style. `silenced` are styles of the template's that no
    longer count, `brought` the names of those brought in.
    """

    own: Tree
    book: Stylebook
    theme: Theme
    root: Tree
    names: dict[str, str] = field(default_factory=dict)
    found: dict[str, str] = field(default_factory=dict)
    silenced: set[str] = field(default_factory=set)
    brought: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, template: Template, own: Tree) -> "Styling":
        """Begin with the styles of a template; `own` are those of our document."""
        book = stylebook_of(template)
        root = deepcopy(book.root)
        clean(root)
        mend_styles(root, template)
        speak(root, own)
        return cls(own, book, theme_of(template), root)

    def bring(self, used: Iterable[str]) -> None:
        """Match these styles of ours and all that they rest on; bring in those that are missing."""
        mine = {style.get(_ID, ""): style for style in self.own.iterchildren(f"{W}style")}
        wanted = self._wanted(used, mine)
        missing = [name for name in mine if name in wanted and name not in self.found]
        for identifier in missing:
            self.names[identifier] = self._free(identifier)
        for identifier in missing:
            self._add(mine[identifier])
        for identifier, theirs in self.found.items():
            self._agree(mine[identifier], theirs)
        for identifier in (each for each in _DERIVED if each in self.found):
            self._derive(identifier, mine[identifier])
        if _BODY in missing:
            self._lay_body(mine[_BODY])

    def _wanted(self, used: Iterable[str], mine: Mapping[str, Tree]) -> list[str]:
        """Return the styles that are used and those that missing ones rest on; match them all."""
        wanted = [identifier for identifier in dict.fromkeys(used) if identifier in mine]
        for identifier in wanted:
            style = mine[identifier]
            found = matched(self.book, style.get(_TYPE, ""), value(style, "name") or "")
            if found is not None:
                self.names[identifier] = self.found[identifier] = found
                continue
            rests = (value(style, name) for name in ("basedOn", "next", "link"))
            wanted += [name for name in rests if name and name in mine and name not in wanted]
        return wanted

    def rename(self, root: Tree) -> None:
        """Let all that names a style of ours name the one that stands for it."""
        for element in root.iter(*REFERENCES):
            name = element.get(_VAL, "")
            if name in self.names:
                element.set(_VAL, self.names[name])

    def colour(self, root: Tree) -> None:
        """Let a colour be that of the theme only where the theme has it so."""
        for element in cast("list[Tree]", _THEMED(root)):
            own = "val" if element.tag == f"{W}color" else "color"
            for naming, said in (("themeColor", own), ("themeFill", "fill")):
                named = element.get(f"{W}{naming}")
                if named and self.theme.colour(named) != element.get(f"{W}{said}", "").upper():
                    del element.attrib[f"{W}{naming}"]

    def own_styles(self) -> Iterator[Tree]:
        """Yield the styles that were brought in."""
        added = {self.names[identifier] for identifier in self.names} - self.book.ids
        for style in self.root.iterchildren(f"{W}style"):
            if style.get(_ID) in added:
                yield style

    def _free(self, identifier: str) -> str:
        taken = {name.lower() for name in (*self.book.ids, *self.names.values())}
        name, number = identifier, 1
        while name.lower() in taken:
            number += 1
            name = f"{identifier}{number}"
        return name

    def _free_name(self, name: str) -> str:
        """Return a name that no style of the template has, not even that of an earlier brief."""
        while name.lower() in self.book.names:
            name = f"{name} (brief)"
        return name

    def _add(self, style: Tree) -> None:
        """Add one of our styles under its new identifier, on the template's ground."""
        made = deepcopy(style)
        made.set(_ID, self.names[style.get(_ID, "")])
        if f"{W}default" in made.attrib:
            del made.attrib[f"{W}default"]
        name = made.find(f"{W}name")
        if name is not None:
            name.set(_VAL, self._free_name(name.get(_VAL, "")))
        for reference in list(made.iterchildren(f"{W}next", f"{W}link")):
            if reference.get(_VAL) not in self.names:
                made.remove(reference)
        self.colour(made)
        neutralise(made, self.book, self.found)
        self.rename(made)
        self.root.append(made)
        self.brought.append(name.get(_VAL, "") if name is not None else "")

    def _agree(self, own: Tree, identifier: str) -> None:
        """Let a style of the template's agree with the brief on what is counted and outlined.

        Why: whether headings have numbers, and what is a heading, is for the brief to say, alike in
        both formats; and its sections are no chapters that each begin a page.
        """
        if own.get(_TYPE) != "paragraph":
            return
        said = self.book.typography(identifier)
        if said.number not in {None, "0"} and own.find(f"{W}pPr/{W}numPr") is None:
            self._silence(identifier, ("numPr", "ind"))
        if said.breaks_page:
            self._silence(identifier, ("pageBreakBefore",))
        level = value(own.find(f"{W}pPr"), "outlineLvl")
        if (said.outline is None) is not (level is None):
            element = etree.Element(f"{W}outlineLvl", {_VAL: level or "9"})
            place(properties_of(self._by_id(identifier)), element)

    def _silence(self, identifier: str, names: tuple[str, ...]) -> None:
        """Take properties out of a style and of all that it is based on."""
        seen: list[str] = []
        while identifier in self.book.ids and identifier not in seen:
            seen.append(identifier)
            self.silenced.add(identifier)
            style = self._by_id(identifier)
            for properties in style.iterchildren(f"{W}pPr"):
                for element in list(properties.iterchildren(*(f"{W}{name}" for name in names))):
                    properties.remove(element)
            identifier = value(style, "basedOn") or ""

    def _by_id(self, identifier: str) -> Tree:
        styles = self.root.iterchildren(f"{W}style")
        return next(style for style in styles if style.get(_ID) == identifier)

    def _derive(self, identifier: str, style: Tree) -> None:
        """Add a style based on the template's that says what our page asks of it, and nothing else.

        Prose stands at the right of the label column; one that the template sets apart from the
        margin itself stands where the template has it.
        """
        base = self.names[identifier]
        if identifier == _BODY and self.book.typography(base).left > 0:
            return
        name, said = _DERIVED[identifier]
        name = self._free_name(name)
        self.names[identifier] = self._free(style_id(name))
        made = _paragraph_style(self.names[identifier], name, base)
        for part in ("pPr", "rPr"):
            kept = [
                e for e in style.iterfind(f"{W}{part}/*") if e.tag in {W + each for each in said}
            ]
            if kept:
                etree.SubElement(made, f"{W}{part}").extend(map(deepcopy, kept))
        self.root.append(made)
        self.brought.append(name)

    def _lay_body(self, body: Tree) -> None:
        """Let prose for which the template has no style be set as the rest of its text is."""
        made = self._by_id(self.names[_BODY])
        for part in list(made.iterchildren(f"{W}pPr", f"{W}rPr")):
            made.remove(part)
        if self.book.typography(None).after < _LEAST_SPACE:
            after = {f"{W}after": str(round(_USUAL_SPACE * 20))}
            place(properties_of(made), etree.Element(f"{W}spacing", after))
        indent = body.find(f"{W}pPr/{W}ind")
        if indent is not None:
            place(properties_of(made), deepcopy(indent))


def _paragraph_style(identifier: str, name: str, based_on: str) -> Tree:
    style = etree.Element(
        f"{W}style", {_TYPE: "paragraph", f"{W}customStyle": "1", _ID: identifier}
    )
    for tag, said in (("name", name), ("basedOn", based_on), ("uiPriority", "1")):
        etree.SubElement(style, f"{W}{tag}", {_VAL: said})
    etree.SubElement(style, f"{W}qFormat")
    return style
