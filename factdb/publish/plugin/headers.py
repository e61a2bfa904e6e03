"""Response headers that keep a page from loading or running anything that is not the site's own."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

# Datasette's own pages carry inline scripts and styles, which is why both are allowed.
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)

_HEADERS = {
    b"content-security-policy": _POLICY.encode("ascii"),
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"same-origin",
}


def with_headers(app: Application, wanted: Callable[[], bool]) -> Application:
    """The application, whose responses carry the headers where `wanted`, unless they set them themselves."""

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start" and wanted():
                present = {name.lower() for name, _ in message.get("headers", [])}
                added = [[name, value] for name, value in _HEADERS.items() if name not in present]
                message = {**message, "headers": [*message.get("headers", []), *added]}
            await send(message)

        await app(scope, receive, send_with_headers)

    return wrapped
