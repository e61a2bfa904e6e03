"""Build the tables that turn Arabic words into days, months and years."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factdb.core.pack import Dates
from factdb.core.phrases import PhraseTable
from factdb.core.text import fold

Tables = Mapping[str, Any]


def build_dates(tables: Tables) -> Dates:
    """The words of dates."""
    years, months_ago = _folded(tables["years"]), _folded(tables["months_ago"])
    days = PhraseTable(_numbered(tables["days"]))
    weekdays = {words[0]: number for words, number in _numbered(tables["weekdays"])}
    return Dates(
        starts=frozenset({*years, *months_ago, *days.first_words(), *weekdays}),
        months=PhraseTable(_numbered(tables["months"])),
        days=days,
        parts_of_days=_folded(tables["parts_of_days"]),
        coming=_folded(tables["coming"]),
        weekdays=weekdays,
        years=years,
        months_ago=months_ago,
        past=_folded(tables["past"]),
        bounds=_folded(tables["bounds"]),
        ends=_folded(tables["ends"]),
        against=_folded(tables["against"]),
        future_words=_folded(tables["future_words"]),
        future=tuple(tables["future"]),
    )


def _numbered(rows: Mapping[str, list[str]]) -> Iterator[tuple[tuple[str, ...], int]]:
    for number, names in rows.items():
        for name in names:
            yield tuple(fold(name).split()), int(number)


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)
