"""Sentences as comparison reads them, each once for all of its claims."""

from functools import lru_cache

from factdb.compare.tokens import stems
from factdb.compare.wording import MOVED, ONE_EVENT, POINTING_TO_PLACES, PRELIMINARY, SEVERAL_EVENTS, THEN, TO
from factdb.core.text import fold

_AT_HAND = 256
"""Claims come by article: a sentence is done with when the next one begins."""

_folded = lru_cache(maxsize=_AT_HAND)(fold)


@lru_cache(maxsize=_AT_HAND)
def words_of(sentence: str) -> frozenset[str]:
    """The stems in a sentence."""
    return frozenset(stems(sentence))


@lru_cache(maxsize=_AT_HAND)
def points_to_a_place(sentence: str) -> bool:
    """Whether it names a place again: the camp, the province."""
    return POINTING_TO_PLACES.search(_folded(sentence)) is not None


@lru_cache(maxsize=_AT_HAND)
def is_preliminary(sentence: str) -> bool:
    """Whether it gives a first count, which others follow."""
    return PRELIMINARY.search(_folded(sentence)) is not None


def adds_up_events(sentence: str, place: int) -> bool:
    """Whether the last events that the sentence speaks of before a place in it, or all of them, are several."""
    several, one = _events(sentence)
    if not several or not one:
        return bool(several)
    end = len(fold(sentence[:place]))
    before = [found for found in several if found <= end]
    return bool(before) and all(found < before[-1] for found in one if found <= end)


@lru_cache(maxsize=_AT_HAND)
def _events(sentence: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the words for several events end, and those for one; the latter only beside the former."""
    several = tuple(found.end() for found in SEVERAL_EVENTS.finditer(_folded(sentence)))
    if not several:
        return (), ()
    return several, tuple(found.end() for found in ONE_EVENT.finditer(_folded(sentence)))


def is_of_then(sentence: str, place: int) -> bool:
    """Whether a place in it is told of an earlier time: five were killed then and eight injured."""
    return THEN.search(_folded(sentence)) is not None and THEN.search(fold(sentence[:place])) is not None


def is_after_a_move(sentence: str, place: int) -> bool:
    """Whether what stands at a place is how far something rose or fell, not what it came to."""
    before = fold(sentence[:place])
    moves = list(MOVED.finditer(before))
    return bool(moves) and TO.search(before, moves[-1].end()) is None
