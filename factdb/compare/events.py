"""Events: which articles speak of one matter, by the rare words that they share close in time.

An article's keywords are the words of its headline and lead and those that it repeats. Two articles are
linked when their keywords are alike; where claims of both name the same place, less likeness will do. What is
linked to an article's neighbour is linked to it, too, but no further: a chain of news is no single event.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from math import log, log10, sqrt

from factdb.compare.tokens import stems
from factdb.compare.wording import EVERYDAY_WORDS
from factdb.core.figures import ComparedArticle

_LEAD_WORDS = 40
_ALIKE = 0.15
_ALIKE_FOR_TENFOLD = 0.05
_FEW_ARTICLES = 30
"""Likeness needed among so few articles, and how much more when they are ten times as many: the more pairs,
the more are alike by chance."""
_SHARE_AT_ONE_PLACE = 0.4
_DAYS_APART = 60
_LEAST_SHARED = 2
_COMMON_SHARE = 0.003
_LEAST_COMMON = 30
"""A keyword in more articles than this (or that share of all) links nothing."""
_PLACE_IS_COMMON = 60


@dataclass(frozen=True, slots=True)
class Keywords:
    """The words that an article is about, and how much they weigh together."""

    words: frozenset[str]
    weight: float


def linked(
    articles: Sequence[ComparedArticle],
    places: Sequence[frozenset[str]],
    alike: set[tuple[int, int]],
) -> list[frozenset[int]]:
    """For each article, by index, the others on its event.

    `places` are those that the claims of each article name; `alike` are pairs whose claims stand in like
    sentences.
    """
    words = [keywords_of(article) for article in articles]
    weights = _weights(words)
    keywords = [Keywords(found, sum(weights[word] for word in found)) for found in words]
    at_one_place = _sharing_a_place(places)
    near: list[set[int]] = [set() for _ in articles]
    needed = _ALIKE + _ALIKE_FOR_TENFOLD * log10(max(len(articles), _FEW_ARTICLES) / _FEW_ARTICLES)
    for one, other in _candidates(words) | at_one_place | alike:
        if not _close(articles[one].published_at, articles[other].published_at):
            continue
        enough = needed * _SHARE_AT_ONE_PLACE if (one, other) in at_one_place else needed
        if (one, other) in alike or _likeness(keywords[one], keywords[other], weights) >= enough:
            near[one].add(other)
            near[other].add(one)
    return [_neighbourhood(index, near, articles) for index in range(len(articles))]


def keywords_of(article: ComparedArticle) -> frozenset[str]:
    """Words of the headline and the lead, and words that the text repeats."""
    body = stems(article.text)
    told = set(stems(article.title)).union(body[:_LEAD_WORDS])
    told.update(word for word, count in Counter(body).items() if count > 1)
    return frozenset(told) - EVERYDAY_WORDS


def _weights(words: Sequence[frozenset[str]]) -> dict[str, float]:
    """Rare words weigh more."""
    frequency = Counter(word for found in words for word in found)
    return {word: log(1 + (len(words) + 10) / count) for word, count in frequency.items()}


def _likeness(one: Keywords, other: Keywords, weights: Mapping[str, float]) -> float:
    if not one.weight or not other.weight:
        return 0.0
    return sum(weights[word] for word in one.words & other.words) / sqrt(one.weight * other.weight)


def most_articles(count: int) -> int:
    """In how many of `count` articles a word may stand and still be rare."""
    return max(_LEAST_COMMON, int(count * _COMMON_SHARE))


def _candidates(words: Sequence[frozenset[str]]) -> set[tuple[int, int]]:
    """Pairs that share some rare keywords: found by the words, never by trying all pairs."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, found in enumerate(words):
        for word in found:
            holders[word].append(index)
    most = most_articles(len(words))
    shared: Counter[tuple[int, int]] = Counter()
    for indexes in holders.values():
        if 2 <= len(indexes) <= most:
            shared.update(combinations(indexes, 2))
    return {pair for pair, times in shared.items() if times >= _LEAST_SHARED}


def _sharing_a_place(places: Sequence[frozenset[str]]) -> set[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for index, found in enumerate(places):
        for place in found:
            holders[place].append(index)
    return {
        pair
        for indexes in holders.values()
        if len(indexes) <= _PLACE_IS_COMMON
        for pair in combinations(indexes, 2)
    }


def _close(one: datetime | None, other: datetime | None) -> bool:
    if one is None or other is None:
        return True
    return abs((one.date() - other.date()).days) <= _DAYS_APART


def _neighbourhood(
    index: int, near: Sequence[set[int]], articles: Sequence[ComparedArticle]
) -> frozenset[int]:
    """The neighbours and their neighbours."""
    found = set(near[index])
    for neighbour in near[index]:
        found |= near[neighbour]
    found.discard(index)
    when = articles[index].published_at
    return frozenset(other for other in found if _close(when, articles[other].published_at))
