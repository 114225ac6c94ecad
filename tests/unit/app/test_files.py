"""The disk is read and written in one place: whole files or nothing, one line for what fails."""

import io
import os
import stat
import sys
from pathlib import Path

import pytest

from briefgen.app import files
from briefgen.app.files import (
    UnreadableError,
    output_path,
    read_input,
    read_picture,
    read_related,
    remove_unfinished,
    write_files,
)
from briefgen.diagnostics import AssetError, OutputError


def test_an_input_is_read_with_the_name_that_is_printed(tmp_path):
    path = tmp_path / "brief.yaml"
    path.write_bytes(b"title: x\n")

    assert read_input(str(path)) == (str(path), b"title: x\n")


def test_a_dash_is_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"title: x\n")))

    assert read_input("-") == ("<stdin>", b"title: x\n")


def test_a_missing_file_and_a_folder_are_told_in_a_few_words(tmp_path):
    with pytest.raises(UnreadableError, match=r"^there is no such file$"):
        read_input(str(tmp_path / "none.yaml"))
    with pytest.raises(UnreadableError, match=r"^this is a folder, not a file$"):
        read_input(str(tmp_path))


def test_what_the_system_says_of_other_failures_is_passed_on(tmp_path):
    with pytest.raises(UnreadableError, match=r"^file name too long$"):
        read_input(str(tmp_path / ("x" * 300)))


@pytest.mark.parametrize(
    ("name", "output", "path"),
    [
        ("briefs/raid.yaml", None, "out/raid.pdf"),
        ("raid.v2.yaml", None, "out/raid.v2.pdf"),
        ("-", None, "out/brief.pdf"),
        ("raid.yaml", "there", "there/raid.pdf"),
        ("raid.yaml", "there/final.pdf", "there/final.pdf"),
        ("raid.yaml", "final.docx", "final.docx/raid.pdf"),
    ],
)
def test_an_output_is_a_folder_unless_it_ends_as_the_format_does(name, output, path):
    assert output_path(name, "pdf", Path(output) if output else None) == Path(path)


def test_a_folder_that_ends_as_a_format_does_is_still_a_folder(tmp_path):
    folder = tmp_path / "old.pdf"
    folder.mkdir()

    assert output_path("raid.yaml", "pdf", folder) == folder / "raid.pdf"


def test_a_file_is_written_with_the_folders_it_needs(tmp_path):
    path = tmp_path / "a" / "b" / "out.pdf"

    write_files({path: b"new"})

    assert path.read_bytes() == b"new"
    assert [one.name for one in path.parent.iterdir()] == ["out.pdf"]


def test_a_new_file_is_as_readable_as_the_umask_says(tmp_path):
    before = os.umask(0o027)
    try:
        write_files({tmp_path / "out.pdf": b"new"})
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "out.pdf").stat().st_mode) == 0o640


def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path):
    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")
    path.chmod(0o604)

    write_files({path: b"new"})

    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path, monkeypatch, error):
    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")

    def fail(_: int) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError if isinstance(error, OSError) else KeyboardInterrupt):
        write_files({path: b"new"})

    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["out.pdf"]


def test_a_file_that_cannot_be_written_says_which_and_why(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(OutputError) as caught:
        write_files({tmp_path / "file" / "out.pdf": b"new"})

    assert caught.value.path.endswith("out.pdf")
    assert caught.value.reason in ("not a directory", "file exists")


def test_a_picture_is_read_from_its_folder(tmp_path):
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures" / "map.png").write_bytes(b"png")

    assert read_picture("figures/map.png", tmp_path) == b"png"
    assert read_picture("figures/../figures/map.png", tmp_path) == b"png"


@pytest.mark.parametrize("read", [read_picture, read_related])
@pytest.mark.parametrize("path", ["../secret.png", "/etc/hostname", "figures/../../secret.png"])
def test_a_picture_or_other_file_outside_the_folder_is_refused(tmp_path, path, read):
    root = tmp_path / "briefs"
    root.mkdir()
    (tmp_path / "secret.png").write_bytes(b"png")

    with pytest.raises(AssetError, match="lies outside the folder of the brief"):
        read(path, root)


def test_a_link_that_leads_outside_is_refused(tmp_path):
    root = tmp_path / "briefs"
    root.mkdir()
    (tmp_path / "secret.png").write_bytes(b"png")
    (root / "map.png").symlink_to(tmp_path / "secret.png")

    with pytest.raises(AssetError, match="lies outside the folder of the brief"):
        read_picture("map.png", root)


def test_a_link_that_leads_to_itself_is_refused(tmp_path):
    (tmp_path / "map.png").symlink_to(tmp_path / "map.png")

    with pytest.raises(AssetError, match=r'^"map.png"'):
        read_picture("map.png", tmp_path)


def test_a_missing_picture_and_one_too_large_are_told(tmp_path, monkeypatch):
    (tmp_path / "map.png").write_bytes(b"12345")
    monkeypatch.setattr(files, "_LARGEST_PICTURE", 4)

    with pytest.raises(AssetError, match=r'^"none.png": there is no such file$'):
        read_picture("none.png", tmp_path)
    with pytest.raises(AssetError, match=r'^"map.png" is larger than'):
        read_picture("map.png", tmp_path)


def test_a_picture_may_come_from_another_folder_that_is_named(tmp_path):
    (tmp_path / "shared").mkdir()
    (tmp_path / "briefs").mkdir()
    (tmp_path / "shared" / "map.png").write_bytes(b"png")
    (tmp_path / "briefs" / "own.png").write_bytes(b"own")

    assert read_picture("../shared/map.png", tmp_path / "briefs", tmp_path) == b"png"
    assert read_picture("own.png", tmp_path / "briefs", tmp_path / "shared") == b"own"
    with pytest.raises(AssetError, match="outside"):
        read_picture("../shared/map.png", tmp_path / "briefs", tmp_path / "briefs")


def test_a_pipe_is_no_picture(tmp_path):
    os.mkfifo(tmp_path / "map.png")

    with pytest.raises(AssetError, match="not an ordinary file"):
        read_picture("map.png", tmp_path)


def test_another_file_is_read_from_the_folder_of_the_brief_or_the_one_that_is_named(tmp_path):
    (tmp_path / "briefs").mkdir()
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "base.yaml").write_bytes(b"title: x\n")

    assert read_related("base.yaml", tmp_path / "briefs", tmp_path / "shared") == b"title: x\n"
    with pytest.raises(AssetError, match=r'^"base.yaml": there is no such file$'):
        read_related("base.yaml", tmp_path / "briefs")


def test_another_file_that_is_larger_than_any_brief_may_be_is_not_read(tmp_path, monkeypatch):
    (tmp_path / "base.yaml").write_bytes(b"12345")
    monkeypatch.setattr(files, "MOST_BYTES", 4)

    with pytest.raises(AssetError, match=r'^"base.yaml" is larger than'):
        read_related("base.yaml", tmp_path)


def test_a_name_that_no_file_can_have_is_told_as_any_other(tmp_path):
    with pytest.raises(AssetError, match=r"is not a name that a file can have$"):
        read_related("ba\0se.yaml", tmp_path)


def test_what_a_killed_process_left_half_written_is_removed_and_nothing_else(tmp_path):
    half = files._staged(tmp_path / "deep" / "a.pdf", b"half")
    for name in ("a.pdf", ".hidden", "b.unfinished"):
        (tmp_path / "deep" / name).touch()

    remove_unfinished(tmp_path)

    assert not half.exists()
    assert sorted(path.name for path in (tmp_path / "deep").iterdir()) == [
        ".hidden",
        "a.pdf",
        "b.unfinished",
    ]
