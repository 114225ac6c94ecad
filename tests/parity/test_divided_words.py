"""Do both files say the same where words are divided, kerned and joined?"""

import io
import zipfile
from typing import Any

import page
import pytest
from pypdf import PdfReader

from briefgen.app.build import build
from briefgen.app.outcome import Built
from briefgen.document.blocks import Paragraph
from briefgen.document.inline import Mark, Span
from briefgen.document.roles import Role
from briefgen.proof.verify import verify
from briefgen.render.docx.writer import render as docx
from briefgen.render.pdf.writer import render as pdf
from briefgen.style.look import Look
from tests.builders import a_brief, a_document, a_style, a_text
from tests.unit.render.pdf.specimens import a_row, a_table

ENGLISH = (
    "The administrative reorganisation of transportation infrastructure demonstrates considerable "
    "institutional characteristics notwithstanding extraordinarily complicated circumstances. "
)
GERMAN = "Die Sicherheitsanforderungen und Genehmigungsverfahren der Hafeninfrastruktur gelten. "
TYPED = "The har\u00adbour\u00admas\u00adter\u00adship of Wadi\u00adna\u00adwras was told of it. "
JOINED = "office fluffy AVATAR To. fi ffi fl"


def a_look(*, hyphenation: bool = False, kerning: bool = False, ligatures: bool = False) -> Look:
    look = a_style().look
    face = look.fonts.arabic if ligatures else look.fonts.text  # Arimo has no ligatures
    fonts = look.fonts.model_copy(update={"kerning": kerning or ligatures, "text": face})
    return look.model_copy(update={"hyphenation": hyphenation, "fonts": fonts})


def a_paragraph(*spans):
    return Paragraph(role=Role.BODY, text=spans)


DOCUMENT = a_document(
    a_paragraph(Span(text=ENGLISH * 3), Span(text="1", marks=frozenset({Mark.CITATION}))),
    a_paragraph(Span(text=GERMAN * 4, language="de")),
    a_paragraph(Span(text=TYPED * 9)),
    a_paragraph(Span(text=f"{JOINED} x\u0304 {JOINED}")),
    a_table(a_row(ENGLISH * 3, TYPED * 3), a_row(TYPED * 3, ENGLISH), width=30),
    Paragraph(role=Role.LABELLED_LINE, text=a_text(ENGLISH * 2), label=a_text("Administration")),
)


@pytest.mark.parametrize("hyphenation", [False, True])
@pytest.mark.parametrize("kerning", [False, True])
def test_both_files_say_what_the_document_says(hyphenation, kerning):
    look = a_look(hyphenation=hyphenation, kerning=kerning)

    assert verify(docx(DOCUMENT, look), pdf(DOCUMENT, look), DOCUMENT) == ()


def test_a_divided_word_reads_back_whole():
    text = _read(pdf(DOCUMENT, a_look(hyphenation=True)))

    assert text.count("\u00ad\n") > 10
    whole = " ".join(text.replace("\u00ad\n", "").split())
    assert whole.count(" ".join((ENGLISH * 3).split())) == 1
    assert " ".join((GERMAN * 4).split()) in whole
    assert " ".join((TYPED * 9).replace("\u00ad", "").split()) in whole


def test_words_are_divided_where_they_were_typed_to_be_in_any_style():
    assert "\u00ad\n" in _read(pdf(DOCUMENT, a_look()))


@pytest.mark.parametrize("style", ["assessment", "sitrep"])
def test_a_soft_hyphen_typed_in_a_brief_arrives_in_every_file(style):
    bullets = [f"{'x' * i} {TYPED * 9}".strip() for i in range(9)]
    brief = a_brief(title="The har\u00adbour", summary=bullets)

    outcome = build(brief, style=style, formats=["docx", "pdf", "text"])

    assert isinstance(outcome, Built), outcome.diagnostics
    assert outcome.diagnostics == ()
    assert all(each in outcome.files["text"].decode() for each in bullets)
    assert "\u00ad\n" in _read(outcome.files["pdf"])
    parts = zipfile.ZipFile(io.BytesIO(outcome.files["docx"]))
    assert parts.read("word/document.xml").count(b"<w:softHyphen/>") == 1 + 9 * 9 * 6


def test_ligatures_read_back_as_their_letters():
    for look in (a_look(), a_look(kerning=True), a_look(ligatures=True)):
        data = pdf(DOCUMENT, look)
        assert JOINED in _read(data)
        assert verify(None, data, DOCUMENT) == ()


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_divided_and_joined_words_keep_the_rules_of_accessible_and_archival_pdf(tmp_path, profile):
    file = tmp_path / "words.pdf"
    file.write_bytes(pdf(DOCUMENT, a_look(hyphenation=True, kerning=True)))

    assert page.validate_pdf(str(file), profile=profile).failures == []


def _read(data: bytes) -> str:
    return "\n".join(each.extract_text() for each in PdfReader(io.BytesIO(data)).pages)


@pytest.mark.parametrize(
    ("words", "language", "kerning"),
    [
        (ENGLISH, "en-GB", False),
        (ENGLISH, "en-GB", True),
        ("إعلان الميناء عن القناة ", "ar", False),
    ],
)
def test_a_link_has_one_box_on_each_line_it_stands_on(words, language, kerning):
    link = Span(text=(words * 6).strip(), link="https://harbour.example/")
    look = a_look(kerning=kerning)
    data = pdf(a_document(a_paragraph(link), language=language), look)

    page: Any = PdfReader(io.BytesIO(data)).pages[0]
    bottoms = [each.get_object()["/Rect"][1] for each in page["/Annots"]]
    assert len(bottoms) == len(set(bottoms)) > 1
