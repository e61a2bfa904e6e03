"""Which claims have to be compared again: those of new and changed articles."""

from sqlalchemy import Connection, delete, insert, or_, select, update

from factdb.store.tables import ArticleRow, ArticleVersionRow, ClaimRow, CopyRow, StaleRow


def unsettle(connection: Connection, article_id: int) -> None:
    """Take the claims of an article out of their figures, which the next check looks at again."""
    versions = select(ArticleVersionRow.id).where(ArticleVersionRow.article_id == article_id)
    in_figures = (
        select(ClaimRow.figure_id)
        .where(
            ClaimRow.version_id.in_(versions),
            ClaimRow.figure_id.is_not(None),
            ClaimRow.figure_id.not_in(select(StaleRow.figure_id)),
        )
        .distinct()
    )
    connection.execute(insert(StaleRow).from_select(["figure_id"], in_figures))
    connection.execute(update(ClaimRow).where(ClaimRow.version_id.in_(versions)).values(figure_id=None))
    connection.execute(
        delete(CopyRow).where(or_(CopyRow.one_id == article_id, CopyRow.other_id == article_id))
    )
    connection.execute(update(ArticleRow).where(ArticleRow.id == article_id).values(voice=None))


def unsettle_claims(connection: Connection, content_key: str) -> None:
    """The same for the articles of all claims of one content."""
    articles = connection.scalars(
        select(ArticleVersionRow.article_id)
        .join(ClaimRow, ClaimRow.version_id == ArticleVersionRow.id)
        .where(ClaimRow.content_key == content_key)
        .distinct()
    )
    for article_id in articles.all():
        unsettle(connection, article_id)
