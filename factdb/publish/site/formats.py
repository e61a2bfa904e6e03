"""Dates and numbers as a reader of a language writes them."""

import datetime
from typing import Any

from babel.dates import format_date, format_datetime
from babel.numbers import format_compact_decimal, format_decimal

from factdb.publish.site.language import Language

_ISO_DAY = 10


def day(value: str | None) -> datetime.date | None:
    """The day of an ISO date or time; None where there is none or it is not one."""
    try:
        return datetime.date.fromisoformat(value[:_ISO_DAY]) if value else None
    except ValueError:
        return None


class Formats:
    """Dates and numbers of one language, in European digits, which the published values have too."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._locale = language.locale

    def date(self, value: str | None) -> str:
        """`14 October 2026`; empty without a date, the text itself where it is none."""
        found = day(value)
        if found is None:
            return value or ""
        return format_date(found, "d MMMM y", locale=self._locale)

    def month(self, value: str) -> str:
        """`October 2026`, from `2026-10`."""
        found = day(f"{value}-01")
        return value if found is None else format_date(found, "MMMM y", locale=self._locale)

    def moment(self, value: str) -> str:
        """The day and time of an ISO moment in UTC."""
        try:
            found = datetime.datetime.fromisoformat(value)
        except ValueError:
            return value
        return format_datetime(found, "d MMMM y, HH:mm", locale=self._locale) + " UTC"

    def short_day(self, value: datetime.date) -> str:
        """`14 Oct 2026`, for the axis of a chart."""
        return format_date(value, "d MMM y", locale=self._locale)

    def number(self, value: Any) -> str:
        """`40,000`."""
        return format_decimal(value, locale=self._locale)

    def compact(self, value: Any) -> str:
        """`43 billion`, for the axis of a chart."""
        return format_compact_decimal(value, format_type="short", fraction_digits=1, locale=self._locale)
