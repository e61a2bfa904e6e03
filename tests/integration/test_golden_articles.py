"""The seed articles give exactly the claims that were annotated by hand.

`make golden` rewrites the golden files from what extraction reads and prints the difference.
"""

import difflib
import json
import runpy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factdb.core.articles import Article
from factdb.extract import extract
from factdb.importers import read
from factdb.packs import load_pack

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = sorted((ROOT / "seeds").glob("*.txt"))
GOLDEN = ROOT / "tests" / "golden" / "articles"
claim_row = runpy.run_path(str(ROOT / "tests" / "golden" / "rewrite.py"))["claim_row"]

every_article = pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)


def the_article(path: Path) -> Article:
    found = list(read([str(path)]))
    if len(found) == 1 and isinstance(found[0], Article):
        return found[0]
    pytest.fail(f"no importer recognises {path.name}: {'; '.join(str(item) for item in found)}")


def the_golden(path: Path) -> list[dict[str, Any]]:
    golden = GOLDEN / f"{path.stem}.json"
    if not golden.exists():
        pytest.fail(f"golden missing: annotate {path.name} in tests/golden/articles/{golden.name}")
    rows: list[dict[str, Any]] = json.loads(
        golden.read_text(encoding="utf-8"), parse_int=Decimal, parse_float=Decimal
    )
    return rows


def line(row: dict[str, Any]) -> str:
    """One claim on one line, so that a difference reads claim by claim."""
    speaker = row["speaker"] if row["via"] is None else f"{row['speaker']} < {row['via']}"
    return " | ".join(
        (
            f"{row['start']}-{row['end']} {row['surface']}",
            f"{row['qualifier']} {number(row['value_low'])}..{number(row['value_high'])}",
            f"{row['unit_kind']} {row['unit'] or ''}".strip(),
            str(row["noun"]),
            str(speaker),
            "denied" if row["denied"] else "stated",
        )
    )


def number(value: Decimal | float | None) -> str:
    return "open" if value is None else f"{Decimal(str(value)).normalize():f}"


@every_article
def test_extraction_reads_the_annotated_claims(path: Path) -> None:
    article = the_article(path)
    expected = [line(row) for row in the_golden(path)]

    found = extract(
        article.text,
        load_pack("ar"),
        published=article.published.at.date() if article.published else None,
        country=article.country,
    )

    actual = [line(claim_row(claim)) for claim in found.claims]
    difference = difflib.unified_diff(expected, actual, "golden", "extracted", lineterm="", n=0)
    assert actual == expected, f"contents differ for {path.name}\n" + "\n".join(difference)


@every_article
def test_annotated_spans_hold_their_words(path: Path) -> None:
    text = the_article(path).text

    for row in the_golden(path):
        assert text[int(row["start"]) : int(row["end"])] == row["surface"]
        if row["noun"] is not None:
            assert text[int(row["noun_start"]) : int(row["noun_end"])] == row["noun"]
        for name in (row["speaker"], row["via"]):
            assert name is None or name in text


def test_every_golden_file_has_its_article() -> None:
    assert {golden.stem for golden in GOLDEN.glob("*.json")} == {path.stem for path in ARTICLES}
