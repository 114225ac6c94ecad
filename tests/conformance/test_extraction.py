"""Does somebody else's reader find the words of a PDF, those in two directions among them?"""

import re
import subprocess
import unicodedata

import pytest

from briefgen.document.walk import every_span
from briefgen.proof.words import has_right_to_left
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


def test_a_word_turned_round_is_noticed():
    assert has_right_to_left("\u0634\u0639\u0628")
    assert _words("(\u202b\u0628\u0639\u0634\u202c)") != _words("\u0634\u0639\u0628")
    assert _words("\u202b(\u0634\u0639\u0628)\u202c,") == _words("\u0634\u0639\u0628")
