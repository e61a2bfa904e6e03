"""Find the places of a sentence where somebody is said to speak, and the subject of each."""

from dataclasses import dataclass, replace

from factdb.core.claims import Attribution, SpeakerKind
from factdb.core.words import Tag
from factdb.extract.reading import Reading
from factdb.extract.speech.bounds import HEADS, body_end, office_end
from factdb.extract.speech.mentions import Mention, read_mention
from factdb.extract.speech.subjects import subject_after, subject_before

_CUES = Tag.SAYING | Tag.WEAK_SAYING | Tag.CARRYING | Tag.DECIDING | Tag.RELAYING | Tag.DENYING
_OPENER_REACH = 16
_NEAR = 3
_NEAR_MARK = 5
"""Words that may stand between a speaker and a colon or quotation mark: published an article titled: ..."""
_OCCASION = 10
"""Words that may name the occasion or the listener between a speaker and what is said."""
_CONSEQUENCE = 10
_SPEECH_MARKS = ':\u00ab\u201c"'
_CLAUSE_END = ".\u061b!\u061f\n"
_COMMAS = "\u060c,"


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody is said to speak at word `place`; `last` is the last word of the phrase that says so."""

    place: int
    last: int
    mention: Mention | None
    attribution: Attribution
    denies: bool = False
    carried: bool = False
    """A participle (adding, stressing): the subject of the sentence goes on."""
    bare: bool = False
    """No subject of its own: who spoke before speaks on."""
    covers_before: bool = False
    """What stands before it is said: `…, according to the police`."""
    covers_all: bool = False
    """It stands between commas and what is said stands around it."""
    via: Mention | None = None
    """Who passes the speaker's words on."""


def said_in(reading: Reading, first: int, after: int) -> list[Said]:
    """Every attribution of the sentence of words `first` to `after` (exclusive), in order."""
    found: list[Said] = []
    headline = _headline(reading, first, after)
    if headline is not None:
        found.append(headline)
    attributing = reading.pack.speech.attributing
    cues = [
        place
        for place, word in enumerate(reading.words[first:after], first)
        if place == first or word.tags & _CUES or word.stem in attributing
    ]
    done = first
    for place in cues:
        said = _said_at(reading, place, first, after) if place >= done else None
        if said is None:
            continue
        found.append(said)
        if said.attribution is Attribution.DECISION:
            found.extend(_list_of_pledges(reading, said, after))
        done = max(said.last, place) + 1
    return sorted(found, key=lambda each: each.place)


def _said_at(reading: Reading, place: int, first: int, after: int) -> Said | None:
    word = reading.words[place]
    said = None
    if word.stem in reading.pack.speech.attributing:
        said = _according_to(reading, place, first, after)
    if said is None and word.tags & _CUES:
        said = _verb(reading, place, first, after)
    if said is None and place == first and word.has(Tag.CHANGING | Tag.VERB):
        said = _revised_toll(reading, place, after)
    return said


def _headline(reading: Reading, first: int, after: int) -> Said | None:
    """`An official: ...`: a speaker and a colon at the head of a line."""
    if first and "\n" not in reading.text.gaps[first]:
        return None
    word = reading.words[first]
    if not word.has(HEADS & ~Tag.DOCUMENT) or word.has(Tag.VERB | Tag.SAYING):
        return None
    mention = read_mention(reading, first)
    if (
        mention is None
        or mention.last + 1 >= after
        or not reading.text.gaps[mention.last + 1].startswith(":")
    ):
        return None
    return Said(mention.last + 1, mention.last, mention, Attribution.QUOTATION)


def _according_to(reading: Reading, place: int, first: int, after: int) -> Said | None:
    words, speech = reading.words, reading.pack.speech
    clause = speech.according_to_clause.starting(reading.text, words, place)
    if clause is not None and clause[0] < after:
        verb = clause[0]
        if words[verb].tags & (Tag.SAYING | Tag.WEAK_SAYING | Tag.RELAYING):
            if _denied_figure_before(reading, place, first):
                return _nobody(place, verb)
            mention = subject_after(reading, verb, after)
            if mention is not None:
                return _according(reading, place, first, after, mention)
            return (
                replace(_nobody(place, verb))
                if clause[0] - place == 1 and words[place].has(Tag.CONJUNCTION)
                else None
            )
    plain = speech.according_to.starting(reading.text, words, place)
    if plain is None or plain[0] >= after or words[plain[0]].has(Tag.COMPLEMENTISER):
        return None
    if words[plain[0]].stem in speech.own_words:  # according to him: whoever speaks
        return _nobody(place, plain[0])
    dative = words[plain[0] - 1].stem in speech.according_to_dative
    mention = read_mention(reading, plain[0], dative=dative)
    if mention is not None and mention.last + 1 < after and words[mention.last + 1].form in speech.same_again:
        before = place - first > 1
        return Said(place, mention.last + 1, None, Attribution.ACCORDING_TO, bare=True, covers_before=before)
    if mention is None or not _can_be_according_to(reading, mention):
        return None
    return _according(reading, place, first, after, mention)


def _can_be_according_to(reading: Reading, mention: Mention) -> bool:
    """Not according to the budget, the need, the plan: nouns that are neither body, person nor document."""
    head = reading.words[mention.first]
    return head.has(HEADS | Tag.PLACE) or not head.has(Tag.NOUN | Tag.UNIT | Tag.MEASURE_NOUN | Tag.COUNTING)


def _denied_figure_before(reading: Reading, place: int, first: int) -> bool:
    """And not 100 milliard, as the States announced: the States said what is denied, not the sentence."""
    return any(reading.words[back].has(Tag.NEGATION) for back in range(max(first, place - 6), place))


def _nobody(place: int, last: int) -> Said:
    return Said(place, last, None, Attribution.ACCORDING_TO)


def _according(reading: Reading, place: int, first: int, after: int, mention: Mention) -> Said | None:
    if mention.last >= after:
        return None
    ends = mention.last + 1
    opens = place - first <= 1 or _consequence(reading, ends, after)
    gap = reading.text.gaps[ends] if ends < len(reading.text.gaps) else ""
    parenthetic = _has(reading.text.gaps[place], _COMMAS + "-(") and _has(gap[:2], _COMMAS + "-)")
    rest_waits = ends < after and not _has(gap, _COMMAS) and not _has(reading.text.gaps[place], _COMMAS)
    return Said(
        first if place - first <= 1 else place,
        max(mention.last, place),
        mention,
        Attribution.ACCORDING_TO,
        covers_before=not opens,
        covers_all=(parenthetic or rest_waits) and ends < after,
    )


def _consequence(reading: Reading, place: int, after: int) -> bool:
    """According to the figures, then ...: what follows is said."""
    return any(
        reading.words[ahead].joined and reading.words[ahead].has(Tag.COMPLEMENTISER)
        for ahead in range(place, min(after, place + _CONSEQUENCE))
    )


def _has(gap: str, signs: str) -> bool:
    return any(sign in gap for sign in signs)


def _verb(reading: Reading, place: int, first: int, after: int) -> Said | None:
    words = reading.words
    word = words[place]
    denies = word.has(Tag.DENYING)
    if word.has(Tag.CARRYING):
        opens = denies or _opens(reading, place, after)
        return (
            Said(place, place, None, Attribution.VERB, denies=denies, carried=True, bare=True)
            if opens
            else None
        )
    if _is_noun_here(reading, place):
        return None
    if word.has(Tag.RELAYING):
        relayed = _relayed(reading, place, after)
        if relayed is not None or not word.has(Tag.SAYING | Tag.WEAK_SAYING):
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
    opener = _opener(reading, place, mention, after)
    if not strong and (opener is None or not _near_opener(reading, place, mention, opener)):
        return None
    if mention is None:
        impersonal = word.stem in reading.pack.speech.impersonal
        if impersonal or (opener is None and not _announces_directly(reading, place, after)):
            return None
        return Said(place, place, None, Attribution.VERB, denies=denies, bare=True)
    announced = opener is not None and _announces(reading, place, mention, opener, strong=strong)
    if not announced and not _surely_speaks(reading, mention):
        return None
    if (
        decides
        and not word.has(Tag.SAYING)
        and not (mention.definite or reading.words[mention.first].has(HEADS | Tag.PLACE))
    ):
        return None
    if _closes_sentence(reading, place, mention, after) and place - first > 1:
        return Said(place, mention.last, mention, Attribution.VERB, denies=denies, covers_before=True)
    how = Attribution.DECISION if decides else Attribution.VERB
    return Said(
        place, max(place, mention.last if mention.first > place else place), mention, how, denies=denies
    )


def _announces_directly(reading: Reading, place: int, after: int) -> bool:
    """And confirmed the killing of six: a verb without a subject before what happened."""
    following = place + 1
    if not reading.words[place].joined or not reading.words[place].has(Tag.SAYING) or following >= after:
        return False
    return reading.adjacent(following) and reading.words[following].stem in reading.pack.naming.state_words


def _announces(reading: Reading, place: int, mention: Mention, opener: int, *, strong: bool) -> bool:
    """Whether the opener belongs to the verb at `place` and its subject."""
    if mention.first < place or _near_opener(reading, place, mention, opener):
        return True
    return strong and _has(reading.text.gaps[opener], _SPEECH_MARKS)


def _is_noun_here(reading: Reading, place: int) -> bool:
    """A form that is a verbal noun at this place: without mentioning his name, worth mentioning."""
    word = reading.words[place]
    if (word.definite and not word.suffix) or word.preposition in reading.pack.speech.noun_prepositions:
        return True
    if place == 0 or not reading.adjacent(place):
        return False
    before = reading.words[place - 1]
    if word.has(Tag.NOUN) and (before.digits or before.number is not None):
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
    if reading.words[speaker.first].has(HEADS | Tag.PLACE):
        return True
    return via is not None and speaker.kind is SpeakerKind.PERSON and len(speaker.stems) > 1


def _said_of_it(reading: Reading, place: int, after: int) -> Said | None:
    """`…, this is what the spokesman revealed`; `the cases that the ministry registered`: what stands before is said."""
    before = reading.words[place - 1] if place else None
    if before is None or not before.has(Tag.RELATIVE):
        return None
    if place > 1 and reading.words[place - 2].stem in reading.pack.speech.contrary:
        return None
    mention = subject_after(reading, place, after)
    if mention is None or not reading.words[mention.first].has(HEADS | Tag.PLACE):
        return None
    return Said(place, mention.last, mention, Attribution.VERB, covers_before=True)


def _revised_toll(reading: Reading, place: int, after: int) -> Said | None:
    """The police raised the toll: whoever revises a count states it."""
    mention = subject_after(reading, place, after)
    if mention is None or mention.kind is SpeakerKind.PERSON or mention.last + 1 >= after:
        return None
    toll = reading.words[mention.last + 1]
    counts = toll.has(Tag.COUNTING) or toll.stem in reading.pack.naming.tolls
    if not counts or toll.preposition or not reading.words[mention.first].has(HEADS):
        return None
    return Said(place, mention.last, mention, Attribution.VERB)


def _list_of_pledges(reading: Reading, said: Said, after: int) -> list[Said]:
    """Saudi Arabia pledged 200 million, the European Union 120, and Britain 95: each pledger its own amount."""
    found = []
    for place in range(said.last + 1, after - 1):
        word = reading.words[place]
        if not word.joined or (not _has(reading.text.gaps[place], _COMMAS) and not word.has(Tag.PLACE)):
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
    return _has(reading.text.gaps[place], _COMMAS + '\u00bb\u201d"')


def _surely_speaks(reading: Reading, mention: Mention) -> bool:
    head = reading.words[mention.first]
    if head.has(HEADS | Tag.PLACE) or mention.own:
        return True
    named = bool(mention.office) or (len(mention.stems) > 1 and _surnamed(reading, mention))
    return mention.kind is SpeakerKind.PERSON and named


def _surnamed(reading: Reading, mention: Mention) -> bool:
    """Whether a name ends in a family name with its article, which tells it from an object of the verb."""
    last = reading.words[mention.last]
    return last.definite and not last.suffix and not last.has(Tag.NOUN)


def _near_opener(reading: Reading, place: int, mention: Mention | None, opener: int) -> bool:
    start = mention.last if mention is not None and mention.first > place else place
    following = start + 1
    if following < opener and reading.words[following].stem in reading.pack.speech.one_of:
        start = body_end(reading, following + 1)  # one of the village's people
    if following < opener and reading.words[following].has(Tag.TITLE):
        start = office_end(reading, following)  # Such-a-one, the coordinator of ..., described
    if _has(reading.text.gaps[opener], _COMMAS) and _has(reading.text.gaps[start + 1], _COMMAS):
        return True  # what is between the commas describes the speaker
    if opener - start <= (_NEAR_MARK if _has(reading.text.gaps[opener], _SPEECH_MARKS) else _NEAR):
        return True
    occasion = start + 1  # in a statement, to the agency
    words, speech = reading.words, reading.pack.speech
    if words[occasion].has(Tag.PREPOSITION):
        occasion += 1
    spoken_at = words[occasion].stem in speech.occasions or words[occasion].stem in speech.media
    return spoken_at and opener - start <= _OCCASION


def _opener(reading: Reading, place: int, mention: Mention | None, after: int) -> int | None:
    """The complementiser, colon or quotation mark with which the words reported begin."""
    start = mention.last + 1 if mention is not None and mention.first > place else place + 1
    for ahead in range(start, min(after, start + _OPENER_REACH)):
        gap = reading.text.gaps[ahead]
        if _has(gap, _SPEECH_MARKS):
            return ahead
        if ahead > start and _has(gap, _CLAUSE_END):
            return None
        if reading.words[ahead].has(Tag.COMPLEMENTISER):
            return ahead
        if reading.words[ahead].tags & (Tag.SAYING | Tag.WEAK_SAYING) and not reading.words[ahead].definite:
            return None
    if after < len(reading.words) and after - start < 2 and ":" in reading.text.gaps[after]:
        return after
    return None


def _opens(reading: Reading, place: int, after: int) -> bool:
    """Whether a participle is followed by what is said: that, to, a colon, a quotation mark."""
    return any(
        reading.words[ahead].has(Tag.COMPLEMENTISER | Tag.PREPOSITION)
        or bool(reading.words[ahead].preposition)
        or _has(reading.text.gaps[ahead], _SPEECH_MARKS)
        for ahead in range(place + 1, min(after, place + 5))
    )
