"""An article: its text with every claim marked, the claims beside it, its versions."""

from typing import Any

from factdb.publish.site.claims import COLUMNS, JOINS, claims_of
from factdb.publish.site.marking import paragraphs_of
from factdb.publish.site.structured import article_data
from factdb.publish.site.visit import Visit
from factdb.publish.web import is_web_address

_ARTICLE = """
SELECT articles.*, sources.name AS source, sources.name_en AS source_en,
  article_versions.n, article_versions.text, article_versions.fetched_at
FROM articles
JOIN sources ON sources.id = articles.source_id
JOIN article_versions ON article_versions.article_id = articles.id AND article_versions.is_current
WHERE articles.id = :article
"""
_CLAIMS = f"""
SELECT {COLUMNS} FROM claims_view {JOINS}
WHERE claims_view.article_id = :article ORDER BY claims_view.span_start, claims_view.claim_id LIMIT 500
"""
_VERSIONS = """
SELECT n, fetched_at, is_current, length(text) AS length
FROM article_versions WHERE article_id = :article ORDER BY n
"""
_COPIES = """
SELECT articles.id, articles.title, articles.published_at, sources.name AS source, sources.name_en AS source_en,
  sources.id AS source_id
FROM articles JOIN sources ON sources.id = articles.source_id
WHERE articles.voice = :voice AND articles.id <> :article ORDER BY articles.published_at, articles.id LIMIT 50
"""


async def show(visit: Visit) -> Any:
    """The response. Raises NotFound where there is no such article."""
    article = await visit.row(_ARTICLE, article=visit.number)
    claims = claims_of(await visit.rows(_CLAIMS, article=visit.number), visit.interface)
    copies = []
    if article["voice"] is not None:
        copies = await visit.rows(_COPIES, voice=article["voice"], article=visit.number)
    return await visit.page(
        "article.html",
        article=article,
        original=article["url"] if article["url"] and is_web_address(article["url"]) else None,
        direction="ltr" if article["language"] == "en" else "rtl",
        claims=claims,
        paragraphs=paragraphs_of(article["text"], claims),
        versions=await visit.rows(_VERSIONS, article=visit.number),
        copies=copies,
        data=article_data(visit, article, claims),
    )
