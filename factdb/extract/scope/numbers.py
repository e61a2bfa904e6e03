"""What `the number of` before a quantity counts: the number of the Iraqis remaining fell to 18 thousand."""

from dataclasses import replace

from factdb.core.words import Tag
from factdb.extract.reading import Reading
from factdb.extract.scope.concepts import NAMELESS, PERSON, Named, named_by, noun_before
from factdb.extract.scope.counted import Counted


def number_of(reading: Reading, counted: Counted) -> Named:
    """What `the number of` before a quantity counts, with the participle that tells of it."""
    words, tables = reading.words, reading.pack.naming
    floor = counted.sentence if _ends_a_change(reading, counted) else counted.floor
    for place in range(counted.first - 1, floor - 1, -1):
        word = words[place]
        if word.tags & Tag.COMPLEMENTISER:
            break
        if not word.tags & Tag.COUNTING:
            continue
        if word.suffix:
            return _with_participle(reading, noun_before(reading, place, counted.sentence), place)
        head = place + 1
        while head < counted.first and words[head].stem in tables.measures:
            head += 1
        if head >= counted.first:
            break
        if words[head].has(Tag.RELATIVE):
            return _who(reading, head, counted.first)
        said = named_by(reading, head, min(head + 2, counted.first - 1))
        return (
            said
            if said.state is not None
            else replace(said, state=_participle_behind(reading, head, counted.first))
        )
    return NAMELESS


def _with_participle(reading: Reading, said: Named, end: int) -> Named:
    """The stricken villages whose number is 41."""
    for place in range(end - 1, max(end - 4, 0), -1):
        state = reading.pack.naming.participles.get(reading.words[place].stem)
        if state is not None:
            return replace(said, state=said.state or state)
    return said


def _who(reading: Reading, relative: int, end: int) -> Named:
    """The number of those who lost their homes."""
    tables = reading.pack.naming
    for place in range(relative + 1, min(relative + 3, end)):
        phrase = tables.state_phrases.starting(reading.text, reading.words, place)
        state = phrase[1] if phrase is not None else tables.governors.get(reading.words[place].stem)
        if state is not None:
            return Named(PERSON, state)
    return NAMELESS


def _participle_behind(reading: Reading, head: int, end: int) -> str | None:
    """The Iraqis remaining, the fighters held: a definite participle behind its noun."""
    tables = reading.pack.naming
    for place in range(head, min(head + 3, end)):
        word = reading.words[place]
        if place > head and not word.definite:
            return None
        state = tables.participles.get(word.stem)
        if state is not None:
            return state
    return None


def _ends_a_change(reading: Reading, counted: Counted) -> bool:
    """Whether it is the B of `from A to B`."""
    before = counted.first - 1
    return before >= 0 and reading.words[before].form in reading.pack.ranges.to
