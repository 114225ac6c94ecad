"""The run file of `briefgen batch`: which briefs, from which files and data, made how."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from briefgen.schema.part import Part
from briefgen.schema.types import ONE_OR_MANY, Line

__all__ = ["Run", "RunBrief", "RunOptions", "RunTemplate"]


class RunOptions(Part):
    """How a brief of a run is built; what is not said is as the run has it."""

    noun: ClassVar[str] = "the defaults"

    style: Line | None = Field(None, description="A style by name, or the path of a style file.")
    to: Annotated[tuple[Literal["pdf", "docx", "text"], ...], ONE_OR_MANY] = Field(
        (), description="Formats to make: `pdf docx text`; PDF and DOCX where none is named."
    )
    set: dict[str, str] = Field(
        {}, description="Fields of the brief that are changed, by their paths, as with `--set`."
    )
    asset_root: Line | None = Field(
        None, description="One more folder that pictures and other files may come from."
    )
    reference_doc: Line | None = Field(
        None, description="A Word document or template that the Word file is built on."
    )


class RunBrief(RunOptions):
    """A brief of a run: its path, or a map with more."""

    noun: ClassVar[str] = "a brief of a run"
    string_form: ClassVar[str] = "brief"

    brief: Line = Field(description="The path of the brief; a pattern such as `*.yaml` does.")
    name: Line = Field(
        "", description="Path of its files without an ending; its own name where it is not given."
    )


class RunTemplate(RunOptions):
    """A template of a run, and the data of which each record makes a brief."""

    noun: ClassVar[str] = "a template of a run"

    template: Line = Field(description="The path of the template: a brief with `{{ }}` in it.")
    data: Line = Field(description="A file of records: CSV, JSON, JSON Lines or YAML.")
    name: Line = Field(
        "",
        description="Path of the files of a brief, such as `{{ date }}/{{ country | slug }}`; the "
        "template's name and the number of the record where it is not given.",
    )


class Run(Part):
    """A run: its folder, how its briefs are built, and which they are."""

    noun: ClassVar[str] = "a run"

    output: Line | None = Field(None, description="The folder of the files.")
    defaults: RunOptions = Field(
        default_factory=RunOptions, description="How briefs are built that say nothing else."
    )
    briefs: tuple[RunBrief, ...] = Field((), description="Briefs: paths, or maps with more.")
    templates: tuple[RunTemplate, ...] = Field((), description="Templates, each with its data.")
