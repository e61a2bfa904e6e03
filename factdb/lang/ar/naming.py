"""Build the tables that turn Arabic words into concepts, states, groups and places."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

from factdb.core.claims import UnitKind
from factdb.core.pack import Concept, Naming, NounReading, Place, State
from factdb.core.phrases import PhraseTable
from factdb.core.text import fold
from factdb.lang.ar.lexicon import case_forms, conjugate
from factdb.lang.ar.morphology import dual_forms, present_forms

Tables = Mapping[str, Any]

_AL = "\u0627\u0644"
_WEAK = ("\u0627", "\u064a")
_NA = "\u0646\u0627"
_PRONOUNS = ("\u0647", "\u0647\u0627", "\u0647\u0645")
_NONE = "none"
_PERSON = "person"


def build_naming(tables: Tables) -> Naming:
    """The naming tables; the first entry that claims a form keeps it."""
    words = tables["words"]
    return Naming(
        **_of_concepts(tables["concepts"]),
        **_of_states(tables["states"]),
        **_of_places(tables["places"]),
        groups={
            fold(word): slug for slug, row in tables["groups"]["groups"].items() for word in row["words"]
        },
        tolls=_folded(words["toll"]),
        its_measures=_folded(words["its_measures"]),
        measure_carriers=_folded(words["measure_carrier"]),
        extremes=_folded(words["extreme"]),
        person_relatives=_folded(words["person_relative"]),
        periods=frozenset(_with_article(map(fold, words["period"]))),
        period_parts=_folded(words["period_part"]),
        returning=_folded(words["returning"]),
        measured_as=_measured_as(tables["units"]["measured_as"]),
        lying=frozenset(form for verb in tables["units"]["lying"] for form in present_forms(fold(verb))),
    )


def _measured_as(kinds: Mapping[str, list[str]]) -> dict[str, frozenset[UnitKind]]:
    """The kinds of unit in which each measure word measures."""
    found: dict[str, frozenset[UnitKind]] = {}
    for kind, words in kinds.items():
        for word in map(fold, words):
            found[word] = found.get(word, frozenset()) | {UnitKind(kind)}
    return found


def _of_concepts(tables: Tables) -> dict[str, Any]:
    rows = tables["concepts"]
    return {
        "concepts": {
            slug: Concept(slug, row["words"][0][0], row["en"], row.get("kind_of"), *row["words"][0][1:2])
            for slug, row in rows.items()
        },
        "nouns": _nouns(tables),
        "noun_phrases": PhraseTable(_noun_phrases(tables).items(), articles=True),
        "measures": frozenset(_with_article(map(fold, tables["measures"]))),
        "persons": _kinds_of([_PERSON], rows),
        **{name: _kinds_of(tables[name], rows) for name in ("beings", "sums", "payers")},
        **{name: tables[name] for name in ("given_by", "activities")},
        "unit_concepts": {unit: tuple(slugs) for unit, slugs in tables["unit_concepts"].items()},
        "by_kind": {
            (UnitKind(kind), fold(word)): slug
            for kind, row in tables["by_kind"].items()
            for word, slug in row.items()
        },
        "person_pronouns": tuple(map(fold, tables["person_pronouns"])),
        "additions": _folded(tables["additions"]),
    }


def _of_states(tables: Tables) -> dict[str, Any]:
    rows = tables["states"]
    governors, participles = dict(_governors(rows)), dict(_participles(rows))
    phrases = ((phrase, slug) for slug, row in rows.items() for phrase in row.get("phrases", ()))
    return {
        "states": {slug: _state(slug, row) for slug, row in rows.items()},
        "state_words": participles | governors,
        "governors": governors,
        "participles": participles,
        "with_pronouns": dict(_with_pronouns(rows)),
        "state_phrases": PhraseTable((_phrase(words), slug) for words, slug in phrases),
        "through": _folded(tables["through"]),
    }


def _of_places(tables: Tables) -> dict[str, Any]:
    rows = tables["places"]
    names = PhraseTable((_phrase(name), slug) for slug, row in rows.items() for name in row["names"])
    kinds = {fold(word): kind for kind, words in tables["kinds"].items() for word in words}
    return {
        "places": {slug: _place(slug, row) for slug, row in rows.items()},
        "place_names": names,
        "place_kinds": kinds,
        "place_starts": frozenset(names.first_words() | kinds.keys()),
        "place_heads": {
            slug: frozenset(_phrase(name)[0] for name in row["names"]) for slug, row in rows.items()
        },
        "place_openers": _folded(tables["openers"]),
        "guarded_places": {
            slug: _folded(row["only_after"]) for slug, row in rows.items() if "only_after" in row
        },
        "nationalities": _nationalities(rows),
        **{
            name: _folded(tables[name])
            for name in (
                "towards",
                "directions",
                "not_after",
                "not_before",
                "called_after",
                "from_or_with",
                "still_there",
            )
        },
        "holding": frozenset(conjugate(tables["holding"])),
        "held": tables["held"],
        "like": tables["like"][0],
    }


def _phrase(words: str) -> tuple[str, ...]:
    return tuple(fold(words).split())


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _nouns(tables: Tables) -> dict[str, NounReading]:
    nouns: dict[str, NounReading] = {}
    for slug, row in tables["concepts"].items():
        for form in _noun_forms(row["words"]):
            nouns.setdefault(form, NounReading(slug))
    for row in tables["stated"]:
        for form in _noun_forms(row["words"]):
            nouns[form] = NounReading(row["concept"], row["state"])
            for pronoun in _PRONOUNS:  # its residents, their dead
                nouns.setdefault(form + pronoun, nouns[form])
    # The article is part of the stem where another table lists the word with it.
    return {key: reading for form, reading in nouns.items() for key in _with_article([form])}


def _noun_phrases(tables: Tables) -> dict[tuple[str, ...], NounReading]:
    phrases: dict[tuple[str, ...], NounReading] = {}
    for slug, row in tables["concepts"].items():
        for form in _phrase_forms(row["words"]):
            phrases.setdefault(form, NounReading(slug))
    for row in tables["stated"]:
        for form in _phrase_forms(row["words"]):
            phrases[form] = NounReading(row["concept"], row["state"])
    return phrases


def _noun_forms(entries: list[list[str]]) -> Iterator[str]:
    for entry in entries:
        for word in entry:
            if " " not in word:
                yield from case_forms(fold(word))


def _phrase_forms(entries: list[list[str]]) -> Iterator[tuple[str, ...]]:
    """An entry of several words with the endings of its cases, and the dual of its singular."""
    for entry in entries:
        for place, name in enumerate(entry):
            first, *others = fold(name).split()
            if not others:
                continue
            # A word with a particle (sentenced to-prison) stands as it is.
            yield from product(case_forms(first), *(case_forms(word) for word in others))
            if place == 0:
                duals = [dual_forms(word) for word in (first, *others)]
                yield from product(
                    duals[0], *([word, *dual] for word, dual in zip(others, duals[1:], strict=True))
                )


def _with_article(forms: Iterable[str]) -> Iterator[str]:
    for form in forms:
        yield form
        yield _AL + form


def _kinds_of(roots: Iterable[str], concepts: Tables) -> frozenset[str]:
    found = set(roots)
    for slug, row in concepts.items():  # parents stand before their kinds
        if row.get("kind_of") in found:
            found.add(slug)
    return frozenset(found)


def _state(slug: str, row: Tables) -> State:
    return State(
        slug,
        row["ar"],
        row["en"],
        of_beings=_other_state(row.get("persons")),
        of_things=_other_state(row.get("things")),
        strong=row.get("strong", False),
        final=row.get("final", False),
        money=row.get("money"),
        time=row.get("time"),
        amounts=row.get("amounts", False),
        home=row.get("home", False),
        level=row.get("level", False),
        placeless=row.get("placeless", False),
        means=row.get("means", {}),
        change=row.get("change", False),
        of=row.get("of", {}),
    )


def _other_state(written: str | None) -> str | None:
    return "" if written == _NONE else written


def _governors(states: Tables) -> Iterator[tuple[str, str]]:
    for slug, row in reversed(list(states.items())):
        for form in (*conjugate(row.get("verbs", ())), *_by_us(row.get("verbs", ()))):
            yield form, slug
        for word in row.get("nouns", ()):
            yield fold(word), slug


def _by_us(verbs: Iterable[str]) -> Iterator[str]:
    """The past of the first person plural: we received, we sent."""
    for pair in verbs:
        past = fold(pair.split("/")[0])
        if past[-1] not in _WEAK:
            yield past.removesuffix(_NA[0]) + _NA


def _with_pronouns(states: Tables) -> Iterator[tuple[str, str]]:
    for slug, row in reversed(list(states.items())):
        for form in conjugate(row.get("verbs", ())):
            for pronoun in _PRONOUNS:
                yield form + pronoun, slug


def _participles(states: Tables) -> Iterator[tuple[str, str]]:
    for slug, row in reversed(list(states.items())):
        for word in row.get("participles", ()):
            yield fold(word), slug


def _nationalities(places: Tables) -> dict[str, str]:
    found: dict[str, str] = {}
    for slug, row in places.items():
        for adjective in row.get("adjectives", ()):
            found.setdefault(fold(adjective), slug)
    return found


def _place(slug: str, row: Tables) -> Place:
    return Place(slug, row["names"][0], row["en"], row["kind"], row.get("within"), row.get("iso"))
