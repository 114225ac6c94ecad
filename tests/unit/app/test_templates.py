"""A template comes from a file or from the style, and one that cannot be used stops the build."""

from pathlib import Path

import pytest

from briefgen.app.build import build
from briefgen.app.formats import Format
from briefgen.app.outcome import Built, Rejected
from briefgen.app.stories import Order, build_brief
from briefgen.app.styles import find_style
from briefgen.app.templates import Reference, check_template, read_reference
from briefgen.diagnostics import Diagnostic, InputError, Severity
from tests.builders import a_brief
from tests.templates import drawn, in_header, plain, repacked
from tests.unit.render.docx.opened import Opened

MACROS = {"word/vbaProject.bin": b"x"}


def file_of(outcome: Built | Rejected) -> Opened:
    assert isinstance(outcome, Built), outcome
    return Opened(outcome.files["docx"])


def test_a_word_file_is_built_on_a_template_and_says_so():
    file = file_of(build(a_brief(), reference_doc=Reference("a/corporate.docx", plain())))

    assert "Harbour Research Office" in "".join(
        file.text(name) for name in file.parts if "header" in name and name.endswith("xml")
    )
    properties = file.text("docProps/custom.xml")
    assert 'name="Template"' in properties
    assert ">corporate.docx<" in properties


def test_the_bytes_do_not_depend_on_the_other_formats():
    reference = Reference("t.docx", plain())
    alone = build(a_brief(), formats=["docx"], reference_doc=reference)
    both = build(a_brief(), formats=["pdf", "docx"], reference_doc=reference)

    assert file_of(alone).data == file_of(both).data


def test_the_pdf_is_as_it_would_be_without_a_template():
    with_template = build(a_brief(), reference_doc=Reference("t.docx", plain()))
    without = build(a_brief())

    assert isinstance(with_template, Built)
    assert isinstance(without, Built)
    assert with_template.files["pdf"] == without.files["pdf"]


def test_a_template_that_cannot_be_used_stops_the_build_with_a_remedy():
    reference = Reference("corporate.docm", repacked(plain(), added=MACROS))

    outcome = build(a_brief(), reference_doc=reference)

    assert isinstance(outcome, Rejected)
    found = outcome.diagnostics[-1]
    assert (found.code, found.place.source, found.place.line) == ("BG617", "corporate.docm", 0)
    assert found.message.startswith("no Word file can be built on this template: it holds macros")
    assert "without macros" in found.hint


def test_a_template_that_is_handed_in_is_looked_at_where_no_word_file_is_wanted():
    fit = build(a_brief(), formats=["text"], reference_doc=Reference("t.docx", plain()))
    unfit = build(a_brief(), formats=["text"], reference_doc=Reference("t.docx", b""))

    assert isinstance(fit, Built)
    assert isinstance(unfit, Rejected)
    assert unfit.diagnostics[-1].code == "BG617"


_FIELDS = (
    '<w:fldSimple w:instr=" REF DocNo "><w:r><w:t>HRO-7</w:t></w:r></w:fldSimple>'
    '<w:fldSimple w:instr="DOCPROPERTY Department"><w:r><w:t>Grain</w:t></w:r></w:fldSimple>'
    '<w:sdt><w:sdtPr><w:alias w:val="Title"/><w:id w:val="77"/>'
    '<w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]"'
    ' w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/></w:sdtPr>'
    "<w:sdtContent><w:r><w:t>[Old Title]</w:t></w:r></w:sdtContent></w:sdt>"
)


def test_fields_and_controls_of_a_head_say_what_is_true_of_the_brief():
    data = in_header(plain(), _FIELDS)

    file = file_of(build(a_brief(), reference_doc=Reference("t.docx", data)))

    heads = [file.text(name) for name in file.parts if name.startswith("word/header")]
    assert all("Old Title" not in each and "REF DocNo" not in each for each in heads)
    title = file.text("docProps/core.xml").split("<dc:title>")[1].split("<")[0]
    assert title
    assert sum("HRO-7" in each and f">{title}<" in each for each in heads) == 3


def test_a_template_tells_which_fields_are_frozen(tmp_path):
    path = tmp_path / "t.docx"
    path.write_bytes(in_header(plain(), _FIELDS))

    found = check_template(str(path))

    assert not isinstance(found, Diagnostic)
    told = " stays as it is printed now: what it shows is left behind"
    assert found.warnings == (
        f'the field "REF DocNo"{told}',
        f'the field "DOCPROPERTY Department"{told}',
    )


@pytest.mark.parametrize(
    ("marking", "others"),
    [("SECRET", ["TOP SECRET"]), ("TOP SECRET", []), ("none", ["TOP SECRET"])],
)
def test_a_template_that_says_another_marking_is_warned_of(marking, others):
    reference = Reference("t.docx", in_header(plain(), drawn("word_art", "TOP SECRET")))
    outcome = build(a_brief(), reference_doc=reference, settings=[("marking", marking)])

    assert isinstance(outcome, Built), outcome
    found = [one for one in outcome.diagnostics if one.code == "BG618"]
    assert [one.severity for one in found] == [Severity.WARNING] * len(others)
    assert all(f'say "{other}"' in one.message for other, one in zip(others, found, strict=True))


@pytest.mark.parametrize("formats", [(Format.PDF, Format.DOCX), (Format.PDF,), (Format.TEXT,)])
def test_nothing_is_written_where_the_template_cannot_be_read(tmp_path, formats):
    brief = tmp_path / "b.yaml"
    brief.write_text(a_brief())
    order = Order(formats=formats, reference_doc="gone.dotx", output=tmp_path / "out")

    written = build_brief(str(brief), order)

    assert written.paths == ()
    assert not (tmp_path / "out").exists()
    assert [found.code for found in written.diagnostics] == ["BG617"]


def house(tmp_path: Path, name: str) -> str:
    """Return a style file that names a template."""
    style = tmp_path / "house.yaml"
    style.write_text(f"name: house\nextends: assessment\ndocx:\n  reference_doc: {name}\n")
    return str(style)


def test_a_style_names_a_template_seen_from_its_own_folder(tmp_path, monkeypatch):
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "corporate.docx").write_bytes(plain())
    style = house(tmp_path, "t/corporate.docx")
    monkeypatch.chdir("/")

    assert "corporate.docx" in file_of(build(a_brief(), style=style)).text("docProps/custom.xml")


def test_the_bytes_do_not_depend_on_who_names_the_template(tmp_path):
    (tmp_path / "corporate.docx").write_bytes(plain())
    named = build(a_brief(), style=house(tmp_path, "corporate.docx"), formats=["docx"])
    (tmp_path / "house.yaml").write_text("name: house\nextends: assessment\n")
    reference = read_reference(str(tmp_path / "corporate.docx"))
    style = str(tmp_path / "house.yaml")
    handed_in = build(a_brief(), style=style, formats=["docx"], reference_doc=reference)

    assert file_of(named).data == file_of(handed_in).data


def test_a_style_whose_template_is_not_there_is_refused_where_it_names_it(tmp_path):
    with pytest.raises(InputError) as refused:
        find_style(house(tmp_path, "gone.docx"))

    (found,) = refused.value.diagnostics
    assert (found.code, found.path, found.place.line) == ("BG617", "docx.reference_doc", 4)
    assert "folder of the style file" in found.hint


def test_a_template_that_goes_away_after_the_style_was_read_is_a_finding(tmp_path):
    (tmp_path / "corporate.docx").write_bytes(plain())
    style = find_style(house(tmp_path, "corporate.docx"))
    (tmp_path / "corporate.docx").unlink()

    outcome = build(a_brief(), style=style)

    assert isinstance(outcome, Rejected)
    assert outcome.diagnostics[-1].code == "BG617"


def test_a_template_given_at_the_build_counts_more_than_that_of_the_style(tmp_path):
    (tmp_path / "corporate.docx").write_bytes(b"no template")
    style = house(tmp_path, "corporate.docx")
    outcome = build(a_brief(), style=style, reference_doc=Reference("other.docx", plain()))

    assert "other.docx" in file_of(outcome).text("docProps/custom.xml")


def test_a_template_that_cannot_be_read_is_refused():
    with pytest.raises(InputError, match="there is no such file"):
        read_reference("gone.docx")


@pytest.mark.parametrize(("name", "code"), [("gone.dotx", "BG617"), ("bad.dotx", "BG617")])
def test_a_template_that_offers_nothing_is_a_finding(tmp_path, monkeypatch, name, code):
    monkeypatch.chdir(tmp_path)
    Path("bad.dotx").write_bytes(b"no zip")

    found = check_template(name)

    assert isinstance(found, Diagnostic)
    assert found.code == code
