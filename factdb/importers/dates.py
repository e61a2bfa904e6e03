"""Read a publication date and how exactly it is known."""

import re
from datetime import datetime

from factdb.core.articles import Precision, Published

FORMS = "2025-09-01, 2025-09-01 06:40 or 2025-09-01T06:40:00+03:30"

_DATE = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[T ](?P<minute>\d\d:\d\d)(?P<second>:\d\d(?:\.\d{1,6})?)?\ ?(?P<offset>Z|[+-]\d\d:?\d\d)?)?",
    re.ASCII,
)


def published(written: str) -> Published | None:
    """The date that `written` states in one of FORMS, or None when it states none.

    The offset is kept as written: a date without one stays naive.
    """
    match = _DATE.fullmatch(written.strip())
    if match is None:
        return None
    day, minute, second, offset = match.group("day", "minute", "second", "offset")
    try:
        at = datetime.fromisoformat(f"{day}T{minute or '00:00'}{second or ''}{offset or ''}")
    except ValueError:
        return None
    if minute is None:
        return Published(at, Precision.DAY)
    return Published(at, Precision.MINUTE if second is None else Precision.SECOND)
