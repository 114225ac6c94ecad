"""Are the rows of a table striped in both files where a style asks for it, and nowhere else?"""

import io
import re
import zipfile

import pikepdf
import pytest
from lxml import etree

from briefgen.app.build import build
from briefgen.app.outcome import Built
from tests.builders import a_brief

_W = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
_STRIPED = """\
name: striped
extends: assessment
look:
  tables:
    data: {stripe: panel}
"""
_PANEL = b"0.9333 0.949 0.9686 rg"  # EEF2F7
_EVENTS = [{"date": f"2020-06-{day}", "description": f"Event {day}."} for day in range(10, 16)]


@pytest.fixture(params=[True, False], ids=["striped", "plain"])
def built(request, tmp_path) -> tuple[bool, Built]:
    """A brief with one table of six rows, in a style with stripes and in one without."""
    (tmp_path / "striped.yaml").write_text(_STRIPED)
    style = str(tmp_path / "striped.yaml") if request.param else "assessment"
    outcome = build(a_brief(events=_EVENTS), style=style)
    assert isinstance(outcome, Built), outcome.diagnostics
    return request.param, outcome


def test_the_pdf_has_a_background_below_every_second_row(built):
    is_striped, outcome = built
    with pikepdf.open(io.BytesIO(outcome.files["pdf"])) as pdf:
        code = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    widths = [float(found[1]) for found in re.finditer(_FILL, code)]

    assert len(widths) == (3 if is_striped else 0)
    assert all(480 < width < 485 for width in widths)  # points: the text is 170 mm wide


def test_the_word_file_has_them_by_the_style_of_its_tables_alone(built):
    is_striped, outcome = built
    with zipfile.ZipFile(io.BytesIO(outcome.files["docx"])) as archive:
        body, styles = (
            etree.fromstring(archive.read(f"word/{part}.xml")) for part in ("document", "styles")
        )
    style = "//w:style[w:name/@w:val='Data Table']"
    band = f"{style}/w:tblStylePr[@w:type='band2Horz']/w:tcPr/w:shd"

    assert bool(styles.xpath(f"{style}/w:tblPr/w:tblStyleRowBandSize", namespaces=_W)) is is_striped
    assert styles.xpath(f"{band}/@w:themeFill", namespaces=_W) == ["background2"] * is_striped
    assert not body.xpath("//w:tblLook[@w:noHBand != '0']", namespaces=_W)
    table = "//w:tbl[w:tblPr/w:tblStyle/@w:val='DataTable']"
    assert body.xpath(table, namespaces=_W)
    assert not body.xpath(f"{table}//w:shd", namespaces=_W)


_FILL = re.compile(re.escape(_PANEL) + rb" \S+ \S+ (\S+) \S+ re f")
