"""A style that has no section for something says so."""

from briefgen.app.styles import find_style
from briefgen.app.unprinted import unprinted
from briefgen.reading.tree import parse
from briefgen.reading.validation import validate
from briefgen.schema.brief import Brief
from tests.builders import a_brief
from tests.unit.app.test_build import built


def left_out(style: str, **fields: object) -> tuple[str, ...]:
    return unprinted(validate(Brief, parse(a_brief(**fields), "b")), find_style(style).layout)


def test_what_a_style_has_no_section_for_is_left_out():
    assert left_out("sitrep", subtitle="Scope", assumptions=["All holds."]) == (
        "subtitle",
        "assumptions",
    )


def test_what_only_the_long_form_of_a_section_prints_is_left_out_by_the_short_one():
    assert left_out("sitrep", methodology="Close reading.") == ("methodology",)


def test_a_style_with_every_section_leaves_nothing_out():
    fields = {"subtitle": "Scope", "assumptions": ["All holds."], "methodology": "Reading."}

    assert left_out("assessment", **fields) == ()


def test_a_build_warns_of_what_its_style_leaves_out():
    outcome = built(a_brief(subtitle="Scope"), style="sitrep", formats=["text"])

    [found] = outcome.diagnostics
    assert (found.code, found.severity) == ("BG616", "warning")
    assert found.message == 'the style "sitrep" does not print: subtitle'


def test_each_field_that_is_left_out_is_warned_of_where_it_stands():
    head = "title: T\ndate: 2020-06-30\nperiod: 2020-06-20/2020-06-30\nsummary: [A.]\n"
    text = f"{head}outlook: |\n  Soon.\nsubtitle: Scope\n"

    outcome = built(text, style="sitrep", formats=["text"])

    told = [(one.path, one.place.line, one.place.column) for one in outcome.diagnostics]
    assert sorted(told) == [("outlook", 5, 10), ("subtitle", 7, 11)]
