"""Numbers as written: the value objects that readers of number words return, and digits with separators."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache

ONE = Decimal(1)


def within(value: Decimal, numbers: range) -> bool:
    """Whether a value is one of whole numbers in a row; asked with `in`, each of them would be compared."""
    whole = int(value)
    return whole in numbers and whole == value


class NumeralKind(Enum):
    """What sort of number expression it is."""

    CARDINAL = "cardinal"
    VAGUE = "vague"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    DUAL = "dual"
    ORDINAL = "ordinal"
    SINGLE = "single"  # the word one, which counts only beside its noun
    BROKEN = "broken"  # digits that form no number: clock times, dates, telephone numbers


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number expression: words `first` to `last` (inclusive), code points `start` to `end`."""

    kind: NumeralKind
    first: int
    last: int
    start: int
    end: int
    low: Decimal
    high: Decimal
    """Equal to `low` except for vague numbers."""
    rule: str
    scale: Decimal = ONE
    """The last scale word in it, which a number before may share: 15 to 20 thousand."""
    digits: bool = False
    definite: bool = False
    alternative: Decimal | None = None
    """The other reading of `3.500`, between which the unit decides: 3.5 beside 3500."""
    unlikely: Decimal | None = None
    """The reading that the number's own form has ruled out: 12,750 millions for `12,750 million`, which is 12.75."""

    def besides(self, value: Decimal | None) -> Decimal | None:
        """What else the digits may say where `value` is how they are read; None where nothing else."""
        if value == self.low:
            return self.alternative if self.unlikely is None else self.unlikely
        return self.low if value is not None and value == self.alternative else None


@dataclass(frozen=True, slots=True)
class DigitReading:
    """A digit string's value and, where its separator can be read both ways, the other value."""

    value: Decimal
    alternative: Decimal | None = None


_LONGEST = 40
"""Signs of the longest number; what is longer is a key or rubbish."""
_PLAIN = re.compile(r"\d+")
_AGENCY = re.compile("(\\d+)\u0631(\\d+)")
_NO_FRACTION = "000"
"""Written before the agencies' sign these are thousands: 000<reh>12 is 12,000."""
_GROUPED = re.compile(r"\d{1,3}(?:[.,\u066b\u066c\u060c]\d{3})+")
_SEPARATORS = re.compile(r"[.,\u066b\u066c\u060c]")
_DECIMAL_SIGN = "\u066b"


@lru_cache(maxsize=10_000)
def read_digits(form: str) -> DigitReading | None:
    """The value of a folded digit string, or None where it is no number (a clock time, a date, an endless key).

    Thousands are read by form: groups of three. One separator before three digits may be a decimal sign too; then
    the thousands are the value and the decimal is the alternative. The agencies' `5<reh>12` is 12.5.
    """
    if len(form) > _LONGEST:
        return None
    if _PLAIN.fullmatch(form):
        return DigitReading(Decimal(form))
    agency = _AGENCY.fullmatch(form)
    if agency:
        if agency[1] == _NO_FRACTION:
            return DigitReading(Decimal(agency[2] + agency[1]))
        return DigitReading(Decimal(f"{agency[2]}.{agency[1]}"))
    if not _SEPARATORS.search(form) or re.search(r"[:/\u0631]", form):
        return None
    parts = _SEPARATORS.split(form)
    signs = _SEPARATORS.findall(form)
    whole, last = "".join(parts[:-1]), parts[-1]
    decimal = Decimal(f"{whole}.{last}")
    if _GROUPED.fullmatch(form) and len(set(signs)) == 1 and parts[0] != "0":
        ambiguous = len(signs) == 1 and signs[0] != "\u066c"
        return DigitReading(Decimal(whole + last), decimal if ambiguous else None)
    inner_groups = all(len(part) == 3 for part in parts[1:-1])
    if (len(parts) == 2 or (inner_groups and len(parts[0]) <= 3)) and _DECIMAL_SIGN not in signs[:-1]:
        return DigitReading(decimal)
    return None
