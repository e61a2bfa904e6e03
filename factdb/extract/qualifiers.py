"""The words that bound a number: right before it, behind it, or a verb some words before it."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from factdb.core.claims import Qualifier
from factdb.core.numerals import NumeralKind
from factdb.core.words import Mark, NumberKind, Tag
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_REACH = 6
"""How many words may stand between a negation and its exception."""
_VERB_REACH = 9
"""How many words the subject of a bounding verb may have."""
_BEHIND = 6
"""How many words of a noun phrase may stand between a number and the qualifier behind it."""
_OPENING = re.compile(r"[^\S\n]*:?[^\S\n]*[-\u00ab\u201c\"(]?[^\S\n]*")
"""What may stand between a number and the word that bounds it: white space, a colon, an opening mark."""
_PERMITTED = 5
"""Words from a permission to what it allows."""
_SUBJECT = 4
"""Words between a verb of reaching and `around`."""
_COMMA = "\u060c"
_PARTICLES = 3
"""Particles that stand apart before a number."""
_BREAKS = Tag.COMPLEMENTISER | Tag.RELATIVE | Tag.SAYING
_NEGATED = {
    Qualifier.MORE_THAN: Qualifier.AT_MOST,
    Qualifier.LESS_THAN: Qualifier.AT_LEAST,
    Qualifier.AT_MOST: Qualifier.LESS_THAN,
}
_OPEN_ABOVE = (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
_OPEN_BELOW = (Qualifier.AT_MOST, Qualifier.LESS_THAN)


@dataclass(frozen=True, slots=True)
class _Bound:
    """What bounds a number: the index of its first word, and of the preposition that a verb takes."""

    first: int
    qualifier: Qualifier
    rule: str
    through: int | None = None
    by_verb: bool = False
    """Said by a verb, which a word behind the number may overrule."""


def with_qualifier(reading: Reading, quantity: Quantity) -> Quantity:
    """The quantity bounded by the qualifier around it; vague numbers and ranges keep their interval."""
    anchor = _anchor(reading, quantity)
    before = _exception_before(reading, anchor) or _bound_before(reading, quantity, anchor)
    behind = _behind(reading, quantity) if before is None or before.by_verb else None
    # those whose gifts reach 150 dollars at least: the word behind says more than the verb
    if before is not None and behind not in _OPEN_ABOVE:
        return bounded(quantity, before.qualifier, before.rule, before=before.first)
    if behind is not None:
        return bounded(quantity, behind, "qualifier behind the number")
    return quantity


def _anchor(reading: Reading, quantity: Quantity) -> int:
    """The word before which a bound stands: the noun, where the number one stands behind it."""
    noun = quantity.first - 1
    alone = quantity.numeral.kind is NumeralKind.SINGLE and quantity.before == quantity.first
    if alone and noun >= 0 and reading.adjacent[quantity.first] and reading.words[noun].has(Tag.NOUN):
        return noun
    return quantity.before


def _bound_before(reading: Reading, quantity: Quantity, anchor: int) -> _Bound | None:
    """A word that bounds, or a verb; the verb where the word is its own preposition: did not fall below."""
    word = _before(reading, quantity, anchor)
    if word is not None and anchor < quantity.before and word.first == anchor - 1:
        # Under one name, without one soldier: before a noun these are prepositions.
        word = None if word.qualifier in _OPEN_BELOW else word
    verb = _verb_before(reading, quantity, anchor)
    if verb is not None and _carried_threshold(reading, quantity, anchor):
        return None
    if word is not None and verb is not None:
        return verb if verb.through == word.first else word
    return word or verb


def bounded(quantity: Quantity, qualifier: Qualifier, rule: str, *, before: int | None = None) -> Quantity:
    """The interval that `qualifier` leaves of the quantity's value; `before` is the first word that says so."""
    opener = quantity.before if before is None else before
    if quantity.qualifier in (Qualifier.VAGUE, Qualifier.RANGE):
        return quantity if opener == quantity.before else replace(quantity, before=opener)
    low: Decimal | None = quantity.low
    high: Decimal | None = quantity.high
    if qualifier in _OPEN_ABOVE:
        high = None
    elif qualifier in _OPEN_BELOW:
        low = None
    return replace(quantity, low=low, high=high, qualifier=qualifier, qualifier_rule=rule, before=opener)


def _before(reading: Reading, quantity: Quantity, anchor: int) -> _Bound | None:
    place = first_open_word(reading, anchor)
    if place is None:
        return None
    table = reading.pack.qualifiers
    found = table.before.ending(reading.text, reading.words, place)
    carried = found is None and place > 0 and reading.words[place].form in table.carriers
    if carried and reading.adjacent[place]:
        place -= 1
        found = table.before.ending(reading.text, reading.words, place)
    if found is None:
        return _around(reading, place)
    first, qualifier = found
    if first == place and reading.words[place].definite:  # `the most`, `the least` are no bounds
        return None
    if carried and _known_threshold(reading, quantity):
        return None
    if quantity.numeral.kind is NumeralKind.DUAL and quantity.unit is None and qualifier is Qualifier.APPROX:
        towards = reading.words[first].form in reading.pack.naming.towards
        return None if towards else _Bound(first, qualifier, "qualifier before the number")
    return _Bound(first, qualifier, "qualifier before the number")


def _carried_threshold(reading: Reading, quantity: Quantity, anchor: int) -> bool:
    """Is far below the rate of the 2 % that the bank has set."""
    place = first_open_word(reading, anchor)
    carried = place is not None and reading.words[place].form in reading.pack.qualifiers.carriers
    return carried and _known_threshold(reading, quantity)


def _around(reading: Reading, place: int) -> _Bound | None:
    """Ages that range around 17, a price that settled around 50: about, though elsewhere the word says `over`."""
    if reading.words[place].form not in reading.pack.qualifiers.around:
        return None
    near = reading.words[max(0, place - _SUBJECT) : place]
    if any(word.has(Tag.SPANNING | Tag.REACHING) for word in near):
        return _Bound(place, Qualifier.APPROX, "around, behind a verb of reaching")
    return None


def _known_threshold(reading: Reading, quantity: Quantity) -> bool:
    """Fell below the rate of the targeted 3 %: a definite number with its adjective is known, not bounded."""
    particle = reading.words[quantity.first - 1] if quantity.first else None
    definite = particle is not None and particle.definite and particle.form in reading.pack.particles
    if not (definite or quantity.numeral.definite) or quantity.after >= len(reading.words):
        return False
    following = reading.words[quantity.after]
    gap = reading.text.gaps[quantity.after].strip(" %")
    return not gap and following.definite and not following.joined and not following.preposition


def _exception_before(reading: Reading, anchor: int) -> _Bound | None:
    """Will cover only 48 %: a ceiling after a negated future; after a negated past the number is exact."""
    table = reading.pack.qualifiers
    place = first_open_word(reading, anchor)
    if place is None or reading.words[place].form not in table.exceptions:
        return None
    first_of_sentence, _ = reading.sentence_at[place]
    for back in range(place - 1, max(first_of_sentence, place - _REACH) - 1, -1):
        form = reading.words[back].stem
        if form in table.negations:
            if form not in table.future_negations:
                return None
            return _Bound(back, Qualifier.AT_MOST, "exception after a negated future")
    return None


def first_open_word(reading: Reading, word: int) -> int | None:
    """The word before `word`, over joined particles split off before digits and an opening quote or bracket."""
    if word not in reading.open_before:
        reading.open_before[word] = _find_open_word(reading, word)
    return reading.open_before[word]


def _find_open_word(reading: Reading, word: int) -> int | None:
    place = word - 1
    while place >= max(0, word - _PARTICLES) and _is_particle(reading, place):
        place -= 1
    if place < 0:
        return None
    for between in range(place + 1, word + 1):
        gap = reading.text.gaps[between]
        if gap != " " and gap and not _OPENING.fullmatch(gap):
            return None
    return place


def _is_particle(reading: Reading, word: int) -> bool:
    """A joined particle that stands alone because digits follow it: b- 15, al- 700."""
    form = reading.words[word].form
    return form in reading.pack.particles and (
        reading.text.gaps[word + 1] == "" or reading.words[word + 1].digits
    )


def _verb_before(reading: Reading, quantity: Quantity, anchor: int) -> _Bound | None:
    """A bounding verb, its subject between it and the number: `exceeded the camp's people 70 thousand`."""
    words, table = reading.words, reading.pack.qualifiers
    first_of_sentence, _ = reading.sentence_at[quantity.first]
    last = first_open_word(reading, anchor)
    if last is not None and words[last].stem in table.lengths and reading.adjacent[last]:
        last -= 1
    if last is not None and last > 0 and _carries(reading, last) and reading.adjacent[last]:
        last -= 1
    if last is None or last < first_of_sentence:
        return None
    for place in range(last, max(first_of_sentence, last - _VERB_REACH) - 1, -1):
        word = words[place]
        if place < last and not reading.adjacent[place + 1]:
            return None
        found = None if word.definite else _verb_at(reading, place, last)
        if found is not None:
            return found
        if word.digits or word.number is not None:
            return None
        if word.tags & _BREAKS and not (place == last and word.has(Tag.PREPOSITION)):
            return None
    return None


def _carries(reading: Reading, word: int) -> bool:
    """A noun between a bounding verb and its number: the sum of, up to the prison (for) ten years."""
    table, found = reading.pack.qualifiers, reading.words[word]
    return found.form in table.carriers or (found.stem in table.penalties and not found.preposition)


def _verb_at(reading: Reading, place: int, last: int) -> _Bound | None:
    """What the verb at `place` says of the number whose preposition, if any, is the word `last`."""
    words, table = reading.words, reading.pack.qualifiers
    word = words[place]
    for verb in table.verbs.get(word.stem, ()):
        if verb.prepositions:
            bound = words[last].form in verb.prepositions and place < last
        else:
            bound = place == last or not words[last].tags & Tag.PREPOSITION
        if not bound or (verb.present_only and (not verb.present or len(word.prefix) > word.joined)):
            continue
        before = words[place - 1].stem if place > 0 and reading.adjacent[place] else ""
        negated = before in table.negations and not (verb.present and before in table.past_negations)
        if _forbidden(reading, place):
            qualifier = _NEGATED.get(verb.qualifier, verb.qualifier)
            return _Bound(
                place, qualifier, f"forbidden verb {word.stem}", last if verb.prepositions else None
            )
        if negated and verb.qualifier not in _NEGATED:
            continue
        qualifier = _NEGATED[verb.qualifier] if negated else verb.qualifier
        through = last if verb.prepositions else None
        return _Bound(place - negated, qualifier, f"bounding verb {word.stem}", through, by_verb=True)
    return None


def _forbidden(reading: Reading, verb: int) -> bool:
    """It may not (be that it) exceed 20: a permission with a negation, its complementiser right before the verb."""
    words, table, that = reading.words, reading.pack.qualifiers, verb - 1
    if that < 2 or not words[that].has(Tag.COMPLEMENTISER) or not reading.adjacent[verb]:
        return False
    for place in range(that - 1, max(0, that - _PERMITTED), -1):
        if not reading.adjacent[place + 1]:
            return False
        if words[place].stem in table.permissions:
            return reading.adjacent[place] and words[place - 1].stem in table.negations
    return False


def _behind(reading: Reading, quantity: Quantity) -> Qualifier | None:
    words, qualifiers = reading.words, reading.pack.qualifiers.after
    _, end = reading.sentence_at[quantity.first]
    place = quantity.last + 1
    for step in range(_BEHIND + 1):
        if place >= end or not (
            reading.adjacent[place] or (step == 0 and reading.text.gaps[place].strip() in ")%")
        ):
            return _between_commas(reading, place)
        word = words[place]
        found = qualifiers.starting(reading.text, words, place) if word.marks & Mark.BOUND else None
        if found is not None:
            return None if word.joined and _opens_number(reading, found[0]) else found[1]
        inside_unit = place < quantity.after
        another = word.number is not None and word.number.kind is not NumberKind.DUAL  # or an adjective
        if not inside_unit and (word.digits or another or word.joined or word.tags & Tag.VERB):
            return None
        place += 1
    return None


def _opens_number(reading: Reading, place: int) -> bool:
    """Whether a number follows a bound: by 60 per cent and with a minimum of 2,000 shekels."""
    if place >= len(reading.words) or not reading.adjacent[place]:
        return False
    return reading.words[place].digits or reading.words[place].number is not None


def _between_commas(reading: Reading, place: int) -> Qualifier | None:
    """Four workers, at least, were hurt: a bound of its own between commas; but five were hurt, at least 3 of them badly."""
    gaps = reading.text.gaps
    if place >= len(reading.words) or gaps[place].strip(" ") != _COMMA:
        return None
    if not reading.words[place].marks & Mark.BOUND:
        return None
    found = reading.pack.qualifiers.after.starting(reading.text, reading.words, place)
    if found is None:
        return None
    after, qualifier = found
    sign = gaps[after].strip(" ")
    closed = sign[:1] in (_COMMA, ".") if sign else after == len(reading.words)
    return qualifier if closed else None
