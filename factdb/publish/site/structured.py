"""Claims for machines that read pages: schema.org's Claim and ClaimReview as JSON-LD."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from factdb.publish.site.camps import Difference, explanation_of
from factdb.publish.site.claims import Claim
from factdb.publish.site.visit import Visit
from factdb.publish.web import is_web_address

_KINDS = {"person": "Person", "organisation": "Organization"}
_MOST = 100
# A data block ends at the first `</script`, whatever stands in it, so that no bracket may stand there as it is.
_ESCAPES = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})


def as_script(data: Any) -> Markup:
    """JSON that can stand inside an element `script`."""
    return Markup(json.dumps(data, ensure_ascii=False).translate(_ESCAPES))


def figure_data(
    visit: Visit, figure: Any, claims: Sequence[Claim], differences: Iterable[Difference]
) -> Markup:
    """The claims of a figure, and a review for each open conflict."""
    title = visit.interface.own(figure, "figure")
    graph = [_claim(visit, claim) for claim in claims[:_MOST]]
    for difference in differences:
        if difference.is_conflict and difference.row["state"] == "open":
            graph.append(_review(visit, title, difference))
    return as_script({"@context": "https://schema.org", "@graph": graph})


def article_data(visit: Visit, article: Any, claims: Sequence[Claim]) -> Markup:
    """The article and the claims that it states."""
    graph: list[dict[str, Any]] = [_article(article)]
    graph += [_claim(visit, claim) for claim in claims[:_MOST]]
    return as_script({"@context": "https://schema.org", "@graph": graph})


def claim_data(visit: Visit, claim: Claim) -> Markup:
    """One claim."""
    return as_script({"@context": "https://schema.org", **_claim(visit, claim)})


def _claim(visit: Visit, claim: Claim) -> dict[str, Any]:
    row = claim.row
    kind = "Organization" if row["speaker"] is None else _KINDS.get(row["speaker_kind"])
    author = {"@type": kind or "Thing", "name": row["speaker"] or row["source"]}
    appearance = {
        "@type": "NewsArticle",
        "headline": row["article"],
        "url": _web(row["url"]),
        "datePublished": row["date"],
        "publisher": {"@type": "Organization", "name": row["source"]},
    }
    return _without_gaps(
        {
            "@type": "Claim",
            "@id": visit.absolute(visit.interface.to.lasting_claim(claim.number)),
            "text": row["sentence"],
            "name": f"{claim.figure}: {claim.reading}" if claim.figure else claim.reading,
            "author": author,
            "datePublished": row["date"],
            "appearance": _without_gaps(appearance),
        }
    )


def _review(visit: Visit, title: str, difference: Difference) -> dict[str, Any]:
    """factdb does not say who is right: its review rates that the sources disagree."""
    row = difference.row
    return _without_gaps(
        {
            "@type": "ClaimReview",
            "url": visit.absolute(visit.request.path),
            "claimReviewed": title,
            "reviewBody": explanation_of(row, visit.interface),
            "datePublished": row["last_date"],
            "author": {"@type": "Organization", "name": "factdb"},
            "itemReviewed": [
                {"@id": visit.absolute(visit.interface.to.lasting_claim(claim))}
                for camp in difference.camps
                for claim in sorted(camp.claims)
            ],
            "reviewRating": {"@type": "Rating", "alternateName": visit.interface.t("rating.disagree")},
        }
    )


def _article(article: Any) -> dict[str, Any]:
    return _without_gaps(
        {
            "@type": "NewsArticle",
            "headline": article["title"],
            "url": _web(article["url"]),
            "inLanguage": article["language"],
            "datePublished": article["published_at"],
            "author": article["author"],
            "publisher": {"@type": "Organization", "name": article["source"]},
        }
    )


def _web(address: str | None) -> str | None:
    return address if address and is_web_address(address) else None


def _without_gaps(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "")}
