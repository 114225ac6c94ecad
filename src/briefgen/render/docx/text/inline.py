"""How spans become runs: marks, links, citations, and the three kinds of script."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefgen.diagnostics import RenderError
from briefgen.document.bidi.direction import runs_right_to_left
from briefgen.document.direction import is_written_right_to_left
from briefgen.document.inline import Mark, Span, Text, plain
from briefgen.document.roles import Role
from briefgen.render.docx.markup import escaped, run_content
from briefgen.render.docx.styles.definitions import REFERENCE
from briefgen.render.docx.styles.east_asian import own_font, own_tag
from briefgen.render.docx.styles.languages import told_by_letters, word_tag
from briefgen.render.docx.styles.names import style_id
from briefgen.render.docx.styles.sheet import RunStyle, Setting, StyleSheet
from briefgen.render.docx.text.bookmarks import Bookmarks
from briefgen.render.docx.text.cross_references import CrossReferences
from briefgen.render.docx.text.links import Links
from briefgen.render.docx.text.order import against, in_order
from briefgen.render.docx.text.provenance import Provenance
from briefgen.render.docx.text.scripts import Script, Segment, segments

__all__ = [
    "NOTE_PREFIX",
    "REFERENCE_STYLE",
    "InlineWriter",
    "NoteReferences",
    "cached_field",
]

NOTE_PREFIX = "_Ref_"
REFERENCE_STYLE = f'<w:rStyle w:val="{style_id(REFERENCE)}"/>'
"""The style of a note's number, in the text and in the note: Word gives it to new ones too."""

_NUMBERED = re.compile(r"([^0-9]*)([1-9][0-9]*)([^0-9]*)")
_UPRIGHT = '<w:iCs w:val="0"/>'
_EAST_ASIAN_UPRIGHT = '<w:i w:val="0"/>'
_PLAIN: RunStyle = ("", "")
_KINDS = {Script.WESTERN: "val", Script.EAST_ASIAN: "eastAsia", Script.RIGHT_TO_LEFT: "bidi"}
_Part = tuple[Span, tuple[Segment, ...]]


class NoteReferences:
    """Which notes were referred to, in order: Word numbers endnotes by their first reference."""

    def __init__(self, known: frozenset[str]) -> None:
        """Take the ids of the notes that there are."""
        self._known = known
        self.numbers: dict[str, int] = {}

    def first(self, note: str) -> bool:
        """Count a reference; tell whether it is the first to this note."""
        if note not in self._known:
            raise RenderError(f'a citation leads to the note "{note}", and there is none')
        is_first = note not in self.numbers
        self.numbers.setdefault(note, len(self.numbers) + 1)
        return is_first


def cached_field(instruction: str, result: str, style: str = "") -> str:
    """Return a field with the result that is shown until Word works it out anew."""
    return _field(instruction, f"<w:r>{_properties(style)}{run_content(result)}</w:r>", style)


def _field(instruction: str, runs: str, style: str) -> str:
    """Return a field whose result is these runs.

    Its own runs have the style of the result: LibreOffice shows a REF as the first of them looks.
    """
    properties = _properties(style)

    def turn(kind: str) -> str:
        return f'<w:r>{properties}<w:fldChar w:fldCharType="{kind}"/></w:r>'

    return (
        f'{turn("begin")}<w:r>{properties}<w:instrText xml:space="preserve"> {instruction} '
        f"</w:instrText></w:r>{turn('separate')}{runs}{turn('end')}"
    )


def _properties(style: str) -> str:
    return f"<w:rPr>{style}</w:rPr>" if style else ""


@dataclass
class InlineWriter:
    """Writes the spans of one part of the package."""

    styles: StyleSheet
    bookmarks: Bookmarks
    references: NoteReferences
    links: Links
    repeated: CrossReferences
    provenance: Provenance | None = None
    captions: int = 0

    def text(self, text: Text, role: Setting, *, is_turned: bool = False) -> str:
        """Return the runs of a text in a paragraph of this role.

        `is_turned` is whether the paragraph runs the other way than the document.
        """
        if role is Role.FIGURE_CAPTION and text:
            return self._joined(text, self._caption(text, is_turned=is_turned))
        parts = self._parted(text, is_turned=is_turned)
        return self._joined(text, [self._span(*part, role) for part in parts])

    def label(self, text: Text, role: Role) -> str:
        """Return the runs of a label, or of what stands at the end of a line."""
        runs = [
            self._linked(span, parts, self.styles.label(span.marks, role))
            for span, parts in self._parted(text)
        ]
        return self._joined(text, runs)

    def plain(self, words: str, style: RunStyle = _PLAIN) -> str:
        """Return the runs of words of our own."""
        return "".join(
            self._runs(span, parts, style) for span, parts in self._parted((Span(text=words),))
        )

    def placed(self, content: str, path: str | None) -> str:
        """Return what came from a path, with a bookmark round it that tells so."""
        return content if self.provenance is None else self.provenance.around(content, path)

    def _joined(self, text: Text, runs: list[str]) -> str:
        """Return runs joined; the running head and foot do not tell where they came from."""
        return "".join(runs) if self.provenance is None else self.provenance.marked(text, runs)

    def _caption(self, text: Text, *, is_turned: bool) -> list[str]:
        """Return a caption's runs, its number as a field, so that Word counts a new figure too.

        The field's `Figure` is what is counted. The word that is printed is in the language of the
        document, and may as well stand behind the number.
        """
        lead, *others = text
        found = None if lead.note or lead.link else _NUMBERED.fullmatch(lead.text)
        if found is None or int(found[2]) != self.captions + 1:
            parts = self._parted(text, is_turned=is_turned)
            return [self._span(*part, Role.FIGURE_CAPTION) for part in parts]
        self.captions += 1
        style = self.styles.run(lead.marks, Role.FIGURE_CAPTION)
        number = cached_field("SEQ Figure \\* ARABIC", found[2], "".join(style))
        whole = (*(replace(lead, text=part) for part in found.groups()), *others)
        before, _, after, *rest = self._parted(whole, is_turned=is_turned)
        runs = f"{self._runs(*before, style)}{number}{self._runs(*after, style)}"
        written = [self._span(*part, Role.FIGURE_CAPTION) for part in rest]
        return [self._led(lead, runs, style), *written]

    def _parted(self, text: Text, *, is_turned: bool = False) -> Iterable[_Part]:
        """Return the spans of a text, each with the stretches that are runs of their own."""
        right_to_left = is_turned
        if self.styles.grid.is_mirrored:
            right_to_left = runs_right_to_left(plain(text))
            if not right_to_left:
                text = in_order(text, is_marked=not is_turned and against(text))
        parts = segments([span.text for span in text], right_to_left=right_to_left)
        return zip(text, parts, strict=True)

    def _span(self, span: Span, parts: tuple[Segment, ...], role: Setting) -> str:
        if span.note is not None:
            return self._reference(span)
        if span.link is not None:
            style = self.styles.link(span.marks, role)
        else:
            style = self.styles.run(span.marks, role)
        return self._linked(span, parts, self._upright(style, span, parts, role))

    def _linked(self, span: Span, parts: tuple[Segment, ...], style: RunStyle) -> str:
        return self._led(span, self._runs(span, parts, style), style)

    def _led(self, span: Span, runs: str, style: RunStyle) -> str:
        """Return the runs of a span with what they lead to, and with its anchor round them.

        Why the anchor stands within a link: a cross-reference repeats what it encloses. And without
        a field: what stands in that is written anew.
        """
        if span.target is None and span.link is None and span.anchor is None:
            return runs  # as most do
        repeated = self.repeated.anchor(span) if span.target is not None else None
        if repeated is not None:
            name = self.bookmarks.lead_to(repeated)
            runs = _field(f"REF {name} \\h \\* MERGEFORMAT", runs, "".join(style))
        if span.anchor:
            runs = self.bookmarks.around(runs, span.anchor)
        if span.link is not None:
            relation = self.links.relation(span.link)
            return f'<w:hyperlink r:id="{relation}" w:history="1">{runs}</w:hyperlink>'
        if span.target is not None and repeated is None:
            name = self.bookmarks.lead_to(span.target)
            return f'<w:hyperlink w:anchor="{name}" w:history="1">{runs}</w:hyperlink>'
        return runs

    def _reference(self, span: Span) -> str:
        """Return the endnote's own reference where it is the first, else one that repeats it."""
        note = span.note or ""
        if self.references.first(note):
            number = self.references.numbers[note]
            run = (
                f'<w:r><w:rPr>{REFERENCE_STYLE}</w:rPr><w:endnoteReference w:id="{number}"/></w:r>'
            )
            return self.bookmarks.around(run, note, NOTE_PREFIX)
        name = self.bookmarks.name(note, NOTE_PREFIX)
        return cached_field(f"NOTEREF {name} \\f \\h", span.text, REFERENCE_STYLE)

    def _runs(self, span: Span, parts: tuple[Segment, ...], style: RunStyle) -> str:
        language = span.language
        if len(parts) == 1:  # as most have
            [(kind, words)] = parts
            return self._run(words, kind, language, style) if words else ""
        return "".join([self._run(words, kind, language, style) for kind, words in parts if words])

    def _upright(
        self, style: RunStyle, span: Span, parts: tuple[Segment, ...], role: Setting
    ) -> RunStyle:
        """Return a style for words that are never slanted: Arabic and East Asian ones.

        Why said of the run: the styles slant Hebrew and Latin words too, which may be.
        """
        if span.text.isascii():
            return style
        is_slanted = Mark.EMPHASIS in span.marks or self.styles.role(role).italic
        if not is_slanted or not _has_upright(span.text, parts):
            return style
        reference, weight = style
        return reference, f"{weight}{_UPRIGHT}"

    def _run(self, words: str, script: Script, language: str | None, style: RunStyle) -> str:
        reference, weight = style
        if script is Script.WESTERN and language is None:
            properties = f"<w:rPr>{reference}{weight}</w:rPr>" if reference or weight else ""
            return f"<w:r>{properties}{run_content(words)}</w:r>"
        hint = self._hint(words, language) if script is Script.EAST_ASIAN else ""
        if script is Script.EAST_ASIAN and weight.endswith(_UPRIGHT):
            weight = f"{weight.removesuffix(_UPRIGHT)}{_EAST_ASIAN_UPRIGHT}"
        direction = "<w:rtl/>" if script is Script.RIGHT_TO_LEFT else ""
        properties = (
            f"{reference}{hint}{weight}{direction}{self._language(words, script, language)}"
        )
        properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        return f"<w:r>{properties}{run_content(words)}</w:r>"

    def _hint(self, words: str, language: str | None) -> str:
        """Return what has Word set words in the East Asian font, and in which."""
        sheet = self.styles
        font = own_font(sheet.look, words, sheet.language, language)
        named = f' w:eastAsia="{escaped(font)}"' if font else ""
        return f'<w:rFonts w:hint="eastAsia"{named}/>'

    def _language(self, words: str, script: Script, language: str | None) -> str:
        """Return the language of a run, said for the kind of script that it is written in."""
        is_native = script is Script.RIGHT_TO_LEFT
        if language is not None and is_native is is_written_right_to_left(language):
            tag = word_tag(language)
        else:
            tag = self._told(words, script, language)
        return f'<w:lang w:{_KINDS[script]}="{escaped(tag)}"/>' if tag else ""

    def _told(self, words: str, script: Script, language: str | None) -> str:
        """Return the language that letters tell, empty for what the styles say of such words."""
        sheet = self.styles
        if script is Script.RIGHT_TO_LEFT:
            return told_by_letters(words, sheet.language)
        if script is Script.EAST_ASIAN and language is None:
            return own_tag(sheet.look, words, sheet.language)
        return ""


def _has_upright(text: str, parts: tuple[Segment, ...]) -> bool:
    """Tell whether any words are of a script that has no slanted letters."""
    if any(script is Script.EAST_ASIAN for script, _ in parts):
        return True
    return any(unicodedata.bidirectional(char) == "AL" for char in text)
