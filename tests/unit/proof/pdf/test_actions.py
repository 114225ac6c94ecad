import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from tests.unit.proof.pdf.files import found

_SCRIPT = Dictionary(S=Name.JavaScript, JS="app.alert(1)")
_PROGRAM = Dictionary(S=Name.Launch, F="a.exe")


@pytest.mark.parametrize(
    ("entries", "kinds"),
    [
        ({"OpenAction": _SCRIPT}, ["/JavaScript"]),
        ({"AA": Dictionary(WC=_PROGRAM)}, ["/Launch"]),
        ({"OpenAction": Dictionary(S=Name.GoTo, Next=Array([_SCRIPT]))}, ["/JavaScript"]),
        ({"OpenAction": Dictionary(S=Name.GoTo, Next=_PROGRAM)}, ["/Launch"]),
        ({"OpenAction": Dictionary(S=Name.GoTo)}, []),
        ({"Names": Dictionary(JavaScript=Dictionary(Names=Array()))}, ["/JavaScript"]),
    ],
)
def test_what_a_file_does_when_it_is_opened_is_named(entries, kinds):
    def change(pdf):
        for key, value in entries.items():
            pdf.Root[f"/{key}"] = value

    assert found(change) == [(f"the file acts by itself: {kind}", "") for kind in kinds]


def test_what_a_page_or_its_link_does_is_named_with_the_page():
    def change(pdf):
        pdf.pages[0].AA = Dictionary(O=_PROGRAM)
        pdf.pages[1].Annots[0].AA = Dictionary(E=_SCRIPT)

    assert found(change) == [
        ("the file acts by itself: /Launch", "page 1"),
        ("the file acts by itself: /JavaScript", "page 2"),
    ]


def test_files_within_a_file_are_named():
    def change(pdf):
        pdf.attachments["a.txt"] = b"secret"

    assert found(change) == [("the file holds other files", "")]


def test_files_that_belong_to_a_file_or_a_page_are_named():
    def change(pdf):
        pdf.Root.AF = Array([pikepdf.Dictionary(Type=Name.Filespec)])
        pdf.pages[0].AF = Array([pikepdf.Dictionary(Type=Name.Filespec)])

    assert found(change) == [
        ("the file holds other files", ""),
        ("the page holds other files", "page 1"),
    ]
