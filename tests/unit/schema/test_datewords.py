import pytest

from briefgen.schema.datewords import meant

FORMS = {
    "25 June 2020": "2020-06-25",
    "25th June, 2020": "2020-06-25",
    "June 25, 2020": "2020-06-25",
    "25-Jun-2020": "2020-06-25",
    "25/06/2020": "2020-06-25",
    "06/25/2020": "2020-06-25",
    "25.06.2020": "2020-06-25",
    "2020/06/25": "2020-06-25",
    "20200625": "2020-06-25",
    "2020-6-5": "2020-06-05",
    "05/06/2020": "2020-06-05 or 2020-05-06",
    "June 2020": "2020-06",
    "Sept. 2020": "2020-09",
    "06/2020": "2020-06",
    "2020-6": "2020-06",
    "summer 2020": "2020-22",
    "2020s": "202X",
    "1990's": "199X",
    "2018-2020": "2018/2020",
    "about 2020": "2020~",
    "c. June 2020": "2020-06~",
    "~2020-06": "2020-06~",
    "2020-06-25 16:30": "2020-06-25T16:30:00",
    "2020-06-25T16:30Z": "2020-06-25T16:30:00Z",
    "2020-06-25 16:30 UTC": "2020-06-25T16:30:00Z",
}


@pytest.mark.parametrize("text", FORMS)
def test_a_date_in_words_or_another_order_is_offered_as_edtf(text):
    assert meant(text) == f"write it as {FORMS[text]}"


@pytest.mark.parametrize("text", ["today", "Foo 2020", "13/2020", "31/31/2020", "summer 5, 2020"])
def test_what_cannot_be_guessed_gets_the_general_advice(text):
    assert meant(text).startswith("write it as year-month-day, as in")
