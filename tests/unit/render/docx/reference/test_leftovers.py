"""A file of an earlier brief serves as a template without telling of that brief."""

from dataclasses import replace

import pytest

from briefgen.document.document import Marking, MarkingScheme
from briefgen.document.inline import Span
from briefgen.render.docx.reference.leftovers import is_of_a_brief
from briefgen.render.docx.reference.offer import offer
from briefgen.render.docx.reference.opening import opened
from briefgen.render.docx.writer import render
from tests.builders import a_style
from tests.samples import sample_document
from tests.templates import repacked
from tests.unit.render.docx.opened import Opened, words_of
from tests.unit.render.docx.reference.on_template import CLEAR, a_template, on_template

RED = Marking(scheme=MarkingScheme.TLP, banner="TLP:RED", restrictions="Ministers only")
TOLD = "briefgen made it: what an earlier brief left at its head and foot is replaced"


def an_earlier_brief() -> bytes:
    """Return a file of a brief of last month's, as somebody may take it for a template."""
    document = sample_document()
    running = replace(document.running, foot=(Span(text="OLD-7, 1 May 2021"),), marking=RED)
    return render(replace(document, running=running), a_style().look)


def bands(file: Opened) -> list[str]:
    """Return what stands at the heads and feet, of each kind of page."""
    names = sorted(name for name in file.parts if name.startswith(("word/header", "word/footer")))
    return [words_of(file.find("/*", name)[0]) for name in names]


def test_the_head_and_foot_of_an_earlier_brief_are_replaced():
    file = on_template(an_earlier_brief())

    told = " ".join(bands(file))
    assert "OLD-7" not in told
    assert "TLP:RED" not in told
    assert "Ministers only" not in told
    assert all(each.count("TLP:CLEAR") == 1 for each in bands(file))
    assert "Page 1 of 1" in told


def test_a_band_that_libreoffice_wrote_twice_is_replaced_whole():
    def twice(xml: bytes) -> bytes:
        at, end = xml.index(b"<w:tbl>"), xml.index(b"</w:tbl>") + len(b"</w:tbl>")
        return xml[:end] + xml[at:end] + xml[end:]

    data = repacked(an_earlier_brief(), changed={"word/footer1.xml": twice})

    assert not any("OLD-7" in each for each in bands(on_template(data)))


@pytest.mark.parametrize("kept", ["docProps/app.xml", "docProps/custom.xml"])
def test_one_sign_of_the_maker_is_enough_where_another_program_saved_the_file(kept):
    signs = {"docProps/app.xml": b"briefgen", "docProps/custom.xml": b"Generator"}
    changed = {
        name: lambda xml, sign=sign: xml.replace(sign, b"Word")
        for name, sign in signs.items()
        if name != kept
    }
    document = sample_document()
    generator = (("Generator", "briefgen 1.0"),)
    data = render(replace(document, meta=replace(document.meta, custom=generator)), a_style().look)
    neither = repacked(data, changed=changed | {kept: lambda xml: xml.replace(signs[kept], b"W")})

    assert is_of_a_brief(opened(repacked(data, changed=changed)))
    assert not is_of_a_brief(opened(neither))


@pytest.mark.parametrize("name", ["plain", "german", "landscape", "with_logo"])
def test_the_template_of_an_earlier_brief_keeps_the_house_s_own_words(name):
    earlier = on_template(a_template(name), marking=RED).data

    assert bands(on_template(earlier, marking=CLEAR)) == bands(on_template(a_template(name)))


def test_the_logo_of_the_template_of_an_earlier_brief_is_kept():
    file = on_template(on_template(a_template("with_logo"), marking=RED).data)

    assert any(name.startswith("word/media/house") for name in file.parts)


def test_a_template_of_which_briefgen_knows_nothing_is_left_as_it_is():
    assert not is_of_a_brief(opened(a_template("plain")))


def test_a_file_of_an_earlier_brief_is_told():
    found = offer(an_earlier_brief())

    assert TOLD in found.warnings
    assert {(each.origin, each.words) for each in found.bands} == {("briefgen", "")}
    assert not any("TLP:RED" in each for each in found.warnings)
    assert TOLD not in offer(a_template("plain")).warnings
