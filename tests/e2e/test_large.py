"""Large briefs build: many bullets, one of a megabyte, and much of everything else."""

import io
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Kind, Passage
from tests.unit.cli.run import run

HEAD = "title: Large\ndate: 2020-06-30\n"
MEGABYTE = 1_000_000


def built(text: str, folder: Path) -> tuple[bytes, bytes]:
    """Return the Word file and the PDF of a brief."""
    (folder / "large.yaml").write_text(text, encoding="utf-8")

    done = run("build", str(folder / "large.yaml"), "-o", str(folder))

    assert done.code == 0, done.err
    return (folder / "large.docx").read_bytes(), (folder / "large.pdf").read_bytes()


def _items(docx: bytes) -> list[Passage]:
    return [passage for passage in read_docx(docx).passages if passage.kind is Kind.ITEM]


def test_ten_thousand_bullets_build(tmp_path):
    bullets = "".join(f"  - Bullet number {number}.\n" for number in range(10_000))

    docx, pdf = built(f"{HEAD}summary:\n{bullets}", tmp_path)

    assert len(_items(docx)) == 10_000
    assert len(PdfReader(io.BytesIO(pdf)).pages) > 150


@pytest.mark.parametrize("word", ["word ", "x", "*word* "], ids=["words", "one word", "emphasis"])
def test_a_bullet_of_a_megabyte_builds(tmp_path, word):
    size = MEGABYTE if "*" not in word else MEGABYTE // 10
    text = word * (size // len(word))

    docx, pdf = built(f'{HEAD}summary:\n  - "{text}"\n', tmp_path)

    [item] = _items(docx)
    assert len(item.words) == len(" ".join(text.replace("*", "").split()))
    assert len(PdfReader(io.BytesIO(pdf)).pages) > 5


def test_a_row_of_a_megabyte_builds(tmp_path):
    text = "word " * (MEGABYTE // 5)

    _, pdf = built(f"{HEAD}summary: [x.]\nevents:\n  - 2020-06-25: {text}\n", tmp_path)

    assert len(PdfReader(io.BytesIO(pdf)).pages) > 150


def test_a_thousand_events_that_follow_each_other_build(tmp_path):
    event = "  - {{id: e{n}, date: 2020-06-25, description: E{n}., after: e{m}, sources: [s{n}]}}\n"
    events = "".join(event.format(n=n, m=n - 1) for n in range(1, 1000))
    sources = "".join(f"  - {{id: s{n}, title: T{n}}}\n" for n in range(1, 1000))

    docx, _ = built(
        f"{HEAD}summary: [x.]\nevents:\n  - {{id: e0, date: 2020-06-25, description: E.}}\n"
        f"{events}sources:\n{sources}",
        tmp_path,
    )

    notes = zipfile.ZipFile(io.BytesIO(docx)).read("word/endnotes.xml")
    assert notes.count(b"T999") == 1
