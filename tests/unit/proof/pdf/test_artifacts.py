import pytest

from briefgen.proof.pdf.artifacts import running_of
from briefgen.proof.pdf.reader import read_pdf
from briefgen.proof.pdf.report import Report
from tests.unit.proof.pdf.files import changed, found, sample, words
from tests.unit.proof.pdf.pages import content_of


def test_head_and_foot_are_read_page_by_page():
    first, _, third = read_pdf(sample()).running

    assert (first.head, first.place) == (("TLP:CLEAR", "Harbour Desk"), "page 1")
    foot = ("TLP:CLEAR", "BG-2031-001, version 1.0, 30 June 2031", "Page 3 of 3")
    assert (third.foot, third.place) == (foot, "page 3")


def test_a_changed_head_is_read():
    data = changed(words(b"(Harbour Desk)", b"(Harbor Desk)", 2))

    assert [running.head for running in read_pdf(data).running][1:] == [
        ("TLP:CLEAR", "Harbour Desk"),
        ("TLP:CLEAR", "Harbor Desk"),
    ]


def test_text_that_is_drawn_as_decoration_is_named():
    change = words(b"EMC", b"EMC /Artifact BMC BT /F2+0 9 Tf 80 400 Td (secret) Tj ET EMC", 1)

    assert found(change) == [('"secret" is drawn but not read aloud', "page 2")]


_BODY = b"/P <</MCID 0>> BDC BT /F1 9 Tf 50 400 Td (body) Tj ET EMC "


def _artifact(height, text, kind=b""):
    return b"/Artifact <<%b>> BDC BT /F1 9 Tf 50 %d Td (%b) Tj ET EMC " % (kind, height, text)


def test_decoration_beyond_the_body_is_head_or_foot_where_nothing_says_so():
    running = running_of(
        content_of(_BODY + _artifact(800, b"above") + _artifact(20, b"below")), (), Report()
    )

    assert (running.head, running.foot) == (("above",), ("below",))


@pytest.mark.parametrize(
    ("text", "faults"), [(b"Actor", 0), (b"Actors", 1), (b"Acto", 1), (b"  ", 0)]
)
def test_only_header_rows_of_a_table_may_be_repeated(text, faults):
    report = Report()
    content = content_of(
        _artifact(800, b"head", b"/Subtype /Header") + _BODY + _artifact(500, text)
    )
    running = running_of(content, {"Actor"}, report)

    assert (running.head, running.foot) == (("head",), ())
    assert len(report.faults) == faults


def test_a_page_that_says_nothing_has_neither():
    running = running_of(content_of(b""), (), Report())

    assert (running.head, running.foot) == ((), ())
