import pytest

from briefgen.render.docx.styles.ranks import GALLERY, rank
from tests.unit.render.docx.opened import opened

_PART = "word/styles.xml"


@pytest.fixture(scope="module")
def file():
    return opened()


@pytest.mark.parametrize(
    ("name", "priority", "in_gallery", "is_hidden"),
    [
        ("Normal", "1", True, False),
        ("Body Text", "2", True, False),
        ("heading 1", "3", True, False),
        ("footer", "99", False, False),
        ("List Bullet 2", "99", False, False),
        ("Narrow Line", "99", False, True),
        ("Scale Mark", "99", False, True),
        ("Page Number Line", "99", False, True),
        ("Data Table", "59", False, False),
    ],
)
def test_word_offers_the_styles_that_a_person_picks(file, name, priority, in_gallery, is_hidden):
    style = file.style(name)

    assert style.says("w:uiPriority/@w:val") == priority
    assert style.has("w:qFormat") is in_gallery
    assert style.has("w:semiHidden") is is_hidden


def test_a_hidden_style_shows_once_it_is_used(file):
    hidden = file.find("//w:style[w:semiHidden]", _PART)

    assert len(hidden) > 10
    assert not file.find("//w:style[w:semiHidden][not(w:unhideWhenUsed)]", _PART)


def test_the_gallery_names_styles_that_there_are(file):
    names = file.values("//w:style/w:name/@w:val", _PART)

    assert set(names) >= set(GALLERY)


def test_the_gallery_is_offered_in_its_order_and_no_two_styles_share_a_place():
    ranks = [rank(name) for name in GALLERY]

    assert len(set(ranks)) == len(GALLERY)
    places = [
        GALLERY.index(name) for name in ("Body Text", "heading 1", "List Bullet", "Likelihood")
    ]
    assert places == sorted(places)


def test_word_hides_its_own_styles_but_for_those_of_the_gallery_and_the_plain_table(file):
    (latent,) = file.find("//w:latentStyles", _PART)
    said = {str(name).rpartition("}")[2]: value for name, value in latent.attrib.items()}
    shown = file.values("//w:lsdException[@w:semiHidden='0']/@w:name", _PART)

    assert (said["defSemiHidden"], said["defUnhideWhenUsed"], said["defUIPriority"]) == (
        "1",
        "1",
        "99",
    )
    assert {"Normal", "heading 1", "Table Grid"} <= set(shown) <= {*GALLERY, "Table Grid"}
    assert shown[-1] == "Table Grid"
