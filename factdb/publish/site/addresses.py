"""The addresses of pages; a language that the reader chose travels with every link."""

from typing import Any
from urllib.parse import urlencode

from factdb.publish.site.language import Language

_PAGES = {
    "claims_view": "claim",
    "figures": "figure",
    "figures_view": "figure",
    "articles": "article",
    "speakers": "speaker",
    "sources": "source",
}
"""Tables whose rows have a page of their own."""


class Addresses:
    """The addresses of one visit: own pages, and Datasette's tables, rows and queries below them."""

    def __init__(self, urls: Any, database: str, language: Language) -> None:
        self._urls = urls
        self._database = database
        self._lang = {"lang": language.code} if language.chosen else {}
        self._table_lang = {"_lang": language.code} if language.chosen else {}  # a bare name filters a column

    def home(self) -> str:
        """The front page."""
        return self._own("")

    def figure(self, number: int, **parameters: object) -> str:
        """The page of a figure."""
        return self._own(f"figure/{number}", **parameters)

    def article(self, number: int, **parameters: object) -> str:
        """The page of an article."""
        return self._own(f"article/{number}", **parameters)

    def changes(self, number: int, version: int) -> str:
        """How a version of an article differs from the one before it."""
        return self._own(f"article/{number}/changes/{version}")

    def speaker(self, number: int, **parameters: object) -> str:
        """The page of a speaker."""
        return self._own(f"speaker/{number}", **parameters)

    def source(self, number: int, **parameters: object) -> str:
        """The page of a source."""
        return self._own(f"source/{number}", **parameters)

    def claim(self, number: int) -> str:
        """The lasting address of a claim."""
        return self._own(f"claim/{number}")

    def lasting_claim(self, number: int) -> str:
        """The same without the reader's language, as it is cited."""
        return str(self._urls.path(f"claim/{number}"))

    def conflicts(self, **parameters: object) -> str:
        """The list of conflicts."""
        return self._own("conflicts", **parameters)

    def feed(self) -> str:
        """The newest conflicts for feed readers, in both languages at one address."""
        return str(self._urls.path("conflicts.atom"))

    def compare(self, **parameters: object) -> str:
        """The matrix of figures and sources."""
        return self._own("compare", **parameters)

    def compare_path(self) -> str:
        """Where the matrix's form leads."""
        return str(self._urls.path("compare"))

    def table_path(self, name: str) -> str:
        """Where a table's form leads."""
        return str(self._urls.table(self._database, name))

    def row_data(self, table: str, key: object) -> str:
        """One row as JSON."""
        return str(self._urls.row(self._database, table, str(key), format="json"))

    def table(self, name: str, **filters: object) -> str:
        """A table of Datasette's, filtered."""
        return _with(str(self._urls.table(self._database, name)), {**filters, **self._table_lang})

    def data(self, name: str, extension: str, **filters: object) -> str:
        """The same rows as JSON or CSV."""
        return _with(str(self._urls.table(self._database, name, format=extension)), filters)

    def row(self, table: str, key: object) -> str:
        """The page of one row."""
        return _with(str(self._urls.row(self._database, table, str(key))), self._table_lang)

    def of_key(self, table: str, key: str) -> str:
        """Where a row's key leads: to the page of what the row is about, else to the page of the row."""
        kind = _PAGES.get(table)
        return self._own(f"{kind}/{key}") if kind else self.row(table, key)

    @property
    def carried(self) -> str:
        """What an address with parameters needs in order to keep the language."""
        return f"&_lang={self._table_lang['_lang']}" if self._table_lang else ""

    def database(self, **parameters: object) -> str:
        """All tables, and the box for SQL."""
        return _with(str(self._urls.database(self._database)), {**parameters, **self._table_lang})

    def sql(self, query: str, **parameters: object) -> str:
        """The box for SQL with a query in it, and its result."""
        return _with(
            str(self._urls.database(self._database)), {"sql": query, **parameters, **self._table_lang}
        )

    def _own(self, path: str, **parameters: object) -> str:
        return _with(str(self._urls.path(path)), {**parameters, **self._lang})


def _with(path: str, parameters: dict[str, Any]) -> str:
    given = {name: value for name, value in parameters.items() if value not in (None, "")}
    return f"{path}?{urlencode(given)}" if given else path
