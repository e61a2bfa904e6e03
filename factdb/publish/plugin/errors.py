"""What a reader is told when a page cannot be shown."""

from typing import Any

from datasette.utils.asgi import Base400, Response
from datasette.views.base import DatasetteError
from markupsafe import Markup

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
        return error.status, Markup(error.message) if error.message_is_html else str(error)
    if isinstance(error, Base400):
        known = error.status == 404
        return error.status, site.t("error.missing") if known else str(error)
    return 500, site.t("error.fault")
