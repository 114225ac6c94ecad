"""What pydantic finds, in our words: its error types, never its English, become sentences."""

import re
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from briefgen.reading.findings import shortened

__all__ = [
    "EXPECTED",
    "STATED",
    "Details",
    "did_you_mean",
    "expected",
    "hint",
    "listed",
    "sentence",
]

Details = Mapping[str, Any]
"""What pydantic says beside the type: limits, allowed values."""

_LIST_HINT = 'put one item in square brackets, or each on a line of its own after "- "'
_DATE = "a date such as 2020-06-25"
_TIME = "a time such as 14:30"
_MOMENT = "a date and time such as 2020-06-25T14:30"
_DURATION = "a length of time such as 02:30:00"
_WHOLE = "a whole number"
_NUMBER = "a number"
_ADDRESS = "an address such as https://example.org"
_OTHER = "a value of another kind"

EXPECTED: Mapping[str, str] = {
    "arguments_type": "a list or a map",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "bytes_invalid_encoding": "text in {encoding}",
    "bytes_too_long": "at most {max_length} bytes",
    "bytes_too_short": "at least {min_length} bytes",
    "bytes_type": "text",
    "callable_type": _OTHER,
    "complex_str_parsing": _NUMBER,
    "complex_type": _NUMBER,
    "counter_type": "a map of names and counts",
    "dataclass_exact_type": "a map",
    "dataclass_type": "a map",
    "date_from_datetime_inexact": "a date without a time",
    "date_from_datetime_parsing": _DATE,
    "date_future": "a date in the future",
    "date_parsing": _DATE,
    "date_past": "a date in the past",
    "date_type": _DATE,
    "datetime_from_date_parsing": _MOMENT,
    "datetime_future": "a time in the future",
    "datetime_object_invalid": _MOMENT,
    "datetime_parsing": _MOMENT,
    "datetime_past": "a time in the past",
    "datetime_type": _MOMENT,
    "decimal_max_digits": "at most {max_digits} digits",
    "decimal_max_places": "at most {decimal_places} digits after the point",
    "decimal_parsing": _NUMBER,
    "decimal_type": _NUMBER,
    "decimal_whole_digits": "at most {whole_digits} digits before the point",
    "deque_type": "a list",
    "dict_type": "a map",
    "ellipsis_error": _OTHER,
    "enum": "{expected}",
    "finite_number": "a finite number",
    "float_parsing": _NUMBER,
    "float_type": _NUMBER,
    "fraction_parsing": "a number or a fraction such as 1/3",
    "fraction_type": "a number or a fraction such as 1/3",
    "frozen_dict_type": "a map",
    "frozen_set_type": "a list",
    "greater_than": "more than {gt}",
    "greater_than_equal": "at least {ge}",
    "int_from_float": _WHOLE,
    "int_parsing": _WHOLE,
    "int_parsing_size": "a smaller number",
    "int_type": _WHOLE,
    "is_instance_of": _OTHER,
    "is_subclass_of": _OTHER,
    "iterable_type": "a list",
    "iteration_error": "a list",
    "json_invalid": "well-formed JSON",
    "json_type": "text in JSON",
    "less_than": "less than {lt}",
    "less_than_equal": "at most {le}",
    "list_type": "a list",
    "literal_error": "{expected}",
    "mapping_type": "a map",
    "missing_sentinel_error": _OTHER,
    "model_attributes_type": "a map",
    "model_type": "a map",
    "multiple_of": "a multiple of {multiple_of}",
    "named_tuple_type": "a list or a map",
    "none_required": "null",
    "ordered_dict_type": "a map",
    "set_item_not_hashable": "a list of texts",
    "set_type": "a list",
    "string_not_ascii": "letters a to z, digits and plain signs only",
    "string_pattern_mismatch": "a text of the form {pattern}",
    "string_type": "text",
    "string_unicode": "text",
    "time_delta_parsing": _DURATION,
    "time_delta_type": _DURATION,
    "time_parsing": _TIME,
    "time_type": _TIME,
    "timezone_aware": "a time with its zone, such as 14:30Z",
    "timezone_naive": "a time without a zone",
    "timezone_offset": "a time in another zone",
    "tuple_type": "a list",
    "union_tag_invalid": "{expected_tags}",
    "url_parsing": _ADDRESS,
    "url_scheme": "an address that begins with {expected_schemes}",
    "url_syntax_violation": _ADDRESS,
    "url_too_long": "at most {max_length} characters",
    "url_type": _ADDRESS,
    "uuid_parsing": "an identifier in the form of a UUID",
    "uuid_type": "an identifier in the form of a UUID",
    "uuid_version": "a UUID of version {expected_version}",
}
"""Types whose sentence says what was found and what was expected."""

STATED: Mapping[str, str] = {
    "assertion_error": "{error}",
    "default_factory_not_called": "a default is missing, for a value that it rests on is wrong",
    "extra_forbidden": "{found} is more than is expected here",
    "frozen_field": "this value cannot be changed",
    "frozen_instance": "these values cannot be changed",
    "get_attribute_error": "found {found}, which cannot be read",
    "invalid_key": "found a key that is not text",
    "missing": "a field is missing",
    "missing_argument": "a value is missing",
    "missing_keyword_only_argument": "a field is missing",
    "missing_positional_only_argument": "a value is missing",
    "multiple_argument_values": "a value is given twice",
    "needs_python_object": "found {found}, which cannot be read",
    "no_such_attribute": "a field is missing",
    "recursion_depth_exceeded": "found values too deep in each other",
    "recursion_loop": "found a value that holds itself",
    "string_too_long": "found {length} characters, expected at most {max_length}",
    "string_too_short": "found {length} characters, expected at least {min_length}",
    "too_long": "found {length} items, expected at most {max_length}",
    "too_short": "found {length} items, expected at least {min_length}",
    "unexpected_keyword_argument": "found a field that is not expected",
    "unexpected_positional_argument": "found a value that is not expected",
    "union_tag_not_found": "the field {discriminator} is missing",
    "value_error": "{error}",
}
"""Types with a sentence of their own."""

_UNKNOWN = "found {found}, which cannot stand here"
_HINTS: Mapping[str, str] = {
    "list_type": _LIST_HINT,
    "set_type": _LIST_HINT,
    "frozen_set_type": _LIST_HINT,
    "tuple_type": _LIST_HINT,
    "model_type": 'write its fields on lines of their own, as in "name: text"',
    "string_too_long": "say it in fewer words",
    "dict_type": 'write its fields on lines of their own, as in "name: text"',
}
_TEXT_TYPES = frozenset({"string_type", "string_unicode", "bytes_type"})
_CHOICES = frozenset({"enum", "literal_error", "union_tag_invalid"})
_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'")


def sentence(kind: str, details: Details, value: object) -> str:
    """Return what is wrong with a value: what was found, then what was expected."""
    details = _printable(details, value)
    if isinstance(value, str) and kind in {"too_long", "too_short"}:
        kind = f"string_{kind}"
    if kind in EXPECTED:
        return f"found {details['found']}, expected {_filled(EXPECTED[kind], details)}"
    template = STATED.get(kind, _UNKNOWN)
    if template == "{error}" and not details["error"]:
        template = _UNKNOWN
    return _filled(template, details)


def expected(kind: str, details: Details) -> str:
    """Return what was expected, where the type says so."""
    return _filled(EXPECTED.get(kind, ""), _printable(details, None))


def hint(kind: str, details: Details, value: object) -> str:
    """Return the remedy for a value, empty where none is known."""
    if kind in _TEXT_TYPES and isinstance(value, Mapping):
        return 'a text that holds ": " or begins with "{" stands in quotes'
    if kind in _TEXT_TYPES and isinstance(value, Sequence):
        return 'a text that begins with "[" or "- " stands in quotes'
    if kind in _CHOICES:
        typed = details.get("tag", value)
        return did_you_mean(str(typed), _choices(details)) if isinstance(typed, str) else ""
    return _HINTS.get(kind, "")


def did_you_mean(typed: str, known: Collection[str]) -> str:
    """Return a hint at the nearest known word, empty where none is near."""
    by_lower = {word.lower(): word for word in known}
    near = get_close_matches(typed.strip().lower(), by_lower, n=1)
    return f'did you mean "{by_lower[near[0]]}"?' if near else ""


def listed(words: Sequence[str]) -> str:
    """Return words as a choice: `a, b or c`."""
    return " or ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def _printable(details: Details, value: object) -> dict[str, object]:
    """Return details in our words; each that a template may name is there."""
    ours = dict.fromkeys(("expected", "expected_tags", "expected_schemes", "error", "pattern"), "")
    words = {name: _words(name, detail) for name, detail in details.items()}
    length = len(value) if isinstance(value, (str, list, tuple, Mapping)) else "too few or too many"
    found = words.get("tag") or _described(value)
    return {"discriminator": "", "length": length, **ours, **words, "found": found}


def _words(name: str, detail: object) -> object:
    """Return a detail in our words: choices as a list, an error as its own text."""
    if name in {"expected", "expected_tags", "expected_schemes"}:
        return listed(_QUOTED.findall(str(detail))) or str(detail)
    if name == "tag":
        return _described(detail)
    if name == "discriminator":
        return str(detail).replace("'", '"')
    return "" if detail is None else str(detail).rstrip(".") if name == "error" else detail


def _choices(details: Details) -> list[str]:
    return _QUOTED.findall(str(details.get("expected", details.get("expected_tags", ""))))


def _filled(template: str, details: Details) -> str:
    return template.format_map(details)


def _described(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case str():
            return f'"{shortened(value)}"' if value.strip() else "blank text"
        case Mapping():
            return "a map"
        case list() | tuple():
            return "a list"
        case bool() | int() | float():
            return str(value).lower()
        case _:
            return "a value"
