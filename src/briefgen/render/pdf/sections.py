"""Under which section each block stands, and what its heading is in structure and bookmarks."""

from briefgen.render.pdf.file.structure import Element

__all__ = ["Sections"]


class Sections:
    """The tree of sections as the document goes on; a heading opens one and ends deeper ones."""

    def __init__(self) -> None:
        self.root = Element("Document", joined=True)
        self._open: list[Element] = []

    @property
    def current(self) -> Element:
        """The element that the next block belongs to."""
        return self._open[-1] if self._open else self.root

    @property
    def depth(self) -> int:
        """How deep the current section is; 0 outside every one."""
        return len(self._open)

    def begin(self, level: int) -> Element:
        """Open a section and return its heading; a skipped level is closed up, as PDF/UA wants."""
        level = min(level, self.depth + 1)
        del self._open[level - 1 :]
        self._open.append(self.current.child("Sect"))
        return self.current.child(f"H{level}")
