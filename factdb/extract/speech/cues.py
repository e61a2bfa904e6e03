"""Find the places of a sentence where somebody is said to speak."""

from collections.abc import Iterable

from factdb.core.claims import Attribution
from factdb.core.words import Mark, Tag
from factdb.extract.reading import Reading
from factdb.extract.speech.according import according_to
from factdb.extract.speech.kinds import HEADS
from factdb.extract.speech.mentions import read_mention
from factdb.extract.speech.said import Said
from factdb.extract.speech.verbs import by_verb, list_of_pledges, revised_toll


def said_in(reading: Reading, first: int, after: int, cues: Iterable[int]) -> list[Said]:
    """Every attribution of the sentence of words `first` to `after` (exclusive), in order.

    `cues` are its words that may say that somebody speaks.
    """
    found: list[Said] = []
    headline = _headline(reading, first, after)
    if headline is not None:
        found.append(headline)
    done = first
    for place in (first, *cues):
        if place < done:
            continue
        done = place + 1
        said = _said_at(reading, place, first, after)
        if said is None:
            continue
        found.append(said)
        if said.attribution is Attribution.DECISION:
            found.extend(list_of_pledges(reading, said, after))
        done = max(said.last, place) + 1
    return sorted(found, key=lambda each: each.place)


def _said_at(reading: Reading, place: int, first: int, after: int) -> Said | None:
    word = reading.words[place]
    said = None
    attributing = reading.pack.speech.attributing if word.marks & Mark.ACCORDING else None
    if attributing is not None and attributing.starting(reading.text, reading.words, place) is not None:
        said = according_to(reading, place, first, after)
    if said is None and word.tags & Tag.CUES:
        said = by_verb(reading, place, first, after)
    if said is None and place == first and word.tags & (Tag.CHANGING | Tag.VERB):
        said = revised_toll(reading, place, after)
    return said


def _headline(reading: Reading, first: int, after: int) -> Said | None:
    """`An official: ...`: a speaker and a colon at the head of a line."""
    if first and "\n" not in reading.text.gaps[first]:
        return None
    word = reading.words[first]
    named = word.form in reading.pack.speech.given_names
    if not (named or word.tags & (HEADS & ~Tag.DOCUMENT)) or word.tags & (Tag.VERB | Tag.SAYING):
        return None
    mention = read_mention(reading, first)
    if (
        mention is None
        or mention.last + 1 >= after
        or not reading.text.gaps[mention.last + 1].startswith(":")
    ):
        return None
    return Said(mention.last + 1, mention.last, mention, Attribution.QUOTATION)
