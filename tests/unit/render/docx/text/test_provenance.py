import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document.inline import Span
from briefgen.proof.docx.provenance import path_of
from briefgen.render.docx.text.bookmarks import Bookmarks
from briefgen.render.docx.text.provenance import Provenance


def _names(written: str) -> list[str]:
    return re.findall(r'w:name="([^"]*)"', written)


def _name(path: str) -> str:
    return _names(Provenance(Bookmarks()).around("", path))[0]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("title", "_bg_title"),
        ("summary[2].text", "_bg_summary_2__text"),
        ("sources[12].date_of_information", "_bg_sources_12__date_of_information"),
        ("glossary.PMF", "_bg_glossary__PMF"),
        ("glossary.two words", "_bg_glossary__two___20_words"),
        ("glossary.三县", "_bg_glossary___2e____4e09____53bf_"),
        ("glossary.5G", "_bg_glossary___2e_5G"),
    ],
)
def test_a_path_becomes_a_name_that_word_allows(path, name):
    assert _name(path) == name


def test_a_path_printed_again_is_counted_in_whatever_case():
    provenance = Provenance(Bookmarks())
    written = [provenance.around("", path) for path in ("date", "date", "glossary.US")]

    assert _names("".join(written)) == ["_bg_date", "_bg2_date", "_bg_glossary__US"]
    assert _names(provenance.around("", "glossary.us")) == ["_bg2_glossary__us"]


def test_a_path_that_is_too_long_is_told_by_its_digest():
    provenance = Provenance(Bookmarks())
    names = _names("".join(provenance.around("", f"glossary.{'x' * 40}{n}") for n in "112"))

    assert all(re.fullmatch(r"_bg2?_0[0-9a-f]{20}", name) for name in names)
    assert names[0].partition("_0")[2] == names[1].partition("_0")[2]
    assert len(set(names)) == 3


@given(path=st.text(min_size=1, max_size=40) | st.text(alphabet="ab2_.[] ", max_size=12))
def test_every_path_is_read_again(path):
    name = _name(f"glossary.{path}")

    assert re.fullmatch(r"\w{1,40}", name, re.ASCII)
    assert path_of(name, [f"glossary.{path}"]) == f"glossary.{path}"


def test_each_stretch_of_spans_from_one_path_has_one_bookmark():
    text = (
        Span(text="a", path="title"),
        Span(text="b", path="title"),
        Span(text=", "),
        Span(text="c", path="date"),
    )

    assert Provenance(Bookmarks()).marked(text, ["A", "B", "-", "C"]) == (
        '<w:bookmarkStart w:id="1" w:name="_bg_title"/>AB<w:bookmarkEnd w:id="1"/>-'
        '<w:bookmarkStart w:id="2" w:name="_bg_date"/>C<w:bookmarkEnd w:id="2"/>'
    )


def test_words_of_our_own_have_no_bookmark():
    provenance = Provenance(Bookmarks())

    assert provenance.marked((Span(text="own"),), ["OWN"]) == "OWN"
    assert provenance.marked((), []) == ""


def test_the_bookmark_ends_before_a_sign_that_may_hang_in_the_margin():
    runs = '<w:r><w:rPr><w:b/></w:rPr><w:br/><w:t xml:space="preserve">句。</w:t></w:r>'
    written = Provenance(Bookmarks()).around(runs, "title")

    assert written == (
        '<w:bookmarkStart w:id="1" w:name="_bgh_title"/><w:r><w:rPr><w:b/></w:rPr><w:br/>'
        '<w:t xml:space="preserve">句</w:t></w:r><w:bookmarkEnd w:id="1"/>'
        '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">。</w:t></w:r>'
    )
    plain = '<w:r><w:t xml:space="preserve">句！</w:t></w:r>'
    assert '<w:r><w:t xml:space="preserve">！' in Provenance(Bookmarks()).around(plain, "title")
