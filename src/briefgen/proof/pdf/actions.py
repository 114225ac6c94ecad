"""What a file does by itself when it is opened, and what other files it carries."""

from collections.abc import Iterator
from typing import Any

from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.report import Report

__all__ = ["check_actions"]

_ACTING = frozenset({"/JavaScript", "/Launch", "/SubmitForm", "/ImportData"})
_LONGEST_CHAIN = 32  # of actions one after another


def check_actions(file: File, report: Report) -> None:
    """Report scripts and programs that a file starts, and files within it (ISO 32000-1, 12.6)."""
    catalog = file.catalog
    names = file.dictionary(catalog.get("/Names"))
    if file.dictionary(names.get("/JavaScript")):
        report.add("the file acts by itself: /JavaScript")
    if "/OpenAction" in catalog:
        _check(file, [catalog["/OpenAction"]], report, 0)
    _check_additional(file, catalog, report, 0)
    if file.dictionary(names.get("/EmbeddedFiles")) or file.value(catalog.get("/AF")):
        report.add("the file holds other files")
    for number, reference in enumerate(file.pages, 1):
        page = file.dictionary(reference)
        _check_additional(file, page, report, number)
        if file.value(page.get("/AF")):
            report.add("the page holds other files", number)
        if "/Annots" in page:
            for each in file.array(page["/Annots"]):
                _check_additional(file, file.dictionary(each), report, number)


def _check_additional(file: File, holder: dict[str, Any], report: Report, page: int) -> None:
    """Report what the additional actions of a catalog, page or annotation start."""
    if "/AA" in holder:
        _check(file, file.dictionary(holder["/AA"]).values(), report, page)


def _check(file: File, actions: Any, report: Report, page: int) -> None:
    for kind in dict.fromkeys(_kinds(file, list(actions))):
        if kind in _ACTING:
            report.add(f"the file acts by itself: {kind}", page)


def _kinds(file: File, waiting: list[Any]) -> Iterator[Any]:
    """Yield the kinds of actions, and of those that follow them."""
    for _ in range(_LONGEST_CHAIN):
        if not waiting:
            return
        action = file.dictionary(waiting.pop())
        kind = action.get("/S")
        yield kind if isinstance(kind, str) else None
        following = file.value(action.get("/Next"))
        waiting += following if isinstance(following, list) else [following]
