"""Compile the extraction to machine code while a wheel is built, where FACTDB_COMPILE=1 asks for it.

The modules stay the ones that everybody reads and tests; mypyc translates them to C, so a C compiler, mypy and
setuptools must be there. Each stands in the wheel beside its source, and Python takes the compiled one.
"""

import ast
import os
import shutil
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# What runs for every word or number of a text; the rest of a pack is built once.
COMPILED = (
    "factdb/core/claims.py",
    "factdb/core/letters.py",
    "factdb/core/number_tables.py",
    "factdb/core/numerals.py",
    "factdb/core/pack.py",
    "factdb/core/phrases.py",
    "factdb/core/spacing.py",
    "factdb/core/splitting.py",
    "factdb/core/text.py",
    "factdb/core/unit_names.py",
    "factdb/core/units.py",
    "factdb/core/words.py",
    "factdb/extract/**/*.py",
    "factdb/lang/ar/agreement.py",
    "factdb/lang/ar/digits.py",
    "factdb/lang/ar/grammar.py",
    "factdb/lang/ar/morphology.py",
    "factdb/lang/ar/numerals.py",
    "factdb/lang/ar/spelled_alike.py",
    "factdb/lang/ar/sums.py",
)


class CompileHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the compiled modules to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a temporary folder, and have the wheel named for this machine and this Python."""
        if os.environ.get("FACTDB_COMPILE") != "1" or version == "editable":
            return
        self.built = tempfile.TemporaryDirectory(prefix="factdb-compiled-")
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        for module in _compile(Path(self.root), Path(self.built.name)):
            build_data["force_include"][str(module)] = str(module.relative_to(self.built.name))

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary folder."""
        if hasattr(self, "built"):
            self.built.cleanup()


def _compile(root: Path, folder: Path) -> list[Path]:
    """Compile the modules of `root`; the paths of what was built inside `folder`."""
    from mypyc.build import mypycify  # only who compiles needs it
    from setuptools import Distribution

    with tempfile.TemporaryDirectory() as work:
        sources = _sources(root, Path(work))
        before = Path.cwd()
        os.chdir(work)
        try:
            modules = mypycify(
                sources, opt_level="2", debug_level="0", target_dir="build", group_name="factdb"
            )
            command = Distribution({"name": "factdb", "ext_modules": modules}).get_command_obj("build_ext")
            command.build_lib, command.build_temp = str(folder), "build"
            command.ensure_finalized()
            command.run()
        finally:
            os.chdir(before)
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _sources(root: Path, work: Path) -> list[str]:
    """A copy of the package in `work` prepared for mypyc; the names of the modules to compile."""
    shutil.copytree(root / "factdb", work / "factdb", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "pyproject.toml", work)
    modules = {
        path: ast.parse(path.read_text("utf-8")) for pattern in COMPILED for path in work.glob(pattern)
    }
    replacements = _Replacements()
    for module in modules.values():
        replacements.visit(module)
    for path, module in modules.items():
        _for_the_compiler(module, replacements.made)
        path.write_text(ast.unparse(module), "utf-8")
    return sorted(str(path.relative_to(work)) for path in modules)


class _Replacements(ast.NodeTransformer):
    """Turns `replace(value, unit=x)` into `value.with_unit(unit=x)`.

    `dataclasses.replace` is interpreted and looks at every field of any value; a method of its own for the fields that
    are changed together is machine code.
    """

    def __init__(self) -> None:
        self.made: set[tuple[str, ...]] = set()
        """The fields that are changed together somewhere."""

    def visit_Call(self, node: ast.Call) -> ast.Call:
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id == "replace":
            changed = tuple(sorted(each.arg for each in node.keywords if each.arg))
            self.made.add(changed)
            node.func, node.args = ast.Attribute(node.args[0], _replacing(changed), ast.Load()), []
        return node


def _replacing(fields: tuple[str, ...]) -> str:
    """The name of the method that changes `fields`."""
    return "with_" + "_".join(fields)


def _for_the_compiler(tree: ast.Module, replacements: Collection[tuple[str, ...]]) -> None:
    """Write the module as mypyc makes the most of it: constants marked as such, dataclasses spelled out.

    The compiler reads a `Final` from where it lies, and any other name of a module from a dictionary. The constructor
    that `dataclass` writes stays interpreted in a compiled class and sets one field after the other past the lock of
    a frozen one; spelled out it is machine code. Who compiles has had mypy find every write to a constant or a frozen
    value, so that the lock can go. A compiled value is pickled by the arguments that make it again.
    """
    for place, node in enumerate(tree.body):
        match node:  # a name of one letter is a type variable
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name.isupper() and len(name) > 1:
                tree.body[place] = ast.parse(f"{name}: Final = {ast.unparse(value)}").body[0]
            case ast.ClassDef():
                _spell_out(node, replacements)
    after_docstring = 1 if ast.get_docstring(tree) else 0
    tree.body.insert(after_docstring, ast.parse("from typing import Final").body[0])


def _spell_out(node: ast.ClassDef, replacements: Collection[tuple[str, ...]]) -> None:
    """Write into a dataclass its replacements, and its constructor where its fields have plain defaults."""
    decorators = [ast.unparse(each) for each in node.decorator_list]
    if not any(each.startswith("dataclass(") for each in decorators):
        return
    fields = [
        each for each in node.body if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)
    ]
    node.body += ast.parse("\n".join(_replacing_methods(node.name, fields, replacements))).body
    if "field(" in ast.unparse(fields):
        return
    names = [ast.unparse(each.target) for each in fields]
    lines = [
        f"def __init__(self, {', '.join(map(ast.unparse, fields))}) -> None:",
        *(f"    self.{name} = {name}" for name in names),
        "def __reduce__(self) -> tuple[object, ...]:",
        f"    return {node.name}, ({''.join(f'self.{name}, ' for name in names)})",
    ]
    node.body += ast.parse("\n".join(lines)).body
    options = "init=False, slots=True" + ", unsafe_hash=True" * ("frozen=True" in "".join(decorators))
    node.decorator_list = [ast.parse(f"dataclass({options})", mode="eval").body]


def _replacing_methods(
    name: str, fields: list[ast.AnnAssign], replacements: Collection[tuple[str, ...]]
) -> Iterator[str]:
    """The lines of methods that change those fields of a dataclass that are changed together somewhere."""
    types = {ast.unparse(each.target): ast.unparse(each.annotation) for each in fields}
    for changed in sorted(each for each in replacements if types.keys() >= set(each)):
        arguments = ", ".join(f"{field}: {types[field]}" for field in changed)
        values = ", ".join(field if field in changed else f"self.{field}" for field in types)
        yield f"def {_replacing(changed)}(self, {arguments}) -> {name!r}:"
        yield f"    return {name}({values})"
