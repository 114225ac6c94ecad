import random
from contextlib import suppress
from pathlib import Path

import pikepdf
import pytest

from briefgen.app.build import build
from briefgen.app.files import read_picture
from briefgen.app.outcome import Built
from briefgen.diagnostics import ProofError
from briefgen.proof.pdf.reader import read_pdf
from briefgen.proof.readback import Kind
from briefgen.proof.witness import witness
from briefgen.render.pdf.writer import render
from tests.builders import a_style
from tests.samples import sample_document
from tests.unit.proof.pdf.files import changed, sample

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


_SCRAPS = (
    b"/K",
    b"null",
    b"-1",
    b"[",
    b"]",
    b"<<",
    b">>",
    b"(",
    b"/MCID",
    b"1e9",
    b" 0 R",
    b"Tm",
    b"\0",
)


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_file_is_read_or_refused(seed):
    chance = random.Random(seed)  # noqa: S311  the same damage every time
    data = bytearray(changed(lambda _: None))
    for _ in range(chance.choice((1, 3, 20))):
        scrap, place = chance.choice(_SCRAPS), chance.randrange(len(data))
        found = data.find(chance.choice(_SCRAPS), place)
        place = found if found >= 0 else place
        data[place : place + len(scrap)] = scrap

    with suppress(ProofError):
        assert read_pdf(bytes(data)).pages >= 1


def test_a_stream_that_cannot_be_decoded_is_named_wherever_it_stands():
    def change(pdf):
        packet = pdf.Root.Metadata
        packet.write(b"no deflated data", filter=pikepdf.Name.FlateDecode)

    faults = [fault.message for fault in read_pdf(changed(change)).faults]
    assert any("is a stream that cannot be decoded" in fault for fault in faults)
