from dataclasses import replace

from briefgen.document.blocks import Contents, ContentsEntry, Heading
from briefgen.proof.docx.reader import read_docx
from briefgen.render.docx.writer import render
from tests.builders import a_document, a_style, a_text
from tests.unit.render.docx.opened import Opened

_CONTENTS = Contents(
    title=a_text("Contents"),
    entries=(
        ContentsEntry(level=1, text="Discussion", target="discussion"),
        ContentsEntry(level=2, text="What changed", target="what-changed"),
        ContentsEntry(level=1, text="Gaps", target="gaps"),
    ),
)
_BLOCKS = (
    _CONTENTS,
    *(
        Heading(level=entry.level, text=a_text(entry.text), anchor=entry.target)
        for entry in _CONTENTS.entries
    ),
)


def _file(pages=None, blocks=_BLOCKS):
    return Opened(render(a_document(*blocks), a_style().look, pages=pages))


def test_the_list_is_words_own_and_does_not_ask_to_be_filled():
    file = _file({"discussion": 3})

    assert file.values("//w:docPartGallery/@w:val") == ["Table of Contents"]
    assert file.values("//w:instrText/text()")[0] == (
        ' TOC \\o "1-2" \\b _Listed_discussion \\h \\z \\u '
    )
    assert "updateFields" not in file.text("word/settings.xml")
    assert "w:dirty" not in file.text()


def test_entries_lead_to_their_headings_and_carry_their_pages():
    file = _file({"discussion": 3, "what-changed": 4, "gaps": 9})

    anchors = file.values("//w:sdt//w:hyperlink/@w:anchor")
    assert anchors == ["_Toc_discussion", "_Toc_what_changed", "_Toc_gaps"]
    assert set(anchors) < set(file.values("//w:bookmarkStart/@w:name"))
    assert [
        " ".join(file.values(f"//w:sdt//w:hyperlink[@w:anchor='{anchor}']//w:t/text()"))
        for anchor in anchors
    ] == ["Discussion 3", "What changed 4", "Gaps 9"]
    assert read_docx(file.data).faults == ()


def test_a_line_of_a_numbered_heading_is_as_word_makes_it():
    entry = replace(_CONTENTS.entries[0], number="1")
    head = Heading(level=1, number="1", text=a_text("Discussion"), anchor="discussion")
    file = _file({"discussion": 3}, (replace(_CONTENTS, entries=(entry,)), head))
    (link,) = file.find("//w:sdt//w:hyperlink")
    runs = [each.text or each.tag.rpartition("}")[2] for each in link.iter() if not len(each)]

    assert runs[:4] == ["1", "tab", "Discussion", "tab"]
    assert file.values("//w:sdt//w:p[w:hyperlink]/w:pPr/w:tabs/w:tab/@w:val") == ["left"]
    assert read_docx(file.data).faults == ()


def test_without_pages_the_list_has_no_numbers():
    file = _file()

    assert file.values("//w:instrText/text()") == [
        ' TOC \\o "1-2" \\b _Listed_discussion \\n \\h \\z \\u '
    ]
    assert file.values("//w:sdt//w:t/text()") == ["Contents", "Discussion", "What changed", "Gaps"]
    assert read_docx(file.data).faults == ()


def test_levels_have_their_styles():
    styles = _file().values("//w:sdt//w:pStyle/@w:val")

    assert styles == ["TOCHeading", "TOC1", "TOC2", "TOC1", "NarrowLine"]


def test_an_empty_list_is_a_title_alone():
    file = _file(blocks=(replace(_CONTENTS, entries=()),))

    assert file.find("//w:sdt//w:fldChar") == []
    assert read_docx(file.data).faults == ()
    assert "_Listed" not in file.text()


def test_the_list_is_of_the_headings_behind_it_to_the_end():
    before = Heading(level=1, text=a_text("Key judgements"), anchor="judgements")
    file = _file(blocks=(before, *_BLOCKS))

    (start,) = file.find("//w:bookmarkStart[@w:name='_Listed_discussion']")
    number = start.get(start.keys()[0].replace("name", "id"))
    (end,) = file.find(f"//w:bookmarkEnd[@w:id='{number}']")
    assert start.getprevious().tag.endswith("}sdt")
    assert end.getnext().tag.endswith("}sectPr")
    assert read_docx(file.data).faults == ()


def test_a_heading_that_the_list_leaves_out_is_a_fault_of_the_file():
    file = _file(blocks=(*_BLOCKS, Heading(level=1, text=a_text("Sources"), anchor="sources")))

    (fault,) = read_docx(file.data).faults
    assert 'has as line 4 nothing and would have "Sources" of level 1' in fault.message


def test_two_lists_are_each_of_what_is_behind_them():
    entry = replace(_CONTENTS.entries[-1], target="gaps")
    file = _file(blocks=(*_BLOCKS[:-1], replace(_CONTENTS, entries=(entry,)), _BLOCKS[-1]))

    assert read_docx(file.data).faults == ()
