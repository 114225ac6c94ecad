"""Does every brief compose, and does the order of its fields not matter?"""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.app.check import check_text
from briefgen.compose.brief import compose
from briefgen.compose.edition import Edition
from briefgen.document.blocks import Heading, Notes, Table
from briefgen.document.document import Document
from briefgen.document.walk import every_span
from tests.builders import a_style
from tests.property.brief_strategies import briefs, quoted

STYLES = ("assessment", "sitrep")


def composed(text: str, style: str) -> Document:
    checked = check_text(text, "brief.yaml")
    assert checked.brief is not None, checked.diagnostics
    return compose(checked.brief, a_style(style).layout, Edition(style=style, version="0"))


@pytest.mark.parametrize("style", STYLES)
@given(text=briefs())
def test_every_brief_composes(style, text):
    document = composed(text, style)

    assert document.meta.title
    assert document.blocks


@pytest.mark.parametrize("style", STYLES)
@given(text=briefs())
def test_a_composed_document_holds_together(style, text):
    document = composed(text, style)
    anchors = [b.anchor for b in document.blocks if isinstance(b, Heading)]
    rows = [row for b in document.blocks if isinstance(b, Table) for row in b.rows]
    spans = list(every_span(document))
    targets = {span.target for span in spans if span.target}
    notes = {n.id for b in document.blocks if isinstance(b, Notes) for n in b.notes}

    assert len(anchors) == len(set(anchors))
    named = {*(row.anchor for row in rows), *(span.anchor for span in spans)}
    assert targets <= {*anchors, *named}
    assert {span.note for span in every_span(document) if span.note} == notes


@pytest.mark.parametrize("style", STYLES)
@given(text=briefs())
def test_tables_are_whole_and_never_wider_than_the_text(style, text):
    for table in (b for b in composed(text, style).blocks if isinstance(b, Table)):
        assert {len(row.cells) for row in table.rows} == {len(table.columns)}
        assert sum(column.width for column in table.columns) <= 170.01
        assert table.title


@given(text=briefs(), data=st.data())
def test_the_order_of_fields_does_not_change_the_document(text, data):
    shuffled = quoted(_shuffled(yaml.safe_load(text), data))

    assert composed(shuffled, "assessment") == composed(text, "assessment")


def _shuffled(value: Any, data: st.DataObject) -> Any:
    """Return the same with the keys of every map in another order; lists keep theirs."""
    if isinstance(value, list):
        return [_shuffled(item, data) for item in value]
    if not isinstance(value, dict):
        return value
    keys = data.draw(st.permutations(list(value)))
    return {key: _shuffled(value[key], data) for key in keys}
