from briefgen.proof.docx.census import Census
from briefgen.proof.docx.package import Package
from tests.unit.proof.docx.files import a_docx, a_paragraph


def _census(body: str) -> Census:
    return Census(Package(a_docx(body)).main)


def test_values_are_told_once_and_in_order():
    body = "".join(a_paragraph("x", f'<w:pStyle w:val="{name}"/>') for name in "BAB")
    table = '<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr></w:tbl>'

    assert list(_census(body + table).values("pStyle", "tblStyle")) == ["B", "A", "T"]
    assert list(_census("").values("pStyle")) == []


def test_what_belongs_together_stays_in_order():
    body = (
        '<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'
        '<w:bookmarkStart w:id="2" w:name="b"/></w:p>'
    )
    census = _census(body)

    assert [mark.get(mark.keys()[0]) for mark in census.elements("bookmarkStart")] == list("112")
    assert list(census.bookmarks()) == ["a", "b"]
