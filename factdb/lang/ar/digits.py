"""How newsrooms write digits: thousands apart, a dash of tatweel, a right-to-left mark inside, brackets around."""

import re

from factdb.core.words import Tag
from factdb.lang.ar.sums import Forms

_RIGHT_TO_LEFT, _TATWEEL = "\u200f", "\u0640"
_MIXED = (
    "\u201c\u2033",
    "\u201d\u2033",
    "\u2033\u2033",
    '\u201c"',
    '"\u201d',
    '\u201d"',
    "\u201d\u201d",
    "\u201c\u201c",
)
"""Marks that editing systems let stand for a pair."""
_PAIRS = frozenset(
    ("()", "[]", "\u00ab\u00bb", "\u00bb\u00ab", "\u201c\u201d", "\u201d\u201c", '""', "''", *_MIXED)
)
"""Brackets and quotation marks, in both directions: editors turn them round in Arabic."""


def dashed_by_tatweel(forms: Forms, at: int) -> bool:
    """The score 3-1 with tatweel for its dash, which folding drops."""
    text = forms.text
    start, end = text.starts[at], text.ends[at]
    return end - start != len(forms.words[at].form) and _TATWEEL in text.surface(start, end).strip(_TATWEEL)


def as_displayed(forms: Forms, at: int) -> str:
    """The digits of a word; a right-to-left mark inside them lets a reader see their parts the other way round."""
    form, text = forms.words[at].form, forms.text
    if text.ends[at] - text.starts[at] == len(form) or form.isdigit():
        return form
    if _RIGHT_TO_LEFT not in text.surface(text.starts[at], text.ends[at]):
        return form
    parts = re.split(r"([.,])", form)
    return "".join(reversed(parts)) if len(parts) == 3 else form


def spaced_thousands(forms: Forms, at: int, *, first: bool) -> bool:
    """`12 500 000`: whether the digits after word `at` are a group of thousands; `first`: before it none was."""
    following = at + 1
    if following >= forms.end or forms.text.gaps[following] != " ":
        return False
    here, group = forms.words[at].form, forms.words[following].form
    if len(group) != 3 or not group.isdigit() or not here.isdigit():
        return False
    return len(here) <= 3 and here[0] != "0" and not _named_by(forms, at) if first else True


def _named_by(forms: Forms, at: int) -> bool:
    """Of calibre 18 388 dinars: digits that are a name, before others that a unit follows."""
    unit = forms.beside(at + 2)
    named = at > 0 and forms.text.gaps[at] == " " and forms.words[at - 1].has(Tag.NUMBERED)
    return named and unit is not None and unit.has(Tag.UNIT)


def scale_behind_bracket(forms: Forms, first: int, last: int) -> bool:
    """`(845) million`, `"18" million`: only the digits stand in brackets or quotation marks."""
    gaps = forms.text.gaps
    if last + 1 >= forms.end:
        return False
    opening, closing = gaps[first].rstrip(" ")[-1:], gaps[last + 1].strip(" ")
    return bool(opening) and opening + closing in _PAIRS
