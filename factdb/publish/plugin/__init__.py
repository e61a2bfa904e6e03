"""The Datasette plugin: Arabic that reads right, search that folds it, limits for the open internet.

It is installed with factdb and so takes part in every Datasette of that environment; it only acts on files
that `factdb publish` built.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Generator
from functools import lru_cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any

from pluggy import HookimplMarker

from factdb.publish.plugin.cells import Cell, show_cell
from factdb.publish.plugin.compression import compressed
from factdb.publish.plugin.errors import error_page
from factdb.publish.plugin.headers import VERSION_ARGUMENT, Application, with_headers
from factdb.publish.plugin.limits import limit
from factdb.publish.plugin.rows import Row
from factdb.publish.plugin.served import site_of
from factdb.publish.plugin.spreadsheets import for_spreadsheets
from factdb.publish.published import APPLICATION_ID
from factdb.publish.search import match_expression
from factdb.publish.site.interface import Interface
from factdb.publish.site.pages.routes import routes
from factdb.publish.site.reader import reader_language, with_language
from factdb.publish.site.visit import interface, is_ours, published_database
from factdb.publish.site.words import arabic_words

# The same marker as Datasette's own, with types.
hookimpl = HookimplMarker("datasette")

_STATIC = Path(__file__).with_name("static")


@hookimpl
def startup(datasette: Any) -> None:
    """Ask published files as factdb does: deep pages by their order, every query within its time."""
    from factdb.publish.plugin.database import PublishedDatabase

    if published_database(datasette):
        match_expression("x")  # loads the dictionary, which would take most of the first search's time
    for name, database in list(datasette.databases.items()):
        if is_ours(datasette, name) and not isinstance(database, PublishedDatabase):
            datasette.remove_database(name)
            datasette.add_database(
                PublishedDatabase(datasette, path=database.path, is_mutable=database.is_mutable), name=name
            )
            # Where rich is installed, Datasette prints every variable of the server for every mistyped query.
            handling: Any = import_module("datasette.handle_exception")
            handling.rich = None
            # Reads the dictionary of Arabic words: the first search would wait for it and outlive its time.
            match_expression("a")


@hookimpl(trylast=True)
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Fold what is typed into the search box, in place of Datasette's own quoting; limit a query's cost."""
    if conn.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        return
    conn.create_function("escape_fts", 1, match_expression, deterministic=True)
    limit(conn)


@hookimpl
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """The site's own pages, where a published file is served."""
    return routes() if published_database(datasette) else []


@hookimpl
def extra_template_vars(
    database: str | None, request: Any, datasette: Any
) -> Callable[[], Awaitable[dict[str, Any]]]:
    """The interface in the reader's language, for pages of published files and for errors."""

    async def given() -> dict[str, Any]:
        shown = database or published_database(datasette)
        if request is None or shown is None or not is_ours(datasette, shown):
            return {"site": None}
        return {"site": interface(datasette, request, shown, await arabic_words(datasette, shown))}

    return given


@hookimpl(tryfirst=True)
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Callable[[], Awaitable[Any]]:
    """Errors in the site's frame, where a published file is served; data stays data."""

    async def page() -> Any:
        name = published_database(datasette)
        asked = {database.route: other for other, database in datasette.databases.items()}
        of_another = asked.get(request.url_vars.get("database"), name) != name
        if name is None or of_another or request.path.endswith(".json"):
            return None
        return await error_page(datasette, request, exception, interface(datasette, request, name))

    return page


@hookimpl
def render_cell(
    row: Any,
    value: Any,
    column: str,
    table: str | None,
    database: str,
    datasette: Any,
) -> Any:
    """Cells of published files; the results of a reader's own SQL stay as they are."""
    if table is None or not is_ours(datasette, database):
        return None
    cell = Cell(table, column, value, Row(row))

    async def shown() -> Any:
        words = await arabic_words(datasette, database)
        return show_cell(cell, Interface(reader_language(), datasette.urls, database, words=words))

    return shown


@hookimpl
def extra_css_urls(database: str | None, datasette: Any) -> list[str]:
    """The style of Arabic cells, on pages of published files and on the home page above them."""
    shown = [database] if database else list(datasette.databases)
    if not any(is_ours(datasette, name) for name in shown):
        return []
    style = str(datasette.urls.static_plugins(_plugin_name(), "factdb.css"))
    site = site_of(datasette)
    # With the version in its address it may be kept for ever.
    return [f"{style}?{VERSION_ARGUMENT}={site.version}" if site and site.version else style]


@hookimpl(hookwrapper=True)
def register_facet_classes() -> Generator[None, Any, None]:
    """Facets that read what was counted in advance, in place of Datasette's own."""
    from datasette.facets import ColumnFacet

    from factdb.publish.plugin.facets import PublishedFacet

    outcome = yield
    outcome.force_result(
        [
            [PublishedFacet if each is ColumnFacet else each for each in classes]
            for classes in outcome.get_result()
        ]
    )


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[Application], Application]:
    """Language, security and caching headers and compression, where published files are served."""

    def table_paths() -> list[str]:
        return [
            str(datasette.urls.database(name)) for name in datasette.databases if is_ours(datasette, name)
        ]

    # Databases may be added after this is asked, so that each response asks again.
    site = partial(site_of, datasette)
    return lambda app: compressed(
        with_headers(for_spreadsheets(with_language(app, table_paths), site), site), site
    )


@lru_cache(maxsize=1)
def _plugin_name() -> str:
    """The name that Datasette gave this plugin: the package's once installed, else the module's."""
    from datasette.plugins import get_plugins  # while it loads the installed plugins, it is not complete yet

    for plugin in get_plugins():
        if plugin["static_path"] and Path(plugin["static_path"]) == _STATIC:
            return str(plugin["name"])
    return __name__
