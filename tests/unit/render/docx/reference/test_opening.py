"""A template is opened if a document may be built on it, and never if something in it runs."""

import pytest

from briefgen.diagnostics import TemplateError
from briefgen.render.docx.reference.opening import opened
from tests.templates import TEMPLATES, plain, repacked

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN = f"{_WORD}.document.main+xml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def related(kind: str, target: str, mode: str = "") -> bytes:
    """Return a template whose document relates to something more."""
    mode = f' TargetMode="{mode}"' if mode else ""
    link = f'<Relationship Id="rIdX" Type="{_RELATIONS}/{kind}" Target="{target}"{mode}/>'
    return repacked(
        plain(),
        changed={
            "word/_rels/document.xml.rels": lambda xml: xml.replace(
                b"</Relationships>", f"{link}</Relationships>".encode()
            )
        },
    )


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_document_and_a_template_are_opened(name):
    template = opened(TEMPLATES[name]())

    assert template.main == "word/document.xml"
    assert template.part("styles") is not None
    assert template.part("comments") is None


def test_a_template_is_opened_once_for_a_whole_run():
    data = plain()

    assert opened(data) is opened(bytes(bytearray(data)))


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_a_file_of_a_kind_that_holds_macros_is_refused(kind):
    with pytest.raises(TemplateError, match="of the kind that may hold macros") as refused:
        opened(repacked(plain(), types=(_MAIN, kind)))

    assert "without macros" in refused.value.remedy


def test_the_macros_of_a_file_are_named_by_their_part():
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    macros = {"word/vbaData.xml": b"<x/>", "word/vbaProject.bin": b"x"}

    with pytest.raises(TemplateError, match=r"embedded objects: word/vbaProject\.bin$"):
        opened(repacked(plain(), types=(_MAIN, kind), added=macros))


@pytest.mark.parametrize(
    "name",
    [
        "word/vbaProject.bin",
        "word/vbaData.xml",
        "word/activeX/activeX1.bin",
        "word/embeddings/oleObject1.bin",
    ],
)
def test_a_part_that_runs_is_refused_whatever_relates_to_it(name):
    with pytest.raises(TemplateError, match=f"embedded objects: {name}"):
        opened(repacked(plain(), added={name: b"\xd0\xcf\x11\xe0"}))


@pytest.mark.parametrize(("kind", "mode"), [("oleObject", "External"), ("control", "")])
def test_a_relationship_to_something_that_runs_is_refused(kind, mode):
    with pytest.raises(TemplateError, match=r"word/document\.xml leads to"):
        opened(related(kind, "file:///c:/a.xlsx", mode))


@pytest.mark.parametrize(
    "declared",
    [b"<!DOCTYPE x>", b'<!DOCTYPE x [<!ENTITY a "aaaa">]>', b"<!DOCTYPE x SYSTEM 'http://x/y'>"],
)
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml"])
def test_a_part_that_declares_a_document_type_is_refused(declared, part):
    def change(xml: bytes) -> bytes:
        end = xml.index(b"?>") + 2
        return b"".join([xml[:end], declared, xml[end:]])

    with pytest.raises(TemplateError, match=f"{part} declares a document type"):
        opened(repacked(plain(), changed={part: change}))


def test_a_part_that_is_no_xml_is_refused():
    with pytest.raises(TemplateError, match=r"word/document\.xml is not well-formed XML"):
        opened(repacked(plain(), changed={"word/document.xml": lambda _: b"<a><b></a>"}))


def test_a_spreadsheet_is_refused():
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

    with pytest.raises(TemplateError, match="no Word document or template"):
        opened(repacked(plain(), types=(_MAIN, kind)))


def test_a_package_without_a_document_is_refused():
    changed = {"_rels/.rels": lambda xml: xml.replace(b"word/document.xml", b"word/gone.xml")}

    with pytest.raises(TemplateError, match="no document in the package"):
        opened(repacked(plain(), changed=changed))


def test_a_strict_document_is_refused_with_what_helps():
    strict = b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    usual = f"{_RELATIONS}/officeDocument".encode()

    with pytest.raises(TemplateError, match="Strict") as refused:
        opened(repacked(plain(), changed={"_rels/.rels": lambda xml: xml.replace(usual, strict)}))

    assert refused.value.remedy
