"""A house style: its name, what it is for, and its two halves."""

from pydantic import Field

from briefgen.style.layout import Layout
from briefgen.style.look import Look
from briefgen.style.units import Frozen

__all__ = ["Style", "WordFile"]


class WordFile(Frozen):
    """What is for the Word file alone."""

    reference_doc: str | None = Field(
        None,
        description="a Word document or template (.docx, .dotx) whose page, head, foot and styles "
        "the file takes, seen from the folder of the style file",
    )


class Style(Frozen):
    """A style file, after `extends` has been resolved."""

    name: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    description: str = ""
    extends: str | None = None
    layout: Layout
    look: Look
    docx: WordFile = WordFile()
