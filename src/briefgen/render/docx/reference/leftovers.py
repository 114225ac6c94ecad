"""What an earlier brief left at the head and foot of a template, where briefgen made the file.

Somebody takes last month's brief as the template of the next. Its serial, its date and its marking
are those of another brief; what a house's own template stood there beside them is kept.
"""

from functools import lru_cache

from briefgen.render.docx.reference.opening import Template, Tree
from briefgen.render.docx.reference.stylebook import Stylebook, W, stylebook_of, value
from briefgen.render.docx.styles.definitions import NARROW

__all__ = ["is_of_a_brief", "is_of_the_template", "kept_story"]

_MAKER = "briefgen"
_TOLD = {"extended-properties": "Application", "custom-properties": "Generator"}
_RESTRICTIONS = "Marking Restrictions"
_SHOWN = (f"{W}t", f"{W}drawing", f"{W}pict", f"{W}fldSimple", f"{W}instrText")


@lru_cache(4)
def is_of_a_brief(template: Template) -> bool:
    """Return whether briefgen made the file, even where another program saved it since."""
    for relation in template.relations("").values():
        name = _TOLD.get(relation.kind)
        if name is None or relation.is_external or relation.target not in template.entries:
            continue
        for element in template.tree(relation.target):
            named = element.get("name") or str(element.tag).rpartition("}")[2]
            if named == name and "".join(map(str, element.itertext())).startswith(_MAKER):
                return True
    return False


def kept_story(template: Template, name: str) -> Tree:
    """Return a head or foot without what an earlier brief left there."""
    root = template.tree(name)
    for block in _left(template, root):
        root.remove(block)
    return root


def is_of_the_template(template: Template, name: str) -> bool:
    """Return whether a head or foot is more than what an earlier brief left, or never was its."""
    is_untouched = not _left(template, template.tree(name))
    return is_untouched or next(kept_story(template, name).iter(*_SHOWN), None) is not None


def _left(template: Template, root: Tree) -> list[Tree]:
    if not is_of_a_brief(template):
        return []
    book = stylebook_of(template)
    return [block for block in root if _is_left(block, book)]


def _is_left(block: Tree, book: Stylebook) -> bool:
    """Return whether a block is a band of ours: its table, the line below, the restrictions.

    LibreOffice writes our table twice in the parts for pages that nothing shows yet.
    """
    if block.tag == f"{W}tbl":
        below = next((each for each in block.itersiblings() if each.tag != block.tag), None)
        return below is not None and _named(below, book).startswith(NARROW)
    return _named(block, book).startswith((NARROW, _RESTRICTIONS))


def _named(block: Tree, book: Stylebook) -> str:
    return book.name(value(block.find(f"{W}pPr"), "pStyle") or "")
