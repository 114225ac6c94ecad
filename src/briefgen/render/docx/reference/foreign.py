"""Which markup of a head every Word knows: that of Office; what other programs add is dropped."""

from lxml import etree

from briefgen.render.docx.reference.opening import Tree

__all__ = ["drop_foreign"]

_KNOWN = (  # the roots of the names of what Office defines, and what XML itself does
    "http://schemas.openxmlformats.org/",
    "http://schemas.microsoft.com/office/",
    "urn:schemas-microsoft-com:",
    "http://www.w3.org/XML/1998/namespace",
)
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LISTS = (f"{_MC}Ignorable", f"{_MC}MustUnderstand")  # of prefixes
_OTHERS = (f"{_MC}ProcessContent", f"{_MC}PreserveElements", f"{_MC}PreserveAttributes")


def drop_foreign(root: Tree) -> None:
    """Take out elements and attributes that are not of Office, and what says how to pass them.

    The attributes of VML and DrawingML have no namespace, and those of Word's own always have one.
    """
    for element in list(root.iter(etree.Element)):
        parent = element.getparent()
        if parent is not None and not _is_known(str(element.tag)):
            parent.remove(element)
            continue
        for key in map(str, list(element.attrib)):
            if key in _OTHERS or (key.startswith("{") and not _is_known(key)):
                del element.attrib[key]
        for key in (each for each in _LISTS if each in element.attrib):
            known = [p for p in element.get(key, "").split() if _is_office(element, p)]
            if known:
                element.set(key, " ".join(known))
            else:
                del element.attrib[key]


def _is_office(element: Tree, prefix: str) -> bool:
    return _is_known(f"{{{element.nsmap.get(prefix, '')}}}")


def _is_known(name: str) -> bool:
    return name.startswith("{") and name[1:].startswith(_KNOWN)
