"""What a reader is told when a page cannot be shown."""

from typing import Any

from datasette.database import QueryInterrupted
from datasette.utils.asgi import Base400, Response
from datasette.views.base import DatasetteError

from factdb.publish.site.interface import Interface


async def error_page(datasette: Any, request: Any, error: Exception, site: Interface) -> Response:
    """The page with the site's frame; of a fault of the program it says nothing but that it is one."""
    status, message = _told(error, site)
    html = await datasette.render_template(
        "factdb/error.html", {"site": site, "status": status, "error": message}, request=request
    )
    return Response.html(html, status=status)


def _told(error: Exception, site: Interface) -> tuple[int, str]:
    if isinstance(error, DatasetteError):
        # The only message of Datasette's that is markup says that a query took too long, and carries a script.
        return error.status, site.t("error.slow") if error.message_is_html else str(error)
    if isinstance(error, Base400):
        known = error.status == 404
        return error.status, site.t("error.missing") if known else str(error)
    if isinstance(error, QueryInterrupted):
        return 503, site.t("error.slow")
    return 500, site.t("error.fault")
