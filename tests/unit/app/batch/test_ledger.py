"""A brief need not be built again only if nothing it came from or went into has changed."""

import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace

import pytest

from briefgen.app.batch import ledger as module
from briefgen.app.batch.digests import digest
from briefgen.app.batch.entry import ABSENT, Entry, Seal
from briefgen.app.batch.ledger import LEDGER_NAME, Ledger


def built(folder, name="raid", **changes):
    """Return the entry of a brief whose picture and files are there."""
    picture, pdf = folder / "map.png", folder / f"{name}.pdf"
    for path in (picture, pdf):
        path.write_bytes(path.name.encode())
    entry = Entry(
        name=name,
        key="k",
        inputs=(Seal(str(picture), digest(b"map.png")),),
        outputs=(Seal(f"{name}.pdf", digest(pdf.read_bytes())),),
        title="Raid",
    )
    return replace(entry, **changes)


@pytest.fixture
def kept(tmp_path):
    """Return a folder whose ledger knows one brief."""
    with Ledger(tmp_path) as ledger:
        ledger.record(built(tmp_path))
    return tmp_path


def current(folder, name="raid", key="k", **more):
    """Return what a newly opened ledger has of a brief, and what it has to say."""
    with Ledger(folder, **more) as ledger:
        return ledger.current(name, key), ledger.notices


def test_a_brief_that_was_built_is_known_in_the_next_run(kept):
    assert current(kept) == (built(kept), [])


def test_a_brief_is_known_before_its_entry_is_written(tmp_path):
    with Ledger(tmp_path) as ledger:
        ledger.record(built(tmp_path))

        assert ledger.current("raid", "k") == built(tmp_path)


def test_another_brief_and_another_key_are_not_known(kept):
    assert current(kept, name="other")[0] is None
    assert current(kept, key="other")[0] is None


@pytest.mark.parametrize("name", ["map.png", "raid.pdf"])
@pytest.mark.parametrize("change", ["gone", "altered", "a folder"])
def test_a_brief_whose_picture_or_file_is_gone_or_altered_is_built_again(kept, name, change):
    before = (kept / name).stat()
    (kept / name).unlink()
    if change == "altered":
        (kept / name).write_bytes(name.upper().encode())
        os.utime(kept / name, ns=(before.st_atime_ns, before.st_mtime_ns))
    elif change == "a folder":
        (kept / name).mkdir()

    assert current(kept)[0] is None


def test_a_file_that_is_only_touched_changes_nothing(kept):
    os.utime(kept / "map.png", ns=(1, 1))
    os.utime(kept / "raid.pdf", ns=(1, 1))

    assert current(kept)[0] is not None


def test_a_picture_that_was_missing_and_is_there_now_is_a_change(tmp_path):
    lost = tmp_path / "lost.png"
    with Ledger(tmp_path) as ledger:
        ledger.record(built(tmp_path, inputs=(Seal(str(lost), ABSENT),)))

    assert current(tmp_path)[0] is not None
    lost.write_bytes(b"x")
    assert current(tmp_path)[0] is None


def test_a_style_that_the_product_chose_is_looked_at_again(tmp_path):
    with Ledger(tmp_path) as ledger:
        ledger.record(built(tmp_path, style=Seal("sitrep", "5e")))

    assert current(tmp_path, style_digest={"sitrep": "5e"}.get)[0] is not None
    assert current(tmp_path, style_digest={"sitrep": "6f"}.get)[0] is None


def test_the_last_build_of_a_brief_is_what_counts(kept):
    with Ledger(kept) as ledger:
        ledger.record(built(kept, key="k2"))

    assert current(kept)[0] is None
    assert current(kept, key="k2")[0] is not None


def spoilt_by_a_zero(path):
    data = bytearray(path.read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    path.write_bytes(data)


def spoilt_by_text(path):
    path.write_text("this is no database, and has not been one for a long time " * 100)


def spoilt_by_an_older_version(path):
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 0")
    database.close()


def spoilt_by_a_missing_table(path):
    with sqlite3.connect(path) as database:
        database.execute("DROP TABLE brief")
    database.close()


def spoilt_by_half_a_file(path):
    path.write_bytes(path.read_bytes()[:5000])


@pytest.mark.parametrize(
    "spoil",
    [
        spoilt_by_a_zero,
        spoilt_by_text,
        spoilt_by_an_older_version,
        spoilt_by_a_missing_table,
        spoilt_by_half_a_file,
    ],
)
def test_a_database_that_is_damaged_or_older_is_set_aside_and_made_anew(kept, spoil):
    path = kept / LEDGER_NAME
    spoil(path)
    spoilt = path.read_bytes()

    entry, (notice,) = current(kept)

    assert entry is None
    assert notice.startswith(f'"{path}" ')
    assert 'set aside as ".briefgen.sqlite3.aside", everything is built again' in notice
    assert (kept / ".briefgen.sqlite3.aside").read_bytes() == spoilt
    with Ledger(kept) as ledger:
        assert ledger.notices == []
        ledger.record(built(kept))
    assert current(kept) == (built(kept), [])


def test_the_journal_of_a_database_that_is_set_aside_goes_with_it(kept):
    (kept / f"{LEDGER_NAME}-journal").write_bytes(b"half a change")

    module._set_aside(kept / LEDGER_NAME)

    assert not [*kept.glob(LEDGER_NAME), *kept.glob(f"{LEDGER_NAME}-*")]
    assert (kept / ".briefgen.sqlite3.aside-journal").read_bytes() == b"half a change"


@pytest.mark.parametrize("entry", ["", "{}", '{"style": null}', "[1]", None, b"\xff"])
def test_an_entry_that_makes_no_sense_is_as_good_as_none(kept, entry):
    with sqlite3.connect(kept / LEDGER_NAME) as database:
        database.execute("UPDATE brief SET entry = ?", (entry,))
    database.close()

    assert current(kept) == (None, [])


def test_a_link_in_the_place_of_the_database_is_set_aside(kept):
    elsewhere = kept / "elsewhere"
    (kept / LEDGER_NAME).rename(elsewhere)
    (kept / LEDGER_NAME).symlink_to(elsewhere)
    before = elsewhere.read_bytes()

    entry, (notice,) = current(kept)

    assert entry is None
    assert "is a link" in notice
    assert elsewhere.read_bytes() == before


def test_a_folder_in_the_place_of_the_database_costs_a_notice_and_no_run(tmp_path):
    (tmp_path / LEDGER_NAME).mkdir()
    with Ledger(tmp_path) as ledger:
        ledger.record(built(tmp_path))

    (notice,) = ledger.notices
    assert "cannot be used (unable to open database file)" in notice


def test_a_database_that_can_no_longer_be_read_costs_a_notice_and_no_run(kept):
    with Ledger(kept) as ledger:
        assert ledger._database is not None
        ledger._database.execute("DROP TABLE brief")

        assert ledger.current("raid", "k") is None
        assert ledger.current("raid", "k") is None
    (notice,) = ledger.notices
    assert "cannot be read (no such table: brief): some briefs will be built again" in notice


def test_a_full_disk_costs_a_notice_and_no_run(kept):
    with Ledger(kept) as ledger:
        assert ledger._database is not None
        ledger._database.execute("PRAGMA max_page_count = 2")
        for number in range(100):
            ledger.record(built(kept, f"raid-{number}", title="x" * 1000))
        ledger.write()
        ledger.record(built(kept, "raid-100"))

    (notice,) = ledger.notices
    assert "cannot be written (database or disk is full): some briefs will be built again" in notice
    assert current(kept) == (built(kept), [])


def test_entries_are_written_in_groups(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_MOST_WAITING", 10)
    monkeypatch.setattr(module, "monotonic", lambda: 0.0)
    ledger = Ledger(tmp_path)
    for number in range(25):
        ledger.record(built(tmp_path, f"raid-{number}"))

    with sqlite3.connect(tmp_path / LEDGER_NAME) as database:
        assert database.execute("SELECT count(*) FROM brief").fetchone() == (20,)
    database.close()
    ledger.close()


def test_no_entry_waits_longer_than_a_second_of_work(tmp_path, monkeypatch):
    now = iter([0.0, 0.5, 1.1, 1.1])
    monkeypatch.setattr(module, "monotonic", lambda: next(now))
    ledger = Ledger(tmp_path)
    ledger.record(built(tmp_path, "one"))
    assert set(ledger._waiting) == {"one"}
    ledger.record(built(tmp_path, "two"))

    assert ledger._waiting == {}
    monkeypatch.undo()
    ledger.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from briefgen.app.batch.entry import ABSENT, Entry, Seal
from briefgen.app.batch.ledger import Ledger
ledger = Ledger(Path(sys.argv[1]))
for number in range(10_000):
    outputs = (Seal(f"raid-{number}.pdf", ABSENT),)
    ledger.record(Entry(name=f"raid-{number}", key="k", outputs=outputs, title="x" * 500))
    if number == 5_000:
        ledger._database.execute("PRAGMA cache_size = 1")
        ledger._database.execute("UPDATE brief SET entry = 'half'")
        os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_run_that_is_killed_leaves_whole_entries(tmp_path):
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False)

    assert killed.returncode == -signal.SIGKILL
    assert (tmp_path / f"{LEDGER_NAME}-journal").exists()
    with Ledger(tmp_path) as ledger:
        known = [bool(ledger.current(f"raid-{number}", "k")) for number in range(5_001)]
        assert ledger.notices == []
    assert sum(known) >= 5_001 - 256
    assert known == sorted(known, reverse=True)
