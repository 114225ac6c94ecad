import pytest

from briefgen.proof.pdf.links import Point
from briefgen.proof.pdf.places import Places


@pytest.mark.parametrize(
    ("point", "passage"),
    [
        (Point(1, 700), 1),
        (Point(1, 699.5), 1),
        (Point(1, 712), 1),
        (Point(1, 680), 3),
        (Point(1, 640), 4),
        (Point(1, 100), 4),
        (Point(1, None), 1),
        (Point(2, 500), 4),
        (Point(3, 500), 5),
    ],
)
def test_a_point_leads_to_the_passage_below_it(point, passage):
    places = Places()
    for page, height, index in ((1, 700, 1), (1, 700, 2), (1, 650, 3), (1, 600, 4), (3, 400, 5)):
        places.add(page, height, index)

    assert places.passage(point) == passage


def test_only_points_that_lead_somewhere_are_found():
    assert Places().found([Point(1, 10)]) == {}
    places = Places()
    places.add(1, 5, 7)
    assert places.found([Point(1, 10)]) == {"1:10": 7}
