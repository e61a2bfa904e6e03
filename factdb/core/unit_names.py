"""The tables of units that a language fills: their names, currencies, rates and prices."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from factdb.core.claims import UnitKind
from factdb.core.phrases import PhraseTable


@dataclass(frozen=True, slots=True)
class UnitName:
    """What a unit's name in the text stands for."""

    kind: UnitKind
    code: str
    """The unit's code, or the family's name where several currencies share the word."""
    part: Decimal = Decimal(1)
    """How much of `code` one of it is: a cent is 0.01 dollar."""
    family: str | None = None
    """The word that several currencies share, folded; None where the name says it all."""
    only_near: frozenset[str] = frozenset()
    """Words one of which stands before the number where the name is this unit; empty where it always is."""
    parts: Mapping[str, Decimal] = field(default_factory=dict)
    """How much of a larger unit one of a currency's smaller unit is, by the family or code of the larger one."""


@dataclass(frozen=True, slots=True)
class Family:
    """A word that several currencies share, and what settles which one it is."""

    default: str | None
    """The currency that the bare word means in any newsroom, if there is one."""
    adjectives: Mapping[str, str]
    """Folded adjective after it to currency."""
    countries: Mapping[str, str]
    """Country (ISO 3166) to currency."""
    realms: Mapping[str, str] = field(default_factory=dict)
    """Folded word to the one country with a currency of the family that is called so: the kingdom."""
    otherwise: str | None = None
    """The unit that the word names where no currency is settled: an ounce."""


@dataclass(frozen=True, slots=True)
class Units:
    """The names of units."""

    names: PhraseTable[UnitName]
    singular: Mapping[str, UnitName]
    """One-word names by their folded singular, for units in the dual."""
    dual_names: Mapping[tuple[str, str], UnitName]
    """Names of two words by the singular of the first and the dual of the second, its adjective."""
    percents: PhraseTable[UnitName]
    rates: PhraseTable[str]
    """What follows a unit or noun to make it a rate: `day`, `barrel`."""
    for_each: PhraseTable[str]
    """What stands before anything else that an amount is for one of."""
    on_average: PhraseTable[str]
    """What may stand between an amount and its period."""
    rates_before: Mapping[str, str]
    """Adjective before the number to the rate it makes: daily to `day`."""
    rate_adverbs: Mapping[str, str]
    """Adverb before or behind the number to the rate it makes."""
    slash_units: Mapping[str, str]
    """Abbreviations that are units only before a slash."""
    slash_bases: Mapping[str, str]
    """Abbreviations that are rates only behind a slash."""
    periods: frozenset[str]
    """The rates that are per time: `day`, `month`."""
    sums: frozenset[str]
    """Nouns right behind which an amount is money, whatever else is said."""
    money_nouns: frozenset[str]
    price_nouns: frozenset[str]
    output_nouns: frozenset[str]
    """Nouns of amounts, prices and outputs, near which a number may leave its unit unsaid."""
    stock_nouns: frozenset[str]
    """What lies in store: an amount of it is no rate, though outputs are given per day beside it."""
    flow_nouns: frozenset[str]
    """Further nouns whose adjective of a period makes a rate: a monthly average."""
    wages: frozenset[str]
    """Sums that come again: one has the period of another in the article."""
    with_decimals: frozenset[str]
    """Measures that have no unit but decimals: an index, an average."""
    percentages: frozenset[str]
    """Words right behind which a bare number is a percentage."""
    indexes: frozenset[str]
    """What stands at a level of points."""
    currency_words: frozenset[str]
    """Words that an adjective makes a currency: the single currency,"""
    nicknames: Mapping[str, str]
    """by the adjective."""
    multiples: frozenset[str]
    """What stands at so many times something else: the price-earnings multiple."""
    short_kilos: frozenset[str]
    """Kilo alone,"""
    distances: frozenset[str]
    """which is of distance behind these."""
    shares_of_one: frozenset[str]
    """Before the one who has so much: the profit of a share, the income of a person."""
    paying: frozenset[str]
    """Forms of verbs behind which an amount that counts nothing is money,"""
    selling: frozenset[str]
    """Forms of verbs behind which a joined `for` opens the price."""
    payments: frozenset[str]
    """and nouns of the kind."""
    many: frozenset[str]
    """What is counted in milliards besides money."""
    in_return: frozenset[str]
    """Before the price of what is dealt in."""
    deals: frozenset[str]
    """What a price is paid for."""
    repeated: frozenset[str]
    """Who comes and what is done again and again: daily visitors, daily flights."""
    readings: frozenset[str]
    """What tells such a level."""
    yields: frozenset[str]
    """Before a measure of land: the crop of the dunam."""
    standards: frozenset[str]
    """What makes a number an index: standard."""
    of_power: frozenset[str]
    """Near these, mega and giga measure power."""
    facing: frozenset[str]
    """Before the currency against which another stands, besides the words of comparison."""
    not_each: frozenset[str]
    """Behind `each` no thing that an amount could be for: everywhere, in any case."""
    manners: frozenset[str]
    """Manner, form: `in a daily manner`."""
    of_it: frozenset[str]
    """`Of it`, beside the part of a measure that is meant."""
    prices: frozenset[str]
    pricing: frozenset[str]
    """Verbs of trading that lead to a price."""
    sooner_or_later: frozenset[str]
    """Before, after: before `that`, what has the price goes on."""
    levels: frozenset[str]
    """Words right before a level that a currency reaches."""
    exchanges: frozenset[str]
    """Words between price and the currency that is bought: price of exchange of the dollar."""
    contracting: frozenset[str]
    """Signed, worth: near these a decade is a contract."""
    signing: frozenset[str]
    """Signed: in its sentence a decade is a contract, also some words off."""
    of_contracts: frozenset[str]
    """New, of lease: right behind it a decade is a contract."""
    price_bases: Mapping[str, str]
    """What has a price though it is no unit: a share."""
    packings: Mapping[str, str]
    """What goods are packed in, and priced by where they are named behind it."""
    goods: Mapping[str, str]
    """Goods to the unit in which the world trades them, where a word for price stands before them."""
    traded: Mapping[str, str]
    """The same for goods that stand for their price."""
    times: frozenset[str]
    occasions: frozenset[str]
    """Verbs of change that somebody does so many times."""
    than: frozenset[str]
    """Elatives: stronger by twenty times."""
    not_units: PhraseTable[str]
    """Things named like units: barrel bombs."""
    minus: frozenset[str]
    below_zero: PhraseTable[str]
    degrees: Mapping[str, frozenset[str]]
    """What degrees measure to the words that say so."""
    degree_letters: Mapping[str, str]
    agencies: PhraseTable[str]
    """News agencies to their country."""
    families: Mapping[str, Family]
    symbols: Mapping[str, str]
    codes: frozenset[str]
    abbreviations: Mapping[str, str]
    labels: Mapping[str, str]
    """What readers see for a unit, by its code."""
    rate_labels: Mapping[str, str]
    """What readers see for the second half of a rate: `day`, `barrel`."""
    per_one: str
    """The second half of any other rate, with `{}` for the unit: `for each {}`."""
