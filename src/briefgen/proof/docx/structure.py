"""What validators of Word files do not see, and Word or a reader stumbles over."""

from collections.abc import Iterator

from briefgen.proof.docx.reading import Reading
from briefgen.proof.readback import Fault

__all__ = ["structure_faults"]


def structure_faults(reading: Reading) -> Iterator[Fault]:
    """Yield what is wrong with the structure of a file."""
    yield from ()
