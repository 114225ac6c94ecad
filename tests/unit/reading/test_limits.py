"""Large files are read, and quickly."""

import time

from briefgen.reading.tree import parse


def test_ten_thousand_bullets_are_read_in_a_second():
    text = "summary:\n" + "".join(f"  - Bullet {i}\n" for i in range(10_000))
    before = time.process_time()
    tree = parse(text, "brief.yaml")
    assert tree.place(("summary", 9_999)).line == 10_001
    assert time.process_time() - before < 1


def test_a_bullet_of_a_million_characters_is_read_in_a_second():
    text = "summary:\n  - " + "word " * 200_000 + "\n"
    before = time.process_time()
    assert parse(text, "brief.yaml").data == {"summary": [("word " * 200_000).strip()]}
    assert time.process_time() - before < 1
