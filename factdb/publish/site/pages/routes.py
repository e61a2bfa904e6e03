"""Which address leads to which page."""

from collections.abc import Awaitable, Callable
from typing import Any

from factdb.publish.site.pages import (
    article,
    changes,
    claim,
    comparison,
    conflicts,
    feed,
    figure,
    home,
    source,
    speaker,
)
from factdb.publish.site.visit import Visit, visit

Page = Callable[[Visit], Awaitable[Any]]

_NUMBER = r"(?P<number>[0-9]{1,19})"
_PAGES: tuple[tuple[str, Page], ...] = (
    (r"^/$", home.show),
    (rf"^/figure/{_NUMBER}$", figure.show),
    (rf"^/article/{_NUMBER}$", article.show),
    (rf"^/article/{_NUMBER}/changes/(?P<version>[0-9]{{1,9}})$", changes.show),
    (rf"^/speaker/{_NUMBER}$", speaker.show),
    (rf"^/source/{_NUMBER}$", source.show),
    (rf"^/claim/{_NUMBER}$", claim.show),
    (r"^/conflicts$", conflicts.show),
    (r"^/conflicts\.atom$", feed.show),
    (r"^/compare$", comparison.show),
)


def routes() -> list[tuple[str, Callable[..., Awaitable[Any]]]]:
    """Addresses as regular expressions, each with the view that answers it."""
    return [(address, _view(page)) for address, page in _PAGES]


def _view(page: Page) -> Callable[..., Awaitable[Any]]:
    async def view(request: Any, datasette: Any) -> Any:
        return await page(await visit(datasette, request))

    return view
