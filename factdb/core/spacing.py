"""Numbers that an editing system has taken apart with a space."""

from factdb.core.text import Text
from factdb.core.words import NumberKind, Word

_GROUP = 3
"""Digits on either side of the point."""


def splits_decimal(text: Text, words: list[Word], at: int) -> bool:
    """`8. 54 milliard`: whether an editing system has put a space behind the decimal point of the digits at a word.

    A scale word follows; no sentence begins with digits right behind one that ends in at most three.
    """
    scale = at + 2
    if scale >= len(words) or text.gaps[at + 1] != ". " or text.gaps[scale] != " ":
        return False
    whole, part, number = words[at].form, words[at + 1].form, words[scale].number
    if number is None or number.kind is not NumberKind.SCALE or words[scale].prefix:
        return False
    return whole.isdigit() and part.isdigit() and len(whole) <= _GROUP and len(part) <= _GROUP
