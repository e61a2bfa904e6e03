"""Write articles and their versions, so that reading an article again adds nothing."""

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from factdb.core.articles import Article, Precision, Published
from factdb.core.claims import Claim, content_key
from factdb.store.claim_writing import ClaimWriter
from factdb.store.naming import Names, inserted_id, source_slug
from factdb.store.tables import ArticleRow, ArticleVersionRow, SourceRow
from factdb.store.unsettling import unsettle
from factdb.store.values import Reading, Saved


class ArticleWriter:
    """Saves articles within its caller's transaction."""

    def __init__(self, connection: Connection, reading: Reading) -> None:
        self._connection = connection
        self._reading = reading
        self._names = Names(connection)
        self._claims = ClaimWriter(connection, self._names, reading.extractor_version)

    def save(self, article: Article, claims: Sequence[Claim]) -> Saved:
        """Save `article` with the `claims` read from its text.

        The same text gives no new version. Claims that this reading no longer finds go, unless a human
        confirmed or corrected them; those that it finds again keep their numbers.
        """
        article_id, new_article, renamed = self._save_article(article)
        version_id, new_version, made_current = self._save_version(article_id, article.text)
        source = source_slug(article)
        keyed = [(content_key(source, article.doc_id, article.text, claim), claim) for claim in claims]
        written = self._claims.save(version_id, keyed)
        if not new_article and (renamed or made_current or any(written)):
            unsettle(self._connection, article_id)
        return Saved(new_article, new_version, written.added, written.removed)

    def _save_article(self, article: Article) -> tuple[int, bool, bool]:
        """The article's number, whether it is new, and whether something about it has changed."""
        columns = _article_columns(article)
        identity = {"source_id": self._names.source(article), "doc_id": article.doc_id}
        known = self._connection.execute(
            select(ArticleRow.id, *(getattr(ArticleRow, name) for name in columns)).filter_by(**identity)
        ).first()
        if known is None:
            return (
                inserted_id(self._connection, insert(ArticleRow).values(**identity, **columns)),
                True,
                False,
            )
        changed = tuple(known[1:]) != tuple(columns.values())
        if changed:
            self._connection.execute(update(ArticleRow).where(ArticleRow.id == known.id).values(**columns))
        return int(known.id), False, changed

    def _save_version(self, article_id: int, text: str) -> tuple[int, bool, bool]:
        """The version's number, whether it is new, and whether another one was current before."""
        versions = select(
            ArticleVersionRow.id, ArticleVersionRow.is_current, ArticleVersionRow.extractor_version
        )
        digest = sha256(text)
        known = self._connection.execute(versions.filter_by(article_id=article_id, sha256=digest)).first()
        if known is None:
            self._retire_current(article_id)
            return self._add_version(article_id, text, digest), True, True
        if not known.is_current:
            # The outlet took its edit back, or an older copy was read after a newer one.
            self._retire_current(article_id)
        if not known.is_current or known.extractor_version != self._reading.extractor_version:
            self._connection.execute(
                update(ArticleVersionRow)
                .where(ArticleVersionRow.id == known.id)
                .values(is_current=True, extractor_version=self._reading.extractor_version)
            )
        return known.id, False, not known.is_current

    def _retire_current(self, article_id: int) -> None:
        self._connection.execute(
            update(ArticleVersionRow)
            .where(ArticleVersionRow.article_id == article_id, ArticleVersionRow.is_current)
            .values(is_current=False)
        )

    def _add_version(self, article_id: int, text: str, digest: str) -> int:
        last = self._connection.execute(
            select(func.max(ArticleVersionRow.n)).where(ArticleVersionRow.article_id == article_id)
        ).scalar()
        row: dict[str, Any] = {
            "article_id": article_id,
            "n": (last or 0) + 1,
            "text": text,
            "sha256": digest,
            "fetched_at": self._reading.fetched_at,
            "extractor_version": self._reading.extractor_version,
            "is_current": True,
        }
        return inserted_id(self._connection, insert(ArticleVersionRow).values(**row))


def is_read(connection: Connection, article: Article, extractor_version: str) -> bool:
    """Whether this very text, with all that is stored about it, is current and this extractor has read it."""
    columns = _article_columns(article)
    found = connection.execute(
        select(ArticleVersionRow.id)
        .join(ArticleRow, ArticleRow.id == ArticleVersionRow.article_id)
        .join(SourceRow, SourceRow.id == ArticleRow.source_id)
        .where(
            SourceRow.slug == source_slug(article),
            ArticleRow.doc_id == article.doc_id,
            ArticleVersionRow.sha256 == sha256(article.text),
            ArticleVersionRow.is_current,
            ArticleVersionRow.extractor_version == extractor_version,
            *(getattr(ArticleRow, name).is_not_distinct_from(value) for name, value in columns.items()),
        )
    ).first()
    return found is not None


def sha256(text: str) -> str:
    """The fingerprint of a text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def published_text(published: Published) -> str:
    """ISO 8601, as precise as the date is known."""
    if published.precision is Precision.DAY:
        return published.at.date().isoformat()
    minutes = published.precision is Precision.MINUTE
    return published.at.isoformat(timespec="minutes" if minutes else "seconds")


def _article_columns(article: Article) -> dict[str, str | None]:
    published = article.published
    return {
        "url": article.url,
        "title": article.title,
        "author": article.author,
        "language": article.language,
        "published_at": None if published is None else published_text(published),
        "published_precision": None if published is None else published.precision.value,
    }
