"""Every phrase that a document can print is in the catalogue, and all in it can be printed."""

import ast
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

import pytest
import yaml
from babel import Locale

import briefgen.compose
from briefgen.compose.labels import CATALOGUES, Labels, catalogue
from briefgen.schema.brief import Product, Status
from briefgen.schema.edtf import Season
from briefgen.schema.events import EventStatus
from briefgen.schema.indicators import IndicatorStatus
from briefgen.schema.judgements import Change
from briefgen.schema.relationships import RelationshipType
from briefgen.schema.scenarios import ScenarioType
from briefgen.schema.sources import Credibility, Reliability
from briefgen.schema.summary import Basis
from briefgen.schema.types import Confidence, Level
from briefgen.schema.yardsticks import YARDSTICKS, Yardstick
from briefgen.style.layout import SectionKind

COMPOSE = Path(briefgen.compose.__file__).parent
STYLES = Path(__file__).parents[3] / "styles"
ENGLISH = catalogue("en")
_LATIN = re.compile(r"(?<![{A-Za-z_])[A-Za-z]+(?![A-Za-z_}])")

UNTITLED = {
    SectionKind.PRODUCT_LINE,
    SectionKind.TITLE,
    SectionKind.SUBTITLE,
    SectionKind.MESSAGE,
    SectionKind.ALTERNATIVES,
}
"""Sections that have no title, or one that depends on how many things they hold."""


def _modules() -> Iterator[ast.Module]:
    for path in COMPOSE.glob("*.py"):
        yield ast.parse(path.read_text(encoding="utf-8"))


def _literals() -> set[str]:
    """Return every text that composition names, and every label of a shipped style."""
    found = {
        node.value
        for module in _modules()
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    for path in STYLES.glob("*.yaml"):
        layout = yaml.safe_load(path.read_text(encoding="utf-8"))["layout"]
        found |= {section.get("label", "") for section in layout["sections"]}
    return found | set(SectionKind)


def _patterns() -> list[re.Pattern[str]]:
    """Return a pattern for every text put together from a fixed beginning and a value."""
    return [
        re.compile("".join(_piece(piece) for piece in node.values))
        for module in _modules()
        for node in ast.walk(module)
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant)
    ]


def _piece(piece: ast.expr) -> str:
    return re.escape(str(piece.value)) if isinstance(piece, ast.Constant) else ".+"


def _unprinted(keys: Iterable[str]) -> set[str]:
    """Return the keys of phrases that nothing asks for, by name or by family."""
    literals, patterns = _literals(), _patterns()

    def is_used(key: str) -> bool:
        named = {key, key.rpartition(".")[0] or key} & literals
        return bool(named) or any(pattern.fullmatch(key) for pattern in patterns)

    return {key for key in keys if not is_used(key)}


def test_every_phrase_of_the_catalogue_can_be_printed():
    assert len(ENGLISH) >= 150
    assert _unprinted(ENGLISH) == set()


def test_a_phrase_that_nothing_asks_for_is_noticed():
    assert _unprinted(["summary", "farewell", "weather.fine"]) == {"farewell", "weather.fine"}


def test_every_phrase_that_is_asked_for_by_name_is_in_the_catalogue():
    asked = {
        node.args[0].value
        for module in _modules()
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith("labels")
        and isinstance(node.args[0], ast.Constant)
    }

    assert len(asked) >= 40
    assert {key for key in asked if key not in ENGLISH} == set()


@pytest.mark.parametrize(
    ("family", "members"),
    [
        ("product.{}", list(Product)),
        ("status.{}", [status for status in Status if status is not Status.FINAL]),
        ("status.{}", list(IndicatorStatus)),
        ("basis.{}", [basis for basis in Basis if basis is not Basis.INFORMATION]),
        ("event.{}", list(EventStatus)),
        ("change.{}", list(Change)),
        ("confidence.{}", list(Confidence)),
        ("key.confidence.{}", list(Confidence)),
        ("key.confidence.{}.text", list(Confidence)),
        ("priority.{}", list(Level)),
        ("{}", list(Level)),
        ("relation.{}", list(RelationshipType)),
        ("scenario.{}", list(ScenarioType)),
        ("yardstick.{}", list(Yardstick)),
        ("reliability.{}", list(Reliability)),
        ("credibility.{}", list(Credibility)),
        ("season.{}", [str(int(season)) for season in Season]),
        ("month.{}", [str(month) for month in range(1, 13)]),
        ("{}", [kind for kind in SectionKind if kind not in UNTITLED]),
    ],
)
def test_every_value_an_author_can_choose_has_its_phrase(family: str, members: list[StrEnum]):
    untold = {member for member in members if family.format(member) not in ENGLISH}

    assert untold == set()


@pytest.mark.parametrize("name", sorted(path.stem for path in STYLES.glob("*.yaml")))
def test_every_label_of_a_shipped_style_is_in_the_catalogue(name):
    layout = yaml.safe_load((STYLES / f"{name}.yaml").read_text(encoding="utf-8"))["layout"]
    labels = {section["label"] for section in layout["sections"] if "label" in section}

    assert labels <= set(ENGLISH)


def _slots(phrase: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", phrase))


def _wanted(language: str) -> set[str]:
    """Return the keys of English, with the plural forms that a language has for its own."""
    families = {key.removesuffix(".other") for key in ENGLISH if key.endswith(".other")}
    forms = Locale.parse(language, sep="-").plural_form.tags | {"other"}
    single = {key for key in ENGLISH if key.rpartition(".")[0] not in families}
    return single | {f"{family}.{form}" for family in families for form in forms}


@pytest.mark.parametrize("language", sorted(CATALOGUES))
def test_every_catalogue_has_the_phrases_of_english(language):
    assert set(catalogue(language)) == _wanted(language)


def test_a_phrase_that_a_catalogue_lacks_is_noticed():
    assert "figure.gaps.few" in _wanted("ar")
    assert "figure.gaps.few" not in _wanted("he")
    assert set(catalogue("he")) - {"summary"} != _wanted("he")


@pytest.mark.parametrize("language", sorted(CATALOGUES))
def test_every_catalogue_fills_the_same_slots(language):
    other = {key for key in catalogue(language) if key.endswith((".zero", ".two", ".few", ".many"))}
    phrases = {key: phrase for key, phrase in catalogue(language).items() if key not in other}

    assert {key for key in phrases if _slots(phrases[key]) != _slots(ENGLISH[key])} == set()
    assert {key for key in other if _slots(catalogue(language)[key])} == set()


@pytest.mark.parametrize("language", ["ar", "he", "zh"])
def test_what_is_left_of_english_in_another_catalogue_is_a_name(language):
    words = {word for phrase in catalogue(language).values() for word in _LATIN.findall(phrase)}

    assert words == {"ICD", "PHIA", "A", "E", "F"}


@pytest.mark.parametrize("language", ["en", "ar", "he", "zh"])
def test_a_number_asks_for_the_form_that_cldr_names(language):
    labels, rule = Labels(language), Locale(language).plural_form

    for count in range(230):
        told = labels.counted("figure.gaps", count)
        assert told == labels(f"figure.gaps.{rule(count)}"), count


@pytest.mark.parametrize("language", sorted(set(CATALOGUES) - {"zh"}))
def test_months_are_those_of_cldr(language):
    locale, labels = Locale.parse(language, sep="-"), Labels(language)

    for number, month in locale.months["format"]["wide"].items():
        assert labels(f"month.{number}") == month.replace("\u00a0", " ")


@pytest.mark.parametrize("yardstick", YARDSTICKS)
def test_every_term_of_a_yardstick_has_its_phrase(yardstick):
    terms = [term for band in YARDSTICKS[yardstick] for term in (band.term, *band.also)]

    assert [Labels("en").term(term) for term in terms] == terms
    for language in ("ar", "he", "zh"):
        own = [Labels(language).term(band.term) for band in YARDSTICKS[yardstick]]
        assert len(set(own)) == len(own)
        assert {term for term in terms if Labels(language).term(term) == term} == set()


def test_an_authors_own_term_stays_as_it_is():
    assert Labels("ar").term("مرجح بقوة") == "مرجح بقوة"


@pytest.mark.parametrize(
    ("language", "page"), [("zh-TW", "第"), ("ar-EG", "الصفحة "), ("he-IL", "עמוד ")]
)
def test_a_country_without_words_of_its_own_has_those_of_its_language(language, page):
    assert Labels(language)("page.before") == page


def test_items_in_a_row_have_the_signs_of_the_language():
    assert Labels("en").listed(["a", "b"]) == "a, b"
    assert Labels("ar").listed(["أ", "ب"], "semicolon") == "أ؛ ب"
    assert Labels("zh").listed(["甲", "乙"]) == "甲，乙"
    assert Labels("en").listed(()) == ""


def test_american_english_is_spelt_as_americans_spell_it():
    assert Labels("en-US")("judgements") == "Key judgments"
    assert Labels("en-GB")("judgements") == "Key judgements"
    assert Labels("en-CA")("judgements") == "Key judgements"


@pytest.mark.parametrize("language", ["fr", "uk-UA", "en-AU"])
def test_a_language_without_a_catalogue_falls_back_on_english(language):
    assert Labels(language)("summary") == "Key points"


def test_braces_in_an_authors_words_are_no_slots():
    assert Labels("en")("audience", audience="{date} {audience}") == "For {date} {audience}:"


def test_one_thing_and_many_have_a_phrase_each():
    labels = Labels("en")

    assert labels.counted("alternatives", 1) == "Alternative explanation"
    assert labels.counted("alternatives", 2) == "Alternative explanations"


def test_a_phrase_is_known_or_not():
    assert Labels("en").knows("product.sitrep")
    assert not Labels("en").knows("product.cartoon")
