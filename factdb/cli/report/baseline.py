"""The baseline of a check in CI: open conflicts that are known, so that only what is new fails."""

import json
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from factdb.cli.report.found import Entry, Found
from factdb.core.figures import CODE_LENGTH
from factdb.errors import InputError
from factdb.store.states import ConflictState

_FORM = "factdb-baseline"
_VERSION = 1


def read_baseline(path: Path) -> frozenset[str]:
    """The codes of the conflicts that the file knows. Raises InputError when it is no baseline."""
    try:
        loaded = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise InputError(f"the baseline {path} cannot be read: {reason}; name another file") from error
    except (json.JSONDecodeError, RecursionError) as error:
        line = f", line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise InputError(f"{path}{line}: this is no JSON; write the baseline again") from error
    if not isinstance(loaded, dict) or loaded.get("form") != _FORM:
        raise InputError(f"{path} is no baseline; delete it, and `factdb check --baseline` writes one")
    if loaded.get("version") != _VERSION:
        raise InputError(f"the baseline {path} is of another factdb; write it again with --update-baseline")
    return frozenset(_codes(loaded.get("conflicts"), path))


def write_baseline(path: Path, conflicts: Iterable[Entry]) -> int:
    """Write the open conflicts as known, whole or not at all; returns how many.

    One conflict has one line, in the order of codes: the file lies in a repository and its changes are read.
    """
    known = sorted(
        (
            {
                "code": entry.conflict.code,
                "rule": entry.conflict.rule,
                "figure": entry.conflict.figure.title,
                "figure_en": entry.conflict.figure.title_en,
            }
            for entry in conflicts
            if entry.state is ConflictState.OPEN
        ),
        key=lambda each: each["code"],
    )
    listed = ",\n".join(f"    {json.dumps(each, ensure_ascii=False)}" for each in known)
    body = f"[\n{listed}\n  ]" if known else "[]"
    _replace(path, f'{{\n  "form": "{_FORM}",\n  "version": {_VERSION},\n  "conflicts": {body}\n}}\n')
    return len(known)


def without_known(all_found: Found, known: frozenset[str]) -> Found:
    """What was found without the open conflicts that the baseline knows."""
    kept = tuple(
        entry
        for entry in all_found.conflicts
        if entry.state is not ConflictState.OPEN or entry.conflict.code not in known
    )
    return replace(all_found, conflicts=kept, known=len(all_found.conflicts) - len(kept))


def _codes(conflicts: Any, path: Path) -> Iterable[str]:
    if not isinstance(conflicts, list):
        raise InputError(f"{path} lists no conflicts; write it again with --update-baseline")
    for number, each in enumerate(conflicts, start=1):
        code = each.get("code") if isinstance(each, dict) else None
        if not isinstance(code, str) or len(code) != CODE_LENGTH:
            raise InputError(f"{path}: conflict {number} has no code of {CODE_LENGTH} digits; correct it")
        yield code


def _replace(path: Path, text: str) -> None:
    try:
        handle, draft = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.absolute().parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(draft).chmod(0o644)
            Path(draft).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(draft).unlink()
            raise
    except OSError as error:
        raise InputError(
            f"the baseline {path} cannot be written: {error.strerror}; name another file"
        ) from error
