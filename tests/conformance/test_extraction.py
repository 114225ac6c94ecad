"""Do other people's readers find what a document says, block by block, in every script?"""

import re
import subprocess

import pypdfium2
import pytest
from pypdf import PdfReader

from briefgen.document.blocks import Paragraph
from briefgen.document.inline import Span
from briefgen.document.roles import Role
from briefgen.proof.witness import witness
from briefgen.render.pdf.writer import render
from tests.builders import a_document, a_style, a_text
from tests.conformance.blocks_read import Search
from tests.conformance.briefs import BRIEFS, ROOT, STYLES, of_brief
from tests.conformance.readers import READERS, Reading, read

_SCRIPTS = {
    "Latin with marks": "Ḥasan ʿAbd al-Ṣamad, ḥāmilu d-daftari; Ǧāmiʿ, śāṃkhya, Đặng, x\u0304.",
    "Greek": "Ὁ λιμὴν ἐκλείσθη, αλλά η προβλήτα άνοιξε στις 5 Μαΐου.",
    "Cyrillic": "Міністр сказав: «усе буде готово до п’ятниці», Ђорђе и Љиљана, ещё подъезд.",
    "Arabic": "أغلق الميناء أبوابه منذ الصباح، ثم فتحها بعد تقرير عن الرياح",
    "Arabic with vowel marks": "قَدَّمَ حامِلُ الدَّفتَرِ الطَّعامَ",
    "Persian": "گزارش می‌گوید که پل بسته شده است و کشتی‌ها چشم‌به‌راهند",
    "Urdu": "بندرگاہ کے دروازے صبح سے بند ہیں اور جہاز ٹھہرے ہوئے ہیں",
    "Hebrew": "הנמל נסגר בבוקר, ונפתח שוב אחרי הצהריים",
    "Hebrew with points": "שָׁלוֹם לַנָּמֵל וְלַסְּפִינוֹת",
    "Arabic in English": "The port (ميناء السواقي) is closed, said شركة النقل in notice 27.",
    "Arabic with numbers": "سجل الميناء 14 حالة في 2020 وبلغت 12.5% من الحركة",
    "Hebrew with a number in brackets": "שלום (1948) עולם ועוד מילים",
    "an isolate in English": "The sign \u2067משרד (12) הנמל\u2069 hangs at the quay.",
    "English in Hebrew": "חברת Coralline Systems שלחה 12 טכנאים ב־22 באוגוסט (דוח 7).",
    "Chinese": "港务局公告称，北港一号码头自2026年3月6日零时起暂停作业（预计六个星期）。",
    "Japanese": "港湾局は「クレーンの点検が終わるまで、ちょっと待ってほしい」と述べた。",
    "Korean": "항만청은 3월 5일 북항(제1부두)의 하역 작업을 중단했다.",
}
_ENGLISH, _ARABIC = (ROOT / "briefs" / f"{name}.yaml" for name in ("halvern-port", "sawaqi-wheat"))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)
def test_everybodys_readers_find_every_block_of_a_brief_in_order_and_nothing_else(
    brief, style, reader
):
    made = of_brief(brief, style)
    search = Search(read(reader, made.pdf), witness(made.document))
    ways = ", ".join(f"{count} {way}" for way, count in sorted(search.counts.items()))
    print(f"{made.name}, {reader}: {ways}")

    assert search.wrong == []
    assert search.counts["in order"]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("script", _SCRIPTS)
def test_everybodys_readers_find_every_script(script, reader):
    text = _SCRIPTS[script]
    paragraph = Paragraph(role=Role.BODY, text=a_text(text))
    document = a_document(paragraph, paragraph)
    search = Search(read(reader, render(document, a_style().look)), witness(document))

    assert search.wrong == []
    assert search.counts.total() == 2


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    ("brief", "word"), [(_ENGLISH, "containers"), (_ARABIC, "مخزون")], ids=["English", "Arabic"]
)
def test_a_word_missing_turned_round_or_too_much_is_noticed(brief, word, reader):
    made = of_brief(brief, "sitrep")
    sound = read(reader, made.pdf)
    assert word in "".join(sound.pages)
    for instead in ("", word[::-1], f"{word} {word}"):
        pages = [page.replace(word, instead) for page in sound.pages]
        assert Search(Reading(reader, pages), witness(made.document)).wrong != [], instead


@pytest.mark.parametrize("reader", READERS)
def test_two_paragraphs_that_change_places_are_noticed(reader):
    texts = "The bridge is closed.", "The road is open."
    blocks = [Paragraph(role=Role.BODY, text=a_text(text)) for text in texts]
    made, said = a_document(*blocks), a_document(*reversed(blocks))
    reading = read(reader, render(made, a_style().look))

    assert Search(reading, witness(made)).wrong == []
    assert Search(reading, witness(said)).wrong != []


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("language", ["ar", "en-GB"])
def test_everybodys_readers_find_a_link_in_a_right_to_left_line(language, reader):
    text = (
        Span(text="قال البيان إن "),
        Span(text="تقرير الميناء السنوي", link="https://example.org/"),
        Span(text=" صدر أمس في بغداد"),
    )
    document = a_document(Paragraph(role=Role.BODY, text=text), language=language)
    search = Search(read(reader, render(document, a_style().look)), witness(document))

    assert search.wrong == []
    assert search.counts.total() == 1


_DIVISIBLE = (
    "The reorganisation of transportation infrastructure was administratively complicated. "
)
_JOINED = "office fluffy AVATAR To. fi ffi fl"


@pytest.mark.parametrize("kerning", [False, True])
@pytest.mark.parametrize("family", ["Arimo", "IBM Plex Sans Arabic"])  # the second has ligatures
def test_everybodys_readers_find_divided_and_joined_words_whole(family, kerning, tmp_path):
    look = a_style().look
    face = look.fonts.text.model_copy(update={"pdf": family})
    fonts = look.fonts.model_copy(update={"kerning": kerning, "text": face})
    look = look.model_copy(update={"hyphenation": True, "fonts": fonts})
    texts = (_DIVISIBLE * 6, f"{_JOINED} x\u0304 {_JOINED}")
    blocks = (Paragraph(role=Role.BODY, text=a_text(text)) for text in texts)
    path = tmp_path / "words.pdf"
    path.write_bytes(render(a_document(*blocks), look))
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    found_by = {
        "pypdf": PdfReader(path).pages[0].extract_text(),
        "poppler": done.stdout.decode(),
        "pdfium": pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range(),
    }

    # what pdfium says for a soft hyphen and the line's end after it is U+FFFE
    for reader, found in found_by.items():
        words = " ".join(re.sub("\u00ad\\s+|\ufffe", "", found).split())
        assert (_DIVISIBLE * 6).strip() in words, reader
        assert words.count(_JOINED) == 2, reader
        assert "\u00ad" in found or "\ufffe" in found, reader


_IDEOGRAPHS = (
    "港务局公告称，北港一号码头自2026年3月6日零时起暂停作业（预计六个星期），船舶改靠Nangang港。",
    "港湾局は「クレーンの点検が終わるまで、ちょっと待ってほしい」と述べ、コンテナー船を南港へ回した。",
)
_HANGUL = (
    "항만청은 3월 5일 북항(제1부두)의 하역 작업을 중단했으며, 모든 컨테이너선은 우회하게 된다. "
)


def test_everybodys_readers_find_no_space_where_a_line_of_ideographs_ends(tmp_path):
    blocks = [
        Paragraph(role=Role.BODY, text=a_text(words * 3)) for words in (*_IDEOGRAPHS, _HANGUL)
    ]
    path = tmp_path / "words.pdf"
    path.write_bytes(render(a_document(*blocks), a_style().look))
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    found_by = {
        "pypdf": PdfReader(path).pages[0].extract_text(),
        "poppler": done.stdout.decode(),
        "pdfium": pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range(),
    }

    for reader, found in found_by.items():
        said = re.sub("[\r\n]+", "", found)
        assert [words for words in _IDEOGRAPHS if words * 3 not in said] == [], reader
        assert (_HANGUL * 3).strip() in " ".join(found.split()), reader
