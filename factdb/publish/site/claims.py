"""Claims as pages show them: one row with names, reading, evidence and place in the text."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from factdb.publish.site.interface import Interface

COLUMNS = """
  claims_view.*,
  articles.voice,
  sources.name_en AS source_en,
  speakers.name_en AS speaker_en,
  (SELECT places.name_en FROM places WHERE places.name = claims_view.place LIMIT 1) AS place_en
"""
"""What `claim_of` reads."""

JOINS = """
  JOIN articles ON articles.id = claims_view.article_id
  JOIN sources ON sources.id = claims_view.source_id
  LEFT JOIN speakers ON speakers.id = claims_view.speaker_id
"""
"""Where the names of the other language stand."""


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence around the number that was read in it."""

    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim in the reader's language; `row` has everything else by the columns of claims_view."""

    row: Any
    reading: str
    """`more than 40,000`, with its unit."""
    compact: str
    """`> 40K`-like short form without the unit, for charts."""
    words: Words
    speaker: str | None
    source: str
    place: str | None
    figure: str | None

    @property
    def number(self) -> int:
        """The claim's lasting number."""
        return int(self.row["claim_id"])

    @property
    def denied(self) -> bool:
        """It is stated in order to deny it."""
        return bool(self.row["denied"])

    @property
    def planned(self) -> bool:
        """It is a plan, target or forecast."""
        return bool(self.row["planned"])

    @property
    def who(self) -> str:
        """The speaker, else the outlet, which then speaks for itself."""
        return self.speaker or self.source


def claims_of(rows: Iterable[Any], interface: Interface) -> list[Claim]:
    """The claims of rows that were read with COLUMNS and JOINS."""
    return [claim_of(row, interface) for row in rows]


def claim_of(row: Any, interface: Interface) -> Claim:
    """The claim of one such row."""
    unit = interface.own(row, "unit")
    if row["unit_code"] is not None and f"unit.{row['unit_code']}" in _WORDED_UNITS:
        unit = interface.t(f"unit.{row['unit_code']}")
    value = interface.own(row, "value")
    return Claim(
        row=row,
        reading=f"{value} {unit}" if unit else value,
        compact=_compact(row, interface),
        words=_words(row),
        speaker=interface.own(row, "speaker"),
        source=interface.own(row, "source"),
        place=interface.own(row, "place"),
        figure=interface.own(row, "figure"),
    )


# Units for which the file has a code only.
_WORDED_UNITS = frozenset({"unit.fraction", "unit.times"})


def _compact(row: Any, interface: Interface) -> str:
    low, high = row["value_low"], row["value_high"]
    ends = [interface.formats.compact(end) for end in (low, high) if end is not None]
    if not ends:
        return str(row["surface"])
    if low is None or high is None:
        return interface.t("chart.from" if high is None else "chart.to", value=ends[0])
    return ends[0] if low == high else "\u2013".join(ends)


def _words(row: Any) -> Words:
    sentence: str = row["sentence"]
    start = row["span_start"] - row["sentence_start"]
    end = row["span_end"] - row["sentence_start"]
    if not 0 <= start < end <= len(sentence):
        return Words(sentence, "", "")
    return Words(sentence[:start], sentence[start:end], sentence[end:])
