"""Verbs of saying and denying, of deciding and relaying, with the subject of each."""

from factdb.core.claims import Attribution, SpeakerKind
from factdb.core.words import Tag
from factdb.extract.reading import Reading
from factdb.extract.speech.kinds import HEADS
from factdb.extract.speech.mentions import Mention, read_mention
from factdb.extract.speech.openers import (
    COMMAS,
    announces,
    announces_directly,
    find_opener,
    has_sign,
    near_opener,
    opens_speech,
    quotes_a_name,
    surely_speaks,
)
from factdb.extract.speech.said import Said
from factdb.extract.speech.subjects import subject_after, subject_before

_BESIDE = 2
_NEAR_OPENER = 5
_REVISED = 30
"""Words between a verb and the toll that its subject revises."""
_LISTED = 100
"""Words behind a pledge among which those of others are listed."""


def by_verb(reading: Reading, place: int, first: int, after: int) -> Said | None:
    words = reading.words
    word = words[place]
    denies = word.has(Tag.DENYING)
    if word.tags & Tag.CARRYING:
        if word.article:
            return None
        opens = denies or opens_speech(reading, place, after)
        if word.suffix or word.form in reading.pack.speech.needing_that:
            opens = opens and find_opener(reading, place, None, min(after, place + _NEAR_OPENER)) is not None
        return (
            Said(place, place, None, Attribution.VERB, denies=denies, carried=True, bare=True)
            if opens
            else None
        )
    if _is_noun_here(reading, place):
        return None
    if word.tags & Tag.RELAYING:
        relayed = _relayed(reading, place, after)
        if relayed is not None or not word.tags & (Tag.SAYING | Tag.WEAK_SAYING):
            return relayed
    if word.suffix:
        return _said_of_it(reading, place, after)
    return _verb_with_subject(reading, place, first, after)


def _verb_with_subject(reading: Reading, place: int, first: int, after: int) -> Said | None:
    word = reading.words[place]
    negated = place > first and reading.words[place - 1].has(Tag.NEGATION)
    denies, decides = word.has(Tag.DENYING) and not negated, word.has(Tag.DECIDING)
    mention = subject_before(reading, place, first) or subject_after(reading, place, after)
    documented = mention is not None and reading.words[mention.first].has(Tag.DOCUMENT)
    strong = word.has(Tag.SAYING) or decides or documented
    opener = find_opener(reading, place, mention, after)
    if opener is None and word.stem in reading.pack.speech.needing_opener:
        return None
    if not strong and (opener is None or not near_opener(reading, place, mention, opener)):
        return None
    if not strong and opener is not None and not _reports(reading, mention, opener):
        return None
    if word.stem in reading.pack.speech.ruling and not _rules_something(reading, place, mention, opener):
        return None
    if mention is None:
        bare = Said(place, place, None, Attribution.VERB, denies=denies, bare=True)
        announced = opener is not None or announces_directly(reading, place, after)
        return bare if announced and _can_be_bare(reading, place, first) else None
    announced = opener is not None and announces(reading, place, mention, opener, strong=strong)
    unsure = not announced and not surely_speaks(reading, mention)
    if unsure and not (
        word.tags & Tag.SAYING and mention.kind is SpeakerKind.PERSON and mention.first > place
    ):
        return None
    if (
        decides
        and not word.tags & Tag.SAYING
        and not (mention.definite or reading.words[mention.first].tags & (HEADS | Tag.PLACE))
    ):
        return None
    if _closes_sentence(reading, place, mention, after) and place - first > 1:
        return Said(place, mention.last, mention, Attribution.VERB, denies=denies, covers_before=True)
    how = Attribution.DECISION if decides else Attribution.VERB
    last = max(place, mention.last if mention.first > place else place)
    return Said(place, last, mention, how, denies=denies, unsure=unsure)


def _can_be_bare(reading: Reading, place: int, first: int) -> bool:
    """Whether a verb of saying without a subject goes on with whoever spoke before; said of nobody, it does not."""
    word = reading.words[place]
    if word.stem in reading.pack.speech.impersonal:
        return False
    return place == first or word.joined or not _follows_a_noun(reading, place)


def _follows_a_noun(reading: Reading, place: int) -> bool:
    """Whether the verb has a subject before it that can speak to nobody: the promises confirmed that ..."""
    before = reading.words[place - 1]
    return reading.adjacent[place] and bool(before.article) and not before.has(Tag.RELATIVE | Tag.WEEKDAY)


def _rules_something(reading: Reading, place: int, mention: Mention | None, opener: int | None) -> bool:
    """The court ruled by a fine, or that; a verb that without these means to spend or to be in power."""
    after = place + 1 if mention is None or mention.last < place else mention.last + 1
    if opener is not None or after >= len(reading.words):
        return opener is not None
    return reading.words[after].preposition in reading.pack.speech.ruling_by or (
        reading.words[after].form in reading.pack.speech.ruling_by
    )


def _reports(reading: Reading, mention: Mention | None, opener: int) -> bool:
    """Whether a verb with other meanings reports words: of somebody who surely speaks, or right behind the subject."""
    if quotes_a_name(reading, opener):
        return False
    if mention is None or surely_speaks(reading, mention) or abs(opener - mention.last) <= _BESIDE:
        return True
    return reading.words[mention.last + 1].has(Tag.TITLE)  # Such-a-one, the coordinator of ...,


def _is_noun_here(reading: Reading, place: int) -> bool:
    """A form that is a verbal noun at this place: without mentioning his name, worth mentioning."""
    word = reading.words[place]
    if (word.definite and not word.suffix) or word.preposition in reading.pack.speech.noun_prepositions:
        return True
    if place == 0 or not reading.adjacent[place]:
        return False
    before = reading.words[place - 1]
    if word.tags & Tag.NOUN and (before.digits or before.number is not None):
        return True
    return before.has(Tag.PREPOSITION) or before.stem in reading.pack.speech.noun_openers


def _relayed(reading: Reading, place: int, after: int) -> Said | None:
    """The ministry quoted the governor as saying: the governor speaks, via the ministry."""
    via = subject_after(reading, place, after)
    start = via.last + 1 if via is not None else place + 1
    for of in range(start, min(start + 3, after)):
        if reading.words[of].form in reading.pack.speech.relayed_of:
            speaker = read_mention(reading, of + 1) if of + 1 < after else None
            if speaker is not None and _relayable(reading, speaker, via):
                return Said(place, speaker.last, speaker, Attribution.VERB, via=via)
    return None


def _relayable(reading: Reading, speaker: Mention, via: Mention | None) -> bool:
    if reading.words[speaker.first].tags & (HEADS | Tag.PLACE):
        return True
    return via is not None and speaker.kind is SpeakerKind.PERSON and len(speaker.stems) > 1


def _said_of_it(reading: Reading, place: int, after: int) -> Said | None:
    """`…, this is what he revealed`; `the cases that the ministry registered`: what stands before is said."""
    before = reading.words[place - 1] if place else None
    word = reading.words[place]
    said = word.has(Tag.SAYING) or _issues_a_document(reading, place)
    if before is None or not before.has(Tag.RELATIVE) or not said or word.has(Tag.DENYING):
        return None
    if place > 1 and reading.words[place - 2].stem in reading.pack.speech.contrary:
        return None
    mention = subject_after(reading, place, after)
    if mention is None or not reading.words[mention.first].has(HEADS | Tag.PLACE):
        return None
    return Said(place, mention.last, mention, Attribution.VERB, covers_before=True)


def _issues_a_document(reading: Reading, place: int) -> bool:
    """The report that the bank issued, rather than the index that it publishes."""
    near = reading.words[max(0, place - _NEAR_OPENER) : place]
    return reading.words[place].form in reading.pack.speech.issuing_it and any(
        word.tags & Tag.DOCUMENT for word in near
    )


def revised_toll(reading: Reading, place: int, after: int) -> Said | None:
    """The police raised the toll: whoever revises a count states it."""
    words, tolls = reading.words, reading.pack.naming.tolls
    counts = [
        at
        for at in range(place + 2, min(after, place + _REVISED))
        if (words[at].tags & Tag.COUNTING or words[at].stem in tolls) and not words[at].preposition
    ]
    mention = subject_after(reading, place, after) if counts else None
    if mention is None or mention.kind is SpeakerKind.PERSON or mention.last + 1 not in counts:
        return None
    return Said(place, mention.last, mention, Attribution.VERB) if words[mention.first].has(HEADS) else None


def list_of_pledges(reading: Reading, said: Said, after: int) -> list[Said]:
    """Saudi Arabia pledged 200 million, the European Union 120, Britain 95: each pledger its own amount."""
    found = []
    for place in range(said.last + 1, min(after - 1, said.last + _LISTED)):
        word = reading.words[place]
        if not word.joined or (not has_sign(reading.text.gaps[place], COMMAS) and not word.has(Tag.PLACE)):
            continue
        if not (word.has(Tag.PLACE | Tag.ORGANISATION) or word.definite) or word.has(Tag.VERB | Tag.SAYING):
            continue
        mention = read_mention(reading, place)
        if mention is None or mention.last + 1 >= after:
            continue
        following = reading.words[mention.last + 1]
        if following.digits or following.number is not None:
            found.append(Said(place, mention.last, mention, Attribution.DECISION))
    return found


def _closes_sentence(reading: Reading, place: int, mention: Mention, after: int) -> bool:
    if mention.first < place or mention.last < after - 3:
        return False
    return has_sign(reading.text.gaps[place], COMMAS + '\u00bb\u201d"')
