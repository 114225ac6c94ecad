"""`briefgen batch`: one outcome for each brief, its files, and what the shell is told."""

from contextlib import contextmanager
from pathlib import Path

import pytest

from briefgen.app.batch.lock import Lock
from briefgen.app.batch.names import NameClashError
from briefgen.app.batch.pool import Inline
from briefgen.app.batch.sending import Sending
from tests.builders import a_brief
from tests.unit.cli.run import run
from tests.unit.cli.test_build import written


@pytest.fixture
def briefs():
    for name in ("a", "b", "c"):
        Path(f"{name}.yaml").write_text(a_brief(title=f"Brief {name}"), encoding="utf-8")
    return ["a.yaml", "b.yaml", "c.yaml"]


def test_every_brief_is_built_into_the_folder_in_order(briefs):
    done = run("batch", *briefs, "--to", "text", "-o", "there", "--jobs", "2")

    assert (done.code, done.out) == (0, "there/a.txt\nthere/b.txt\nthere/c.txt\n")
    made = [path for path in written("there") if "/." not in path]
    assert made == [*done.out.split(), "there/index.html"]
    assert done.err.splitlines()[0] == "[1/3] built a.yaml"


@pytest.mark.usefixtures("briefs")
def test_one_bad_brief_stops_nothing_but_is_told():
    Path("b.yaml").write_text(a_brief(date="x"), encoding="utf-8")

    done = run("batch", "a.yaml", "b.yaml", "gone.yaml", "c.yaml", "--to", "text", "-j", "1")

    assert (done.code, done.out) == (1, "out/a.txt\nout/c.txt\n")
    assert "[2/4] rejected b.yaml" in done.err
    assert "b.yaml:3:11: error[BG401]" in done.err
    assert "gone.yaml:1:1: error[BG001]: there is no such file" in done.err


def test_a_quiet_run_prints_errors_alone(briefs):
    assert run("batch", *briefs[:2], "--to", "text", "-q") == type(run("styles"))(0, "", "")

    Path("b.yaml").write_text("", encoding="utf-8")
    done = run("batch", *briefs, "--to", "text", "-q")

    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("b.yaml:1:1: error[BG002]")


def test_files_that_cannot_be_written_fail_their_brief_alone(briefs):
    Path("out/b.txt").mkdir(parents=True)

    done = run("batch", *briefs, "--to", "text", "-j", "1")

    assert (done.code, done.out) == (1, "out/a.txt\nout/c.txt\n")
    assert "out/b.txt:1:1: error[BG614]: this is a folder, not a file" in done.err


def test_two_briefs_for_one_file_are_refused_before_anything_is_built(briefs):
    Path("d").mkdir()
    Path("d/A.yaml").write_text(a_brief(), encoding="utf-8")

    with pytest.raises(NameClashError, match="would both be written to"):
        run("batch", *briefs, "d/A.yaml", "--to", "text")

    assert not Path("out").exists()


def test_what_has_not_changed_is_not_built_again_but_with_rebuild(briefs):
    command = ("batch", *briefs, "--to", "text")
    run(*command)
    Path("b.yaml").write_text(a_brief(title="Another"), encoding="utf-8")

    done = run(*command)

    assert (done.code, done.out) == (0, "out/a.txt\nout/b.txt\nout/c.txt\n")
    assert [line.split()[1] for line in done.err.splitlines()[:3]] == [
        "unchanged",
        "built",
        "unchanged",
    ]
    assert run(*command, "--rebuild").err.count("] built ") == 3


def test_a_damaged_record_is_told_and_costs_a_build(briefs):
    run("batch", *briefs, "--to", "text")
    Path("out/.briefgen.sqlite3").write_bytes(b"x" * 10_000)

    done = run("batch", *briefs, "--to", "text")

    assert done.code == 0
    assert "warning[BG705]" in done.err
    assert done.err.count("] built ") == 3


def test_a_report_takes_the_place_of_the_list_of_files(briefs):
    done = run("batch", *briefs, "--to", "text", "--report", "github", "--report", "json:r.json")

    assert (done.code, done.out) == (0, "::notice title=briefgen::3 built\n")
    assert Path("r.json").is_file()


def test_a_report_that_cannot_be_written_is_an_error_of_the_run(briefs):
    done = run("batch", *briefs, "--to", "text", "-q", "--report", "json:/dev/full")

    assert done.code == 1
    assert "/dev/full:1:1: error[BG614]: no space left on device" in done.err


@pytest.mark.usefixtures("briefs")
def test_a_pattern_that_the_shell_left_alone_is_matched():
    assert run("batch", "?.yaml", "--to", "text").out == "out/a.txt\nout/b.txt\nout/c.txt\n"


def test_a_folder_that_another_run_writes_into_is_refused(briefs):
    Path("out").mkdir()
    lock = Lock(Path("out"))
    done = run("batch", *briefs)
    lock.release()

    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("out:1:1: error[BG704]: another run of briefgen (process ")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--scheduler", "tcp://host:8786"), "add --executor dask"),
        (("--executor", "dask"), "add --scheduler"),
        (("--executor", "dask", "--scheduler", "tcp://h:1", "--timeout", "9"), "leave it out"),
    ],
)
def test_options_that_need_another_executor_are_refused(briefs, options, said):
    done = run("batch", *briefs, *options)

    assert done.code == 2
    assert said in " ".join(done.err.replace("│", " ").split())
    assert not Path("out").exists()


def test_on_a_cluster_the_files_are_written_here(briefs, monkeypatch):
    asked = []

    @contextmanager
    def workers(scheduler):
        asked.append(scheduler)
        with Sending(Inline()) as sending:
            yield sending, 2

    monkeypatch.setattr("briefgen.app.batch.cluster.dask_workers", workers)
    where = ("--executor", "dask", "--scheduler", "tcp://host:8786")
    done = run("batch", *briefs, "--to", "text", *where)

    assert (done.code, done.out) == (0, "out/a.txt\nout/b.txt\nout/c.txt\n")
    assert asked == ["tcp://host:8786"]


TEMPLATE = 'title: "{{ country }}"\ndate: "{{ date }}"\nsummary: ["{{ point }}"]\n'
DATA = "country,date,point\nIrak,2020-06-25,One.\nMali,soon,Two.\n"


@pytest.fixture
def mailing():
    Path("t.yaml").write_text(TEMPLATE, encoding="utf-8")
    Path("d.csv").write_text(DATA, encoding="utf-8")
    return ("--template", "t.yaml", "--data", "d.csv")


def test_each_record_makes_a_brief_under_its_own_name(mailing):
    done = run("batch", *mailing, "--to", "text", "-o", "out/{{ date }}/{{ country | slug }}")

    assert (done.code, done.out) == (1, "out/2020-06-25/irak.txt\n")
    assert "[1/2] built t.yaml, record 1 of d.csv" in done.err
    assert "t.yaml:2:7: error[BG401]" in done.err
    assert '(record 2 of d.csv, field "date")' in done.err


def test_a_record_is_built_again_only_if_it_has_changed(mailing):
    command = ("batch", *mailing, "--to", "text", "-o", "{{ country }}")
    Path("d.csv").write_text(DATA.replace("soon", "2020-06-26"), encoding="utf-8")
    run(*command)
    Path("d.csv").write_text(
        DATA.replace("soon", "2020-06-26").replace("One", "1"), encoding="utf-8"
    )

    done = run(*command)

    assert (done.code, done.out) == (0, "Irak.txt\nMali.txt\n")
    assert [line.split()[1] for line in done.err.splitlines()[:2]] == ["built", "unchanged"]


@pytest.mark.usefixtures("mailing")
def test_a_run_file_says_where_what_and_how():
    Path("run.yaml").write_text(
        "output: there\ndefaults: {to: text}\ntemplates: [{template: t.yaml, data: d.csv}]\n",
        encoding="utf-8",
    )

    done = run("batch", "run.yaml")

    assert (done.code, done.out) == (1, "there/t-1.txt\n")
    assert run("batch", "run.yaml", "-o", "else").out == "else/t-1.txt\n"


def test_a_run_file_that_is_wrong_is_told_at_its_line():
    Path("run.yaml").write_text("briefs: [a.yaml]\nouput: x\n", encoding="utf-8")

    done = run("batch", "run.yaml")

    assert done.code == 1
    assert 'run.yaml:2:1: error[BG004]: "ouput" is not a field of a run' in done.err


@pytest.mark.parametrize(
    "command",
    [
        (),
        ("--template", "t.yaml"),
        ("--data", "d.csv"),
        ("a.yaml", "--template", "t.yaml", "--data", "d.csv"),
    ],
)
def test_what_is_no_run_is_refused(command):
    done = run("batch", *command)

    assert done.code == 2
    assert "one run file" in " ".join(done.err.replace("│", " ").split())
