"""What a file holds counts, and not when it was written."""

import hashlib
import os

from briefgen.app.batch import digests
from briefgen.app.batch.digests import Digests, digest, digest_of_file
from briefgen.app.batch.entry import ABSENT


def test_a_file_has_the_digest_of_its_bytes(tmp_path):
    path = tmp_path / "map.png"
    path.write_bytes(b"\x89PNG")

    assert digest_of_file(path) == digest(b"\x89PNG") == hashlib.sha256(b"\x89PNG").hexdigest()
    assert Digests().of(str(path)) == digest(b"\x89PNG")


def test_no_file_a_folder_and_a_name_too_long_are_absent(tmp_path):
    for path in (tmp_path / "none", tmp_path, tmp_path / ("x" * 300)):
        assert digest_of_file(path) == ABSENT
        assert Digests().of(str(path)) == ABSENT


def test_a_file_that_many_briefs_share_is_read_once(tmp_path, monkeypatch):
    path = tmp_path / "library.yaml"
    path.write_bytes(b"actors: []")
    answers = iter(["1a"])
    monkeypatch.setattr(digests, "digest_of_file", lambda _path: next(answers))
    known = Digests()

    assert [known.of(str(path)) for _ in range(3)] == ["1a"] * 3


def test_a_file_that_is_written_again_in_the_run_is_read_again(tmp_path):
    path = tmp_path / "library.yaml"
    path.write_bytes(b"one")
    known = Digests()
    before = known.of(str(path))
    path.write_bytes(b"two")
    os.utime(path, ns=(1, 1))

    assert known.of(str(path)) != before


def test_memory_does_not_grow_with_the_number_of_files(tmp_path, monkeypatch):
    monkeypatch.setattr(digests, "_MOST_KEPT", 3)
    known = Digests()
    for number in range(10):
        path = tmp_path / str(number)
        path.write_bytes(b"x")
        known.of(str(path))

    assert len(known._known) <= 3
