"""Build the tables that turn Arabic words into concepts, states, groups and places."""

from collections.abc import Iterator, Mapping
from typing import Any

from factdb.core.pack import Concept, Naming, NounReading, Place, State
from factdb.core.phrases import PhraseTable
from factdb.core.text import fold
from factdb.lang.ar.lexicon import case_forms, conjugate

Tables = Mapping[str, Any]


def build_naming(tables: Tables) -> Naming:
    """The naming tables; the first entry that claims a form keeps it."""
    concepts = tables["concepts"]["concepts"]
    states = tables["states"]["states"]
    places = tables["places"]["places"]
    nouns: dict[str, NounReading] = {}
    for slug, row in concepts.items():
        for form in _noun_forms(row["words"]):
            nouns.setdefault(form, NounReading(slug))
    for row in tables["concepts"]["stated"]:
        for form in _noun_forms(row["words"]):
            nouns[form] = NounReading(row["concept"], row["state"])
    return Naming(
        concepts={
            slug: Concept(slug, row["words"][0][0], row["en"], row.get("kind_of")) for slug, row in concepts.items()
        },
        nouns=nouns,
        states={slug: State(slug, row["ar"], row["en"]) for slug, row in states.items()},
        state_words=dict(_state_words(states)),
        state_phrases=PhraseTable(
            (tuple(fold(words).split()), slug) for slug, row in states.items() for words in row.get("phrases", ())
        ),
        tolls=frozenset(fold(word) for word in tables["words"]["toll"]),
        its_measures=frozenset(fold(word) for word in tables["words"]["its_measures"]),
        measure_carriers=frozenset(fold(word) for word in tables["words"]["measure_carrier"]),
        groups={
            fold(word): slug for slug, row in tables["groups"]["groups"].items() for word in row["words"]
        },
        places={slug: _place(slug, row) for slug, row in places.items()},
        place_names=PhraseTable(
            (tuple(fold(name).split()), slug) for slug, row in places.items() for name in row["names"]
        ),
        guarded_places={
            slug: frozenset(fold(word) for word in row["only_after"])
            for slug, row in places.items()
            if "only_after" in row
        },
    )


def _noun_forms(entries: list[list[str]]) -> Iterator[str]:
    for entry in entries:
        for word in entry:
            if " " not in word:
                yield from case_forms(fold(word))


def _state_words(states: Tables) -> Iterator[tuple[str, str]]:
    for slug, row in reversed(states.items()):
        for form in conjugate(row.get("verbs", ())):
            yield form, slug
        for word in (*row.get("nouns", ()), *row.get("participles", ())):
            yield fold(word), slug


def _place(slug: str, row: Tables) -> Place:
    return Place(slug, row["names"][0], row["en"], row["kind"], row.get("within"), row.get("iso"))
