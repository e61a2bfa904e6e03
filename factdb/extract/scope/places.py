"""Places: where the counted things are, by the places that the article names."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from factdb.core.claims import UnitKind
from factdb.core.words import Mark, Tag
from factdb.extract.reading import Reading
from factdb.extract.scope.concepts import Named
from factdb.extract.scope.counted import Counted
from factdb.extract.scope.mentions import ACTOR, DATELINE, OFFICE, TOWARDS, Mention, mentions

_KIND_COST = {
    "camp": 0,
    "prison": 0,
    "hospital": 0,
    "area": 0,
    "city": 2,
    "region": 3,
    "water": 3,
    "country": 5,
}
_COUNTRY = "country"
_WIDE = ("country", "region")
"""What a sentence says of such a place goes on over its clauses."""
_PARTS_OF_COUNTRIES = ("city", "region")
_FIRST_SENTENCES = 2
"""What is named later than these does not outdo a dateline."""
_INNER = 2
"""How much worse a place inside the fittest one may fit and still outdo it."""
_WORDS_PER_COST = 3
_NEAREST = 25
"""Places before, and behind, a quantity among which its own is looked for."""
_MOST = 0.5
"""The share of the places named that must be of the scene, so that what is said without a place is there."""
_QUANTITY_BETWEEN = 3
_CLAUSE_BETWEEN = 4


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a quantity is: the place's slug, and the rule that says so."""

    slug: str | None
    rule: str = ""


class Scene:
    """The places of an article, and where each of its quantities is."""

    def __init__(self, reading: Reading, all_counted: Sequence[Counted]) -> None:
        self._reading = reading
        self._all = all_counted
        self._mentions = mentions(reading)
        self._firsts = [mention.first for mention in self._mentions]
        self._kinds = {mention.slug: mention.kind for mention in reversed(self._mentions)}
        self._clauses = reading.with_mark(Mark.CLAUSE)
        self._main = self._main_place()
        self._is_one_scene = self._is_mostly_of_main()

    def place_of(self, index: int, known: Named) -> Placed:
        """The place of a quantity: the fittest in its sentence, else the country of the persons, else the scene."""
        counted = self._all[index]
        if known.state is not None and self._reading.pack.naming.states[known.state].placeless:
            return Placed(None)
        here = [mention for mention in self._in_sentence(counted) if self._is_about(mention, index)]
        if here:
            best = self._nearest(here, index)
            inner = [each for each in here if self._is_nearly_as_fit_inside(each, best, index)]
            if inner:
                return Placed(self._nearest(inner, index).slug, "the narrower place in its sentence")
            return Placed(best.slug, "the nearest place in its sentence")
        naming = self._reading.pack.naming
        if known.group in naming.places and known.state is not None and naming.states[known.state].home:
            return Placed(known.group, "home of those counted")
        near = self._named_before(counted)
        if near is not None and not (self._main and self._lies_in(near.slug, self._main.slug)):
            return Placed(near.slug, "the place named last before, in its paragraph")
        if self._main is None or self._main.cost >= DATELINE:
            if known.group in naming.places:
                return Placed(known.group, "country of those counted")
            return Placed(self._main.slug, "dateline") if self._main else Placed(None)
        if counted.is_money and counted.quantity.kind is UnitKind.RATE:
            return Placed(None)  # prices are quoted everywhere
        happened = counted.counts and known.state is not None
        return (
            Placed(self._main.slug, "scene of the article")
            if happened or self._is_one_scene
            else Placed(None)
        )

    def _nearest(self, mentions: Sequence[Mention], index: int) -> Mention:
        if len(mentions) == 1:
            return mentions[0]
        return min(mentions, key=lambda mention: self._cost(mention, index))

    def _is_nearly_as_fit_inside(self, mention: Mention, best: Mention, index: int) -> bool:
        """Whether a place says more exactly where the fittest one is: the quake of Bam in the province."""
        if mention.slug == best.slug or not self._lies_in(mention.slug, best.slug):
            return False
        if mention.first < self._all[index].floor or self._quantities_between(mention, index):
            return False
        return self._cost(mention, index) <= self._cost(best, index) + _INNER

    def kind_of(self, slug: str | None) -> str | None:
        """The kind of a place that the article names."""
        return self._kinds.get(slug) if slug is not None else None

    def _is_about(self, mention: Mention, index: int) -> bool:
        """Whether a place of the sentence can be where the counted things are."""
        counted = self._all[index]
        if mention.cost >= OFFICE or self._belongs_elsewhere(mention, index):
            return False
        if (
            counted.is_money
            and self._reading.words[mention.first - 1].form in self._reading.pack.ranges.start
        ):
            return False  # 200 million from Saudi Arabia
        if mention.first > counted.last:
            return True
        if mention.cost >= TOWARDS:
            return False  # a convoy to Iraq held 168 families
        if mention.kind in _WIDE:
            return True
        words = [self._reading.words[place] for place in self._openers(mention.last + 1, counted.first)]
        return not any(word.joined and word.has(Tag.COMPLEMENTISER) for word in words)

    def _in_sentence(self, counted: Counted) -> Sequence[Mention]:
        """The places named in the sentence of a quantity, the nearest of a long list."""
        place = bisect_left(self._firsts, counted.first)
        start = bisect_left(self._firsts, counted.sentence, max(0, place - _NEAREST), place)
        end = self._reading.sentence_at[counted.first][1]
        stop = bisect_left(self._firsts, end, place, min(place + _NEAREST, len(self._firsts)))
        return self._mentions[start:stop]

    def _is_mostly_of_main(self) -> bool:
        """Whether most places that the article names are its main place, lie in it or hold it."""
        if self._main is None:
            return False
        main = self._main.slug
        there = [mention.slug for mention in self._mentions if mention.cost < OFFICE]
        related = sum(self._lies_in(slug, main) or self._lies_in(main, slug) for slug in there)
        return related >= _MOST * len(there)

    def _named_before(self, counted: Counted) -> Mention | None:
        """The place that an earlier sentence of the paragraph names last."""
        paragraph = self._reading.paragraph_of(counted.sentence)
        for place in range(bisect_left(self._firsts, counted.sentence) - 1, -1, -1):
            mention = self._mentions[place]
            if self._reading.paragraph_of(mention.first) != paragraph:
                return None
            if mention.cost < TOWARDS:
                return mention
        return None

    def _main_place(self) -> Mention | None:
        """The fittest place of the first sentence that names one; a dateline only where no other is named.

        Where the first sentence only names a country, the city or region of it that the next one names.
        """
        fit = [mention for mention in self._mentions if mention.cost < OFFICE]
        dateline = next((mention for mention in self._mentions if mention.cost == DATELINE), None)
        if dateline is not None and (not fit or fit[0].first >= self._nth_sentence(_FIRST_SENTENCES)):
            return None if self._writes_from_abroad(dateline) else dateline
        if not fit:
            return next((mention for mention in self._mentions if mention.cost < ACTOR), None)
        main = min(self._beside(fit, 0), key=lambda mention: mention.cost + _kind_cost(mention))
        if main.kind == _COUNTRY:
            following = [
                mention for mention in fit if mention.first >= self._reading.sentence_at[main.first][1]
            ]
            for mention in self._beside(following, 0) if following else ():
                known = mention.slug in self._reading.pack.naming.places
                if mention.kind in _PARTS_OF_COUNTRIES and (
                    not known or self._lies_in(mention.slug, main.slug)
                ):
                    return mention
        return main

    def _writes_from_abroad(self, dateline: Mention) -> bool:
        """Whether the article names places of other countries, and none of the country that it is written in."""
        behind = self._reading.sentence_at[dateline.last][1]
        countries = {self._country(mention.slug) for mention in self._mentions if mention.first >= behind}
        countries.discard(None)
        return bool(countries) and self._country(dateline.slug) not in countries

    def _country(self, slug: str) -> str | None:
        places = self._reading.pack.naming.places
        place: str | None = slug
        while place is not None and place in places and places[place].country is None:
            place = places[place].within
        return place if place in places else None

    def _nth_sentence(self, number: int) -> int:
        """The first word of a sentence by its number; past the end, the number of words."""
        starts = self._reading.sentence_starts
        return starts[number] if number < len(starts) else len(self._reading.words)

    def _beside(self, found: Sequence[Mention], index: int) -> list[Mention]:
        """The mentions of one sentence."""
        first, end = self._reading.sentence_at[found[index].first]
        return [mention for mention in found if first <= mention.first < end]

    def _lies_in(self, slug: str, holder: str) -> bool:
        places = self._reading.pack.naming.places
        place: str | None = slug
        while place is not None and place in places and place != holder:
            place = places[place].within
        return place == holder

    def _cost(self, mention: Mention, index: int) -> float:
        counted = self._all[index]
        behind = mention.first > counted.last
        distance = mention.first - counted.last if behind else counted.first - mention.last
        cost = mention.cost + _kind_cost(mention) + distance / _WORDS_PER_COST
        cost += _QUANTITY_BETWEEN * self._quantities_between(mention, index)
        if not behind and self._clause_between(mention.last + 1, counted.first):
            cost += _CLAUSE_BETWEEN
        return cost

    def _quantities_between(self, mention: Mention, index: int) -> int:
        step = 1 if mention.first > self._all[index].last else -1
        place = index + step
        between = 0
        while 0 <= place < len(self._all) and (
            self._all[place].last < mention.first if step > 0 else self._all[place].first > mention.last
        ):
            between += 1
            place += step
        return between

    def _belongs_elsewhere(self, mention: Mention, index: int) -> bool:
        """Whether a place behind the quantity stands in another clause, or nearer to the quantity after it."""
        counted = self._all[index]
        if mention.first <= counted.last:
            return False
        if self._clause_between(counted.last + 1, mention.first):
            return True
        following = index + self._quantities_between(mention, index) + 1
        if following >= len(self._all) or self._all[following].sentence != counted.sentence:
            return False
        before, after = self._all[following - 1], self._all[following]
        if self._clause_between(mention.last + 1, after.first):
            return False
        return after.first - mention.last <= mention.first - before.last

    def _clause_between(self, first: int, end: int) -> bool:
        return bool(self._openers(first, end))

    def _openers(self, first: int, end: int) -> Sequence[int]:
        """The words from `first` up to `end` that open a clause."""
        place = bisect_left(self._clauses, first)
        return self._clauses[place : bisect_left(self._clauses, end, place)]


def _kind_cost(mention: Mention) -> int:
    return _KIND_COST.get(mention.kind, 2)
