"""A quantity: a number expression with its bounds and its unit, before anybody knows what it counts."""

from dataclasses import dataclass, replace
from decimal import Decimal

from factdb.core.claims import Qualifier, UnitKind
from factdb.core.numerals import ONE, Numeral, NumeralKind

_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Quantity:
    """Words `first` to `last` say the number; `before` is the first word of what opens it: a bound, a range."""

    numeral: Numeral
    first: int
    last: int
    before: int
    after: int
    """Index of the word after number and unit: where the counted noun may begin."""
    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier = Qualifier.EXACT
    kind: UnitKind = UnitKind.COUNT
    unit: str | None = None
    unit_first: int | None = None
    """Index of the unit's first word, where the unit is a word."""
    per: str | None = None
    """What a count is counted per, such as `day`: such a count becomes a rate once its noun is known."""
    beyond: int = 0
    """Index of the word after what a count is per, which stands behind its noun."""
    per_before: bool = False
    """The period stands before the number and so covers a list that begins with it."""
    number_rule: str = ""
    unit_rule: str = ""
    qualifier_rule: str = ""

    def scaled(self, factor: Decimal) -> "Quantity":
        """The quantity times `factor`."""
        if factor == ONE:
            return self
        return replace(
            self,
            low=None if self.low is None else self.low * factor,
            high=None if self.high is None else self.high * factor,
        )


def of_numeral(numeral: Numeral) -> Quantity:
    """The exact (or vague) quantity that a numeral alone says."""
    vague = numeral.kind is NumeralKind.VAGUE
    kind, unit = UnitKind.COUNT, None
    if numeral.kind is NumeralKind.FRACTION:
        kind, unit = UnitKind.RATIO, "fraction"
    elif numeral.kind is NumeralKind.MULTIPLE:
        kind, unit = UnitKind.RATIO, "times"
    return Quantity(
        numeral,
        numeral.first,
        numeral.last,
        numeral.first,
        numeral.last + 1,
        numeral.start,
        numeral.end,
        numeral.low,
        numeral.high,
        Qualifier.VAGUE if vague else Qualifier.EXACT,
        kind,
        unit,
        number_rule=numeral.rule,
    )


def plain(numeral: Numeral) -> bool:
    """Whether the numeral is a number with no scale word, which may share its neighbour's."""
    return numeral.kind is NumeralKind.CARDINAL and numeral.scale == ONE


def small(quantity: Quantity) -> bool:
    """Whether the quantity is below a thousand, so that it may share the scale word of its neighbour."""
    return quantity.low is not None and quantity.low < _THOUSAND
