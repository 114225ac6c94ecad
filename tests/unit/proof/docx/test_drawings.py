import pytest

from briefgen.proof.docx.drawings import alts, boxes, chosen
from tests.unit.proof.docx.files import element, read

_BOX = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>"


_FALLBACK = "<mc:Fallback><w:r/></mc:Fallback>"


def _drawing(properties: str, content: str = "<a:graphic/>"):
    return element(f"<w:drawing><wp:inline>{properties}{content}</wp:inline></w:drawing>")


def test_a_picture_says_its_alt_text():
    assert list(alts(_drawing('<wp:docPr id="1" descr="A crane."/>'))) == ["A crane."]


def test_a_picture_without_alt_text_says_nothing_and_is_told():
    assert list(alts(_drawing('<wp:docPr id="1"/>'))) == [""]


@pytest.mark.parametrize(("said", "found"), [("1", []), ("true", []), ("0", [""])])
def test_a_decorative_picture_is_left_out(said, found):
    mark = f'<a:extLst><a:ext><adec:decorative val="{said}"/></a:ext></a:extLst>'

    assert list(alts(_drawing(f'<wp:docPr id="1">{mark}</wp:docPr>'))) == found


def test_a_text_box_is_no_picture_unless_it_says_so():
    assert list(alts(_drawing('<wp:docPr id="1"/>', _BOX))) == []
    assert list(alts(_drawing('<wp:docPr id="1" descr="A plan."/>', _BOX))) == ["A plan."]


def test_an_older_picture_says_its_alt_text():
    xml = '<w:pict><v:shape alt="A map."><v:imagedata/></v:shape></w:pict>'

    assert list(alts(element(xml))) == ["A map."]
    assert list(alts(element("<w:pict><v:rect/></w:pict>"))) == []


def test_text_boxes_are_found_with_their_ground():
    def shape(fill: str) -> str:
        return f"<wps:wsp><wps:spPr>{fill}</wps:spPr><wps:txbx>{_BOX}</wps:txbx></wps:wsp>"

    fill = "<a:solidFill>{}</a:solidFill>".format
    shapes = [
        shape(""),
        shape(fill('<a:srgbClr val="1F3864"/>')),
        shape(fill('<a:schemeClr val="dk1"/>')),
    ]
    found = list(boxes(_drawing("", "".join(shapes))))

    assert [box.ground for box in found] == ["FFFFFF", "1F3864", ""]


@pytest.mark.parametrize(
    ("colour", "ground"), [("#1F3864", "1F3864"), ("white [3212]", ""), ("", "FFFFFF")]
)
def test_older_text_boxes_are_found_with_their_ground(colour, ground):
    xml = f'<w:pict><v:shape fillcolor="{colour}"><v:textbox>{_BOX}</v:textbox></v:shape></w:pict>'

    assert [box.ground for box in boxes(element(xml))] == [ground]


def test_a_box_is_taken_from_the_first_choice_alone():
    xml = (
        f"<w:drawing><mc:AlternateContent><mc:Choice>{_BOX}</mc:Choice>"
        f"<mc:Fallback>{_BOX}</mc:Fallback></mc:AlternateContent></w:drawing>"
    )

    assert len(list(boxes(element(xml)))) == 1


def test_a_choice_that_requires_what_word_does_not_know_is_not_shown():
    def shown(requires: str, more: str = "") -> str:
        choice = f'<mc:Choice Requires="{requires}"><w:r/></mc:Choice>{more}'
        found = chosen(element(f"<mc:AlternateContent>{choice}{_FALLBACK}</mc:AlternateContent>"))
        assert found is not None
        return found.tag.rpartition("}")[2]

    assert shown("wps") == "Choice"
    assert shown("wps adec") == "Choice"
    assert shown("unheard") == shown("wps unheard") == "Fallback"
    assert shown("unheard", '<mc:Choice Requires="wps"/>') == "Choice"


def test_a_prefix_counts_by_its_namespace():
    bound = '<mc:Choice xmlns:wps="urn:example:mine" Requires="wps"/>'
    found = chosen(element(f"<mc:AlternateContent>{bound}{_FALLBACK}</mc:AlternateContent>"))

    assert found is not None
    assert found.tag.endswith("Fallback")


def test_what_has_no_choice_shows_its_fallback():
    fallback = element("<mc:AlternateContent><mc:Fallback/></mc:AlternateContent>")

    found = chosen(fallback)
    assert found is not None
    assert found.tag.endswith("Fallback")
    assert chosen(element("<mc:AlternateContent/>")) is None


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        ("<wp:positionH relativeFrom='page'><wp:posOffset>19050000</wp:posOffset></wp:positionH>",
         "a frame at 1500 pt, 0 pt"),
        ("<wp:positionV relativeFrom='margin'><wp:posOffset>19050000</wp:posOffset></wp:positionV>",
         "a frame at 0 pt, 1500 pt"),
        ('<wp:extent cx="635" cy="63500"/>', "a frame 0.05 pt wide"),
        ('<wp:extent cx="635000" cy="6350"/>', "a frame 0.5 pt high"),
    ],
)  # fmt: skip
def test_a_text_box_beside_the_page_or_as_small_as_nothing_is_told(frame, reason):
    box = f"<w:drawing><wp:anchor>{frame}<wp:docPr/>{_BOX}</wp:anchor></w:drawing>"

    [fault] = read(f"<w:p><w:r>{box}</w:r></w:p>").faults
    assert fault.message == f'hidden text ({reason}): "boxed"'


def test_a_text_box_on_the_page_is_let_be():
    aligned = "<wp:positionH relativeFrom='page'><wp:align>right</wp:align></wp:positionH>"
    frame = f'{aligned}<wp:extent cx="635000" cy="635000"/>'
    box = f"<w:drawing><wp:anchor>{frame}<wp:docPr/>{_BOX}</wp:anchor></w:drawing>"

    assert read(f"<w:p><w:r>{box}</w:r></w:p>").faults == ()
