"""Build the Arabic pack out of its checked tables."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from factdb.core.claims import Qualifier, UnitKind
from factdb.core.pack import (
    BoundingVerb,
    Calendar,
    Family,
    Furniture,
    Pack,
    Qualifiers,
    Ranges,
    Speech,
    UnitName,
    Units,
)
from factdb.core.phrases import PhraseTable
from factdb.core.text import fold
from factdb.core.units import UNITS
from factdb.lang.ar.dates import build_dates
from factdb.lang.ar.grammar import ArabicGrammar
from factdb.lang.ar.lexicon import build_lexicon, unit_forms
from factdb.lang.ar.morphology import PARTICLES, Morphology, verb_forms
from factdb.lang.ar.naming import build_naming

Tables = Mapping[str, Any]

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
    "name_openers",
    "name_parts",
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
)


def build(tables: Tables) -> Pack:
    """The pack; `tables` as factdb.packs reads them."""
    morphology = Morphology(build_lexicon(tables), map(fold, tables["words"]["lexical_waw"]))
    return Pack(
        language="ar",
        grammar=ArabicGrammar(morphology),
        units=_units(tables["units"]),
        qualifiers=_qualifiers(tables["qualifiers"]),
        ranges=_ranges(tables["qualifiers"]["ranges"]),
        calendar=_calendar(tables["calendar"]),
        speech=_speech(tables["speech"]),
        naming=build_naming(tables),
        dates=build_dates(tables["dates"]),
        furniture=_furniture(tables["furniture"]),
        particles=PARTICLES,
    )


def phrase(words: str) -> tuple[str, ...]:
    """A phrase of a table as folded words."""
    return tuple(fold(words).split())


def folded(words: Iterable[str]) -> frozenset[str]:
    """Folded words."""
    return frozenset(fold(word) for word in words)


def _units(tables: Tables) -> Units:
    names: dict[tuple[str, ...], UnitName] = {}
    for code, row in tables["units"].items():
        for name in row["names"]:
            for form in unit_forms(name):
                names.setdefault(tuple(form.split()), UnitName(UNITS[code].kind, code))
    families = {}
    for word, row in tables["currencies"].items():
        family = fold(word)
        families[family] = Family(
            default=row.get("default"),
            adjectives={
                form: code for adjective, code in row.get("after", {}).items() for form in adjective_forms(adjective)
            },
            countries=row.get("countries", {}),
        )
        for form in row["forms"]:
            names[phrase(form)] = UnitName(UnitKind.CURRENCY, row.get("default") or row["family"], family=family)
    for row in tables["subunits"].values():
        whole = tables["currencies"][row["of"]] if "of" in row else {"default": row["code"]}
        name = UnitName(
            UnitKind.CURRENCY,
            whole.get("default") or whole["family"],
            part=Decimal(row["part"]),
            family=fold(row["of"]) if "of" in row else None,
        )
        names.update({phrase(form): name for form in row["forms"]})
    percents = {
        phrase(form): UnitName(UnitKind.PERCENT, "percent" if code == "per_mille" else code, part=_part(code))
        for code, forms in tables["percent"].items()
        for form in forms
    }
    return Units(
        names=PhraseTable(names.items()),
        singular={key[0]: name for key, name in names.items() if len(key) == 1},
        percents=PhraseTable(percents.items()),
        rates=PhraseTable((phrase(form), base) for base, forms in tables["per"].items() for form in forms),
        rates_before={fold(word): base for base, words in tables["per_before"].items() for word in words},
        periods=frozenset(tables["periods"]),
        money_nouns=folded(tables["money_nouns"]),
        price_nouns=folded(tables["price_nouns"]),
        output_nouns=folded(tables["output_nouns"]),
        families=families,
        symbols=tables["symbols"],
        codes=frozenset(tables["codes"]),
        abbreviations={fold(name): code for name, code in tables["abbreviations"].items()},
    )


def adjective_forms(adjective: str) -> tuple[str, ...]:
    """An adjective, folded, in the masculine, the accusative and the feminine."""
    form = fold(adjective)
    masculine = form.removesuffix("\u0647")
    return masculine, masculine + "\u0627", masculine + "\u0647"


def _part(code: str) -> Decimal:
    return Decimal("0.1") if code == "per_mille" else Decimal(1)


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
        carriers=folded(tables["carriers"]),
    )


def _ranges(tables: Tables) -> Ranges:
    return Ranges(
        between=folded(tables["between"]),
        start=folded(tables["from"]),
        to=folded(tables["to"]),
        alternative=folded(tables["or"]),
    )


def _calendar(tables: Tables) -> Calendar:
    phrases = PhraseTable((phrase(words), words) for words in tables["pointer_phrases"])
    sets = {name: folded(words) for name, words in tables.items() if name != "pointer_phrases"}
    return Calendar(pointer_phrases=phrases, **sets)


def _furniture(tables: Tables) -> Furniture:
    scopes = ("to line end", "line start", "whole line")
    return Furniture(
        phrases=PhraseTable((phrase(words), scope) for scope in scopes for words in tables[scope]),
        counters=folded(tables["counters"]),
        pages=folded(tables["pages"]),
    )


def _speech(tables: Tables) -> Speech:
    return Speech(
        according_to=_phrases(tables["according_to"]),
        according_to_clause=_phrases(tables["according_to_clause"]),
        attributing=folded(
            words.split()[0] for name in ("according_to", "according_to_clause") for words in tables[name]
        ),
        not_names=frozenset(tables["not_names"]),
        owner_preposition=tables["owner_preposition"][0],
        continuing=_phrases([*tables["continuing"], *tables["continuing_phrases"]]),
        false_after=_phrases(tables["false_after"]),
        false_before=_phrases(tables["false_before"]),
        false_clause=_phrases(tables["false_clause"]),
        article=tables["article"][0],
        **{name: folded(tables[name]) for name in _SPEECH_SETS},
    )


def _phrases(rows: Iterable[str]) -> PhraseTable[str]:
    return PhraseTable((phrase(words), words) for words in rows)

