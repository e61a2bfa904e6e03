"""Number words of the Arabic tables as entries of the lexicon."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from factdb.core.text import fold
from factdb.core.words import NumberKind, NumberWord
from factdb.lang.ar.entries import Lexicon, Tables, add
from factdb.lang.ar.sums import WAW


def add_numbers(lexicon: Lexicon, numbers: Tables) -> None:
    fractions = {fold(w): _decimal(value) for value, words in numbers["fractions"].items() for w in words}
    hidden_ones = {WAW + fold(word) for word in numbers["eleven"]}
    for kind, name in (
        (NumberKind.UNIT, "units"),
        (NumberKind.TEN, "tens"),
        (NumberKind.HUNDRED, "hundreds"),
    ):
        for value, words in numbers[name].items():
            for word in words:
                also = fractions.get(fold(word)) if kind is NumberKind.UNIT else None
                hidden = fold(word) in hidden_ones
                add(
                    lexicon,
                    [word],
                    number=NumberWord(kind, Decimal(value), also_fraction=also, hides_waw=hidden),
                )
    add(lexicon, numbers["eleven"], number=NumberWord(NumberKind.ELEVEN, Decimal(1)))
    for value, forms in numbers["scales"].items():
        _add_scale(lexicon, Decimal(value), forms)
    for value, words in numbers["vague"].items():
        add(lexicon, words, number=NumberWord(NumberKind.VAGUE, Decimal(value)))
    add(lexicon, numbers["few"], number=NumberWord(NumberKind.FEW, Decimal(1)))
    known = {stem for stem, entry in lexicon.items() if entry.number and entry.number.kind is NumberKind.UNIT}
    _add_fractions(lexicon, numbers, {word: value for word, value in fractions.items() if word not in known})
    for value, words in numbers["multiples"].items():
        add(lexicon, words, number=NumberWord(NumberKind.MULTIPLE, Decimal(value), plural=value == "1"))
    for value, words in numbers["ordinals"].items():
        add(lexicon, words, number=NumberWord(NumberKind.ORDINAL, Decimal(value)))


def _add_fractions(lexicon: Lexicon, numbers: Tables, fractions: Mapping[str, Decimal]) -> None:
    of_units = {fold(word) for word in numbers["fractions_of_units"]}
    for word, value in fractions.items():
        add(lexicon, [word], number=NumberWord(NumberKind.FRACTION, value, of_units=word in of_units))
    for denominator, words in numbers["fraction_plurals"].items():
        add(lexicon, words, number=NumberWord(NumberKind.PART, 1 / Decimal(denominator)))


def _decimal(fraction: str) -> Decimal:
    value = Fraction(fraction)
    return Decimal(value.numerator) / Decimal(value.denominator)


def _add_scale(lexicon: Lexicon, value: Decimal, forms: Mapping[str, list[str]]) -> None:
    singular = {fold(word) for word in forms["singular"]}
    add(lexicon, singular, number=NumberWord(NumberKind.SCALE, value))
    add(lexicon, forms["plural"], number=NumberWord(NumberKind.SCALE, value, plural=True))
    for word in forms["dual"]:
        stem = fold(word)
        construct = not stem.endswith("\u0646")
        number = NumberWord(
            NumberKind.SCALE, value, dual=True, construct=construct, also_singular=stem in singular
        )
        add(lexicon, [word], number=number)
