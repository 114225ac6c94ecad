"""`briefgen schema`: the JSON Schema that editors read."""

import json
from pathlib import Path

from tests.unit.cli.run import run


def test_the_schema_is_printed():
    done = run("schema")

    assert done.code == 0
    assert "title" in json.loads(done.out)["properties"]


def test_the_schema_is_written_where_it_is_asked_for():
    done = run("schema", "--output", "there/schema.json")

    assert (done.code, done.out) == (0, "there/schema.json\n")
    assert json.loads(Path("there/schema.json").read_text(encoding="utf-8")) == json.loads(
        run("schema").out
    )


def test_a_new_brief_comes_with_the_same_schema():
    run("new", "mine")

    assert Path("briefgen.schema.json").read_text(encoding="utf-8") == run("schema").out
