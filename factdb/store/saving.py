"""Write articles and their versions, so that reading an article again adds nothing."""

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from factdb.core.articles import Article, Precision, Published
from factdb.core.claims import Claim, content_key
from factdb.store.claim_writing import ClaimWriter
from factdb.store.naming import Names, inserted_id, source_slug
from factdb.store.tables import ArticleRow, ArticleVersionRow, SourceRow
from factdb.store.unsettling import unsettle
from factdb.store.values import Reading, Saved

_COLUMNS = ("url", "title", "author", "language", "published_at", "published_precision")
# These two are asked for every article: built once, a question costs a tenth of one that is built anew.
_KNOWN_ARTICLE = select(ArticleRow.id, *(getattr(ArticleRow, name) for name in _COLUMNS)).where(
    ArticleRow.source_id == bindparam("source_id"), ArticleRow.doc_id == bindparam("doc_id")
)
_READ_VERSION = (
    select(ArticleVersionRow.id, *(getattr(ArticleRow, name) for name in _COLUMNS))
    .join(ArticleRow, ArticleRow.id == ArticleVersionRow.article_id)
    .join(SourceRow, SourceRow.id == ArticleRow.source_id)
    .where(
        SourceRow.slug == bindparam("slug"),
        ArticleRow.doc_id == bindparam("doc_id"),
        ArticleVersionRow.sha256 == bindparam("sha256"),
        ArticleVersionRow.is_current,
        ArticleVersionRow.extractor_version == bindparam("extractor_version"),
    )
)


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
        digest = sha256(article.text)
        if new_article:  # nothing of it can be known: five questions less
            version_id, new_version, made_current = (
                self._add_version(article_id, 1, article.text, digest),
                True,
                True,
            )
        else:
            version_id, new_version, made_current = self._save_version(article_id, article.text, digest)
        source = source_slug(article)
        keyed = [(content_key(source, article.doc_id, article.text, claim), claim) for claim in claims]
        written = self._claims.save(version_id, keyed, new_version=new_version)
        if not new_article and (renamed or made_current or any(written)):
            unsettle(self._connection, article_id)
        return Saved(new_article, new_version, written.added, written.removed)

    def _save_article(self, article: Article) -> tuple[int, bool, bool]:
        """The article's number, whether it is new, and whether something about it has changed."""
        columns = _article_columns(article)
        identity = {"source_id": self._names.source(article), "doc_id": article.doc_id}
        known = self._connection.execute(_KNOWN_ARTICLE, identity).first()
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

    def _save_version(self, article_id: int, text: str, digest: str) -> tuple[int, bool, bool]:
        """The version's number, whether it is new, and whether another one was current before."""
        versions = select(
            ArticleVersionRow.id, ArticleVersionRow.is_current, ArticleVersionRow.extractor_version
        )
        known = self._connection.execute(versions.filter_by(article_id=article_id, sha256=digest)).first()
        if known is None:
            self._retire_current(article_id)
            last = self._connection.execute(
                select(func.max(ArticleVersionRow.n)).where(ArticleVersionRow.article_id == article_id)
            ).scalar()
            return self._add_version(article_id, (last or 0) + 1, text, digest), True, True
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

    def _add_version(self, article_id: int, number: int, text: str, digest: str) -> int:
        row: dict[str, Any] = {
            "article_id": article_id,
            "n": number,
            "text": text,
            "sha256": digest,
            "fetched_at": self._reading.fetched_at,
            "extractor_version": self._reading.extractor_version,
            "is_current": True,
        }
        return inserted_id(self._connection, insert(ArticleVersionRow).values(**row))


def is_read(connection: Connection, article: Article, extractor_version: str) -> bool:
    """Whether this very text, with all that is stored about it, is current and this extractor has read it."""
    asked = {
        "slug": source_slug(article),
        "doc_id": article.doc_id,
        "sha256": sha256(article.text),
        "extractor_version": extractor_version,
    }
    found = connection.execute(_READ_VERSION, asked).first()
    return found is not None and tuple(found[1:]) == tuple(_article_columns(article).values())


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
    """What is stored about an article beside its identity, in the order of _COLUMNS."""
    published = article.published
    values = (
        article.url,
        article.title,
        article.author,
        article.language,
        None if published is None else published_text(published),
        None if published is None else published.precision.value,
    )
    return dict(zip(_COLUMNS, values, strict=True))
