"""How a document may be handled: the label in its head and foot."""

import re
import unicodedata
from enum import StrEnum
from typing import Any, ClassVar, Self

from pydantic import Field, model_validator

from briefgen.schema.part import Part
from briefgen.schema.refusal import refusal
from briefgen.schema.spelling import distance
from briefgen.schema.types import Line

__all__ = ["TLP_LABELS", "Marking", "MarkingScheme"]

TLP_LABELS = ("TLP:RED", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:GREEN", "TLP:CLEAR")
_LONGEST_BANNER = 120  # characters: two lines
_LONGEST_RESTRICTIONS = 240  # characters: three lines, four in capitals
_NO_BANNER = "leave the banner out; what else is to be said goes into restrictions"
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_ALIKE = str.maketrans(  # of those that label and look like others: Cyrillic and Greek ones
    "\u0410\u0412\u0415\u0405\u0406\u041c\u041d\u041e\u0420\u0421\u0422"
    "\u0391\u0392\u0395\u0399\u039c\u039d\u039f\u03a1\u03a4\u02d0\u2236\ua789",
    "ABESIMHOPCTABEIMNOPT:::",
)
_LIKE_TLP = re.compile(r"\s*TLP(?![A-Za-z])", re.IGNORECASE)


class MarkingScheme(StrEnum):
    """The scheme of a marking: none, the Traffic Light Protocol 2.0, or text as typed."""

    NONE = "none"
    TLP = "tlp"
    TEXT = "text"


class Marking(Part):
    """The marking of a document; a lone string is a TLP label or free text."""

    noun: ClassVar[str] = "a marking"
    string_form: ClassVar[str] = "label"

    scheme: MarkingScheme = Field(
        MarkingScheme.NONE,
        description="`none`, `tlp` or `text`; told from the label when not given.",
    )
    label: Line | None = Field(
        None,
        max_length=_LONGEST_BANNER,
        description="The label, such as `TLP:AMBER+STRICT` or `INTERNAL`.",
    )
    restrictions: Line | None = Field(
        None,
        max_length=_LONGEST_RESTRICTIONS,
        description="Further limits in words, printed beside the label or on lines of their own.",
    )
    banner: Line | None = Field(
        None,
        max_length=_LONGEST_BANNER,
        description="The banner itself, in place of a label of scheme `text`.",
    )

    @classmethod
    def from_string(cls, text: str) -> dict[str, Any]:
        """Return the marking that a label stands for; `none` is no marking."""
        return {"scheme": "none"} if text.strip().lower() == "none" else {"label": text}

    @property
    def text(self) -> str:
        """What the banner says; empty where there is no marking."""
        return "" if self.scheme is MarkingScheme.NONE else self.banner or self.label or ""

    @model_validator(mode="before")
    @classmethod
    def _with_its_scheme(cls, data: object) -> object:
        if isinstance(data, dict) and (key := _tlp_key(data)):
            hint = f"write it in one word: TLP:{str(data[key]).upper()}"
            raise refusal("BG501", f'"{key}" and its colour are apart', hint=hint, path=(key,))
        data = cls.expanded(data)
        if isinstance(data, dict) and "scheme" not in data:
            shown = data.get("label") or data.get("banner")
            scheme = "tlp" if _LIKE_TLP.match(_seen(str(shown))) else "text"
            return {**data, "scheme": scheme if shown else "none"}
        return data

    @model_validator(mode="after")
    def _has_a_known_label(self) -> Self:
        if self.scheme is MarkingScheme.TLP and self.banner:
            message = "a banner in place of a TLP label, which is printed as it stands"
            raise refusal("BG501", message, hint=_NO_BANNER, path=("banner",))
        if self.scheme is MarkingScheme.TLP and self.label not in TLP_LABELS:
            raise _bad_label(self.label or "")
        if self.scheme is MarkingScheme.TEXT and not self.text:
            message, hint = (
                'a marking of scheme "text" without a label',
                "add label: the words to print",
            )
            raise refusal("BG005", message, hint=hint, path=("scheme",))
        return self


def _tlp_key(data: dict[str, object]) -> str | None:
    """Return the key of `TLP: CLEAR`, which YAML reads as a map."""
    return next((key for key in data if _LIKE_TLP.fullmatch(str(key))), None)


def _seen(label: str) -> str:
    """Return the capitals that a label looks to be made of, however it was typed."""
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", label)).upper().translate(_ALIKE)


def _bad_label(label: str) -> Exception:
    bare = re.sub(r"[\s_-]*:[\s_-]*|[\s_-]+", ":", _seen(label).strip()).replace(
        ":STRICT", "+STRICT"
    )
    colour = bare.removeprefix("TLP").lstrip(":")
    known = {one.removeprefix("TLP:"): one for one in TLP_LABELS}
    near = [one for name, one in known.items() if distance(colour, name) <= 2]
    if colour == "WHITE":
        hint = "TLP 2.0 calls it TLP:CLEAR"
    elif colour in known or near:
        hint = f'did you mean "{known.get(colour) or near[0]}"?'
    else:
        hint = f"one of {', '.join(TLP_LABELS)}"
    return refusal("BG501", f'"{label}" is not a TLP 2.0 label', hint=hint)
