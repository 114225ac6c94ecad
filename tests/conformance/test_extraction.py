"""Does somebody else's reader find the words of a PDF, those in two directions among them?"""

import re
import subprocess
import unicodedata

import pypdfium2
import pytest
from pypdf import PdfReader

from briefgen.document.blocks import Paragraph
from briefgen.document.roles import Role
from briefgen.document.walk import every_span
from briefgen.proof.words import has_right_to_left
from briefgen.render.pdf.writer import render
from tests.builders import a_document, a_style, a_text
from tests.conformance.briefs import BRIEFS, STYLES, built


def _words(text: str) -> set[str]:
    """Return the words of a text, without the signs around them.

    A word with a mark on a letter is left out: poppler takes raised glyphs for words of their own.
    """
    kept = "".join(char for char in text if unicodedata.category(char) != "Cf")
    words = re.findall(r"[^\W_](?:\w|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670])*", kept)
    return {word for word in words if not any(map(unicodedata.combining, word))}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)
def test_poppler_finds_every_word_that_runs_from_right_to_left(brief, style, tmp_path):
    outcome = built(brief, style)
    path = tmp_path / "brief.pdf"
    path.write_bytes(outcome.files["pdf"])
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)

    said = set().union(*(_words(span.text) for span in every_span(outcome.document.blocks)))
    wanted = {word for word in said if has_right_to_left(word)}
    print(f"{brief.stem}, {style}: {len(wanted)} words that run from right to left")
    assert wanted - _words(done.stdout.decode()) == set()
    assert said


_DIVISIBLE = (
    "The reorganisation of transportation infrastructure was administratively complicated. "
)
_JOINED = "office fluffy AVATAR To. fi ffi fl"


@pytest.mark.parametrize("kerning", [False, True])
@pytest.mark.parametrize("family", ["Arimo", "IBM Plex Sans Arabic"])  # the second has ligatures
def test_everybodys_readers_find_divided_and_joined_words_whole(family, kerning, tmp_path):
    look = a_style().look
    face = look.fonts.text.model_copy(update={"pdf": family})
    fonts = look.fonts.model_copy(update={"kerning": kerning, "text": face})
    look = look.model_copy(update={"hyphenation": True, "fonts": fonts})
    texts = (_DIVISIBLE * 6, f"{_JOINED} x\u0304 {_JOINED}")
    blocks = (Paragraph(role=Role.BODY, text=a_text(text)) for text in texts)
    path = tmp_path / "words.pdf"
    path.write_bytes(render(a_document(*blocks), look))
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    found_by = {
        "pypdf": PdfReader(path).pages[0].extract_text(),
        "poppler": done.stdout.decode(),
        "pdfium": pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range(),
    }

    # what pdfium says for a soft hyphen and the line's end after it is U+FFFE
    for reader, found in found_by.items():
        words = " ".join(re.sub("\u00ad\\s+|\ufffe", "", found).split())
        assert (_DIVISIBLE * 6).strip() in words, reader
        assert words.count(_JOINED) == 2, reader
        assert "\u00ad" in found or "\ufffe" in found, reader


_IDEOGRAPHS = (
    "港务局公告称，北港一号码头自2026年3月6日零时起暂停作业（预计六个星期），船舶改靠Nangang港。",
    "港湾局は「クレーンの点検が終わるまで、ちょっと待ってほしい」と述べ、コンテナー船を南港へ回した。",
)
_HANGUL = (
    "항만청은 3월 5일 북항(제1부두)의 하역 작업을 중단했으며, 모든 컨테이너선은 우회하게 된다. "
)


def test_everybodys_readers_find_no_space_where_a_line_of_ideographs_ends(tmp_path):
    blocks = [
        Paragraph(role=Role.BODY, text=a_text(words * 3)) for words in (*_IDEOGRAPHS, _HANGUL)
    ]
    path = tmp_path / "words.pdf"
    path.write_bytes(render(a_document(*blocks), a_style().look))
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    found_by = {
        "pypdf": PdfReader(path).pages[0].extract_text(),
        "poppler": done.stdout.decode(),
        "pdfium": pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range(),
    }

    for reader, found in found_by.items():
        said = re.sub("[\r\n]+", "", found)
        assert [words for words in _IDEOGRAPHS if words * 3 not in said] == [], reader
        assert (_HANGUL * 3).strip() in " ".join(found.split()), reader


def test_a_word_turned_round_is_noticed():
    assert has_right_to_left("\u0634\u0639\u0628")
    assert _words("(\u202b\u0628\u0639\u0634\u202c)") != _words("\u0634\u0639\u0628")
    assert _words("\u202b(\u0634\u0639\u0628)\u202c,") == _words("\u0634\u0639\u0628")
