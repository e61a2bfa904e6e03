"""What opens the words reported: that, a colon, a quotation mark; and whose they are."""

from factdb.core.claims import SpeakerKind
from factdb.core.words import Tag, Word
from factdb.extract.reading import Reading
from factdb.extract.speech.bounds import body_end, office_end
from factdb.extract.speech.kinds import HEADS
from factdb.extract.speech.mentions import Mention

_OPENER_REACH = 16
_SAYS = Tag.SAYING | Tag.WEAK_SAYING
_NEAR = 3
_NEAR_MARK = 5
"""Words that may stand between a speaker and a colon or quotation mark: published an article titled: ..."""
_OCCASION = 10
"""Words that may name the occasion or the listener between a speaker and what is said."""
SPEECH_MARKS = ':\u00ab\u201c"'
_QUOTES_CLOSE = '\u00bb\u201d"'
_QUOTED_NAME = 2
"""Words of the longest quotation that is rather a name."""
_CLAUSE_END = ".\u061b!\u061f\n"
COMMAS = "\u060c,"


def find_opener(reading: Reading, place: int, mention: Mention | None, after: int) -> int | None:
    """The complementiser, colon or quotation mark with which the words reported begin."""
    start = mention.last + 1 if mention is not None and mention.first > place else place + 1
    words, gaps = reading.words, reading.text.gaps
    for ahead in range(start, min(after, start + _OPENER_REACH)):
        word, gap = words[ahead], gaps[ahead]
        if gap != " " and has_sign(gap, SPEECH_MARKS):
            return ahead
        if gap not in (" ", ".") and ahead > start and has_sign(gap, _CLAUSE_END):
            return None
        if word.tags & Tag.COMPLEMENTISER:
            return ahead
        if word.tags & _SAYS and not (word.definite or word.tags & Tag.NOUN):
            return None
    if after < len(reading.words) and after - start < 2 and ":" in reading.text.gaps[after]:
        return after
    return None


def near_opener(reading: Reading, place: int, mention: Mention | None, opener: int) -> bool:
    start = mention.last if mention is not None and mention.first > place else place
    following = start + 1
    if following < opener and reading.words[following].stem in reading.pack.speech.one_of:
        start = body_end(reading, following + 1)  # one of the village's people
    if following < opener and reading.words[following].tags & Tag.TITLE:
        start = office_end(reading, following)  # Such-a-one, the coordinator of ..., described
    if has_sign(reading.text.gaps[opener], COMMAS) and has_sign(reading.text.gaps[start + 1], COMMAS):
        return True  # what is between the commas describes the speaker
    if opener - start <= (_NEAR_MARK if has_sign(reading.text.gaps[opener], SPEECH_MARKS) else _NEAR):
        return True
    occasion = start + 1  # in a statement, to the agency
    words, speech = reading.words, reading.pack.speech
    if words[occasion].tags & Tag.PREPOSITION:
        occasion += 1
    spoken_at = words[occasion].stem in speech.occasions or words[occasion].stem in speech.media
    return spoken_at and opener - start <= _OCCASION


def quotes_a_name(reading: Reading, opener: int) -> bool:
    """Whether what stands in quotation marks is too short for words reported."""
    gaps = reading.text.gaps
    if not has_sign(gaps[opener], SPEECH_MARKS) or ":" in gaps[opener]:
        return False
    closing = range(opener + 1, min(opener + _QUOTED_NAME + 1, len(gaps)))
    return any(has_sign(gaps[place], _QUOTES_CLOSE) for place in closing)


def announces(reading: Reading, place: int, mention: Mention, opener: int, *, strong: bool) -> bool:
    """Whether the opener belongs to the verb at `place` and its subject."""
    if mention.first < place or near_opener(reading, place, mention, opener):
        return True
    return strong and has_sign(reading.text.gaps[opener], SPEECH_MARKS)


def announces_directly(reading: Reading, place: int, after: int) -> bool:
    """And confirmed the killing of six: a verb without a subject before what happened."""
    following = place + 1
    if not reading.words[place].joined or not reading.words[place].has(Tag.SAYING) or following >= after:
        return False
    return reading.adjacent[following] and reading.words[following].stem in reading.pack.naming.state_words


def opens_speech(reading: Reading, place: int, after: int) -> bool:
    """Whether a participle is followed by what is said: that, to, a colon, a quotation mark."""
    return any(
        reading.words[ahead].has(Tag.COMPLEMENTISER | Tag.PREPOSITION)
        or bool(reading.words[ahead].preposition)
        or has_sign(reading.text.gaps[ahead], SPEECH_MARKS)
        for ahead in range(place + 1, min(after, place + 5))
    )


def surely_speaks(reading: Reading, mention: Mention) -> bool:
    head = reading.words[mention.first]
    if head.tags & (HEADS | Tag.PLACE) or mention.own or mention.kind is SpeakerKind.UNNAMED:
        return True
    if head.definite and _is_person(reading, head):
        return True
    named = bool(mention.office) or (len(mention.stems) > 1 and _surnamed(reading, mention))
    return mention.kind is SpeakerKind.PERSON and named


def _is_person(reading: Reading, word: Word) -> bool:
    named = reading.pack.naming.nouns.get(word.stem)
    return named is not None and named.concept in reading.pack.naming.persons


def _surnamed(reading: Reading, mention: Mention) -> bool:
    """Whether a name ends in a family name with its article, which tells it from an object of the verb."""
    last = reading.words[mention.last]
    return last.definite and not last.suffix and not last.has(Tag.NOUN)


def has_sign(gap: str, signs: str) -> bool:
    if gap == " ":  # as nearly all are
        return False
    return any(sign in gap for sign in signs)
