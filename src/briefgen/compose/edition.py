"""What the world adds to a brief: the style's name, the version, the pictures, the date."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

__all__ = ["Edition", "Picture"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture already read: its bytes, its media type, its size in pixels, 96 an inch.

    `vector` is the SVG that the bytes stand in for, empty where they stand for themselves.
    """

    data: bytes
    media_type: str
    width: float
    height: float
    vector: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One making of a document.

    `pictures` holds every picture by its path in the brief; `moment` stands in for the brief's
    own date where one is given (SOURCE_DATE_EPOCH); `draft` marks a document built in spite of
    errors.
    """

    style: str
    version: str
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    moment: datetime | None = None
    draft: bool = False
