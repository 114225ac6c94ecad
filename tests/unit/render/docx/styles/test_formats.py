from briefgen.render.docx.styles.formats import Border, ParagraphFormat, RunFormat, Tab


def test_a_format_that_says_nothing_is_empty():
    assert ParagraphFormat().xml() == ""
    assert RunFormat().xml() == ""


def test_the_properties_of_a_paragraph_stand_in_words_order():
    made = ParagraphFormat(
        keep_next=True,
        keep_lines=True,
        numbering=(2, 1),
        borders=(("top", Border(0.75, "1F3864", 5)),),
        fill="EEF2F7",
        tabs=(Tab(454), Tab(9638, "right")),
        hyphenation=True,
        right_to_left=True,
        before=14,
        after=6,
        leading=14.5,
        left=10,
        right=20,
        hanging=5,
        alignment="center",
        outline=0,
    ).xml()

    assert made == (
        '<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>'
        '<w:pBdr><w:top w:val="single" w:sz="6" w:space="5" w:color="1F3864"/></w:pBdr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="EEF2F7"/>'
        '<w:tabs><w:tab w:val="left" w:pos="454"/><w:tab w:val="right" w:pos="9638"/></w:tabs>'
        '<w:suppressAutoHyphens w:val="0"/><w:bidi/>'
        '<w:spacing w:before="280" w:after="120" w:line="290" w:lineRule="exact"/>'
        '<w:ind w:left="10" w:right="20" w:hanging="5"/><w:jc w:val="center"/>'
        '<w:outlineLvl w:val="0"/>'
    )


def test_a_ground_and_a_line_name_the_colour_of_the_theme_beside_its_value():
    line = Border(0.75, "1F3864", theme="accent1").xml("top")
    made = ParagraphFormat(fill="EEF2F7", theme_fill="background2").xml()

    assert line.endswith(' w:color="1F3864" w:themeColor="accent1"/>')
    assert made.endswith(' w:fill="EEF2F7" w:themeFill="background2"/>')


def test_nothing_and_zero_are_not_the_same():
    assert ParagraphFormat(before=0).xml() == '<w:spacing w:before="0"/>'
    assert ParagraphFormat(left=0).xml() == '<w:ind w:left="0"/>'


def test_the_properties_of_words_stand_in_words_order():
    made = RunFormat(
        font="Courier New", bold=True, italic=True, hidden=True, colour="0B57A4",
        theme_colour="hyperlink", size=8.5, native_size=9.35, underlined=True, superscript=True,
    ).xml()  # fmt: skip

    assert made == (
        '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:b/><w:bCs/>'
        '<w:i/><w:iCs/><w:vanish/><w:color w:val="0B57A4" w:themeColor="hyperlink"/>'
        '<w:sz w:val="17"/><w:szCs w:val="19"/><w:u w:val="single"/>'
        '<w:vertAlign w:val="superscript"/>'
    )


def test_raised_words_are_of_full_height():
    assert RunFormat(rise=1.5).xml() == '<w:position w:val="3"/><w:vertAlign w:val="baseline"/>'


def test_a_direction_is_said_either_way_or_not_at_all():
    assert ParagraphFormat(right_to_left=True).xml() == "<w:bidi/>"
    assert ParagraphFormat(right_to_left=False).xml() == '<w:bidi w:val="0"/>'
    assert ParagraphFormat(right_to_left=None).xml() == ""
