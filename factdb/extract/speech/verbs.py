"""Find the places of a sentence where somebody is said to speak, and the subject of each."""

from dataclasses import dataclass

from factdb.core.claims import Attribution
from factdb.core.words import Tag
from factdb.extract.reading import Reading
from factdb.extract.speech.mentions import Mention, read_mention

_CUES = Tag.SAYING | Tag.WEAK_SAYING | Tag.CARRYING | Tag.DECIDING | Tag.RELAYING | Tag.DENYING
_OPENER_REACH = 16
_SPEECH_MARKS = ":\u00ab\u201c\""
_CLAUSE_END = ".\u061b!\u061f\n"


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


def said_in(reading: Reading, first: int, after: int) -> list[Said]:
    """Every attribution of the sentence of words `first` to `after` (exclusive), in order."""
    found: list[Said] = []
    words, speech = reading.words, reading.pack.speech
    clause_openers, openers = speech.according_to_clause.first_words(), speech.according_to.first_words()
    headline = _headline(reading, first, after)
    if headline is not None:
        found.append(headline)
    place = first
    while place < after:
        word = words[place]
        said = None
        if word.stem in clause_openers or word.stem in openers:
            said = _according_to(reading, place, first, after)
        if said is None and word.tags & _CUES:
            said = _verb(reading, place, first, after)
        if said is not None:
            found.append(said)
            place = max(said.last, place) + 1
        else:
            place += 1
    return found


def _headline(reading: Reading, first: int, after: int) -> Said | None:
    """`An official: ...`: a speaker and a colon at the head of a line."""
    if first and "\n" not in reading.text.gaps[first]:
        return None
    word = reading.words[first]
    if not word.has(Tag.TITLE | Tag.ANONYMOUS | Tag.ORGANISATION | Tag.DOCUMENT) or word.has(Tag.VERB | Tag.SAYING):
        return None
    mention = read_mention(reading, first)
    if mention is None or mention.last + 1 >= after or not reading.text.gaps[mention.last + 1].startswith(":"):
        return None
    return Said(mention.last + 1, mention.last, mention, Attribution.QUOTATION)


def _according_to(reading: Reading, place: int, first: int, after: int) -> Said | None:
    words, speech = reading.words, reading.pack.speech
    clause = speech.according_to_clause.starting(reading.text, words, place)
    if clause is not None:
        verb = clause[0]
        if verb < after and words[verb].tags & (Tag.SAYING | Tag.WEAK_SAYING | Tag.RELAYING):
            mention = read_mention(reading, _subject_place(reading, verb + 1, after))
            return _according(reading, place, first, after, mention, verb)
    plain = speech.according_to.starting(reading.text, words, place)
    if plain is None or plain[0] >= after:
        return None
    if words[plain[0]].form in speech.same_again or words[plain[0]].has(Tag.COMPLEMENTISER):
        return None
    return _according(reading, place, first, after, read_mention(reading, plain[0]), plain[0])


def _according(  # noqa: PLR0913 - the sentence's bounds decide what it covers
    reading: Reading, place: int, first: int, after: int, mention: Mention | None, last: int
) -> Said | None:
    if mention is None or mention.last >= after:
        return None
    ends = mention.last + 1
    opens = place - first <= 1
    gap = reading.text.gaps[ends] if ends < len(reading.text.gaps) else ""
    parenthetic = reading.text.gaps[place].strip() in ("\u060c", ",", "-", "(") and gap.strip()[:1] in ("\u060c", ",", "-", ")")
    return Said(
        place if not opens else first,
        max(mention.last, last),
        mention,
        Attribution.ACCORDING_TO,
        covers_before=not opens,
        covers_all=parenthetic and ends < after,
    )


def _verb(reading: Reading, place: int, first: int, after: int) -> Said | None:
    words = reading.words
    word = words[place]
    denies = word.has(Tag.DENYING)
    if word.has(Tag.CARRYING):
        if not (_opens(reading, place, after) or word.has(Tag.DENYING)):
            return None
        return Said(place, place, None, Attribution.VERB, denies=denies, carried=True, bare=True)
    if not word.tags & (Tag.SAYING | Tag.WEAK_SAYING | Tag.DECIDING | Tag.RELAYING):
        return None
    strong = word.has(Tag.SAYING) or (word.has(Tag.DECIDING) and not word.has(Tag.WEAK_SAYING))
    mention = _subject_after(reading, place, after)
    opener = _opener(reading, place, after)
    if not strong and opener is None:
        return None
    if mention is None:
        mention = _subject_before(reading, place, first)
    if _ends_sentence(reading, place, mention, after) and place - first > 3:
        return _closing(reading, place, mention, denies)
    if mention is None:
        speaks_on = opener is not None and word.has(Tag.SAYING | Tag.WEAK_SAYING)
        return Said(place, place, None, Attribution.VERB, denies=denies, bare=True) if speaks_on else None
    attribution = Attribution.DECISION if word.has(Tag.DECIDING) and not word.has(Tag.SAYING) else Attribution.VERB
    return Said(place, max(place, mention.last if mention.first > place else place), mention, attribution, denies=denies)


def _closing(reading: Reading, place: int, mention: Mention | None, denies: bool) -> Said | None:
    """`…, the spokesman Such-a-one explained`: the words before it are what was said."""
    if mention is None or mention.first < place:
        return None
    return Said(place, mention.last, mention, Attribution.VERB, denies=denies, covers_before=True)


def _ends_sentence(reading: Reading, place: int, mention: Mention | None, after: int) -> bool:
    return mention is not None and mention.first > place and mention.last >= after - 2 and _comma(reading, place)


def _comma(reading: Reading, place: int) -> bool:
    return any(sign in reading.text.gaps[place] for sign in "\u060c,\u00bb\u201d\"")


def _subject_place(reading: Reading, place: int, after: int) -> int:
    """The first word after a verb that can be its subject: not the day, not the place, not the listener."""
    words, circumstances = reading.words, reading.pack.speech.circumstances
    while place < after:
        word = words[place]
        gap = reading.text.gaps[place]
        if gap.strip() and gap.strip() not in ("\u060c", ",", "-", "(", ")", "/"):
            return place
        if word.form in circumstances and not word.has(Tag.PREPOSITION):
            place += 1
            continue
        if word.form in reading.pack.speech.same_again:
            place += 1
            continue
        return place
    return place


def _subject_after(reading: Reading, place: int, after: int) -> Mention | None:
    """The subject right behind the verb, or behind `in a statement` or the listener."""
    words = reading.words
    start = _subject_place(reading, place + 1, after)
    for _ in range(3):
        if start >= after:
            return None
        gap = reading.text.gaps[start]
        if any(sign in gap for sign in _CLAUSE_END) or (":" in gap):
            return None
        word = words[start]
        if word.has(Tag.COMPLEMENTISER) or word.has(Tag.NEGATION):
            return None
        if not (word.has(Tag.PREPOSITION) or word.preposition):
            break
        # in a statement, to Reuters: the subject may follow the next word or two
        mention = read_mention(reading, start + (0 if word.preposition else 1))
        follows = mention.last + 1 if mention is not None else start + 1
        if word.has(Tag.PREPOSITION) and not word.preposition:
            return None
        start = _subject_place(reading, follows, after)
    mention = read_mention(reading, start)
    if mention is None or mention.last >= after:
        return None
    head = words[mention.first]
    if not head.has(Tag.ORGANISATION | Tag.TITLE | Tag.ANONYMOUS | Tag.DOCUMENT | Tag.PLACE):
        if head.stem in reading.pack.naming.state_words or head.has(Tag.NOUN) and not head.definite:
            return None
    return mention


def _subject_before(reading: Reading, place: int, first: int) -> Mention | None:
    """The subject before the verb: `the spokesman stressed`, `a medical source told us`."""
    words = reading.words
    if words[place].joined:
        return None
    start = place - 1
    while start > first and place - start < 14:
        gap = reading.text.gaps[start]
        if any(sign in gap for sign in _CLAUSE_END + "\u060c:"):
            break
        if words[start].tags & (Tag.VERB | Tag.SAYING | Tag.COMPLEMENTISER | Tag.RELATIVE) and start < place - 1:
            start += 1
            break
        start -= 1
    while start < place and (words[start].has(Tag.CONJUNCTION | Tag.AUXILIARY | Tag.COMPLEMENTISER | Tag.ADVERB | Tag.RELATIVE) or words[start].form in reading.pack.particles):
        start += 1
    if start >= place:
        return None
    mention = read_mention(reading, start)
    if mention is None or mention.last < place - 3 or mention.last >= place:
        return None
    head = words[mention.first]
    named = head.has(Tag.ORGANISATION | Tag.TITLE | Tag.ANONYMOUS | Tag.DOCUMENT | Tag.PLACE)
    return mention if named else None


def _opener(reading: Reading, place: int, after: int) -> int | None:
    """The complementiser, colon or quotation mark with which the words reported begin."""
    for ahead in range(place + 1, min(after, place + _OPENER_REACH)):
        gap = reading.text.gaps[ahead]
        if any(sign in gap for sign in _SPEECH_MARKS):
            return ahead
        if any(sign in gap for sign in _CLAUSE_END):
            return None
        if reading.words[ahead].has(Tag.COMPLEMENTISER):
            return ahead
        if reading.words[ahead].tags & (Tag.SAYING | Tag.WEAK_SAYING):
            return None
    if after < len(reading.words) and after - place < 4 and ":" in reading.text.gaps[after]:
        return after
    return None


def _opens(reading: Reading, place: int, after: int) -> bool:
    """Whether a complementiser, `to that` or `that` follows a participle within three words."""
    return any(
        reading.words[ahead].has(Tag.COMPLEMENTISER) or any(sign in reading.text.gaps[ahead] for sign in _SPEECH_MARKS)
        or reading.words[ahead].has(Tag.PREPOSITION)
        for ahead in range(place + 1, min(after, place + 5))
    )
