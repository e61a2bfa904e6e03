"""Walk back through the clause before a number, and read the noun phrase that stands before a word."""

from factdb.core.words import Tag, Word
from factdb.extract.nouns.phrases import Noun, can_head, may_agree, noun_of, phrase_end
from factdb.extract.nouns.times import is_period, over_times
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_CLAUSE_OPENERS = Tag.COMPLEMENTISER | Tag.CONJUNCTION | Tag.VERB | Tag.RELATIVE | Tag.AUXILIARY
_BACK = 16
_LONGEST = 5
"""Words back from the last word of a noun phrase to its head."""
SAID_BEFORE = "measure of what was said before"


def backwards(reading: Reading, quantity: Quantity, *, through: bool = False) -> range:
    """The words before a quantity in its clause, nearest first; `through` goes on over other numbers."""
    first, _ = reading.sentence_at[quantity.first]
    start = max(first, quantity.before - _BACK)
    for place in range(quantity.first - 1, start - 1, -1):
        word = reading.words[place]
        if place < quantity.before - 1 and word.digits and not through:
            start = place + 1
            break
        if word.tags & Tag.COMPLEMENTISER:
            start = place
            break
    return range(quantity.first - 1, start - 1, -1)


def _clause_subject(reading: Reading, place: int, rule: str) -> Noun | None:
    """The noun that opens the clause before a word, with what belongs to it: the assets frozen abroad amount to ..."""
    words = reading.words
    first, _ = reading.sentence_at[place]
    start = place
    while start > first and place - start < _BACK:
        before = words[start - 1]
        if (
            (before.tags & _CLAUSE_OPENERS and not before.definite)
            or before.digits
            or not reading.adjacent[start]
        ):
            break
        start -= 1
    if (
        place - start < 2
        or (words[start - 1].says_number and start > first)  # the unit of another number
        or not can_head(words[start])
        or words[start].preposition
        or is_period(reading, start)
        or (not words[start].has(Tag.NOUN) and not words[start].definite)
    ):
        return None
    last = phrase_end(reading, start)
    if last >= place - 1:
        return None
    belongs = words[last + 1]
    if not (belongs.tags & Tag.PREPOSITION or belongs.preposition):
        return None
    return noun_of(reading, start, last, rule)


def _qualified(reading: Reading, place: int) -> bool:
    """With trades that exceeded 3 milliard: an indefinite noun right before a verb is what the verb is said of."""
    word = reading.words[place]
    return place > 0 and bool(word.preposition) and word.has(Tag.NOUN) and not word.definite


def _may_be_verb(word: Word) -> bool:
    """Whether a sentence may open with this word as its verb: nothing known about it says that it is a noun."""
    return not word.tags and not word.definite and not word.suffix


def phrase_before(reading: Reading, place: int, rule: str) -> Noun | None:
    """The noun phrase that ends right before a word, or the subject of the clause that does."""
    related = _before_its_relative(reading, place)
    if related is not None:
        return noun_of(reading, phrase_start(reading, related, reading.sentence_at[place][0]), related, rule)
    clause = None
    if not _qualified(reading, place - 1) and not _is_participle(reading.words[place]):
        clause = _clause_subject(reading, place, rule)
    if clause is not None:
        return clause
    first, _ = reading.sentence_at[place]
    last = place - 1
    while last >= first and (
        reading.words[last].tags & (Tag.RELATIVE | Tag.AUXILIARY | Tag.ADVERB | Tag.REACHING)
        or reading.words[last].form in reading.pack.particles
    ):
        last -= 1
    last = _over_its_complement(reading, over_times(reading, last, first), first)
    if last < first or not can_head(reading.words[last]) or _ends_a_percentage(reading, last):
        return None
    head = phrase_start(reading, last, first)
    if _is_unit_of_a_number(reading, head, first) or _is_mere_number(reading, head, last):
        return None
    if reading.words[head].stem in reading.pack.naming.extremes and _ends_a_phrase(reading, head - 1, first):
        return phrase_before(reading, head, rule)  # Brent saw its highest price
    antecedent = _beyond_persons(reading, head, last, place)
    if antecedent is not None:
        return noun_of(reading, phrase_start(reading, antecedent, first), antecedent, rule)
    return noun_of(reading, head, last, rule)


def lying(reading: Reading, place: int, quantity: Quantity) -> Noun | None:
    """The town, which lies ten kilometres from the border: what the verb at `place` says it of."""
    words, rule = reading.words, "what lies so far away"
    head = place + 1
    if (
        words[head].definite
        and reading.adjacent[head]
        and can_head(words[head])
        and not words[head].preposition
    ):
        return noun_of(reading, head, min(phrase_end(reading, head), quantity.first - 1), rule)
    first, _ = reading.sentence_at[place]
    last = _last_before_relative(reading, place, first) if words[place].joined else None
    if last is None:
        return phrase_before(reading, place, rule)
    return noun_of(reading, phrase_start(reading, last, first), last, rule)


def _is_participle(word: Word) -> bool:
    """Amounting to, as an adjective: it stands right behind its noun."""
    return word.definite and not word.suffix and word.has(Tag.REACHING)


def _before_its_relative(reading: Reading, place: int) -> int | None:
    """The last word of the noun that has a relative clause and then a joined participle: which X asked and amounting to."""
    words = reading.words
    if not (words[place].joined and _is_participle(words[place])):
        return None
    return _last_before_relative(reading, place, reading.sentence_at[place][0])


def _last_before_relative(reading: Reading, place: int, first: int) -> int | None:
    """The last word of the noun before the nearest relative, with no number between."""
    words = reading.words
    for back in range(place - 1, max(first, place - _BACK), -1):
        word = words[back]
        if word.says_number or word.has(Tag.COMPLEMENTISER):
            return None
        if word.has(Tag.RELATIVE) and not word.has(Tag.PREPOSITION | Tag.CONJUNCTION) and not word.joined:
            return back - 1 if can_head(words[back - 1]) and reading.adjacent[back] else None
    return None


def _over_its_complement(reading: Reading, last: int, first: int) -> int:
    """The fines due on him, whose: over `on him` and the participle that takes it, back to the noun."""
    words = reading.words
    if last - 2 < first or not words[last].has(Tag.PREPOSITION) or words[last].has(Tag.PARTITIVE):
        return last
    due, noun = words[last - 1], words[last - 2]
    if not (reading.adjacent[last] and reading.adjacent[last - 1]):
        return last
    if due.definite and not due.suffix and not due.has(Tag.STOP & ~Tag.ADVERB) and can_head(noun):
        return last - 2
    return last


def _ends_a_percentage(reading: Reading, last: int) -> bool:
    """Whether a word ends `in the hundred`, which is no noun."""
    starting = reading.pack.units.percents.starting
    return any(
        found is not None and found[0] == last + 1
        for found in (
            starting(reading.text, reading.words, place) for place in (last - 1, last) if place >= 0
        )
    )


def _is_mere_number(reading: Reading, head: int, last: int) -> bool:
    """With a number that reached 2 million: the word says nothing of what is counted."""
    return head == last and bool(reading.words[head].tags & Tag.COUNTING) and not reading.words[head].definite


def _is_unit_of_a_number(reading: Reading, head: int, first: int) -> bool:
    """The riyals of the number before are nothing that is counted."""
    before = reading.words[head - 1] if head > first else None
    return reading.words[head].has(Tag.UNIT) and before is not None and before.says_number


def _beyond_persons(reading: Reading, head: int, last: int, place: int) -> int | None:
    """The last word of the noun that a relative points to over a plural of persons: the loans for persons, which rose."""
    words, naming = reading.words, reading.pack.naming
    relatives = [
        word.form
        for word in words[last + 1 : place]
        if word.has(Tag.RELATIVE) and not word.has(Tag.PREPOSITION)
    ]
    owner = words[head]
    if not relatives or relatives[0] in naming.person_relatives or not owner.preposition:
        return None
    known = naming.nouns.get(owner.stem)
    if known is None or known.concept not in naming.persons or not reading.pack.grammar.plural(owner):
        return None
    return head - 1 if reading.adjacent[head] and can_head(words[head - 1]) else None


def phrase_start(reading: Reading, last: int, first: int) -> int:
    """The head of the noun phrase that ends at a word."""
    head = last
    while head > first and reading.adjacent[head] and last - head < _LONGEST:
        word, before = reading.words[head], reading.words[head - 1]
        if before.has(Tag.DEMONSTRATIVE) and word.definite and head - 1 > first:
            if reading.adjacent[head - 1] and _owns_definite(reading.words[head - 2]):
                head -= 2  # the target of this year
                continue
            break
        if (word.prefix and not word.definite) or not can_head(before) or before.has(Tag.VERB):
            break
        if before.definite and word.stem in reading.pack.naming.extremes:
            break
        if word.joined or word.preposition:
            break
        if (
            before.definite
            and word.has(Tag.NOUN)
            and not (word.definite and may_agree(reading, before, word))
        ):
            break
        if head - 1 == first and _may_be_verb(before) and word.definite:
            break
        head -= 1
    return head


def _ends_a_phrase(reading: Reading, place: int, first: int) -> bool:
    return place >= first and reading.words[place].definite and reading.adjacent[place + 1]


def _owns_definite(word: Word) -> bool:
    return can_head(word) and word.has(Tag.NOUN) and not word.definite
