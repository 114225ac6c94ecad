import pytest

from briefgen.app.svg import is_svg, svg_size
from briefgen.diagnostics import AssetError


def _svg(inner="", attributes='width="40" height="20"', before=""):
    return (
        f'{before}<svg xmlns="http://www.w3.org/2000/svg"'
        f' xmlns:xlink="http://www.w3.org/1999/xlink" {attributes}>{inner}</svg>'
    ).encode()


@pytest.mark.parametrize(
    ("beginning", "is_one"),
    [
        (_svg(), True),
        (
            b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- by hand --><svg:svg xmlns:svg='x'/>",
            True,
        ),
        (b"<!DOCTYPE svg><svg/>", True),
        (b"<html><body>svg</body></html>", False),
        (b"\x89PNG\r\n\x1a\n<svg>", False),
        (b"", False),
    ],
)
def test_an_svg_picture_is_known_by_its_beginning(beginning, is_one):
    assert is_svg(beginning) is is_one


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="40" height="20"', (40, 20)),
        ('width="1in" height="72pt"', (96, 96)),
        ('width="25.4mm" height="2.54cm"', (96, 96)),
        ('width="6pc" height="96px"', (96, 96)),
        ('viewBox="0 0 640 300"', (640, 300)),
        ('width="100%" height="100%" viewBox="0,0,640,300"', (640, 300)),
        ('width="320" viewBox="0 0 640 300"', (320, 150)),
        ('height="150" viewBox="-5 -5 640 300"', (320, 150)),
        ('width="1e2" height="2e1"', (100, 20)),
    ],
)
def test_the_size_is_told_in_pixels_of_which_96_are_an_inch(attributes, size):
    assert svg_size("map.svg", _svg(attributes=attributes)) == pytest.approx(size)


@pytest.mark.parametrize(
    "attributes",
    ["", 'width="40"', 'width="100%" height="50%"', 'viewBox="0 0 0 10"', 'viewBox="a b c d"'],
)
def test_a_picture_without_a_size_is_refused(attributes):
    with pytest.raises(AssetError, match="has no size: give it width and height"):
        svg_size("map.svg", _svg(attributes=attributes))


@pytest.mark.parametrize("width", ["1e9", "0.5", "1e400"])
def test_a_size_that_no_page_can_show_is_refused(width):
    with pytest.raises(AssetError, match="a size that no page can show"):
        svg_size("map.svg", _svg(attributes=f'width="{width}" height="20"'))


@pytest.mark.parametrize(
    ("inner", "message"),
    [
        ("<script>alert(1)</script>", "has an element <script>"),
        ("<foreignObject/>", "has an element <foreignObject>"),
        ('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>', "has an element <iframe>"),
        ('<animate attributeName="x"/>', "has an element <animate>"),
        ('<rect onclick="run()"/>', "has an attribute onclick"),
        ('<a href="https://example.org/"><rect/></a>', "leads out of the file, to"),
        ('<image xlink:href="file:///etc/passwd"/>', "leads out of the file, to"),
        ('<image href="other.png"/>', "leads out of the file, to"),
        ('<image href="data:image/svg+xml;base64,AAAA"/>', "leads out of the file, to"),
        ('<use href="sprites.svg#a"/>', "leads out of the file, to"),
        ('<rect fill="url(https://example.org/a#b)"/>', "has an attribute fill that leads out"),
        ("<rect style=\"fill: url( 'a.svg#b')\"/>", "has an attribute style that leads out"),
        ('<rect style="fill: u\\72l(a)"/>', "has an attribute style that leads out"),
        ("<style>@import 'a.css';</style>", "has a style that leads out"),
        ("<style><![CDATA[rect { fill: url(a.svg#b) }]]></style>", "has a style that leads out"),
        ('<g xml:base="https://example.org/"/>', "has an attribute base that leads out"),
        ("<?run this?>", "has a processing instruction"),
        ('<g id="a"><use href="#a"/></g>', "draws more than a page can show"),
        (
            "".join(f'<g id="g{n}">' + f'<use href="#g{n + 1}"/>' * 10 + "</g>" for n in range(9)),
            "draws more than a page can show",
        ),
    ],
)
def test_what_is_more_than_a_still_picture_is_refused(inner, message):
    with pytest.raises(AssetError) as refused:
        svg_size("map.svg", _svg(inner))
    assert str(refused.value).startswith('"map.svg" ')
    assert message in str(refused.value)


@pytest.mark.parametrize(
    "inner",
    [
        '<linearGradient id="a"/><rect fill="url(#a)" style="stroke:url( #a )"/>',
        '<g id="a"><rect/></g><use xlink:href="#a"/><use href="#a"/><use href="#nothing"/>',
        '<image href="data:image/png;base64,iVBORw0KGgo="/>',
        "<!-- a note --><title>A map</title><text>on the quay</text>",
        "<style>rect { fill: #fff }</style>",
    ],
)
def test_what_a_still_picture_needs_is_let_through(inner):
    assert svg_size("map.svg", _svg(inner)) == (40, 20)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (_svg(before='<!DOCTYPE svg [<!ENTITY a "b">]>', inner="&a;"), "declares a document type"),
        (_svg(before='<!DOCTYPE svg SYSTEM "file:///etc/passwd">'), "declares a document type"),
        (_svg(before='<?xml-stylesheet href="a.css"?>'), "has a processing instruction"),
        (b"<svg", "is not an SVG picture that can be read"),
        (b'<svg width="1" height="1"/>', "its root is no svg element of SVG"),
        (_svg("<!--" + "a" * 2_000_000 + "-->"), "is larger than 2 MB"),
        (_svg("<g>" * 200 + "</g>" * 200), ""),
    ],
)
def test_what_is_no_sound_picture_is_refused(data, message):
    if not message:
        assert svg_size("map.svg", data) == (40, 20)
        return
    with pytest.raises(AssetError, match=message):
        svg_size("map.svg", data)
