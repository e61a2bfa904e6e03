"""Pages in gzip: a table page shrinks to a tenth."""

from collections.abc import Callable
from typing import Any

from asgi_gzip import GZipMiddleware

from factdb.publish.plugin.headers import Application, Receive, Scope, Send

_LEVEL = 5
"""Higher levels take twice the time for a few per cent."""

_SENT_AS_THEY_ARE = (".db", ".png", ".woff2")
"""The database is large and read whole; the others are compressed already."""


def compressed(app: Application, wanted: Callable[[], Any]) -> Application:
    """The application, whose answers are compressed for who accepts that, where `wanted` says anything."""
    gzip: Application = GZipMiddleware(app, minimum_size=1_000, compresslevel=_LEVEL)

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        as_it_is = scope["type"] != "http" or scope["path"].endswith(_SENT_AS_THEY_ARE) or not wanted()
        await (app if as_it_is else gzip)(scope, receive, send)

    return wrapped
