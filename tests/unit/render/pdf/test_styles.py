import pytest

from briefgen.document.roles import Role
from briefgen.render.pdf.styles import StyleSheet
from tests.unit.render.pdf.specimens import LOOK, a_paragraph, code_of, read, shown


@pytest.mark.parametrize("airy", [1, 1.1])
def test_lines_stand_as_far_apart_as_the_look_says_or_farther(airy):
    setting = StyleSheet(LOOK, airy).setting(Role.BODY)

    assert setting.leading == pytest.approx(LOOK.roles["body"].leading * airy)


@pytest.mark.parametrize(("language", "airy"), [("en-GB", 1), ("ar", LOOK.fonts.native_scale)])
def test_the_larger_words_of_a_document_in_arabic_have_more_room(language, airy):
    lines = shown(code_of(read(a_paragraph("one\ntwo"), language=language)))

    [one] = [line for line in lines if line.words.strip() == "one"]
    [two] = [line for line in lines if line.words.strip() == "two"]
    assert one[1] - two[1] == pytest.approx(LOOK.roles["body"].leading * airy, abs=0.02)
