"""Do the names that modules promise exist, and do the drawings and pages tell the truth?"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main

from briefgen import diagnostics
from briefgen.cli.app import app

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "briefgen"
MODULES = sorted(SOURCE.rglob("*.py"))


def _names(module: ast.Module) -> Iterator[str]:
    """Yield the public names that a module makes: functions, classes, constants, type aliases."""
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (name.id for target in node.targets for name in _targets(target))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def _targets(target: ast.expr) -> Iterator[ast.Name]:
    for part in target.elts if isinstance(target, ast.Tuple) else [target]:
        if isinstance(part, ast.Name):
            yield part


def _imported(module: ast.Module) -> set[str]:
    nodes = [node for node in module.body if isinstance(node, ast.Import | ast.ImportFrom)]
    return {alias.asname or alias.name for node in nodes for alias in node.names}


def _promised(module: ast.Module) -> list[str] | None:
    for node in module.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        named = any(isinstance(target, ast.Name) and target.id == "__all__" for target in targets)
        if named and isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
            return list(ast.literal_eval(node.value))
    return None


def _untruths(text: str) -> list[str]:
    """Return what is wrong with the `__all__` of a module."""
    module = ast.parse(text)
    promised = _promised(module)
    if promised is None:
        return ["there is no __all__"]
    own = list(dict.fromkeys(_names(module)))
    made = {name for name in own if name.isupper() is False or name in promised}
    public = {name for name in made if not name.startswith("_")} - _type_variables(module)
    known = public | _imported(module) | _lazy(module)
    wrong = [f"{name} is promised, but is not there" for name in promised if name not in known]
    wrong += [f"{name} is public, but is not promised" for name in sorted(public - set(promised))]
    if promised != sorted(set(promised), key=_isort_key):
        wrong.append("__all__ is not in order")
    return wrong


def _isort_key(name: str) -> tuple[int, str]:
    """Order constants, then classes, then functions, as ruff sorts `__all__`."""
    rank = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return rank, name


def _type_variables(module: ast.Module) -> set[str]:
    return {
        target.id
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
        if ast.unparse(node.value.func).rsplit(".", 1)[-1] in {"TypeVar", "ParamSpec"}
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _lazy(module: ast.Module) -> set[str]:
    """Return the names that a module's `__getattr__` hands out late."""
    late = [n for n in module.body if isinstance(n, ast.FunctionDef) and n.name == "__getattr__"]
    return set(_promised(module) or []) if late else set()


def test_every_module_promises_its_public_names_and_no_others():
    untrue = {
        str(path.relative_to(SOURCE)): wrong
        for path in MODULES
        if (wrong := _untruths(path.read_text(encoding="utf-8")))
    }

    assert len(MODULES) > 40
    assert untrue == {}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("x = 1", "there is no __all__"),
        ("__all__ = ['gone']", "gone is promised, but is not there"),
        ("__all__ = []\ndef extra(): ...", "extra is public, but is not promised"),
        ("__all__ = ['b', 'a']\ndef a(): ...\ndef b(): ...", "__all__ is not in order"),
    ],
)
def test_an_untrue_promise_is_noticed(text, wrong):
    assert _untruths(text) == [wrong]


def test_a_promise_kept_is_left_in_peace():
    text = "__all__ = ['A', 'B', 'C', 'd']\nfrom x import A\nB, C = 1, 2\ndef d(): ...\n_E = 3"

    assert _untruths(text) == []


def _drawn(docstring: str) -> set[tuple[str, str]]:
    """Return (parent, child) for each branch of an exception tree drawn with lines."""
    above: list[str] = []
    branches = set()
    for line in docstring.splitlines():
        if drawn := re.match(r"^    ((?:[│ ]   )*)(?:[├└]── )?([A-Z]\w+Error)\b", line):
            depth = 0 if "──" not in line else len(drawn[1]) // 4 + 1
            above[depth:] = [drawn[2]]
            if depth:
                branches.add((above[depth - 1], drawn[2]))
    return branches


def _derived(root: type[Exception]) -> set[tuple[str, str]]:
    return {
        (kind.__name__, child.__name__)
        for kind in _family(root)
        for child in kind.__subclasses__()
        if child.__module__ == root.__module__
    }


def _family(root: type[Exception]) -> Iterator[type[Exception]]:
    yield root
    for child in root.__subclasses__():
        yield from _family(child)


def test_the_drawing_of_the_error_tree_is_true():
    assert diagnostics.__doc__
    drawn = _drawn(diagnostics.__doc__)

    assert len(drawn) >= 4
    assert drawn == _derived(diagnostics.BriefgenError)


def test_a_branch_that_nobody_drew_is_noticed():
    tree = "    BaseError\n    ├── OneError   a\n    │   └── DeepError\n    └── TwoError   b\n"

    assert _drawn(tree) == {
        ("BaseError", "OneError"),
        ("OneError", "DeepError"),
        ("BaseError", "TwoError"),
    }
    assert _drawn(tree) != _derived(diagnostics.BriefgenError)


def _commands_said(text: str) -> set[str]:
    """Return the commands that code in a page runs: `briefgen NAME`, at a line's start or in ``."""
    blocks = re.findall(r"```.*?```", text, flags=re.DOTALL)
    spans = re.findall(r"`[^`\n]+`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    pattern = r"(?:^|[`|&;$]|\bPATH=\S+)\s*briefgen ([a-z][a-z-]*)"
    return {
        name for code in (*blocks, *spans) for name in re.findall(pattern, code, flags=re.MULTILINE)
    }


def _commands() -> set[str]:
    group = typer.main.get_command(app)
    return set(getattr(group, "commands", {}))


def _pages() -> list[Path]:
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_every_command_that_a_page_tells_of_exists():
    untrue = {
        path.name: unknown
        for path in _pages()
        if (unknown := _commands_said(path.read_text(encoding="utf-8")) - _commands())
    }

    assert len(_pages()) > 10
    assert untrue == {}


def test_every_command_is_told_of_in_the_readme():
    assert len(_commands()) >= 6
    assert _commands() - _commands_said((ROOT / "README.md").read_text(encoding="utf-8")) == set()


def test_a_command_that_does_not_exist_is_noticed():
    page = (
        "Say `briefgen biuld` or:\n```\n$ briefgen make x\nbriefgen build y\n```\nbriefgen reads."
    )

    assert _commands_said(page) - _commands() == {"biuld", "make"}


def test_the_readme_builds_into_folders_that_git_leaves_alone_and_no_brief_that_needs_an_extra():
    said = (ROOT / "README.md").read_text(encoding="utf-8")
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    commands = re.findall(r"^(?:.*\| )?briefgen build .*", said, re.MULTILINE)

    targets = [found for line in commands for found in re.findall(r" -o (\S+)", line)]
    assert targets
    assert [target for target in targets if f"{target.split('/')[0]}/" not in ignored] == []
    named = [brief for line in commands for brief in re.findall(r"briefs/\S+", line)]
    assert named
    for brief in named:
        assert not re.search("[\u3040-\u9fff\uac00-\ud7a3]", (ROOT / brief).read_text("utf-8")), (
            brief
        )
