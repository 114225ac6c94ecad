"""A file built on a template, opened again."""

from dataclasses import replace
from functools import cache

from briefgen.document.blocks import Block
from briefgen.document.document import Document, Marking, MarkingScheme
from briefgen.render.docx.reference.adapting import fitted_document, fitted_look
from briefgen.render.docx.reference.opening import opened
from briefgen.render.docx.writer import render
from tests.builders import a_style
from tests.samples import sample_document
from tests.templates import TEMPLATES
from tests.unit.render.docx.opened import Opened

__all__ = ["CLEAR", "a_template", "everything", "on_template"]

CLEAR = Marking(scheme=MarkingScheme.TLP, banner="TLP:CLEAR")


@cache
def a_template(name: str) -> bytes:
    """Return a template of the four, made once."""
    return TEMPLATES[name]()


def everything(marking: Marking = CLEAR) -> Document:
    """Return a document of every kind of block and every role."""
    document = sample_document()
    return replace(document, running=replace(document.running, marking=marking))


def on_template(
    template: bytes, *blocks: Block, marking: Marking = CLEAR, language: str = "en-GB"
) -> Opened:
    """Return a file of these blocks on a template; of one of each kind where none is given."""
    document = everything(marking)
    if blocks:
        document = replace(document, blocks=blocks)
    document = replace(document, meta=replace(document.meta, language=language))
    its, look = opened(template), a_style().look
    fitted = fitted_document(document, its)
    return Opened(render(fitted, fitted_look(look, its, marking), template=its))
