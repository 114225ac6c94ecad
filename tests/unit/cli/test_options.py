"""What `--set` accepts."""

import pytest
import typer

from briefgen.cli.options import settings_of


@pytest.mark.parametrize(
    ("given", "pairs"),
    [
        (None, []),
        (["title=x"], [("title", "x")]),
        (["title=a=b"], [("title", "a=b")]),
        ([" title =x "], [("title", "x ")]),
        (["title="], [("title", "")]),
        (["a=1", "b=2"], [("a", "1"), ("b", "2")]),
        (['glossary["a=b"]=c=d'], [('glossary["a=b"]', "c=d")]),
        (['glossary["\\"=b"]=c'], [('glossary["\\"=b"]', "c")]),
        (["title=a\nb"], [("title", "a\nb")]),
    ],
)
def test_a_setting_is_split_at_its_first_equals_sign(given, pairs):
    assert settings_of(given) == pairs


@pytest.mark.parametrize("wrong", ["title", "", "=x", 'glossary["a=b"]'])
def test_a_setting_without_path_or_value_is_wrong_usage(wrong):
    with pytest.raises(typer.BadParameter, match="path=value"):
        settings_of([wrong])
