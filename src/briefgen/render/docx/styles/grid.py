"""Where things stand across the page, in twips from the left margin."""

from dataclasses import dataclass

from briefgen.render.docx.markup import twips_of_mm
from briefgen.style.look import Look, Paper

__all__ = ["INSET", "Grid"]

INSET = twips_of_mm(1)
"""What is kept free between the words of a filled cell and its edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The measures of a page: its paper, the label column, the text block."""

    paper: Paper
    indent: int
    gutter: int
    text_width: int
    heading_number: int

    @classmethod
    def of(cls, look: Look, language: str) -> "Grid":
        """Return the grid of a document in `language` (a BCP 47 tag)."""
        paper = look.page.paper(language)
        return cls(
            paper=paper,
            indent=twips_of_mm(look.page.indent),
            gutter=twips_of_mm(look.page.gutter),
            text_width=twips_of_mm(paper.width - paper.left - paper.right),
            heading_number=twips_of_mm(look.heading_number),
        )
