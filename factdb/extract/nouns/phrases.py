"""Noun phrases: where they end, and which of them a place in a sentence belongs to."""

from dataclasses import dataclass

from factdb.core.claims import Span
from factdb.core.words import Tag, Word
from factdb.extract.reading import Reading

_LONGEST = 7
_QUOTES_OPEN = ('"', "\u00ab", "\u201c", "(")
_CLOSED = Tag.STOP & ~Tag.PREPOSITION | Tag.EACH | Tag.CARRYING | Tag.MONTH | Tag.WEEKDAY
_PARTICLE_OR_STOP = Tag.STOP | Tag.CARRYING | Tag.MONTH | Tag.WEEKDAY | Tag.EACH


@dataclass(frozen=True, slots=True)
class Noun:
    """The counted thing as a reader names it; words `first` to `last` of the text."""

    text: str
    span: Span
    first: int
    last: int
    rule: str


def noun_of(reading: Reading, first: int, last: int, rule: str) -> Noun:
    """The words as a noun, without the particles joined to the first."""
    text = reading.text
    word = reading.words[first]
    article = 0
    if word.prefix and word.definite and not word.suffix:
        article = word.article
    start = text.offset(first, len(word.prefix) - article)
    end = text.ends[last]
    closing = text.original[end : end + 1]
    opened = sum(text.original.count(sign, start, end) for sign in '"\u00ab\u201c')
    if closing in ('"', "\u00bb", "\u201d") and opened % 2:
        end += 1
    name = text.surface(start, end)
    if word.article == 1 and article:  # for-the-police spells the article by one letter
        name = reading.pack.speech.article + text.surface(text.offset(first, len(word.prefix)), end)
    return Noun(name, Span(start, end), first, last, rule)


def can_head(word: Word) -> bool:
    """Whether a word can be the head of a counted noun phrase."""
    if word.digits or (word.number is not None and not word.tags & Tag.NOUN):
        return False
    if not word.tags & _PARTICLE_OR_STOP:
        return True
    return word.has(Tag.NOUN) and not word.tags & (Tag.STOP & ~(Tag.VERB | Tag.SAYING))


def phrase_end(reading: Reading, first: int, *, counted: bool = False) -> int:
    """The last word of the noun phrase whose head is `first`.

    `counted`: the noun stands right after its number, so it is indefinite and nothing definite can own it.
    """
    words = reading.words
    last, definite = first, words[first].definite
    while last + 1 < len(words) and last - first < _LONGEST:
        following = last + 1
        word = words[following]
        if _quoted_name(reading, last):
            return _quote_end(reading, following)
        if not reading.adjacent[following] or word.digits:
            break
        if word.tags & Tag.OTHERS:
            return following
        if word.joined:
            if not _coordinated(reading, first, last):
                break
        elif not definite and not counted and _is_this(reading, following):
            following, definite = following + 1, True
        elif not _goes_on(reading, (first, last), word, definite=definite, counted=counted):
            break
        elif not definite:
            definite = word.definite or word.has(Tag.PLACE)
        last = following
    return last


def _goes_on(reading: Reading, phrase: tuple[int, int], word: Word, *, definite: bool, counted: bool) -> bool:
    """Whether a word behind a phrase is its adjective or the owner of its last word."""
    first, last = phrase
    if _ends_phrase(word):
        return False
    if _agrees(reading, first, last, word, definite=definite):
        return True
    return not (definite or (counted and word.definite)) and _owns(reading, last, word)


def _is_this(reading: Reading, place: int) -> bool:
    """Making these ovens: a demonstrative and its definite noun own the noun before."""
    words, owner = reading.words, place + 1
    if not words[place].has(Tag.DEMONSTRATIVE) or words[place].prefix or owner >= len(words):
        return False
    owned = reading.adjacent[owner] and words[owner].definite and not words[owner].suffix
    period = words[owner].stem in reading.pack.naming.periods
    return owned and words[owner].has(Tag.NOUN) and not period and not words[owner].preposition


def _ends_phrase(word: Word) -> bool:
    return word.number is not None or bool(word.tags & (_CLOSED | Tag.PREPOSITION)) or bool(word.preposition)


def _agrees(reading: Reading, first: int, last: int, word: Word, *, definite: bool) -> bool:
    """Whether a word is an adjective of the phrase so far: definite after definite, or of the shape of its noun."""
    if definite:  # a unit behind it is no adjective: the shares last week
        fits = word.definite and not word.suffix and not word.has(Tag.UNIT)
        return fits and any(may_agree(reading, reading.words[place], word) for place in (last, first))
    noun = reading.words[last if _is_noun(reading.words[last]) else first]
    return reading.pack.grammar.modifies(noun, word)


def may_agree(reading: Reading, noun: Word, word: Word) -> bool:
    """Whether a definite noun can be said of the one before it: not the fines of the club, the settlers of the place."""
    both = noun.tags & Tag.NOUN and word.tags & Tag.NOUN
    return not both or reading.pack.grammar.agree_in_number(noun, word)


def _owns(reading: Reading, last: int, word: Word) -> bool:
    measured = bool(word.suffix) and word.has(Tag.MEASURE_NOUN)
    return not measured and reading.pack.grammar.owns(reading.words[last], word)


def _is_noun(word: Word) -> bool:
    return word.has(Tag.NOUN)


def _quoted_name(reading: Reading, last: int) -> bool:
    """An organisation word before a quoted name: the organisation "Daesh"."""
    following = last + 1
    gap = reading.text.gaps[following].strip(" ")
    return gap in _QUOTES_OPEN and reading.words[last].has(Tag.ORGANISATION)


def _quote_end(reading: Reading, first: int) -> int:
    place = first
    while place + 1 < len(reading.words) and place - first < 3 and reading.adjacent[place + 1]:
        place += 1
    return place


def _coordinated(reading: Reading, head: int, last: int) -> bool:
    """Women and children, officers and officials: a second known noun of the same shape, and no number after it."""
    words = reading.words
    first, second = words[head], words[last + 1]
    if not second.has(Tag.NOUN) or second.number is not None or second.tags & (Tag.STOP | Tag.CARRYING):
        return False
    if second.preposition or second.stem in reading.pack.naming.state_words:
        return False
    after = last + 2
    if (
        after < len(words)
        and reading.adjacent[after]
        and (words[after].digits or words[after].number is not None)
    ):
        return False
    alike = first.definite == second.definite or second.definite
    return alike and first.has(Tag.NOUN)
