import pytest

from briefgen.render.docx.text.scripts import Script, segments

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
        ("(سد الحجر)", ((_WEST, "("), (_RIGHT, "سد الحجر"), (_WEST, ")"))),
        ("in سد الحجر 27, and", ((_WEST, "in "), (_RIGHT, "سد الحجر 27"), (_WEST, ", and"))),
        ("שלום ABC", ((_RIGHT, "שלום"), (_WEST, " ABC"))),
        ("日本の港 port", ((_EAST, "日本の港"), (_WEST, " port"))),
        ("日本 港", ((_EAST, "日本 港"),)),
        ("in 日本, سد", ((_WEST, "in "), (_EAST, "日本"), (_WEST, ", "), (_RIGHT, "سد"))),
    ],
)
def test_a_text_is_parted_where_its_script_changes(text, wanted):
    assert segments([text], right_to_left=False) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("«مكتب» 27", ((_RIGHT, "«مكتب» "), (_WEST, "27"))),
        ("ABC مكتب", ((_WEST, "ABC"), (_RIGHT, " مكتب"))),
        ("في COVID-19 وفي", ((_RIGHT, "في "), (_WEST, "COVID-19"), (_RIGHT, " وفي"))),
        ("עד 12.5% מן", ((_RIGHT, "עד "), (_WEST, "12.5%"), (_RIGHT, " מן"))),
        ("نحو 12.5% من", ((_RIGHT, "نحو "), (_WEST, "12.5"), (_RIGHT, "% من"))),
        (
            "من 2020\u20132024.",
            ((_RIGHT, "من "), (_WEST, "2020"), (_RIGHT, "\u2013"), (_WEST, "2024"), (_RIGHT, ".")),
        ),
        ("وكالة (Reuters) قالت", ((_RIGHT, "وكالة ("), (_WEST, "Reuters"), (_RIGHT, ") قالت"))),
        ("عام ١٩٤٨ في", ((_RIGHT, "عام ١٩٤٨ في"),)),
        ("في \u202dسد\u202c أ", ((_RIGHT, "في \u202dسد\u202c أ"),)),
        ("Reuters (UK) قالت", ((_WEST, "Reuters (UK)"), (_RIGHT, " قالت"))),
    ],
)
def test_in_a_paragraph_from_right_to_left_signs_and_numbers_go_where_they_are_drawn(text, wanted):
    assert segments([text], right_to_left=True) == [wanted]


def test_texts_that_stand_beside_each_other_tell_what_the_signs_between_them_belong_to():
    beside = segments(["Reuters", ", ", "Bloomberg", ", ", "سد"], right_to_left=True)

    assert beside == [
        ((_WEST, "Reuters"),),
        ((_WEST, ", "),),
        ((_WEST, "Bloomberg"),),
        ((_RIGHT, ", "),),
        ((_RIGHT, "سد"),),
    ]
