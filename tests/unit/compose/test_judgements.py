"""A judgement says how likely in one sentence and how sure in another."""

from typing import Any

import pytest

from briefgen.compose.judgements import percentages
from briefgen.compose.labels import Labels
from briefgen.document.blocks import Fill, Scope
from briefgen.document.inline import Mark
from briefgen.document.roles import Role, TableKind
from tests.unit.compose.composed import (
    body,
    composed,
    headings,
    layout_of,
    marked,
    paragraphs,
    part,
    rows,
    sitrep,
    table,
    tables,
    words,
)

LIKELY: dict[str, Any] = {"id": "kj1", "text": "More attacks are likely.", "likelihood": "likely"}


def judged(*judgements: Any, **given: Any):
    return composed(judgements=list(judgements), **given)


def test_the_term_is_told_twice_to_scan_and_in_its_sentence():
    record = table(judged(LIKELY), "judgements")

    assert rows(record) == [["Likely | KJ-1", "More attacks are likely (55–80%)."]]
    assert marked(record, Mark.EMPHASIS) == ["likely"]
    assert record.rows[0].cells[0].scope is Scope.ROW
    assert record.header_rows == 0


def test_confidence_is_a_sentence_of_its_own():
    document = judged({**LIKELY, "confidence": "moderate", "rationale": "Two records agree."})

    assert paragraphs(document, Role.JUDGEMENT) == ["More attacks are likely (55–80%)."]
    assert paragraphs(document, Role.CONFIDENCE) == [
        "We have moderate confidence in this judgement. Two records agree."
    ]
    assert "moderate confidence" in marked(document, Mark.STRONG, Mark.INK)


def test_confidence_needs_no_rationale_and_a_rationale_no_confidence():
    document = judged({**LIKELY, "confidence": "high"}, {**LIKELY, "id": "b", "rationale": "Why."})

    assert paragraphs(document, Role.CONFIDENCE) == [
        "We have high confidence in this judgement.",
        "Why.",
    ]


def test_without_confidence_there_is_no_second_line():
    assert paragraphs(judged(LIKELY), Role.CONFIDENCE) == []


def test_percentages_of_the_judgement_itself_win_over_those_of_its_term():
    document = judged(
        {**LIKELY, "probability": [60, 70]},
        {"text": "It is 65 per cent so.", "probability": 65},
        {"text": "No full stop", "probability": 12.5},
    )

    assert paragraphs(document, Role.JUDGEMENT) == [
        "More attacks are likely (60–70%).",
        "It is 65 per cent so (65%).",
        "No full stop (12.5%)",
    ]


@pytest.mark.parametrize(
    ("low", "high", "shares"), [(55, 80, "55–80%"), (60, 60, "60%"), (0, 5, "0–5%")]
)
def test_a_range_of_percentages_is_written_with_a_dash(low, high, shares):
    assert percentages(Labels("en"), low, high) == shares


def test_a_situation_report_has_no_percentages_and_no_horizons():
    document = sitrep(judgements=[{**LIKELY, "horizon": "2020-09-30"}])

    assert body(table(document, "judgements")) == [["Likely | KJ-1", "More attacks are likely."]]


def test_the_horizon_stands_under_the_term():
    record = table(judged({**LIKELY, "horizon": "2020-09-30"}), "judgements")

    assert rows(record)[0][0] == "Likely | KJ-1, by 30 Sep 2020"


def test_a_judgement_without_term_has_its_number_as_label_and_stands_on_no_scale():
    document = judged(LIKELY, {"id": "kj2", "text": "Nobody gains."})

    assert rows(table(document, "judgements"))[1] == ["KJ-2", "Nobody gains."]
    [scale] = tables(document, TableKind.SCALE)
    assert [cell for cell in rows(scale)[0] if cell] == ["KJ-1"]


def test_change_is_told_only_where_some_judgement_is_not_new():
    raised = judged({**LIKELY, "change": "raised"}, {"id": "b", "text": "Nobody gains."})

    assert rows(table(judged(LIKELY), "judgements"))[0][0] == "Likely | KJ-1"
    assert [label for label, _ in rows(table(raised, "judgements"))] == [
        "Likely | KJ-1, raised",
        "KJ-2, new",
    ]


def test_how_the_line_has_changed_stands_above_the_judgements():
    blocks = part(judged(LIKELY, change_statement="We were less sure."), "judgements")

    assert [getattr(block, "role", None) for block in blocks[:2]] == [Role.BODY, None]
    assert blocks[0].text[0].text == "We were less sure."


def test_the_other_view_and_the_earlier_one_open_paragraphs_of_their_own():
    document = judged(
        {**LIKELY, "dissent": "Some doubt it.", "previous": "Unlikely.", "note": "See below."}
    )

    assert paragraphs(document, Role.RUN_IN) == [
        "Previously: Unlikely.",
        "Other view: Some doubt it.",
        "Note: See below.",
    ]


def test_the_term_is_marked_in_the_authors_own_case_and_only_once():
    document = judged({"text": "LIKELY or not, likely.", "likelihood": "likely"})

    assert marked(table(document, "judgements"), Mark.EMPHASIS) == ["LIKELY"]


def test_a_term_that_the_sentence_does_not_use_is_marked_nowhere():
    document = judged({"text": "It is unlikelyish.", "likelihood": "likely"})

    assert marked(table(document, "judgements"), Mark.EMPHASIS) == []


def test_the_term_is_found_behind_other_words_of_the_authors():
    document = judged({"text": "**Attacks** are *really* likely so.", "likelihood": "likely"})

    assert marked(table(document, "judgements"), Mark.EMPHASIS) == ["really", "likely"]


def test_the_citation_follows_the_full_stop():
    document = judged({**LIKELY, "sources": ["a"]}, sources=[{"id": "a", "title": "A"}])

    assert paragraphs(document, Role.JUDGEMENT) == ["More attacks are likely (55–80%).1"]


def test_the_scale_shows_every_step_and_where_the_judgements_stand():
    document = judged(
        LIKELY,
        {"id": "b", "text": "It is probable.", "likelihood": "probable"},
        {"id": "c", "text": "It is unlikely.", "likelihood": "unlikely"},
    )

    [scale] = tables(document, TableKind.SCALE)

    assert rows(scale) == [
        ["", "", "KJ-3", "", "KJ-1, KJ-2", "", ""],
        [
            "almost no chance",
            "very unlikely",
            "unlikely",
            "roughly even chance",
            "likely",
            "very likely",
            "almost certain",
        ],
        ["1–5%", "5–20%", "20–45%", "45–55%", "55–80%", "80–95%", "95–99%"],
    ]
    fills = [cell.fill for cell in scale.rows[0].cells]
    assert fills == [Fill.ACCENT if words(cell) else Fill.PANEL for cell in scale.rows[0].cells]
    assert scale.caption[0].text == "Where the judgements stand on the ICD 203 scale"


def test_the_scale_is_that_of_the_yardstick_in_use():
    document = judged(
        {"text": "It is a realistic possibility.", "likelihood": "realistic possibility"},
        yardstick="phia",
    )

    [scale] = tables(document, TableKind.SCALE)

    assert rows(scale)[1][3] == "realistic possibility"
    assert scale.caption[0].text == "Where the judgements stand on the PHIA scale"


def test_the_authors_own_yardstick_has_as_many_steps_as_they_give_it():
    document = judged(
        {"text": "It is a toss-up.", "likelihood": "toss-up"},
        yardstick="custom",
        likelihood_terms={"sure": [90, 100], "toss-up": [40, 60]},
    )

    [scale] = tables(document, TableKind.SCALE)

    assert rows(scale) == [["KJ-1", ""], ["toss-up", "sure"], ["40–60%", "90–100%"]]
    assert scale.caption[0].text == "Where the judgements stand on the authors’ own scale"


def test_without_judgements_there_is_neither_section_nor_scale():
    document = composed()

    assert "Key judgements" not in headings(document)
    assert tables(document, TableKind.SCALE) == []


def test_an_unknown_term_in_a_forced_build_stands_on_no_scale():
    document = judged({"text": "It is plausible.", "likelihood": "plausible"})

    assert tables(document, TableKind.SCALE) == []
    assert paragraphs(document, Role.JUDGEMENT) == ["It is plausible."]


def test_a_citation_in_the_text_follows_the_percentages():
    document = judged(
        {**LIKELY, "text": "More attacks are likely. [@a]"}, sources=[{"id": "a", "title": "A"}]
    )

    assert paragraphs(document, Role.JUDGEMENT) == ["More attacks are likely (55–80%).1"]
    assert marked(table(document, "judgements"), Mark.CITATION) == ["1"]


def test_a_source_that_the_text_cites_is_not_cited_again():
    document = judged(
        {**LIKELY, "text": "More attacks are likely. [@a]", "sources": ["a", "b"]},
        sources=[{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
    )

    assert paragraphs(document, Role.JUDGEMENT) == ["More attacks are likely (55–80%).1,2"]


def test_a_judgement_of_a_citation_alone_has_no_percentages():
    document = judged({"text": "[@a]", "likelihood": "likely"}, sources=[{"id": "a", "title": "A"}])

    assert paragraphs(document, Role.JUDGEMENT) == ["1"]


def test_percentages_are_the_styles_to_show():
    document = judged(LIKELY, layout=layout_of(percentages=False))

    assert paragraphs(document, Role.JUDGEMENT) == ["More attacks are likely."]


@pytest.mark.parametrize(
    ("language", "text", "told", "label"),
    [
        ("ar", "من المرجح أن يقع.", "المرجح", "مرجح"),
        ("he", "הוערך שסביר שיקרה.", "שסביר", "סביר"),
        ("zh", "这一情况可能发生。", "可能", "可能"),
        ("fr", "It is likely.", "likely", "Likely"),
    ],
)
def test_the_term_is_told_in_the_language_of_the_brief(language, text, told, label):
    made = {**LIKELY, "text": text}

    record = table(judged(made, language=language), "judgements")

    assert marked(record, Mark.EMPHASIS) == [told]
    assert rows(record)[0][0].startswith(f"{label} |")


def test_a_range_stands_before_the_full_stop_of_the_language():
    chinese = table(judged({**LIKELY, "text": "可能发生。"}, language="zh"), "judgements")
    arabic = table(judged({**LIKELY, "text": "من المرجح."}, language="ar"), "judgements")

    assert rows(chinese)[0][1] == "可能发生（55%–80%）。"
    assert rows(arabic)[0][1] == "من المرجح (55–80 في المئة)."
