import pytest

from briefgen.render.docx.text.scripts import Script, is_right_to_left, segments

_WEST, _EAST, _RIGHT = Script.WESTERN, Script.EAST_ASIAN, Script.RIGHT_TO_LEFT


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("plain words", ((_WEST, "plain words"),)),
        ("Владимир – ‘é’", ((_WEST, "Владимир – ‘é’"),)),
        ("", ((_WEST, ""),)),
        ("in مكتب الميناء here", ((_WEST, "in "), (_RIGHT, "مكتب الميناء"), (_WEST, " here"))),
        ("بلاغ رقم 27 الجديد", ((_RIGHT, "بلاغ رقم 27 الجديد"),)),
        ("عربي (١٩٤٨)", ((_RIGHT, "عربي (١٩٤٨)"),)),
        ("عربي (١٩٤٨).", ((_RIGHT, "عربي (١٩٤٨)"), (_WEST, "."))),
        ("(سد الحجر)", ((_WEST, "("), (_RIGHT, "سد الحجر"), (_WEST, ")"))),
        ("שלום ABC", ((_RIGHT, "שלום"), (_WEST, " ABC"))),
        ("日本の港 port", ((_EAST, "日本の港"), (_WEST, " port"))),
        ("日本 港", ((_EAST, "日本 港"),)),
    ],
)  # fmt: skip
def test_a_text_is_parted_where_its_script_changes(text, wanted):
    assert segments(text) == wanted


def test_signs_around_native_words_belong_to_them_in_a_span_of_that_language():
    assert segments("«مكتب» 27", right_to_left=True) == ((_RIGHT, "«مكتب» 27"),)
    assert segments("ABC مكتب", right_to_left=True) == (
        (_WEST, "ABC"),
        (_RIGHT, " مكتب"),
    )


@pytest.mark.parametrize(
    ("text", "language", "turned"),
    [
        ("مخيم بئر الزمرد", "en-GB", True),
        ("مخيم the long name of a camp", "en-GB", False),
        ("The word مخيم", "en-GB", False),
        ("plain", "en-GB", False),
        ("the word مخيم", "ar", True),
        ("١٩٤٨", "en-GB", False),
    ],
)
def test_a_paragraph_is_turned_by_its_letters_and_the_documents_language(text, language, turned):
    assert is_right_to_left(text, language) is turned
