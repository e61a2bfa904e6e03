"""A claim's value as a reader says it: `more than 40,000`, in English and Arabic."""

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from pathlib import Path

import yaml

Number = int | float | None
"""A value as SQLite hands it over: exact for integers, the shortest decimal otherwise."""

_DECIMALS = Decimal("0.001")


def reading(language: str, low: Number, high: Number, qualifier: str, surface: str) -> str:
    """The value in words and digits; `language` is `ar` or `en`, an open end is None."""
    if low is None and high is None:
        return surface
    wording = _wordings()[language]
    if qualifier == "approx" and low != high and low is not None and high is not None:
        qualifier = "range"
    start, end = _digits(high if low is None else low), _digits(low if high is None else high)
    return wording[qualifier].format(low=start, high=end, surface=surface)


@lru_cache(maxsize=1)
def _wordings() -> dict[str, dict[str, str]]:
    loaded: dict[str, dict[str, str]] = yaml.safe_load(
        Path(__file__).with_name("reading.yml").read_text("utf-8")
    )
    return loaded


def _digits(value: int | float | None) -> str:
    """`40,000`, `99.9`; a third is shown with three decimals."""
    number = Decimal(repr(value))
    if number != number.to_integral_value() and abs(number) >= _DECIMALS:
        number = number.quantize(_DECIMALS, ROUND_HALF_UP).normalize()
    elif number == number.to_integral_value():
        number = number.to_integral_value()
    return f"{number:,f}"
