"""A look answers for paper, colours and roles."""

from typing import Any

import pytest
from pydantic import ValidationError

from briefgen.document.roles import Role, TableKind
from briefgen.style.look import Look, Size
from tests.builders import a_style


def look(name: str = "assessment", **changes: Any) -> Look:
    return Look.model_validate({**a_style(name).look.model_dump(), **changes})


@pytest.mark.parametrize(
    ("language", "paper"),
    [("en-GB", 210), ("en-US", 215.9), ("en-CA", 215.9), ("fr-CA", 210), ("EN-us", 215.9)],
)
def test_the_paper_is_letter_where_letters_are_written_on_it(language, paper):
    assert look().page.paper(language).width == paper


@pytest.mark.parametrize(("size", "width"), [(Size.A4, 210), (Size.LETTER, 215.9)])
def test_a_style_can_settle_the_paper_for_every_language(size, width):
    page = look().page.model_copy(update={"size": size})

    assert {page.paper(language).width for language in ("en-US", "en-GB")} == {width}


@pytest.mark.parametrize("name", ["assessment", "sitrep"])
def test_the_text_is_as_wide_on_every_paper(name):
    papers = look(name).page.papers

    widths = {key: round(one.width - one.left - one.right, 6) for key, one in papers.items()}

    assert widths == {"A4": 170, "Letter": 170}


@pytest.mark.parametrize("name", ["assessment", "sitrep"])
def test_a_shipped_style_answers_for_every_role_and_every_table(name):
    found = look(name)

    assert set(found.roles) == {role.value for role in Role}
    assert set(found.tables) == {kind.value for kind in TableKind}


@pytest.mark.parametrize("name", ["assessment", "sitrep"])
def test_nothing_but_citations_and_marks_is_set_smaller_than_notes(name):
    assert min(role.size for role in look(name).roles.values()) == 8.5


def test_a_colour_is_found_by_its_name():
    assert look().colour("accent") == "#1F3864"
    assert look("sitrep").colour("accent") == "#3F4A1F"


TITLE: dict[str, Any] = {"size": 20, "leading": 24}
NOTE: dict[str, Any] = {"size": 9, "leading": 12}


@pytest.mark.parametrize(
    "part",
    [
        {"citation": {"colour": "pink"}},
        {"running": {**NOTE, "colour": "pink"}},
        {"roles": {**look().roles, "title": {**TITLE, "colour": "pink"}}},
        {"roles": {**look().roles, "title": {**TITLE, "mark_colour": "pink"}}},
        {"roles": {**look().roles, "title": {**TITLE, "rule": {"width": 1, "colour": "pink"}}}},
        {"roles": {**look().roles, "bluf": {**NOTE, "panel": {"bar_colour": "pink"}}}},
        {"tables": {**look().tables, "data": {"stripe": "pink"}}},
        {"tables": {**look().tables, "data": {"between": {"width": 1, "colour": "pink"}}}},
    ],
)
def test_a_colour_that_the_palette_does_not_name_is_refused_wherever_it_stands(part):
    with pytest.raises(
        ValidationError, match="colours that the palette does not name: pink; it names accent, "
    ):
        look(**part)


def test_a_paper_that_is_not_measured_is_refused():
    papers = {"A4": look().page.papers["A4"]}
    page = {**look().page.model_dump(), "papers": papers}

    with pytest.raises(ValidationError, match="no measures of the paper Letter"):
        look(page=page)


def test_margins_that_change_the_width_of_the_text_are_refused():
    page = look().page.model_dump()
    page["papers"]["A4"]["left"] = 30

    with pytest.raises(ValidationError, match="the text on A4 is 160 mm wide, not 170"):
        look(page=page)


def luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["assessment", "sitrep"])
@pytest.mark.parametrize("colour", ["ink", "accent", "muted", "link"])
def test_words_stand_out_from_paper_and_panel_as_wcag_asks(name, colour):
    found = look(name)

    assert contrast(found.colour(colour), found.colour("paper")) >= 4.5
    assert contrast(found.colour(colour), found.colour("panel")) >= 4.5


@pytest.mark.parametrize(("width", "padding"), [(40, 8), (10, 8), (7, 2)])
def test_a_narrow_column_has_less_padding_at_its_right(width, padding):
    assert look().tables["data"].right_of(width) == padding


def test_the_faces_for_han_characters_begin_with_those_of_the_language():
    fonts = a_style().look.fonts

    assert [face.pdf for face in fonts.east_asian_faces("ja")][:2] == [
        "Noto Sans JP",
        "Noto Sans SC",
    ]
    assert fonts.east_asian_faces("") == fonts.east_asian


@pytest.mark.parametrize("name", ["assessment", "sitrep"])
def test_the_shipped_styles_divide_no_words_and_kern_none(name):
    assert not look(name).is_hyphenated
    assert not look(name).fonts.kerning


def test_a_look_that_divides_words_does_so_in_prose_and_cells_alone():
    found = look(hyphenation=True)

    assert found.is_hyphenated
    assert found.hyphenates("body")
    assert found.hyphenates("cell")
    assert not found.hyphenates("heading_1")
    assert not found.hyphenates("label_note")


def test_a_role_may_settle_for_itself_whether_its_words_are_divided():
    roles = look().model_dump()["roles"]
    roles["body"]["hyphenation"], roles["note"]["hyphenation"] = False, True

    assert not look(roles=roles, hyphenation=True).hyphenates("body")
    assert look(roles=roles).hyphenates("note")
    assert look(roles=roles).is_hyphenated
