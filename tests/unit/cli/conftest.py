"""Every command is run in an empty folder that holds one brief."""

from pathlib import Path

import pytest

from tests.builders import a_brief


@pytest.fixture(autouse=True)
def brief(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BRIEFGEN_STYLE_PATH", raising=False)
    Path("brief.yaml").write_text(a_brief(), encoding="utf-8")
    return Path("brief.yaml")
