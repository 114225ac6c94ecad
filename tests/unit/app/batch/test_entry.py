"""An entry is the same when it comes back from a database."""

import json
from dataclasses import replace

import pytest

from briefgen.app.batch.entry import Entry, Seal, entry_from_json, entry_json
from briefgen.diagnostics import Diagnostic, Place, Severity

WARNING = Diagnostic(
    severity=Severity.WARNING,
    code="BG616",
    message="the style does not print: gaps",
    place=Place(source="a.yaml", line=3, column=5, width=4, excerpt="gaps: [“x”]"),
    path="gaps[0]",
    hint="leave it out",
)


@pytest.mark.parametrize("style", [None, Seal("sitrep", "5e")])
def test_an_entry_comes_back_as_it_was(style):
    entry = Entry(
        name="irak/اربيل",
        key="k",
        inputs=(Seal("map.png", "1a"), Seal("gone.png", "")),
        outputs=(Seal("irak/اربيل.pdf", "2b"),),
        style=style,
        title='"Raid" </td>',
        marking="TLP:RED",
        status="final",
        date="2020-06-30",
        diagnostics=(WARNING,),
    )

    assert entry_from_json(entry_json(entry)) == entry


def test_a_name_that_is_no_text_comes_back():
    place = replace(WARNING.place, source="caf\udce9.yaml")
    entry = Entry(
        name="a",
        key="k",
        outputs=(Seal("a.pdf", "2b"),),
        diagnostics=(replace(WARNING, place=place),),
    )

    told = entry_json(entry)

    assert told.isascii()
    assert entry_from_json(told) == entry


@pytest.mark.parametrize(
    "outputs", [[], [[1, 2]], [["../a.pdf", "2b"]], [["a/../../b", "x"]], ["ab"]]
)
def test_files_that_are_not_the_entrys_own_are_refused(outputs):
    told = json.loads(entry_json(Entry(name="a", key="k", outputs=(Seal("a.pdf", "2b"),))))

    with pytest.raises((ValueError, TypeError)):
        entry_from_json(json.dumps({**told, "outputs": outputs}))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"style": null, "inputs": 3}', "null"])
def test_what_is_no_entry_is_refused(text):
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
        entry_from_json(text)
