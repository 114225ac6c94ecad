import io

import pikepdf
import pytest

from briefgen.render.pdf.file.packing import packed

CATALOG = b"<</Type/Catalog/Pages 2 0 R/Note(kept)>>"
PAGES = b"<</Type/Pages/Kids[<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>]/Count 1>>\n"
DATA = b"odd data\r"
STREAM = b"<</Length %d>>\nstream\n%bendstream\n" % (len(DATA), DATA)


def opened(*objects):
    data = packed(objects, b"/Root 1 0 R")
    return pikepdf.open(io.BytesIO(data), attempt_recovery=False, suppress_warnings=False)


def test_every_object_is_found_under_its_number():
    pdf = opened(CATALOG, PAGES, STREAM, b"(last)")

    assert str(pdf.Root.Note) == "kept"
    assert pdf.get_object(3, 0).read_bytes() == DATA
    assert str(pdf.get_object(4, 0)) == "last"


@pytest.mark.parametrize("count", [1, 255, 256, 257, 70_000])
def test_objects_are_found_however_many_there_are(count):
    pdf = opened(CATALOG, PAGES, *(b"(%d)" % number for number in range(count)))

    assert str(pdf.get_object(3, 0)) == "0"
    assert str(pdf.get_object(count + 2, 0)) == str(count - 1)


def test_a_line_ends_before_the_end_of_each_stream():
    data = packed([CATALOG, PAGES, STREAM], b"/Root 1 0 R")

    assert b"odd data\r\r\nendstream\nendobj\n" in data
    assert data.count(b"endstream") == data.count(b"\r\nendstream") == 3


def test_packed_objects_take_less_room():
    objects = [CATALOG, PAGES, *(b"<</S/P/P 1 0 R/Pg 2 0 R/K[%d]>>" % i for i in range(5_000))]

    assert len(packed(objects, b"/Root 1 0 R")) < len(b"".join(objects)) / 4
