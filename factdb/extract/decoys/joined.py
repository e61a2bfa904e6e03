"""Numbers that a hyphen, a letter or nothing at all joins to a name: F-16, G500, decree m/59."""

from factdb.core.numerals import Numeral
from factdb.core.words import Tag, Word
from factdb.extract.decoys.around import beside, counts_something, is_told, signed_share
from factdb.extract.decoys.names import SERIES, unknown
from factdb.extract.reading import Reading
from factdb.extract.units import unit_at

_LETTERS = 2
_SPELLED = frozenset({"\u0627\u0646"})
"""The letter N, spelled like that."""


def joined_to_a_name(reading: Reading, numeral: Numeral) -> bool:
    """A hyphen or hash joins the number to letters: F-16, Covid-19, a hashtag."""
    if numeral.first == 0:
        return False
    gap, after = reading.text.gaps[numeral.first], reading.text.gaps[numeral.last + 1]
    if gap == after == " ":  # mostly
        return numeral.digits and _behind_a_letter(reading, numeral)
    if signed_share(reading, numeral):
        return False
    if gap.endswith(("#", "_", "@")) or after.startswith("_") or _spelled_behind(reading, numeral):
        return True
    before = reading.words[numeral.first - 1]
    if not numeral.digits or before.digits or before.number is not None:
        return numeral.digits and "+" in (gap.strip(" ("), after.strip(" )"))
    named = before.stem not in reading.pack.particles
    if gap in ("-", "_", "+") and named:
        return unit_at(reading, numeral.last + 1) is None
    if gap.strip(" ") == "/" and len(before.form) <= _LETTERS:
        return True  # decree m/59
    if _behind_a_letter(reading, numeral):
        return True
    return "+" in (gap.strip(" ("), after.strip(" )")) or _is_model(reading, numeral, before)


def _is_model(reading: Reading, numeral: Numeral, before: Word) -> bool:
    """G500, H7N9, (the play) Colours2, uranium -235: digits right behind a name or a letter, or with a dash between."""
    gap, after = reading.text.gaps[numeral.first], reading.text.gaps[numeral.last + 1]
    if gap not in ("", " -", " - ", "- "):
        return False
    named = before.stem not in reading.pack.particles
    letters = not after and numeral.last + 1 < len(reading.words)
    mixed = (
        numeral.first > 1
        and not reading.text.gaps[numeral.first - 1]
        and reading.words[numeral.first - 2].digits
    )
    decoys = reading.pack.decoys
    known = before.has(Tag.MONTH) or before.stem in decoys.numbered_names or before.form in decoys.letters
    if not gap and named and numeral.low <= SERIES and not is_told(reading, numeral.first):
        known = known or not counts_something(reading, numeral.last)  # (the play) Colours2
    model = not gap and named and (unknown(before) or letters or mixed or known)  # G500, H7N9
    bare = not before.definite or not counts_something(reading, numeral.last)
    isotope = gap == " -" and named and unknown(before) and bare
    if gap in (" - ", "- ") and named and unknown(before) and numeral.low <= SERIES:
        isotope = not before.definite and not counts_something(reading, numeral.last)  # the treaty Salt - 2
    return model or isotope


def _behind_a_letter(reading: Reading, numeral: Numeral) -> bool:
    """Decree (m - 17); the 1 of H 5 N 1, the letters spelled: behind a letter, digits and another letter, which may be
    a word too.
    """
    gaps, before = reading.text.gaps, reading.words[numeral.first - 1]
    if before.digits or before.number is not None:
        return False
    if (
        len(before.form) == 1
        and gaps[numeral.first].strip(" ") == "-"
        and gaps[numeral.first - 1].endswith("(")
    ):
        return True
    place, letters = numeral.first - 3, reading.pack.decoys.letters
    if place < 0 or not beside(reading, numeral.first) or not reading.words[place + 1].digits:
        return False
    letter = reading.words[place + 2].form
    spelled = reading.words[place].form in letters and (letter in letters or letter in _SPELLED)
    return spelled and beside(reading, place + 1) and beside(reading, place + 2)


def _spelled_behind(reading: Reading, numeral: Numeral) -> bool:
    """The fund 1MDB, spelled as letters with points right behind the digit."""
    place = numeral.last + 1
    if not numeral.digits or place + 1 >= len(reading.words) or reading.text.gaps[place] not in ("", "."):
        return False
    spelled = reading.words[place].form in reading.pack.decoys.letters
    return spelled and reading.text.gaps[place + 1] == "."
