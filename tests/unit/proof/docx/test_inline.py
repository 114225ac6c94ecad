import pytest

from briefgen.proof.assembly import INSIDE
from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Link, Passage
from tests.unit.proof.docx.files import DOCUMENT, a_paragraph, changed, read, real_file


def _run(inner: str, properties: str = "") -> str:
    own = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{own}{inner}</w:r>"


def _text(words: str, properties: str = "") -> str:
    return _run(f'<w:t xml:space="preserve">{words}</w:t>', properties)


_AID = "<w:r><w:t>aid</w:t></w:r>"


def _alternatives(choice: str, fallback: str) -> str:
    found = f"<mc:Choice>{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>"
    return f"<mc:AlternateContent>{found}</mc:AlternateContent>"


def _field(instruction: str, result: str) -> str:
    turn = '<w:fldChar w:fldCharType="{}"/>'.format
    typed = _run(f"<w:instrText> {instruction} </w:instrText>")
    return f"{_run(turn('begin'))}{typed}{_run(turn('separate'))}{result}{_run(turn('end'))}"


def _passage(inner: str, **more) -> Passage:
    (found,) = read(f"<w:p>{inner}</w:p>", **more).passages
    return found


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<w:t>a</w:t><w:tab/><w:t>b</w:t>", "a b"),
        ("<w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t>", "a b c"),
        ("<w:t>al</w:t><w:noBreakHyphen/><w:t>Sidri</w:t>", "al\u2011Sidri"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "\uf0fc"),
        ('<w:sym w:char="none"/>', "\ufffd"),
        ("<w:t>a</w:t><w:lastRenderedPageBreak/><w:t>b</w:t>", "ab"),
        ("<w:t>a</w:t><w:delText>b</w:delText>", "a"),
        ("<w:t/><w:t>a</w:t>", "a"),
        (
            f"<w:ruby><w:rt>{_AID}</w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby>",
            "base",
        ),
    ],
)
def test_a_run_says_what_it_shows(inner, text):
    assert _passage(_run(inner)).text == text


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (f"<w:ins>{_text('new')}</w:ins><w:del>{_text('old')}</w:del>", "new"),
        (f"<w:moveTo>{_text('here')}</w:moveTo><w:moveFrom>{_text('there')}</w:moveFrom>", "here"),
        (f"<w:smartTag>{_text('smart')}</w:smartTag>", "smart"),
        (
            f"<w:sdt><w:sdtPr/><w:sdtContent>{_text('held')}</w:sdtContent></w:sdt><w:sdt/>",
            "held",
        ),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        (
            _alternatives(_text("first"), _text("second")) + "<mc:AlternateContent/>",
            "first",
        ),
        (f"<w:fldSimple w:instr='AUTHOR'>{_text('me')}</w:fldSimple>", "me"),
        (_field("AUTHOR", _text("me")), "me"),
        (_run("<w:instrText>stray</w:instrText>") + _text("me"), "me"),
    ],
)
def test_a_paragraph_says_what_it_shows(inner, text):
    assert _passage(inner).text == text


def test_text_boxes_and_pictures_within_a_choice_are_read():
    box = f"<wps:txbx><w:txbxContent>{a_paragraph('boxed')}</w:txbxContent></wps:txbx>"
    shape = f'<wp:docPr id="1"/><wps:wsp>{box}</wps:wsp>'
    drawing = f"<w:drawing><wp:anchor>{shape}</wp:anchor></w:drawing>"
    picture = '<w:drawing><wp:inline><wp:docPr id="2" descr="A map."/></wp:inline></w:drawing>'
    choice = _alternatives(drawing, f"<w:pict><v:textbox>{box}</v:textbox></w:pict>")

    found = read(f"<w:p>{_text('around')}{_run(choice)}{_run(picture)}</w:p>")
    assert [each.text for each in found.passages] == ["around", "A map.", "boxed"]


def test_a_link_leads_outside_or_to_a_bookmark():
    inner = (
        f'<w:hyperlink r:id="one">{_text("out")}</w:hyperlink>'
        f'<w:hyperlink r:id="one" w:anchor="part">{_text("deep")}</w:hyperlink>'
        f'<w:hyperlink w:anchor="THERE">{_text("in")}</w:hyperlink>'
        f'<w:hyperlink w:anchor="nowhere">{_text("lost")}</w:hyperlink>'
        f'<w:hyperlink r:id="missing">{_text("gone")}</w:hyperlink>'
    )
    there = '<w:p><w:bookmarkStart w:id="1" w:name="there"/><w:bookmarkEnd w:id="1"/></w:p>'
    found = read(f"<w:p>{inner}</w:p>{there}{a_paragraph('target')}", {"one": "https://a.example/"})

    assert found.passages[0].links == (
        Link("out", "https://a.example/"),
        Link("deep", "https://a.example/#part"),
        Link("in", f"{INSIDE}1"),
        Link("lost", f"{INSIDE}?"),
    )


def test_fields_lead_like_links():
    there = f'<w:bookmarkStart w:id="1" w:name="there"/>{_text("x")}<w:bookmarkEnd w:id="1"/>'
    inner = (
        there
        + _field("REF there \\h", _text("in"))
        + _text(" and ")
        + _field('HYPERLINK "https://a.example/"', _text("out"))
        + _text(" and ")
        + _field("PAGEREF there", _text("7"))
    )
    found = _passage(inner)

    assert found.text == "xin and out and 7"
    assert found.links == (Link("in", f"{INSIDE}0"), Link("out", "https://a.example/"))


def test_a_repeated_citation_leads_to_the_note_of_the_first():
    cite = _run('<w:endnoteReference w:id="5"/>')
    first = f'<w:bookmarkStart w:id="1" w:name="_Ref"/>{cite}<w:bookmarkEnd w:id="1"/>'
    again = _field("NOTEREF _Ref \\h", _text("i"))
    number = _run("<w:endnoteRef/>")
    endnotes = f'<w:endnote w:id="5"><w:p>{number}{_text("A source.")}</w:p></w:endnote>'

    found = read(f"<w:p>{again}{_text(', ')}{first}{again}</w:p>", endnotes=endnotes)
    assert found.passages[0].links == (Link("i", f"{INSIDE}1"), Link("ii", f"{INSIDE}1"))
    assert found.passages[1].mark == "i"
    assert found.faults == ()


def test_a_note_with_a_mark_of_its_own_is_not_counted():
    own = _run('<w:endnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t>')
    counted = _run('<w:endnoteReference w:id="5"/>')
    notes = "".join(f'<w:endnote w:id="{n}">{a_paragraph("note")}</w:endnote>' for n in (4, 5))

    found = read(f"<w:p>{own}{counted}</w:p>", endnotes=notes)
    assert [each.text for each in found.passages] == ["*i", "note"]


def test_runs_say_in_which_language_they_are():
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>'
        '</w:docDefaults><w:style w:type="character" w:styleId="F"><w:rPr><w:lang w:val="fr-FR"/>'
        "</w:rPr></w:style>"
    )
    inner = (
        _text("plain ")
        + _text("mot ", '<w:rStyle w:val="F"/>')
        + _text("Wort ", '<w:lang w:val="de-DE"/>')
        + _text("مكتب", '<w:rtl/><w:lang w:val="de-DE" w:bidi="ar-SA"/>')
        + _text(" same", '<w:lang w:val="en-US"/>')
    )

    languages = dict(_passage(inner, styles=styles).languages)
    assert languages == {"fr": "mot", "de": "Wort", "ar": "".join(sorted("مكتب"))}


@pytest.mark.parametrize(
    ("properties", "reason"),
    [
        ("<w:vanish/>", "vanish"),
        ("<w:specVanish/>", "specVanish"),
        ('<w:w w:val="1"/>', "letters 1 % wide"),
        ('<w:spacing w:val="-300"/>', "letters 15 pt closer"),
        ('<w:color w:themeColor="background1"/>', "FFFFFF on FFFFFF"),
        ('<w:color w:val="000000" w:themeColor="light1"/>', "FFFFFF on FFFFFF"),
        ('<w:color w:val="auto"/><w:shd w:val="clear"/><w:sz w:val="3"/>', "set in 1.5 pt"),
        ("<w:webHidden/>", "webHidden"),
        ('<w:color w:val="FFFFFF"/>', "FFFFFF on FFFFFF"),
        ('<w:color w:val="FFFFFF" w:themeColor="background1"/>', "FFFFFF on FFFFFF"),
        ('<w:sz w:val="2"/>', "set in 1 pt"),
        ('<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>', "FFFF00 on FFFF00"),
    ],
)
def test_hidden_words_are_a_fault(properties, reason):
    body = f"<w:p>{_text('seen ')}{_text('not seen', properties)}</w:p>"

    (fault,) = read(body).faults
    assert (fault.message, fault.place) == (f'hidden text ({reason}): "not seen"', "paragraph 1")


@pytest.mark.parametrize(
    "properties",
    [
        '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>',
        '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>',
        '<w:color w:val="auto"/>',
        '<w:color w:themeColor="text1"/>',
        '<w:color w:themeColor="accent1"/>',
        '<w:color w:val="808080" w:themeColor="background1" w:themeShade="80"/>',
        '<w:color w:themeColor="background1" w:themeShade="80"/>',
        '<w:color w:themeColor="background1"/><w:shd w:val="clear" w:themeFill="text1"/>',
        '<w:w w:val="50%"/><w:spacing w:val="-20"/><w:specVanish w:val="0"/>',
        '<w:strike w:val="0"/>',
        '<w:vanish w:val="0"/>',
    ],
)
def test_words_that_show_are_no_fault(properties):
    assert read(f"<w:p>{_text('seen', properties)}</w:p>").faults == ()


@pytest.mark.parametrize("how", ["strike", "dstrike"])
def test_words_that_are_struck_out_are_a_fault(how):
    data = changed(real_file(), "<w:rPr>", f"<w:rPr><w:{how}/>", part=DOCUMENT)

    (fault,) = read_docx(data).faults
    assert fault.message.startswith("struck-out words: ")


@pytest.mark.parametrize(
    "line", ['w:line="20" w:lineRule="exact"', 'w:line="1pt" w:lineRule="exact"']
)
def test_words_on_lines_as_low_as_nothing_are_a_fault(line):
    (fault,) = read(a_paragraph("not seen", f"<w:spacing {line}/>")).faults
    assert fault.message == 'hidden text (lines 1 pt high): "not seen"'

    style = f'<w:style w:styleId="A"><w:pPr><w:spacing {line}/></w:pPr></w:style>'
    own = '<w:pStyle w:val="A"/>'
    assert len(read(a_paragraph("not seen", own), styles=style).faults) == 1
    assert not read(a_paragraph("seen", f'{own}<w:spacing w:line="240"/>'), styles=style).faults
    assert not read(f"<w:p><w:pPr>{own}</w:pPr></w:p>", styles=style).faults
    every = f"<w:docDefaults><w:pPrDefault><w:pPr><w:spacing {line}/></w:pPr></w:pPrDefault>"
    assert len(read(a_paragraph("not seen"), styles=f"{every}</w:docDefaults>").faults) == 1


@pytest.mark.parametrize("rule", ['w:line="20" w:lineRule="atLeast"', 'w:line="200"', 'w:line="0"'])
def test_lines_that_grow_with_their_words_show_them(rule):
    assert read(a_paragraph("seen", f"<w:spacing {rule}/>")).faults == ()


def test_light_words_on_a_dark_paragraph_show():
    dark = '<w:shd w:val="clear" w:fill="1F3864"/>'
    white = '<w:color w:val="FFFFFF"/>'

    assert read(a_paragraph("seen", dark, white)).faults == ()
    assert len(read(a_paragraph("not seen", dark, '<w:color w:val="1F3864"/>')).faults) == 1


def test_white_space_cannot_be_hidden():
    assert read(f"<w:p>{_text('seen')}{_text(' ', '<w:vanish/>')}</w:p>").faults == ()
