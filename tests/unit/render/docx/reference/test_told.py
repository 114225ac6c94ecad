from dataclasses import replace

from briefgen.app.build import build
from briefgen.app.outcome import Built
from briefgen.render.docx.reference.told import NAMES, told_properties
from tests.builders import a_brief


def a_meta():
    built = build(a_brief(serial="H-7", marking="TLP:GREEN", countries=["IRQ"]), formats=["text"])
    assert isinstance(built, Built)
    return built.document.meta


def test_a_document_tells_its_properties_by_the_names_that_word_shows():
    told = told_properties(a_meta())

    assert (told["serial"], told["marking"], told["content status"]) == (
        "H-7",
        "TLP:GREEN",
        "final",
    )
    assert set(told) == set(NAMES)


def test_every_property_of_ours_has_a_name():
    """Held against what composition writes: a property that is added there is to be told here."""
    assert {name.lower() for name, _ in a_meta().custom} <= set(NAMES)


def test_what_a_document_does_not_say_is_empty():
    assert told_properties(replace(a_meta(), custom=()))["serial"] == ""
