"""Reports of a run: each is whole and true, and says nothing that it was not told."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import typer

from briefgen.app.batch.outcome import About, Outcome, Status
from briefgen.cli.reports import ReportKind, Reports, form_of, reports_of
from briefgen.diagnostics import Diagnostic, OutputError, Place, Severity

FOUND = Diagnostic(
    severity=Severity.WARNING,
    code="BG616",
    message="50% of a|b,\n::error::",
    place=Place(source="a:b,c.yaml", line=3, column=5),
    hint="look",
)
GOOD = Outcome(
    source="good.yaml",
    name="good",
    status=Status.BUILT,
    paths=(Path("out/good.pdf"),),
    about=About("A *title* <b>", "TLP:GREEN", "final", "2020-06-30"),
    seconds=1.23456,
)
BAD = Outcome(source="bad.yaml", name="bad", status=Status.REJECTED, diagnostics=(FOUND,))
WARNED = (
    "::warning file=a%3Ab%2Cc.yaml,line=3,col=5,title=BG616::50%25 of a|b,%0A::error::%0Ahint: look"
)


def reported(kind, *outcomes):
    path = Path("report")
    with Reports([(form_of(kind), path)]) as reports:
        for outcome in outcomes:
            reports.add(outcome)
    assert list(reports.lost()) == []
    return path.read_text(encoding="utf-8")


def test_json_tells_of_every_brief_and_counts():
    told = json.loads(reported(ReportKind.JSON, GOOD, BAD))

    assert told["counts"] == {"built": 1, "unchanged": 0, "rejected": 1, "failed": 0}
    good, bad = told["briefs"]
    assert good == {
        "source": "good.yaml",
        "outcome": "built",
        "files": ["out/good.pdf"],
        "title": "A *title* <b>",
        "marking": "TLP:GREEN",
        "status": "final",
        "date": "2020-06-30",
        "seconds": 1.235,
        "diagnostics": [],
    }
    assert [one["code"] for one in bad["diagnostics"]] == ["BG616"]


def test_json_of_no_briefs_is_json():
    assert json.loads(reported(ReportKind.JSON))["briefs"] == []


def test_github_has_a_command_for_each_finding_and_none_of_the_findings_own():
    assert reported(ReportKind.GITHUB, GOOD, BAD).splitlines() == [
        WARNED,
        "::notice title=briefgen::1 built, 1 rejected",
    ]


def test_markdown_has_a_row_for_each_brief_and_no_markup_of_the_briefs_own():
    assert reported(ReportKind.MARKDOWN, GOOD, BAD).splitlines() == [
        "| Brief | Outcome | Title | Marking | Findings |",
        "|---|---|---|---|---|",
        r"| good.yaml | built | A \*title\* &lt;b&gt; | TLP:GREEN |  |",
        r"| bad.yaml | rejected |  |  | "
        r"a:b,c.yaml:3: warning BG616: 50% of a\|b,<U+000A>::error:: |".replace(
            "<U", "&lt;U"
        ).replace("A>", "A&gt;"),
        "",
        "1 built, 1 rejected",
    ]


def test_a_report_has_its_name_when_it_is_whole():
    path = Path("deep/report.json")
    with Reports([(form_of(ReportKind.JSON), path)]) as reports:
        reports.add(GOOD)
        assert not path.exists()

    assert [one.name for one in Path("deep").iterdir()] == ["report.json"]


def test_a_report_that_cannot_be_written_is_told_before_the_run_and_leaves_nothing():
    Path("file").touch()
    wanted = [
        (form_of(ReportKind.JSON), Path("one.json")),
        (form_of(ReportKind.JSON), Path("file/two.json")),
    ]

    with pytest.raises(OutputError, match=r"file/two\.json"):
        Reports(wanted).__enter__()
    assert not [path for path in Path().iterdir() if "one.json" in path.name]


def test_a_report_on_a_full_disk_costs_the_report_alone():
    with Reports([(form_of(ReportKind.JSON), Path("/dev/full"))]) as reports:
        for _ in range(200):
            reports.add(replace(BAD, source="x" * 1000))

    [lost] = reports.lost()
    assert lost.reason == "no space left on device"
    assert reports.counts[Status.REJECTED] == 200


@pytest.mark.parametrize(
    ("said", "words"),
    [(["xml"], "is no kind of report"), (["json", "github"], "only one report can be printed")],
)
def test_reports_that_cannot_be_are_refused(said, words):
    with pytest.raises(typer.BadParameter, match=words):
        reports_of(said, Path("out"))


def test_reports_are_asked_for_by_kind_and_file():
    assert reports_of(["json:a:b.json", "github"], Path("out")).take_stdout
    assert not reports_of(["json:a.json"], Path("out")).take_stdout


def test_the_page_of_a_run_stands_in_its_folder():
    folder = Path("out")
    with reports_of([], folder) as reports:
        reports.add(GOOD)

    page = (folder / "index.html").read_text(encoding="utf-8")
    assert 'href="./good.pdf"' in page
    assert "1 brief: 1 built" in page


def test_a_run_goes_well_only_where_every_brief_does():
    reports = Reports([])
    reports.add(GOOD)
    assert reports.all_well
    reports.add(BAD)
    assert not reports.all_well
