import pikepdf
import pytest

from briefgen.proof.pdf.hidden import hidden_words
from briefgen.proof.pdf.reader import read_pdf
from tests.unit.proof.pdf.files import changed, found, words
from tests.unit.proof.pdf.pages import content_of

_SAID = b"(No ship)Tj"


@pytest.mark.parametrize(
    ("operators", "why"),
    [
        (b"3 Tr %b 0 Tr", "shown in an invisible mode"),
        (b"q 1 1 1 rg %b Q", "in the colour of what is beneath it"),
        (b"q 0.95 0.97 1 rg %b Q", "in the colour of what is beneath it"),
        (b"q /F1+0 1.5 Tf %b Q", "smaller than 2 pt"),
        (b"q 1 0 0 1 -900 0 cm %b Q", "outside the page"),
        (b"q 1 0 0 1 0 900 cm %b Q", "outside the page"),
        (b"q -30 Tc %b Q", "set too close or too far apart to be read"),
        (b"q 40 Tw %b Q", "set too close or too far apart to be read"),
        (b"q 0 0 20 20 re W n %b Q", "cut off"),
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


_LINE = b"BT /F1 10 Tf 50 50 Td %b ET "


@pytest.mark.parametrize(
    "cover",
    [
        b"1 g 70 40 20 20 re f",
        b"1 g 70 40 m 90 40 l 90 60 l 70 60 l h f",
        b"q 20 0 0 20 70 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q",
        b"q 70 40 20 20 re W n /S sh Q",
        b"1 G 14 w 70 52 m 200 52 l S",
    ],
)
@pytest.mark.parametrize(
    "show",
    [b"(not confirmed) Tj", b"[(not) -400 (conf) 9 (irmed)] TJ", b"(not) Tj 0 g (confirmed) Tj"],
)
def test_words_of_which_a_part_is_painted_over_are_named(cover, show):
    content = content_of(_LINE.replace(b"%b", show) + cover)

    assert [each[:25] for each in hidden_words(content)] == ["hidden text, painted over"]


@pytest.mark.parametrize(
    "cover",
    [
        b"1 g 200 40 20 20 re f",
        b"1 g 70 48 20 1 re f",
        b"1 g 20 40 28 20 re f",
        b"/G gs 1 g 70 40 20 20 re f",
        b"q 0 0 10 10 re W n 1 g 70 40 20 20 re f Q",
        b"1 G 14 w 70 90 m 200 90 l S",
        b"1 G 1 w 70 52 m 200 52 l S",
        b"1 g 70 40 m 90 60 l 71 42 l h f",
    ],
)
def test_what_is_painted_beside_words_or_lets_them_through_is_no_alarm(cover):
    states = pikepdf.Dictionary(G=pikepdf.Dictionary(ca=0.2))
    content = content_of(_LINE.replace(b"%b", b"(not confirmed) Tj") + cover, ExtGState=states)

    assert list(hidden_words(content)) == []


def test_gaps_between_words_carry_them_under_what_is_painted_later():
    for show in (
        b"[(a) -20000 (b)] TJ",
        b"15 Tc (aaaaaaaaaaaaaaaaa) Tj",
        b"25 Tw (a a a a a a a a a a a) Tj",
    ):
        cover = b" 1 g 250 40 20 20 re f"

        assert len(list(hidden_words(content_of(_LINE.replace(b"%b", show) + cover)))) == 1


def test_words_that_are_almost_transparent_are_named():
    states = pikepdf.Dictionary(G=pikepdf.Dictionary(ca=0.05))
    content = content_of(b"/G gs BT /F1 9 Tf 50 50 Td (faint) Tj ET", ExtGState=states)

    assert list(hidden_words(content)) == ['hidden text, transparent: "faint"']


def test_a_form_on_a_layer_that_is_off_hides_its_words():
    def change(pdf):
        layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Secret"))
        off = pikepdf.Dictionary(OFF=pikepdf.Array([layer]))
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([layer]), D=off)
        form = pdf.make_stream(
            b"BT /F1 9 Tf 1 2 Td (in) Tj ET",
            Subtype=pikepdf.Name.Form,
            BBox=pikepdf.Array([0, 0, 50, 60]),
            OC=layer,
        )
        pdf.pages[0].Resources.XObject = pikepdf.Dictionary(X=form)

    content = content_of(b"/X Do BT /F1 9 Tf 90 90 Td (out) Tj ET", change)
    assert list(hidden_words(content)) == ['hidden text, on a layer that is switched off: "in"']


def test_words_beyond_the_box_of_their_form_are_named():
    def change(pdf):
        form = pdf.make_stream(
            b"BT /F1 9 Tf 90 2 Td (in) Tj ET",
            Subtype=pikepdf.Name.Form,
            BBox=pikepdf.Array([0, 0, 50, 60]),
        )
        pdf.pages[0].Resources.XObject = pikepdf.Dictionary(X=form)

    assert list(hidden_words(content_of(b"/X Do", change))) == ['hidden text, cut off: "in"']


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
    change = words(b"q 0 0 0 rg 450.71 793.7 87.87 19.84 re f Q", b"")

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
