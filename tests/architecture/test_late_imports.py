"""Do heavy libraries come only when they are needed?

Neither pyphen nor uharfbuzz can be held to it: reportlab imports both by itself where they are
installed (platypus.paragraph, pdfbase.ttfonts).
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import a_brief

RENDERERS = frozenset({"docx", "reportlab"})
HEAVY = RENDERERS | {"pydantic", "rich"}
READERS = frozenset({"pikepdf", "pypdf", "pypdfium2", "lxml"})
_BREAKS = "briefgen.render.pdf.text.breaks"
_BIDI = frozenset(f"briefgen.document.bidi.{name}" for name in ("brackets", "classes", "levels"))

_ASK = """
import sys
sys.argv = ["briefgen", *sys.argv[1:]]
try:
    from briefgen.__main__ import main
    main()
except SystemExit as left:
    code = left.code
finally:
    tops = {name.partition(".")[0] for name in sys.modules}
    print("\\n@", *sorted(tops), file=sys.stderr)
sys.exit(code)
"""


_WHOLE_NAMES = _ASK.replace('name.partition(".")[0]', "name")


def _imported_by(*arguments: str, program: str = _ASK) -> set[str]:
    """Return the top-level names in sys.modules after the command has run, and run well."""
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.rpartition("\n@ ")[2].split())


@pytest.fixture
def brief(tmp_path: Path) -> str:
    path = tmp_path / "brief.yaml"
    path.write_text(a_brief(), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_help_comes_without_renderers_models_and_colours(arguments):
    imported = _imported_by(*arguments)

    assert "typer" in imported
    assert imported & HEAVY == set()


def test_check_comes_without_renderers(brief):
    imported = _imported_by("check", brief)

    assert {"pydantic", "yaml"} <= imported
    assert imported & RENDERERS == set()


def test_show_comes_without_python_docx(brief):
    assert "docx" not in _imported_by("show", brief)


def test_a_pdf_comes_without_python_docx(brief, tmp_path):
    imported = _imported_by("build", brief, "--to", "pdf", "-o", str(tmp_path))

    assert "reportlab" in imported
    assert "docx" not in imported


def test_the_pdf_of_an_english_brief_comes_without_what_cuts_and_reads_fonts_and_files(
    brief, tmp_path
):
    imported = _imported_by(*_a_pdf(brief, tmp_path), "--no-verify")

    assert imported & {"fontTools", "rendercv_fonts", *READERS} == set()


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("plain words – and a résumé, ", set()),
        ("the port of 北港, that is, ", {_BREAKS}),
        ("the port of ميناء, that is, ", _BIDI),
    ],
)
def test_the_rules_of_a_script_come_when_a_text_is_written_in_it(words, wanted, tmp_path):
    path = tmp_path / "brief.yaml"
    path.write_text(a_brief(summary=[words * 9]), encoding="utf-8")

    imported = _imported_by(*_a_pdf(str(path), tmp_path), "--no-verify", program=_WHOLE_NAMES)

    assert imported & {_BREAKS, *_BIDI} == wanted


def _a_pdf(brief, folder):
    return "build", brief, "--to", "pdf", "-o", str(folder)


def test_an_early_import_is_noticed():
    program = _ASK.replace("import sys\n", "import sys, docx\n", 1)

    assert "docx" in _imported_by("--help", program=program)


@pytest.mark.parametrize(("language", "read"), [("en-GB", {"en"}), ("ar", {"ar"}), ("fr", {"en"})])
def test_the_phrases_of_a_language_come_when_it_is_written(language, read):
    program = """
import sys
from briefgen.compose.labels import Labels
Labels(sys.argv[1])
found = {name.rpartition(".")[2].partition("_")[0] for name in sys.modules if ".phrases." in name}
print("\\n@", *found, file=sys.stderr)
"""

    assert _imported_by(language, program=program) == read
