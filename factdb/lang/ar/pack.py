"""Build the Arabic pack out of its checked tables."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from factdb.core.claims import Qualifier
from factdb.core.number_tables import BoundingVerb, Calendar, Decoys, Furniture, Qualifiers, Ranges
from factdb.core.pack import Dates, Naming, Pack, Speech
from factdb.core.phrases import PhraseTable
from factdb.core.text import fold
from factdb.core.words import Mark
from factdb.lang.ar.dates import build_dates
from factdb.lang.ar.forms import Tables, folded, phrase, phrases
from factdb.lang.ar.grammar import ArabicGrammar
from factdb.lang.ar.lexicon import DECOY_PHRASES, build_lexicon, conjugate
from factdb.lang.ar.morphology import PARTICLES, Morphology, verb_forms
from factdb.lang.ar.naming import build_naming
from factdb.lang.ar.unit_tables import build_units

_AL = "\u0627\u0644"
_OWN_AL = ("\u0623\u0644", "\u0625\u0644", "\u0622\u0644")
"""The first letters of a word, with hamza or madda on the alef, that folding makes the article."""
_SPEECH_SETS = (
    "ranks",
    "circumstances",
    "naming_prepositions",
    "inner_prepositions",
    "media",
    "issued_by",
    "issuing",
    "issuing_it",
    "occasions",
    "according_to_dative",
    "explaining",
    "name_openers",
    "impersonal",
    "same_again",
    "only",
    "statements",
    "own_words",
    "contrary",
    "own_suffixes",
    "one_of",
    "compass",
    "topics",
    "relayed_of",
    "noun_openers",
    "noun_prepositions",
    "honorifics",
    "going_on",
    "not_sources",
    "needing_that",
    "loosely_according",
    "general_documents",
    "pointing_back",
    "ruling_by",
    "joined_inside",
    "needing_opener",
)


def build(tables: Tables) -> Pack:
    """The pack; `tables` as factdb.packs reads them."""
    furniture, speech, naming = (
        _furniture(tables["furniture"]),
        _speech(tables["speech"], tables["names"]),
        build_naming(tables),
    )
    qualifiers, dates = _qualifiers(tables["qualifiers"]), build_dates(tables["dates"])
    marks = _marks(furniture, speech, naming, qualifiers, dates)
    words = tables["words"]
    morphology = Morphology(
        build_lexicon(tables),
        map(fold, words["lexical_waw"]),
        marks,
        own_al=_own_al(tables),
        lexical_al=map(fold, words["lexical_al"]),
    )
    return Pack(
        language="ar",
        grammar=ArabicGrammar(morphology),
        units=build_units(tables["units"]),
        qualifiers=qualifiers,
        ranges=_ranges(tables["qualifiers"]["ranges"]),
        calendar=_calendar(tables["calendar"]),
        decoys=_decoys(tables["decoys"]),
        speech=speech,
        naming=naming,
        dates=dates,
        furniture=furniture,
        particles=PARTICLES,
    )


def _own_al(table: Any) -> Iterator[str]:
    """The words of a table whose first letters are spelled like the article once they are folded: titles, tools."""
    if isinstance(table, str):
        yield from (fold(word) for word in re.split(r"[\s/]", table) if word.startswith(_OWN_AL))
    elif isinstance(table, Mapping):
        yield from chain.from_iterable(map(_own_al, (*table, *table.values())))
    elif isinstance(table, Sequence):
        yield from chain.from_iterable(map(_own_al, table))


def _marks(
    furniture: Furniture, speech: Speech, naming: Naming, qualifiers: Qualifiers, dates: Dates
) -> dict[str, int]:
    """The words that are worth a closer look, beside those that show it by themselves."""
    marked: dict[str, int] = {}
    for mark, words in (
        (Mark.FURNITURE, furniture.phrases.first_words()),
        (Mark.ACCORDING, speech.attributing.first_words()),
        (Mark.PLACE, naming.place_starts),
        (Mark.PEOPLE, naming.nationalities),
        (Mark.DATE, dates.starts),
        (Mark.STATE, naming.state_phrases.first_words()),
        (Mark.STATE, naming.governors),
        (Mark.STATE, naming.participles),
        (Mark.STATE, naming.with_pronouns),
        (Mark.BOUND, qualifiers.after.first_words()),
        (Mark.FALSEHOOD, speech.false_after.first_words()),
        (Mark.NAMED, naming.noun_phrases.first_words()),
    ):
        for word in words:
            marked[word] = marked.get(word, 0) | mark
    return marked


def _qualifiers(tables: Tables) -> Qualifiers:
    def side(name: str) -> PhraseTable[Qualifier]:
        rows = tables[name].items()
        return PhraseTable((phrase(form), Qualifier(bound)) for bound, forms in rows for form in forms)

    verbs: dict[str, tuple[BoundingVerb, ...]] = {}
    for bound, rows in tables["verbs"].items():
        for row in rows:
            past, present = (fold(part) for part in row["verb"].split("/"))
            for form in verb_forms(past, present):
                verb = BoundingVerb(
                    Qualifier(bound),
                    folded(row.get("with", ())),
                    present_only=row.get("present_only", False),
                    present=form[0] in "\u064a\u062a" and not form.startswith(past),
                )
                verbs[form] = (*verbs.get(form, ()), verb)
    return Qualifiers(
        before=side("before"),
        after=side("after"),
        verbs=verbs,
        negations=folded(tables["negations"]),
        exceptions=folded(tables["exceptions"]),
        future_negations=folded(tables["future_negations"]),
        past_negations=folded(tables["past_negations"]),
        permissions=folded(tables["permissions"]),
        penalties=folded(tables["penalties"]),
        lengths=folded(tables["lengths"]),
        around=folded(tables["around"]),
        carriers=folded(tables["carriers"]),
    )


def _ranges(tables: Tables) -> Ranges:
    return Ranges(
        between=folded(tables["between"]),
        start=folded(tables["from"]),
        to=folded(tables["to"]),
        against=folded(tables["against"]),
        alternative=folded(tables["or"]),
    )


def _calendar(tables: Tables) -> Calendar:
    phrases = PhraseTable((phrase(words), words) for words in tables["pointer_phrases"])
    sets = {name: folded(words) for name, words in tables.items() if name != "pointer_phrases"}
    return Calendar(pointer_phrases=phrases, **sets)


def _decoys(tables: Tables) -> Decoys:
    sets = {name: folded(words) for name, words in tables.items()}
    # Where another table lists a word with its article, that is its stem.
    parts: dict[str, Any] = {name: words | {_AL + word for word in words} for name, words in sets.items()}
    parts |= {name: phrases(tables[name]) for name in DECOY_PHRASES}
    parts["ranked_of_it"] = frozenset(form for word in parts["ranked"] for form in with_pronouns(word))
    return Decoys(**parts)


def with_pronouns(noun: str) -> tuple[str, ...]:
    """A folded noun with the pronouns of the third person joined to it."""
    body = noun.removesuffix("\u0647") + "\u062a" if noun.endswith("\u0647") else noun
    return tuple(body + pronoun for pronoun in ("\u0647", "\u0647\u0627", "\u0647\u0645"))


def _furniture(tables: Tables) -> Furniture:
    scopes = ("to line end", "before colon", "line start", "line alone", "whole line")
    return Furniture(
        phrases=PhraseTable((phrase(words), scope) for scope in scopes for words in tables[scope]),
        counters=folded(tables["counters"]),
        pages=folded(tables["pages"]),
    )


def _speech(tables: Tables, names: Tables) -> Speech:
    return Speech(
        according_to=phrases(tables["according_to"]),
        according_to_clause=phrases(tables["according_to_clause"]),
        attributing=phrases([*tables["according_to"], *tables["according_to_clause"]]),
        not_names=frozenset(tables["not_names"]),
        owner_preposition=tables["owner_preposition"][0],
        continuing=phrases([*tables["continuing"], *tables["continuing_phrases"]]),
        false_after=phrases(tables["false_after"]),
        false_before=phrases(tables["false_before"]),
        false_clause=phrases(tables["false_clause"]),
        article=tables["article"][0],
        ruling=frozenset(conjugate(tables["ruling"])),
        given_names=folded(names["given"]),
        name_parts=folded(names["parts"]),
        names_also_words=folded(names["also_words"]),
        descriptions=folded(names["descriptions"]),
        **{name: folded(tables[name]) for name in _SPEECH_SETS},
    )
