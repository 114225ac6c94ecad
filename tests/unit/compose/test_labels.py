"""Every phrase that a document can print is in the catalogue, and all in it can be printed."""

import ast
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

import pytest
import yaml

import briefgen.compose
from briefgen.compose.labels import Labels
from briefgen.compose.phrases import CATALOGUES
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
from briefgen.schema.yardsticks import Yardstick
from briefgen.style.layout import SectionKind

COMPOSE = Path(briefgen.compose.__file__).parent
STYLES = Path(__file__).parents[3] / "styles"
ENGLISH = CATALOGUES["en"]

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
        if path.name != "phrases.py":
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


@pytest.mark.parametrize("language", sorted(CATALOGUES))
def test_every_catalogue_fills_the_same_slots(language):
    def slots(phrase: str) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", phrase))

    assert CATALOGUES[language].keys() == ENGLISH.keys()
    assert {
        key for key, phrase in CATALOGUES[language].items() if slots(phrase) != slots(ENGLISH[key])
    } == set()


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
