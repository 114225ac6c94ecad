import pytest

from tests.unit.proof.docx.files import a_paragraph, read

_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/>'
    f"<w:pPr>{properties}</w:pPr></w:style>"
    for name, title, properties in (
        ("H1", "heading 1", '<w:outlineLvl w:val="0"/>'),
        ("H2", "heading 2", '<w:outlineLvl w:val="1"/>'),
        ("Own", "House Heading", '<w:outlineLvl w:val="0"/>'),
        ("T1", "toc 1", ""),
        ("T2", "toc 2", ""),
    )
)
_HEADINGS = (("H1", "Before"), ("H1", "One"), ("H2", "Two"), ("Own", "Three"))
_ALL = ("1 Before", "1 One", "2 Two")


def _run(content):
    return f"<w:r>{content}</w:r>"


def _turn(kind):
    return _run(f'<w:fldChar w:fldCharType="{kind}"/>')


def _styled(style, content):
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def _list(switches, lines):
    """Return a list of contents; each line is its level and its words."""
    typed = switches.replace('"', "&quot;")
    begin = f"{_turn('begin')}{_run(f'<w:instrText>TOC {typed}</w:instrText>')}{_turn('separate')}"
    written = [(f"T{line[0]}", _run(f"<w:t>{line[2:]}</w:t>")) for line in lines] or [("T1", "")]
    (style, first), *others = written
    last = _styled("T1", _turn("end"))
    return "".join([_styled(style, begin + first), *(_styled(*each) for each in others), last])


def _faults(switches, lines, headings=_HEADINGS):
    before, *others = (
        a_paragraph(text, f'<w:pStyle w:val="{style}"/>') for style, text in headings
    )
    body = (
        f'{before}{_list(switches, lines)}<w:bookmarkStart w:id="1" w:name="Behind"/>'
        f'{"".join(others)}<w:bookmarkEnd w:id="1"/>'
    )
    return [fault.message for fault in read(body, styles=_STYLES).faults]


@pytest.mark.parametrize(
    ("switches", "lines"),
    [
        ('\\o "1-2"', _ALL),
        ("", _ALL),
        ("\\o \\h \\z", _ALL),
        ('\\o "1-1"', ("1 Before", "1 One")),
        ('\\o "2-2"', ("2 Two",)),
        ('\\o "1-2" \\u', (*_ALL, "1 Three")),
        ("\\u", (*_ALL, "1 Three")),
        ('\\o "1-2" \\b behind', ("1 One", "2 Two")),
        ('\\o "1-2" \\b BEHIND \\u \\n \\w \\x \\p "-"', ("1 One", "2 Two", "1 Three")),
        ('\\o "4-5"', ()),
    ],
)
def test_a_list_of_the_lines_that_are_due_is_right(switches, lines):
    assert _faults(switches, lines) == []


@pytest.mark.parametrize(
    ("switches", "lines", "message"),
    [
        ('\\o "1-2"', _ALL[:-1], 'has as line 3 nothing and would have "Two" of level 2'),
        ('\\o "1-1"', _ALL, 'has as line 3 "Two" of level 2 and would have nothing'),
        ('\\o "1-2"', (), 'has as line 1 nothing and would have "Before" of level 1'),
        (
            '\\o "1-2"',
            ("1 Before", "2 One", "2 Two"),
            'has as line 2 "One" of level 2 and would have "One" of level 1',
        ),
        (
            '\\o "1-2" \\b Behind',
            _ALL,
            'has as line 1 "Before" of level 1 and would have "One" of level 1',
        ),
        ('\\o "1-2" \\t "House Heading,1"', _ALL, "has a switch that is not known: t"),
        ("\\c Figure", (), "has a switch that is not known: c"),
    ],
)
def test_a_list_that_word_would_make_otherwise_is_a_fault(switches, lines, message):
    assert _faults(switches, lines) == [f'the list of contents "TOC {switches}" {message}']


def test_a_list_of_a_bookmark_that_is_not_there_lists_nothing():
    missing, other = _faults('\\o "1-2" \\b Nowhere', ("1 One",))

    assert missing == 'TOC leads to the bookmark "Nowhere", which is not there'
    assert other.endswith('has as line 1 "One" of level 1 and would have nothing')


def test_a_bookmark_that_begins_or_ends_within_a_heading_has_that_heading():
    def marked(words, mark):
        return _styled("H1", f"{mark}{_run(f'<w:t>{words}</w:t>')}")

    start, end = '<w:bookmarkStart w:id="1" w:name="Some"/>', '<w:bookmarkEnd w:id="1"/>'
    headings = marked("One", "") + marked("Two", start) + marked("Three", end) + marked("Four", "")

    def faults(*lines):
        return read(_list("\\b Some", lines) + headings, styles=_STYLES).faults

    assert faults("1 Two", "1 Three") == ()
    assert len(faults("1 One", "1 Two")) == 1


def test_empty_headings_are_not_listed_and_two_equal_lists_have_their_lines_each():
    headings = (("H1", "One"), ("H1", " "), ("H1", "Two"))
    assert _faults("\\h", ("1 One", "1 Two"), headings) == []

    twice = _list("\\h", ("1 One",)) * 2 + a_paragraph("One", '<w:pStyle w:val="H1"/>')
    assert read(twice, styles=_STYLES).faults == ()


def test_the_mark_of_a_note_in_a_heading_is_no_word_of_its_line():
    note = _run('<w:endnoteReference w:id="1"/>')
    heading = _styled("H1", _run("<w:t>One</w:t>") + note)
    endnotes = (
        '<w:endnote w:id="1"><w:p><w:r><w:endnoteRef/><w:t>Gazette</w:t></w:r></w:p></w:endnote>'
    )

    assert read(_list("\\h", ("1 One",)) + heading, styles=_STYLES, endnotes=endnotes).faults == ()
