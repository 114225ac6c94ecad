"""What is no brief is refused in one clear line, by every command that reads one."""

from pathlib import Path

import pytest

from tests.unit.cli.run import run

FILES = {
    "empty": b"",
    "a comment alone": b"# nothing\n",
    "a list": b"- one\n- two\n",
    "a text": b"just words\n",
    "a number": b"42\n",
    "a PNG": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
    "a zip": b"PK\x03\x04" + bytes(range(256)),
    "Latin-1": "title: café\n".encode("latin-1"),
    "UTF-16": "title: x\n".encode("utf-16"),
    "a key twice": b"title: a\ntitle: b\ndate: 2020-06-30\nsummary: [x.]\n",
    "an open bracket": b"title: [\n",
    "a tab": b"title: x\nsummary:\n\t- y\n",
    "a tag": b"title: !!python/object/apply:os.system [ls]\n",
    "a laugh": b"a: &a [x, x]\n" + b"".join(
        b"%c: &%c [*%c, *%c, *%c]\n" % (c, c, c - 1, c - 1, c - 1) for c in range(98, 120)
    ),
    "deep": b"title: " + b"[" * 5000 + b"]" * 5000,
    "a null": b"title: a\x00b\n",
}  # fmt: skip


@pytest.mark.parametrize("command", ["check", "build", "show"])
@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
def test_a_file_that_is_no_brief_is_refused(command, content, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("bad.yaml").write_bytes(content)

    done = run(command, "bad.yaml")

    told = [line for line in (done.out + done.err).splitlines() if ": error[BG" in line]
    assert done.code == 1
    assert told
    assert told[0].startswith("bad.yaml:")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.yaml"]


@pytest.mark.parametrize("command", ["check", "build", "show"])
@pytest.mark.parametrize(
    ("name", "reason"),
    [("none.yaml", "there is no such file"), ("folder.yaml", "this is a folder, not a file")],
)
def test_a_missing_file_and_a_folder_are_one_line(command, name, reason, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("folder.yaml").mkdir()

    done = run(command, name)

    assert done.code == 1
    assert f"{name}:1:1: error[BG001]: {reason}" in (done.out + done.err).splitlines()


def test_a_laugh_is_refused_at_once(tmp_path):
    path = tmp_path / "laugh.yaml"
    path.write_bytes(FILES["a laugh"])

    done = run("check", str(path))

    assert len(done.out.splitlines()) < 20
    assert "alias" in done.out
