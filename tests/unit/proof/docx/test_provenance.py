from briefgen.proof.docx.provenance import path_of, read_provenance
from tests.unit.proof.docx.files import a_docx


def _marked(content: str, name: str = "_bg_title", number: int = 1) -> str:
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def _run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def _field(instruction: str, result: str) -> str:
    turns = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end"))
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>{_run(result).join(turns)}"
    )


def _read(content: str) -> dict[str, tuple[str, ...]]:
    return dict(read_provenance(a_docx(f"<w:p>{content}</w:p>")))


def test_the_words_of_an_item_are_told_by_its_path():
    written = _run("Of ") + _marked(_run("a port") + _run("."), "_bg_summary_2__text")

    assert _read(written) == {"summary[2].text": ("a port.",)}


def test_an_item_printed_twice_has_two_texts():
    second = _marked(_run("30 JUN"), "_bg2_date", 2)

    assert _read(_marked(_run("30 June"), "_bg_date") + second) == {"date": ("30 June", "30 JUN")}


def test_items_may_stand_within_others():
    inner = _marked(_run("inner"), "_bg_date", 2)

    assert _read(_marked(_run("outer ") + inner)) == {"title": ("outer inner",), "date": ("inner",)}


def test_words_typed_in_a_new_paragraph_belong_to_the_item_around_them():
    body = (
        '<w:p><w:bookmarkStart w:id="1" w:name="_bg_title"/><w:r><w:t>One.</w:t></w:r></w:p>'
        '<w:p><w:r><w:t>Two.</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>'
    )

    assert read_provenance(a_docx(body)) == {"title": ("One.\nTwo.",)}


def test_what_is_no_letter_is_a_sign():
    signs = "".join(f"<w:r><w:{name}/></w:r>" for name in ("tab", "br", "cr", "noBreakHyphen"))

    assert _read(_marked(f"{_run('a')}{signs}<w:r><w:softHyphen/></w:r>{_run('b')}")) == {
        "title": ("a\t\n\n\u2011\u00adb",)
    }


def test_what_was_deleted_or_stands_in_place_of_a_drawing_is_no_word():
    deleted = f"<w:moveFrom>{_run('moved')}</w:moveFrom><w:del>{_run('gone')}</w:del>"
    drawing = f"<mc:AlternateContent><mc:Fallback>{_run('old')}</mc:Fallback></mc:AlternateContent>"
    inserted = f"<w:ins>{_run('new')}</w:ins>"

    assert _read(_marked(f"{_run('a ')}{deleted}{drawing}{inserted}")) == {"title": ("a new",)}


def test_the_number_of_a_note_is_no_word_but_the_result_of_another_field_is():
    fields = _field(" NOTEREF _Ref_a \\h ", "4") + _field(" SEQ Figure ", "1")
    stray = '<w:r><w:fldChar w:fldCharType="end"/><w:instrText>stray</w:instrText></w:r>'

    assert _read(_marked(_run("a ") + fields + stray)) == {"title": ("a 1",)}


def test_notes_are_read_after_the_text():
    note = f'<w:endnote w:id="1"><w:p>{_marked(_run("Note"))}</w:p></w:endnote>'
    body = f"<w:p>{_marked(_run('Text'), number=2)}</w:p>"

    assert read_provenance(a_docx(body, endnotes=note)) == {"title": ("Text", "Note")}


def test_bookmarks_of_others_tell_no_path():
    assert _read(_marked(_run("a"), "_Toc_a") + '<w:bookmarkEnd w:id="9"/>') == {}
    assert path_of("_bgx") is None


def test_libreoffice_calls_the_bookmarks_of_notes_copies():
    assert path_of("_bg2_sources_0__date_Copy_1_Copy_1") == "sources[0].date"


def test_a_path_that_is_too_long_is_known_among_others():
    name = "_bg_0d4f761d81a25e965295d"  # the digest of `glossary.` and forty x

    assert path_of(name, ["title", f"glossary.{'x' * 40}"]) == f"glossary.{'x' * 40}"
    assert path_of(name) == "sha256:d4f761d81a25e965295d"


def test_a_sign_that_hangs_stands_behind_the_bookmark_of_its_item():
    assert _read(_marked(_run("句"), "_bgh_title") + _run("。own")) == {"title": ("句。",)}
    assert _read(_marked(_run("句"), "_bgh_title") + _run("own")) == {"title": ("句",)}
    assert _read(_marked(_run("句")) + _run("。")) == {"title": ("句",)}
