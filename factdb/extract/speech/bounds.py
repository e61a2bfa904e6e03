"""Where a speaker's phrase ends: a body's name, an office, a person's name."""

from factdb.core.words import NumberKind, Tag, Word
from factdb.extract.reading import Reading

HEADS = Tag.ORGANISATION | Tag.DOCUMENT | Tag.ANONYMOUS | Tag.TITLE
"""What can open a speaker's phrase by its meaning alone."""
ENDING = (
    Tag.VERB
    | Tag.SAYING
    | Tag.COMPLEMENTISER
    | Tag.RELATIVE
    | Tag.NEGATION
    | Tag.AUXILIARY
    | Tag.CARRYING
    | Tag.DEMONSTRATIVE
    | Tag.PRONOUN
    | Tag.PARTITIVE
    | Tag.QUANTIFIER
    | Tag.WEEKDAY
    | Tag.CONJUNCTION
)
"""What no name goes on over."""
_LONG = 5
_NEVER_IN_NAMES = ENDING & ~(Tag.VERB | Tag.SAYING | Tag.CARRYING)
MARKS = '"\u00ab\u00bb\u201c\u201d'
_NAMING = Tag.TITLE | Tag.ORGANISATION | Tag.NOUN
_LONGEST = 16
_LONGEST_NAME = 6
_QUOTED_NAME = 5


def body_end(reading: Reading, first: int) -> int:
    """The last word of a body's, source's or document's name: owners up to a definite one, then adjectives."""
    words = reading.words
    head = words[first]
    closed = head.definite or bool(head.suffix) or head.has(Tag.PLACE)
    inside = False
    last = first
    while last + 1 < len(words) and last - first < _LONGEST:
        place = last + 1
        word, gap = words[place], reading.text.gaps[place]
        step = _marked(reading, last, gap)
        if step is not None:
            if step == last:
                break
            last, closed = step, True
            continue
        if word.tags & Tag.PREPOSITION or word.preposition:
            if not _belongs(reading, first, place, inside=inside):
                break
            inside, closed = True, word.definite or word.has(Tag.PLACE)
        elif _ends(reading, first, place, owned=not closed):
            break
        elif word.joined:
            alike = word.definite == words[last].definite
            if not alike or not (word.definite or head.tags & Tag.ANONYMOUS) or not head.tags & HEADS:
                break
        elif closed and (not word.definite or word.suffix or word.stem in reading.pack.speech.issuing):
            break
        last = place
        closed = closed or word.definite or word.has(Tag.PLACE) or bool(word.suffix)
    return _without_loose_end(reading, first, last)


def office_end(reading: Reading, first: int) -> int:
    """The last word of an office: everything before a name, over `of`, `in` and `for`."""
    words, speech = reading.words, reading.pack.speech
    closed, named_after = words[first].definite, False
    last = first
    while last + 1 < len(words) and last - first < _LONGEST:
        place = last + 1
        word, gap = words[place], reading.text.gaps[place]
        step = _marked(reading, last, gap)
        if step is not None:
            if step == last:
                break
            last, closed = step, True
            continue
        if closed and opens_name(reading, place):
            break
        if word.tags & Tag.PREPOSITION or word.preposition:
            if not _belongs(reading, first, place, inside=False):
                break
            closed = word.definite or word.has(Tag.PLACE)
        elif word.form in speech.ranks:
            if closed or named_after:
                return place
            named_after = True  # the airport of King Such-a-one
        elif (
            _ends(reading, first, place, owned=not closed)
            or (word.joined and word.definite != words[last].definite)
            or (closed and not word.definite and not word.tags & Tag.TITLE and not word.joined)
        ):
            break
        last = place
        rank = word.form in speech.ranks
        closed = closed or (word.definite and not rank) or word.has(Tag.PLACE) or bool(word.suffix)
    return last


def name_end(reading: Reading, first: int) -> int:
    """The last word of a person's name that begins at `first`, ranks and all."""
    words, speech = reading.words, reading.pack.speech
    last = first
    while last + 1 < len(words) and last - first < _LONGEST_NAME:
        place = last + 1
        word, gap = words[place], reading.text.gaps[place]
        initial = gap.strip() == "." and len(words[last].form) == 1
        if word.digits or not (reading.adjacent(place) or initial):
            break
        opens = opens_name(reading, place)
        if word.form in speech.circumstances and not opens:
            break
        if opens_name(reading, last) or words[last].form in speech.ranks:
            if word.tags & (Tag.COMPLEMENTISER | Tag.SAYING):
                break
        elif _ends_name(reading, first, place, opens=opens):
            break
        last = place
    return last


def _ends_name(reading: Reading, first: int, place: int, *, opens: bool) -> bool:
    """Whether a name that begins at `first` is over before `place`; `opens`: the next word is a name in any case."""
    words, speech = reading.words, reading.pack.speech
    word, before = words[place], words[place - 1]
    if (
        word.preposition
        or word.joined
        or (word.tags & (Tag.TITLE | Tag.ORGANISATION) and word.form not in speech.ranks)
    ):
        return True
    if opens:
        return False
    if word.tags & Tag.PREPOSITION or is_nobody(reading, place) or _is_object(reading, place):
        return True
    compound = before.form in speech.name_parts or opens_name(reading, place - 2)
    surnamed = place - 1 > first and before.definite and not compound
    return surnamed and (not word.definite or word.has(Tag.NOUN))


def _is_object(reading: Reading, place: int) -> bool:
    """The international community: a known noun with its adjective is what a verb is about, no family name."""
    word, following = reading.words[place], place + 1
    if not (word.definite and word.has(Tag.NOUN)) or following >= len(reading.words):
        return False
    return reading.adjacent(following) and reading.words[following].definite


def opens_name(reading: Reading, place: int) -> bool:
    """Whether a word is a part of names that makes the next word a name, and not the function word like it."""
    speech, text = reading.pack.speech, reading.text
    if reading.words[place].form not in speech.name_openers:
        return False
    return text.surface(text.starts[place], text.ends[place]) not in speech.not_names


def is_nobody(reading: Reading, place: int) -> bool:
    """Whether no name can go on with a word: a verb, `that`, a day, a number, what happened to somebody."""
    word = reading.words[place]
    if word.digits or (
        word.number is not None and word.number.kind not in (NumberKind.DUAL, NumberKind.ORDINAL)
    ):
        return True
    if opens_name(reading, place):
        return False
    if (
        word.form in reading.pack.particles
        or word.form in reading.pack.speech.circumstances
        or word.stem in reading.pack.speech.own_words
    ):
        return True
    if len(word.form) > _LONG and word.form[:3] in reading.pack.particles:
        return True  # in-the-fact, like-the-rest: adverbs that no table takes apart
    if word.tags & _NEVER_IN_NAMES or (word.tags & ENDING and (not word.definite or word.suffix)):
        return True
    return word.stem in reading.pack.naming.state_words and not word.definite and not word.has(Tag.TITLE)


def _ends(reading: Reading, first: int, place: int, *, owned: bool) -> bool:
    """Whether a phrase ends before a word; `owned`: an owner is still to come, even a rescue or an arrest."""
    word, unnamed = reading.words[place], reading.words[first].has(Tag.ANONYMOUS)
    if unnamed and word.stem in reading.pack.speech.media:
        return True  # an official told the agency
    if owned and not unnamed and word.stem in reading.pack.naming.state_words and not word.tags & ENDING:
        return False
    if word.tags & HEADS and word.definite:
        return False
    if word.tags & Tag.REACHING:
        return True
    if word.tags & _NAMING and not word.tags & (Tag.SAYING | Tag.COMPLEMENTISER | Tag.QUANTIFIER):
        return word.digits or word.form in reading.pack.speech.circumstances
    return is_nobody(reading, place) or (word.has(Tag.ADVERB | Tag.MONTH) and not word.definite)


def _marked(reading: Reading, last: int, gap: str) -> int | None:
    """Over a bracketed acronym or quoted name: its last word; `last` where the phrase ends; None: a plain gap."""
    if not gap or gap.isspace():
        return last if "\n" in gap else None
    signs = gap.strip(" ")
    following = last + 1
    if signs == "(":
        for after in (following, following + 1):
            if after + 1 < len(reading.text.gaps) and ")" in reading.text.gaps[after + 1]:
                return after if not reading.words[following].digits else last
        return last
    if len(signs) == 1 and signs in MARKS and gap.startswith(" "):
        return _quoted(reading, last, following)
    # the mark that closes a quoted name, or the bracket behind an acronym
    return None if signs in (*MARKS, ")") and gap.endswith(" ") else last


def _quoted(reading: Reading, last: int, first: int) -> int:
    """The last word of a short quoted name that belongs to the word before it."""
    if reading.words[last].tags & ENDING and not reading.words[last].definite:
        return last
    for after in range(first, min(first + _QUOTED_NAME, len(reading.words))):
        gap = reading.text.gaps[after + 1]
        if any(mark in gap for mark in MARKS):
            return after
        if not gap.isspace():
            break
    return last


def _belongs(reading: Reading, first: int, place: int, *, inside: bool) -> bool:
    """Whether a preposition belongs to the speaker: a source in the ministry, the centre for studies."""
    words, speech = reading.words, reading.pack.speech
    word, head = words[place], words[first]
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None and not word.preposition:
        return False
    if word.form in speech.naming_prepositions:
        return True
    if word.stem in speech.compass:
        return following is not None and (following.definite or following.has(Tag.PLACE))
    if word.preposition:
        named = following is not None and (following.definite or following.has(Tag.PLACE))
        if head.tags & Tag.TITLE and word.tags & Tag.NOUN and named:  # in the region of Mecca
            return word.stem not in speech.occasions
        return _joined_belongs(word, head, speech.owner_preposition, speech.media, place - first)
    if following is None or word.form not in speech.inner_prepositions or inside:
        return False
    if following.digits or following.number is not None or following.stem in speech.occasions:
        return False
    if following.tags & (
        Tag.DEMONSTRATIVE | Tag.WEEKDAY | Tag.MONTH | Tag.UNIT | Tag.COMPLEMENTISER | Tag.RELATIVE
    ):
        return False
    return head.has(Tag.ANONYMOUS | Tag.TITLE)


def _joined_belongs(word: Word, head: Word, owner: str, media: frozenset[str], reach: int) -> bool:
    if word.stem in media or not (word.definite or word.has(Tag.ORGANISATION | Tag.PLACE)):
        return False
    if head.has(Tag.TITLE):
        return True
    return head.has(Tag.ORGANISATION | Tag.DOCUMENT) and word.preposition == owner and reach <= 4


def _without_loose_end(reading: Reading, first: int, last: int) -> int:
    """A phrase does not end in a preposition or a particle that belongs to what follows."""
    while last > first and (
        reading.words[last].form in reading.pack.particles
        or (reading.words[last].tags & Tag.PREPOSITION and not reading.words[last].definite)
    ):
        last -= 1
    return last
