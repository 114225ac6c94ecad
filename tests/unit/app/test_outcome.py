"""A brief is built or rejected, and says why."""

import pytest

from briefgen.app.outcome import has_errors
from briefgen.diagnostics import Diagnostic, Place, Severity


@pytest.mark.parametrize(
    ("severities", "wrong"),
    [((), False), (("warning", "info"), False), (("warning", "error"), True)],
)
def test_errors_alone_are_errors(severities, wrong):
    found = tuple(
        Diagnostic(severity=Severity(one), code="BG101", message="x", place=Place(source="b.yaml"))
        for one in severities
    )

    assert has_errors(found) is wrong
