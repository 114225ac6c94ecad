from briefgen.proof.docx.theme import Theme, themed
from tests.unit.proof.docx.files import element

_SCHEME = (
    "<a:theme><a:themeElements><a:clrScheme>"
    '<a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1>'
    '<a:lt1><a:sysClr val="window" lastClr="FEFEFE"/></a:lt1>'
    '<a:accent1><a:srgbClr val="1F3864"/></a:accent1><a:accent2><a:srgbClr val="none"/></a:accent2>'
    "</a:clrScheme></a:themeElements></a:theme>"
)


def _said(attributes: str) -> str | None:
    found = element(f"<w:color {attributes}/>")
    return themed(found, "themeColor", found.get(f"{{{found.nsmap['w']}}}val"))


def test_a_name_of_the_theme_is_its_colour():
    theme = Theme(element(_SCHEME))

    assert theme.colour(_said('w:themeColor="background1"')) == "FEFEFE"
    assert theme.colour(_said('w:themeColor="text1" w:val="FFFFFF"')) == "111111"
    assert theme.colour(_said('w:themeColor="accent1"')) == "1F3864"
    assert theme.colour(_said('w:themeColor="accent2" w:val="ABCDEF"')) == "ABCDEF"
    assert theme.colour(_said('w:themeColor="none" w:val="ABCDEF"')) == "ABCDEF"
    assert theme.colour("ABCDEF") == "ABCDEF"
    assert theme.colour(None) is None


def test_a_colour_is_lighter_by_its_tint_and_darker_by_its_shade():
    theme = Theme(element(_SCHEME))

    assert theme.colour(_said('w:themeColor="text1" w:themeTint="00"')) == "FFFFFF"
    assert theme.colour(_said('w:themeColor="light1" w:themeShade="80"')) == "7F7F7F"
    assert theme.colour(_said('w:themeColor="light1" w:themeShade="no"')) == "FEFEFE"
    assert theme.colour(_said('w:val="123456" w:themeColor="light1" w:themeShade="80"')) == "123456"


def test_the_settings_may_let_a_name_stand_for_another():
    settings = element('<w:settings><w:clrSchemeMapping w:bg1="dark1" w:t1="light1"/></w:settings>')
    theme = Theme(element(_SCHEME), settings)

    assert theme.colour(_said('w:themeColor="background1"')) == "111111"
    assert theme.colour(_said('w:themeColor="text1"')) == "FEFEFE"


def test_without_a_theme_the_ground_is_white_and_text_is_black():
    assert Theme().colour(_said('w:themeColor="background1"')) == "FFFFFF"
    assert Theme().colour(_said('w:themeColor="dark1"')) == "000000"
    assert Theme().colour(_said('w:themeColor="accent1"')) == ""
