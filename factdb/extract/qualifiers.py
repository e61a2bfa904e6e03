"""The words that bound a number: right before it, behind it, or a verb some words before it."""

from dataclasses import replace
from decimal import Decimal

from factdb.core.claims import Qualifier
from factdb.core.words import Tag
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_REACH = 6
"""How many words a subject between a bounding verb and its number may have."""
_BEHIND = 6
"""How many words of a noun phrase may stand between a number and the qualifier behind it."""
_BREAKS = Tag.COMPLEMENTISER | Tag.RELATIVE | Tag.SAYING
_NEGATED = {
    Qualifier.MORE_THAN: Qualifier.AT_MOST,
    Qualifier.LESS_THAN: Qualifier.AT_LEAST,
    Qualifier.AT_MOST: Qualifier.LESS_THAN,
}
_OPEN_ABOVE = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
_OPEN_BELOW = (Qualifier.AT_MOST, Qualifier.LESS_THAN)


def with_qualifier(reading: Reading, quantity: Quantity) -> Quantity:
    """The quantity bounded by the qualifier around it; vague numbers and ranges keep their interval."""
    before = _exception_before(reading, quantity) or _before(reading, quantity) or _verb_before(reading, quantity)
    if before is not None:
        first, qualifier, rule = before
        quantity = replace(quantity, before=first)
        return bounded(quantity, qualifier, rule)
    behind = _behind(reading, quantity)
    if behind is not None:
        return bounded(quantity, behind, "qualifier behind the number")
    return quantity


def bounded(quantity: Quantity, qualifier: Qualifier, rule: str) -> Quantity:
    """The interval that `qualifier` leaves of the quantity's value."""
    if quantity.qualifier in (Qualifier.VAGUE, Qualifier.RANGE):
        return quantity
    low: Decimal | None = quantity.low
    high: Decimal | None = quantity.high
    if qualifier in _OPEN_ABOVE:
        high = None
    elif qualifier in _OPEN_BELOW:
        low = None
    return replace(quantity, low=low, high=high, qualifier=qualifier, qualifier_rule=rule)


def _before(reading: Reading, quantity: Quantity) -> tuple[int, Qualifier, str] | None:
    place = first_open_word(reading, quantity.first)
    if place is None:
        return None
    found = reading.pack.qualifiers.before.ending(reading.text, reading.words, place)
    if found is None and place and reading.words[place].form in reading.pack.qualifiers.carriers:
        place -= 1
        found = reading.adjacent(place + 1) and reading.pack.qualifiers.before.ending(reading.text, reading.words, place)
    if not found:
        return None
    first, qualifier = found
    if first == place and reading.words[place].definite:  # `the most`, `the least` are no bounds
        return None
    return first, qualifier, "qualifier before the number"


def _exception_before(reading: Reading, quantity: Quantity) -> tuple[int, Qualifier, str] | None:
    """Will cover only 48 %: a ceiling after a negated present or future; after a negated past the number is exact."""
    place = first_open_word(reading, quantity.first)
    if place is None or reading.words[place].form not in reading.pack.qualifiers.exceptions:
        return None
    first_of_sentence, _ = reading.sentence_at(place)
    for back in range(place - 1, max(first_of_sentence, place - _REACH) - 1, -1):
        form = reading.words[back].stem
        if form in reading.pack.qualifiers.negations:
            open_future = form in reading.pack.qualifiers.future_negations
            return (back, Qualifier.AT_MOST, "exception after a negated future") if open_future else None
    return None


def first_open_word(reading: Reading, word: int) -> int | None:
    """The word before `word`, over joined particles split off before digits and an opening quote or bracket."""
    place = word - 1
    while place >= 0 and _is_particle(reading, place):
        place -= 1
    if place < 0:
        return None
    for between in range(place + 1, word + 1):
        gap = reading.text.gaps[between].strip()
        if gap and gap not in ("\u00ab", "\u201c", '"', "(", "-", ":") or "\n" in reading.text.gaps[between]:
            return None
    return place


def _is_particle(reading: Reading, word: int) -> bool:
    """A joined particle that stands alone because digits follow it: b- 15, al- 700."""
    form = reading.words[word].form
    return form in reading.pack.particles and (
        reading.text.gaps[word + 1] == "" or reading.words[word + 1].digits
    )


def _verb_before(reading: Reading, quantity: Quantity) -> tuple[int, Qualifier, str] | None:
    """A bounding verb, its subject between it and the number: `exceeded the camp's people 70 thousand`."""
    words, table = reading.words, reading.pack.qualifiers
    first_of_sentence, _ = reading.sentence_at(quantity.first)
    last = first_open_word(reading, quantity.first)
    if last is not None and last and words[last].form in table.carriers and reading.adjacent(last):
        last -= 1
    if last is None or last < first_of_sentence:
        return None
    for place in range(last, max(first_of_sentence, last - _REACH) - 1, -1):
        word = words[place]
        if place < last and not reading.adjacent(place + 1):
            return None
        for verb in table.verbs.get(word.stem, ()):
            if verb.prepositions:
                bound = words[last].form in verb.prepositions and place < last
            else:
                bound = place == last or not words[last].tags & Tag.PREPOSITION
            if not bound or (verb.present_only and (not verb.present or word.prefix)):
                continue
            negated = place > 0 and words[place - 1].stem in table.negations and reading.adjacent(place)
            qualifier = verb.qualifier
            if negated:
                if qualifier not in _NEGATED:
                    continue
                qualifier = _NEGATED[qualifier]
            return place - negated, qualifier, f"bounding verb {word.stem}"
        if word.digits or word.number is not None or word.tags & _BREAKS:
            return None
    return None


def _behind(reading: Reading, quantity: Quantity) -> Qualifier | None:
    words = reading.words
    _, end = reading.sentence_at(quantity.first)
    place = quantity.last + 1
    for step in range(_BEHIND + 1):
        if place >= end or not (reading.adjacent(place) or (step == 0 and reading.text.gaps[place].strip() in ")%")):
            return None
        found = reading.pack.qualifiers.after.starting(reading.text, words, place)
        if found is not None:
            return found[1]
        word = words[place]
        inside_unit = place < quantity.after
        if not inside_unit and (word.digits or word.number is not None or word.joined or word.tags & Tag.VERB):
            return None
        place += 1
    return None
