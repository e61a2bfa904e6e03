"""The working database as the rest of factdb sees it: values of factdb.core in, values out.

with open_repository("factdb.db", create=True) as repository:
    with repository.writing_articles(Reading(__version__, now)) as articles:
        articles.save(article, claims)
    repository.save_report(compare(repository.recorded_claims(), repository.compared_articles()))
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, insert

from factdb.core.articles import Article
from factdb.core.claims import Claim
from factdb.core.figures import ComparedArticle, RecordedClaim, Report
from factdb.store import (
    claim_reading,
    decisions,
    labelling,
    listings,
    report_writing,
    reviews,
    saving,
    schema,
)
from factdb.store.comparing import Comparison
from factdb.store.engine import Access, open_engine, writing
from factdb.store.naming import inserted_id
from factdb.store.saving import ArticleWriter
from factdb.store.tables import ConceptRow, PlaceRow, RunRow
from factdb.store.values import (
    ArticleText,
    ClaimFilter,
    ClaimListing,
    ConflictListing,
    Decision,
    FigureHistory,
    FigureListing,
    Label,
    Reading,
    Review,
    Run,
    Saved,
    SavedReport,
    SpeakerListing,
    Totals,
)


class Repository:
    """All reading and writing of one working database; every method is one transaction.

    Raises StoreError when the database refuses.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = writing(engine)

    def is_read(self, article: Article, extractor_version: str) -> bool:
        """Whether this text is the article's current version and this extractor has read it already."""
        with self._engine.begin() as connection:
            return saving.is_read(connection, article, extractor_version)

    @contextmanager
    def writing_articles(self, reading: Reading) -> Iterator[ArticleWriter]:
        """A writer for a batch of articles: all of the batch is saved, or on any error nothing of it."""
        with self._writing.begin() as connection:
            yield ArticleWriter(connection, reading)

    def save_article(self, article: Article, claims: Sequence[Claim], reading: Reading) -> Saved:
        """Save one article with the claims read from its text; see `ArticleWriter.save`."""
        with self.writing_articles(reading) as articles:
            return articles.save(article, claims)

    def recorded_claims(self) -> list[RecordedClaim]:
        """The claims to compare: of current texts, without those that a human rejected."""
        with self._engine.begin() as connection:
            return claim_reading.recorded_claims(connection, *claim_reading.comparable())

    def compared_articles(self) -> list[ComparedArticle]:
        """Every article with its current text."""
        with self._engine.begin() as connection:
            return claim_reading.compared_articles(connection)

    def find_articles(self, doc_id: str) -> list[Article]:
        """The articles with this id, one of each source at most, with their current texts."""
        with self._engine.begin() as connection:
            return claim_reading.articles_called(connection, doc_id)

    def save_report(self, report: Report) -> SavedReport:
        """Make figures and conflicts equal to `report`, which covers all recorded claims."""
        with self._writing.begin() as connection:
            return report_writing.save_report(connection, report)

    @contextmanager
    def comparing(self) -> Iterator[Comparison]:
        """What a check reads and writes: all of it is saved, or on any error nothing of it."""
        with self._writing.begin() as connection:
            yield Comparison(connection)

    def list_claims(self, wanted: ClaimFilter | None = None) -> list[ClaimListing]:
        """Claims of current texts that pass the filter, oldest article first."""
        with self._engine.begin() as connection:
            return claim_reading.claim_listings(connection, wanted or ClaimFilter())

    def list_figures(self) -> list[FigureListing]:
        """All figures, those with the most claims first."""
        with self._engine.begin() as connection:
            return listings.figure_listings(connection)

    def figure_history(self, figure_id: int) -> FigureHistory:
        """One figure with its claims, conflicts and updates. Raises InputError when there is no such figure."""
        with self._engine.begin() as connection:
            return listings.figure_history(connection, figure_id)

    def list_speakers(self) -> list[SpeakerListing]:
        """All speakers of current texts, those with the most claims first."""
        with self._engine.begin() as connection:
            return listings.speaker_listings(connection)

    def list_conflicts(self) -> list[ConflictListing]:
        """All recorded conflicts and updates, open conflicts first."""
        with self._engine.begin() as connection:
            return listings.conflict_listings(connection)

    def totals(self) -> Totals:
        """How much the database holds."""
        with self._engine.begin() as connection:
            return listings.totals(connection)

    def record_run(self, run: Run) -> int:
        """Remember what one command read; returns the run's number."""
        row = {name: getattr(run, name) for name in run.__dataclass_fields__}
        row["issues"] = json.dumps(list(run.issues), ensure_ascii=False)
        with self._writing.begin() as connection:
            return inserted_id(connection, insert(RunRow).values(**row))

    def label_units(self, name_of: Callable[[str], str | None]) -> None:
        """Give the units in use, by their codes, the names that readers of the articles see."""
        with self._writing.begin() as connection:
            labelling.label_units(connection, name_of)

    def label_concepts(self, labels: Iterable[Label]) -> None:
        """Give the concepts in use, and those that hold them, the names that readers see."""
        with self._writing.begin() as connection:
            labelling.label_things(connection, ConceptRow, labels)

    def label_places(self, labels: Iterable[Label]) -> None:
        """Give the places in use, and those that hold them, the names that readers see."""
        with self._writing.begin() as connection:
            labelling.label_things(connection, PlaceRow, labels)

    def review_claim(self, claim_id: int, review: Review) -> None:
        """Add a human's decision about a claim. Raises InputError when there is no such claim."""
        with self._writing.begin() as connection:
            reviews.review_claim(connection, claim_id, review)

    def review_conflict(self, code: str, review: Review) -> str:
        """Add a human's decision about the conflict whose code begins so; returns the whole code.

        Raises InputError when no conflict has the code, or several.
        """
        with self._writing.begin() as connection:
            return decisions.review_conflict(connection, code, review)

    def undo_review(self, code: str, review: Review) -> Decision:
        """Take back the last decision about a conflict; returns it. Raises InputError when there is none."""
        with self._writing.begin() as connection:
            return decisions.undo(connection, code, review)

    def list_decisions(self) -> list[Decision]:
        """All decisions about conflicts, the newest first."""
        with self._engine.begin() as connection:
            return decisions.decisions(connection)

    def article_texts(self, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], ArticleText]:
        """Title, address and current text of articles, each named by its source's slug and its doc_id."""
        with self._engine.begin() as connection:
            return claim_reading.article_texts(connection, wanted)


@contextmanager
def open_repository(
    address: str | Path, *, create: bool = False, read_only: bool = False
) -> Iterator[Repository]:
    """The repository of the database at `address`, a file's path or an SQLAlchemy URL.

    With `create`, a missing or empty database is made first. Raises StoreError when it cannot be opened and
    SchemaError when it was written by another version of factdb.
    """
    if create and schema.is_empty(address):
        schema.upgrade(address)
    engine = open_engine(address, Access(read_only=read_only))
    try:
        schema.check_engine(engine)
        yield Repository(engine)
    finally:
        engine.dispose()
