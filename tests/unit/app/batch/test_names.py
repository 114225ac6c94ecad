"""Names of files: what every system holds, within the folder, and none of them twice."""

import pytest

from briefgen.app.batch.names import NameClashError, Names, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("brief", "brief"),
        ("2024-05/iraq", "2024-05/iraq"),
        ("a: b?", "a- b-"),
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("..\\..\\x", "..-..-x"),
        ("C:\\x", "C--x"),
        ("a/./b//c", "a/b/c"),
        ("CON", "_CON"),
        ("nul.tar", "_nul.tar"),
        ("COM1", "_COM1"),
        ("lpt¹", "_lpt¹"),
        ("console", "console"),
        ("trailing. . ", "trailing"),
        ("e\u0301te\u0301", "été"),
        ("a\u202eb\x00c\n", "abc"),
        ("...", "brief"),
        ("", "brief"),
        ("\u202e", "-"),
        ("тест 北京", "тест 北京"),
    ],
)
def test_a_name_becomes_one_that_every_system_holds(name, safe):
    assert safe_name(name) == safe


def test_a_name_that_is_too_long_is_cut_and_told_from_others():
    one, other = safe_name("ж" * 300), safe_name("ж" * 301)

    assert one != other
    assert max(len(one.encode()), len(other.encode())) <= 180


@pytest.mark.parametrize("name", ["a" * 179 + ".b", "x" * 170 + ". " * 20 + "y", "con" + " " * 300])
def test_a_safe_name_is_safe_already(name):
    assert safe_name(safe_name(name)) == safe_name(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [("a", "a"), ("Brief", "bRIEF"), ("été", "e\u0301te\u0301"), ("straße", "STRASSE")],
)
def test_two_names_that_some_system_takes_for_one_clash(one, other):
    names = Names()
    names.take(one, "first.yaml")

    with pytest.raises(NameClashError, match="would both be written to"):
        names.take(other, "second.yaml")


def test_one_source_makes_no_two_briefs_of_one_name():
    names = Names()
    names.take("a", "first.yaml")

    with pytest.raises(NameClashError, match="would both be written to"):
        names.take("a", "first.yaml")


@pytest.mark.parametrize(
    ("one", "other"), [("a", "a.txt/b"), ("x/a", "x/A.PDF/b/c"), ("é", "e\u0301.docx/b")]
)
def test_a_file_in_the_place_of_a_folder_clashes_whichever_comes_first(one, other):
    for first, second in ((one, other), (other, one)):
        names = Names()
        names.take(first, "first.yaml")

        with pytest.raises(NameClashError, match="would be a folder of"):
            names.take(second, "second.yaml")


def test_names_that_differ_do_not_clash():
    names = Names()

    for name in ("a", "b", "a/b", "a-b", "b.text/c", "a/b.tx/c"):
        names.take(name, f"{name}.yaml")

    assert names.has("a/b", "a/b.yaml")
    assert not names.has("a/b", "a.yaml")
