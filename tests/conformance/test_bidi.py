"""Do all the Unicode Consortium's tests of the bidirectional algorithm pass (UAX #9)?"""

import re
from pathlib import Path

import pytest

from briefgen.document.bidi import brackets
from tests.bidi_cases import fails, read_cases

_FOLDER = Path("/usr/share/unicode")
_LEAST = {"BidiTest.txt": 770_000, "BidiCharacterTest.txt": 91_000}
_SAMPLE = Path(__file__).parents[1] / "unit" / "document" / "bidi" / "bidi_sample.txt"


@pytest.mark.parametrize("name", _LEAST)
def test_every_case_of_the_consortium_has_its_levels_and_its_order(name):
    count, failures = 0, []
    with (_FOLDER / name).open(encoding="utf-8") as lines:
        for case in read_cases(lines):
            count += 1
            if failed := fails(case):
                failures.append(failed)
    print(f"{name}: {count} cases, {len(failures)} failures", *failures[:10], sep="\n  ")

    assert count >= _LEAST[name]
    assert failures == []


def test_the_sample_is_the_consortiums():
    sample = set(read_cases(_SAMPLE.read_text(encoding="utf-8").splitlines()))
    strange = set(sample)
    for name in _LEAST:
        with (_FOLDER / name).open(encoding="utf-8") as lines:
            strange.difference_update(read_cases(lines))

    assert len(sample) >= 500
    assert strange == set()


def test_our_brackets_are_those_of_the_character_database():
    text = (_FOLDER / "BidiBrackets.txt").read_text(encoding="utf-8")
    pairs = re.findall("^([0-9A-F]+); ([0-9A-F]+); o", text, re.MULTILINE)
    print(f"BidiBrackets.txt: {len(pairs)} pairs")

    assert len(pairs) >= 60
    for opening, closing in pairs:
        inner = chr(int(opening, 16)) + "a" + chr(int(closing, 16))
        assert brackets.resolve_brackets(inner, "OLO", "R", "L", "OLO") == "LLL"


def test_a_planted_wrong_level_is_noticed():
    lines = _SAMPLE.read_text(encoding="utf-8").splitlines()
    planted = [line.replace("@Levels: 0", "@Levels: 1") for line in lines]

    assert any(map(fails, read_cases(planted)))
