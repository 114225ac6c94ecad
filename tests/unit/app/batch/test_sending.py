from concurrent.futures import CancelledError, Executor, Future
from dataclasses import replace

import pytest

from briefgen.app.batch.job import Carried, Folder
from briefgen.app.batch.outcome import Result
from briefgen.app.batch.pool import Inline
from briefgen.app.batch.run import batch
from briefgen.app.batch.sending import Sending
from briefgen.app.batch.work import carry_out
from briefgen.app.formats import Format
from briefgen.app.styles import find_style
from tests.samples import sample_picture
from tests.templates import plain
from tests.unit.app.batch.jobs import a_job

_PICTURED = {"figures": [{"path": "map.png", "caption": "A map", "alt": "A map"}]}


class _Noting(Inline):
    """Does each call at once, and remembers what was sent."""

    def __init__(self):
        self.sent = []

    def submit(self, fn, /, *args, **kwargs):
        self.sent.append(args)
        return super().submit(fn, *args, **kwargs)


class _Never(Executor):
    """Holds each call for ever."""

    def __init__(self):
        self.futures = []

    def submit(self, _fn, /, *_args, **_kwargs):
        self.futures.append(Future())
        return self.futures[-1]


def _in(folder, job):
    return replace(job, files=Folder(path=folder))


def _sent(job, executor=None):
    with Sending(executor or Inline()) as sending:
        return sending.submit(carry_out, job).result(20)


def test_a_brief_is_built_from_files_that_its_worker_never_sees(tmp_path):
    (tmp_path / "map.png").write_bytes(sample_picture())
    (tmp_path / "desk.yaml").write_text("extends: house.yaml\naudience: [Heads of section]\n")
    (tmp_path / "house.yaml").write_text("serial: H-1\n")
    job = _in(tmp_path, a_job(extends="desk.yaml", **_PICTURED))
    executor = _Noting()

    result = _sent(job, executor)

    assert result.files == carry_out(job).files
    assert result.inputs == carry_out(job).inputs
    lacked = [{named.name for named in known} for _, known, *_ in executor.sent]
    assert lacked[-1] == {"desk.yaml", "house.yaml", "map.png"}
    assert all(job.files == Carried(files={}) for job, *_ in executor.sent)


def test_what_a_brief_shared_is_sent_with_the_next_that_mentions_it(tmp_path):
    (tmp_path / "desk.yaml").write_text("extends: house.yaml\n")
    (tmp_path / "house.yaml").write_text("serial: H-1\n")
    executor = _Noting()

    with Sending(executor) as sending:
        for fields in ({"extends": "desk.yaml"}, {"extends": "desk.yaml"}, {}):
            sending.submit(carry_out, _in(tmp_path, a_job(**fields))).result(20)

    assert [len(known) for _, known, *_ in executor.sent] == [0, 1, 2, 2, 0]


def test_a_file_that_is_missing_is_told_as_it_is_here(tmp_path):
    job = _in(tmp_path, a_job(**_PICTURED))

    assert _sent(job).diagnostics == carry_out(job).diagnostics
    assert _sent(job).diagnostics


def test_a_style_that_is_named_travels_with_its_template(tmp_path):
    template = plain()
    (tmp_path / "house.docx").write_bytes(template)
    style = tmp_path / "house.yaml"
    style.write_text("name: house\nextends: sitrep\ndocx: {reference_doc: house.docx}\n")
    job = replace(a_job(), style=str(style), formats=(Format.DOCX,))
    executor = _Noting()

    result = _sent(job, executor)

    sent = executor.sent[0][0]
    assert sent.style == find_style(str(style))
    assert sent.reference_doc.data == template
    assert result.files == carry_out(job).files


def test_a_style_of_our_own_travels_with_the_briefs_of_its_product(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "house.yaml").write_text("name: house\nextends: sitrep\n")
    executor = _Noting()

    _sent(a_job(product="house"), executor)
    _sent(a_job(product="sitrep"), executor)
    _sent(a_job(date="x"), executor)

    sent = [job.style for job, *_ in executor.sent]
    assert sent == [find_style("house"), None, None]
    assert _sent(replace(a_job(), style=find_style("sitrep"))).files


def test_the_worker_tells_of_a_style_that_is_not_there():
    found = _sent(replace(a_job(), style="no-such-style")).diagnostics

    assert [one.code for one in found] == ["BG008"]


def test_what_goes_wrong_behind_comes_through():
    never = _Never()
    with Sending(never) as sending:
        future = sending.submit(carry_out, a_job())
        never.futures[0].set_exception(LookupError("lost"))

        with pytest.raises(LookupError, match="lost"):
            future.result(20)


def test_who_takes_a_job_back_takes_it_back_behind():
    never = _Never()
    with Sending(never) as sending:
        future = sending.submit(carry_out, a_job())
        assert future.cancel()

        assert never.futures[0].cancelled()
        with pytest.raises(CancelledError):
            future.result(20)


def test_an_answer_that_nobody_waits_for_is_dropped():
    with Sending(Inline()) as sending:
        future: Future[Result] = Future()
        future.set_result(earlier := Result())
        sending._send(a_job(), {}, future)

    assert future.result() is earlier


def test_a_run_takes_it_as_any_executor(tmp_path):
    jobs = [_in(tmp_path, a_job(f"{i}", title=f"Brief {i}")) for i in range(3)]

    with Sending(Inline()) as sending:
        outcomes = list(batch(jobs, executor=sending, processes=2))

    assert [one.files for one in outcomes] == [one.files for one in batch(jobs)]
