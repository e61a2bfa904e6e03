"""What an outlet changed in an article from one version to the next."""

from typing import Any

from datasette.utils.asgi import NotFound

from factdb.publish.site.differences import changes_of
from factdb.publish.site.visit import Visit

_TEXTS = """
SELECT article_versions.n, article_versions.text, article_versions.fetched_at, articles.title, articles.language,
  articles.id
FROM article_versions JOIN articles ON articles.id = article_versions.article_id
WHERE article_versions.article_id = :article AND article_versions.n <= :version
ORDER BY article_versions.n DESC LIMIT 2
"""


async def show(visit: Visit) -> Any:
    """The response. Raises NotFound where there is no such version or none before it."""
    version = int(visit.request.url_vars["version"])
    texts = await visit.rows(_TEXTS, article=visit.number, version=version)
    if len(texts) < 2 or texts[0]["n"] != version:
        raise NotFound(visit.interface.t("error.missing"))
    new, old = texts
    return await visit.page(
        "changes.html",
        old=old,
        new=new,
        direction="ltr" if new["language"] == "en" else "rtl",
        changes=changes_of(old["text"], new["text"]),
    )
