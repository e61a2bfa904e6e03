"""Articles and claims go in once, whatever is read how often, and come back as they were."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from factdb.core.articles import Article, Precision, Published
from factdb.core.claims import Attribution, Claim, Qualifier, Span, SpeakerKind, UnitKind
from factdb.errors import StoreError
from factdb.store.repository import Repository
from factdb.store.states import ReviewStatus
from factdb.store.values import Reading, Review, Saved

NEWER = Reading("0.2.0", datetime(2026, 12, 1, tzinfo=UTC))


def query(database: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture
def four_claims(text: str, claim_in: Callable[..., Claim]) -> list[Claim]:
    people = claim_in(
        text,
        "24 ألف",
        "24000",
        qualifier=Qualifier.APPROX,
        noun="شخص",
        noun_span=Span(21, 24),
        concept="person",
        state="displaced",
        group="syrian",
        place="al-hol-camp",
        as_of=date(2025, 3, 1),
        speaker="كاغينز",
        speaker_kind=SpeakerKind.PERSON,
        via="قسد",
        attribution=Attribution.VERB,
        rules=("digits", "count"),
    )
    children = claim_in(text, "12 ألف", "12000", noun="طفل", concept="child", part_of=people.span)
    homes = claim_in(text, "99.9%", "99.9", unit_kind=UnitKind.PERCENT, unit="percent", denied=True)
    cost = claim_in(text, "43 مليار", "43000000000", unit_kind=UnitKind.CURRENCY, unit="USD", planned=True)
    return [people, children, homes, cost]


def test_claims_come_back_as_they_were_read(
    repository: Repository,
    article_of: Callable[..., Article],
    four_claims: list[Claim],
    reading: Reading,
    text: str,
) -> None:
    saved = repository.save_article(article_of(), four_claims, reading)

    recorded = repository.recorded_claims()
    assert saved == Saved(new_article=True, new_version=True, claims_added=4)
    assert [entry.claim for entry in recorded] == four_claims
    first = recorded[0]
    assert (first.doc_id, first.source, first.source_name) == ("camp-1", "صحيفة-النهر", "صحيفة النهر")
    assert first.published_at == datetime.fromisoformat("2025-03-14")
    assert first.sentence_text == text.split(". ", maxsplit=1)[0] + "."


def test_plain_sql_sees_exact_numbers(
    repository: Repository,
    database: Path,
    article_of: Callable[..., Article],
    four_claims: list[Claim],
    reading: Reading,
) -> None:
    repository.save_article(article_of(), four_claims, reading)

    rows = query(database, "SELECT value_low, typeof(value_low) FROM claims ORDER BY span_start")
    assert rows == [(24000, "integer"), (12000, "integer"), (99.9, "real"), (43000000000, "integer")]


def test_a_second_run_adds_nothing(
    repository: Repository,
    database: Path,
    article_of: Callable[..., Article],
    four_claims: list[Claim],
    reading: Reading,
) -> None:
    repository.save_article(article_of(), four_claims, reading)
    before = query(database, "SELECT * FROM claims") + query(database, "SELECT * FROM article_versions")

    again = repository.save_article(article_of(), four_claims, reading)

    assert again == Saved(new_article=False, new_version=False, claims_added=0)
    assert (
        query(database, "SELECT * FROM claims") + query(database, "SELECT * FROM article_versions") == before
    )


def test_a_changed_text_is_a_new_version_and_the_old_one_stays(
    repository: Repository,
    database: Path,
    article_of: Callable[..., Article],
    claim_in: Callable[..., Claim],
    reading: Reading,
) -> None:
    first, second = "قتل 30 شخصا.", "قتل 32 شخصا."
    repository.save_article(article_of(first), [claim_in(first, "30", "30")], reading)

    saved = repository.save_article(article_of(second), [claim_in(second, "32", "32")], NEWER)

    assert saved == Saved(new_article=False, new_version=True, claims_added=1)
    assert [entry.claim.surface for entry in repository.recorded_claims()] == ["32"]
    versions = query(database, "SELECT n, text, is_current FROM article_versions ORDER BY n")
    assert versions == [(1, first, 0), (2, second, 1)]
    assert query(database, "SELECT surface FROM claims ORDER BY id") == [("30",), ("32",)]


def test_an_edit_that_is_taken_back_makes_the_first_version_current_again(
    repository: Repository,
    database: Path,
    article_of: Callable[..., Article],
    claim_in: Callable[..., Claim],
    reading: Reading,
) -> None:
    first, second = "قتل 30 شخصا.", "قتل 32 شخصا."
    repository.save_article(article_of(first), [claim_in(first, "30", "30")], reading)
    repository.save_article(article_of(second), [claim_in(second, "32", "32")], reading)

    saved = repository.save_article(article_of(first), [claim_in(first, "30", "30")], reading)

    assert saved == Saved(new_article=False, new_version=False, claims_added=0)
    assert [entry.claim.surface for entry in repository.recorded_claims()] == ["30"]
    assert query(database, "SELECT n, is_current FROM article_versions ORDER BY n") == [(1, 1), (2, 0)]


def test_a_newer_extractor_keeps_numbers_of_claims_that_it_finds_again(
    repository: Repository,
    database: Path,
    article_of: Callable[..., Article],
    four_claims: list[Claim],
    reading: Reading,
) -> None:
    people, children, homes, cost = four_claims
    repository.save_article(article_of(), [people, children, homes], reading)
    numbers = {entry.claim.surface: entry.claim_id for entry in repository.recorded_claims()}

    better = replace(people, noun="شخص نازح", speaker="الكولونيل مايلز كاغينز")
    saved = repository.save_article(article_of(), [better, children, cost], NEWER)

    recorded = {entry.claim.surface: entry for entry in repository.recorded_claims()}
    assert (saved.claims_added, saved.claims_removed) == (1, 1)
    assert recorded.keys() == {"24 ألف", "12 ألف", "43 مليار"}
    assert recorded["24 ألف"].claim == better
    assert recorded["24 ألف"].claim_id == numbers["24 ألف"]
    assert recorded["43 مليار"].claim_id not in numbers.values()
    assert query(database, "SELECT DISTINCT extractor_version FROM claims") == [("0.2.0",)]
    assert query(database, "SELECT extractor_version FROM article_versions") == [("0.2.0",)]


def test_a_part_that_is_no_longer_one_loses_its_whole(
    repository: Repository,
    article_of: Callable[..., Article],
    four_claims: list[Claim],
    reading: Reading,
) -> None:
    people, children, *_ = four_claims
    repository.save_article(article_of(), [people, children], reading)

    repository.save_article(article_of(), [people, replace(children, part_of=None)], reading)

    assert [entry.claim.part_of for entry in repository.recorded_claims()] == [None, None]


def review(status: ReviewStatus) -> Review:
    return Review("a reader", datetime(2026, 11, 22, tzinfo=UTC), status)


def test_a_confirmed_claim_survives_an_extractor_that_misses_it(
    repository: Repository,
    article_of: Callable[..., Article],
    four_claims: list[Claim],
    reading: Reading,
) -> None:
    repository.save_article(article_of(), four_claims, reading)
    confirmed = repository.recorded_claims()[0].claim_id
    repository.review_claim(confirmed, review(ReviewStatus.CONFIRMED))

    saved = repository.save_article(article_of(), [], NEWER)

    assert saved.claims_removed == 3
    assert [entry.claim_id for entry in repository.recorded_claims()] == [confirmed]


def test_a_rejected_claim_stays_rejected_in_a_new_version(
    repository: Repository,
    article_of: Callable[..., Article],
    claim_in: Callable[..., Claim],
    reading: Reading,
) -> None:
    first = "قتل 30 شخصا. وزار المعرض 500 زائر."
    second = "قتل 32 شخصا. وزار المعرض 500 زائر."
    repository.save_article(article_of(first), [claim_in(first, "500", "500")], reading)
    repository.review_claim(repository.recorded_claims()[0].claim_id, review(ReviewStatus.REJECTED))

    found = [claim_in(second, "32", "32"), claim_in(second, "500", "500")]
    repository.save_article(article_of(second), found, reading)

    assert [entry.claim.surface for entry in repository.recorded_claims()] == ["32"]
    listed = {entry.recorded.claim.surface: entry.review_status for entry in repository.list_claims()}
    assert listed == {"32": ReviewStatus.UNREVIEWED, "500": ReviewStatus.REJECTED}


def test_a_sentence_that_stands_twice_states_its_figure_once(
    repository: Repository,
    article_of: Callable[..., Article],
    claim_in: Callable[..., Claim],
    reading: Reading,
) -> None:
    sentence = "قتل 30 شخصا."
    twice = f"{sentence} {sentence}"
    whole = claim_in(twice, "30", "30")
    later = replace(whole, span=Span(17, 19), sentence=Span(13, len(twice)))
    assert twice[17:19] == "30"

    saved = repository.save_article(article_of(twice), [whole, later], reading)

    assert saved.claims_added == 1
    assert [entry.claim.span for entry in repository.recorded_claims()] == [whole.span]


def test_two_spellings_of_one_speaker_are_one_speaker(
    repository: Repository,
    article_of: Callable[..., Article],
    claim_in: Callable[..., Claim],
    reading: Reading,
) -> None:
    text = "قتل 30 شخصا. وجرح 50 شخصا."
    claims = [
        claim_in(text, "30", "30", speaker="أحمد العلي"),
        claim_in(text, "50", "50", speaker="احمد العلي", speaker_kind=SpeakerKind.PERSON),
    ]

    repository.save_article(article_of(text), claims, reading)

    (speaker,) = repository.list_speakers()
    assert speaker.names == ("أحمد العلي", "احمد العلي")
    assert (speaker.name, speaker.kind, speaker.claims) == ("أحمد العلي", SpeakerKind.PERSON, 2)


def test_articles_of_one_id_by_two_outlets_are_two(
    repository: Repository, article_of: Callable[..., Article], reading: Reading
) -> None:
    repository.save_article(article_of(publisher="صحيفة النهر"), [], reading)
    repository.save_article(article_of(publisher="صحيفة البحر"), [], reading)
    repository.save_article(article_of(publisher=None), [], reading)

    assert repository.totals().articles == 3


def test_what_is_known_about_an_article_follows_its_input(
    repository: Repository, database: Path, article_of: Callable[..., Article], reading: Reading
) -> None:
    repository.save_article(article_of(title=None, published=None, country=None), [], reading)

    at = datetime.fromisoformat("2025-03-14T09:30+03:00")
    dated = article_of(title="عنوان", published=Published(at, Precision.MINUTE), country="IQ")
    repository.save_article(dated, [], reading)

    found = query(database, "SELECT title, published_at, published_precision FROM articles")
    assert found == [("عنوان", "2025-03-14T09:30+03:00", "minute")]
    assert query(database, "SELECT country FROM sources") == [("IQ",)]


def test_only_the_text_that_this_extractor_has_read_counts_as_read(
    repository: Repository, article_of: Callable[..., Article], reading: Reading
) -> None:
    assert not repository.is_read(article_of(), "0.1.0")

    repository.save_article(article_of(), [], reading)

    assert repository.is_read(article_of(), "0.1.0")
    assert not repository.is_read(article_of(), "0.2.0")
    assert not repository.is_read(article_of("نص آخر"), "0.1.0")


def test_a_batch_is_saved_whole_or_not_at_all(
    repository: Repository,
    article_of: Callable[..., Article],
    four_claims: list[Claim],
    reading: Reading,
) -> None:
    upside_down = replace(four_claims[0], low=Decimal(5), high=Decimal(1))

    def save_both() -> None:
        with repository.writing_articles(reading) as articles:
            articles.save(article_of(doc_id="good"), four_claims)
            articles.save(article_of(doc_id="bad"), [upside_down])

    with pytest.raises(StoreError, match="ck_claims_values_in_order"):
        save_both()

    assert repository.totals().articles == 0
    assert repository.recorded_claims() == []


def test_comparison_gets_the_current_texts(
    repository: Repository, article_of: Callable[..., Article], reading: Reading
) -> None:
    repository.save_article(article_of("نص أول"), [], reading)
    repository.save_article(article_of("نص ثان"), [], reading)

    (article,) = repository.compared_articles()

    assert (article.source, article.doc_id, article.text) == ("صحيفة-النهر", "camp-1", "نص ثان")
    assert article.published_at == datetime.fromisoformat("2025-03-14")
