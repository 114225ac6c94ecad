"""Diagnostics are printed in one shape, and nothing in them can harm a terminal."""

import io
import json

import pytest

from briefgen.cli.console import (
    count_of,
    diagnostic_text,
    diagnostics_json,
    is_coloured,
    progress,
    report,
    summary,
    visible,
)
from briefgen.diagnostics import Diagnostic, Place, Severity


def finding(excerpt: str = "", column: int = 1, width: int = 1, **changes: object) -> Diagnostic:
    place = Place(source="briefs/acme.yaml", line=14, column=column, width=width, excerpt=excerpt)
    given = {
        "severity": Severity.ERROR,
        "code": "BG004",
        "message": '"sumary" is not a field of a brief',
        "place": place,
        "hint": 'did you mean "summary"?',
    }
    return Diagnostic(**{**given, **changes})  # type: ignore[arg-type]


def pointed_at(text: str) -> tuple[str, str]:
    """Return the excerpt and the carets of a printed diagnostic."""
    _, excerpt, carets, *_ = text.split("\n")
    return excerpt.removeprefix("   14 | "), carets.removeprefix("      | ")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_diagnostic_has_a_place_an_excerpt_carets_and_a_hint():
    assert diagnostic_text(finding("    sumary: Two servers were reached.", 5, 6)) == (
        'briefs/acme.yaml:14:5: error[BG004]: "sumary" is not a field of a brief\n'
        "   14 |     sumary: Two servers were reached.\n"
        "      |     ^^^^^^\n"
        '   hint: did you mean "summary"?'
    )


def test_without_an_excerpt_and_a_hint_one_line_is_left():
    assert "\n" not in diagnostic_text(finding("  ", hint=""))


def test_a_file_without_lines_is_named_alone():
    about = finding(hint="", place=Place(source="house.dotx", line=0, column=0))

    assert diagnostic_text(about).startswith("house.dotx: error[BG004]: ")


def test_the_carets_stand_below_wide_characters():
    excerpt, carets = pointed_at(diagnostic_text(finding("漢字: 東京 x", 5, 2)))
    assert excerpt == "漢字: 東京 x"
    assert carets == "      ^^^^"


def test_the_carets_take_no_room_for_combining_characters():
    _, carets = pointed_at(diagnostic_text(finding("cafe\u0301 \u200dx y", 8, 1)))
    assert carets == "     ^"


def test_tabs_are_spaces_in_an_excerpt():
    excerpt, carets = pointed_at(diagnostic_text(finding("\ta: b", 2, 1)))
    assert (excerpt, carets) == ("    a: b", "    ^")


@pytest.mark.parametrize(
    "character", ["\x00", "\x1b", "\x9b", "\u202e", "\u200b", "\ud800", "\u2028"]
)
def test_what_could_harm_a_terminal_is_named_instead(character):
    text = diagnostic_text(
        finding(
            f"a{character}b",
            3,
            message=f"found {character}",
            hint=f"not {character}",
            place=Place(source=f"{character}.yaml", line=14, column=3, excerpt=f"a{character}b"),
        )
    )
    shown = f"<U+{ord(character):04X}>"
    excerpt, carets = pointed_at(text)
    assert character not in text
    assert text.count(shown) == 4
    assert (excerpt, carets) == (f"a{shown}b", " " * 9 + "^")


def test_letters_of_every_script_stay_as_they_are():
    assert visible("Багдад بغداد می\u200cخواهم 漢字 é") == "Багдад بغداد می\u200cخواهم 漢字 é"


@pytest.mark.parametrize("column", [1, 50, 500, 999, 1001])
def test_a_long_line_is_shown_round_the_caret(column):
    line = "".join(chr(0x61 + i % 26) for i in range(1000))
    excerpt, carets = pointed_at(diagnostic_text(finding(line, column, 3)))
    assert len(excerpt) <= 102
    assert len(carets) <= 102
    shown = excerpt[len(carets.rstrip("^")) :][: carets.count("^")]
    assert line[column - 1 :].startswith(shown.removesuffix("…"))
    assert excerpt.startswith("…") == (column > 100)
    assert excerpt.endswith("…") == (column < 950)


def test_a_line_of_a_million_characters_is_printed_at_once():
    excerpt, carets = pointed_at(diagnostic_text(finding("word " * 200_000, 500_001, 900)))
    assert len(excerpt) <= 102
    assert 0 < carets.count("^") <= 102


def test_wide_characters_are_counted_where_a_line_is_cut():
    excerpt, carets = pointed_at(diagnostic_text(finding("漢" * 300, 151, 1)))
    assert len(excerpt) <= 52
    assert carets == " " * 61 + "^^"


def test_a_caret_at_the_end_of_a_line_stands_after_it():
    excerpt, carets = pointed_at(diagnostic_text(finding("a: b", 5, 1)))
    assert (excerpt, carets) == ("a: b", "    ^")


def test_colour_marks_the_severity_and_changes_no_word():
    plain = diagnostic_text(finding("a: b", 1, 1))
    coloured = diagnostic_text(finding("a: b", 1, 1), colour=True)
    assert "\x1b[1;31merror[BG004]:\x1b[0m" in coloured
    for code in ("\x1b[1;31m", "\x1b[0m", "\x1b[1m", "\x1b[2m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


@pytest.mark.parametrize(
    ("stream", "environment", "expected"),
    [
        (Terminal(), {}, True),
        (io.StringIO(), {}, False),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": ""}, True),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (Terminal(), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (Terminal(), {"TERM": "dumb"}, False),
    ],
)
def test_colour_is_for_terminals_and_can_be_refused_or_forced(stream, environment, expected):
    assert is_coloured(stream, environment) is expected


@pytest.mark.parametrize(
    ("severities", "briefs", "line"),
    [
        ([], 1, "no problems in 1 brief"),
        (["error"], 1, "1 error in 1 brief"),
        (["error", "warning", "error"], 1, "2 errors, 1 warning in 1 brief"),
        (["info", "info", "warning"], 3, "1 warning, 2 notes in 3 briefs"),
    ],
)
def test_the_summary_counts_what_was_found(severities, briefs, line):
    diagnostics = [finding(severity=Severity(one)) for one in severities]
    assert count_of(diagnostics, briefs) == line


def test_reports_and_summaries_go_to_standard_error(capsys):
    report([finding("a: b")])
    summary([finding("a: b")], 1)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines()[-1] == "1 error in 1 brief"
    assert "error[BG004]" in printed.err


def test_a_report_goes_to_the_stream_that_is_asked_for():
    stream = io.StringIO()
    report([finding("a: b"), finding("c: d")], stream)
    summary([], 2, stream)
    assert stream.getvalue().count("BG004") == 2
    assert stream.getvalue().endswith("no problems in 2 briefs\n")


def test_what_a_stream_cannot_carry_is_escaped():
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    report([finding("é: b", 1)], stream)
    stream.seek(0)
    assert "\\xe9: b" in stream.read()


def test_progress_is_for_those_who_watch_several_briefs():
    watched, piped = Terminal(), io.StringIO()
    progress("a\x1b.yaml", 2, 3, watched)
    progress("a.yaml", 1, 1, watched)
    progress("a.yaml", 2, 3, piped)
    assert watched.getvalue() == "[2/3] a<U+001B>.yaml\n"
    assert piped.getvalue() == ""


def test_progress_goes_to_standard_error(capsys):
    progress("a.yaml", 1, 2)
    assert capsys.readouterr().out == ""


def test_diagnostics_are_a_list_of_objects_in_json():
    [one] = json.loads(diagnostics_json([finding("sumary: x", 1, 6, path="sumary")]))
    assert one == {
        "severity": "error",
        "code": "BG004",
        "message": '"sumary" is not a field of a brief',
        "source": "briefs/acme.yaml",
        "line": 14,
        "column": 1,
        "width": 6,
        "path": "sumary",
        "hint": 'did you mean "summary"?',
    }
    assert json.loads(diagnostics_json([])) == []


def test_json_is_ascii_and_holds_no_control_character():
    text = diagnostics_json([finding(message="\x1b \x7f é \u202e \ud800")])
    assert text.isascii()
    assert all(character.isprintable() or character == "\n" for character in text)
