import pikepdf
import pytest

from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.links import NOWHERE, Destinations, Point, Target
from tests.unit.proof.pdf.files import changed, found, sample


def _target(entries, data=None):
    file = File(data or sample())
    pages = {page: number for number, page in enumerate(file.pages, 1)}
    first = file.pages[0]
    return Destinations(file, pages).target(entries(first))


@pytest.mark.parametrize(
    ("entries", "point"),
    [
        (lambda page: {"/Dest": [page, "/XYZ", 10, 700, None]}, Point(1, 700)),
        (lambda page: {"/A": {"/S": "/GoTo", "/D": [page, "/FitH", 5.5]}}, Point(1, 5.5)),
        (lambda page: {"/Dest": [page, "/FitR", 1, 2, 3, 4]}, Point(1, 4)),
        (lambda page: {"/Dest": [page, "/Fit"]}, Point(1, None)),
        (lambda _: {"/Dest": [2, "/XYZ", None, None, None]}, Point(3, None)),
    ],
)
def test_a_destination_is_a_page_and_a_height(entries, point):
    assert _target(entries) == Target(point=point)


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        (lambda _: {}, "a link that leads nowhere"),
        (lambda _: {"/Dest": b"lost"}, "a link to a destination that does not exist"),
        (lambda _: {"/Dest": "/lost"}, "a link to a destination that does not exist"),
        (lambda _: {"/Dest": [99, "/Fit"]}, "a link to a page that does not exist"),
        (lambda _: {"/A": {"/S": "/Launch"}}, "a link that does something else than lead: /Launch"),
    ],
)
def test_a_link_to_nothing_says_why(entries, problem):
    target = _target(entries)

    assert (target.problem, target.link) == (problem, NOWHERE)


def test_destinations_can_have_names():
    def change(pdf):
        page = pdf.pages[1].obj
        place = pikepdf.Array([page, pikepdf.Name.XYZ, 0, 300, 0])
        leaf = pdf.make_indirect(
            pikepdf.Dictionary(Names=pikepdf.Array([pikepdf.String("a"), place]))
        )
        tree = pikepdf.Dictionary(Kids=pikepdf.Array([leaf]))
        pdf.Root.Names = pikepdf.Dictionary(Dests=tree)
        pdf.Root.Dests = pikepdf.Dictionary(b=pikepdf.Dictionary(D=place))

    data = changed(change)
    assert _target(lambda _: {"/Dest": b"a"}, data).point == Point(2, 300)
    assert _target(lambda _: {"/Dest": "/b"}, data).point == Point(2, 300)


def test_a_mail_address_is_one():
    action = {"/S": "/URI", "/URI": b"mailto:desk@example.org"}

    assert _target(lambda _: {"/A": action}) == Target("mailto:desk@example.org")


def test_a_link_to_nothing_is_a_fault_of_the_file():
    def change(pdf):
        link = next(each for each in pdf.pages[1].Annots if "/A" in each)
        del link.A
        link.Dest = pikepdf.String("lost")

    message = 'a link to a destination that does not exist, on "the harbour’s notice"'
    assert found(change) == [(message, "page 2")]
