"""Where in the YAML printed words came from: a hidden bookmark round each stretch of them.

`docs/explanation/provenance.md` says how the names are made and how they are read.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256

from briefgen.document.inline import Text
from briefgen.render.docx.text.bookmarks import LONGEST_NAME, PLACE_PREFIX, Bookmarks

__all__ = ["Provenance"]

_DIGITS = 20
_RUN_END = "</w:t></w:r>"
_HANGING = tuple(f"{sign}{_RUN_END}" for sign in "、。！，．：；？")
_TOKEN = re.compile(
    r"(?P<plain>[A-Za-z0-9]+|(?<=[A-Za-z0-9])_(?=[A-Za-z]))"
    r"|(?P<dot>\.(?=[A-Za-z]))"
    r"|\[(?P<position>[0-9]+)\](?=[.\[]|$)"
    r"|(?P<other>.)",
    re.DOTALL,
)


@dataclass
class Provenance:
    """Marks the words of a document with the paths that they came from."""

    bookmarks: Bookmarks
    _printed: dict[str, int] = field(default_factory=dict)

    def marked(self, text: Text, runs: list[str]) -> str:
        """Return the runs of a text's spans, each stretch from one path in its bookmark."""
        if len(runs) == 1:  # most texts, and all short ones
            return self.around(runs[0], text[0].path)
        written: list[str] = []
        stretch: list[str] = []
        path: str | None = None
        for span, run in zip(text, runs, strict=True):
            if stretch and span.path != path:
                written.append(self.around("".join(stretch), path))
                stretch = []
            path = span.path
            stretch.append(run)
        return "".join([*written, self.around("".join(stretch), path)])

    def around(self, content: str, path: str | None) -> str:
        """Return content with a bookmark that tells its path round it, if it has one.

        Why: LibreOffice 7.4 sets an empty line below words whose last sign hangs in the margin if
        a bookmark ends behind it. So it ends before that sign, and its name says so.
        """
        if not path:
            return content
        if content.endswith(_HANGING):
            words, sign = _parted(content)
            return self.bookmarks.enclose(words, self._name(path, "h")) + sign
        return self.bookmarks.enclose(content, self._name(path))

    def _name(self, path: str, sign: str = "") -> str:
        """Return a name for the next stretch from a path; Word takes A and a for the same."""
        encoded = _encoded(path)
        key = encoded.lower()
        count = self._printed[key] = self._printed.get(key, 0) + 1
        prefix = f"{PLACE_PREFIX}{'' if count == 1 else count}{sign}"
        name = f"{prefix}_{encoded}"
        return name if len(name) <= LONGEST_NAME else f"{prefix}_0{_digest(path)}"


def _parted(content: str) -> tuple[str, str]:
    """Return runs without the last sign of the last, and that sign as a run of its own."""
    words = content.removesuffix(_RUN_END)
    run = words[words.rindex("<w:r>") :]
    _, ended, _ = run.partition("</w:rPr>")
    begin = run[: run.index(ended) + len(ended)] if ended else "<w:r>"
    sign = f'{begin}<w:t xml:space="preserve">{words[-1]}{_RUN_END}'
    return words[:-1] + _RUN_END, sign


@lru_cache(4096)
def _encoded(path: str) -> str:
    """Return a path in letters, digits and `_`: `summary[2].text` is `summary_2__text`."""
    return _TOKEN.sub(_written, path)


def _written(token: re.Match[str]) -> str:
    if token["plain"]:
        return token["plain"]
    if token["dot"]:
        return "__"
    if token["position"]:
        return f"_{token['position']}"
    return f"___{ord(token['other']):x}_"


def _digest(path: str) -> str:
    """Return what stands for a path that is too long: no path begins with a digit."""
    return sha256(path.encode()).hexdigest()[:_DIGITS]
