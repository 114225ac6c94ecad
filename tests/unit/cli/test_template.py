"""`briefgen template check`: what a template offers, for people and for programs."""

import json
from pathlib import Path

from tests.templates import german, landscape, plain, with_logo
from tests.unit.cli.run import run


def check(data: bytes, *options: str, name: str = "corporate.docx"):
    Path(name).write_bytes(data)
    return run("template", "check", name, *options)


def test_what_a_template_offers_is_told():
    told = check(german())

    assert told.code == 0
    assert "corporate.docx: briefs can be built on this template" in told.out
    assert "page        210 x 297 mm, portrait; text 165 mm wide" in told.out
    assert 'head        every page: "Lagezentrum Musterhafen"; kept, with the marking' in told.out
    assert 'Body Text by "Fließtext Haus"' in " ".join(told.out.split())
    assert "brought in  Product Line, Meta Label" in told.out
    assert 'note        "heading 1" is numbered' in told.out


def test_pages_that_are_set_apart_are_told_apart():
    out = check(with_logo()).out

    assert 'head        every page: "Pier Nine Watch"; kept, with the marking' in out
    assert "            first page: without words; kept, with the marking" in out


def test_what_a_template_lacks_is_told():
    out = check(landscape()).out

    assert "297 x 210 mm, landscape" in out
    assert "foot        every page: none of its own, so that of briefgen" in out


def test_lines_are_no_wider_than_a_terminal():
    assert max(len(line) for line in check(plain()).out.splitlines()) <= 100


def test_programs_get_all_of_it():
    told = json.loads(check(plain(), "--format", "json").out)

    assert told["template"] == "corporate.docx"
    assert told["diagnostics"] == []
    assert told["offer"]["page"]["text_width"] == 160
    assert {"kind": "paragraph", "name": "Body Text", "template": "Body Text"} in told["offer"][
        "matches"
    ]


def test_a_template_that_cannot_be_used_says_why():
    told = check(b"no zip")

    assert told.code == 1
    assert (
        "error[BG617]: no Word file can be built on this template: it is no Word file: " in told.err
    )
    assert "save it" in told.err


def test_programs_are_told_why_as_well():
    told = check(b"no zip", "--format", "json")

    assert told.code == 1
    assert json.loads(told.out)["offer"] is None
    assert json.loads(told.out)["diagnostics"][0]["code"] == "BG617"
