"""What becomes of the fields at the head of a template: live, words, or nothing."""

import pytest
from lxml import etree

from briefgen.diagnostics import TemplateError
from briefgen.render.docx.reference.fields import settle_fields

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
SAID = {
    "title": "Grain Terminal",
    "author": "Desk",
    "subject": "",
    "serial": "HRO-7",
    "content status": "draft",
}


def sign(kind: str) -> str:
    return f'<w:r><w:rPr><w:b/></w:rPr><w:fldChar w:fldCharType="{kind}"/></w:r>'


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def complex_(typed: str, *shown: str) -> str:
    result = sign("separate") + "".join(shown) if shown else ""
    return f"{sign('begin')}<w:r><w:instrText>{typed}</w:instrText></w:r>{result}{sign('end')}"


def simple(typed: str, *shown: str) -> str:
    return f"<w:fldSimple w:instr='{typed}'>{''.join(shown)}</w:fldSimple>"


def settled(xml: str) -> tuple[etree._Element, list[str], list[str]]:
    """Return what became of a head, the fields that became words, and those that are gone."""
    root = etree.fromstring(f'<w:hdr xmlns:w="{WORD}"><w:p>{xml}</w:p></w:hdr>')
    told = settle_fields(root, SAID, 12)
    return root, list(told.words), list(told.gone)


def words(root: etree._Element) -> str:
    return "".join(each.text or "" for each in root.iter(f"{W}t"))


def signs(root: etree._Element) -> int:
    return len(list(root.iter(f"{W}fldChar", f"{W}instrText", f"{W}fldSimple")))


def is_sound(root: etree._Element) -> bool:
    """Tell whether every run holds something besides its properties, and no order is left."""
    is_full = all(any(each.tag != f"{W}rPr" for each in run) for run in root.iter(f"{W}r"))
    kinds = {name for each in root.iter(f"{W}fldChar") for name in each.attrib}
    return is_full and kinds <= {f"{W}fldCharType"}


@pytest.mark.parametrize("made", [complex_, simple])
@pytest.mark.parametrize(
    "typed",
    [
        " REF DocNo \\h ", "PAGEREF here", "NOTEREF n", 'DOCPROPERTY "Department"',
        "DocVariable x", "INCLUDETEXT c:/secret.docx", "DOCPROPERTY", "SEQ Figure", "RD x.docx",
        "MACROBUTTON Run now", "ADDIN x", "AUTOTEXT Sign", "QUOTE x", "INFO Manager", "",
        'HYPERLINK \\l "place"', 'HYPERLINK "file:///c:/x.docx"', "TITLE \\* Roman",
    ],
)  # fmt: skip
def test_a_field_that_nothing_answers_becomes_the_words_that_it_showed(made, typed):
    root, fields, gone = settled(run("No ") + made(typed, run("HRO"), run("-7")))

    wanted = "Grain Terminal" if typed.startswith("TITLE") else "HRO-7"
    assert (words(root), signs(root)) == (f"No {wanted}", 0)
    assert (fields, gone) == ([" ".join(typed.split())], [])
    assert is_sound(root)


@pytest.mark.parametrize("made", [complex_, simple])
@pytest.mark.parametrize(
    "typed",
    [
        "FILENAME \\p",
        "SAVEDATE",
        "LASTSAVEDBY",
        "USERNAME",
        "COMMENTS",
        "DATE",
        "INFO Pages",
        "STYLEREF 1",
    ],
)
def test_what_the_template_says_of_its_own_file_is_taken_out(made, typed):
    root, fields, gone = settled(run("No ") + made(typed, run("old"), run(".docx")))

    assert (words(root), signs(root)) == ("No ", 0)
    assert (fields, gone) == ([], [typed])
    assert is_sound(root)


@pytest.mark.parametrize("made", [complex_, simple])
@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("PAGE", "7"), ("page \\* MERGEFORMAT", "7"), ("SECTION", "7"), ("NUMPAGES", "12"),
        ("NUMPAGES \\* Arabic", "12"), ("SECTIONPAGES", "12"), ("NUMPAGES \\* Roman", "7"),
        ('HYPERLINK "https://example.org/a"', "7"), ("HYPERLINK mailto:desk@example.org", "7"),
    ],
)  # fmt: skip
def test_a_field_that_word_works_out_on_each_page_stays(made, typed, wanted):
    root, fields, gone = settled(made(typed, run("7")))

    assert (words(root), fields, gone) == (wanted, [], [])
    assert signs(root) == 4
    assert is_sound(root)


@pytest.mark.parametrize("made", [complex_, simple])
@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("TITLE", "Grain Terminal"), ('DOCPROPERTY "Author"', "Desk"), ("INFO Author", "Desk"),
        ("DOCPROPERTY Serial \\* MERGEFORMAT", "HRO-7"), ('DOCPROPERTY "Content status"', "draft"),
        ("TITLE \\* Upper", "GRAIN TERMINAL"), ("DOCPROPERTY Serial \\* Lower", "hro-7"),
        ('DOCPROPERTY "Content status" \\* FirstCap', "Draft"), ("author \\* Caps", "Desk"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("shown", [(), (run("[Old"), run(" Title]"))])
def test_a_field_that_tells_a_property_shows_the_document_s_own(made, typed, wanted, shown):
    root, fields, gone = settled(made(typed, *shown))

    assert (words(root), fields, gone) == (wanted, [], [])
    assert signs(root) == 4
    assert is_sound(root)


def test_the_title_by_its_style_is_the_document_s_own():
    root, fields, _ = settled(complex_('STYLEREF "Title"', run("Old")))

    assert (words(root), fields) == ("Grain Terminal", [])


def test_a_property_that_the_document_lacks_leaves_nothing():
    root, fields, gone = settled(run("On: ") + complex_("subject", run("Old")))

    assert (words(root), signs(root), fields, gone) == ("On: ", 0, [], ["subject"])


def test_a_field_that_would_change_a_property_becomes_words():
    root, fields, _ = settled(complex_('TITLE "New"', run("New")))

    assert (words(root), signs(root)) == ("Grain Terminal", 0)
    assert fields == ['TITLE "New"']


def test_orders_and_forms_of_a_field_are_left_out():
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true" w:fldLock="1"><w:ffData>'
        '<w:entryMacro w:val="Run"/></w:ffData></w:fldChar></w:r>'
    )
    typed = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    root, *_ = settled(begin + typed + sign("separate") + run("1") + sign("end"))

    assert is_sound(root)
    assert list(root.iter(f"{W}ffData")) == []


def test_a_field_without_a_result_leaves_nothing():
    root, fields, _ = settled(run("No") + complex_("REF DocNo"))

    assert (words(root), signs(root), fields) == ("No", 0, ["REF DocNo"])


def test_a_field_in_the_result_of_another_is_settled_by_itself():
    link = 'HYPERLINK "https://example.org"'
    root, fields, _ = settled(complex_(link, run("No "), complex_("REF DocNo", run("7"))))

    assert (words(root), signs(root), fields) == ("No 7", 4, ["REF DocNo"])


def test_all_goes_that_a_field_shows_whose_words_are_of_the_template():
    root, fields, gone = settled(complex_("SAVEDATE", run("on "), complex_("PAGE", run("7"))))

    assert (words(root), signs(root), fields, gone) == ("", 0, [], ["SAVEDATE"])


def nested(inner: str, shown: str) -> str:
    return (
        f"{sign('begin')}<w:r><w:instrText>IF </w:instrText></w:r>{inner}{sign('separate')}"
        f"{run(shown)}{sign('end')}"
    )


def test_a_field_that_needs_another_becomes_words():
    root, fields, gone = settled(nested(complex_("DOCPROPERTY Level", run("high")), "shown"))

    assert (words(root), signs(root)) == ("shown", 0)
    assert (fields, gone) == (["DOCPROPERTY Level", "IF"], [])


def test_a_field_that_needs_the_number_of_the_page_is_taken_out():
    root, _, gone = settled(run("a") + nested(complex_("PAGE", run("1")), "first"))

    assert (words(root), signs(root), gone) == ("a", 0, ["IF"])


def test_an_end_without_a_beginning_is_taken_out():
    stray = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    root, fields, gone = settled(sign("end") + stray + run("words"))

    assert (words(root), signs(root), fields, gone) == ("words", 0, [], [])


def test_a_field_that_does_not_end_is_refused():
    with pytest.raises(TemplateError, match='does not end: "REF a"'):
        settled(f"{sign('begin')}<w:r><w:instrText>REF a</w:instrText></w:r>{run('7')}")
