"""A style has a name, two halves, and nothing else."""

import pytest
from pydantic import ValidationError

from briefgen.style.style import Style
from tests.builders import a_style


def test_a_style_is_named_and_says_what_it_is_for():
    style = a_style("sitrep")

    assert (style.name, style.layout.product) == ("sitrep", "sitrep")
    assert style.description.startswith("Message header")


@pytest.mark.parametrize("name", ["", "My Style", "../etc", "1st"])
def test_a_name_is_one_word_of_small_letters(name):
    with pytest.raises(ValidationError, match="name"):
        Style.model_validate({**a_style().model_dump(), "name": name})
