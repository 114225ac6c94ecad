"""What a brief can become."""

from enum import StrEnum

__all__ = ["DEFAULT_FORMATS", "Format"]


class Format(StrEnum):
    """A kind of file that is made of a document."""

    PDF = "pdf"
    DOCX = "docx"
    TEXT = "text"

    @property
    def ending(self) -> str:
        """The ending of its files, without the dot."""
        return "txt" if self is Format.TEXT else self.value


DEFAULT_FORMATS = (Format.PDF, Format.DOCX)
