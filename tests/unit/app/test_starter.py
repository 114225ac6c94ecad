"""A new brief is commented, checks without error and builds as it is."""

from datetime import date

import pytest

from briefgen.app.build import build
from briefgen.app.check import check
from briefgen.app.outcome import Built
from briefgen.app.starter import SCHEMA_FILE, start_brief, starter
from briefgen.diagnostics import OutputError, Severity

TODAY = date(2024, 2, 29)


@pytest.mark.parametrize("product", ["assessment", "sitrep"])
@pytest.mark.parametrize("today", [TODAY, date(2024, 1, 1), date(2024, 12, 31)])
def test_a_new_brief_has_nothing_to_be_told(product, today):
    found = check(starter("mine.yaml", product, today))

    assert [one for one in found if one.severity is not Severity.INFO] == []


@pytest.mark.parametrize("product", ["assessment", "sitrep"])
def test_a_new_brief_builds_in_its_style(product):
    built = build(starter("mine.yaml", product, TODAY), formats=["text"])

    assert isinstance(built, Built)
    assert built.document.meta.category == product
    assert dict(built.document.meta.custom)["Style"] == product
    assert b"a rise in line with prices" in built.files["text"]


def test_a_new_brief_begins_with_the_line_that_editors_read():
    first, second, *_ = starter("mine.yaml", "assessment", TODAY).splitlines()

    assert first == f"# yaml-language-server: $schema={SCHEMA_FILE}"
    assert "briefgen build mine.yaml" in second


@pytest.mark.parametrize("name", ["mine", "mine.yaml"])
def test_a_new_brief_is_written_beside_its_schema(tmp_path, name):
    made = start_brief(str(tmp_path / name), "assessment", TODAY, "{}\n")

    assert made == (tmp_path / "mine.yaml", tmp_path / SCHEMA_FILE)
    assert (tmp_path / SCHEMA_FILE).read_text() == "{}\n"


def test_a_name_that_ends_in_yml_is_kept(tmp_path):
    assert start_brief(str(tmp_path / "m.yml"), "sitrep", TODAY, "{}")[0].name == "m.yml"


def test_a_brief_that_exists_is_never_replaced(tmp_path):
    (tmp_path / "mine.yaml").write_text("title: Mine\n")

    with pytest.raises(OutputError, match="left as it is"):
        start_brief(str(tmp_path / "mine"), "assessment", TODAY, "{}")

    assert (tmp_path / "mine.yaml").read_text() == "title: Mine\n"
    assert not (tmp_path / SCHEMA_FILE).exists()
