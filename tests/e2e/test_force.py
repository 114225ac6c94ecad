"""What is built in spite of errors is a draft, in every format, and says what it can."""

import pytest

from briefgen.proof.docx.reader import read_docx
from briefgen.proof.pdf.reader import read_pdf
from tests.builders import a_brief
from tests.samples import sample_picture
from tests.unit.cli.run import run

TWICE = [{"id": "same", "title": "One"}, {"id": "same", "title": "Two"}]
MISTAKES = {
    "a source that is not there": {"summary": ["X. [@nobody]"]},
    "a picture that is not there": {"figures": [{"path": "none.png", "alt": "Nothing"}]},
    "sources with one id": {"summary": ["X. [@same]"], "sources": TWICE},
    "events with one id": {
        "events": [
            {"id": "same", "date": "2020-06-25", "description": "One."},
            {"id": "same", "date": "2020-06-26", "description": "Two.", "after": "same"},
        ]
    },
    "figures with one id": {
        "figures": [
            {"id": "same", "path": "map.png", "alt": "One"},
            {"id": "same", "path": "map.png", "alt": "Two"},
        ]
    },
    "judgements with one id": {
        "judgements": [{"id": "same1", "text": "One."}, {"id": "same1", "text": "See same1."}]
    },
    "events in a circle": {
        "events": [
            {"id": "a", "date": "2020-06-25", "description": "One.", "after": "b"},
            {"id": "b", "date": "2020-06-26", "description": "Two.", "after": "a"},
        ]
    },
    "texts of nothing but lost citations": {
        "scenarios": [{"title": "[@nobody]"}],
        "actors": [{"name": "A", "role": "[@nobody]"}],
        "recommendations": [{"text": "[@nobody]", "owner": "B"}],
        "discussion": [{"heading": "[@nobody]", "body": "[@nobody]"}],
        "bluf": "[@nobody]",
    },
}


@pytest.mark.parametrize("style", ["assessment", "sitrep"])
@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_forced_build_is_a_draft_in_every_format(mistake, style, tmp_path):
    (tmp_path / "map.png").write_bytes(sample_picture())
    brief = tmp_path / "brief.yaml"
    brief.write_text(a_brief(**{"summary": ["A fact."], **mistake}), encoding="utf-8")
    arguments = ("build", str(brief), "--style", style, "-o", str(tmp_path))

    assert run(*arguments).code == 1
    done = run(*arguments, "--force")

    assert done.code == 0, done.err
    assert "error[" in done.err
    assert any("X." in text or "A fact" in text for text in _said(tmp_path, "docx"))
    assert _said(tmp_path, "docx") == _said(tmp_path, "pdf")


def _said(folder, form: str) -> tuple[str, ...]:
    data = (folder / f"brief.{form}").read_bytes()
    readback = read_docx(data) if form == "docx" else read_pdf(data)
    return tuple(passage.words for passage in readback.passages)
