from briefgen.proof.docx.package import Package
from briefgen.proof.docx.reading import Reading
from briefgen.proof.readback import Fault
from tests.unit.proof.docx.files import a_docx


def _reading(**parts: str) -> Reading:
    return Reading.of(Package(a_docx(**parts)))


def test_a_file_may_lack_every_part_but_the_document():
    reading = _reading()

    assert reading.styles.language == ""
    assert not reading.has_even_pages()


def test_even_pages_are_told_by_the_settings():
    assert _reading(settings="<w:evenAndOddHeaders/>").has_even_pages()
    assert not _reading(settings='<w:evenAndOddHeaders w:val="0"/>').has_even_pages()


def test_faults_are_kept_in_order():
    reading = _reading()
    reading.fault("first", "here")
    reading.hidden([("two  words", "vanish")], "there")

    assert reading.faults == [
        Fault("first", "here"),
        Fault('hidden text (vanish): "two words"', "there"),
    ]
    assert reading.page.ground == "FFFFFF"
