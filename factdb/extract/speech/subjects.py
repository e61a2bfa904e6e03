"""The subject of a verb of saying: behind it, as Arabic verbs first have it, or before it."""

from dataclasses import replace

from factdb.core.claims import SpeakerKind
from factdb.core.words import Tag
from factdb.extract.reading import Reading
from factdb.extract.speech.kinds import HEADS
from factdb.extract.speech.mentions import Mention, read_mention
from factdb.extract.speech.openers import has_sign
from factdb.extract.speech.persons import is_name_by_place

_CLAUSE_END = ".\u061b!\u061f\n:"
_COMMAS = ("\u060c", ",")
_PAUSES = (*_COMMAS, "-")
_FARTHEST = 14
_LISTENER = 4


def subject_after(reading: Reading, verb: int, after: int) -> Mention | None:
    """The subject right behind the verb, or behind a day or the listener (said to Reuters)."""
    words = reading.words
    if verb + 1 < after and reading.text.gaps[verb + 1].strip() in _COMMAS:
        return None
    place = _over_circumstances(reading, verb + 1, after)
    if place < after and words[place].preposition == reading.pack.speech.owner_preposition:
        place = _over_listener(reading, place, after)
    if place >= after or has_sign(reading.text.gaps[place], _CLAUSE_END):
        return None
    if words[place].tags & (Tag.COMPLEMENTISER | Tag.NEGATION) or words[place].preposition:
        return None
    mention = read_mention(reading, place)
    if mention is None or mention.last >= after or not _can_speak(reading, mention):
        return None
    return mention


def subject_before(reading: Reading, verb: int, first: int) -> Mention | None:
    """The subject before the verb: the spokesman stressed, Such-a-one, the manager, insisted."""
    words = reading.words
    topic = words[first].stem in reading.pack.speech.topics
    if (words[verb].joined and not topic) or verb == first:
        return None
    gap = reading.text.gaps[verb].strip(' "\u00bb\u201d)')
    if gap:
        return _between_commas(reading, verb, first) if gap in _COMMAS else None
    relative = words[verb - 1].has(Tag.RELATIVE) and reading.adjacent[verb]
    last = verb - 2 if relative else verb - 1
    start = _clause_start(reading, last, first)
    if start > last:
        return None
    mention = read_mention(reading, start)
    if mention is None or not last - 2 <= mention.last <= last:
        return _apposition(reading, start, last, first)
    named = words[mention.first].has(HEADS | Tag.PLACE)
    in_front = _apposition(reading, start, last, first)
    return in_front or (mention if named else None)


def _between_commas(reading: Reading, verb: int, first: int) -> Mention | None:
    """Such-a-one, the manager of the service, insisted: the name before the office between two commas."""
    start = verb - 1
    while start > first and reading.text.gaps[start].strip() not in _COMMAS:
        if not reading.adjacent[start] and not has_sign(
            reading.text.gaps[start], '\u00ab\u00bb\u201c\u201d"('
        ):
            return None
        start -= 1
    return _apposition(reading, start, verb - 1, first)


def _apposition(reading: Reading, start: int, last: int, first: int) -> Mention | None:
    """A name before the comma whose office stands between the commas."""
    if (
        start <= first
        or reading.text.gaps[start].strip() not in _COMMAS
        or not reading.words[start].has(Tag.TITLE)
    ):
        return None
    mention = read_mention(reading, _clause_start(reading, start - 1, first))
    if mention is None or mention.last != start - 1 or mention.kind is not SpeakerKind.PERSON or last < start:
        return None
    return replace(mention, office=mention.office or (reading.words[start].stem,))


def _clause_start(reading: Reading, last: int, first: int) -> int:
    words = reading.words
    start = last
    while start > first and last - start < _FARTHEST:
        gap = reading.text.gaps[start]
        if has_sign(gap, _CLAUSE_END) or gap.strip() in _PAUSES:
            break
        if (
            words[start - 1].tags & (Tag.VERB | Tag.SAYING | Tag.COMPLEMENTISER | Tag.RELATIVE)
            and not words[start - 1].article
        ):
            break
        start -= 1
    skipped = Tag.CONJUNCTION | Tag.AUXILIARY | Tag.COMPLEMENTISER | Tag.ADVERB | Tag.RELATIVE | Tag.NEGATION
    while start <= last and (
        words[start].tags & skipped
        or words[start].form in reading.pack.particles
        or words[start].stem in reading.pack.speech.topics
    ):
        start += 1
    return start


def _over_circumstances(reading: Reading, place: int, after: int) -> int:
    """Over the day, `in turn`, `that` between a verb and its subject."""
    circumstances, same = reading.pack.speech.circumstances, reading.pack.speech.same_again
    while place < after:
        word = reading.words[place]
        if word.form not in circumstances and word.form not in same:
            break
        if word.tags & (Tag.PREPOSITION | Tag.COMPLEMENTISER) or has_sign(
            reading.text.gaps[place], _CLAUSE_END
        ):
            break
        place += 1
    return place


def _over_listener(reading: Reading, place: int, after: int) -> int:
    """Over `to Reuters`, `to the Such newspaper` up to the speaker's head."""
    for ahead in range(place + 1, min(after, place + _LISTENER + 1)):
        word = reading.words[ahead]
        if word.tags & HEADS and not word.preposition and word.stem not in reading.pack.speech.media:
            return ahead
        if word.tags & (Tag.COMPLEMENTISER | Tag.VERB | Tag.PREPOSITION):
            return after
    return after


def _can_speak(reading: Reading, mention: Mention) -> bool:
    head = reading.words[mention.first]
    if head.tags & (HEADS | Tag.PLACE) or mention.own or head.stem in reading.pack.speech.one_of:
        return True
    if (
        head.tags & (Tag.UNIT | Tag.COUNTING | Tag.CHANGING | Tag.MEASURE_NOUN | Tag.MONTH | Tag.ADVERB)
        or head.suffix
    ):
        return False
    if is_name_by_place(reading, mention.first):
        return True
    if head.stem in reading.pack.naming.state_words or head.number is not None:
        return False
    if head.stem in reading.pack.speech.noun_openers:
        return False
    return head.definite or not head.tags & Tag.NOUN
