from briefgen.proof.disagreement import Aspect, Disagreement, Saying, Side, sentence


def test_a_sentence_names_what_each_side_says_where():
    sayings = Saying(Side.BRIEF, "20 lorries"), Saying(Side.PDF, "21 lorries", "page 2")
    found = Disagreement(Aspect.TEXT, "a paragraph says something else", sayings)

    assert sentence(found) == (
        'a paragraph says something else: the brief says "20 lorries", '
        'but the pdf (page 2) says "21 lorries"'
    )


def test_a_side_that_says_nothing_is_said_to():
    sayings = Saying(Side.BRIEF, "20 lorries"), Saying(Side.DOCX, "")

    assert sentence(Disagreement(Aspect.MISSING, "lost", sayings)).endswith("the docx says nothing")


def test_a_fault_of_one_file_names_the_file():
    saying = Saying(Side.DOCX, "a field is not closed", "word/footer1.xml")

    assert sentence(Disagreement(Aspect.STRUCTURE, "a field is not closed", (saying,))) == (
        "a field is not closed (docx, word/footer1.xml)"
    )
