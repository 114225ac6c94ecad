"""Would the comparer of golden files notice?"""

import io
import zipfile

import pytest

from tests.golden.comparer import differences, update
from tests.golden.forms import docx_as_xml


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "brief.yaml").write_text("title: x\n")
    (tmp_path / "document.txt").write_text("one\ntwo\n")
    return tmp_path


def test_what_is_equal_passes(folder):
    assert differences(folder, {"document.txt": "one\ntwo\n"}) == []


def test_a_changed_line_is_shown_and_left_beside_the_expected_file(folder):
    (found,) = differences(folder, {"document.txt": "one\n2\n"})

    assert "-two" in found
    assert "+2" in found
    assert (folder / "document.txt.actual").read_text() == "one\n2\n"


def test_a_missing_file_is_noticed(folder):
    found = differences(folder, {"document.txt": "one\ntwo\n", "pdf.txt": "words"})

    assert found == ["pdf.txt: this file is missing"]


def test_an_orphan_is_noticed(folder):
    (folder / "old.txt").write_text("")

    found = differences(folder, {"document.txt": "one\ntwo\n"})
    assert found == ["old.txt: nothing makes this file"]


def test_line_ends_alone_are_noticed(folder):
    assert differences(folder, {"document.txt": "one\ntwo"}) == [
        "document.txt: only the line ends differ"
    ]


def test_an_update_writes_what_is_made_and_takes_away_the_rest(folder):
    (folder / "old.txt").write_text("")
    (folder / "document.txt.actual").write_text("")
    update(folder, {"document.txt": "new\n"})

    assert {path.name for path in folder.iterdir()} == {"brief.yaml", "document.txt"}
    assert differences(folder, {"document.txt": "new\n"}) == []


def test_a_leftover_is_cleared_when_the_case_passes_again(folder):
    differences(folder, {"document.txt": "other"})
    differences(folder, {"document.txt": "one\ntwo\n"})

    assert not (folder / "document.txt.actual").exists()


def test_a_word_file_reads_as_an_element_a_line():
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(data := io.BytesIO(), "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{space}"><w:p w:x="1"><w:t>a\nb</w:t></w:p></w:document>',
        )

    assert docx_as_xml(data.getvalue()).splitlines() == [
        "<!-- word/document.xml -->",
        "<w:document>",
        ' <w:p w:x="1">',
        "  <w:t>a\\nb",
    ]
