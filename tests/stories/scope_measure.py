"""Scope measured on the annotated stories: our own claims beside the gold's state, place, day and whole.

    python tests/stories/scope_measure.py    # prints the table

Of each part: how often it is right, how often a claim gives it, how often the gold does. Names are compared as
comparison does it: a wounded person is a person, injured; Kerman is Kerman province.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from factdb.compare.concepts import Counted, counted
from factdb.compare.states import state_name
from factdb.compare.wording import place_words
from factdb.core.claims import Claim
from factdb.core.figures import ComparedArticle
from factdb.core.pack import Naming
from factdb.extract import extract
from factdb.packs import load_pack

STORIES = sorted(path.parent for path in Path(__file__).parent.glob("*/story.json"))

Row = dict[str, Any]
Pair = tuple[Row, Claim]


@dataclass(frozen=True)
class Figures:
    """How a part of the scope was read: counts of claims."""

    right: int
    given: int
    gold: int

    @property
    def precision(self) -> float:
        """The share of what is given that is right."""
        return round(self.right / self.given, 3) if self.given else 1.0

    @property
    def recall(self) -> float:
        """The share of what the gold has that is given rightly."""
        return round(self.right / self.gold, 3) if self.gold else 1.0


def rows(path: Path) -> list[Row]:
    """The lines of a JSON lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def articles() -> list[ComparedArticle]:
    """Every article of the stories."""
    return [article for story in STORIES for article in _articles(story)]


def gold() -> dict[str, list[Row]]:
    """The annotated claims by article."""
    claims = [row for story in STORIES for row in rows(story / "gold.jsonl") if row["is_claim"]]
    return {doc_id: [row for row in claims if row["doc_id"] == doc_id] for doc_id in _doc_ids(claims)}


def read(given: Iterable[ComparedArticle]) -> dict[str, tuple[Claim, ...]]:
    """Our own claims by article."""
    pack = load_pack("ar")
    return {article.doc_id: extract(article.text, pack, published=_day(article)).claims for article in given}


def paired(annotated: dict[str, list[Row]], found: dict[str, tuple[Claim, ...]]) -> list[Pair]:
    """Each annotated claim with the claim of ours that overlaps it most."""
    return [
        (row, ours)
        for doc_id, claims in annotated.items()
        for row in claims
        if (ours := _overlapping(row, found[doc_id])) is not None
    ]


def measure(pairs: Sequence[Pair], naming: Naming) -> dict[str, Figures]:
    """The figures of every part of the scope, by its name."""
    spans = {row["claim_id"]: claim.span for row, claim in pairs}
    return {
        "concept": _concepts(pairs, naming),
        "state": _states(pairs, naming),
        "place": _figures(
            pairs, "place", lambda claim: claim.place, lambda row, claim: _same_place(row, claim, naming)
        ),
        "as_of": _figures(
            pairs,
            "as_of",
            lambda claim: claim.as_of,
            lambda row, claim: str(claim.as_of).startswith(row["as_of"]),
        ),
        "part_of": _figures(
            pairs,
            "part_of",
            lambda claim: claim.part_of,
            lambda row, claim: spans.get(row["part_of"]) == claim.part_of,
        ),
    }


def wanted(row: Row) -> Counted:
    """What an annotated claim counts, in the words of comparison."""
    return counted(row["noun_en"], row["noun"], state_name(row["state"]))


def ours(claim: Claim, naming: Naming) -> Counted:
    """What a claim of ours counts, in the words of comparison."""
    concept = naming.concepts[claim.concept].name_en if claim.concept in naming.concepts else claim.concept
    return counted(concept, claim.noun, state_name(claim.state))


def _articles(story: Path) -> Iterator[ComparedArticle]:
    for path in sorted(story.glob("*.txt")):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        fields = dict(re.findall(r'^(\w+): "?(.*?)"?$', head, re.MULTILINE))
        published = datetime.fromisoformat(fields["date"])
        yield ComparedArticle(fields["url"].split("/")[3], fields["id"], fields["title"], body, published)


def _doc_ids(claims: Iterable[Row]) -> list[str]:
    return sorted({row["doc_id"] for row in claims})


def _day(article: ComparedArticle) -> Any:
    return article.published_at.date() if article.published_at else None


def _overlapping(row: Row, claims: Sequence[Claim]) -> Claim | None:
    def overlap(claim: Claim) -> int:
        return min(row["end"], claim.span.end) - max(row["start"], claim.span.start)

    best = max(claims, key=overlap, default=None)
    return best if best is not None and overlap(best) > 0 else None


def _figures(
    pairs: Sequence[Pair],
    part: str,
    given: Callable[[Claim], object],
    same: Callable[[Row, Claim], bool],
) -> Figures:
    both = [(row, claim) for row, claim in pairs if row[part] and given(claim) is not None]
    return Figures(
        right=sum(same(row, claim) for row, claim in both),
        given=sum(given(claim) is not None for _, claim in pairs),
        gold=sum(bool(row[part]) for row, _ in pairs),
    )


def _concepts(pairs: Sequence[Pair], naming: Naming) -> Figures:
    def same(row: Row, claim: Claim) -> bool:
        # The gold calls persons by their nationality; a claim gives it as their group.
        national = row["noun_en"] is not None and row["noun_en"][:1].isupper() and claim.group is not None
        return national or ours(claim, naming).concept == wanted(row).concept

    return _always(same(row, claim) for row, claim in pairs)


def _states(pairs: Sequence[Pair], naming: Naming) -> Figures:
    return _always(ours(claim, naming).state == wanted(row).state for row, claim in pairs)


def _always(right: Iterable[bool]) -> Figures:
    told = list(right)
    return Figures(sum(told), len(told), len(told))


def _same_place(row: Row, claim: Claim, naming: Naming) -> bool:
    place = naming.places[claim.place].name if claim.place in naming.places else claim.place
    return place_words(place) == place_words(row["place"])


def main() -> int:
    """Print the table."""
    pairs = paired(gold(), read(articles()))
    lines = ["part       right  given   gold  precision  recall"]
    for part, found in measure(pairs, load_pack("ar").naming).items():
        lines.append(
            f"{part:<10} {found.right:5d}  {found.given:5d}  {found.gold:5d}"
            f"  {found.precision:9.3f}  {found.recall:6.3f}"
        )
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
