import pytest

from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Fault
from tests.unit.proof.docx.files import DOCUMENT, changed, real_file

_START = '<w:bookmarkStart w:id="2" w:name="_judgements"/>'
_END = '<w:bookmarkEnd w:id="2"/>'


@pytest.mark.parametrize(
    ("before", "after", "messages"),
    [
        (_END, "", ['the bookmark "_judgements" is not closed']),
        (_START, "", ["a bookmark ends that has not begun: 2"]),
        (_END, _END * 2, ['the bookmark "_judgements" ends twice']),
        (_START, _START.replace("judgements", "Gaps"), ['two bookmarks are called "_gaps"']),
        (
            '<w:bookmarkStart w:id="6" w:name="_what_changed"/>',
            '<w:bookmarkStart w:id="7" w:name="_what_changed"/>',
            [
                'the bookmark "_what_changed" has the number 7 of another',
                "a bookmark ends that has not begun: 6",
            ],
        ),
        (
            'w:name="_judgements"',
            'w:name="two words"',
            ['a bookmark cannot be called "two words"'],
        ),
        (
            'w:name="_judgements"',
            f'w:name="{"long" * 11}"',
            [f'a bookmark cannot be called "{"long" * 11}"'],
        ),
    ],
)
def test_a_broken_bookmark_is_named(before, after, messages):
    data = changed(real_file(), before, after)

    assert read_docx(data).faults == tuple(Fault(message, DOCUMENT) for message in messages)
