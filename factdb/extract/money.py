"""Amounts of money that leave their currency to the article: a cost of 843 million, not 22, not more than 6,000."""

from collections.abc import Sequence
from dataclasses import replace

from factdb.core.claims import Qualifier, UnitKind
from factdb.core.numerals import ONE, NumeralKind
from factdb.core.words import NumberKind, Tag, Word
from factdb.extract.bare import bare
from factdb.extract.payments import is_payment
from factdb.extract.qualifiers import first_open_word
from factdb.extract.quantity import Quantity, plain
from factdb.extract.reading import Reading

_THOUSAND = 1000
_MILLION = 1_000_000
_NAMED = 10
"""Words before an amount in which a noun says that it is money."""
_FOR = "\u0644"
_CLOSE = 4
"""The same of a noun that needs no other evidence."""
_TO = 1
"""Words between a share by which a sum changes and the sum."""
_LIST = 6
"""Words between two amounts of one list."""
_BOUNDS = 6
"""Words between the two bounds of one amount."""


class Money:
    """The amounts of an article on the way through it: the last one named, and the first."""

    def __init__(self, reading: Reading, quantities: Sequence[Quantity], home: str | None) -> None:
        """`home` is the currency of the outlet's country."""
        self._reading = reading
        self._home = home
        self._first = next((quantity for quantity in quantities if currency_of(quantity)), None)
        self._last: Quantity | None = None
        self._before_it: Quantity | None = None

    def remember(self, quantity: Quantity) -> None:
        """Take the quantity for the last one, and for the last amount if it is one."""
        self._before_it = quantity
        if currency_of(quantity):
            self._last = quantity

    def of_the_article(self) -> str | None:
        """The currency of the last amount, else of the first, else of the outlet's country."""
        money = self._last or self._first
        return self._home if money is None else currency_of(money)

    def with_currency(self, quantity: Quantity) -> Quantity:
        """The quantity as money where its words say so and the article says the currency elsewhere."""
        if quantity.kind is not UnitKind.COUNT or quantity.numeral.kind is NumeralKind.DUAL:
            return quantity
        if not (bare(self._reading, quantity) or self._before(quantity, Tag.ADVERB | Tag.OTHERS)):
            return quantity
        if self._counted_part(quantity):
            return quantity
        beside = None if self._last is None else self._beside(quantity, self._last)
        if beside is not None:
            return beside
        scale, low = quantity.numeral.scale, quantity.low
        is_sum = self._is_sum(quantity) or is_payment(self._reading, quantity, self._before_it)
        if not is_sum and scale < _MILLION and not (scale > ONE and low is not None and low >= _MILLION):
            return quantity  # 3 million and 324 thousand end in thousands
        money = self._last or self._first
        if money is not None and (
            is_sum or self._same_sentence(money, quantity) or self._speaks_of_money(quantity)
        ):
            return _in_currency(quantity, currency_of(money), "currency of another amount")
        if money is None and is_sum and self._home is not None:
            return _in_currency(quantity, self._home, "currency of the outlet's country")
        return quantity

    def _beside(self, quantity: Quantity, money: Quantity) -> Quantity | None:
        """What an amount is that is opposed to another, bounds it, goes on with it or became it; None for others."""
        if self._opposed(quantity, money):
            return self._denied(quantity, money)
        rule = ""
        if self._upper_bound(quantity, money):
            rule = "unit of the lower bound"
        elif self._goes_on(quantity, money):
            rule = "currency of the list"
        if rule:
            return replace(quantity, kind=money.kind, unit=money.unit, unit_rule=rule)
        if quantity.numeral.scale == _THOUSAND and self._was(quantity, money):
            return _in_currency(quantity, currency_of(money), "currency of what it became")
        return None

    def _is_sum(self, quantity: Quantity) -> bool:
        """A fine of 5000, costs that reach 25 milliards: a word for a sum of money right before, no number of sums."""
        bound = quantity.low if quantity.low is not None else quantity.high
        if bound is None or bound < _THOUSAND or quantity.qualifier is Qualifier.VAGUE:
            return False
        if self._reading.words[quantity.before].preposition == _FOR:
            return False  # compensation for more than 4 thousand
        sums = self._reading.pack.units.sums
        first, _ = self._reading.sentence_at[quantity.first]
        start = self._over_a_share(quantity)
        for place in range(start - 1, max(first, start - _CLOSE) - 1, -1):
            word = self._reading.words[place]
            if word.stem in sums or word.lemma in sums:
                counted = place > first and self._reading.words[place - 1].has(Tag.COUNTING)
                return not (counted and self._reading.pack.grammar.plural(word))
            if word.digits or word.has(Tag.COUNTING | Tag.COMPLEMENTISER):
                return False
            if word.number is not None and word.number.kind is not NumberKind.DUAL:
                return False
        return False

    def _over_a_share(self, quantity: Quantity) -> int:
        """Profits rose 2 per cent to 74 thousand: where the clause stands that a share parts from the sum."""
        share = self._before_it
        if share is None or share.kind is not UnitKind.PERCENT or quantity.before - share.after > _TO:
            return quantity.before
        return share.before

    def _was(self, quantity: Quantity, money: Quantity) -> bool:
        """It was 220 thousand riyals after it had been 193 thousand: of one scale, behind an auxiliary."""
        if quantity.numeral.scale != money.numeral.scale or not self._same_sentence(money, quantity):
            return False
        place = first_open_word(self._reading, quantity.before)
        if place is None or not 0 <= quantity.first - money.after <= _NAMED or quantity.per or money.per:
            return False
        return self._reading.words[place].has(Tag.AUXILIARY)

    def _same_sentence(self, money: Quantity, quantity: Quantity) -> bool:
        sentence = self._reading.sentence_at[quantity.first]
        return money is self._last and self._reading.sentence_at[money.first] == sentence

    def _before(self, quantity: Quantity, tags: int) -> bool:
        """Whether an adverb or `other` follows."""
        place = quantity.after
        return place < len(self._reading.words) and self._reading.words[place].has(tags)

    def _counted_part(self, quantity: Quantity) -> bool:
        """450 million shares, of which 376 million are free: a part of what is counted."""
        place, whole = first_open_word(self._reading, quantity.before), self._before_it
        if place is None or whole is None or whole.kind is not UnitKind.COUNT:
            return False
        return self._reading.words[place].has(Tag.PARTITIVE)

    def _goes_on(self, quantity: Quantity, money: Quantity) -> bool:
        """40 thousand dollars, and 30 thousand for the silver: joined by waw, and a joined preposition or nothing behind."""
        words, place = self._reading.words, quantity.after
        if quantity.numeral.scale != _THOUSAND or money.numeral.scale < _THOUSAND or quantity.per:
            return False
        if not 0 <= quantity.first - money.after <= _LIST or not self._same_sentence(money, quantity):
            return False
        between = words[money.after : quantity.first]
        ranked = len(between) == 1 and between[0].joined and _ranks(between[0])
        if not (ranked or words[quantity.first].joined or self._reading.is_waw(quantity.first - 1)):
            return False
        if any(word.digits or (word.has(Tag.VERB) and not word.has(Tag.NOUN)) for word in between):
            return False
        behind = words[place] if place < len(words) and self._reading.adjacent[place] else None
        return behind is None or bool(behind.preposition) or behind.joined

    def _opposed(self, quantity: Quantity, money: Quantity) -> bool:
        """18 million dollars a day and not 22."""
        place = first_open_word(self._reading, quantity.first)
        if place is None or quantity.first - money.after > 2:
            return False
        return self._reading.words[place].has(Tag.NEGATION)

    def _denied(self, quantity: Quantity, money: Quantity) -> Quantity:
        small = plain(quantity.numeral) and quantity.low is not None and quantity.low < _THOUSAND
        scaled = quantity.scaled(money.numeral.scale if small else ONE)
        return replace(scaled, kind=money.kind, unit=money.unit, unit_rule="unit of the amount it denies")

    def _upper_bound(self, quantity: Quantity, money: Quantity) -> bool:
        """Not less than 2,000 riyals and not more than 6,000."""
        bounds = {money.qualifier, quantity.qualifier} == {Qualifier.AT_LEAST, Qualifier.AT_MOST}
        return bounds and quantity.first - money.after <= _BOUNDS

    def _speaks_of_money(self, quantity: Quantity) -> bool:
        first, _ = self._reading.sentence_at[quantity.first]
        nouns = self._reading.pack.units.money_nouns
        before = range(max(first, quantity.first - _NAMED), quantity.first)
        words = (self._reading.words[place] for place in before)
        return any((word.stem in nouns or word.lemma in nouns) and not _is_verb(word) for word in words)


def _is_verb(word: Word) -> bool:
    """Whether a word is rather a verb than the noun spelled alike: four million entered the city."""
    return bool(word.tags & Tag.VERB) and not (word.definite or word.prefix or word.suffix)


def _ranks(word: Word) -> bool:
    """And the third 30 thousand."""
    return word.number is not None and word.number.kind is NumberKind.ORDINAL


def _in_currency(quantity: Quantity, code: str | None, rule: str) -> Quantity:
    if quantity.per is None:
        return replace(quantity, kind=UnitKind.CURRENCY, unit=code, unit_rule=rule)
    rule = f"{rule}, {quantity.unit_rule}"
    return replace(quantity, kind=UnitKind.RATE, unit=f"{code}/{quantity.per}", per=None, unit_rule=rule)


def currency_of(quantity: Quantity) -> str | None:
    """The currency of an amount or of a price, None for anything else."""
    if quantity.kind is UnitKind.CURRENCY:
        return quantity.unit
    if quantity.kind is UnitKind.RATE and quantity.unit is not None:
        above = quantity.unit.split("/")[0]
        return above if above[:3].isupper() or above.startswith("family:") else None
    return None
