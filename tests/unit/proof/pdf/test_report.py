from briefgen.proof.pdf.report import Report, page_name, quoted
from briefgen.proof.readback import Fault


def test_each_fault_is_reported_once_in_order():
    report = Report()
    for message, page in (("b", 2), ("a", 0), ("b", 2), ("b", 3)):
        report.add(message, page)

    assert report.faults == (Fault("b", "page 2"), Fault("a"), Fault("b", "page 3"))
    assert page_name(7) == "page 7"


def test_long_words_are_quoted_in_short():
    assert quoted(" a\n b ") == '"a b"'
    assert quoted("x" * 100) == '"' + "x" * 79 + '…"'
