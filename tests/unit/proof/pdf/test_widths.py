import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.widths import widths_of
from tests.unit.proof.pdf.files import a_page, changed


def _widths(font):
    def change(pdf):
        pdf.Root.F = pdf.make_indirect(font)

    file = File(changed(change, a_page(b"")))
    return widths_of(file, file.dictionary(file.catalog["/F"]))


def _composite(*widths):
    below = Dictionary(W=Array(widths))
    return Dictionary(Subtype=Name.Type0, DescendantFonts=Array([below]))


@pytest.mark.parametrize(
    ("font", "widths"),
    [
        (Dictionary(Subtype=Name.Type1), {}),
        (Dictionary(FirstChar=65, Widths=Array([500, 250])), {65: 0.5, 66: 0.25}),
        (
            Dictionary(
                Subtype=Name.Type3,
                FontMatrix=Array([pikepdf.Object.parse(b"0.01"), 0, 0, 1, 0, 0]),
                FirstChar=1,
                Widths=Array([50]),
            ),
            {1: 0.5},
        ),
        (_composite(3, Array([500, 250]), 7, 9, 1000), {3: 0.5, 4: 0.25, 7: 1, 8: 1, 9: 1}),
        (_composite(3, Array([500]), 7, 9), {3: 0.5}),
        (Dictionary(Subtype=Name.Type0), {}),
    ],
)
def test_widths_are_shares_of_the_size(font, widths):
    assert _widths(font) == pytest.approx(widths)
