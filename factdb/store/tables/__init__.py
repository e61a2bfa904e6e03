"""The tables of the working database, by theme."""

from factdb.store.tables.articles import ArticleRow, ArticleVersionRow, SourceRow
from factdb.store.tables.base import Base
from factdb.store.tables.claims import ClaimRow
from factdb.store.tables.figures import ConflictCampRow, ConflictClaimRow, ConflictRow, FigureRow
from factdb.store.tables.journal import ReviewRow, RunRow
from factdb.store.tables.memory import (
    ClueRow,
    ComparisonRow,
    CopyRow,
    HolderRow,
    KindRow,
    SketchRow,
    StaleRow,
    VarietyRow,
    WordRow,
)
from factdb.store.tables.names import ConceptRow, PlaceRow, SpeakerAliasRow, SpeakerRow, UnitRow

__all__ = [
    "ArticleRow",
    "ArticleVersionRow",
    "Base",
    "ClaimRow",
    "ClueRow",
    "ComparisonRow",
    "ConceptRow",
    "ConflictCampRow",
    "ConflictClaimRow",
    "ConflictRow",
    "CopyRow",
    "FigureRow",
    "HolderRow",
    "KindRow",
    "PlaceRow",
    "ReviewRow",
    "RunRow",
    "SketchRow",
    "SourceRow",
    "SpeakerAliasRow",
    "SpeakerRow",
    "StaleRow",
    "UnitRow",
    "VarietyRow",
    "WordRow",
]
