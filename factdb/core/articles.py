"""An article as an importer hands it over."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Precision(StrEnum):
    """How exactly a publication date is known."""

    DAY = "day"
    MINUTE = "minute"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Published:
    """When an article appeared; `at` keeps the offset that the source wrote, or is naive where it has none."""

    at: datetime
    precision: Precision


@dataclass(frozen=True, slots=True)
class Article:
    """One text by one source, body only; offsets of claims count code points of `text`."""

    doc_id: str
    """The front matter's or record's `id`, else the file's name."""
    text: str
    title: str | None = None
    publisher: str | None = None
    """The outlet's name as written; None where the input names none."""
    country: str | None = None
    """The outlet's country, ISO 3166 alpha-2; settles an ambiguous currency."""
    url: str | None = None
    author: str | None = None
    language: str = "ar"
    published: Published | None = None
