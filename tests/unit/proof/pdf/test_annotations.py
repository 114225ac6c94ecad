import pikepdf
import pytest

from briefgen.proof.pdf.reader import read_pdf
from tests.unit.proof.pdf.files import changed, found


def _links(pdf, page=1):
    return [each for each in pdf.pages[page].Annots if each.Subtype == "/Link"]


def _external(pdf):
    return next(each for each in _links(pdf) if "/A" in each)


def test_a_link_that_is_no_element_is_named():
    def change(pdf):
        rect = pikepdf.Array([10, 10, 20, 20])
        link = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=rect, Contents="stray"
        )
        pdf.pages[0].Annots.append(pdf.make_indirect(link))

    assert found(change) == [('a link in no element: "stray"', "page 1")]


def test_a_note_stuck_on_a_page_is_named():
    def change(pdf):
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Contents="secret"
        )
        pdf.pages[0].Annots.append(pdf.make_indirect(note))

    assert found(change) == [('an annotation (/FreeText) in no element: "secret"', "page 1")]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "no address"])
def test_a_link_to_what_is_no_address_is_named(address):
    def change(pdf):
        _external(pdf).A.URI = pikepdf.String(address)

    message = f'a link to what is no web or mail address: {address}, on "the harbour’s notice"'
    assert found(change) == [(message, "page 2")]


def test_a_link_that_lies_beside_its_words_is_named():
    def change(pdf):
        _external(pdf).Rect = pikepdf.Array([300, 30, 340, 40])

    assert found(change) == [
        ('a link that lies beside its words: "the harbour’s notice"', "page 2")
    ]


def test_one_link_to_several_places_is_named():
    def change(pdf):
        links = [each for each in _links(pdf) if "/A" in each]
        other = pdf.make_indirect(pikepdf.Dictionary(links[0]))
        other.A = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://other.example/")
        pdf.pages[1].Annots.append(other)
        for element in _elements(pdf.Root.StructTreeRoot.K[0]):
            kids = element.get("/K", [])
            if any(_is_owner(kid, links[0]) for kid in kids):
                kids.append(pikepdf.Dictionary(Type=pikepdf.Name.OBJR, Obj=other))

    assert found(change) == [('"the harbour’s notice" leads to several places', "page 2")]


def _is_owner(kid, link):
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Obj") == link


def _elements(element):
    yield element
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _elements(kid)


def test_a_changed_address_is_read():
    def change(pdf):
        _external(pdf).A.URI = pikepdf.String("https://other.example/")

    links = [link for passage in read_pdf(changed(change)).passages for link in passage.links]
    assert "https://other.example/" in [link.target for link in links]
    assert "https://example.org/a" not in [link.target for link in links]


@pytest.mark.parametrize("content", [b"1 g 0 0 90 20 re f", b" "])
def test_a_link_that_is_drawn_over_its_words_is_named(content):
    def change(pdf):
        box = pikepdf.Array([0, 0, 90, 20])
        form = pdf.make_stream(content, Subtype=pikepdf.Name.Form, BBox=box)
        _external(pdf).AP = pikepdf.Dictionary(N=form)
        _external(pdf).Contents = pikepdf.String("notice")

    message = 'an annotation (/Link) draws over the page: "notice"'
    assert found(change) == ([(message, "page 2")] if content.strip() else [])


def test_an_annotation_that_has_a_look_for_each_state_is_named():
    def change(pdf):
        form = pdf.make_stream(b"f", Subtype=pikepdf.Name.Form)
        states = pikepdf.Dictionary(On=form)
        link = _external(pdf)
        link.AP = pikepdf.Dictionary(N=states)

    assert [message[:24] for message, _ in found(change)] == ["an annotation (/Link) dr"]
