"""Do the marks of provenance survive LibreOffice, and does it draw the pages as without them?"""

import io
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from briefgen.proof.docx.provenance import read_provenance
from tests.builders import a_style
from tests.conformance.briefs import BRIEFS, STYLES, built
from tests.conformance.office import draw_all, fonts_at_hand, save_docx

_MARKED = ("word/document.xml", "word/endnotes.xml")
_MARK = re.compile(
    rb'<w:bookmarkStart w:id="(\d+)" w:name="_bg\d*_\w+"/>(?=(.*?)<w:bookmarkEnd w:id="\1"/>)',
    re.DOTALL,
)
_HALF = 128  # of 255: the way from paper to ink


def _without_marks(data: bytes) -> bytes:
    """Return a Word file without the bookmarks that tell a path."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(stream, "w") as kept:
        for name in given.namelist():
            part = given.read(name)
            kept.writestr(name, _unmarked(part) if name in _MARKED else part)
    return stream.getvalue()


def _unmarked(part: bytes) -> bytes:
    for number in [found[1] for found in _MARK.finditer(part)]:
        begin = re.compile(rb'<w:bookmarkStart w:id="%s" w:name="[^"]*"/>' % number)
        part = begin.sub(b"", part.replace(b'<w:bookmarkEnd w:id="%s"/>' % number, b""))
    return part


@pytest.mark.parametrize("style", STYLES)
def test_all_marks_survive_a_save_in_libreoffice(style, tmp_path):
    (tmp_path / "saved").mkdir()
    files = {tmp_path / f"{brief.stem}.docx": brief for brief in BRIEFS}
    for path, brief in files.items():
        path.write_bytes(built(brief, style).files["docx"])
    fonts = fonts_at_hand(a_style(style).look.fonts, tmp_path)
    saved = save_docx(list(files), fonts, tmp_path / "saved")

    count = 0
    for before, after in zip(files, saved, strict=True):
        marked = read_provenance(before.read_bytes())
        assert read_provenance(after.read_bytes()) == marked, before.stem
        count += sum(map(len, marked.values()))
    print(f"{style}: {count:,} marked stretches in {len(files)} files survive, words and all")
    assert count > 1_000


def _pages(pdf: Path, folder: Path) -> list[Image.Image]:
    """Return the pages of a PDF in grey, 72 pixels an inch."""
    folder.mkdir()
    subprocess.run(["pdftoppm", "-r", "72", "-gray", pdf, folder / "page"], check=True)
    return [Image.open(page) for page in sorted(folder.iterdir())]


def _farthest(one: Image.Image, other: Image.Image) -> int:
    """Return how much the grey of any pixel differs."""
    counts = ImageChops.difference(one, other).histogram()
    return max(grey for grey, count in enumerate(counts) if count)


@pytest.mark.parametrize("style", STYLES)
def test_the_marks_do_not_show(style, tmp_path):
    """LibreOffice alone sees them: it rounds the width of each marked stretch to 1/20 point."""
    fonts = fonts_at_hand(a_style(style).look.fonts, tmp_path)
    drawn = {}
    for name, change in (("with", bytes), ("without", _without_marks)):
        folder = tmp_path / name
        folder.mkdir()
        files = [folder / f"{brief.stem}.docx" for brief in BRIEFS]
        for path, brief in zip(files, BRIEFS, strict=True):
            path.write_bytes(change(built(brief, style).files["docx"]))
        assert bool(read_provenance(files[0].read_bytes())) is (name == "with")
        drawn[name] = draw_all(files, fonts, folder)

    for ours, theirs in zip(drawn["with"], drawn["without"], strict=True):
        pages = _pages(ours, ours.with_suffix("")), _pages(theirs, theirs.with_suffix(""))
        differences = [_farthest(*pair) for pair in zip(*pages, strict=True)]
        moved = sum(map(bool, differences))
        print(f"{ours.stem}, {style}: {moved} of {len(differences)} pages, by {max(differences)}")
        assert max(differences) < _HALF


def test_a_word_that_stands_elsewhere_would_show():
    paper, ink = Image.new("L", (9, 9), 255), Image.new("L", (9, 9), 255)
    ink.putpixel((4, 4), 0)

    assert _farthest(paper, paper) == 0
    assert _farthest(paper, ink) >= _HALF
