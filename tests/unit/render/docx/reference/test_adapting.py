"""A look on a template has its page, its type and its colours."""

from briefgen.document.blocks import Table
from briefgen.document.document import Marking, MarkingScheme
from briefgen.render.docx.reference.adapting import fitted_document, fitted_look
from briefgen.render.docx.reference.opening import opened
from tests.builders import a_style
from tests.samples import sample_document
from tests.unit.render.docx.reference.on_template import CLEAR, a_template


def look_on(name: str, marking: Marking = CLEAR):
    return fitted_look(a_style().look, opened(a_template(name)), marking)


def test_the_paper_is_the_template_s_whatever_the_language():
    for language in ("en-GB", "en-US"):
        paper = look_on("landscape").page.paper(language)
        assert (round(paper.width), round(paper.height), round(paper.left)) == (297, 210, 22)


def test_the_label_column_is_as_wide_a_part_of_the_text_as_it_was():
    assert round(look_on("landscape").page.indent, 1) == round(40 * (297 - 44) / 170, 1)


def test_a_role_takes_the_measures_of_the_template_s_style_for_it():
    own, its = a_style().look.roles["heading_1"], look_on("plain").roles["heading_1"]

    assert (its.size, its.before, its.after, its.bold) == (14, 24, 0, True)
    assert (own.size, own.before) != (its.size, its.before)


def test_other_roles_grow_with_the_text_of_the_template():
    look = look_on("german")

    assert look.roles["body"].size == 11
    assert look.roles["cell"].size == 10.5
    assert look.roles["cell"].leading > a_style().look.roles["cell"].leading


def test_accents_and_grounds_are_in_the_colour_of_the_template_s_headings():
    colours = look_on("german").colours

    assert colours.accent == "#7B1E3A"
    assert colours.panel == "#F4EDEF"
    assert colours.muted == a_style().look.colours.muted


def test_a_colour_too_light_to_be_read_is_made_darker():
    assert look_on("with_logo").colours.accent == "#B45309"


def test_the_font_is_named_as_the_template_has_it():
    assert look_on("landscape").fonts.text.word == "Verdana"


def test_a_marking_takes_the_room_outside_the_head_before_that_of_the_text():
    bare = look_on("plain", Marking()).page.paper("en")
    words = Marking(scheme=MarkingScheme.TEXT, banner="TRAINING")
    marked = look_on("plain", words).page.paper("en")

    assert marked.top + 5 - bare.top < 1  # our layout adds five millimetres for such a marking
    assert bare.band - marked.band > 6


def test_the_columns_of_tables_add_up_to_the_text_of_the_template():
    document = fitted_document(sample_document(), opened(a_template("landscape")))

    sums = {
        round(sum(column.width for column in block.columns))
        for block in document.blocks
        if isinstance(block, Table)
    }
    assert max(sums) == 253
