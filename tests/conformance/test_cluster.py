"""A run on a real Dask cluster makes the files that it makes here, whatever becomes of a worker."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import briefgen
from briefgen.app.batch.cluster import ClusterError, dask_workers
from tests.builders import a_brief
from tests.conformance.cluster import running
from tests.e2e.command import briefgen as command
from tests.samples import sample_picture

DESK = """\
extends: house.yaml
library: [actors.yaml]
figures:
  - {path: map.png, caption: A map, alt: A map}
"""
ACTORS = "actors:\n  - {id: pilots, name: Harbour Pilots, role: Pilots}\n"
MANY = 24


@pytest.fixture
def folder(tmp_path) -> Path:
    """Return a folder of briefs that share what they extend, a library and a picture."""
    folder = Path(tmp_path, "desk")
    folder.mkdir()
    (folder / "desk.yaml").write_text(DESK)
    (folder / "house.yaml").write_text("audience: [Heads of section]\n")
    (folder / "actors.yaml").write_text(ACTORS)
    (folder / "map.png").write_bytes(sample_picture())
    for i in range(MANY):
        brief = a_brief(title=f"Brief {i}", extends="desk.yaml", actors=["pilots"])
        (folder / f"brief-{i:02}.yaml").write_text(brief)
    return folder


def jobs(folder: Path) -> Iterator[briefgen.Job]:
    for path in sorted(folder.glob("brief-*.yaml")):
        files = briefgen.Folder(path=folder)
        text = path.read_bytes()
        yield briefgen.Job(source=path.name, name=path.stem, text=text, files=files)


def test_a_cluster_of_which_a_worker_is_killed_makes_the_same_bytes(folder, tmp_path):
    expected = {one.name: one.files for one in briefgen.batch(jobs(folder), processes=2)}
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    made: dict[str, dict[str, bytes]] = {}

    with (
        running(elsewhere, workers=2) as cluster,
        dask_workers(cluster.address) as (executor, at_once),
        closing(briefgen.batch(jobs(folder), executor=executor, processes=at_once)) as outcomes,
    ):
        for outcome in outcomes:
            if not made:
                cluster.workers[0].kill()
            assert outcome.status == "built", outcome.diagnostics
            made[outcome.name] = dict(outcome.files)

    assert at_once == 2
    assert list(made) == list(expected)
    assert made == expected
    assert all(set(files) == {"pdf", "docx"} for files in made.values())


def test_the_command_runs_on_a_cluster_and_builds_again_only_what_has_changed(folder, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    briefs = sorted(path.name for path in folder.glob("brief-0*.yaml"))

    with running(elsewhere, workers=2) as cluster:
        where = ("--executor", "dask", "--scheduler", cluster.address)
        first = command("batch", *briefs, "-o", "out", *where, folder=folder)
        (folder / briefs[0]).write_text(a_brief(title="Another", extends="desk.yaml"))
        second = command("batch", *briefs, "-o", "out", *where, folder=folder)
    here = command("batch", *briefs, "-o", "here", folder=folder)

    assert (first.returncode, second.returncode, here.returncode) == (0, 0, 0), first.stderr
    assert first.stderr.count(b"] built ") == len(briefs)
    assert second.stderr.count(b"] built ") == 1
    made = sorted((folder / "here").glob("brief-*"))
    assert len(made) == 2 * len(briefs)
    for path in made:
        assert path.read_bytes() == (folder / "out" / path.name).read_bytes()


def test_a_port_where_no_scheduler_listens_is_told():
    with (
        pytest.raises(ClusterError, match="no Dask scheduler answers"),
        dask_workers("tcp://127.0.0.1:9"),
    ):
        pass
