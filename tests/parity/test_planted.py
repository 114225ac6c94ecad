"""Is every disagreement noticed that is planted in one of two real files, and named rightly?"""

import pytest

from briefgen.proof.disagreement import sentence
from briefgen.proof.verify import verify
from tests.parity.planted.files import built
from tests.parity.planted.in_docx import IN_DOCX
from tests.parity.planted.in_fields import IN_FIELDS
from tests.parity.planted.in_pdf import IN_PDF

PLANTED = [
    pytest.param(planted, id=f"{planted.name} in the {kind}")
    for kind, cases in (("docx", (*IN_DOCX, *IN_FIELDS)), ("pdf", IN_PDF))
    for planted in cases
]


def _told(found):
    return "\n".join(f"{one.aspect}: {sentence(one)}" for one in found)


def test_there_are_enough_of_them_and_each_must_be_named():
    assert len(PLANTED) >= 25
    assert all(one.says or one.path or one.place for one in (*IN_DOCX, *IN_FIELDS, *IN_PDF))


def test_nothing_is_planted_in_what_was_built():
    files = built().files

    assert verify(files["docx"], files["pdf"], built().document) == ()
    assert verify(files["docx"], files["pdf"]) == ()


@pytest.mark.parametrize("planted", PLANTED)
def test_what_is_planted_is_named_rightly_with_the_brief(planted):
    found = verify(planted.docx(), planted.pdf(), built().document)
    aspects = {one.aspect for one in found}

    assert planted.aspect in aspects, _told(found)
    assert aspects <= {planted.aspect, *planted.also}, _told(found)
    named = [one for one in found if one.aspect is planted.aspect]
    assert any(one.path == planted.path for one in named) or not planted.path, _told(found)
    assert any(planted.says in sentence(one) for one in named), _told(found)
    assert any(planted.place in sentence(one) for one in named), _told(found)


@pytest.mark.parametrize("planted", PLANTED)
def test_what_is_planted_is_named_rightly_without_the_brief(planted):
    found = verify(planted.docx(), planted.pdf())

    assert (planted.alone or planted.aspect) in {one.aspect for one in found}, _told(found)
