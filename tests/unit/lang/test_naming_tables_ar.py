"""The Arabic naming tables fit together: what one row refers to stands in another."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import factdb.lang.ar
from factdb.core.text import fold
from factdb.lang.ar.lexicon import conjugate
from factdb.packs.reader import read_table
from factdb.packs.tables import SHAPES

FOLDER = Path(factdb.lang.ar.__file__).parent

Table = Mapping[str, Mapping[str, Any]]


def table(name: str) -> dict[str, Any]:
    rows: dict[str, Any] = read_table(FOLDER / f"{name}.yml", SHAPES[name])
    return rows


@pytest.fixture(scope="module")
def concepts() -> dict[str, Any]:
    return table("concepts")


@pytest.fixture(scope="module")
def states() -> Table:
    rows: Table = table("states")["states"]
    return rows


@pytest.fixture(scope="module")
def places() -> Table:
    rows: Table = table("places")["places"]
    return rows


def parents_after_their_children(rows: Table, key: str) -> list[str]:
    seen: set[str] = set()
    late = []
    for slug, row in rows.items():
        if key in row and row[key] not in seen:
            late.append(slug)
        seen.add(slug)
    return late


def test_a_concept_stands_after_the_concept_that_it_is_a_kind_of(concepts: dict[str, Any]) -> None:
    assert parents_after_their_children(concepts["concepts"], "kind_of") == []


def test_a_place_stands_after_the_place_that_it_lies_in(places: Table) -> None:
    assert parents_after_their_children(places, "within") == []


def test_a_word_with_a_state_names_a_known_concept_and_state(concepts: dict[str, Any], states: Table) -> None:
    unknown = [
        row
        for row in concepts["stated"]
        if row["concept"] not in concepts["concepts"] or row["state"] not in states
    ]
    assert unknown == []


def test_no_word_is_killed_and_injured_at_once(states: Table) -> None:
    killed, injured = (
        conjugate(states[slug]["verbs"])
        | {fold(word) for key in ("nouns", "participles", "phrases") for word in states[slug][key]}
        for slug in ("killed", "injured")
    )
    assert killed & injured == set()


def test_a_guard_of_a_place_is_no_part_of_its_name(places: Table) -> None:
    """The guard stands before the name: inside it, it would be asked for twice."""
    wrong = [
        slug
        for slug, row in places.items()
        for name in row["names"]
        if name.split()[0] in row.get("only_after", ())
    ]
    assert wrong == []


def test_only_countries_have_adjectives_and_codes(places: Table) -> None:
    wrong = [
        slug
        for slug, row in places.items()
        if row["kind"] != "country" and ("iso" in row or "adjectives" in row)
    ]
    assert wrong == []
    codes = [row["iso"] for row in places.values() if "iso" in row]
    assert len(codes) == len(set(codes)) == sum(row["kind"] == "country" for row in places.values())
