"""What an author's text is made of once its Markdown is understood."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticKnownError, core_schema

from briefgen.schema import markdown
from briefgen.schema.citations import Citation
from briefgen.schema.runs import CitationRun, ProseBlock, Run, TextRun

__all__ = ["Prose", "RichText", "plain"]


class _Written:
    """A text that pydantic makes from what the author typed.

    No ABC: telling its kinds apart from others would take far longer, thousands of times a brief.
    """

    __slots__ = ()

    source: str

    @classmethod
    @abstractmethod
    def of(cls, source: str) -> Self:
        """Return the text that a source stands for; refuse a link that no reader should follow."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Return the schema: a string, or a text that stands already."""
        return core_schema.no_info_plain_validator_function(
            cls._accept,
            serialization=core_schema.plain_serializer_function_ser_schema(_source_of),
        )

    @classmethod
    def _accept(cls, value: object) -> Self:
        if isinstance(value, str):
            return cls.of(value)
        if isinstance(value, cls):
            return value
        raise PydanticKnownError("string_type")

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return what editors see: a string."""
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class RichText(_Written):
    """One paragraph with emphasis, links and citations; `source` is what the author typed."""

    source: str
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, source: str) -> Self:
        """Return the paragraph that a source stands for; blocks are not understood in it."""
        return cls(source, markdown.runs(source))

    @property
    def plain(self) -> str:
        """The words alone, without marks and citations."""
        return plain(self.runs)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation, in order."""
        return _citations(self.runs)


@dataclass(frozen=True, slots=True)
class Prose(_Written):
    """Paragraphs, sub-headings, lists and tables; `source` is what the author typed."""

    source: str
    blocks: tuple[ProseBlock, ...]

    @classmethod
    def of(cls, source: str) -> Self:
        """Return the blocks that a source stands for."""
        return cls(source, markdown.blocks(source))

    @property
    def plain(self) -> str:
        """The words alone, one line for each paragraph, item or cell."""
        return "\n".join(plain(runs) for block in self.blocks for runs in block.texts())

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation, in order."""
        texts = (runs for block in self.blocks for runs in block.texts())
        return tuple(one for runs in texts for one in _citations(runs))


def plain(runs: tuple[Run, ...]) -> str:
    """Return the words of runs alone."""
    return "".join(run.text for run in runs if isinstance(run, TextRun))


def _citations(runs: tuple[Run, ...]) -> tuple[Citation, ...]:
    groups = (run.citations for run in runs if isinstance(run, CitationRun))
    return tuple(one for group in groups for one in group)


def _source_of(value: Any) -> str:
    return str(value.source)
