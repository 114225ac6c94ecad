"""What do other people's validators say of the Word files? (Nobody has run Word itself.)"""

import pytest

from tests.conformance.briefs import (
    STYLES,
    Made,
    awkward,
    each_file,
    long_document,
    made,
    of_brief,
)
from tests.conformance.made import COUNT
from tests.conformance.word_validators import WORD_TOOLS, word_findings

_BATCH = 20


def _judged(*documents: Made) -> list[str]:
    """Print how many findings there are; return them, each with its document."""
    found = [f"{one.name}: {finding}" for one in documents for finding in word_findings(one.docx)]
    names = documents[0].name if len(documents) == 1 else f"{len(documents)} files"
    print(f"{names}, {', '.join(WORD_TOOLS)}: {len(found)} findings", *found[:10], sep="\n  ")
    return found


@each_file
def test_a_word_file_keeps_to_its_standard(brief, style):
    assert _judged(of_brief(brief, style)) == []


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("document", [awkward, long_document])
def test_a_word_file_of_awkward_words_or_many_pages_keeps_to_its_standard(document, style):
    assert _judged(document(style)) == []


@pytest.mark.parametrize("first", range(0, COUNT, _BATCH))
def test_word_files_of_made_briefs_keep_to_their_standard(first):
    batch = range(first, first + _BATCH)

    assert _judged(*map(made, batch)) == []
    assert {made(index).name.split(", ")[1] for index in batch} == set(STYLES)
