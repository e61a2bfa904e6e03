"""Words for lengths of time that are none: contracts, spelled like decades, and the last month."""

from factdb.extract.reading import Reading

DECADE = 10
"""Years in it."""
_MOST_DECADES = 50
_SIGNED = 4
"""Words from the signing to the contracts."""


def are_contracts(reading: Reading, unit: int) -> bool:
    """2,654 contracts, signed three contracts, three contracts worth so much: the word for a decade too."""
    words, contracting = reading.words, reading.pack.units.contracting
    before = words[unit - 1].form if unit else ""
    if before.isdigit() and int(before) > _MOST_DECADES:
        return True
    if unit + 1 < len(words) and words[unit + 1].stem in reading.pack.units.money_nouns:
        return True
    pointers = reading.pack.calendar.pointers
    for word in reversed(words[max(0, unit - _SIGNED) : unit]):
        if word.stem in pointers:
            return False
        if word.form in contracting:
            return True
    return False


def pointed_at(reading: Reading, unit: int) -> bool:
    """Rose to 15 last month: one definite length of time and the adjective that points to it."""
    word, place = reading.words[unit], unit + 1
    single = word.stem in reading.pack.calendar.single_times
    if not (word.definite and single) or place >= len(reading.words):
        return False
    following = reading.words[place]
    pointed = reading.pack.calendar.pointed
    return following.definite and reading.adjacent(place) and following.stem in pointed
