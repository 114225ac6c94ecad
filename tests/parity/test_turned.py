"""Is it noticed where a Word file written from right to left has something that runs otherwise?"""

import re
from functools import cache
from pathlib import Path

import pytest

from briefgen.app.build import build
from briefgen.app.files import read_picture
from briefgen.app.outcome import Built
from briefgen.proof.disagreement import Aspect, sentence
from briefgen.proof.verify import verify
from tests.unit.proof.docx.files import DOCUMENT, changed, parts_of

_BRIEFS = Path(__file__).parents[2] / "briefs"
_STYLES, _HEAD, _NOTES = "word/styles.xml", "word/header1.xml", "word/endnotes.xml"

PLANTED = [
    (DOCUMENT, "<w:bidiVisual/>", "", "table 1 runs from left to right"),
    (_HEAD, "<w:bidiVisual/>", "", "table 1 runs from left to right"),
    (DOCUMENT, "<w:bidi/></w:sectPr>", "</w:sectPr>", "section 1 runs from left to right"),
    (DOCUMENT, "<w:rtl/>", "", "its run does not"),
    (_HEAD, "<w:rtl/>", "", "its run does not"),
    (_NOTES, "<w:rtl/>", "", "its run does not"),
    (
        DOCUMENT,
        '<w:pStyle w:val="Heading1"/>',
        '<w:pStyle w:val="Heading1"/><w:bidi w:val="0"/>',
        "the paragraph of",
    ),
]


@cache
def _built(name):
    path = _BRIEFS / f"{name}.yaml"
    outcome = build(
        path.read_text(encoding="utf-8"),
        source=path.name,
        style="assessment",
        pictures=lambda picture: read_picture(picture, _BRIEFS),
        verify=False,
    )
    assert isinstance(outcome, Built), outcome.diagnostics
    return outcome


@pytest.mark.parametrize("name", ["bareket-water", "sawaqi-wheat"])
def test_nothing_is_planted_in_what_was_built(name):
    files = _built(name).files

    assert verify(files["docx"], files["pdf"], _built(name).document) == ()


@pytest.mark.parametrize("name", ["bareket-water", "sawaqi-wheat"])
@pytest.mark.parametrize(("part", "before", "after", "says"), PLANTED)
def test_what_runs_the_wrong_way_is_named(name, part, before, after, says):
    files = _built(name).files
    found = verify(changed(files["docx"], before, after, part=part), files["pdf"])

    told = [sentence(one) for one in found if one.aspect is Aspect.STRUCTURE]
    assert any(says in one for one in told), found


def test_a_style_of_headings_that_runs_from_the_left_is_named_for_each_of_them():
    files = _built("bareket-water").files
    styles = parts_of(files["docx"])[_STYLES].decode()
    [style] = re.findall(r'<w:style [^>]*w:styleId="Heading1">.*?</w:style>', styles)
    turned = style.replace("<w:bidi/>", '<w:bidi w:val="0"/>')
    data = changed(files["docx"], style, turned, part=_STYLES)

    found = [one for one in verify(data, files["pdf"]) if one.aspect is Aspect.STRUCTURE]
    assert len(found) > 5
