import pytest

from briefgen.app.build import build
from briefgen.app.check import check
from briefgen.app.outcome import Rejected
from briefgen.app.templates import Reference
from briefgen.app.trial import _SAMPLE, tried
from tests.builders import a_brief
from tests.templates import TEMPLATES, in_header, plain, repacked


def test_the_sample_has_nothing_wrong_with_it():
    assert check(_SAMPLE) == ()


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_good_template_stands_up(name):
    assert tried(Reference(name, TEMPLATES[name]())) is None


def test_a_template_with_a_label_is_tried_with_that_label():
    head = "<w:r><w:t xml:space='preserve'> TLP:RED</w:t></w:r>"

    assert tried(Reference("red.docx", in_header(plain(), head))) is None


WHITE = '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>secret</w:t></w:r>'


def _hidden(styles: bytes) -> bytes:
    """Let the style that all others rest on hide its words."""
    return styles.replace(b"<w:rPrDefault><w:rPr>", b"<w:rPrDefault><w:rPr><w:vanish/>", 1)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (in_header(plain(), WHITE), 'hidden text (FFFFFF on FFFFFF): "secret"'),
        (repacked(plain(), changed={"word/styles.xml": _hidden}), "hidden text (vanish)"),
    ],
    ids=["head", "styles"],
)
def test_a_template_that_hides_words_is_refused_as_any_build_on_it_would_be(data, said):
    reference = Reference("odd.docx", data)

    found = tried(reference)

    assert found is not None
    assert (found.code, found.place.source) == ("BG617", "odd.docx")
    assert "a sample does not stand up to the proof" in found.message
    assert said in found.message
    outcome = build(a_brief(), formats=["docx"], reference_doc=reference)
    assert isinstance(outcome, Rejected)
    assert "`briefgen template check` tells" in outcome.diagnostics[-1].hint


def test_a_template_that_cannot_be_fitted_says_so_itself():
    unclosed = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'

    found = tried(Reference("odd.docx", in_header(plain(), unclosed)))

    assert found is not None
    assert "does not end" in found.message
