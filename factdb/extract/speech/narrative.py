"""Fuller names out of the whole text: who is named at length where nobody speaks, and shortly where he does."""

from collections.abc import Sequence

from factdb.core.claims import SpeakerKind
from factdb.core.words import Tag
from factdb.extract.reading import Reading
from factdb.extract.speech.bounds import body_end
from factdb.extract.speech.kinds import HEADS
from factdb.extract.speech.mentions import Mention, mention_between
from factdb.extract.speech.persons import is_nobody, opens_name

_LONGEST_NAME = 5
_COMMAS = ("\u060c", ",")
_BEHIND_A_NAME = (*_COMMAS, "(")


class Narrative:
    """Looks names up in the text, each once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._places: dict[str, list[int]] = {}

    def fuller(self, mention: Mention, *, unsure: bool = False) -> Mention | None:
        """The fullest name that the text gives to the bearer of a family name, or to a body called by its kind.

        `unsure`: it may be no name, so that only what begins with a given name or a rank is taken.
        """
        head = self._reading.words[mention.named]
        if head.tags & Tag.ORGANISATION:
            return self._body(mention) if head.definite else None
        if head.tags & (HEADS | Tag.PLACE | Tag.NOUN):
            return None
        return self._person(mention, sure=not unsure)

    def _person(self, mention: Mention, *, sure: bool) -> Mention | None:
        """The longest name that holds the words of a short one: ... the coach Christian Gross ..., Gross said."""
        found: list[Mention] = []
        for place in self._occurrences(mention.stems[-1]):
            start = self._start_of_name(
                place, sure=sure and mention.kind is SpeakerKind.PERSON and len(mention.stems) == 1
            )
            if start is None:
                continue
            named = mention_between(self._reading, self._rank(start), place, SpeakerKind.PERSON)
            if set(mention.stems) <= set(named.stems):
                found.append(named)
        return max(found, key=lambda each: len(each.stems), default=None)

    def _start_of_name(self, family: int, *, sure: bool) -> int | None:
        """The word at which a name begins that has a family name at `family`; None where that stands alone.

        `sure`: it is a family name that stands alone elsewhere, and no noun that nobody knows.
        """
        start = family
        while start > 0 and family - start < _LONGEST_NAME and self._is_name_before(start):
            start -= 1
        if start == family:
            return None
        given = self._reading.words[start].form in self._reading.pack.speech.given_names
        ranked = self._rank(start) < start
        return start if given or ranked or (sure and self._is_introduced(start, family)) else None

    def _rank(self, start: int) -> int:
        """The rank right before a name, which belongs to it."""
        ranked = start > 0 and self._reading.adjacent[start]
        rank = ranked and self._reading.words[start - 1].form in self._reading.pack.speech.ranks
        return start - 1 if rank and not self._reading.words[start - 1].joined else start

    def _is_name_before(self, place: int) -> bool:
        """Whether the word before `place` can be a part of the name that goes on there."""
        reading, before = self._reading, place - 1
        word, speech = reading.words[before], reading.pack.speech
        if not reading.adjacent[place]:
            return False
        if opens_name(reading, before) or word.form in speech.given_names or word.form in speech.name_parts:
            return not word.joined
        if word.joined or word.prefix or word.suffix or word.definite or is_nobody(reading, before):
            return False
        return not word.tags and word.form not in speech.ranks

    def _is_introduced(self, start: int, last: int) -> bool:
        """Whether what stands before a name tells that it begins: an office, a verb of saying; or it stands apart."""
        reading, before = self._reading, start - 1
        if before < 0:
            return False
        gap = reading.text.gaps[start].strip()
        if gap:
            return gap in _COMMAS and reading.text.gaps[last + 1].strip()[:1] in _BEHIND_A_NAME
        word = reading.words[before]
        return word.definite or word.has(Tag.TITLE | Tag.SAYING | Tag.WEAK_SAYING | Tag.PLACE)

    def _body(self, mention: Mention) -> Mention | None:
        """The name of the body of that kind that was named last before: ... the Such bank ..., the bank said."""
        for place in reversed(self._occurrences(mention.stems[0])):
            if place >= mention.first:
                continue
            last = body_end(self._reading, place)
            if last > place and not self._reading.words[place].suffix:
                return mention_between(self._reading, place, last, SpeakerKind.ORGANISATION)
        return None

    def _occurrences(self, stem: str) -> Sequence[int]:
        if stem not in self._places:
            self._places[stem] = [
                place for place, word in enumerate(self._reading.words) if word.stem == stem
            ]
        return self._places[stem]
