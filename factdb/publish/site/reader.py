"""Whose language the present request is answered in, for hooks of Datasette that are not given the request."""

from collections.abc import Awaitable, Callable, MutableMapping
from contextvars import ContextVar
from typing import Any
from urllib.parse import parse_qsl, urlencode

from factdb.publish.site.language import LANGUAGES, Language, language_of

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

_READER: ContextVar[Language] = ContextVar("reader")


def reader_language() -> Language:
    """The language of the request that is being answered."""
    return _READER.get(Language(LANGUAGES[0]))


def with_language(app: Application, table_paths: Callable[[], list[str]]) -> Application:
    """The application, which knows its reader's language.

    On the pages under `table_paths` the parameter `lang` is renamed `_lang`: Datasette takes a bare name for a
    column to filter by, and keeps one with an underscore in all links of the page.
    """

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        query = parse_qsl(scope.get("query_string", b"").decode("latin-1"), keep_blank_values=True)
        names = dict(query)
        _READER.set(language_of(names.get("lang") or names.get("_lang"), _accepted(scope)))
        if "lang" in names and "sql" not in names and _is_below(scope["path"], table_paths()):
            renamed = [
                ("_lang" if name == "lang" else name, value) for name, value in query if name != "_lang"
            ]
            scope = {**scope, "query_string": urlencode(renamed).encode("ascii")}

        async def send_with_vary(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(message):
                message = {**message, "headers": [*message.get("headers", []), [b"vary", b"Accept-Language"]]}
            await send(message)

        await app(scope, receive, send_with_vary)

    return wrapped


def _accepted(scope: Scope) -> str:
    return next(
        (value.decode("latin-1") for name, value in scope["headers"] if name == b"accept-language"), ""
    )


def _is_below(path: str, table_paths: list[str]) -> bool:
    return any(path == each or path.startswith((f"{each}/", f"{each}.")) for each in table_paths)


def _is_page(message: Message) -> bool:
    return any(
        name.lower() == b"content-type" and value.startswith(b"text/html")
        for name, value in message.get("headers", [])
    )
