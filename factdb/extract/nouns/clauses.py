"""Walk back through the clause before a number, and read the noun phrase that stands before a word."""

from factdb.core.words import Tag, Word
from factdb.extract.nouns.phrases import Noun, can_head, noun_of, phrase_end
from factdb.extract.quantity import Quantity
from factdb.extract.reading import Reading

_CLAUSE_OPENERS = Tag.COMPLEMENTISER | Tag.CONJUNCTION | Tag.VERB | Tag.RELATIVE | Tag.AUXILIARY
_BACK = 16
SAID_BEFORE = "measure of what was said before"


def backwards(reading: Reading, quantity: Quantity, *, through: bool = False) -> range:
    """The words before a quantity in its clause, nearest first; `through` goes on over other numbers."""
    first, _ = reading.sentence_at(quantity.first)
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
    first, _ = reading.sentence_at(place)
    start = place
    while start > first and place - start < _BACK:
        before = words[start - 1]
        if (
            (before.tags & _CLAUSE_OPENERS and not before.definite)
            or before.digits
            or not reading.adjacent(start)
        ):
            break
        start -= 1
    if (
        place - start < 2
        or (words[start - 1].digits and start > first)  # the unit of another number
        or not can_head(words[start])
        or words[start].preposition
        or (not words[start].tags & Tag.NOUN and not words[start].definite)
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
    clause = None if _qualified(reading, place - 1) else _clause_subject(reading, place, rule)
    if clause is not None:
        return clause
    first, _ = reading.sentence_at(place)
    last = place - 1
    while last >= first and (
        reading.words[last].tags & (Tag.RELATIVE | Tag.AUXILIARY | Tag.ADVERB | Tag.REACHING)
        or reading.words[last].form in reading.pack.particles
    ):
        last -= 1
    if last < first or not can_head(reading.words[last]):
        return None
    head = last
    while head > first and reading.adjacent(head) and last - head < 5:
        before = reading.words[head - 1]
        if (
            (reading.words[head].prefix and not reading.words[head].definite)
            or not can_head(before)
            or before.tags & Tag.VERB
        ):
            break
        if reading.words[head].joined or reading.words[head].preposition:
            break
        if before.definite and reading.words[head].tags & Tag.NOUN and not reading.words[head].definite:
            break
        if head - 1 == first and _may_be_verb(before) and reading.words[head].definite:
            break
        head -= 1
    return noun_of(reading, head, last, rule)
