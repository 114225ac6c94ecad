"""What other people's programs find wrong with a PDF."""

import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import outloud
import page

__all__ = ["TOOLS", "Finding", "findings"]

# of 256 and of 1,024: a long document is a deeper tree, and has longer tables
_LIMITS = page.SafetyLimits(max_reference_depth=100_000, max_table_grid_rows=100_000)
_PROFILES = {"ua1": "PDF/UA-1", "2a": "PDF/A-2a"}
_LEAST_RULES = 100
_UNRUN = {  # every other rule of outloud runs, or finds nothing of its kind in the file
    "HDG-004": "not-implemented",
    "ORD-002": "not-implemented",
    "SEM-001": "skipped",  # these hold a PDF against another one that it was made from
    "SEM-002": "skipped",
    "SEM-003": "skipped",
}
_LOOKED = ("ran", "not-applicable")
TOOLS = (*_PROFILES.values(), "outloud", "qpdf")


@dataclass(frozen=True)
class Finding:
    """What a tool says is wrong, by the rule that says it; `page` counts from 1, 0 for none."""

    tool: str
    rule: str
    says: str
    page: int = 0
    evidence: str = ""

    def __str__(self) -> str:
        page = f"page {self.page}" if self.page else ""
        where = ": ".join(filter(None, (page, self.evidence)))
        return f"{self.tool} {self.rule}: {self.says}{f' ({where})' if where else ''}"


def findings(pdf: bytes) -> tuple[Finding, ...]:
    """Return what all the tools find, warnings among it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "examined.pdf"
        path.write_bytes(pdf)
        return (*_of_page_validation(pdf), *_of_outloud(path), *_of_qpdf(path))


def _of_page_validation(pdf: bytes) -> Iterator[Finding]:
    for profile, tool in _PROFILES.items():
        try:
            report = page.validate_pdf_bytes(pdf, profile=profile, limits=_LIMITS)
        except page.PageError as error:
            yield Finding(tool, "unreadable", str(error))
            continue
        assert report.rules.total >= _LEAST_RULES, f"{tool}: only {report.rules.total} rules"
        for failure in report.failures:
            yield Finding(tool, failure.rule_id, failure.message)


def _of_outloud(path: Path) -> Iterator[Finding]:
    result = outloud.check(str(path))
    if result.error:
        yield Finding("outloud", "unreadable", result.error)
    else:
        unrun = {run.rule: run.status for run in result.runs if run.status not in _LOOKED}
        assert unrun == _UNRUN, unrun
    for found in result.sorted_findings():
        if found.severity != "info":
            evidence = found.evidence or ""
            yield Finding("outloud", found.rule, found.message, found.page or 0, evidence)


def _of_qpdf(path: Path) -> Iterator[Finding]:
    done = subprocess.run(
        ["qpdf", "--check", str(path)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = done.stderr.replace(str(path), "").strip()
        yield Finding("qpdf", "check", said or f"ends with {done.returncode}")
