"""Moments and names are stored as text that reads and sorts the same everywhere."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.dialects import sqlite

from factdb.core.articles import Precision, Published
from factdb.store.columns import Moment, Names
from factdb.store.saving import published_text

DIALECT = sqlite.dialect()


def test_a_moment_is_stored_in_utc_and_comes_back_aware() -> None:
    in_damascus = datetime(2026, 11, 21, 12, 30, tzinfo=timezone(timedelta(hours=3)))

    stored = Moment().process_bind_param(in_damascus, DIALECT)

    assert stored == "2026-11-21T09:30:00Z"
    assert Moment().process_result_value(stored, DIALECT) == in_damascus


def test_a_moment_without_an_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="no offset"):
        Moment().process_bind_param(datetime(2026, 11, 21, tzinfo=UTC).replace(tzinfo=None), DIALECT)


def test_names_are_a_json_array_in_their_order() -> None:
    stored = Names().process_bind_param(("digits", "عدد"), DIALECT)

    assert stored == '["digits", "عدد"]'
    assert Names().process_result_value(stored, DIALECT) == ("digits", "عدد")


@pytest.mark.parametrize(
    ("precision", "expected"),
    [
        (Precision.DAY, "2025-03-14"),
        (Precision.MINUTE, "2025-03-14T09:30+03:00"),
        (Precision.SECOND, "2025-03-14T09:30:05+03:00"),
    ],
)
def test_a_publication_date_says_no_more_than_is_known(precision: Precision, expected: str) -> None:
    at = datetime(2025, 3, 14, 9, 30, 5, tzinfo=timezone(timedelta(hours=3)))

    assert published_text(Published(at, precision)) == expected
