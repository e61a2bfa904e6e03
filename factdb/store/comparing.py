"""What a check reads and writes, all of it in one transaction."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, func, select

from factdb.core.archive import ArticleName, Clues, Places, Question, Statistics, Words
from factdb.core.figures import ComparedArticle, Figure, RecordedClaim, Report
from factdb.store import claim_reading, remembering, report_reading, report_writing
from factdb.store.bulk import in_parts
from factdb.store.conflict_writing import save_conflicts
from factdb.store.remembering import State
from factdb.store.states import ConflictState
from factdb.store.suspects import suspects
from factdb.store.tables import ArticleRow, ArticleVersionRow, ClaimRow, StaleRow
from factdb.store.values import SavedReport


class Comparison:
    """The working database as a check sees it, within its caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def state(self) -> State | None:
        """How far the comparison has come; None where the archive has never been compared as a whole."""
        return remembering.state(self._connection)

    def set_state(self, now: State) -> None:
        """Note how far it has come."""
        remembering.set_state(self._connection, now)

    def set_judged(self) -> None:
        """Note that the conflicts are those of the figures."""
        remembering.set_judged(self._connection)

    def count_articles(self) -> int:
        """How many articles there are."""
        return self._connection.execute(select(func.count(ArticleRow.id))).scalar_one()

    def new_articles(self) -> list[int]:
        """The articles with claims that stand in no figure yet."""
        rows = self._connection.scalars(
            select(ArticleVersionRow.article_id)
            .join(ClaimRow, ClaimRow.version_id == ArticleVersionRow.id)
            .where(ClaimRow.figure_id.is_(None), *claim_reading.comparable())
            .distinct()
        )
        return list(rows)

    def stale_figures(self) -> set[int]:
        """The figures of which claims have changed or gone."""
        return set(self._connection.scalars(select(StaleRow.figure_id)))

    def all_claims(self) -> list[RecordedClaim]:
        """The claims to compare: of current texts, without those that a human rejected."""
        return claim_reading.recorded_claims(self._connection, *claim_reading.comparable())

    def all_articles(self) -> list[ComparedArticle]:
        """Every article with its current text."""
        return claim_reading.compared_articles(self._connection)

    def articles(self, numbers: Collection[int]) -> tuple[list[RecordedClaim], list[ComparedArticle]]:
        """Some articles with all of their claims."""
        claims: list[RecordedClaim] = []
        articles: list[ComparedArticle] = []
        for part in in_parts(numbers):
            chosen = ArticleRow.id.in_(part)
            claims += claim_reading.recorded_claims(self._connection, chosen, *claim_reading.comparable())
            articles += claim_reading.compared_articles(self._connection, chosen)
        return claims, articles

    def figures_of(self, claims: Collection[int]) -> set[int]:
        """The figures in which the claims of these numbers stand."""
        found: set[int | None] = set()
        for part in in_parts(claims):
            found.update(self._connection.scalars(select(ClaimRow.figure_id).where(ClaimRow.id.in_(part))))
        return {number for number in found if number is not None}

    def claims_of(self, figures: Collection[int]) -> dict[int, int]:
        """The numbers of the claims in these figures, with those of their articles."""
        found: dict[int, int] = {}
        for part in in_parts(figures):
            rows = self._connection.execute(
                select(ClaimRow.id, ArticleVersionRow.article_id)
                .join(ArticleVersionRow, ArticleVersionRow.id == ClaimRow.version_id)
                .where(ClaimRow.figure_id.in_(part))
            )
            found |= {row.id: row.article_id for row in rows}
        return found

    def look_up(self, words: Words, places: Places) -> Statistics:
        """What the statistics say of these words and places."""
        return remembering.look_up(self._connection, words, places)

    def articles_sharing(self, questions: Iterable[Question]) -> set[int]:
        """The numbers of the articles that share enough words with one of the questions."""
        return remembering.articles_sharing(self._connection, questions)

    def articles_alike(self, clues: Iterable[Clues]) -> set[int]:
        """The numbers of the articles that may carry the text of one of these."""
        return remembering.articles_alike(self._connection, [each.sketch for each in clues])

    def known_copies(
        self, names: Iterable[ArticleName]
    ) -> tuple[list[tuple[ArticleName, ArticleName]], dict[ArticleName, str]]:
        """Which of these articles carry one text, and the voices that they speak with."""
        numbers = remembering.article_numbers(self._connection, names)
        voices: dict[ArticleName, str] = {}
        by_number = {number: name for name, number in numbers.items()}
        for part in in_parts(by_number):
            rows = self._connection.execute(
                select(ArticleRow.id, ArticleRow.voice).where(
                    ArticleRow.id.in_(part), ArticleRow.voice.is_not(None)
                )
            )
            voices |= {by_number[row.id]: row.voice for row in rows}
        return remembering.known_copies(self._connection, numbers), voices

    def remember(
        self,
        statistics: Statistics,
        clues: Iterable[Clues],
        copies: Iterable[tuple[ArticleName, ArticleName]],
    ) -> None:
        """Replace what was remembered by what the comparison of the whole archive found out."""
        remembering.remember(self._connection, statistics, clues)
        remembering.add_copies(self._connection, copies)

    def forget(self) -> None:
        """Remember nothing, as before the first comparison."""
        remembering.forget(self._connection)

    def add(self, clues: Iterable[Clues], copies: Iterable[tuple[ArticleName, ArticleName]]) -> None:
        """Remember some more articles."""
        remembering.add_clues(self._connection, clues)
        remembering.add_copies(self._connection, copies)

    def save_figures(
        self, figures: Collection[Figure], within: Collection[int] | None = None
    ) -> dict[str, int]:
        """Make figures and their claims equal to these; with `within`, what has become of those figures."""
        return report_writing.save_figures(self._connection, list(figures), within)

    def suspects(self, figures: Collection[int] | None = None) -> set[int]:
        """The numbers of the figures that may hold a conflict or an update; with `figures`, of these."""
        return suspects(self._connection, figures)

    def save_conflicts(
        self, report: Report, figure_ids: Mapping[str, int], within: Collection[int] | None = None
    ) -> dict[tuple[str, str, str], ConflictState]:
        """Make the conflicts of the figures equal to those of `report`; returns each one's state."""
        return save_conflicts(self._connection, report, figure_ids, within)

    def report(self) -> tuple[Report, SavedReport]:
        """The conflicts and updates as they are recorded."""
        return report_reading.recorded_report(self._connection)
