"""Makes distinct briefs of one: other words in every text, the same length, the same structure.

Runs in briefgen's own environment. In every text of at least three words, one word in five is
replaced by an invented one of the same length, made from the brief's number and the word's place:
no two briefs share a paragraph, so that nothing can be gained by keeping texts. Short words, names,
terms of likelihood and whatever stands in markup are left alone, since they carry meaning.

    variants.py BRIEF FOLDER COUNT
"""

import random
import re
import sys
from pathlib import Path
from typing import Any

import yaml

__all__ = ["variant"]

_WORD = re.compile(r"(?<![\w@\[/.#-])[a-z]{5,12}(?![\w@\]/#-]|\.\w)")
_KEPT = frozenset(
    {
        *("almost", "certain", "certainly", "likely", "unlikely", "roughly", "chance", "probable"),
        *("probably", "remote", "realistic", "possibility", "possible", "highly", "improbable"),
        *("nearly", "moderate", "confidence"),
    }
)
_TEXTS = 3
_SHARE = 5
_FIXED = frozenset({"id", "date", "url", "type", "likelihood", "contact"})
_VOWELS, _CONSONANTS = "aeiou", "bcdfglmnprstv"


def variant(data: Any, chance: random.Random, key: str = "") -> Any:
    """Return the data of a brief with other words."""
    if isinstance(data, dict):
        return {name: variant(value, chance, name) for name, value in data.items()}
    if isinstance(data, list):
        return [variant(value, chance, key) for value in data]
    if not isinstance(data, str) or key in _FIXED or len(data.split()) < _TEXTS:
        return data
    words = [found for found in _WORD.finditer(data) if found[0] not in _KEPT]
    chosen = set(range(chance.randrange(min(_SHARE, len(words) or 1)), len(words), _SHARE))
    return _replaced(data, [words[i] for i in sorted(chosen)], chance)


def _replaced(text: str, words: list[re.Match[str]], chance: random.Random) -> str:
    for found in reversed(words):
        text = text[: found.start()] + _invented(len(found[0]), chance) + text[found.end() :]
    return text


def _invented(length: int, chance: random.Random) -> str:
    letters = (_CONSONANTS, _VOWELS)
    return "".join(chance.choice(letters[i % 2]) for i in range(length))


def main() -> None:
    """Write the variants."""
    brief, folder, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    data = yaml.load(brief.read_bytes(), yaml.CBaseLoader)  # noqa: S506  our own file, texts alone
    for number in range(count):
        made = variant(data, random.Random(number))
        text = yaml.dump(made, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        (folder / f"{number:04}.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
