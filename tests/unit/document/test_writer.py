"""Every kind of block has exactly one handler."""

from typing import Any, get_args

import pytest

from briefgen.document.blocks import Block
from briefgen.document.writer import BlockWriter, write_blocks
from tests.samples import SAMPLES


class Recorder:
    """Remembers which handler was given which block."""

    def __init__(self):
        self.calls = []

    def __getattr__(self, name):
        if not hasattr(BlockWriter, name):
            raise AttributeError(name)
        return lambda block: self.calls.append((name, block))


HANDLERS: dict[str, Any] = {
    "Heading": "heading",
    "Paragraph": "paragraph",
    "ItemList": "item_list",
    "Table": "table",
    "Figure": "figure",
    "Contents": "contents",
    "Notes": "notes",
}


def test_every_kind_of_block_is_named_after_its_handler():
    assert {kind.__name__ for kind in get_args(Block)} == set(HANDLERS)


@pytest.mark.parametrize("block", SAMPLES.values(), ids=lambda block: type(block).__name__)
def test_a_block_is_handed_to_the_handler_of_its_kind(block):
    recorder = Recorder()

    write_blocks([block], recorder)

    assert recorder.calls == [(HANDLERS[type(block).__name__], block)]


def test_blocks_are_handed_on_in_order():
    recorder = Recorder()
    blocks = [*SAMPLES.values(), *SAMPLES.values()]

    write_blocks(blocks, recorder)

    assert [block for _, block in recorder.calls] == blocks
