"""Response headers: what a page may load and run, and how long it may be kept.

A published file never changes, and so does no page of it: each address has a tag made of the file, of the code that
shows it and of the address. A browser or proxy that sends the tag back is told that nothing changed, before any query
is made.
"""

import hashlib
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]

_SECURITY = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"same-origin",
    b"x-frame-options": b"DENY",
    b"cross-origin-opener-policy": b"same-origin",
    b"permissions-policy": (
        b"accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        b"microphone=(), midi=(), payment=(), usb=()"
    ),
}

_FOR_EVER = b"public, max-age=31536000, immutable"
_FOR_A_MINUTE = b"public, max-age=60"
_FOR_AN_HOUR = b"public, max-age=3600"
_NEVER = b"no-store"

VERSION_ARGUMENT = "_v"
"""With the site's version as its value, an address may be kept for ever: a new version has new addresses."""


@dataclass(frozen=True, slots=True)
class Site:
    """What the headers of a site depend on."""

    policy: str
    version: str | None
    """Changes with the files and the code; None where a page may change although these do not."""
    base_url: str


def with_headers(app: Application, site: Callable[[], Site | None]) -> Application:
    """The application, whose responses carry the headers where `site` says so, unless they set them themselves."""

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        shown = site() if scope["type"] == "http" else None
        if shown is None:
            await app(scope, receive, send)
            return
        tag = _tag(scope, shown)
        added: Headers = [(b"content-security-policy", shown.policy.encode("ascii")), *_SECURITY.items()]
        if tag and tag in _known(scope):
            added += [(b"etag", tag), (b"cache-control", _kept(scope, shown)), (b"vary", b"Accept-Language")]
            await send({"type": "http.response.start", "status": 304, "headers": added})
            await send({"type": "http.response.body", "body": b""})
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = _one_vary(_with_keeping(message, scope, shown, tag))
                present = {name for name, _ in given}
                message = {
                    **message,
                    "headers": [*given, *(each for each in added if each[0] not in present)],
                }
            await send(message)

        await app(scope, receive, send_with_headers)

    return wrapped


def _with_keeping(message: Message, scope: Scope, site: Site, tag: bytes | None) -> Headers:
    """The headers of a response, with those that say how long it may be kept."""
    headers: Headers = [(bytes(name).lower(), value) for name, value in message.get("headers", [])]
    present = dict(headers)
    if message["status"] >= 400:
        kept = _NEVER
    elif tag is None or message["status"] != 200 or b"private" in present.get(b"cache-control", b""):
        return headers
    else:
        kept = _kept(scope, site)
        if kept == _FOR_A_MINUTE and b"cache-control" in present:
            kept = b"public, " + present[b"cache-control"].removeprefix(b"public, ")
        headers = [each for each in headers if each[0] != b"etag"] + [(b"etag", tag)]
    return [each for each in headers if each[0] != b"cache-control"] + [(b"cache-control", kept)]


def _one_vary(headers: Headers) -> Headers:
    """The headers with all that the response varies by in one line: some programs read the first line only."""
    varying = [value for name, value in headers if name == b"vary"]
    others = [each for each in headers if each[0] != b"vary"]
    return [*others, (b"vary", b", ".join(varying))] if varying else others


def _tag(scope: Scope, site: Site) -> bytes | None:
    """The tag of an address, where its page is always the same; weak, because a page may come compressed."""
    headers = _request_headers(scope)
    if (
        site.version is None
        or scope["method"] not in ("GET", "HEAD")
        or {b"cookie", b"authorization"} & set(headers)
    ):
        return None
    path = _path(scope, site)
    if path.startswith("/-/") and not path.startswith(("/-/static", "/-/feed")):
        return None
    parts = [
        site.version.encode(),
        str(scope.get("scheme")).encode(),
        headers.get(b"host", b""),
        headers.get(b"accept-language", b""),
        str(scope.get("raw_path") or scope["path"]).encode(),
        scope.get("query_string", b""),
    ]
    return b'W/"' + hashlib.sha256(b"\0".join(parts)).hexdigest()[:32].encode() + b'"'


def _known(scope: Scope) -> list[bytes]:
    """The tags that the request says it has."""
    return [each.strip() for each in _request_headers(scope).get(b"if-none-match", b"").split(b",")]


def _kept(scope: Scope, site: Site) -> bytes:
    """How long the answer may be kept unasked."""
    query = scope.get("query_string", b"").decode("latin-1")
    if site.version in parse_qs(query).get(VERSION_ARGUMENT, []):
        return _FOR_EVER
    if _path(scope, site).startswith("/-/static"):
        return _FOR_EVER if query else _FOR_AN_HOUR
    return _FOR_A_MINUTE


def _path(scope: Scope, site: Site) -> str:
    path: str = scope["path"]
    return "/" + path.removeprefix(site.base_url) if site.base_url != "/" else path


def _request_headers(scope: Scope) -> dict[bytes, bytes]:
    return dict(scope.get("headers", []))
