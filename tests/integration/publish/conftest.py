"""A working database with a handful of invented claims, and the site that is published from it."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from factdb.publish.build import build
from factdb.publish.serve import datasette
from factdb.store import schema

CAMP_A = "قالت هيئة الإغاثة إن أكثر من 40,000 طفل يعيشون في مخيم الريحان شمال المدينة."
CAMP_B = "لكن بلدية المدينة تؤكد أن المخيم يضم 12 ألف طفل فقط، ونفت وجود 40 ألفا."
CAMP_C = "ويضم مخيم الريحان عشرات الآلاف من الأطفال بحسب سكانه."
AID = "تعهّدت الدول المانحة بتقديم ما لا يقل عن 99.5 مليون دولار للنازحين."


@dataclass
class Desk:
    """Writes rows into a working database as the pipeline would."""

    connection: sqlite3.Connection
    names: dict[tuple[str, str], int] = field(default_factory=dict)

    def insert(self, table: str, **values: Any) -> int:
        columns = ", ".join(values)
        marks = ", ".join("?" for _ in values)
        cursor = self.connection.execute(
            f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(values.values())
        )
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def article(self, source: int, doc_id: str, text: str, **values: Any) -> int:
        """The number of the text's version."""
        article = self.insert("articles", source_id=source, doc_id=doc_id, language="ar", **values)
        return self.insert(
            "article_versions",
            article_id=article,
            n=1,
            text=text,
            sha256=f"{article:064x}",
            fetched_at="2026-11-21T09:00:00Z",
            extractor_version="1",
            is_current=1,
        )

    def claim(self, version: int, text: str, surface: str, value: tuple[Any, Any], **values: Any) -> int:
        start = text.index(surface)
        count = self.connection.execute("SELECT count(*) FROM claims").fetchone()[0]
        row = {
            "version_id": version,
            "content_key": f"{count:032x}",
            "span_start": start,
            "span_end": start + len(surface),
            "surface": surface,
            "sentence_start": 0,
            "sentence_end": len(text),
            "value_low": value[0],
            "value_high": value[1],
            "qualifier": "exact",
            "unit_kind": "count",
            "attribution": "verb",
            "denied": 0,
            "planned": 0,
            "rules": "[]",
            "extractor_version": "1",
            "review_status": "unreviewed",
        }
        return self.insert("claims", **(row | values))


@pytest.fixture
def working(tmp_path: Path) -> Path:
    """An empty working database."""
    path = tmp_path / "factdb.db"
    schema.upgrade(path)
    return path


@pytest.fixture
def desk(working: Path) -> Iterator[Desk]:
    """Writes into the working database."""
    with closing(sqlite3.connect(working)) as connection, connection:
        yield Desk(connection)


@pytest.fixture
def newsroom(working: Path) -> Path:
    """A working database with three outlets that disagree about one camp, and one pledge."""
    with closing(sqlite3.connect(working)) as connection, connection:
        _fill(Desk(connection))
    return working


@pytest.fixture
def published(newsroom: Path, tmp_path: Path) -> Path:
    """The file published from it."""
    return build(newsroom, tmp_path / "out.db").path


@pytest.fixture
def site(published: Path) -> Any:
    """Datasette on that file."""
    running = datasette(published)
    asyncio.run(running.invoke_startup())
    return running


@pytest.fixture
def busy_newsroom(newsroom: Path) -> Path:
    """The same, with an edited article, a copy of another one, an update and claims whose words overlap."""
    with closing(sqlite3.connect(newsroom)) as connection, connection:
        _add(Desk(connection))
    return newsroom


@pytest.fixture(scope="module")
def busy_site(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Datasette on what is published from such a newsroom, for tests that only look at it."""
    folder = tmp_path_factory.mktemp("busy")
    schema.upgrade(folder / "factdb.db")
    with closing(sqlite3.connect(folder / "factdb.db")) as connection, connection:
        _fill(Desk(connection))
        _add(Desk(connection))
    running = datasette(build(folder / "factdb.db", folder / "busy.db").path)
    asyncio.run(running.invoke_startup())
    return running


def _add(desk: Desk) -> None:
    desk.connection.execute("UPDATE article_versions SET n = 2 WHERE article_id = 1")
    desk.insert(
        "article_versions",
        article_id=1,
        n=1,
        text=CAMP_A.replace("40,000", "30,000"),
        sha256="f" * 64,
        fetched_at="2026-10-13T08:00:00Z",
        extractor_version="1",
        is_current=0,
    )
    copy = desk.article(
        3,
        "c-2",
        CAMP_A,
        title="نسخة",
        url="https://tilal.example/c-2",
        published_at="2026-10-14",
        published_precision="day",
    )
    desk.connection.execute("UPDATE articles SET voice = 'al-difaf/a-1' WHERE doc_id IN ('a-1', 'c-2')")
    about = {"noun": "طفل", "concept_id": 2, "place_id": 1, "figure_id": 1, "speaker_id": 1}
    desk.claim(copy, CAMP_A, "40,000", (40000, None), qualifier="more_than", **about)
    desk.claim(copy, CAMP_A, "أكثر من 40,000", (41000, None), qualifier="more_than", **about)
    later = desk.claim(copy, CAMP_A, "طفل", (55000, 55000), **about)
    update = desk.insert(
        "conflicts",
        figure_id=1,
        verdict="update",
        rule="growing",
        ratio=1.4,
        explanation_ar="ازداد العدد منذ ذلك الحين.",
        explanation="The number has grown since.",
        inputs_hash="2",
        state="open",
    )
    for number, claim, value in ((1, 1, 40000), (2, later, 55000)):
        desk.insert(
            "conflict_camps", conflict_id=update, camp=number, value_low=value, value_high=value, voices=1
        )
        desk.insert("conflict_claims", conflict_id=update, camp=number, claim_id=claim)


def _fill(desk: Desk) -> None:
    bank = desk.insert(
        "sources", slug="al-difaf", name="صحيفة الضفاف", kind="newspaper", country="SY", is_wire=0
    )
    port = desk.insert(
        "sources", slug="al-marsa", name="وكالة المرسى", kind="agency", country="LB", is_wire=1
    )
    hills = desk.insert("sources", slug="tilal", name="موقع التلال", kind="website", country="SY", is_wire=0)
    relief = desk.insert("speakers", slug="relief", name="هيئة الإغاثة", kind="organisation")
    town = desk.insert("speakers", slug="town", name="بلدية المدينة", kind="organisation")
    desk.insert("speaker_aliases", speaker_id=relief, name="هيئة الإغاثة الأهلية")
    person = desk.insert("concepts", slug="person", name="شخص", name_en="person")
    child = desk.insert("concepts", slug="child", name="طفل", name_en="child", parent_id=person)
    camp = desk.insert("places", slug="rayhan", name="مخيم الريحان", name_en="Rayhan camp")
    dollar = desk.insert(
        "units", kind="currency", code="USD", name="دولار", name_en="US dollar", dimension="USD", factor=1
    )
    children = desk.insert(
        "figures", key="count|child|rayhan", title="أطفال في مخيم الريحان", title_en="children in Rayhan camp"
    )
    about = {"noun": "طفل", "concept_id": child, "place_id": camp, "figure_id": children}

    first = desk.article(
        bank,
        "a-1",
        CAMP_A,
        title="أطفال المخيم بلا مدارس",
        url="https://difaf.example/a-1",
        published_at="2026-10-13",
        published_precision="day",
    )
    more = desk.claim(
        first, CAMP_A, "40,000", (40000, None), qualifier="more_than", speaker_id=relief, **about
    )
    second = desk.article(
        port,
        "b-1",
        CAMP_B,
        title="البلدية: الأعداد مبالغ فيها",
        url="https://marsa.example/b-1",
        published_at="2026-10-14T09:30+03:00",
        published_precision="minute",
    )
    twelve = desk.claim(second, CAMP_B, "12 ألف", (12000, 12000), speaker_id=town, **about)
    desk.claim(second, CAMP_B, "40 ألفا", (40000, 40000), speaker_id=town, denied=1, **about)
    third = desk.article(
        hills, "c-1", CAMP_C, title="جولة في الريحان", published_at="2026-10-15", published_precision="day"
    )
    vague = desk.claim(
        third, CAMP_C, "عشرات الآلاف", (20000, 200000), qualifier="vague", attribution="outlet", **about
    )
    fourth = desk.article(
        hills, "d-1", AID, title="مؤتمر المانحين", published_at="2026-10-16", published_precision="day"
    )
    desk.claim(
        fourth,
        AID,
        "99.5 مليون",
        (99500000, None),
        qualifier="at_least",
        unit_kind="currency",
        unit_id=dollar,
        state="pledged",
        planned=1,
    )
    rejected = desk.claim(fourth, AID, "مليون", (1000000, 1000000), review_status="rejected")
    conflict = desk.insert(
        "conflicts",
        figure_id=children,
        verdict="conflict",
        rule="disjoint",
        ratio=3.33,
        explanation_ar="لا يصح الرقمان معا.",
        explanation="More than 40,000 and 12,000 cannot both hold.",
        inputs_hash="1",
        state="open",
    )
    desk.insert("conflict_camps", conflict_id=conflict, camp=1, value_low=40000, value_high=None, voices=2)
    desk.insert("conflict_camps", conflict_id=conflict, camp=2, value_low=12000, value_high=12000, voices=1)
    for camp_number, claim in ((1, more), (1, vague), (2, twelve)):
        desk.insert("conflict_claims", conflict_id=conflict, camp=camp_number, claim_id=claim)
    desk.insert(
        "reviews",
        subject="claim",
        subject_key="1" * 32,
        claim_id=rejected,
        reviewer="secret-reviewer",
        reviewed_at="2026-11-21T09:00:00Z",
        status="rejected",
        was="{}",
        became="{}",
    )
    desk.insert(
        "runs",
        started_at="2026-11-21T09:00:00Z",
        finished_at="2026-11-21T09:00:01Z",
        factdb_version="0",
        inputs='["/home/secret-path"]',
        articles=4,
        new_articles=4,
        new_versions=4,
        claims=6,
        skipped=0,
        issues="[]",
    )
