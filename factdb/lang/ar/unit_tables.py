"""Build the tables of units, currencies, percents and rates."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from factdb.core.claims import UnitKind
from factdb.core.phrases import PhraseTable
from factdb.core.text import fold
from factdb.core.unit_names import Family, UnitName, Units
from factdb.core.units import UNITS
from factdb.lang.ar.forms import Tables, folded, phrase, phrases, reversed_table
from factdb.lang.ar.lexicon import unit_forms
from factdb.lang.ar.morphology import verb_forms

Names = dict[tuple[str, ...], UnitName]

_AL = "\u0627\u0644"
_DUALS = ("\u0627\u0646", "\u064a\u0646")
_WHOLE_OF = {"per_mille": "percent", "basis_point": "percentage_point"}
_PARTS = {"per_mille": Decimal("0.1"), "basis_point": Decimal("0.01")}
"""Shares that are said as parts of another: their unit, and how much of it one is."""
_SETS = (
    "money_nouns",
    "price_nouns",
    "output_nouns",
    "stock_nouns",
    "flow_nouns",
    "wages",
    "with_decimals",
    "percentages",
    "prices",
    "exchanges",
    "contracting",
    "signing",
    "of_contracts",
    "pricing",
    "levels",
    "sooner_or_later",
    "of_power",
    "facing",
    "not_each",
    "manners",
    "of_it",
    "sums",
    "indexes",
    "short_kilos",
    "distances",
    "shares_of_one",
    "currency_words",
    "multiples",
    "payments",
    "many",
    "in_return",
    "deals",
    "repeated",
    "readings",
    "standards",
    "yields",
    "minus",
    "times",
    "than",
)
_MAPS = (
    "nicknames",
    "slash_units",
    "slash_bases",
    "price_bases",
    "packings",
    "goods",
    "traded",
    "degree_letters",
)


def _conjugated(verbs: Iterable[str]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in verb_forms(*map(fold, verb.split("/"))))


def build_units(tables: Tables) -> Units:
    """The tables of units; `tables` as units.yml has them."""
    names = _measures(tables["units"]) | _currencies(tables["currencies"])
    for row in tables["subunits"].values():
        name = _subunit(row, tables["currencies"])
        names.update({phrase(form): name for form in row["forms"]})
    parts: dict[str, Any] = {name: folded(tables[name]) for name in _SETS}
    parts |= {name: reversed_table(tables[name]) for name in _MAPS}
    return Units(
        names=PhraseTable(names.items(), articles=True),
        singular={key[0]: name for key, name in names.items() if len(key) == 1},
        dual_names=dict(_dual_names([*names.items(), *_percents(tables["percent"])])),
        percents=PhraseTable(_percents(tables["percent"])),
        rates=PhraseTable((phrase(form), base) for base, form in _rates(tables)),
        rates_before=reversed_table(tables["per_before"]),
        occasions=_conjugated(tables["occasions"]),
        paying=_conjugated(tables["paying"]),
        selling=_conjugated(tables["selling"]),
        rate_adverbs=reversed_table(tables["per_adverbs"]),
        periods=frozenset(tables["periods"]),
        for_each=phrases(tables["for_each"]),
        on_average=phrases(tables["on_average"]),
        not_units=phrases(tables["not_units"]),
        below_zero=phrases(tables["below_zero"]),
        degrees={code: folded(words) for code, words in tables["degrees"].items()},
        agencies=PhraseTable(
            (phrase(name), country) for country, names in tables["agencies"].items() for name in names
        ),
        families={fold(word): _family(row) for word, row in tables["currencies"].items()},
        symbols=tables["symbols"],
        codes=frozenset(tables["codes"]),
        abbreviations=_abbreviations(tables["abbreviations"]),
        labels=_labels(tables),
        rate_labels={base: forms[0] for base, forms in tables["per"].items()},
        per_one=tables["per_unit_forms"][0],
        **parts,
    )


def _measures(rows: Tables) -> Names:
    names: Names = {}
    for code, row in rows.items():
        whole, part = row.get("of", code), Decimal(row.get("part", "1"))
        for name in row["names"]:
            for form in unit_forms(name):
                unit = UnitName(
                    UNITS[whole].kind, whole, part=part, only_near=folded(row.get("only_near", ()))
                )
                names.setdefault(phrase(form), unit)
    return names


def _currencies(rows: Tables) -> Names:
    return {
        phrase(form): UnitName(UnitKind.CURRENCY, row.get("default") or row["family"], family=fold(word))
        for word, row in rows.items()
        for form in row["forms"]
    }


def _family(row: Tables) -> Family:
    adjectives = row.get("after", {}).items()
    return Family(
        default=row.get("default"),
        adjectives={form: code for adjective, code in adjectives for form in adjective_forms(adjective)},
        countries=row.get("countries", {}),
        realms={fold(word): country for word, country in row.get("realms", {}).items()},
        otherwise=row.get("otherwise"),
    )


def adjective_forms(adjective: str) -> tuple[str, ...]:
    """An adjective, folded: the masculine, the accusative and the feminine, in the singular and the dual."""
    form = fold(adjective)
    masculine = form.removesuffix("\u0647")
    endings = ("", "\u0627", "\u0647", *_DUALS, *("\u062a" + dual for dual in _DUALS))
    return tuple(masculine + ending for ending in endings)


def _subunit(row: Tables, currencies: Tables) -> UnitName:
    whole = currencies[row["of"]] if "of" in row else {"default": row["code"]}
    code = whole.get("default") or whole["family"]
    family = fold(row["of"]) if "of" in row else None
    parts = {family or code: Decimal(row["part"])}
    parts |= {fold(word): Decimal(part) for word, part in row.get("also", {}).items()}
    return UnitName(UnitKind.CURRENCY, code, part=Decimal(row["part"]), family=family, parts=parts)


def _percents(rows: Tables) -> Iterator[tuple[tuple[str, ...], UnitName]]:
    for code, forms in rows.items():
        name = UnitName(UnitKind.PERCENT, _WHOLE_OF.get(code, code), part=_PARTS.get(code, Decimal(1)))
        for form in forms:
            yield phrase(form), name


def _dual_names(
    names: Iterable[tuple[tuple[str, ...], UnitName]],
) -> Iterator[tuple[tuple[str, str], UnitName]]:
    """Names of a noun and its adjective, the adjective in the dual: (two) metres square, points of per cent."""
    for words, name in names:
        if len(words) == 2:
            noun, adjective = words
            body = adjective[:-1] + "\u062a" if adjective.endswith("\u0647") else adjective
            for dual in _DUALS:
                yield (noun, body + dual), name


def _abbreviations(rows: Tables) -> dict[str, str]:
    """By their letters, and folded where two that differ by a hamza do not meet."""
    table = dict(rows)
    for letters, code in rows.items():
        table.setdefault(fold(letters), code)
    return table


def _rates(tables: Tables) -> Iterator[tuple[str, str]]:
    for code in tables["per_units"]:
        for name in tables["units"][code]["names"]:
            for form in _per_one(name, tables["per_unit_forms"]):
                yield code, form
    for name in ("per", "per_adverbs"):
        for base, forms in tables[name].items():
            for form in forms:
                yield base, form


def _per_one(unit: str, forms: Iterable[str]) -> Iterator[str]:
    """How something is said to be per unit; an adjective of the unit may have the article too."""
    head, *rest = unit.split()
    for adjectives in (rest, [_AL + word for word in rest]):
        for form in forms:
            yield form.format(" ".join((head, *adjectives)))


def _labels(tables: Tables) -> dict[str, str]:
    """The name of each unit in the singular: a word that says only one currency, or one with its adjective."""
    labels = {code: row["names"][0] for code, row in tables["units"].items() if "of" not in row}
    labels |= {code: forms[0] for code, forms in tables["percent"].items()}
    labels |= {"times": tables["times"][0], "fraction": tables["fraction_name"]}
    for word, row in tables["currencies"].items():
        if "family" in row:
            labels[f"family:{row['family']}"] = word
        if "default" in row:
            labels.setdefault(row["default"], word)
        for adjective, code in row.get("after", {}).items():
            labels.setdefault(code, f"{word} {adjective}")
    return labels
