"""The colours of a template are those of a palette in which words can be read."""

import pytest

from briefgen.render.docx.reference.opening import opened
from briefgen.render.docx.reference.palette import palette, resolved, theme_of
from briefgen.render.docx.reference.stylebook import W, stylebook_of
from tests.builders import a_style
from tests.templates import plain, repacked

OWN = a_style().look.colours


def colours_of(accent: str, theme: bytes = b"4F81BD"):
    """Return the palette of a template with headings in this colour, `auto` for none."""

    def headings(xml: bytes) -> bytes:
        return xml.replace(b'w:val="1B5E20"', f'w:val="{accent}"'.encode())

    def themed(xml: bytes) -> bytes:
        return xml.replace(b"4F81BD", theme)

    changed = {"word/styles.xml": headings, "word/theme/theme1.xml": themed}
    template = opened(repacked(plain(), changed=changed))
    book = stylebook_of(template)
    titles = book.typography(book.find("paragraph", "heading 1", is_built_in=True))
    return palette(book, theme_of(template), OWN, titles)


def test_accents_are_in_the_colour_of_headings():
    assert colours_of("7B1E3A").accent == "#7B1E3A"


@pytest.mark.parametrize("heading", ["000000", "333333", "auto", "ZZZZZZ"])
def test_headings_without_a_colour_leave_it_to_the_theme(heading):
    assert colours_of(heading, b"00539B").accent == "#00539B"


@pytest.mark.parametrize(("light", "dark"), [("FFC000", "#946F00"), ("5B9BD5", "#4576A2")])
def test_a_colour_too_light_to_be_read_on_white_is_made_darker(light, dark):
    said = colours_of(light).accent

    assert said != f"#{light}"
    assert said == dark


def test_a_theme_that_tells_no_colour_leaves_it_to_the_style():
    assert colours_of("auto", b"window").accent == OWN.accent


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ('<a:sysClr val="windowText" lastClr="112233"/>', "112233"),
        ('<a:sysClr val="windowText"/>', "000000"),
        ('<a:sysClr val="window" lastClr="no"/>', None),
        ('<a:sysClr val="window"/>', "FFFFFF"),
        ('<a:sysClr val="menuBar"/>', None),
        ('<a:prstClr val="black"/>', "000000"),
        ('<a:prstClr val="dkSlateBlue"/>', "483D8B"),
        ('<a:prstClr val="ltGray"/>', "D3D3D3"),
        ('<a:prstClr val="medOrchid"/>', "BA55D3"),
        ('<a:prstClr val="nonsense"/>', None),
        ('<a:srgbClr val="1b5e20"/>', "1B5E20"),
        ('<a:srgbClr val="black"/>', None),
        ('<a:srgbClr val="1B5E2"/>', None),
        ('<a:scrgbClr r="50000" g="50000" b="0"/>', None),
        ('<a:hslClr hue="0" sat="100000" lum="50000"/>', None),
        ("<a:srgbClr/>", None),
    ],
)
def test_a_colour_of_the_theme_is_six_digits_or_none(said, wanted):
    def themed(xml: bytes) -> bytes:
        return xml.replace(b'<a:srgbClr val="4F81BD"/>', said.encode())

    template = opened(repacked(plain(), changed={"word/theme/theme1.xml": themed}))

    assert theme_of(template).colour("accent1") == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (None, None),
        ({"val": "auto"}, None),
        ({"val": "1b5e20"}, "1B5E20"),
        ({"val": "000000", "themeColor": "accent1"}, "4F81BD"),
        ({"val": "244061", "themeColor": "accent1", "themeShade": "80"}, "244061"),
        ({"val": "000000", "themeColor": "text1"}, "000000"),
        ({"val": "auto", "themeColor": "nothing"}, None),
    ],
)
def test_a_colour_is_that_of_the_theme_where_it_is_named(said, wanted):
    assert resolved(said, theme_of(opened(plain()))) == wanted


FIRM, SOFT = "Georgia", "Cambria"  # what the style says, and the minor font of the theme


@pytest.mark.parametrize(
    ("of_all", "of_the_style", "wanted"),
    [
        ('w:asciiTheme="minorHAnsi"', "", SOFT),
        ('w:asciiTheme="minorHAnsi"', f'w:ascii="{FIRM}"', FIRM),
        (f'w:ascii="{FIRM}"', 'w:asciiTheme="minorHAnsi"', SOFT),
        ("", f'w:ascii="{FIRM}" w:asciiTheme="minorHAnsi"', SOFT),
        ('w:asciiTheme="minorHAnsi"', f'w:hAnsi="{FIRM}"', SOFT),
    ],
)
def test_a_font_of_the_theme_counts_more_than_one_named_beside_it_and_less_than_a_later_one(
    of_all, of_the_style, wanted
):
    styles = (
        f'<w:styles xmlns:w="{W.strip("{}")}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f"<w:rFonts {of_all}/></w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>'
        f"<w:rPr><w:rFonts {of_the_style}/></w:rPr></w:style></w:styles>"
    )
    template = opened(repacked(plain(), changed={"word/styles.xml": lambda _: styles.encode()}))

    assert theme_of(template).font(stylebook_of(template).typography(None).font) == wanted
