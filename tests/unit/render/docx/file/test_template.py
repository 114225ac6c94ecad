from briefgen.render.docx.file.template import template
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

    assert b'<w:name w:val="List Bullet"' not in made
    assert b"Key Table" not in made
    assert b"Data Table" in made


def test_word_divides_words_in_prose_where_the_style_asks():
    look = a_style().look.model_copy(update={"hyphenation": True})

    made = template(look, "en-GB")

    assert b'<w:defaultTabStop w:val="720"/><w:autoHyphenation/><w:consecutiveHyphenLimit' in made
    normal, *others = made.split(b"<w:style ")[1:4]
    assert b"<w:suppressAutoHyphens/>" in normal
    body = next(part for part in made.split(b"<w:style ") if b'<w:name w:val="Body Text"' in part)
    assert b'<w:suppressAutoHyphens w:val="0"/>' in body
    assert all(b"Hyphen" not in part for part in others)


def test_word_divides_and_kerns_nothing_where_the_style_is_silent():
    made = template(a_style().look, "en-GB")

    assert b"Hyphen" not in made
    assert b"w:kern" not in made


def test_word_kerns_where_the_style_asks():
    look = a_style().look
    kerned = look.model_copy(update={"fonts": look.fonts.model_copy(update={"kerning": True})})

    assert b'<w:kern w:val="2"/><w:sz ' in template(kerned, "en-GB")
