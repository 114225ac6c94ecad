from pathlib import Path

import pytest

from briefgen.app.build import build
from briefgen.app.files import read_picture
from briefgen.app.outcome import Built
from briefgen.proof.pdf.reader import read_pdf
from briefgen.proof.readback import Kind
from briefgen.proof.witness import witness
from briefgen.render.pdf.writer import render
from tests.builders import a_style
from tests.samples import sample_document
from tests.unit.proof.pdf.files import sample

ROOT = Path(__file__).parents[4]
BRIEFS = sorted((ROOT / "briefs").glob("*.yaml"))
STYLES = ("assessment", "sitrep")


def _without_pages(readback):
    """Return the passages without the pages that a contents list names: no document has them."""
    return [
        (each.kind, each.words, each.level, each.cell, each.links, each.languages,
         None if each.kind is Kind.CONTENTS else each.mark)
        for each in readback.passages
    ]  # fmt: skip


@pytest.mark.parametrize("style", STYLES)
def test_a_document_of_every_role_is_read_as_it_was_written(style):
    read = read_pdf(render(sample_document(), a_style(style).look))
    wanted = witness(sample_document())

    assert read.faults == ()
    assert _without_pages(read) == _without_pages(wanted)
    assert read.outline == wanted.outline


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)
def test_a_brief_is_read_as_it_was_written_and_without_faults(brief, style):
    pictures = lambda name: read_picture(name, brief.parent)  # noqa: E731
    built = build(brief.read_text(encoding="utf-8"), style=style, pictures=pictures, verify=False)

    assert isinstance(built, Built)
    read = read_pdf(built.files["pdf"])
    assert read.faults == ()
    assert _without_pages(read) == _without_pages(witness(built.document))


def test_passages_name_the_page_on_which_they_begin():
    places = {passage.text: passage.place for passage in read_pdf(sample()).passages}

    assert places["The harbour of Port Example opens again"] == "page 1"
    assert places["3 Key actors"] == "page 3"
    assert read_pdf(sample()).pages == 3
