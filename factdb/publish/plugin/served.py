"""What the response headers of a Datasette with published files depend on."""

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import factdb
from factdb.publish.plugin.headers import Site
from factdb.publish.plugin.policy import policy, templates_of
from factdb.publish.site.visit import is_ours

_CODE = Path(factdb.__file__).parent / "publish"
_VERSION_LENGTH = 16


def site_of(datasette: Any) -> Site | None:
    """The site, or None where no published file is served. Databases may be added while it runs."""
    # Datasette keeps databases of its own in memory, which no page shows.
    names = tuple(name for name, database in datasette.databases.items() if database.path is not None)
    ours = [name for name in names if is_ours(datasette, name)]
    if not ours:
        return None
    only_ours = len(ours) == len(names)
    lasting = only_ours and not any(datasette.databases[name].is_mutable for name in names)
    return Site(
        policy=policy(datasette, only_ours),
        version=_version(datasette, names) if lasting else None,
        base_url=datasette.setting("base_url"),
    )


@lru_cache(maxsize=8)
def _version(datasette: Any, names: tuple[str, ...]) -> str:
    """A digest of all that decides what a page looks like: files, code, templates, settings."""
    digest = hashlib.sha256()
    for part in _parts(datasette, names):
        digest.update(part.encode() + b"\0")
    return digest.hexdigest()[:_VERSION_LENGTH]


def _parts(datasette: Any, names: tuple[str, ...]) -> Iterator[str]:
    yield from (version("datasette"), factdb.__version__, repr(sorted(datasette.settings_dict().items())))
    inspected = datasette.inspect_data or {}
    for name in names:
        path = Path(datasette.databases[name].path)
        known = inspected.get(name, {}).get("hash")
        yield f"{name} {known or (path.stat().st_size, path.stat().st_mtime_ns)}"
    environment = templates_of(datasette)
    for template in sorted(environment.list_templates()):
        yield environment.loader.get_source(environment, template)[0]
    for file in sorted(_CODE.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            yield hashlib.sha256(file.read_bytes()).hexdigest()
