import pytest

from briefgen.templating.names import fill_name
from briefgen.templating.problems import Unfit

RECORD = {"date": "2024-02-12", "country": "Côte d'Ivoire", "path": "a/../b\\c", "none": ""}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("{{ date }}/{{ country | slug }}", "2024-02-12/cote-d-ivoire"),
        ("plain", "plain"),
        ("{{ path }}", "a-..-b-c"),
        ("brief {{ date | date }}", "brief 12 February 2024"),
    ],
)
def test_a_name_has_its_folders_from_the_template_alone(text, wanted):
    assert fill_name(text, RECORD) == wanted


@pytest.mark.parametrize("text", ["{{ none }}", "{{ '..' }}", "{{ gone }}", "{{ date", "{% x %}"])
def test_a_name_that_a_record_does_not_make_is_refused(text):
    with pytest.raises(Unfit):
        fill_name(text, RECORD)
