"""According to, as announced: phrases that credit what stands around them."""

from factdb.core.claims import Attribution
from factdb.core.words import Tag
from factdb.extract.reading import Reading
from factdb.extract.speech.kinds import HEADS
from factdb.extract.speech.mentions import Mention, read_mention
from factdb.extract.speech.openers import COMMAS, has_sign
from factdb.extract.speech.said import Said
from factdb.extract.speech.subjects import subject_after

_CONSEQUENCE = 10


def according_to(reading: Reading, place: int, first: int, after: int) -> Said | None:
    words, speech = reading.words, reading.pack.speech
    if words[place].article:
        return None  # the building on the coast is no `building on`
    clause = speech.according_to_clause.starting(reading.text, words, place)
    if clause is not None and clause[0] < after:
        verb = clause[0]
        weak = Tag.WEAK_SAYING if words[place].stem not in reading.pack.speech.loosely_according else 0
        if words[verb].tags & (Tag.SAYING | Tag.RELAYING | weak):
            if _denied_figure_before(reading, place, first):
                return _nobody(place, verb)
            mention = subject_after(reading, verb, after)
            if mention is not None:
                return _according(reading, place, first, after, mention)
            return _nobody(place, verb) if words[place].has(Tag.CONJUNCTION) else None
    plain = speech.according_to.starting(reading.text, words, place)
    if plain is None or plain[0] >= after or words[plain[0]].has(Tag.COMPLEMENTISER):
        return None
    if words[plain[0]].stem in speech.own_words:  # according to him: whoever speaks
        return Said(
            place, plain[0], None, Attribution.ACCORDING_TO, bare=True, covers_before=True, covers_all=True
        )
    dative = words[plain[0] - 1].stem in speech.according_to_dative
    mention = read_mention(reading, plain[0], dative=dative)
    if mention is not None and mention.last + 1 < after and words[mention.last + 1].form in speech.same_again:
        before = place - first > 1
        return Said(
            place, mention.last + 1, mention, Attribution.ACCORDING_TO, bare=True, covers_before=before
        )
    if mention is None or not _can_be_according_to(reading, mention):
        return None
    return _according(reading, place, first, after, mention)


def _can_be_according_to(reading: Reading, mention: Mention) -> bool:
    """Not according to the budget, the need, the plan: nouns that are neither body, person nor document."""
    head = reading.words[mention.first]
    if head.has(HEADS | Tag.PLACE):
        # the site, a website or a location: in mid-clause it is what things go by
        apart = (
            has_sign(reading.text.gaps[mention.last + 1], COMMAS)
            if mention.last + 1 < len(reading.words)
            else True
        )
        return apart or mention.last > mention.first or head.stem not in reading.pack.speech.not_sources
    if head.suffix or head.stem in reading.pack.speech.not_sources:
        return False
    return not head.has(Tag.NOUN | Tag.UNIT | Tag.MEASURE_NOUN | Tag.COUNTING)


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
    if reading.words[place - 1].has(Tag.COMPLEMENTISER) and reading.adjacent[place]:
        first, opens = place, True  # that, according to them, ...
    gap = reading.text.gaps[ends] if ends < len(reading.text.gaps) else ""
    parenthetic = has_sign(reading.text.gaps[place], COMMAS + "-(") and has_sign(gap[:2], COMMAS + "-)")
    rest_waits = ends < after and not has_sign(gap, COMMAS) and not has_sign(reading.text.gaps[place], COMMAS)
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
