"""Text that looks like markup comes out as typed, in every format."""

from pathlib import Path

import pytest

from briefgen.proof.docx.reader import read_docx
from briefgen.proof.pdf.reader import read_pdf
from briefgen.proof.words import squeezed
from tests.builders import a_brief
from tests.unit.cli.run import run

TYPED = (
    "<b>bold?</b>", "<img src='x.png' onerror=alert(1)>", "{{ x }} {% y %} ${HOME}", "&amp; &lt;",
    "]]> <?xml?> <!-- -->", "=SUM(A1)", "100 % – 5 < 6 > 4", "%s {0} \\n", "C:\\new\\table",
)  # fmt: skip
PLACES = ("title", "subtitle", "summary", "actor", "event", "source", "prose")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return all that each format says of a brief full of markup."""
    words = " ".join(TYPED)
    escaped = words.replace("\\", "\\\\")  # in Markdown a backslash is typed twice
    folder: Path = tmp_path_factory.mktemp("markup")
    path = folder / "brief.yaml"
    text = a_brief(
        title=f"title {TYPED[0]} {TYPED[1]}",
        subtitle=f"subtitle {words}",
        summary=[f"summary {escaped}"],
        actors=[{"name": f"actor {words}", "role": escaped}],
        events=[{"date": "2020-06-25", "description": f"event {escaped}"}],
        sources=[f"source {words}"],
        discussion=[{"body": f"prose {escaped}"}],
    )
    path.write_text(text, encoding="utf-8")
    formats = ("--to", "pdf", "--to", "docx", "--to", "text")
    done = run("build", str(path), "-o", str(folder), *formats)
    assert done.code == 0, done.err
    return {
        "text": (folder / "brief.txt").read_text(encoding="utf-8"),
        "docx": _said(read_docx((folder / "brief.docx").read_bytes())),
        "pdf": _said(read_pdf((folder / "brief.pdf").read_bytes())),
    }


def _said(readback):
    return " ".join(passage.text for passage in readback.passages)


@pytest.mark.parametrize("form", ["text", "docx", "pdf"])
@pytest.mark.parametrize("typed", TYPED)
def test_what_looks_like_markup_comes_out_as_typed(files, form, typed):
    said = squeezed(files[form])

    assert said.count(squeezed(typed)) >= len(PLACES) - 1
