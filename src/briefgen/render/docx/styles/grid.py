"""Where things stand across the page, in twips from the margin where its lines begin."""

from dataclasses import dataclass

from briefgen.document.direction import is_written_right_to_left
from briefgen.render.docx.markup import twips_of_mm
from briefgen.style.look import Look, Paper

__all__ = ["INSET", "Grid"]

INSET = twips_of_mm(1)
"""What is kept free between the words of a filled cell and its edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The measures of a page: its paper, the label column, the text block.

    `is_mirrored` where it is read from right to left; `airy` is by how much lines stand farther
    apart than the look says, for words of another script are larger.
    """

    paper: Paper
    indent: int
    gutter: int
    text_width: int
    heading_number: int
    is_mirrored: bool
    airy: float

    @classmethod
    def of(cls, look: Look, language: str) -> "Grid":
        """Return the grid of a document in `language` (a BCP 47 tag)."""
        paper = look.page.paper(language)
        is_mirrored = is_written_right_to_left(language)
        return cls(
            paper=paper,
            indent=twips_of_mm(look.page.indent),
            gutter=twips_of_mm(look.page.gutter),
            text_width=twips_of_mm(paper.width - paper.left - paper.right),
            heading_number=twips_of_mm(look.heading_number),
            is_mirrored=is_mirrored,
            airy=look.fonts.native_scale if is_mirrored else 1,
        )
