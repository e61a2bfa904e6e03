"""The ordinary search box of a table finds Arabic however it is spelt, and nothing that only looks alike.

Each line is what a reader types and the articles that it finds, all of them and no other. The two dozen articles
share stems, roots and letters on purpose.
"""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from factdb.publish.build import build
from factdb.publish.serve import datasette
from factdb.store import schema

ARTICLES = {
    "children": "حُرم الأطفالُ من اللعب",
    "school": "أُغلقت المدرسة الوحيدة في الحي",
    "teacher": "قال مدرّس الرياضيات إنه سيعود",
    "hospital": "نُقل الجرحى إلى مستشفى ميداني",
    "displaced": "وصلت المعونات للنازحين في العراء",
    "camp": "يسكنون بالمخيمات المجاورة",
    "aleppo": "اشتباكات بحلب وريفها",
    "milk": "ارتفع سعر الحليب واللبن",
    "lebanon": "عادوا إلى لبنان",
    "germany": "هبطت الطائرة في ألمانيا",
    "officials": "بحسب مسؤولين محليين",
    "killed": "قُتِلَ عشرون",
    "victim": "سقط قتيل واحد",
    "wounded": "عولج المصابون",
    "ministry": "أعلنت وزارة الصحة",
    "visit": "في زيارة قصيرة",
    "prisons": "فُتحت السجون الثلاثة",
    "statement": "جاء في بيان لحزب الله",
    "number": "بلغ العدد ٤٠٬٠٠٠",
    "less": "بلغ الباقي 400",
    "shelling": "استمر القَصْف ليلا",
    "palace": "أمام القصر القديم",
    "water": "ميــاه الشرب ملوثة",
    "dinar": "كلّف ذلك خمسين دينارا",
    "union": "وفد من الاتحاد الأوروبي",
}

PAIRS = [
    ("اطفال", ["children"]),
    ("للأطفال", ["children"]),
    ("مدرسه", ["school"]),
    ("مدرس", ["teacher"]),
    ("مستشفي", ["hospital"]),
    ("المُستشفى", ["hospital"]),
    ("نازح", ["displaced"]),
    ("والنازحون", ["displaced"]),
    ("مخيم", ["camp"]),
    ("حلب", ["aleppo"]),
    ("لبن", ["milk"]),
    ("ولبنان", ["lebanon"]),
    ("المانيا", ["germany"]),
    ("مسئول", ["officials"]),
    ("قتل", ["killed"]),
    ("قتيل", ["victim"]),
    ("وزاره", ["ministry"]),
    ("الزيارة", ["visit"]),
    ('"حزب الله"', ["statement"]),
    ('"الله حزب"', []),
    ("40000", ["number"]),
    ("400", ["less"]),
    ("قصف", ["shelling"]),
    ("قصر", ["palace"]),
    ("مياه", ["water"]),
    ("دينار", ["dinar"]),
    ("اوروبي", ["union"]),
    ("اتحاد", ["union"]),
    ("مصابين", ["wounded"]),
    ("أطفالهم", ["children"]),
    ("والمدرسة", ["school"]),
    ("بالسجون", ["prisons"]),
    # A plural with other vowels inside is a word of its own: the search folds spelling, not grammar.
    ("سجن", []),
    ("حكومة", []),
    ("تحاد", []),
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A site with the articles."""
    folder: Path = tmp_path_factory.mktemp("library")
    working = folder / "working.db"
    schema.upgrade(working)
    with closing(sqlite3.connect(working)) as connection, connection:
        connection.execute("INSERT INTO sources (id, slug, name, is_wire) VALUES (1, 'x', 'x', 0)")
        for number, (name, text) in enumerate(ARTICLES.items(), 1):
            connection.execute(
                "INSERT INTO articles (id, source_id, doc_id, language) VALUES (?, 1, ?, 'ar')",
                (number, name),
            )
            connection.execute(
                "INSERT INTO article_versions (article_id, n, text, sha256, fetched_at, extractor_version, is_current) "
                "VALUES (?, 1, ?, ?, '2026-11-21T09:00:00Z', '1', 1)",
                (number, text, f"{number:064x}"),
            )
    site = datasette(build(working, folder / "out.db").path)
    asyncio.run(site.invoke_startup())
    return site


@pytest.mark.parametrize(("query", "found"), PAIRS)
def test_the_search_box_finds_these_and_no_others(library: Any, query: str, found: list[str]) -> None:
    address = f"/published/articles.json?_shape=array&_search={quote(query)}"

    rows = asyncio.run(library.client.get(address)).json()

    assert sorted(row["doc_id"] for row in rows) == sorted(found)
