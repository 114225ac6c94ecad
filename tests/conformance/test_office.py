"""Does LibreOffice take the Word files for what they are, on as many pages as our PDF has?"""

import io
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest

from briefgen.document.blocks import Heading, Notes
from briefgen.document.inline import plain
from briefgen.proof.words import squeezed
from tests.builders import a_style
from tests.conformance.briefs import BRIEFS, STYLES, Made, awkward, each_file, of_brief
from tests.conformance.office import draw_all, fonts_at_hand, save_odt
from tests.conformance.opendocument import Structure, structure_of, structure_of_odt
from tests.parity.planted.files import built
from tests.parity.planted.in_docx import IN_DOCX

_NOTICED = {
    "a heading one level off": "headings",
    "a heading that is none": "headings",
    "an item one level up": "items",
    "an item that is none": "items",
    "an item in another place": "items",
    "a header row that is not repeated": "tables",
}


@dataclass(frozen=True)
class _Opened:
    """What LibreOffice made of a Word file: `pages` are the words drawn on each.

    `rows` are those of all pages as they stand beside each other, without spaces.
    """

    structure: Structure
    pages: tuple[str, ...]
    rows: frozenset[str]


@pytest.fixture(scope="module")
def opened(tmp_path_factory) -> dict[str, _Opened]:
    """Every document of the briefs by its name, as LibreOffice has it: four runs of it in all."""
    found: dict[str, _Opened] = {}
    for style in STYLES:
        documents = [*(of_brief(brief, style) for brief in BRIEFS), awkward(style)]
        found |= _opened(documents, style, tmp_path_factory.mktemp(style))
    return found


def _opened(documents: list[Made], style: str, folder: Path) -> dict[str, _Opened]:
    fonts = fonts_at_hand(a_style(style).look.fonts, folder)
    files = _written({str(index): one.docx for index, one in enumerate(documents)}, folder)
    texts, drawn = (make(files, fonts, folder) for make in (save_odt, draw_all))
    return {
        one.name: _Opened(structure_of_odt(text), _drawn(pdf), _rows(pdf))
        for one, text, pdf in zip(documents, texts, drawn, strict=True)
    }


def _written(files: dict[str, bytes], folder: Path) -> list[Path]:
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    return [folder / f"{name}.docx" for name in files]


def _drawn(pdf: Path) -> tuple[str, ...]:
    *pages, after = _text(pdf).split("\f")
    assert after == ""
    return tuple(pages)


def _rows(pdf: Path) -> frozenset[str]:
    return frozenset(map(squeezed, _text(pdf, "-layout").splitlines()))


def _text(pdf: Path, *options: str) -> str:
    command = ["pdftotext", *options, "-enc", "UTF-8", str(pdf), "-"]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def _pages(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


@each_file
def test_libreoffice_reads_the_headings_the_items_and_the_tables(opened, brief, style):
    one = of_brief(brief, style)
    wanted = structure_of(one.document)
    print(f"{one.name}: {wanted}")

    assert opened[one.name].structure == wanted
    assert wanted.headings
    assert wanted.items
    assert wanted.tables


@each_file
def test_libreoffice_counts_headings_as_the_document_does(opened, brief, style):
    one = of_brief(brief, style)
    numbered = [each for each in one.document.blocks if isinstance(each, Heading) and each.number]
    print(f"{one.name}: {len(numbered)} headings with a number")

    for heading in numbered:
        words = squeezed(plain(heading.text))
        assert {f"{heading.number}{words}", f"{words}{heading.number}"} & opened[one.name].rows
    assert bool(numbered) == (style == "sitrep")


@pytest.mark.parametrize("style", STYLES)
def test_libreoffice_reads_lists_within_lists(opened, style):
    one = awkward(style)
    wanted = structure_of(one.document)

    assert opened[one.name].structure == wanted
    assert {level for level, _ in wanted.items} == {0, 1, 2}


@each_file
def test_libreoffice_needs_as_many_pages_but_for_one(opened, brief, style):
    """It sets endnotes on a page of their own, where Word and our PDF go on below the text."""
    one = of_brief(brief, style)
    ours, theirs = _pages(one.pdf), len(opened[one.name].pages)
    print(f"{one.name}: {ours} pages of our PDF, {theirs} that LibreOffice draws of the Word file")

    assert abs(ours - theirs) <= 1


@each_file
def test_libreoffice_marks_every_page_but_that_of_the_endnotes(opened, brief, style):
    """Its page for endnotes has neither head nor foot, whatever the section and settings say.

    A brief that has no marking has a page number all the same, at the foot.
    """
    one = of_brief(brief, style)
    running = one.document.running
    banner, number = running.marking.banner, running.page_label.before.strip()
    sought, times = (banner, 2) if banner else (number, 1)
    assert sought
    pages = opened[one.name].pages
    unmarked = [at for at, words in enumerate(pages, 1) if words.count(sought) < times]
    print(f'{one.name}: {len(pages)} pages, without "{sought}" at head or foot: {unmarked}')

    has_notes = any(isinstance(block, Notes) for block in one.document.blocks)
    assert unmarked == ([len(pages)] if has_notes else [])


def test_a_structure_that_was_changed_is_noticed(tmp_path):
    planted = {one.name: one for one in IN_DOCX if one.name in _NOTICED}
    files = {"sound": built().files["docx"], **{name: planted[name].docx() for name in _NOTICED}}
    fonts = fonts_at_hand(a_style().look.fonts, tmp_path)
    texts = save_odt(_written(files, tmp_path), fonts, tmp_path)
    sound, *others = map(structure_of_odt, texts)

    assert sound == structure_of(built().document)
    for other, part in zip(others, _NOTICED.values(), strict=True):
        assert getattr(other, part) != getattr(sound, part)
