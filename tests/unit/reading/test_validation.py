"""A tree becomes a model, or every problem is told at its place."""

from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

import pytest
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    model_validator,
)
from pydantic_core import PydanticCustomError

from briefgen.diagnostics import Diagnostic, InputError
from briefgen.reading.tree import parse
from briefgen.reading.validation import validate
from tests.unit.reading.sentences import covered, where


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Level(StrEnum):
    HIGH = "high"
    LOW = "low"


class Grade(RootModel[str]):
    pass


def _checked_day(day: str) -> str:
    if day == "never":
        raise PydanticCustomError("BG401", '"{day}" is no day', {"day": day, "hint": "a date"})
    return day


class Deed(Part):
    pair_form: ClassVar[tuple[str, str]] = ("day", "words")

    day: Annotated[str, AfterValidator(_checked_day)]
    words: str = Field(max_length=10)

    @model_validator(mode="before")
    @classmethod
    def _written_out(cls, data: Any) -> Any:
        if isinstance(data, dict) and len(data) == 1:
            [(day, words)] = data.items()
            return {"day": day, "words": words}
        return data


class Mark(Part):
    label: str
    share: float = 0


class Circle(Part):
    shape: Literal["circle"]
    radius: float


class Square(Part):
    shape: Literal["square"]
    side: float


class Marks(RootModel[list[Mark]]):
    pass


class Report(Part):
    key_aliases: ClassVar[dict[str, str]] = {"judgments": "judgements"}
    free_keys: ClassVar[frozenset[str]] = frozenset({"glossary"})

    title: str = Field(min_length=1)
    count: int = 0
    level: Level = Level.HIGH
    judgements: tuple[str, ...] = ()
    deeds: list[Deed] = []
    marking: str | Mark = ""
    shape: Annotated[Circle | Square, Field(discriminator="shape")] | None = None
    glossary: dict[Annotated[str, Field(max_length=6)], str] = {}
    readers: Annotated[tuple[str, ...], BeforeValidator(lambda v: [v] if v == "?" else v)] = ()
    pair: tuple[int, str] | None = None
    limit: int | list[int] = 0
    grades: list[Grade] = []
    marks: Marks = Marks([])
    mixed: str | list[str | Mark] = ""
    from_: str = Field("", alias="from")
    anything: Any = None


def refused(text: str, model: type[BaseModel] = Report, **options: bool) -> list[Diagnostic]:
    with pytest.raises(InputError) as error:
        validate(model, parse(text, "report.yaml", **options))
    return list(error.value.diagnostics)


def test_a_tree_becomes_a_model():
    report = validate(
        Report,
        parse(
            "title: A\ncount: 3\nlevel: low\njudgments: [b]\nx-mine: c\nfrom: d\n", "report.yaml"
        ),
    )
    assert (report.count, report.level, report.judgements) == (3, Level.LOW, ("b",))


def test_an_unknown_key_is_refused_at_the_key():
    [one] = refused("title: A\njudgement: [b]\n")
    assert where(one) == ("BG004", 2, 1)
    assert covered(one) == "judgement"
    assert one.message == '"judgement" is not a field of a report'
    assert one.hint == 'did you mean "judgements"?'


def test_an_unknown_key_without_a_near_one_gets_the_fields_there_are():
    [one] = refused("title: A\nmarking: {label: a, zzz: b}\n")
    assert (one.message, one.path) == ('"zzz" is not a field of a mark', "marking.zzz")
    assert one.hint == "the fields here are label, share"


def test_an_unknown_key_among_many_fields_gets_a_word_on_keys_of_ones_own():
    [one] = refused("title: A\nzzz: b\n")
    assert one.hint == "keys of your own begin with x-"


def test_a_model_may_say_what_it_is_called():
    class Memo(Part):
        noun: ClassVar[str] = "the memo"
        title: str = ""

    [one] = refused("zzz: A\n", Memo)
    assert one.message == '"zzz" is not a field of the memo'


def test_a_missing_title_is_reported_where_the_text_begins():
    [one] = refused("# a comment\ncount: 1\n")
    assert where(one) == ("BG006", 2, 1)
    assert (one.message, one.path) == ('the field "title" is missing', "title")
    assert one.hint == 'add "title: ..."'


def test_a_missing_field_further_down_is_reported_where_its_item_begins():
    [one] = refused("title: A\ndeeds:\n  - words: b\n    x-a: 1\n    day: c\n  - {}\n")[:1]
    assert where(one) == ("BG005", 6, 5)
    assert one.path == "deeds[1].day"


def test_a_misspelt_field_is_not_missing_as_well():
    [one] = refused("titel: A\n")
    assert (one.code, one.hint) == ("BG004", 'did you mean "title"?')


def test_a_wrong_word_is_quoted_and_the_right_ones_listed():
    [one] = refused("title: A\nlevel: hihg\n")
    assert where(one) == ("BG005", 2, 8)
    assert one.message == 'found "hihg", expected high or low'
    assert one.hint == 'did you mean "high"?'


def test_every_problem_is_told_in_the_order_of_the_text():
    found = refused("level: x\ncount: y\nzzz: 1\ndeeds:\n  - never: b\n  - a: [c]\n")
    assert [where(one) for one in found] == [
        ("BG006", 1, 1),
        ("BG005", 1, 8),
        ("BG005", 2, 8),
        ("BG004", 3, 1),
        ("BG401", 5, 5),
        ("BG005", 6, 8),
    ]


def test_a_code_of_the_schemas_own_keeps_its_words():
    [one] = refused("title: A\ndeeds: [{day: never, words: b}]\n")
    assert (one.code, one.message, one.hint) == ("BG401", '"never" is no day', "a date")
    assert (covered(one), one.path) == ("never", "deeds[0].day")


def test_half_of_a_pair_is_placed_where_it_was_typed():
    first, second = refused("title: A\ndeeds:\n  - never: far too many words\n")
    assert (where(first), covered(first)) == (("BG401", 3, 5), "never")
    assert (where(second), covered(second)) == (("BG005", 3, 12), "far too many words")


def test_a_code_may_carry_a_path_from_the_value_to_the_mistake():
    class Chain(Part):
        links: list[dict[str, str]]

        @model_validator(mode="after")
        def _closed(self) -> "Chain":
            raise PydanticCustomError("BG101", "no such link", {"path": ("links", 1, "to")})

    [one] = refused("links:\n  - {to: a}\n  - {to: b}\n", Chain)
    assert (where(one), one.path, one.hint) == (("BG101", 3, 10), "links[1].to", "")


def test_an_error_of_another_type_has_its_words_and_a_general_code():
    class Late(Part):
        day: Annotated[str, AfterValidator(lambda _: (_ for _ in ()).throw(ValueError("too late")))]

    [one] = refused("day: x\n", Late)
    assert (one.code, one.message) == ("BG005", "too late")


def test_of_a_union_the_member_that_was_meant_is_told():
    [one] = refused("title: A\nmarking: {label: a, share: b}\n")
    assert (covered(one), one.path) == ("b", "marking.share")
    [one] = refused("title: A\nmarking: {share: 1}\n")
    assert (one.message, one.path) == ('the field "label" is missing', "marking.label")


def test_of_a_union_that_fits_nowhere_all_members_are_told():
    [one] = refused("title: A\nmarking: [a]\n")
    assert where(one) == ("BG005", 2, 10)
    assert one.message == "found a list, expected text or a map"


def test_of_a_union_of_scalars_the_nearest_is_told():
    [one] = refused("title: A\nlimit: many\n")
    assert one.message == 'found "many", expected a whole number'


def test_within_a_tagged_union_the_tag_is_no_part_of_the_path():
    [one] = refused("title: A\nshape: {shape: circle, radius: wide}\n")
    assert (one.path, covered(one)) == ("shape.radius", "wide")
    [one] = refused("title: A\nshape: {shape: cirlce}\n")
    assert one.message == 'found "cirlce", expected circle or square'


def test_a_key_that_will_not_do_is_placed_itself():
    [one] = refused("title: A\nglossary: {far-too-long: b}\n")
    assert (covered(one), one.path) == ("far-too-long", "glossary.far-too-long")


def test_a_value_of_a_map_is_placed_itself():
    [one] = refused("title: A\nglossary: {a: [b]}\n")
    assert (covered(one), one.path) == ("[b]", "glossary.a")


def test_an_item_made_of_a_lone_text_is_placed_at_the_text():
    class Strict(Part):
        readers: Annotated[
            tuple[Annotated[str, Field(min_length=5)], ...], BeforeValidator(lambda v: [v])
        ]

    [one] = refused("readers: a\n", Strict)
    assert (covered(one), one.path) == ("a", "readers")


def test_positions_of_a_pair_have_their_own_kinds():
    first, second = refused("title: A\npair: [b, [c]]\n")
    assert (covered(first), covered(second)) == ("b", "[c]")


def test_a_list_of_wrapped_values_is_followed():
    [one] = refused("title: A\ngrades: [a, {b: c}]\n")
    assert (one.path, one.message) == ("grades[1]", "found a map, expected text")


def test_a_list_that_is_a_model_is_followed():
    [one] = refused("title: A\nmarks: [{label: a, zzz: b}]\n")
    assert (one.path, one.message) == ("marks[0].zzz", '"zzz" is not a field of a mark')


def test_a_union_within_a_union_is_followed():
    [one] = refused("title: A\nmixed: [a, {label: b, share: c}]\n")
    assert (one.path, covered(one)) == ("mixed[1].share", "c")


def test_an_empty_required_field_is_told_so():
    class Filled(Part):
        title: str

        @model_validator(mode="before")
        @classmethod
        def _without_nulls(cls, data: dict[str, Any]) -> dict[str, Any]:
            return {key: value for key, value in data.items() if value is not None}

    [one] = refused("title:\n", Filled)
    assert (where(one), one.message) == (("BG006", 1, 1), 'the field "title" is empty')


def test_the_authors_own_words_stay_in_maps_that_are_theirs():
    text = "title: A\nglossary: {x-ray: rays, judgments: x}\n"
    with pytest.raises(InputError) as error:
        validate(Report, parse(text, "report.yaml"))
    assert [one.path for one in error.value.diagnostics] == ["glossary.judgments"]


def test_a_value_that_was_set_is_told_after_those_of_the_text():
    tree = parse("title: A\ncount: b\n", "report.yaml").with_value(("level",), "zzz")
    with pytest.raises(InputError) as error:
        validate(Report, tree)
    assert [one.place.source for one in error.value.diagnostics] == ["report.yaml", "--set"]


def test_what_a_tolerant_reading_kept_is_refused_with_the_rest():
    found = refused("title: A\ntitle: B\ncount: c\n", tolerant=True)
    assert [where(one) for one in found] == [("BG003", 2, 1), ("BG005", 3, 8)]
    [one] = refused("title: A\ntitle: B\n", tolerant=True)
    assert one.code == "BG003"


def test_a_key_that_is_no_text_is_never_met():
    assert validate(Report, parse("title: A\nanything: {1: [2, ~]}\n", "r.yaml")).anything == {
        "1": ["2", None]
    }


def test_a_map_without_a_model_has_a_name_all_the_same():
    class Box(Part):
        inner: Annotated[Any, BeforeValidator(Mark.model_validate)]

    [one] = refused("inner: {label: a, zzz: b}\n", Box)
    assert one.message == '"zzz" is not a field of this map'


def test_two_thousand_mistakes_are_told():
    text = "title: A\ndeeds:\n" + "  - {day: a, words: [b]}\n" * 2_000
    assert len(refused(text)) == 2_000
