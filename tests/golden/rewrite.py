"""Rewrite the golden files of the seed articles from what extraction reads now, and print what changed.

    python tests/golden/rewrite.py

The golden files were annotated by hand and are the truth. Run this after a rule has changed on purpose, read
the printed difference claim by claim, and keep only what the rules for claims ask for.
"""

import difflib
import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

from factdb.core.articles import Article
from factdb.core.claims import Claim, Span
from factdb.extract import extract
from factdb.importers import read
from factdb.packs import load_pack

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
GOLDEN = ROOT / "tests" / "golden" / "articles"
ANNOTATED_ONLY = ("concept", "state", "place", "part_of")
"""Fields in the annotator's own words, which no test compares: they stay as they are."""


def claim_row(claim: Claim) -> dict[str, Any]:
    """A claim by the field names of a golden file."""
    noun = claim.noun_span
    return {
        "start": claim.span.start,
        "end": claim.span.end,
        "surface": claim.surface,
        "value_low": _number(claim.low),
        "value_high": _number(claim.high),
        "qualifier": str(claim.qualifier),
        "unit_kind": str(claim.unit_kind),
        "unit": claim.unit,
        "noun": claim.noun,
        "noun_start": noun.start if noun else None,
        "noun_end": noun.end if noun else None,
        "concept": claim.concept,
        "state": claim.state,
        "place": claim.place,
        "speaker": claim.speaker,
        "via": claim.via,
        "denied": claim.denied,
        "part_of": _pair(claim.part_of),
    }


def golden_text(rows: list[dict[str, Any]]) -> str:
    """A golden file: a JSON list, one claim a line, keys sorted."""
    lines = (json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def main() -> int:
    """Rewrite every golden file that differs; 1 where an article cannot be read."""
    pack = load_pack("ar")
    unread = 0
    for path in sorted(SEEDS.glob("*.txt")):
        golden = GOLDEN / f"{path.stem}.json"
        for article in read([str(path)]):
            if not isinstance(article, Article):
                print(article, file=sys.stderr)
                unread = 1
                continue
            published = None if article.published is None else article.published.at.date()
            found = extract(article.text, pack, published=published, country=article.country)
            _rewrite(golden, [claim_row(claim) for claim in found.claims])
    return unread


def _rewrite(golden: Path, rows: list[dict[str, Any]]) -> None:
    old = golden.read_text(encoding="utf-8") if golden.exists() else "[]"
    annotated = {(row["start"], row["end"]): row for row in json.loads(old)}
    for row in rows:
        before = annotated.get((row["start"], row["end"]), row)
        row.update({field: before[field] for field in ANNOTATED_ONLY})
    new = golden_text(rows)
    name = str(golden.relative_to(ROOT))
    changes = difflib.unified_diff(old.splitlines(True), new.splitlines(True), name, name, n=0)
    sys.stdout.writelines(changes)
    if new != old:
        golden.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
