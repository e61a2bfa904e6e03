"""Publication dates as sources write them."""

import pytest

from factdb.core.articles import Precision
from factdb.importers.dates import published


@pytest.mark.parametrize(
    ("written", "iso", "precision"),
    [
        ("2025-09-01", "2025-09-01T00:00:00", Precision.DAY),
        (" 2025-09-01 ", "2025-09-01T00:00:00", Precision.DAY),
        ("2025-09-01 06:40", "2025-09-01T06:40:00", Precision.MINUTE),
        ("2025-09-01T06:40Z", "2025-09-01T06:40:00+00:00", Precision.MINUTE),
        ("2015-07-21 02:51:32", "2015-07-21T02:51:32", Precision.SECOND),
        ("2025-09-01T00:00:00", "2025-09-01T00:00:00", Precision.SECOND),
        ("2025-09-01T06:40:00+03:30", "2025-09-01T06:40:00+03:30", Precision.SECOND),
        ("2025-09-01 06:40:00 +0300", "2025-09-01T06:40:00+03:00", Precision.SECOND),
        ("2025-09-01T06:40:00.25-05:00", "2025-09-01T06:40:00.250000-05:00", Precision.SECOND),
    ],
)
def test_a_date_is_read_with_its_precision_and_offset(written, iso, precision):
    result = published(written)

    assert result is not None
    assert (result.at.isoformat(), result.precision) == (iso, precision)


NO_DATES = (
    "|yesterday|2025|2025-09|2025-13-01|2025-02-30|01/09/2025|20250901|2025-09-01T25:00|2025-09-01 06"
    "|2025-09-01T06:40:00+99:00|2025-W36-1|٢٠٢٥-٠٩-٠١|2025-09-01T|0000-01-01"
)


@pytest.mark.parametrize("written", NO_DATES.split("|"))
def test_what_is_no_date_is_none(written):
    assert published(written) is None
