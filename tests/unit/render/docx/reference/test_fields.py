"""Fields of a template's head that lead to what is left behind become the words they showed."""

import pytest
from lxml import etree

from briefgen.render.docx.reference.fields import settle_fields

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
SAID = {"title": "Grain Terminal", "author": "Desk", "subject": ""}


def sign(kind: str) -> str:
    return f'<w:r><w:rPr><w:b/></w:rPr><w:fldChar w:fldCharType="{kind}"/></w:r>'


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def complex_(typed: str, *shown: str) -> str:
    result = sign("separate") + "".join(shown) if shown else ""
    return f"{sign('begin')}<w:r><w:instrText>{typed}</w:instrText></w:r>{result}{sign('end')}"


def simple(typed: str, *shown: str) -> str:
    return f"<w:fldSimple w:instr='{typed}'>{''.join(shown)}</w:fldSimple>"


def settled(xml: str) -> tuple[etree._Element, list[str]]:
    root = etree.fromstring(f'<w:hdr xmlns:w="{WORD}"><w:p>{xml}</w:p></w:hdr>')
    return root, settle_fields(root, SAID)


def words(root: etree._Element) -> str:
    return "".join(each.text or "" for each in root.iter(f"{W}t"))


def signs(root: etree._Element) -> int:
    return len(list(root.iter(f"{W}fldChar", f"{W}instrText", f"{W}fldSimple")))


@pytest.mark.parametrize("made", [complex_, simple])
@pytest.mark.parametrize(
    "typed",
    [
        " REF DocNo \\h ", "PAGEREF here", "NOTEREF n", 'DOCPROPERTY "Department"',
        "DocVariable x", "INCLUDETEXT c:/secret.docx", "DOCPROPERTY",
    ],
)  # fmt: skip
def test_a_field_that_leads_to_what_is_left_behind_is_frozen(made, typed):
    root, frozen = settled(run("No ") + made(typed, run("HRO"), run("-7")))

    assert (words(root), signs(root)) == ("No HRO-7", 0)
    assert frozen == [" ".join(typed.split())]
    assert all(len(each.findall(f"{W}t")) == 1 for each in root.iter(f"{W}r"))


@pytest.mark.parametrize("made", [complex_, simple])
@pytest.mark.parametrize("typed", ["PAGE", "NUMPAGES \\* Arabic", "DATE", 'STYLEREF "Title"', ""])
def test_a_field_that_tells_something_of_the_document_stays(made, typed):
    root, frozen = settled(made(typed, run("7")))

    assert (words(root), frozen) == ("7", [])
    assert signs(root) == (4 if made is complex_ else 1)


@pytest.mark.parametrize("made", [complex_, simple])
@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("TITLE", "Grain Terminal"), ('DOCPROPERTY "Author"', "Desk"), ("subject", "")],
)
def test_a_field_that_tells_a_property_shows_the_document_s_own(made, typed, wanted):
    root, frozen = settled(made(typed, run("[Old"), run(" Title]")))

    assert (words(root), frozen) == (wanted, [])
    assert signs(root) > 0


def test_a_field_without_a_result_leaves_nothing():
    root, frozen = settled(run("No") + complex_("REF DocNo"))

    assert (words(root), signs(root), frozen) == ("No", 0, ["REF DocNo"])


def test_a_field_in_the_result_of_another_is_frozen_by_itself():
    root, frozen = settled(complex_("IF 1 = 1", run("No "), complex_("REF DocNo", run("7"))))

    assert (words(root), signs(root), frozen) == ("No 7", 4, ["REF DocNo"])


def test_a_field_that_needs_a_frozen_one_is_frozen_too():
    inner = complex_("DOCPROPERTY Level", run("high"))
    outer = (
        f"{sign('begin')}<w:r><w:instrText>IF </w:instrText></w:r>{inner}{sign('separate')}"
        f"{run('shown')}{sign('end')}"
    )
    root, frozen = settled(outer)

    assert (words(root), signs(root)) == ("shown", 0)
    assert frozen == ["DOCPROPERTY Level", "IF"]


def test_an_end_without_a_beginning_is_let_be():
    root, frozen = settled(sign("end") + run("words"))

    assert (words(root), frozen) == ("words", [])
