import pikepdf
import pytest

from briefgen.proof.pdf.hidden import hidden_words
from briefgen.proof.pdf.reader import read_pdf
from tests.unit.proof.pdf.files import changed, found, words
from tests.unit.proof.pdf.pages import content_of

_SAID = b"(No ship) Tj"


@pytest.mark.parametrize(
    ("operators", "why"),
    [
        (b"3 Tr %b 0 Tr", "shown in an invisible mode"),
        (b"q 1 1 1 rg %b Q", "in the colour of what is beneath it"),
        (b"q 0.95 0.97 1 rg %b Q", "in the colour of what is beneath it"),
        (b"q /F1+0 1.5 Tf %b Q", "smaller than 2 pt"),
        (b"q 1 0 0 1 -900 0 cm %b Q", "outside the page"),
        (b"q 1 0 0 1 0 900 cm %b Q", "outside the page"),
    ],
)
def test_words_that_cannot_be_seen_are_named_with_their_page(operators, why):
    change = words(_SAID, operators.replace(b"%b", _SAID), 1)

    assert found(change) == [(f'hidden text, {why}: "No ship"', "page 2")]


def test_words_painted_over_afterwards_are_named():
    def change(pdf):
        data = pdf.pages[0].Contents.read_bytes()
        cover = b"\n/Artifact BMC q 1 1 1 rg 50 720 300 30 re f Q EMC"
        pdf.pages[0].Contents = pdf.make_stream(data + cover)

    message = 'hidden text, painted over: "The harbour of Port Example opens again"'
    assert found(change) == [(message, "page 1")]


def test_words_beyond_the_crop_box_are_named():
    def change(pdf):
        pdf.pages[0].CropBox = pikepdf.Array([0, 50, 595, 842])

    foot = "TLP:CLEARBG-2031-001, version 1.0, 30 June 2031Page 1 of 3"
    assert found(change) == [(f'hidden text, outside the page: "{foot}"', "page 1")]


def test_words_on_a_layer_that_is_off_are_named():
    def change(pdf):
        layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Secret"))
        pdf.Root.OCProperties = pikepdf.Dictionary(
            OCGs=pikepdf.Array([layer]), D=pikepdf.Dictionary(OFF=pikepdf.Array([layer]))
        )
        pdf.pages[1].Resources.Properties = pikepdf.Dictionary(L=layer)
        words(_SAID, b"/OC /L BDC " + _SAID + b" EMC", 1)(pdf)

    message = 'hidden text, on a layer that is switched off: "No ship"'
    assert found(change) == [(message, "page 2")]


def test_a_label_without_its_black_box_is_hidden():
    change = words(b"q 0 0 0 rg 450.709 793.701 87.874 19.843 re f Q", b"")

    message = 'hidden text, in the colour of what is beneath it: "TLP:CLEAR"'
    assert found(change) == [(message, "page 1")]


@pytest.mark.parametrize(
    "content",
    [
        b"0 0 0 rg 40 40 90 20 re f 1 1 1 rg BT /F1 9 Tf 50 50 Td (white on black) Tj ET",
        b"0.9 g 40 40 90 20 re f 0 g BT /F1 9 Tf 50 50 Td (black on grey) Tj ET",
        b"BT /F1 9 Tf 50 50 Td (a rule below) Tj ET 40 48 90 0.5 re f",
        b"/Pattern cs /P scn 40 40 90 20 re f 1 g BT /F1 9 Tf 50 50 Td (unknown) Tj ET",
        b"1 g BT /F1 9 Tf 50 50 Td (   ) Tj ET",
        b"1 g 5 w 1 Tr BT /F1 9 Tf 50 50 Td (outlined in black) Tj ET",
    ],
)
def test_words_that_can_be_seen_are_no_alarm(content):
    assert list(hidden_words(content_of(content))) == []


def test_the_last_ground_below_the_words_counts():
    content = content_of(
        b"0 g 40 40 90 20 re f 1 g 40 40 90 20 re f BT /F1 9 Tf 50 50 Td (white) Tj ET"
    )

    assert len(list(hidden_words(content))) == 1


def test_the_sample_hides_nothing():
    assert read_pdf(changed(lambda _: None)).faults == ()
