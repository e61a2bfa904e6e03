"""Rules that hold for the whole repository, whoever changes it.

Linters hold the others. That every command has help with an example is tested with the commands, that every
table and view is described with the published file.
"""

import ast
import re
import subprocess
import tomllib
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import pytest

from factdb import errors

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "factdb"
MODULES = sorted(PACKAGE.rglob("*.py"))
MODULE_LINES = 400
FUNCTION_LINES = 50

PURE = {"core", "lang", "extract", "compare"}
IMPURE = {
    "__main__",
    "cli",
    "publish",
    "pipeline",
    "checking",
    "packs",
    "importers",
    "store",
    "shipped",
    "errors",
}

# Words of a language belong into YAML. These modules still hold some; take one off when it no longer does.
ARABIC_IN_CODE = {
    "factdb/compare/explain.py",
    "factdb/compare/names.py",
    "factdb/compare/wording.py",
}
ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3]")
REGISTRY = re.compile(
    r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|crates\.io|proxy\.golang|anaconda\.org"
)
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|root|opt|Users)/\w")
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def tracked() -> list[Path]:
    """The text files of the repository."""
    if not (ROOT / ".git").exists():
        pytest.skip("no git here to say which files belong to the repository")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    paths = [ROOT / each for each in listed.decode().split("\0") if each]
    return [path for path in paths if path.suffix != ".png" and path.is_file()]


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def without_docstrings(path: Path) -> str:
    """The source of a module as written, escapes as escapes; docstrings of commands show Arabic examples."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            end = node.end_lineno or node.lineno
            lines[node.lineno - 1 : end] = [""] * (end - node.lineno + 1)
    return "\n".join(lines)


def test_no_module_is_too_long():
    lines = {name(path): path.read_text(encoding="utf-8").count("\n") for path in MODULES}

    assert {module: count for module, count in lines.items() if count > MODULE_LINES} == {}


def test_no_function_is_too_long():
    functions = {
        f"{name(path)}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }

    assert {function: count for function, count in functions.items() if count > FUNCTION_LINES} == {}


def test_code_holds_no_arabic():
    found = {name(path) for path in MODULES if ARABIC_LETTER.search(without_docstrings(path))}

    assert found == ARABIC_IN_CODE


def test_only_the_command_line_prints():
    printing = {
        name(path)
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }

    assert {module for module in printing if not module.startswith("factdb/cli/")} == set()


def test_every_room_is_pure_or_said_not_to_be():
    rooms = {path.stem for path in PACKAGE.iterdir() if (path / "__init__.py").exists() or path in MODULES}
    contracts = project()["tool"]["importlinter"]["contracts"]
    layered, pure = contracts[0], next(each for each in contracts if each["name"].startswith("Text in"))

    assert rooms - {"__init__"} == PURE | IMPURE
    assert {name for layer in layered["layers"] for name in layer.split(" | ")} == PURE | IMPURE
    assert set(pure["source_modules"]) == {f"factdb.{room}" for room in PURE}
    assert all(each["exhaustive"] for each in contracts if each["type"] == "layers")


@pytest.mark.parametrize("error", [each for each in vars(errors) if each.endswith("Error")])
def test_every_error_is_drawn_and_documented(error):
    assert error in (errors.__doc__ or "")
    assert f"| `{error}` |" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_no_file_names_a_registry_or_a_path_of_one_machine():
    found = [
        f"{name(path)}:{number}: {line.strip()}"
        for path in tracked()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if REGISTRY.search(line) or MACHINE_PATH.search(line)
    ]

    assert found == []


def test_every_link_between_documents_leads_to_a_file():
    broken = [
        f"{name(path)}: {target}"
        for path in tracked()
        if path.suffix == ".md"
        for target in LINK.findall(path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]

    assert broken == []


def test_every_direct_dependency_has_its_version_in_the_constraints():
    listed = project()["project"]
    asked = [
        *listed["dependencies"],
        *(each for extra in listed["optional-dependencies"].values() for each in extra),
    ]
    pinned = re.findall(r"(?m)^([\w.-]+)==", (ROOT / "constraints.txt").read_text(encoding="utf-8"))

    def plain(names: list[str]) -> set[str]:
        return {re.sub(r"[-_.]+", "-", each).lower() for each in names}

    assert plain([re.split(r"[^\w.-]", each)[0] for each in asked]) - plain(pinned) == set()


def test_nothing_that_is_installed_is_under_the_gpl():
    under_gpl = [
        each.name
        for each in distributions()
        if re.search(
            r"\bA?GPL|GNU (?:Affero )?General Public",
            " ".join(
                [each.metadata.get("License-Expression", ""), *(each.metadata.get_all("Classifier") or [])]
            ),
        )
    ]

    assert under_gpl == []
