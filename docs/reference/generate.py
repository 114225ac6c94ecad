"""Writes the reference pages from the schema, the commands and the catalogue of checks."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer.main

from briefgen.cli.app import app
from briefgen.schema.brief import Brief
from briefgen.schema.editor import json_schema
from briefgen.style.style import Style

__all__ = ["CATALOGUE", "Check", "checks_of", "main", "pages"]

HERE = Path(__file__).parent
CATALOGUE = HERE / "catalogue.toml"

_MADE = "<!-- Made by docs/reference/generate.py: say `make docs`, do not edit. -->\n\n"
_ABOUT_CHECKS = (
    "Every finding has a code that never changes its meaning. An **error** stops the build "
    "(`--force` builds a draft where one can be made); a **warning** and an **info** do not."
)
_FAMILIES = {
    "0": "Reading the file",
    "1": "Ids and references",
    "2": "Sources",
    "3": "Judgements",
    "4": "Dates",
    "5": "Marking",
    "6": "What is printed",
    "7": "Runs of many briefs",
}

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One entry of the catalogue: what a code means, and what to do about it."""

    code: str
    severity: str
    finds: str
    remedy: str


def pages() -> dict[str, str]:
    """Return the text of every generated file by its name."""
    return {
        "fields.md": _fields_page("brief", Brief.model_json_schema()),
        "style-fields.md": _fields_page("style", Style.model_json_schema()),
        "commands.md": _commands_page(),
        "checks.md": _checks_page(checks_of(CATALOGUE)),
        "brief.schema.json": json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n",
    }


def checks_of(path: Path) -> tuple[Check, ...]:
    """Return the checks of a catalogue, in the order of their codes."""
    entries = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(Check(code=code, **entries[code]) for code in sorted(entries))


def _checks_page(checks: tuple[Check, ...]) -> str:
    parts = [f"# The checks\n\n{_MADE}{_ABOUT_CHECKS}\n"]
    for digit, family in _FAMILIES.items():
        if rows := [_check_row(check) for check in checks if check.code[2] == digit]:
            head = "| Code | Severity | What it finds | What to do |\n|---|---|---|---|"
            parts.append("\n".join([f"## BG{digit}xx: {family}\n", head, *rows]) + "\n")
    return "\n".join(parts)


def _check_row(check: Check) -> str:
    return f"| `{check.code}` | {check.severity} | {check.finds} | {check.remedy} |"


def _commands_page() -> str:
    group: Any = typer.main.get_command(app)
    parts = [f"# The commands\n\n{_MADE}{group.help.strip()}\n"]
    parts += [_command(name, command) for name, command in _flat(group)]
    parts.append(
        "## Exit codes\n\n| Code | Meaning |\n|---|---|\n| 0 | all well, warnings included |\n"
        "| 1 | an input was rejected, a file could not be read or written, or files disagree |\n"
        "| 2 | wrong usage |\n| 3 | a bug in briefgen |\n| 130 | interrupted |\n"
    )
    return "\n".join(parts)


def _flat(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each command by its name, those of groups with the name of the group before it."""
    for name, command in sorted(group.commands.items()):
        if hasattr(command, "commands"):
            yield from _flat(command, f"{name} ")
        else:
            yield f"{before}{name}", command


def _command(name: str, command: Any) -> str:
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    usage = " ".join([f"briefgen {name}", *map(_metavar, arguments), "[OPTIONS]"])
    rows = [_parameter(parameter) for parameter in command.params if not parameter.hidden]
    table = ["| Argument or option | Meaning |", "|---|---|", *rows] if rows else []
    help_ = "\n\n".join(" ".join(part.split()) for part in command.help.split("\n\n"))
    return "\n".join([f"## briefgen {name}\n", f"    {usage}\n", f"{help_}\n", *table]) + "\n"


def _metavar(parameter: Any) -> str:
    return str(parameter.metavar or parameter.name.upper())


def _parameter(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        names = f"`{_metavar(parameter)}`"
    else:
        value = "" if parameter.is_flag else f" {_metavar(parameter)}"
        names = ", ".join(f"`{name}{value}`" for name in parameter.opts)
    return f"| {_in_cell(names)} | {_in_cell(parameter.help or '')} |"


def _in_cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _fields_page(whole: str, schema: Schema) -> str:
    definitions = schema.get("$defs", {})
    names = [n for n in _reached(schema, definitions) if "properties" in _full(definitions[n])]
    parts = [f"# The fields of a {whole}\n\n{_MADE}Fields in **bold** must be given.\n"]
    parts.append(_section(whole.capitalize(), _full(schema), definitions))
    parts += [_section(_spaced(name), definitions[name], definitions) for name in names]
    return "\n".join(parts)


def _full(definition: Schema) -> Schema:
    """Return the form with all fields, where a definition has short forms too."""
    forms = [form for form in definition.get("anyOf", []) if "properties" in form]
    return forms[-1] if forms else definition


def _reached(schema: Schema, definitions: dict[str, Schema]) -> list[str]:
    """Return the names of definitions in the order in which the fields come to them."""
    names = list(dict.fromkeys(_references(_full(schema).get("properties", {}))))
    for name in names:
        names += [n for n in _references(definitions[name]) if n not in names]
    return list(dict.fromkeys(names))


def _references(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(reference := value.get("$ref"), str):
            yield reference.rpartition("/")[2]
        for inner in value.values():
            yield from _references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _references(inner)


def _spaced(name: str) -> str:
    """Return `Native name` for `NativeName`."""
    return "".join(f" {c.lower()}" if i and c.isupper() else c for i, c in enumerate(name))


def _section(title: str, definition: Schema, definitions: dict[str, Schema]) -> str:
    full = _full(definition)
    needed = set(full.get("required", []))
    about = [full.get("description", ""), *_short_forms(definition)]
    rows = [
        f"| {f'**`{name}`**' if name in needed else f'`{name}`'} | {_kind(field, definitions)} "
        f"| {_default(field)} | {_in_cell(field.get('description', ''))} |"
        for name, field in full["properties"].items()
    ]
    head = ["| Field | Type | Default | Meaning |", "|---|---|---|---|"]
    told = "\n\n".join(" ".join(line.split()) for line in about if line)
    return "\n".join([f"## {title}\n", f"{told}\n", *head, *rows]) + "\n"


def _short_forms(definition: Schema) -> Iterator[str]:
    for form in definition.get("anyOf", []):
        if "properties" not in form and "description" in form:
            kind = "A text" if form.get("type") == "string" else "A map of one pair"
            yield f"{kind} is s{form['description'].removeprefix('S')}"


def _kind(field: Schema, definitions: dict[str, Schema]) -> str:
    if "$ref" in field:
        return _reference_kind(field["$ref"].rpartition("/")[2], definitions)
    if forms := field.get("anyOf") or field.get("oneOf"):
        kinds = [_kind(form, definitions) for form in forms if form.get("type") != "null"]
        return " or ".join(dict.fromkeys(kinds))
    if "enum" in field:
        shown = dict.fromkeys(f"`{value}`" for value in field["enum"] if value != "")
        return "one of " + ", ".join(shown)
    if field.get("type") == "array":
        items = field.get("items")
        return f"list of {_kind(items, definitions)}" if items else "list"
    if field.get("type") == "object":
        values = field.get("additionalProperties")
        return f"map of {_kind(values, definitions)}" if isinstance(values, dict) else "map"
    return _plain_kind(field.get("type", "text"))


def _reference_kind(name: str, definitions: dict[str, Schema]) -> str:
    definition = definitions[name]
    if "properties" not in _full(definition):
        return _kind(definition, definitions)
    title = _spaced(name)
    return f"[{title.lower()}](#{title.lower().replace(' ', '-')})"


def _plain_kind(kind: str | list[str]) -> str:
    words = {"string": "text", "boolean": "true or false", "integer": "whole number"}
    kinds = [kind] if isinstance(kind, str) else kind
    return " or ".join(words.get(k, k) for k in kinds if k != "null")


def _default(field: Schema) -> str:
    default = field.get("default")
    if default in (None, "", [], {}):
        return ""
    shown = json.dumps(default, ensure_ascii=False) if not isinstance(default, str) else default
    return f"`{shown}`" if len(shown) < 40 else "see there"


def main() -> None:
    """Write every generated file beside this one."""
    for name, text in pages().items():
        (HERE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
