"""What a reader is told of an error: what to do, and nothing of the program's inside."""

import pytest
from datasette.database import QueryInterrupted
from datasette.utils.asgi import Forbidden, NotFound
from datasette.views.base import DatasetteError

from factdb.publish.plugin.errors import _told


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (NotFound("Table not found: x"), 404, "There is nothing at this address."),
        (Forbidden("view-instance"), 403, "view-instance"),
        (DatasetteError("no such column: x", status=400), 400, "no such column: x"),
        (DatasetteError("<script>x</script>", status=400, message_is_html=True), 400, "This took too long."),
        (QueryInterrupted(Exception("interrupted"), "select 1", {}), 503, "This took too long."),
        (KeyError("/home/secret"), 500, "The program failed here."),
    ],
)
def test_each_error_has_its_status_and_its_sentence(english, error, status, message):
    told = _told(error, english)

    assert told[0] == status
    assert told[1].startswith(message)
