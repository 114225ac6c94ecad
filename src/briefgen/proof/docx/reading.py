"""What all stories of a file share: its styles, its numbers, its notes, and what is found."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lxml import etree

from briefgen.proof.docx.hidden import PAPER, STRUCK
from briefgen.proof.docx.instructions import Instruction
from briefgen.proof.docx.languages import stated_language
from briefgen.proof.docx.names import is_on
from briefgen.proof.docx.notes import KINDS, Notes
from briefgen.proof.docx.numbering import Numbering
from briefgen.proof.docx.package import Package
from briefgen.proof.docx.room import Room, room_of, sections
from briefgen.proof.docx.shading import Shadings
from briefgen.proof.docx.styles import Setting, Styles
from briefgen.proof.docx.theme import Theme
from briefgen.proof.readback import Fault

__all__ = ["Entry", "Reading"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading, or a line of a list of contents, whose instruction is `contents` then.

    `level` (from 1) is that of the style of Word's own, None where it has another; `outlined` is
    the level that its outline says, None for a line.
    """

    paragraph: etree._Element
    words: str
    level: int | None
    outlined: int | None = None
    contents: Instruction | None = None


@dataclass(slots=True)
class Reading:
    """A file while it is read; `noted` are the notes referred to within each bookmark.

    `outline` are the headings and the lines of lists of contents, in order. `rooms` are those of
    the sections; what is in no section is held to the first.
    """

    package: Package
    styles: Styles
    shadings: Shadings
    numbering: Numbering
    notes: dict[str, Notes]
    rooms: Sequence[Room]
    faults: list[Fault] = field(default_factory=list)
    noted: dict[str, str] = field(default_factory=dict)
    outline: list[Entry] = field(default_factory=list)

    @classmethod
    def of(cls, package: Package) -> "Reading":
        """Return a reading of a package that has not begun."""
        styles_part, numbering_part = package.first("styles"), package.first("numbering")
        parts = (package.first(kind) for kind in ("theme", "settings"))
        theme = Theme(*(part.root if part else None for part in parts))
        styles = Styles(styles_part.root if styles_part else None, theme, stated_language(package))
        return cls(
            package=package,
            styles=styles,
            shadings=Shadings(styles),
            numbering=Numbering(numbering_part.root if numbering_part else None, styles),
            notes={kind: Notes.of(package, kind) for kind in KINDS},
            rooms=[room_of(each) for each in sections(package.main.root)] or [room_of(None)],
        )

    def has_even_pages(self) -> bool:
        """Tell whether even pages have a head and a foot of their own."""
        settings = self.package.first("settings")
        return settings is not None and is_on(settings.root, "evenAndOddHeaders")

    @property
    def page(self) -> Setting:
        """What paragraphs outside tables are set on."""
        return self.styles.setting(PAPER)

    def hidden(self, found: Iterable[tuple[str, str]], place: str) -> None:
        """Note words that do not show, and why."""
        for words, reason in found:
            what = "struck-out words" if reason == STRUCK else f"hidden text ({reason})"
            self.fault(f'{what}: "{" ".join(words.split())}"', place)

    def fault(self, message: str, place: str) -> None:
        """Note that something is wrong with the file."""
        self.faults.append(Fault(message, place))
