"""One request for a page: who asks in which language, and where the answers lie."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

from datasette.utils.asgi import NotFound, Response

from factdb.publish.published import is_published
from factdb.publish.site.interface import Interface, Words
from factdb.publish.site.language import Language, language_of


@dataclass(frozen=True, slots=True)
class Visit:
    """What a page needs: the request, the published file, and the interface in the reader's language."""

    datasette: Any
    request: Any
    database: str
    interface: Interface

    @property
    def number(self) -> int:
        """The number in the address. Raises NotFound where no row can have it."""
        number = int(self.request.url_vars["number"])
        if number >= 2**63:
            raise NotFound(self.interface.t("error.missing"))
        return number

    def asked(self, name: str) -> str:
        """A parameter of the address, without spaces around it; empty where it is missing."""
        return str(self.request.args.get(name) or "").strip()

    def page_asked(self) -> int:
        """Which page of a long list, from 1."""
        asked = self.asked("page")
        return min(max(int(asked), 1), 10_000) if asked.isascii() and asked.isdigit() else 1

    async def rows(self, sql: str, **values: object) -> list[sqlite3.Row]:
        """The rows of a query, at most as many as Datasette returns."""
        results = await self.datasette.get_database(self.database).execute(sql, values, truncate=True)
        return list(results.rows)

    async def row(self, sql: str, **values: object) -> sqlite3.Row:
        """The one row of a query. Raises NotFound where there is none."""
        rows = await self.rows(sql, **values)
        if not rows:
            raise NotFound(self.interface.t("error.missing"))
        return rows[0]

    def absolute(self, path: str) -> str:
        """The whole address of a path of this site."""
        return str(self.datasette.absolute_url(self.request, path))

    async def page(self, template: str, **context: object) -> Response:
        """The response: a template of templates/factdb, filled."""
        html = await self.datasette.render_template(
            f"factdb/{template}",
            {"database": self.database, **context},
            request=self.request,
            view_name="factdb",
        )
        return Response.html(html)


async def visit(datasette: Any, request: Any) -> Visit:
    """A visit to the site's own pages. Raises Datasette's NotFound or Forbidden."""
    database = published_database(datasette)
    if database is None:
        raise NotFound("No published file is served here")
    await datasette.ensure_permissions(request.actor, [("view-database", database), "view-instance"])
    return Visit(datasette, request, database, interface(datasette, request, database))


def interface(datasette: Any, request: Any, database: str, words: Words | None = None) -> Interface:
    """The interface in the language that `request` asks for; `words` are the Arabic names of codes."""
    language = requested_language(request)
    return Interface(language, datasette.urls, database, _in_other_language(request, language), words)


def requested_language(request: Any) -> Language:
    """The language of a request; pages of tables are told it as `_lang`, because `lang` would be a column."""
    chosen = request.args.get("lang") or request.args.get("_lang")
    return language_of(chosen, request.headers.get("accept-language"))


def published_database(datasette: Any) -> str | None:
    """The name of the published file that is served; None where there is none."""
    return next((name for name in datasette.databases if is_ours(datasette, name)), None)


def is_ours(datasette: Any, name: str) -> bool:
    """Whether the database of this name is a published file."""
    database = datasette.databases.get(name)
    return database is not None and database.path is not None and _published(str(database.path))


def _published(path: str) -> bool:
    """Remembered for each path: a file does not become or cease to be a published one while it is served."""
    if path not in _KNOWN:
        _KNOWN[path] = is_published(Path(path))
    return _KNOWN[path]


_KNOWN: dict[str, bool] = {}


def _in_other_language(request: Any, language: Language) -> str:
    """The same page in the other language."""
    kept = [(name, value) for name, value in parse_qsl(request.query_string) if name not in ("lang", "_lang")]
    return f"{request.path}?{urlencode([*kept, ('lang', language.other)])}"
