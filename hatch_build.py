"""Compile the extraction to machine code while a wheel is built, where FACTDB_COMPILE=1 asks for it.

The modules stay the ones that everybody reads and tests; mypyc translates them to C, so a C compiler, mypy and
setuptools must be there. Each stands in the wheel beside its source, and Python takes the compiled one.
"""

import os
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# What runs for every word or number of a text. The rest of a pack is built once, and values that pass between
# processes must stay plain Python to be pickled.
COMPILED = (
    "factdb/core/letters.py",
    "factdb/core/number_tables.py",
    "factdb/core/numerals.py",
    "factdb/core/pack.py",
    "factdb/core/phrases.py",
    "factdb/core/text.py",
    "factdb/core/units.py",
    "factdb/core/words.py",
    "factdb/extract/**/*.py",
    "factdb/lang/ar/agreement.py",
    "factdb/lang/ar/grammar.py",
    "factdb/lang/ar/morphology.py",
    "factdb/lang/ar/numerals.py",
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

    sources = sorted(str(path.relative_to(root)) for pattern in COMPILED for path in root.glob(pattern))
    with tempfile.TemporaryDirectory() as work:
        before = Path.cwd()
        os.chdir(root)
        try:
            modules = mypycify(sources, opt_level="2", debug_level="0", target_dir=work, group_name="factdb")
            command = Distribution({"name": "factdb", "ext_modules": modules}).get_command_obj("build_ext")
            command.build_lib, command.build_temp = str(folder), work
            command.ensure_finalized()
            command.run()
        finally:
            os.chdir(before)
    return sorted(path for path in folder.rglob("*") if path.is_file())
