"""What a Word file says, as Word would show it."""

from briefgen.proof.docx.body import Body
from briefgen.proof.docx.package import Package
from briefgen.proof.docx.properties import properties
from briefgen.proof.docx.reading import Reading
from briefgen.proof.docx.running import running
from briefgen.proof.docx.structure import structure_faults
from briefgen.proof.readback import Kind, Readback

__all__ = ["read_docx"]


def read_docx(data: bytes) -> Readback:
    """Return what a DOCX says, and what is wrong with it; refuse what is none.

    Raises ProofError for a file that is no DOCX, or one too large or too deep to be read.
    """
    package = Package(data)
    reading = Reading.of(package)
    passages = Body(reading).passages()
    headings = (passage for passage in passages if passage.kind is Kind.HEADING)
    repeated, dormant = running(reading)
    said = properties(reading)
    return Readback(
        passages=passages,
        outline=tuple((heading.level, heading.words) for heading in headings),
        running=repeated,
        dormant=dormant,
        properties=said,
        faults=(*package.faults, *structure_faults(reading), *reading.faults),
    )
