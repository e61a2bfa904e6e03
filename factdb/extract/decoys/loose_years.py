"""Years that nothing near says are years, known by what they do not count: of a life, of a list, behind a plain word."""

from factdb.core.numerals import Numeral, within
from factdb.core.words import Tag
from factdb.extract.decoys.around import beside, could_count, is_told, list_head, word_at
from factdb.extract.decoys.bare_years import bare_year
from factdb.extract.decoys.years import year
from factdb.extract.reading import Reading
from factdb.extract.units import unit_at

_RECENT = range(1900, 2051)
_YEARS = range(1000, 2101)
_DASHES = ("-", "\u2013", "\u2014")
_AMOUNTS = ("\u0628", "\u0644", "\u0643")
_COUNTED_BY = Tag.PARTITIVE | Tag.SHARE | Tag.QUANTIFIER | Tag.CONJUNCTION | Tag.OTHERS | Tag.NEGATION
_REST = Tag.PARTITIVE | Tag.OTHERS
_ENDS = Tag.STOP | Tag.CUES | Tag.PLANNING
_HUNDRED, _PLURALS = 100, 10
_LAST_DAY = 31
_TOLD = 12
"""Words before a verb in which a count stands."""


def year_of_a_life(reading: Reading, numeral: Numeral) -> bool:
    """Was born 1875; so-and-so (1902 - 1985), of Madrid (2009-2012): behind what happens once, or two in brackets."""
    if not _bare(reading, numeral) or not within(numeral.low, _YEARS):
        return False
    if _two_in_brackets(reading, numeral):
        return True
    if not beside(reading, numeral.first) or could_count(reading, numeral):
        return False
    verb = reading.words[numeral.first - 1]
    return verb.stem in reading.pack.calendar.once and not _told_of_many(reading, numeral)


def _told_of_many(reading: Reading, numeral: Numeral) -> bool:
    """58,111 recovered and 1,281 died, died 1,281 others: behind a count, or before the others."""
    words, following = reading.words, numeral.last + 1
    if following < len(words) and words[following].has(_REST):
        return True
    verb = numeral.first - 1
    first, _ = reading.sentence_at[verb]
    before = words[max(first, verb - _TOLD) : verb]
    return words[verb].joined and any(
        word.digits
        and not (word.form.isdigit() and (int(word.form) in _YEARS or int(word.form) <= _LAST_DAY))
        for word in before
    )


def _bare(reading: Reading, numeral: Numeral) -> bool:
    return numeral.first > 0 and numeral.scale == 1 and reading.words[numeral.first].form.isdigit()


def _two_in_brackets(reading: Reading, numeral: Numeral) -> bool:
    words, gaps = reading.words, reading.text.gaps
    for first in (numeral.first, numeral.first - 1):
        last = first + 1
        if first < 1 or last >= len(words) or gaps[last].strip(" ") not in _DASHES:
            continue
        years = all(word.form.isdigit() and int(word.form) in _YEARS for word in words[first : last + 1])
        enclosed = gaps[first].endswith("(") and gaps[last + 1].lstrip(" ").startswith(")")
        if years and enclosed and int(words[first].form) < int(words[last].form):
            return not is_told(reading, first) and unit_at(reading, last + 1) is None
    return False


def in_a_list_of_years(reading: Reading, numeral: Numeral) -> bool:
    """In the editions of 2015, 2019 and 2023: what makes the first number of a list a year makes the others years."""
    if not _bare(reading, numeral) or not within(numeral.low, _RECENT):
        return False
    head = list_head(reading, numeral)
    if head == numeral.first or could_count(reading, numeral):
        return False
    first = reading.pack.grammar.numeral(reading.text, reading.words, head)
    if first is None or not within(first.low, _RECENT) or first.last >= numeral.first:
        return False
    return year(reading, first) or bare_year(reading, first)


def year_that_counts_nothing(reading: Reading, numeral: Numeral) -> bool:
    """The crisis of 1929; unveiled 2002 that: a recent year behind a word that counts nothing, alone or before what
    cannot be counted.
    """
    if not _bare(reading, numeral) or not within(numeral.low, _RECENT) or not beside(reading, numeral.first):
        return False
    before = reading.words[numeral.first - 1]
    if (
        before.tags & _COUNTED_BY
        or before.preposition in _AMOUNTS
        or before.digits
        or before.number is not None
    ):
        return False
    if before.has(Tag.PREPOSITION) and before.form not in reading.pack.ranges.start:
        return False
    if before.form in reading.pack.particles or before.stem in reading.pack.naming.state_words:
        return False  # hurt were 1986 in the bombing
    return _ends_its_phrase(reading, numeral) and not is_told(reading, numeral.first, Tag.MEASURE_NOUN)


def _ends_its_phrase(reading: Reading, numeral: Numeral) -> bool:
    """Whether nothing follows that the number could count."""
    place = numeral.last + 1
    following = word_at(reading, place)
    if following is None or not beside(reading, place):
        return reading.text.gaps[place].strip(" ") != "%"
    if following.has(_REST) or following.form in reading.pack.ranges.start:
        return False
    if could_count(reading, numeral) and (following.has(Tag.NOUN) or not following.has(Tag.CARRYING)):
        return False
    ends = following.definite or bool(following.prefix) or following.has(_ENDS)
    return ends or int(numeral.low) % _HUNDRED > _PLURALS
