"""Where a speaker's phrase ends: the name of a body or document, an office."""

from factdb.core.words import Tag, Word
from factdb.extract.reading import Reading
from factdb.extract.speech.kinds import ENDING, HEADS
from factdb.extract.speech.persons import is_nobody, name_end, opens_name

MARKS = '"\u00ab\u00bb\u201c\u201d'
_BEHIND_A_NAME = (*MARKS, ")")
_LONGEST = 24
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
        elif last > first and words[last].form in reading.pack.speech.ranks and not words[last].joined:
            last, closed = name_end(reading, place), True  # the university of King Such-a-one
            continue
        elif _body_ends(reading, first, place, closed=closed):
            break
        last = place
        closed = closed or word.definite or word.has(Tag.PLACE) or bool(word.suffix)
    return _without_loose_end(reading, first, last)


def _body_ends(reading: Reading, first: int, place: int, *, closed: bool) -> bool:
    """Whether the name of a body ends before a word without preposition; `closed`: it has its definite owner."""
    words, speech = reading.words, reading.pack.speech
    word, head, last = words[place], words[first], place - 1
    if _ends(reading, first, place, owned=not closed) or (closed and word.form in speech.ranks):
        return True
    if word.form in speech.issuing_it:
        return True  # a study that such-a-one made
    if word.joined:
        alike = word.definite == words[last].definite
        return not alike or not (word.definite or head.tags & Tag.ANONYMOUS) or not head.tags & HEADS
    if closed:
        return not word.definite or bool(word.suffix) or word.stem in speech.issuing
    # a medical source: what is definite behind it is no owner
    unnamed = head.has(Tag.ANONYMOUS) and not head.has(Tag.ORGANISATION | Tag.DOCUMENT)
    return unnamed and word.definite and last > first and _is_described(reading, first, last)


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
    if word.tags & (Tag.TITLE | Tag.ORGANISATION | Tag.NOUN) and not word.has(
        Tag.SAYING | Tag.COMPLEMENTISER | Tag.QUANTIFIER
    ):
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
    return None if signs in _BEHIND_A_NAME and gap.endswith(" ") else last


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
        if head.tags & Tag.ANONYMOUS and word.preposition in speech.joined_inside:
            apart = word.has(Tag.ADVERB | Tag.WEEKDAY) or word.stem in speech.occasions
            return bool(word.article) and not apart and word.stem not in speech.media
        return _joined_belongs(word, head, speech.owner_preposition, speech.media, place - first)
    if following is None or word.form not in speech.inner_prepositions or inside:
        return False
    if following.digits or following.number is not None or following.stem in speech.occasions:
        return False
    if following.has(
        Tag.DEMONSTRATIVE | Tag.WEEKDAY | Tag.MONTH | Tag.UNIT | Tag.COMPLEMENTISER | Tag.RELATIVE
    ):
        return False
    return head.has(Tag.ANONYMOUS | Tag.TITLE)


def _joined_belongs(word: Word, head: Word, owner: str, media: frozenset[str], reach: int) -> bool:
    if word.stem in media or not (word.definite or word.tags & (Tag.ORGANISATION | Tag.PLACE)):
        return False
    if head.tags & Tag.TITLE:
        return True
    return head.has(Tag.ORGANISATION | Tag.DOCUMENT) and word.preposition == owner and reach <= 4


def _is_described(reading: Reading, first: int, last: int) -> bool:
    """Whether a phrase's last word is an adjective of its indefinite head."""
    words = reading.words
    return not words[last].has(Tag.NOUN | HEADS) and reading.pack.grammar.modifies(words[first], words[last])


def _without_loose_end(reading: Reading, first: int, last: int) -> int:
    """A phrase does not end in a preposition or a particle that belongs to what follows."""
    while last > first and (
        reading.words[last].form in reading.pack.particles
        or (reading.words[last].has(Tag.PREPOSITION) and not reading.words[last].definite)
    ):
        last -= 1
    return last
