from briefgen.render.docx.template import template
from tests.builders import a_style


def test_a_template_is_made_once_for_a_look_and_a_language():
    look = a_style().look

    assert template(look, "en-GB") is template(look.model_copy(), "en-GB")
    assert template(look, "en-GB") != template(look, "en-US")
    assert template(look, "en-GB") != template(a_style("sitrep").look, "en-GB")


def test_a_look_that_does_not_answer_for_every_role_still_has_a_template():
    look = a_style().look
    roles = {name: own for name, own in look.roles.items() if name != "bullet"}
    tables = {name: own for name, own in look.tables.items() if name != "key"}
    bare = look.model_copy(update={"roles": roles, "tables": tables})

    made = template(bare, "en-GB")

    assert b"List Bullet" not in made
    assert b"Key Table" not in made
    assert b"Data Table" in made
