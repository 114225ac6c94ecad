"""What the world says of a build is asked for in one place."""

from datetime import UTC, datetime
from importlib.metadata import version as installed

import pytest

from briefgen.app.stamp import moment_of_the_world, version
from briefgen.diagnostics import BriefgenError


@pytest.mark.parametrize("unset", [None, "", "  "])
def test_without_source_date_epoch_the_brief_has_its_own_date(monkeypatch, unset):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if unset is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", unset)

    assert moment_of_the_world() is None


def test_source_date_epoch_counts_seconds_in_utc(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1593475200")

    assert moment_of_the_world() == datetime(2020, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize("nonsense", ["yesterday", "12.5", "²", "9" * 30])
def test_a_moment_that_is_no_number_of_seconds_is_refused(monkeypatch, nonsense):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", nonsense)

    with pytest.raises(BriefgenError, match="SOURCE_DATE_EPOCH is"):
        moment_of_the_world()


def test_the_version_is_the_installed_one():
    assert version() == installed("briefgen")
