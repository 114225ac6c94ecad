"""All that is wrong with a text is found in one run, in the order of the text."""

import pytest

from briefgen.app.check import check, check_text, diagnostic
from briefgen.checking import Finding
from briefgen.diagnostics import AssetError, Severity, path_text
from briefgen.reading.tree import parse
from tests.builders import a_brief


def codes(text: str) -> list[str]:
    return [found.code for found in check(text)]


def test_a_sound_brief_has_nothing_to_be_told():
    assert check(a_brief()) == ()


def test_shape_and_references_are_checked_in_one_run():
    text = a_brief(sumary="x", summary=["See [@nobody]."], marking="TLP:PINK", date="2020-02-30")

    assert sorted(codes(text)) == ["BG004", "BG204", "BG402", "BG501"]


def test_findings_stand_in_the_order_of_the_text():
    text = a_brief(events=[{"date": "2020-13", "description": "X."}], date="2020-02-30")

    places = [(found.place.line, found.place.column) for found in check(text)]

    assert len(places) == 2
    assert places == sorted(places)


def test_every_finding_names_the_source_it_is_about():
    assert {f.place.source for f in check(a_brief(date="x"), source="raid.yaml")} == {"raid.yaml"}


def test_a_text_that_is_no_yaml_is_told_alone():
    checked = check_text("title: [", "brief.yaml")

    assert (checked.tree, checked.brief, checked.is_sound) == (None, None, False)
    assert [found.code for found in checked.diagnostics] == ["BG001"]


def test_a_brief_with_warnings_alone_is_sound():
    checked = check_text(a_brief(events=[{"date": None, "description": "X."}]), source="brief.yaml")

    assert checked.brief is not None
    assert checked.is_sound
    assert checked.diagnostics != ()


def test_a_brief_of_the_wrong_shape_is_no_brief():
    checked = check_text(a_brief(date="x"), "brief.yaml")

    assert checked.tree is not None
    assert checked.brief is None


def test_a_brief_with_dangling_references_is_a_brief_all_the_same():
    checked = check_text(a_brief(summary=["X. [@nobody]"]), "brief.yaml")

    assert checked.brief is not None
    assert not checked.is_sound


@pytest.mark.parametrize(
    ("path", "value", "read"),
    [
        ("title", "Another", lambda brief: brief.title),
        ("summary[0].text", "Another", lambda brief: brief.summary[0].text.source),
        ("key_judgments[0].text", "Another", lambda brief: brief.judgements[0].text.source),
        ("serial", "Another", lambda brief: brief.serial),
    ],
)
def test_settings_are_laid_over_the_text(path, value, read):
    text = a_brief(summary=[{"text": "X."}], judgements=[{"text": "J."}])

    checked = check_text(text, "brief.yaml", [(path, value)])

    assert checked.brief is not None, checked.diagnostics
    assert read(checked.brief) == "Another"


@pytest.mark.parametrize("key", ["judgments", "two words", "a.b", "a=b", 'say "a"', "x-own"])
def test_a_setting_keeps_a_key_that_is_the_authors_own(key):
    text = a_brief(glossary={"UN": "United Nations"})

    checked = check_text(text, "brief.yaml", [(path_text(("glossary", key)), "Another")])

    assert checked.brief is not None, checked.diagnostics
    assert dict(checked.brief.glossary) == {"UN": "United Nations", key: "Another"}


def test_a_setting_that_leads_nowhere_is_told():
    checked = check_text(a_brief(), "brief.yaml", [("title[2].x", "Another")])

    assert checked.brief is None
    assert [found.severity for found in checked.diagnostics] == [Severity.ERROR]


def test_both_spellings_of_judgements_are_read():
    for name in ("judgements", "judgments", "key_judgements", "key_judgments"):
        checked = check_text(a_brief(**{name: ["J."]}), "brief.yaml")
        assert checked.brief is not None
        assert len(checked.brief.judgements) == 1


def test_a_finding_gets_its_place():
    tree = parse('title: A title\nsummary: ["X."]\n', "brief.yaml")
    finding = Finding(Severity.WARNING, "BG999", "odd", ("summary", 0), "look again")

    found = diagnostic(tree, finding)

    assert (found.place.line, found.place.column, found.path) == (2, 11, "summary[0]")
    assert (found.code, found.message, found.hint) == ("BG999", "odd", "look again")


def test_a_product_without_a_style_is_told_where_it_stands():
    [found] = check(a_brief(product="policy"))

    assert (found.code, found.path) == ("BG008", "product")
    assert "--style" in found.hint


def test_a_product_may_be_the_path_of_a_style(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.yaml").write_text("name: own\nextends: assessment\n")

    assert check(a_brief(product="own.yaml")) == ()
    assert [found.code for found in check(a_brief(product="none.yaml"))] == ["BG008"]


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        ("BG005", {"actors": [{"name": "\u00ad"}]}),
        ("BG005", {"actors": [{"name": " "}]}),
        ("BG005", {"title": "x" * 161}),
        ("BG005", {"marking": {"scheme": "text"}}),
        ("BG005", {"places": [{"name": "A", "lat": 1}]}),
        ("BG005", {"sources": [{"title": "A", "sha256": "abc"}]}),
        ("BG005", {"discussion": [{"heading": "A"}]}),
        ("BG005", {"yardstick": "custom", "likelihood_terms": {"likely": [80, 20]}}),
        ("BG005", {"assumptions": [{"text": "A.", "linchpin": "maybe"}]}),
        ("BG013", {"title": "A\u200btitle"}),
        ("BG601", {"figures": [{"id": "a", "path": "a.png", "alt": "A map."}]}),
    ],
)
def test_what_is_wrong_with_a_value_comes_with_a_remedy(code, fields):
    found = check(a_brief(**fields), pictures=_nothing)

    told = [one for one in found if one.code == code]
    assert told
    assert [one.message for one in told if not one.hint] == []


def _nothing(name: str) -> bytes:
    raise AssetError(f'there is no "{name}"')


@pytest.mark.parametrize("key", ["judgements", "key_judgements"])
def test_an_empty_field_that_must_say_something_is_told_once(key):
    text = f"title: T\ndate: 2024-01-01\nsummary: [a]\n{key}:\n  - text:\n    likelihood: likely\n"

    found = check_text(f"{text}gaps:\n", "brief.yaml").diagnostics
    assert [(one.code, one.message) for one in found] == [
        ("BG005", 'the field "text" is empty'),
        ("BG010", '"gaps" is empty'),
    ]
