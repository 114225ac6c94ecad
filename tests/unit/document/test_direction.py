import pytest

from briefgen.document.direction import is_written_right_to_left


@pytest.mark.parametrize(
    "language", ["ar", "AR", "ar-EG", "ar-001", "he-IL", "fa", "ur-PK", "ckb", "dv", "yi", "arz"]
)
def test_a_language_is_written_as_it_usually_is(language):
    assert is_written_right_to_left(language)


@pytest.mark.parametrize("language", ["en", "en-GB", "ru", "uk", "zh-Hans-CN", "az", "pa-IN", ""])
def test_other_languages_are_written_from_left_to_right(language):
    assert not is_written_right_to_left(language)


@pytest.mark.parametrize("language", ["az-Arab", "en-Hebr", "pa-Arab-PK", "zh-yue-Arab"])
def test_a_script_in_the_tag_decides(language):
    assert is_written_right_to_left(language)


@pytest.mark.parametrize("language", ["ks-Deva", "ar-Latn", "sd-Deva-IN", "ug-cyrl"])
def test_a_script_in_the_tag_decides_the_other_way(language):
    assert not is_written_right_to_left(language)


@pytest.mark.parametrize(
    ("language", "expected"), [("pa-PK", True), ("uz-AF", True), ("sd-IN", False), ("sd-PK", True)]
)
def test_a_language_may_be_written_otherwise_in_another_country(language, expected):
    assert is_written_right_to_left(language) is expected


@pytest.mark.parametrize("language", ["en-x-arab", "en-u-nu-arab", "en-1arb"])
def test_what_is_no_script_decides_nothing(language):
    assert not is_written_right_to_left(language)
