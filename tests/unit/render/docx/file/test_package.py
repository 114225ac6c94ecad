import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import docx
import pytest

from briefgen.render.docx.writer import render
from tests.builders import a_document, a_style
from tests.samples import sample_document
from tests.unit.render.docx.opened import Opened

_LOOK = a_style().look


def _dated(date):
    document = a_document()
    data = render(replace(document, meta=replace(document.meta, date=date)), _LOOK)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {entry.date_time for entry in archive.infolist()}


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        (datetime(2031, 6, 30, tzinfo=UTC), (2031, 6, 30, 0, 0, 0)),
        (datetime(2031, 6, 30, 1, tzinfo=timezone(timedelta(hours=3))), (2031, 6, 29, 22, 0, 0)),
        (datetime(1950, 1, 1, tzinfo=UTC), (1980, 1, 1, 0, 0, 0)),
        (datetime(2200, 1, 1, tzinfo=UTC), (2107, 12, 31, 0, 0, 0)),
    ],
)
def test_every_entry_has_the_documents_date(date, moment):
    assert _dated(date) == {moment}


def test_the_parts_have_an_order_that_never_changes():
    names = list(Opened(render(sample_document(), _LOOK)).parts)

    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    parts = [name for name in names[2:] if "_rels" not in name]
    assert parts == sorted(parts)


def test_there_is_nothing_of_a_strangers_template():
    file = Opened(render(sample_document(), _LOOK))

    assert not [name for name in file.parts if "thumbnail" in name or "WithEffects" in name]
    assert b"python-docx" not in b"".join(file.parts.values())
    assert "rsid" not in file.text()
    assert 'compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in (
        file.text("word/settings.xml")
    )


def test_python_docx_opens_the_file_again():
    document = docx.Document(io.BytesIO(render(sample_document(), _LOOK)))

    title = document.paragraphs[1].style
    assert title is not None
    assert title.name == "Title"
    assert len(document.tables) == 8
    assert document.core_properties.title == "The harbour of Port Example opens again"
