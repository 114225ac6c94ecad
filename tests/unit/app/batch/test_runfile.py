"""A run file says which briefs, from which files, made how; the command line says more."""

from pathlib import Path

import pytest

from briefgen.app.batch.plan import Mailing, Single
from briefgen.app.batch.runfile import lots_of_run, run_tree
from briefgen.app.formats import DEFAULT_FORMATS, Format
from briefgen.app.stories import Order
from briefgen.diagnostics import InputError

RUN = """\
output: ../out
defaults: {style: sitrep, to: pdf, set: {status: final, version: "1"}}
briefs:
  - ../a.yaml
  - {brief: "?.yaml", name: x/y, style: own/house.yaml, set: {status: draft}, to: [docx, text]}
templates:
  - {template: t.yaml, data: d.csv, name: "{{ a }}", asset_root: pictures, reference_doc: h.dotx}
"""


@pytest.fixture(autouse=True)
def _desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("runs").mkdir()
    Path("runs/b.yaml").touch()
    Path("runs/run.yaml").write_text(RUN, encoding="utf-8")


def lots(text=RUN, **more):
    Path("runs/run.yaml").write_text(text, encoding="utf-8")
    tree = run_tree("runs/run.yaml")
    assert tree is not None
    return lots_of_run(tree, Order(formats=more.pop("formats", ()), **more))


def test_paths_are_seen_from_the_run_file():
    output, found = lots()

    assert output == "out"
    assert [one.path for one in found] == ["a.yaml", "runs/b.yaml", "runs/t.yaml"]
    assert [one.name for one in found] == ["a", "x/y", "{{ a }}"]
    assert isinstance(found[2], Mailing)
    assert found[2].data == "runs/d.csv"
    assert found[2].order.asset_root == Path("runs/pictures")
    assert found[2].order.reference_doc == "runs/h.dotx"


def test_a_brief_is_built_as_it_says_else_as_the_run_says():
    _, (first, second, _) = lots()

    assert isinstance(first, Single)
    assert (first.order.style, first.order.formats) == ("sitrep", (Format.PDF,))
    assert dict(first.order.settings) == {"status": "final", "version": "1"}
    assert second.order.style == "runs/own/house.yaml"
    assert second.order.formats == (Format.DOCX, Format.TEXT)
    assert dict(second.order.settings) == {"status": "draft", "version": "1"}


def test_the_command_line_says_more():
    _, (first, *_) = lots(style="assessment", formats=(Format.TEXT,), settings=[("status", "x")])

    assert (first.order.style, first.order.formats) == ("assessment", (Format.TEXT,))
    assert dict(first.order.settings)["status"] == "x"


def test_a_run_that_says_little_is_built_as_usual():
    output, [one] = lots("briefs: [../a.yaml]\n")

    assert output is None
    assert (one.order.style, one.order.formats) == (None, DEFAULT_FORMATS)


@pytest.mark.parametrize("text", ["title: A\ndate: 2020\n", "- a\n", "a: [", "\xff"])
def test_what_is_no_run_file_is_none(text):
    Path("runs/run.yaml").write_bytes(text.encode("latin-1"))

    assert run_tree("runs/run.yaml") is None
    assert run_tree("runs/gone.yaml") is None


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("briefs:\n  - {breif: a.yaml}\n", 2, "breif"),
        ("briefs: [a.yaml]\ndefaults: {to: odt}\n", 2, "odt"),
        ("templates:\n  - {template: t.yaml}\n", 2, "data"),
        ("briefs: [a.yaml]\nouput: x\n", 2, '"ouput" is not a field of a run'),
    ],
)
def test_what_is_wrong_with_a_run_file_is_told_at_its_line(text, line, message):
    with pytest.raises(InputError) as caught:
        lots(text)

    found = caught.value.diagnostics[0]
    assert (found.place.source, found.place.line) == ("runs/run.yaml", line)
    assert message in f"{found.message} {found.hint}"
