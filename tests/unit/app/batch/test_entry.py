"""An entry is the same when it comes back from a database."""

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


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"style": null, "inputs": 3}', "null"])
def test_what_is_no_entry_is_refused(text):
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
        entry_from_json(text)
