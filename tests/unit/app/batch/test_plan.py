"""Which briefs a run is of, and what each becomes when its turn comes."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.app.batch.job import Job
from briefgen.app.batch.names import NameClashError
from briefgen.app.batch.outcome import Outcome, Status
from briefgen.app.batch.plan import Mailing, Plan, Single
from briefgen.app.batch.run import batch
from briefgen.app.formats import Format
from briefgen.app.stories import Order
from briefgen.diagnostics import BriefgenError, InputError

ORDER = Order(formats=(Format.TEXT,))
TEMPLATE = 'title: "{{ country }}"\ndate: 2020-06-25\nsummary: ["{{ point }}"]\n'
DATA = "country,point\nIrak,One.\nCôte d'Ivoire,Two.\n"


@pytest.fixture(autouse=True)
def _desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.yaml", "a.yaml"):
        Path(name).write_text(name, encoding="utf-8")
    Path("t.yaml").write_text(TEMPLATE, encoding="utf-8")
    Path("d.csv").write_text(DATA, encoding="utf-8")


def single(path, name=""):
    return Single(path=path, name=name or Path(path).stem, order=ORDER)


def mailing(name="{{ country | slug }}", **more):
    return Mailing(path="t.yaml", data="d.csv", name=name, order=ORDER, **more)


def test_two_briefs_for_one_file_are_refused():
    with pytest.raises(NameClashError, match=r'"a\.yaml" and "x/A\.yaml" would both'):
        Plan([single("a.yaml"), single("x/A.yaml")])


def test_two_records_for_one_file_are_refused():
    Path("d.csv").write_text("country,point\nIrak,One.\nIRAK,Two.\n", encoding="utf-8")

    with pytest.raises(
        NameClashError, match=r'"t.yaml, record 1 of d.csv" and "t.yaml, record 2 of'
    ):
        Plan([mailing()])


def test_a_record_and_a_brief_for_one_file_are_refused():
    with pytest.raises(NameClashError, match=r'"a\.yaml" and "t\.yaml, record 1 of d\.csv"'):
        Plan([single("a.yaml", "irak"), mailing()])


def test_a_brief_is_read_when_its_turn_comes():
    jobs = Plan([single("a.yaml"), single("b.yaml"), single("t.yaml")]).jobs()
    first = next(jobs)
    Path("b.yaml").unlink()
    Path("t.yaml").write_text("changed", encoding="utf-8")

    second, third = jobs
    assert isinstance(first, Job)
    assert first.text == b"a.yaml"
    assert isinstance(second, Outcome)
    assert (second.status, second.diagnostics[0].code) == (Status.REJECTED, "BG001")
    assert isinstance(third, Job)
    assert third.text == b"changed"


def test_each_record_makes_a_brief():
    plan = Plan([mailing()])
    outcomes = list(batch(plan.jobs()))

    assert len(plan) == 2
    assert [one.name for one in outcomes] == ["irak", "cote-d-ivoire"]
    assert [one.source for one in outcomes] == [f"t.yaml, record {n} of d.csv" for n in (1, 2)]
    assert b"Two." in outcomes[1].files["text"]


def test_without_a_name_briefs_are_numbered():
    assert [job.name for job in Plan([mailing("")]).jobs()] == ["t-1", "t-2"]


def test_a_record_that_makes_no_name_is_told_and_the_others_are_built():
    Path("d.csv").write_text("country,point\n,One.\nx\nIrak,Two.\n", encoding="utf-8")
    plan = Plan([mailing()])

    first, second, third = plan.jobs()

    assert len(plan) == 3
    assert isinstance(first, Outcome)
    assert "in the name {{ country | slug }} (record 1 of d.csv" in first.diagnostics[0].message
    assert isinstance(second, Outcome)
    assert second.diagnostics[0].place.line == 3
    assert isinstance(third, Job)


def test_data_that_changes_in_mid_run_is_told_and_overwrites_nothing():
    plan = Plan([mailing()])
    Path("d.csv").write_text("country,point\nCôte d'Ivoire,1\nIrak,2\nIrak,3\n", encoding="utf-8")

    found = list(plan.jobs())

    assert all(isinstance(one, Outcome) for one in found)
    assert "was changed" in found[2].diagnostics[0].message  # type: ignore[union-attr]


def test_two_templates_for_one_record_and_name_are_refused():
    with pytest.raises(NameClashError, match="would both be written"):
        Plan([mailing(), replace(mailing(), path="other.yaml")])


def test_one_brief_twice_for_one_file_is_refused():
    with pytest.raises(NameClashError, match="would both be written"):
        Plan([single("a.yaml"), single("a.yaml")])


def test_data_that_is_shorter_in_mid_run_is_told():
    plan = Plan([mailing(), single("a.yaml")])
    Path("d.csv").write_text("country,point\nIrak,One.\n", encoding="utf-8")

    first, lost, last = plan.jobs()

    assert isinstance(first, Job)
    assert isinstance(lost, Outcome)
    assert lost.status is Status.FAILED
    assert "fewer records" in lost.diagnostics[0].message
    assert isinstance(last, Job)


def test_data_that_is_gone_in_mid_run_costs_its_own_briefs_and_no_other():
    plan = Plan([mailing(), single("a.yaml")])
    Path("d.csv").unlink()

    lost, last = plan.jobs()

    assert isinstance(lost, Outcome)
    assert (lost.status, lost.diagnostics[0].place.source) == (Status.FAILED, "d.csv")
    assert isinstance(last, Job)


def test_data_that_cannot_be_read_is_refused_before_anything_is_built():
    Path("d.csv").write_text("country,country\n", encoding="utf-8")

    with pytest.raises(InputError, match="two columns"):
        Plan([mailing()])


def test_a_word_template_that_is_not_there_is_refused_before_anything_is_built():
    order = Order(formats=(Format.DOCX,), reference_doc="gone.dotx")

    with pytest.raises(InputError, match="there is no such file"):
        Plan([Single(path="a.yaml", name="a", order=order)]).jobs()


def test_a_moment_that_is_none_is_refused_before_anything_is_built(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    with pytest.raises(BriefgenError, match='SOURCE_DATE_EPOCH is "yesterday"'):
        Plan([]).jobs()
