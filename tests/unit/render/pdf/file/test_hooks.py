import io
import re
from pathlib import Path

import pytest
from pypdf.generic import read_object
from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.platypus.flowables import Spacer
from reportlab.platypus.frames import Frame

from briefgen.render.pdf.file import hooks


def test_any_other_reportlab_is_refused():
    with pytest.raises(ImportError, match=r"needs reportlab 5\.1\.0, and found 5\.2"):
        hooks.guard("5.2")


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "naïve (a) \\",
        "soft\u00adhyphen",
        "ميناء",
        "a\u009fb",
        "þÿ",
        "ÿþ of",
        "\u00ef\u00bb\u00bf",
    ],
)
def test_a_string_of_the_file_reads_as_it_was_given(text):
    written = hooks.text_string(text).format(PDFDocument())

    assert read_object(io.BytesIO(written), None) == text


def test_streams_are_compact_only_while_we_write():
    before = rl_config.useA85

    with hooks.compact_streams():
        assert not rl_config.useA85

    assert rl_config.useA85 == before


def test_a_box_stands_at_the_top_where_platypus_says_so():
    box = Spacer(1, 1)
    assert not hooks.is_at_top(box)

    vars(box)["_frame"] = Frame(0, 0, 10, 10)
    assert hooks.is_at_top(box)


def test_no_other_module_touches_private_parts_of_reportlab():
    theirs = re.compile(r"_atTop|charToGlyph|charWidths|hmetrics|glyph_words =|\.face\.face|SLF001")
    folder = Path(hooks.__file__).parents[1]
    touching = {
        each.stem for each in folder.rglob("*.py") if theirs.search(each.read_text("utf-8"))
    }

    assert touching == {"hooks", "truetype"}
