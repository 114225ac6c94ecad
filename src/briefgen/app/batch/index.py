"""What a run left in its folder, as one page for a browser: which briefs, and in which files.

The page needs nothing beside it and no network, and its words come from briefs: all of them are
escaped, and its policy lets no script run but its own.
"""

import base64
import hashlib
from collections import Counter
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Final
from urllib.parse import quote

from briefgen.app.batch.outcome import Outcome, Status
from briefgen.diagnostics import Diagnostic, Severity

__all__ = ["INDEX_NAME", "Index"]

INDEX_NAME: Final = "index.html"

_STATUSES: Final = tuple(Status)
_COLUMNS: Final = ("Brief", "Outcome", "Marking", "Status", "Date", "Files", "Diagnostics")
_KINDS: Final = {".pdf": "PDF", ".docx": "Word", ".txt": "Text"}
_TLP: Final = {
    "TLP:RED": "tlp-red",
    "TLP:AMBER": "tlp-amber",
    "TLP:AMBER+STRICT": "tlp-amber",
    "TLP:GREEN": "tlp-green",
    "TLP:CLEAR": "tlp-clear",
}
_MOST_SHOWN: Final = 50
_UNPRINTABLE: Final = {
    code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n"
}


class Index:
    """The page of a run, in parts: what comes before the first brief, each brief, what comes after.

    Links are seen from `folder`, in which the page is to stand. The same outcomes make the same
    page.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def head(self) -> str:
        """Return the page up to its first row."""
        style, script = _asset("index.css"), _asset("index.js")
        policy = (
            f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
            "base-uri 'none'; form-action 'none'"
        )
        columns = "".join(f'<th scope="col">{name}</th>' for name in _COLUMNS)
        return (
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="robots" content="noindex">\n'
            '<meta name="referrer" content="no-referrer">\n'
            f"<title>Briefs of this run</title>\n<style>{style}</style>\n</head>\n<body>\n"
            "<main>\n<h1>Briefs of this run</h1>\n"
            '<div class="table" role="region" aria-labelledby="caption" tabindex="0">\n<table>\n'
            '<caption id="caption">Briefs with their files, in the order of the run</caption>\n'
            f"<thead><tr>{columns}</tr></thead>\n<tbody>\n"
        )

    def brief(self, outcome: Outcome) -> str:
        """Return the row of a brief."""
        about, status = outcome.about, outcome.status
        name = about.title or outcome.source
        files = [path.relative_to(self._folder).as_posix() for path in outcome.paths]
        cells = (
            _cell(f'<span class="{status}">{status}</span>', str(_STATUSES.index(status))),
            _cell(_marking(about.marking), about.marking),
            _cell(_words(about.status), about.status),
            _cell(_date(about.date), about.date),
            _cell("".join(_link(file, name) for file in files), str(len(files)), "files"),
            _diagnostics(outcome.diagnostics),
        )
        source = f'<span class="source">{_words(outcome.source)}</span>' if about.title else ""
        head = f'<th scope="row" data-sort="{_text(name)}">{_words(name)}{source}</th>'
        return f"<tr>{head}{''.join(cells)}</tr>\n"

    def foot(self, counts: Mapping[Status, int]) -> str:
        """Return the page after its last row; the counts are shown above the table."""
        total = sum(counts.values())
        told = [f"{counts[one]:,} {one}" for one in _STATUSES if counts.get(one)]
        briefs = f"{total:,} brief{'' if total == 1 else 's'}"
        return (
            "</tbody>\n</table>\n</div>\n"
            f'<p class="counts">{": ".join(filter(None, (briefs, ", ".join(told))))}</p>\n'
            '<p class="unseen" role="status"></p>\n</main>\n'
            f"<script>{_asset('index.js')}</script>\n</body>\n</html>\n"
        )


def _asset(name: str) -> str:
    return Path(__file__).with_name(name).read_text("utf-8")


def _hash(text: str) -> str:
    """Return how a policy names the one style or script that it allows."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _cell(markup: str, sort: str, kind: str = "") -> str:
    """Return a cell, and what it is sorted by."""
    named = f' class="{kind}"' if kind else ""
    return f'<td{named} data-sort="{_text(sort)}">{markup}</td>'


def _text(text: str) -> str:
    """Return words as they may stand in markup, within quotes as well."""
    return escape(text.translate(_UNPRINTABLE).encode("utf-8", "replace").decode())


def _words(text: str) -> str:
    """Return words that run their own way and turn nothing round them."""
    return f'<bdi dir="auto">{_text(text)}</bdi>' if text else ""


def _marking(marking: str) -> str:
    """Return a marking, its label as the standard of TLP has it, its restrictions as words."""
    label, space, restrictions = marking.partition(" ")
    if label not in _TLP:
        return _words(marking)
    return f'<span class="tlp {_TLP[label]}">{label}</span>{space}{_words(restrictions)}'


def _date(date: str) -> str:
    return f'<time datetime="{_text(date)}">{_text(date)}</time>' if date else ""


def _link(file: str, title: str) -> str:
    """Return a link to a file; its name says of which brief, for those who hear links alone."""
    ending = Path(file).suffix
    kind = _KINDS.get(ending) or ending.lstrip(".") or "file"
    target = quote(file, errors="surrogateescape")
    return f'<a href="./{target}">{_text(kind)}<span class="unseen"> of {_words(title)}</span></a> '


def _diagnostics(found: tuple[Diagnostic, ...]) -> str:
    """Return errors and warnings behind their count; notes are left to `briefgen check`."""
    told = [one for one in found if one.severity is not Severity.INFO]
    if not told:
        return _cell("", "0")
    counts = Counter(one.severity for one in told)
    numbers = (counts[Severity.ERROR], counts[Severity.WARNING])
    summary = ", ".join(
        f"{number:,} {noun}{'' if number == 1 else 's'}"
        for number, noun in zip(numbers, ("error", "warning"), strict=True)
        if number
    )
    items = "".join(f"<li>{_diagnostic(one)}</li>" for one in told[:_MOST_SHOWN])
    if len(told) > _MOST_SHOWN:
        items += f"<li>and {len(told) - _MOST_SHOWN:,} more</li>"
    markup = f"<details><summary>{summary}</summary><ul>{items}</ul></details>"
    return _cell(markup, f"{numbers[0]}.{numbers[1]}")


def _diagnostic(found: Diagnostic) -> str:
    place = f"{found.place.source}:{found.place.line}:{found.place.column}"
    hint = f'<span class="hint">{_words(found.hint)}</span>' if found.hint else ""
    kind = found.severity.value
    return (
        f'<span class="{kind}">{kind}</span> {_text(found.code)} {_words(found.message)} '
        f'<span class="source">{_words(place)}</span>{hint}'
    )
