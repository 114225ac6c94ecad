"""What becomes of files that do not say what their brief says."""

from operator import methodcaller

import pytest

from briefgen.app.build import build
from briefgen.app.composed import composed
from briefgen.app.outcome import Built, Rejected
from briefgen.app.proof import Files, verify_files
from briefgen.document.walk import with_strings
from briefgen.proof.disagreement import Aspect
from briefgen.render.docx import writer as docx_writer
from briefgen.render.pdf import writer as pdf_writer
from tests.builders import a_brief


def _misread(document):
    """Return the document with one fact turned round."""
    return with_strings(document, methodcaller("replace", "A fact.", "A fable."))


@pytest.fixture
def broken_word(monkeypatch):
    """Let the renderer of Word files change a word."""
    sound = docx_writer.render
    monkeypatch.setattr(
        docx_writer,
        "render",
        lambda document, look, **rest: sound(_misread(document), look, **rest),
    )


@pytest.fixture
def broken_pdf(monkeypatch):
    """Let the renderer of PDFs change a word."""
    sound = pdf_writer.typeset
    monkeypatch.setattr(
        pdf_writer, "typeset", lambda document, look: sound(_misread(document), look)
    )


@pytest.mark.usefixtures("broken_word")
def test_a_word_file_that_disagrees_is_rejected_at_the_place_of_the_item():
    outcome = build(a_brief())

    assert isinstance(outcome, Rejected)
    [found] = outcome.diagnostics
    assert (found.code, found.path) == ("BG613", "summary[0].text")
    assert '"A fact."' in found.place.excerpt
    assert "the docx (paragraph" in found.message
    assert '"A fable."' in found.message


@pytest.mark.usefixtures("broken_pdf")
def test_a_pdf_that_disagrees_is_rejected():
    outcome = build(a_brief(), formats=["pdf"])

    assert [found.code for found in outcome.diagnostics] == ["BG613"]


@pytest.mark.usefixtures("broken_pdf")
def test_only_the_formats_that_were_made_are_proven():
    assert isinstance(build(a_brief(), formats=["docx"]), Built)
    assert isinstance(build(a_brief(), formats=["text"]), Built)


@pytest.mark.usefixtures("broken_word")
def test_the_proof_can_be_left_out():
    assert isinstance(build(a_brief(), verify=False), Built)


def test_a_file_that_cannot_be_read_back_is_rejected(monkeypatch):
    monkeypatch.setattr(docx_writer, "render", lambda *_, **__: b"no zip")

    [found] = build(a_brief()).diagnostics
    assert found.code == "BG613"
    assert found.message.startswith("a file cannot be read back: ")


def _files(**changes):
    outcome = build(a_brief(**changes), verify=False)
    assert isinstance(outcome, Built)
    return Files(docx=("a.docx", outcome.files["docx"]), pdf=("a.pdf", outcome.files["pdf"]))


def test_files_are_held_against_their_brief_in_the_style_that_the_word_file_names():
    wanted = []

    def composed_as(style):
        wanted.append(style)
        return composed(a_brief(summary=["Another fact."]), source="a.yaml", style=style)

    verified = verify_files(_files(), composed_as)

    assert wanted == ["assessment"]
    assert {found.aspect for found in verified.disagreements} == {Aspect.TEXT}
    assert len(verified.disagreements) == 2
    assert verified.places["summary[0].text"].source == "a.yaml"


def test_a_brief_that_is_rejected_holds_nothing_against_the_files():
    rejected = Rejected(diagnostics=build("title: x\n").diagnostics)

    verified = verify_files(_files(), lambda _: rejected)

    assert verified.disagreements == ()
    assert verified.diagnostics == rejected.diagnostics


def test_every_file_that_cannot_be_read_is_named():
    verified = verify_files(Files(docx=("a.docx", b""), pdf=("a.pdf", b"")))

    assert [found.place.source for found in verified.diagnostics] == ["a.docx", "a.pdf"]
