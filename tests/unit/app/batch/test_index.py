"""The page of a run holds all that it is told, as words and never as markup."""

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from briefgen.app.batch import index as module
from briefgen.app.batch.index import Index
from briefgen.app.batch.outcome import About, Outcome, Status
from briefgen.diagnostics import Diagnostic, Place, Severity

FOLDER = Path("out")
ABOUT = About("Raid on the depot", "TLP:AMBER+STRICT", "final", "2020-06-30")
RAID = Outcome(
    source="briefs/raid.yaml",
    name="irak/raid",
    status=Status.BUILT,
    about=ABOUT,
    paths=(FOLDER / "irak/raid.pdf", FOLDER / "irak/raid.docx"),
)


def raid(**about):
    """Return the outcome with something else told of the brief."""
    return replace(RAID, about=ABOUT._replace(**about))


def finding(severity=Severity.ERROR, message="a source is missing", **more):
    place = Place(source="raid.yaml", line=3, column=5)
    return Diagnostic(severity=severity, code="BG201", message=message, place=place, **more)


def page_of(*outcomes):
    index = Index(FOLDER)
    parts = [index.head(), *map(index.brief, outcomes)]
    counts = Counter(one.status for one in outcomes)
    return "".join([*parts, index.foot(counts)]).encode()


def read(*outcomes):
    return html.document_fromstring(page_of(*outcomes).decode())


def cells(tree, number=1):
    return [
        " ".join(cell.text_content().split())
        for cell in tree.xpath(f"//tbody/tr[{number}]/*[self::th or self::td]")
    ]


def test_a_brief_is_a_row_with_all_that_is_known_of_it():
    tree = read(replace(RAID, diagnostics=(finding(hint="add it"),)))

    assert [head.text for head in tree.xpath("//thead//th[@scope='col']")] == list(module._COLUMNS)
    assert tree.xpath("count(//tbody/tr/th[@scope='row'])") == 1
    assert cells(tree) == [
        "Raid on the depotbriefs/raid.yaml",
        "built",
        "TLP:AMBER+STRICT",
        "final",
        "2020-06-30",
        "PDF of Raid on the depot Word of Raid on the depot",
        "1 errorerror BG201 a source is missing raid.yaml:3:5add it",
    ]
    assert tree.xpath("//tbody//a/@href") == ["./irak/raid.pdf", "./irak/raid.docx"]


def test_a_brief_of_which_nothing_is_known_is_called_by_its_source():
    tree = read(Outcome(source="gone.yaml", name="gone", status=Status.FAILED))

    assert cells(tree) == ["gone.yaml", "failed", "", "", "", "", ""]


def test_the_heading_counts_the_outcomes():
    rows = [replace(RAID, status=Status(one)) for one in ("built", "failed", "built", "unchanged")]

    assert read(*rows).xpath("string(//p[@class='counts'])") == (
        "4 briefs: 2 built, 1 unchanged, 1 failed"
    )
    assert read(RAID).xpath("string(//p[@class='counts'])") == "1 brief: 1 built"
    assert read().xpath("string(//p[@class='counts'])") == "0 briefs"


HOSTILE = """</td></table><script>alert(1)</script>"' onload='x"><img src=x onerror=y>&lt;{{7*7}}"""


@pytest.mark.parametrize("field", About._fields)
def test_what_looks_like_markup_is_printed(field):
    tree = read(replace(raid(**{field: HOSTILE}), source=HOSTILE))

    assert HOSTILE in tree.xpath("string(//tbody)")
    assert not tree.xpath("//img | //*[@onload] | //tbody//script")
    assert len(tree.xpath("//tr")) == 2


@pytest.mark.parametrize("field", ["message", "hint", "code"])
def test_what_looks_like_markup_in_a_diagnostic_is_printed(field):
    tree = read(replace(RAID, diagnostics=(replace(finding(), **{field: HOSTILE}),)))

    assert HOSTILE in tree.xpath("string(//details)")
    assert not tree.xpath("//img | //tbody//script")


def test_a_link_leads_to_a_file_whatever_its_name():
    names = ("javascript:alert(1).pdf", 'a"b#c?d%20 é.docx', "اربيل/\udcff.txt")
    hrefs = read(replace(RAID, paths=tuple(FOLDER / name for name in names))).xpath(
        "//tbody//a/@href"
    )

    assert hrefs == [
        "./javascript%3Aalert%281%29.pdf",
        "./a%22b%23c%3Fd%2520%20%C3%A9.docx",
        "./%D8%A7%D8%B1%D8%A8%D9%8A%D9%84/%FF.txt",
    ]


def test_characters_that_no_page_may_hold_are_replaced():
    data = page_of(replace(raid(title="a\x00b\x1b[31mc\x85d"), source="\udcff.yaml"))

    assert "a\ufffdb\ufffd[31mc\ufffdd".encode() in data
    assert b"?.yaml" in data


def test_words_of_another_direction_turn_nothing_round_them():
    tree = read(raid(title="\u202eגשר"))

    assert tree.xpath("//tbody//th/bdi[@dir='auto']/text()") == ["\u202eגשר"]


@pytest.mark.parametrize(
    ("marking", "kind"),
    [
        ("TLP:RED", "tlp tlp-red"),
        ("TLP:AMBER+STRICT", "tlp tlp-amber"),
        ("TLP:CLEAR NATO only", "tlp tlp-clear"),
        ("INTERNAL", ""),
        ("TLP:REDDISH", ""),
    ],
)
def test_a_tlp_label_is_set_as_the_standard_has_it(marking, kind):
    (cell,) = read(raid(marking=marking)).xpath("//tbody/tr/td[2]")

    assert cell.text_content() == marking
    assert cell.xpath("string(span/@class)") == kind


def test_notes_are_left_out_and_the_rest_is_counted():
    found = (
        finding(Severity.WARNING),
        *[finding()] * 2,
        finding(Severity.INFO, "of no importance"),
    )
    tree = read(replace(RAID, diagnostics=found))

    assert tree.xpath("string(//summary)") == "2 errors, 1 warning"
    assert "of no importance" not in tree.text_content()
    assert cells(read(replace(RAID, diagnostics=found[-1:])))[-1] == ""


def test_a_flood_of_diagnostics_is_cut():
    tree = read(replace(RAID, diagnostics=(finding(),) * 1_234))

    assert len(tree.xpath("//details//li")) == 51
    assert tree.xpath("string(//details//li[last()])") == "and 1,184 more"


def test_nothing_but_the_pages_own_style_and_script_may_run_or_be_fetched():
    tree = read(RAID)
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")

    for name in ("style", "script"):
        (inside,) = tree.xpath(f"//{name}")
        hashed = base64.b64encode(hashlib.sha256(inside.text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{hashed}';" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert not tree.xpath("//@src | //link | //*[@style] | //@*[starts-with(name(), 'on')]")
    assert not re.search(rb"https?:|url\(|@import", page_of(RAID))


def test_the_same_rows_make_the_same_bytes():
    assert page_of(RAID, RAID) == page_of(RAID, RAID)
