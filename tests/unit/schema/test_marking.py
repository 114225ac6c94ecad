import pytest
from pydantic import ValidationError

from briefgen.schema.marking import TLP_LABELS, Marking, MarkingScheme

REMEDIES = {
    "TLP:WHITE": "TLP 2.0 calls it TLP:CLEAR",
    "TLP AMBER": 'did you mean "TLP:AMBER"?',
    "tlp:red": 'did you mean "TLP:RED"?',
    "TLP: GREEN": 'did you mean "TLP:GREEN"?',
    "TLP:AMBER-STRICT": 'did you mean "TLP:AMBER+STRICT"?',
    "TLP-AMBER STRICT": 'did you mean "TLP:AMBER+STRICT"?',
    "TLP:\u200bRED": 'did you mean "TLP:RED"?',
    "TLP:R\u00adED": 'did you mean "TLP:RED"?',
    "T\u2060LP:RED": 'did you mean "TLP:RED"?',
    "T\u034fLP:RED": 'did you mean "TLP:RED"?',
    "TLP:\u00a0RED": 'did you mean "TLP:RED"?',
    "\uff34\uff2c\uff30\uff1a\uff32\uff25\uff24": 'did you mean "TLP:RED"?',
    "\u0422L\u0420:R\u0415D": 'did you mean "TLP:RED"?',
    "\u03a4L\u03a1:A\u039cB\u0395R": 'did you mean "TLP:AMBER"?',
    "TLP:AMBER\u2011STRICT": 'did you mean "TLP:AMBER+STRICT"?',
    "TLP:AMBRE": 'did you mean "TLP:AMBER"?',
    "TLP:ORANGE": "one of TLP:RED, TLP:AMBER, TLP:AMBER+STRICT, TLP:GREEN, TLP:CLEAR",
    "TLP": "one of TLP:RED, TLP:AMBER, TLP:AMBER+STRICT, TLP:GREEN, TLP:CLEAR",
}


def refused(data: object) -> tuple[str, str, str]:
    with pytest.raises(ValidationError) as caught:
        Marking.model_validate(data)
    [error] = caught.value.errors()
    return error["type"], error["msg"], error["ctx"]["hint"]


@pytest.mark.parametrize("label", TLP_LABELS)
def test_the_five_tlp_labels_are_known(label):
    marking = Marking.model_validate(label)

    assert (marking.scheme, marking.text) == (MarkingScheme.TLP, label)


@pytest.mark.parametrize("label", REMEDIES)
def test_any_other_tlp_label_is_refused_with_the_nearest(label):
    assert refused(label) == ("BG501", f'"{label}" is not a TLP 2.0 label', REMEDIES[label])


def test_a_tlp_label_in_a_map_is_checked_too():
    assert refused({"scheme": "tlp", "label": "RED"})[2] == 'did you mean "TLP:RED"?'
    assert refused({"scheme": "tlp"})[0] == "BG501"


def test_a_label_that_yaml_took_apart_is_explained():
    assert refused({"TLP": "clear"}) == (
        "BG501",
        '"TLP" and its colour are apart',
        "write it in one word: TLP:CLEAR",
    )


@pytest.mark.parametrize("label", ["OFFICIAL", "INTERNAL - board only", "TLPX rules"])
def test_any_other_text_is_the_banner_as_typed(label):
    marking = Marking.model_validate(label)

    assert (marking.scheme, marking.text) == (MarkingScheme.TEXT, label)


def test_a_map_adds_restrictions_and_may_give_the_banner():
    marking = Marking.model_validate(
        {"label": "INTERNAL", "restrictions": "No copies", "banner": "INTERNAL - exercise"}
    )

    assert marking.scheme is MarkingScheme.TEXT
    assert marking.text == "INTERNAL - exercise"
    assert marking.restrictions == "No copies"


@pytest.mark.parametrize("label", [{"label": "TLP:AMBER"}, {}])
def test_a_tlp_label_has_no_other_banner(label):
    assert refused({**label, "banner": "TLP:AMBER - exercise"}) == (
        "BG501",
        "a banner in place of a TLP label, which is printed as it stands",
        "leave the banner out; what else is to be said goes into restrictions",
    )


@pytest.mark.parametrize("data", ["none", "None", {"scheme": "none"}, {}])
def test_no_marking_has_no_banner(data):
    assert Marking.model_validate(data).text == ""


def test_free_text_needs_a_text():
    assert refused({"scheme": "text"})[0] == "BG005"
