"""What is not YAML is explained by its likely cause, with either reader."""

import pytest

from tests.unit.reading.sentences import covered, refusal, where

pytestmark = pytest.mark.usefixtures("either_loader")


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        ("marking: TLP: CLEAR\n", 1, 10, 'found "TLP: CLEAR"', "write TLP:CLEAR"),
        ("marking: tlp:  amber+strict\n", 1, 10, "no space in a label", "write TLP:AMBER+STRICT"),
        ("title: Iraq: a raid\n", 1, 12, '": " within a text', "in quotes"),
        ("a:\n  - Raid: one: two\n", 2, 14, '": " within a text', "in quotes"),
        ("title: a\n  date: b\n", 2, 7, "already has a text", "line it up"),
        ("title: @home\n", 1, 8, 'found "@", which cannot begin', "in quotes"),
        ("title: `x`\n", 1, 8, 'found "`", which cannot begin', "in quotes"),
        ("title: %x\n", 1, 8, 'found "%", which cannot begin', "in quotes"),
        ("a: [@bbc] says\n", 1, 4, 'found "[@", which cannot begin', "in quotes"),
        ("title: a\n\tdate: b\n", 2, 1, "found a tab", "spaces only"),
        ("a:\n\t- b\n", 2, 1, "found a tab", "spaces only"),
        ('title: "open\ndate: b\n', 1, 8, "a quote that opens here", "apostrophe"),
        ("title: 'open\n", 1, 8, "a quote that opens here", "apostrophe"),
        ('title: "open\n--- x\n', 1, 8, "a quote that opens here", "apostrophe"),
        ("title: 'it's here'\n", 1, 12, 'found "s here\'" after the closing', "written twice"),
        ('title: "a" b\n', 1, 12, 'found "b" after the closing "', 'written \\"'),
        ("a: [b] c\n", 1, 8, 'found "c" after the closing ]', "begins with a bracket"),
        (
            'title: "open\ndate: "b"\n',
            2,
            7,
            "closes a text from a line above",
            "quotes in the lines",
        ),
        ('title: "C:\\path"\n', 1, 11, 'found "\\p"', "write \\\\"),
        ('title: "\\xZZ"\n', 1, 9, 'found "\\x"', "write \\\\"),
        ("a: [b, c\nd: e\n", 1, 4, 'found "["', "stands in quotes"),
        ("a: {b: c\n", 1, 4, 'found "{"', "stands in quotes"),
        ("a: [\n", 1, 4, 'the end of the text after "["', 'close it with "]"'),
        ("a: {b: c,\n", 1, 9, 'the end of the text after ","', 'close it with "]"'),
        ("- *Bold* text\n", 1, 3, 'found "*"', "in quotes"),
        ("- &amp; text\n", 1, 3, 'found "&"', "in quotes"),
        ("a: !x!y text\n", 1, 4, 'found "!"', "in quotes"),
        ("a: > a quotation\n", 1, 4, 'found text after ">"', "next line"),
        ("a: |b\n  c\n", 1, 4, 'found text after "|"', "next line"),
        ("a: - b\n", 1, 4, "found a list on the line of its key", "next line"),
        ("a: b\n- c\n", 2, 1, "found a list item", "line it up"),
        ("a: b\nwords\nc: d\n", 2, 1, 'found "words", expected a field', "several lines"),
        ("a: it was #1\n  or so\nb: c\n", 1, 11, 'cuts it: "#1"', "in quotes"),
        ('a: b\n"words"\nc: d\n', 2, 1, 'found ""words"", expected a field', "several lines"),
        ('a: b\n"words"\n', 2, 1, 'found ""words"", expected a field', "several lines"),
        ("a: 'it''s open\n", 1, 4, "a quote that opens here", "apostrophe"),
        ("%nothing\na: b\n", 1, 1, 'found "%', "in quotes"),
        ("a: ]\n", 1, 4, 'found "]", which does not fit', "check how far"),
        ("- a\nb: c\n", 2, 1, 'found "b: c", which does not fit', "check how far"),
        (" a: b\nc: d\n", 2, 1, 'found "c: d", which does not fit', "check how far"),
        ("a: b\n  # c\n  d\ne: f\n", 3, 3, "which does not fit", "check how far"),
        ("? ]", 1, 3, "which does not fit", "check how far"),
    ],
)
def test_the_likely_cause_is_told(text, line, column, message, hint):
    [one] = refusal(text)
    assert where(one) == ("BG001", line, column)
    assert message in one.message
    assert hint in one.hint


def test_a_long_line_is_quoted_in_part():
    [one] = refusal("a: b\n" + "word " * 30 + "\nc: d\n")
    assert "…" in one.message
    assert len(one.message) < 100


def test_a_label_is_covered_whole():
    [one] = refusal("marking: TLP: CLEAR # now\n")
    assert covered(one) == "TLP: CLEAR"


@pytest.mark.parametrize(
    "text",
    [
        "%YAML 2.0\n---\na: b\n",
        "%YAML " + "9" * 5000 + ".1\n---\na: b\n",
        "%TAG\n---\na: b\n",
        "a: !<tag\n",
        "a: &\n",
        "a: !<%FF>\n",
        "{",
        "[a, ",
        '"',
        "? ? ?\n]",
        "a: *",
        "a:\n - b\n  - c: d\n",
        '"a": "b" c\n',
        "a: |9x\n",
    ],
)
def test_whatever_is_not_yaml_is_refused_with_a_place(text):
    diagnostics = refusal(text)
    assert all(one.code in {"BG001", "BG002", "BG012"} for one in diagnostics)
    assert all(one.place.line >= 1 for one in diagnostics)
