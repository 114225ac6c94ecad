"""Are the import contracts kept, and would they say so if they were not?"""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PACKAGES = (
    "cli", "app", "compose", "render", "reading", "checking", "proof", "templating",
    "schema", "style", "document", "document/bidi", "render/docx", "render/pdf",
    *(f"render/docx/{name}" for name in ("blocks", "file", "reference", "styles", "text")),
    *(f"render/pdf/{name}" for name in ("boxes", "file", "fonts", "text")),
)  # fmt: skip
MODULES = (
    *(f"render.docx.{name}" for name in ("band", "markup", "page", "writer")),
    *(f"render.pdf.{name}" for name in ("band", "page", "writer")), "render.text",
    "style.layout", "style.look", "style.style", "diagnostics",
)  # fmt: skip

VIOLATIONS = {
    "The house has five floors": ("document", "import briefgen.compose"),
    "Renderers are strangers to each other": ("render.pdf", "import briefgen.render.docx"),
    "The PDF is built up": ("render.pdf.file", "import briefgen.render.pdf.boxes"),
    "The Word file is built up": ("render.docx.styles", "import briefgen.render.docx.file"),
    "Renderers never see the brief": ("render.text", "import briefgen.schema"),
    "Composition never sees the look": ("compose", "import briefgen.style.look"),
    "The reader is generic": ("reading", "import briefgen.schema"),
    "Checks see the brief alone": ("checking", "import briefgen.document"),
    "The proof reads with other libraries": ("proof", "import docx"),
    "The document is plain Python": ("document", "import pydantic"),
    "Composition knows no format": ("compose", "import lxml"),
    "Templates know neither brief": ("templating", "import briefgen.schema"),
    "One door per library: Jinja": ("app", "import jinja2"),
    "One door per library: python-docx": ("app", "import docx"),
    "One door per library: reportlab": ("render.docx", "import reportlab"),
    "One door per library: PyYAML": ("schema", "import yaml"),
    "One door per library: typer": ("app", "import typer"),
}


def _contracts() -> list[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    return [contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]]


def _canary(folder: Path, violation: tuple[str, str] | None = None, extra: str = "") -> Path:
    """Lay out a house of empty rooms, one of which may break a rule."""
    house = folder / "briefgen"
    rooms = [house / name for name in (*PACKAGES, *([extra] if extra else []))]
    for room in (house, *rooms):
        room.mkdir()
        (room / "__init__.py").write_text("")
    for module in MODULES:
        (house / f"{module.replace('.', '/')}.py").write_text("")
    if violation:
        place, line = violation
        path = house / place.replace(".", "/")
        (path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).write_text(line)
    return folder


def _lint(folder: Path) -> tuple[int, str]:
    command = [
        str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--config",
        str(ROOT / "pyproject.toml"),
    ]  # fmt: skip
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env=_environment(folder)
    )
    return done.returncode, done.stdout + done.stderr


def _environment(folder: Path) -> dict[str, str]:
    return {"PYTHONPATH": str(folder), "PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8"}


def test_the_house_keeps_its_contracts():
    code, output = _lint(ROOT / "src")

    assert code == 0, output
    assert f"{len(_contracts())} kept, 0 broken" in output


def test_an_empty_house_breaks_no_contract(tmp_path):
    code, output = _lint(_canary(tmp_path))

    assert code == 0, output


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_a_breach_of_each_contract_is_caught(contract, tmp_path):
    code, output = _lint(_canary(tmp_path, VIOLATIONS[contract]))

    assert code == 1
    assert any(
        line.startswith(contract) and line.endswith("BROKEN") for line in output.splitlines()
    )


def test_a_package_on_no_floor_is_caught(tmp_path):
    code, output = _lint(_canary(tmp_path, extra="utils"))

    assert code == 1
    assert "utils" in output


def test_every_contract_has_its_canary():
    assert len(VIOLATIONS) == len(_contracts())
    for contract in _contracts():
        assert any(contract.startswith(name) for name in VIOLATIONS), contract
