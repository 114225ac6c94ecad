"""Records of every kind of file: streamed where they can be, and told where they are wrong."""

import json
import tracemalloc
from pathlib import Path

import pytest

from briefgen.app.records.read import records
from briefgen.diagnostics import InputError


@pytest.fixture(autouse=True)
def _desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def read(name, data):
    Path(name).write_bytes(data.encode() if isinstance(data, str) else data)
    return list(records(name))


TWO = [{"a": "1", "b": "x"}, {"a": "2", "b": "y, z"}]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("d.csv", 'a,b\n1,x\n2,"y, z"\n'),
        ("d.csv", '\ufeffa;b\r\n1;x\r\n\r\n2;"y, z"'),
        ("d.tsv", "a\tb\n1\tx\n2\ty, z\n"),
        ("d.csv", "a | b\n1 | x\n2 | y, z\n"),
        ("d.json", json.dumps(TWO)),
        ("d.json", '\ufeff [\n{"a": "1", "b": "x"}\n,\n{"a": "2", "b": "y, z"}\n] '),
        ("d.jsonl", '{"a": "1", "b": "x"}\n\n{"a": "2", "b": "y, z"}'),
        ("d.ndjson", '{"a": "1", "b": "x"}\r\n{"a": "2", "b": "y, z"}\r\n'),
        ("d.yaml", "- {a: 1, b: x}\n- a: 2\n  b: y, z\n"),
        ("D.YML", "- {a: 1, b: x}\n- {a: 2, b: 'y, z'}\n"),
    ],
)
def test_every_kind_of_file_gives_the_same_records(name, data):
    found = read(name, data)

    assert [dict(one.fields) for one in found] == TWO
    assert [one.number for one in found] == [1, 2]
    assert [one.diagnostics for one in found] == [(), ()]


def test_values_of_json_keep_their_types():
    [record] = read("d.jsonl", '{"a": [1, 2.5, null, {"b": true}]}')

    assert record.fields == {"a": [1, 2.5, None, {"b": True}]}


def test_a_cell_may_have_lines_and_quotes():
    one, two = read("d.csv", 'a,b\n"x\ny","say ""it"""\n1,2\n')

    assert one.fields == {"a": "x\ny", "b": 'say "it"'}
    assert (one.line, two.line) == (2, 4)


@pytest.mark.parametrize(
    ("name", "data", "line", "message"),
    [
        ("d.csv", "a,b\n1,2\n3\n4,5\n", 3, "found 1 cells in record 2, expected 2"),
        ("d.csv", 'a,b\n1,2\n1,"x"y\n4,5\n', 3, "a cell that is no CSV"),
        ("d.csv", "a,b\n1,2\n\xff,3\n4,5\n".encode("latin-1"), 3, "no text in UTF-8"),
        ("d.jsonl", b'{"a": "1"}\n{"a": "\xff"}\n{}\n', 2, "no text in UTF-8"),
        ("d.jsonl", '{"a": 1}\n{"a": }\n{"a": 3}\n', 2, "no JSON at column"),
        ("d.jsonl", '{"a": 1}\n[1]\n{"a": 3}\n', 2, "no map of fields in record 2"),
        ("d.jsonl", '{"a": 1}\n{"a": 1, "a": 2}\n{}\n', 2, 'the field "a" a second time'),
        ("d.jsonl", '{"a": 1}\n{"a": NaN}\n{}\n', 2, "found NaN, expected a number"),
        ("d.json", '[{"a": 1},\n7,\n{"a": 2}]', 2, "no map of fields in record 2"),
        ("d.yaml", "- {a: 1}\n- words\n- {a: 2}\n", 2, "no map of fields in record 2"),
    ],
)
def test_a_record_that_is_wrong_does_not_end_the_others(name, data, line, message):
    found = read(name, data)

    assert [bool(one.diagnostics) for one in found] == [False, True, False]
    [problem] = found[1].diagnostics
    assert message in problem.message
    assert (problem.code, problem.place.source, problem.place.line) == ("BG721", name, line)


@pytest.mark.parametrize(
    ("name", "data", "line", "message"),
    [
        ("d.csv", "", 1, "no names of columns"),
        ("d.csv", "a,,c\n1,2,3\n", 1, "no name above column 2"),
        ("d.csv", "a,b,a\n1,2,3\n", 1, 'two columns called "a"'),
        ("d.csv", '"a"x,b\n1,2\n', 1, "a cell that is no CSV"),
        ("d.csv", "\xff,b\n1,2\n".encode("latin-1"), 1, "no text in UTF-8"),
        ("d.json", '{"a": 1}', 1, "no list at the top"),
        ("d.json", '[{"a": 1}\n{"a": 2}]', 2, "no comma between two records"),
        ("d.json", '[{"a": 1},\n{"a" 2}]', 2, "no JSON"),
        ("d.json", "[" + "[" * 100_000, 1, "no JSON"),
        ("d.yaml", "a: 1\n", 1, "no list at the top"),
        ("d.yaml", "", 1, "no list at the top"),
        ("d.yaml", "- {a: 1\n", 1, ""),
        ("d.xlsx", "x", 1, "expected CSV, JSON or YAML"),
    ],
)
def test_a_file_that_cannot_be_read_on_is_told(name, data, line, message):
    with pytest.raises(InputError) as caught:
        read(name, data)

    found = caught.value.diagnostics[0]
    assert message in found.message
    assert (found.place.source, found.place.line) == (name, line)


def test_a_long_cell_is_a_cell():
    [record] = read("d.csv", f"a,b\n{'x' * 200_000},2\n")

    assert len(str(record.fields["a"])) == 200_000


def test_a_file_that_is_not_there_is_told():
    for name in ("gone.csv", "gone.json", "gone.jsonl", "gone.yaml"):
        with pytest.raises(InputError, match="there is no such file"):
            list(records(name))


@pytest.mark.parametrize(
    ("name", "head", "line"), [("d.csv", "a,b\n", "{0},x\n"), ("d.jsonl", "", '{{"a": {0}}}\n')]
)
def test_a_hundred_thousand_records_are_never_in_memory_at_once(name, head, line):
    Path(name).write_text(head + "".join(line.format(i) for i in range(100_000)))
    tracemalloc.start()

    count = sum(1 for _ in records(name))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert count == 100_000
    assert peak < 2_000_000
