import pikepdf
import pytest

from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.objects import Ref
from briefgen.proof.pdf.resources import Library, Resources
from tests.unit.proof.pdf.files import a_page, changed


@pytest.mark.parametrize(
    ("name", "is_plain"),
    [
        ("/DeviceRGB", True),
        ("/G", True),
        ("/Icc", True),
        ("/Same", True),
        ("/Spot", False),
        ("/Pattern", False),
        ("/Lost", False),
    ],
)
def test_spaces_are_plain_whose_components_are_colours(name, is_plain):
    spaces = {"/Icc": ["/ICCBased", None], "/Same": "/DeviceGray", "/Spot": ["/Separation"]}
    resources = Resources(Library(File(a_page(b""))), {"/ColorSpace": spaces})

    assert resources.is_plain_space(name) is is_plain


@pytest.mark.parametrize("base", ["/ON", "/OFF"])
def test_layers_are_on_or_off_as_the_file_opens(base):
    def change(pdf):
        one, other = (
            pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=name))
            for name in ("one", "other")
        )
        key = "/OFF" if base == "/ON" else "/ON"
        default = pikepdf.Dictionary({"/BaseState": pikepdf.Name(base), key: pikepdf.Array([one])})
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([one, other]), D=default)

    file = File(changed(change, a_page(b"")))
    one, other = file.dictionary(file.catalog["/OCProperties"])["/OCGs"]
    library = Library(file)
    assert library.is_off(one) is (base == "/ON")
    assert library.is_off(other) is (base == "/OFF")
    assert library.is_off({"/Type": "/OCMD", "/OCGs": [one, other]}) is False
    hidden = one if base == "/ON" else other
    assert library.is_off({"/Type": "/OCMD", "/OCGs": hidden}) is True
    assert library.is_off(None) is False


def test_a_font_is_read_once():
    file = File(a_page(b""))
    page = file.dictionary(file.pages[0])
    resources = Resources(Library(file), file.dictionary(page["/Resources"]))

    font = resources.font("/F1")
    assert font is not None
    assert resources.font("/F2") is None
    reference = resources.named("/Font", "/F1")
    if isinstance(reference, Ref):
        assert resources.font("/F1") is font
