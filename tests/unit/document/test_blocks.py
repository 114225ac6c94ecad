from briefgen.document.blocks import ContentsEntry


def test_a_line_of_the_contents_list_says_its_number_and_its_words():
    line = ContentsEntry(level=1, text="Gaps", target="gaps")

    assert line.words == "Gaps"
    assert ContentsEntry(level=1, number="4", text="Gaps", target="gaps").words == "4 Gaps"
