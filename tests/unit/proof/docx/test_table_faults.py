import re

import pytest

from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Fault
from tests.unit.proof.docx.files import DOCUMENT, a_docx, changed, part_of, real_file, without

_TABLE = "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"


def _with_last_cell(end: str) -> bytes:
    """Return a real file whose last cell has something else at its end."""
    xml = part_of(real_file())
    last = xml.rindex("</w:tc>")
    return changed(real_file(), xml[last - 300 :], xml[last - 300 : last] + end + xml[last:])


@pytest.mark.parametrize(
    ("end", "is_well"),
    [
        (_TABLE.format("<w:p/>"), False),
        (_TABLE.format("<w:p/>") + "<w:p/>", True),
        ("<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>", True),
        (f"<w:sdt><w:sdtContent>{_TABLE.format('<w:p/>')}</w:sdtContent></w:sdt>", False),
    ],
)
def test_a_cell_that_ends_in_no_paragraph_is_named(end, is_well):
    faults = read_docx(_with_last_cell(end)).faults

    assert len(faults) == (0 if is_well else 1)
    assert all(fault.message.endswith("cell 2 ends in no paragraph") for fault in faults)
    assert all(fault.place == DOCUMENT for fault in faults)


def test_an_empty_cell_is_named():
    assert read_docx(a_docx(_TABLE.format(""))).faults == (
        Fault("table 1, row 1, cell 1 ends in no paragraph", DOCUMENT),
    )


@pytest.mark.parametrize(
    ("before", "after", "width"),
    [
        ("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>', 5),
        ("<w:cantSplit/>", '<w:gridBefore w:val="2"/><w:cantSplit/>', 6),
        ("<w:cantSplit/>", '<w:gridAfter w:val="1"/><w:cantSplit/>', 5),
    ],
)
def test_a_row_that_does_not_fill_its_grid_is_named(before, after, width):
    data = changed(real_file(), before, after)

    assert read_docx(data).faults == (
        Fault(f"table 1, row 1 spans {width} columns of a grid of 4", DOCUMENT),
    )


def test_a_column_that_is_missing_from_the_grid_is_named_for_each_row():
    data = changed(real_file(), '<w:gridCol w:w="2608"/>', "")

    messages = [fault.message for fault in read_docx(data).faults]
    assert messages == [f"table 1, row {row} spans 4 columns of a grid of 3" for row in (1, 2)]


def test_a_band_at_the_head_is_looked_at_too():
    data = changed(real_file(), '<w:gridCol w:w="1758"/>', "", part="word/header1.xml")

    assert read_docx(data).faults == (
        Fault("table 1, row 1 spans 2 columns of a grid of 1", "word/header1.xml"),
    )


def test_a_cell_that_is_not_as_wide_as_its_column_is_named():
    xml = part_of(real_file())
    start = xml.index("<w:tc>", xml.index('<w:tblStyle w:val="DataTable"/>'))
    width = xml[start : xml.index("/>", start) + 2]
    data = changed(real_file(), width, width.replace('w:w="', 'w:w="9'))

    [fault] = read_docx(data).faults
    assert re.fullmatch(
        r"table \d+, row 1, cell 1 is 9\d+ twips wide in a column of \d+", fault.message
    )


def test_cells_of_a_table_that_fits_itself_to_its_words_may_be_of_any_width():
    data = without(real_file(), '<w:tblLayout w:type="fixed"/>')
    data = changed(data, '<w:tcW w:w="', '<w:tcW w:w="9')

    assert read_docx(data).faults == ()
