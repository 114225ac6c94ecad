"""Does the same brief give the same bytes, whatever the process, hash seed and time zone?"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BRIEFS = sorted((ROOT / "briefs").glob("*.yaml"))

_SETTINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8"},
)


def _digests(brief: Path, folder: Path, **environment: str) -> dict[str, str]:
    """Build in a process of its own; return the digest of each file by its ending."""
    command = [sys.executable, "-m", "briefgen", "build", str(brief), "-o", str(folder)]
    kept = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    done = subprocess.run(
        command, env=kept | environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return {path.suffix: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_there_are_briefs_to_compare():
    assert len(BRIEFS) >= 4


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)
def test_two_processes_give_the_same_bytes(brief, tmp_path):
    one = _digests(brief, tmp_path / "one", **_SETTINGS[0])

    assert set(one) == {".pdf", ".docx"}
    assert one == _digests(brief, tmp_path / "two", **_SETTINGS[1])


def test_source_date_epoch_is_obeyed(tmp_path):
    brief = min(BRIEFS, key=lambda path: path.stat().st_size)
    plain = _digests(brief, tmp_path / "plain")
    epoch = _digests(brief, tmp_path / "epoch", SOURCE_DATE_EPOCH="1234567890")

    assert epoch == _digests(brief, tmp_path / "again", SOURCE_DATE_EPOCH="1234567890")
    assert all(plain[ending] != epoch[ending] for ending in plain)
