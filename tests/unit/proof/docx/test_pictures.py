import re
from dataclasses import replace

import pytest

from briefgen.document.blocks import Figure
from briefgen.proof.docx.pictures import is_picture
from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Fault
from briefgen.render.docx.writer import render
from tests.builders import a_document, a_style
from tests.unit.proof.docx.files import DOCUMENT, changed, part_of, parts_of, real_file, zipped
from tests.unit.render.docx.opened import sample

_RELATIONS = "word/_rels/document.xml.rels"
_IMAGE = "word/media/image1.png"
_NAME = 'the picture "A plain frame that stands for a map of the harbour."'


def _extent(cx: int, cy: int) -> str:
    return f'<wp:extent cx="{cx}" cy="{cy}"/>'


def _found(pattern: str, part: str = DOCUMENT) -> str:
    found = re.search(pattern, part_of(real_file(), part), re.DOTALL)
    assert found
    return found[0]


@pytest.mark.parametrize(
    ("pattern", "after", "message"),
    [
        ("<wp:extent[^>]*>", _extent(1, 1), "is 7.87402e-05 by 7.87402e-05 pt large"),
        ("<wp:extent[^>]*>", "", "is 0 by 0 pt large"),
        ('name="Picture 1"', 'hidden="1" name="Picture 1"', "is hidden"),
        ("<pic:pic>.*?</pic:pic>", "", "shows nothing"),
        ("<a:blip [^>]*>", "", "has no picture in the file"),
        ('r:embed="[^"]*"', "", "has no picture in the file"),
    ],
)
def test_a_picture_of_which_nothing_shows_is_a_fault(pattern, after, message):
    data = changed(real_file(), _found(pattern), after)

    assert Fault(f"{_NAME} {message}", DOCUMENT) in read_docx(data).faults


def test_a_picture_of_five_points_is_large_enough():
    data = changed(real_file(), _found("<wp:extent[^>]*>"), _extent(63500, 63500))

    assert read_docx(data).faults == ()


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (
            'Target="media/image1.png"',
            'Target="https://a.example/x.png" TargetMode="External"',
            "shows a file outside: https://a.example/x.png",
        ),
        (
            'relationships/image"',
            'relationships/settings"',
            "shows what is no picture but a part of the kind settings",
        ),
        (
            'Target="media/image1.png"',
            'Target="styles.xml"',
            "shows word/styles.xml, which is no picture",
        ),
    ],
)
def test_a_picture_that_is_not_one_of_the_file_is_a_fault(before, after, message):
    data = changed(real_file(), before, after, part=_RELATIONS)

    assert Fault(f"{_NAME} {message}", DOCUMENT) in read_docx(data).faults


@pytest.mark.parametrize("content", [b"", b"no picture at all", b"<html><body>"])
def test_a_part_that_does_not_begin_like_a_picture_is_a_fault(content):
    data = zipped({**parts_of(real_file()), _IMAGE: content})

    message = f"{_NAME} shows {_IMAGE}, which is no picture"
    assert read_docx(data).faults == (Fault(message, DOCUMENT),)


def test_a_picture_that_is_not_there_is_told_once():
    parts = parts_of(real_file())
    del parts[_IMAGE]

    (fault,) = read_docx(zipped(parts)).faults
    assert fault.message.endswith(f"leads to {_IMAGE}, which is not there")


@pytest.mark.parametrize(
    "beginning",
    [
        b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"II*\0", b"MM\0*", b"BM",
        b"RIFF\1\2\3\4WEBP", b"\1\0\0\0" + bytes(36) + b" EMF", b"\xd7\xcd\xc6\x9a",
        b"<svg xmlns='http://www.w3.org/2000/svg'>", b"\xef\xbb\xbf<?xml version='1.0'?>\n<svg>",
    ],
)  # fmt: skip
def test_a_picture_is_known_by_how_it_begins(beginning):
    assert is_picture(beginning)
    assert not is_picture(b"?" + beginning)


def test_an_older_picture_is_looked_at_as_well():
    older = '<w:pict><v:shape alt="A map."><v:imagedata r:id="rId7"/></v:shape></w:pict>'
    xml = _found("<w:drawing>.*?</w:drawing>").replace("\n", "")
    number = re.search('r:embed="([^"]*)"', xml)
    assert number
    older = older.replace("rId7", number[1])
    parts = parts_of(changed(real_file(), xml, older))
    parts[DOCUMENT] = parts[DOCUMENT].replace(
        b"<w:document ", b'<w:document xmlns:v="urn:schemas-microsoft-com:vml" ', 1
    )

    assert read_docx(zipped(parts)).faults == ()
    (fault,) = read_docx(zipped({**parts, _IMAGE: b"no picture"})).faults
    assert fault.message == f"a picture shows {_IMAGE}, which is no picture"


def test_an_svg_that_is_not_there_or_none_is_a_fault():
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="340" height="80"/>'
    data = render(a_document(replace(sample(Figure), vector=svg)), a_style().look)
    parts = parts_of(data)

    lost = {name: part for name, part in parts.items() if name != "word/media/image2.svg"}
    [fault] = read_docx(zipped(lost)).faults
    assert "leads to word/media/image2.svg, which is not there" in fault.message
    [fault] = read_docx(zipped({**parts, "word/media/image2.svg": b"words"})).faults
    assert "shows word/media/image2.svg, which is no picture" in fault.message
